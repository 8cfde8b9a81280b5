"""The duty table as README.md shows it, written from the code: `python -m tests.architecture.duties_table --write`."""

import re
import sys
from collections.abc import Iterable, Iterator

from vetting.domain.actions import Action
from vetting.domain.duties import APPROVED, DUTIES, REVIEWED, SEARCHED, Duty
from vetting.domain.roles import PEOPLE, Role
from vetting.domain.stages import AT_WORK, CLOSED, Stage
from vetting.settings import ROOT

README = ROOT / "README.md"
BETWEEN = re.compile(r"(?<=<!-- duties -->\n).*(?=<!-- /duties -->)", re.DOTALL)
HEAD = (
    "| to … | is the duty of | while the screening is | behind the checklist | never after, by the same person "
    "| needs besides | and then it is |"
)


def table() -> str:
    """The roads between the stages, then a row per action that leaves an entry."""
    rows = [_row(action, duty) for action, duty in DUTIES.items() if duty.entered]
    pages = ", ".join(f"`{action}` ({_who(duty.who)})" for action, duty in DUTIES.items() if not duty.entered)
    return "\n".join(
        [
            "```mermaid",
            "stateDiagram-v2",
            *_arrows(),
            "```",
            "",
            HEAD,
            "|" + "---|" * 7,
            *rows,
            "",
            f"*Searching* is {_listed(SEARCHED)}. *Reviewing* is {_listed(REVIEWED)}.",
            "",
            f"Pages without raw text, shown and not entered in the ledger: {pages}.",
            "",
        ]
    )


def _arrows() -> Iterator[str]:
    yield f"    [*] --> {Stage.OPENED}"
    for action, duty in DUTIES.items():
        if duty.then and duty.house != "panel":
            yield from (f"    {stage} --> {duty.then}: {action.words}" for stage in Stage if stage in duty.during)


def _row(action: Action, duty: Duty) -> str:
    cells = (
        action.words + (" (in the panel)" if duty.house == "panel" else ""),
        _who(duty.who),
        _during(duty.during),
        duty.gate or "",
        _after(duty.never_after),
        " and ".join(_besides(duty)),
        duty.then or "",
    )
    return "| " + " | ".join(cells) + " |"


def _who(roles: frozenset[Role]) -> str:
    return "everyone" if roles == PEOPLE else ", ".join(role.words for role in Role if role in roles)


def _during(stages: frozenset[Stage]) -> str:
    words = {AT_WORK: "at work", CLOSED: "closed"}
    return words.get(stages, ", ".join(stage for stage in Stage if stage in stages))


def _after(deeds: frozenset[Action]) -> str:
    if deeds - SEARCHED == APPROVED:
        return "searching, approving"
    return {frozenset(): "", SEARCHED: "searching", REVIEWED: "reviewing"}.get(deeds) or _listed(deeds)


def _besides(duty: Duty) -> Iterator[str]:
    if duty.assigned:
        yield "the assignment and a designation"
    if duty.fresh:
        yield "a new sign-in"


def _listed(deeds: Iterable[Action]) -> str:
    wanted = set(deeds)
    return ", ".join(action.words for action in Action if action in wanted)


def written(readme: str) -> str:
    """The README with the table of now between its marks."""
    return BETWEEN.sub(lambda _: table(), readme)


if __name__ == "__main__":
    text = written(README.read_text(encoding="utf-8"))
    if "--write" in sys.argv:
        README.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(table())
