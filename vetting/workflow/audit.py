"""Uniform treatment, measured: every screening of a position beside its plan, and what deviates, in words."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from sqlmodel import Session

from vetting.accounts.department import day_of
from vetting.domain.figures import counted, short_day, spell
from vetting.domain.stages import AT_WORK, Stage
from vetting.vault import audits, people, positions
from vetting.vault.audits import Told
from vetting.vault.people import Department
from vetting.vault.positions import PlanVersion
from vetting.workflow.opening import WAIVERS

FAST = 4
"""A screening is too fast when its searches took less than the median's quarter each."""

FEW = 3
"""Screenings below which there is no usual time."""

SEARCHED = frozenset(Stage) - {Stage.OPENED, Stage.SEARCHING, Stage.WITHDRAWN, Stage.DISPOSED}
"""Stages that a screening reaches once its plan was worked to the end."""


@dataclass(frozen=True)
class Deviation:
    """What differs from how the others of the position were treated."""

    kind: str
    screening: str
    number: str
    title: str
    sentence: str


@dataclass(frozen=True)
class Uniformity:
    """`tried` are searches outside the plan, refused: no deviation in what was done."""

    screenings: tuple[Told, ...]
    deviations: tuple[Deviation, ...]
    tried: tuple[Deviation, ...]
    versions: tuple[PlanVersion, ...]
    usual: float
    """Seconds of a search, the median over screenings; 0 while they are too few."""

    @property
    def rows(self) -> int:
        return sum(each.rows for each in self.screenings)

    @property
    def answered(self) -> int:
        return sum(each.rows - each.left - each.waived for each in self.screenings)

    @property
    def decided(self) -> tuple[Told, ...]:
        return tuple(each for each in self.screenings if each.stage is Stage.DECIDED)

    @property
    def complete(self) -> int:
        """Decided screenings whose plan was worked to the end."""
        return sum(not each.left for each in self.decided)

    @property
    def incomplete(self) -> tuple[Told, ...]:
        """Past the search with a row still open: the door lets none through, and this is where it would show."""
        return tuple(each for each in self.screenings if each.stage in SEARCHED and each.left)


def uniformity(session: Session, position: str, today: date) -> Uniformity:
    """Everything of a position that an auditor compares; a number of queries that does not grow with it."""
    told, here = audits.told(session, position), people.the_department(session)
    versions = [each for each in positions.plan_versions(session, position) if each.published_at]
    usual = _usual(told)
    judges: tuple[Callable[[Told], Deviation | None], ...] = (
        _incomplete,
        lambda each: _behind(each, versions, here),
        lambda each: _fast(each, usual),
        _pack_judge(told),
        lambda each: _caught_up(each, here),
        _unsearchable,
        lambda each: _late(each, today, here),
    )
    found = [*_waived(session, position)]
    found += [deviation for judge in judges for each in told if (deviation := judge(each))]
    tried = [_tried(each) for each in told if each.off_plan]
    return Uniformity(tuple(told), tuple(found), tuple(tried), tuple(versions), usual)


def _usual(told: Iterable[Told]) -> float:
    speeds = [each.seconds / each.searches for each in told if each.searches]
    return median(speeds) if len(speeds) >= FEW else 0


def _deviation(kind: str, each: Told, title: str, sentence: str) -> Deviation:
    return Deviation(kind, each.id, each.number, title, sentence)


def _waived(session: Session, position: str) -> list[Deviation]:
    names = people.names(session)
    return [
        Deviation(
            "waived",
            row.screening,
            number,
            f"row {row.place + 1} ({row.source}) was waived",
            f"By {names.get(row.waived_by or '', 'the program')}: {WAIVERS[row.waived_reason].lower()}.",
        )
        for row, number in audits.waived_rows(session, position)
    ]


def _incomplete(each: Told) -> Deviation | None:
    if each.stage not in SEARCHED or not each.left:
        return None
    rows = counted(each.left, "row")
    return _deviation("incomplete", each, f"{rows} without an outcome", "It went on to review without these searches.")


def _behind(each: Told, versions: Sequence[PlanVersion], here: Department | None) -> Deviation | None:
    """A plan published while the screening was open binds it too (004 IV.B.9)."""
    if each.stage in {Stage.WITHDRAWN, Stage.DISPOSED}:
        return None
    ended = each.released_at or each.closed_at
    missed = [v for v in versions if v.version > each.plan_version and _before(v.published_at, ended)]
    if not missed:
        return None
    day = _day(here, missed[-1].published_at)
    after = "It was released without what that version asks for." if ended else "It has to catch up before it goes on."
    return _deviation(
        "behind",
        each,
        f"still on plan version {each.plan_version}",
        f"Version {missed[-1].version} was published on {day}, while it was open. {after}",
    )


def _caught_up(each: Told, here: Department | None) -> Deviation | None:
    if not each.caught_up:
        return None
    day = _day(here, datetime.fromisoformat(each.caught_up))
    sentence = f"Opened under version {each.first_version}; the coordinator brought it up to the newer plan on {day}."
    return _deviation("caught_up", each, f"caught up with plan version {each.plan_version}", sentence)


def _fast(each: Told, usual: float) -> Deviation | None:
    if not usual or not each.searches or each.seconds / each.searches * FAST >= usual:
        return None
    return _deviation(
        "fast",
        each,
        f"{counted(each.searches, 'search', 'searches')} in {spell(each.seconds)}",
        f"{spell(each.seconds / each.searches)} a search; {spell(usual)} is usual for this position.",
    )


def _pack_judge(told: Sequence[Told]) -> Callable[[Told], Deviation | None]:
    """What most screenings were opened under is the rule."""
    usual = Counter(each.pack_digest for each in told).most_common(1)

    def judge(each: Told) -> Deviation | None:
        if each.pack_digest == usual[0][0]:
            return None
        sentence = f"Its checklist and parameters are of digest {each.pack_digest[:12]}; most have {usual[0][0][:12]}."
        return _deviation("pack", each, "opened under another policy pack", sentence)

    return judge


def _unsearchable(each: Told) -> Deviation | None:
    if not each.unsearchable:
        return None
    rows = counted(each.unsearchable, "row")
    return _deviation("unsearchable", each, f"{rows} could not be searched", "The searcher recorded why in each row.")


def _late(each: Told, today: date, here: Department | None) -> Deviation | None:
    if each.due_on is None or each.stage in {Stage.WITHDRAWN, Stage.DISPOSED}:
        return None
    out = day_of(here, each.released_at) if each.released_at else None
    if out and out > each.due_on:
        return _deviation("late", each, f"released {counted((out - each.due_on).days, 'day')} late", _due(each.due_on))
    if out is None and each.stage in AT_WORK and today > each.due_on:
        days = counted((today - each.due_on).days, "day")
        return _deviation("late", each, f"{days} late, {each.stage.words}", _due(each.due_on))
    return None


def _tried(each: Told) -> Deviation:
    searches = counted(each.off_plan, "search", "searches")
    return _deviation("off_plan", each, f"{searches} outside the plan tried", "Refused, and nothing was recorded.")


def _before(moment: datetime | None, ended: datetime | None) -> bool:
    return moment is not None and (ended is None or moment < ended)


def _due(day: date) -> str:
    return f"It was due on {short_day(day)}."


def _day(here: Department | None, moment: datetime | None) -> str:
    return short_day(day_of(here, moment)) if moment else ""
