"""The auditor's aggregates: grouped by screening, so that ten thousand of them are a few queries."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, func
from sqlmodel import Session, col, select

from vetting.domain.actions import Action
from vetting.domain.methods import Outcome
from vetting.domain.redactions import Treatment
from vetting.domain.stages import Stage
from vetting.vault.candidates import Candidate
from vetting.vault.passages import Redaction, Separation
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.vault.searches import RowState, Search, SearchRow


@dataclass(frozen=True)
class Told:
    """What the tables tell of one screening; times of the ledger are ISO 8601."""

    id: str
    number: str
    stage: Stage
    plan_version: int
    pack_digest: str
    opened_at: datetime
    due_on: date | None
    closed_at: datetime | None
    rows: int
    left: int
    waived: int
    first_version: int
    searches: int
    seconds: int
    unsearchable: int
    off_plan: int
    caught_up: str
    released_at: datetime | None


def told(session: Session, position: str) -> list[Told]:
    """Every screening of a position, in the order of its candidates' numbers."""
    rows, searched = _rows(session, position), _searched(session, position)
    blocked, released = _blocked(session, position), _released(session, position)
    off_plan = _entries(session, position, Action.LOG_SEARCH, "refused", "off_plan")
    caught_up = _entries(session, position, Action.CATCH_UP, "done", "")
    return [
        Told(  # type: ignore[call-arg]  # columns in the order of the fields
            *screening,
            *rows.get(screening[0], (0, 0, 0, 0)),
            *searched.get(screening[0], (0, 0)),
            blocked.get(screening[0], 0),
            off_plan.get(screening[0], (0, ""))[0],
            caught_up.get(screening[0], (0, ""))[1],
            released.get(screening[0]),
        )
        for screening in session.execute(
            select(  # type: ignore[call-overload]  # SQLModel types four columns at most
                Screening.id,
                Candidate.number,
                Screening.stage,
                Screening.plan_version,
                Screening.pack_digest,
                Screening.opened_at,
                Screening.due_on,
                Screening.closed_at,
            )
            .join(Candidate, col(Candidate.id) == col(Screening.candidate))
            .where(Screening.position == position)
            .order_by(Candidate.number)
        )
    ]


def counts(session: Session) -> dict[str, Counter[Stage]]:
    """Screenings by position and stage."""
    found: dict[str, Counter[Stage]] = {}
    for position, stage, count in session.exec(
        select(Screening.position, Screening.stage, func.count()).group_by(Screening.position, Screening.stage)
    ):
        found.setdefault(position, Counter())[Stage(stage)] += count
    return found


def waived_rows(session: Session, position: str, *, limit: int = 200) -> Sequence[tuple[SearchRow, str]]:
    """Waived rows with their candidate's number."""
    return session.exec(
        select(SearchRow, Candidate.number)
        .join(Screening, col(Screening.id) == col(SearchRow.screening))
        .join(Candidate, col(Candidate.id) == col(Screening.candidate))
        .where(Screening.position == position, SearchRow.state == RowState.WAIVED)
        .order_by(Candidate.number, col(SearchRow.place))
        .limit(limit)
    ).all()


def rows_among(session: Session, screenings: Sequence[str]) -> Sequence[SearchRow]:
    return session.exec(
        select(SearchRow).where(col(SearchRow.screening).in_(screenings)).order_by(col(SearchRow.place))
    ).all()


def blocked_rows(session: Session, screenings: Sequence[str]) -> set[str]:
    """Rows that could never be searched."""
    found = session.scalars(_never_searched().where(col(Search.screening).in_(screenings)))
    return {str(row) for row in found}


def deeds_among(session: Session, screenings: Sequence[str], actions: Sequence[Action]) -> list[tuple[str, str, str]]:
    """(screening, action, person) of what was done, in order."""
    found = session.exec(
        select(Entry.screening, Entry.action, Entry.person)
        .where(col(Entry.screening).in_(screenings), col(Entry.action).in_(actions), Entry.outcome == "done")
        .order_by(col(Entry.sequence))
    )
    return [(str(screening), action, person) for screening, action, person in found]


def decisions(session: Session) -> dict[str, Counter[Treatment]]:
    """What reviewers decided, as it stands: by person and treatment."""
    found: dict[str, Counter[Treatment]] = {}
    for person, treatment, count in session.exec(
        select(Redaction.decided_by, Redaction.decision, func.count())
        .where(col(Redaction.decided_by).is_not(None), col(Redaction.decision).is_not(None))
        .group_by(col(Redaction.decided_by), col(Redaction.decision))
    ):
        found.setdefault(str(person), Counter())[Treatment(str(treatment))] += count
    return found


def bulk_removals(session: Session) -> dict[str, int]:
    """How often each reviewer removed all that was open at once."""
    return dict(
        session.exec(
            select(Entry.person, func.count())
            .where(Entry.action == Action.SETTLE_REDACTION, col(Entry.body).contains('"bulk":1'))
            .group_by(Entry.person)
        ).all()
    )


def separations(session: Session) -> dict[str, int]:
    """How many words each reviewer has decided place by place, as it stands."""
    found = select(Separation.separated_by, func.count()).group_by(Separation.separated_by)
    return dict(session.exec(found).all())


def _rows(session: Session, position: str) -> dict[str, tuple[int, int, int, int]]:
    def of(state: RowState) -> object:
        return func.sum(case((col(SearchRow.state) == state, 1), else_=0))

    first = func.min(SearchRow.plan_version)
    found = session.execute(
        select(SearchRow.screening, func.count(), of(RowState.OPEN), of(RowState.WAIVED), first)  # type: ignore[call-overload]
        .join(Screening, col(Screening.id) == col(SearchRow.screening))
        .where(Screening.position == position)
        .group_by(SearchRow.screening)
    )
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in found}


def _searched(session: Session, position: str) -> dict[str, tuple[int, int]]:
    found = session.exec(
        select(Search.screening, func.count(), func.sum(Search.seconds))
        .join(Screening, col(Screening.id) == col(Search.screening))
        .where(Screening.position == position)
        .group_by(Search.screening)
    )
    return {screening: (count, seconds) for screening, count, seconds in found}


def _blocked(session: Session, position: str) -> dict[str, int]:
    never = (
        _never_searched()
        .join(Screening, col(Screening.id) == col(Search.screening))
        .where(Screening.position == position)
        .subquery()
    )
    return dict(
        session.exec(
            select(SearchRow.screening, func.count())
            .join(never, col(SearchRow.id) == never.c.search_row)
            .group_by(SearchRow.screening)
        ).all()
    )


def _never_searched() -> Any:
    """Rows of which no search ever got through."""
    other = func.sum(case((col(Search.outcome) == Outcome.COULD_NOT_BE_SEARCHED, 0), else_=1))
    return select(Search.search_row).group_by(Search.search_row).having(other == 0)


def _released(session: Session, position: str) -> dict[str, datetime]:
    found = session.exec(
        select(FrozenPacket.screening, func.min(FrozenPacket.released_at))
        .join(Screening, col(Screening.id) == col(FrozenPacket.screening))
        .where(Screening.position == position, col(FrozenPacket.released_at).is_not(None))
        .group_by(FrozenPacket.screening)
    )
    return {screening: moment for screening, moment in found if moment}


def _entries(session: Session, position: str, action: Action, outcome: str, reason: str) -> dict[str, tuple[int, str]]:
    """How many such entries, and the last one's time, by screening."""
    found = session.exec(
        select(Entry.screening, func.count(), func.max(Entry.time))
        .where(Entry.position == position, Entry.action == action, Entry.outcome == outcome, Entry.reason == reason)
        .where(col(Entry.screening).is_not(None))
        .group_by(col(Entry.screening))
    )
    return {str(screening): (count, time) for screening, count, time in found}
