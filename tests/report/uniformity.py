"""A uniformity report to draw and to write out."""

from dataclasses import replace

from vetting.domain.uniformity import FORMAT, Deciding, Deviating, Row, Treated, UniformityReport

SAM = Treated(
    candidate="C-2026-7K3Q",
    state="decided",
    plan_version=2,
    rows=3,
    answered=2,
    cells=("0", "2", "waived"),
    searched="Sam Okafor",
    reviewed="Ruth Adeyemi",
    approved="Ruth Adeyemi",
    released="Rex Halloran",
    seconds=600,
)
LATE = replace(SAM, candidate="C-2026-9BYT", cells=("could not be searched", "not searched yet", ""), answered=1)
UNIFORM = UniformityReport(
    format=FORMAT,
    made="2026-11-22T10:48:24.000Z",
    dated="22 November 2026",
    department="Example City Police Department",
    position="Patrol officer",
    plan_version=2,
    entry=660,
    seal="2e07c060a34124ef" * 4,
    usual=600,
    decided=1,
    complete=1,
    deviations=(Deviating("C-2026-7K3Q", "row 3 (Blogs) was waived", "By Cora Lindqvist: the source is down."),),
    tried=(Deviating("C-2026-9BYT", "1 search outside the plan tried", "Refused, and nothing was recorded."),),
    rows=(Row("W1", "Web search"), Row("N1", "Social network"), Row("B1", "Blogs")),
    treated=(SAM, LATE),
    deciding=(Deciding("Rex Halloran", 12, 6, 0, 8, "31 %", "0 %", 0, 1, "keeps unusually often"),),
)
UNTOUCHED = replace(
    UNIFORM,
    plan_version=0,
    entry=0,
    seal="",
    usual=0,
    decided=0,
    complete=0,
    deviations=(),
    tried=(),
    treated=(),
    deciding=(),
)
"""Of a position with no candidate yet."""
CROWD = replace(
    UNIFORM,
    rows=tuple(Row(f"R{n}", "Web search") for n in range(40)),
    treated=tuple(replace(SAM, candidate=f"C-2026-{n:04}", cells=("1",) * 40) for n in range(60)),
)
"""More rows than a sheet is wide, more candidates than it is high."""
