"""Entries of the ledger as an auditor pages through them, the newest first."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from vetting.domain.actions import Action
from vetting.vault.candidates import Candidate
from vetting.vault.findings import Finding
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.vault.searches import SearchRow


def entries_page(
    session: Session,
    *,
    actions: Sequence[Action] = (),
    outcome: str = "",
    person: str = "",
    number: str = "",
    offset: int = 0,
    limit: int = 50,
) -> tuple[Sequence[Entry], int]:
    """One page of entries, and how many there are; `number` is a candidate's."""
    wanted = select(Entry)
    if actions:
        wanted = wanted.where(col(Entry.action).in_(actions))
    if outcome:
        wanted = wanted.where(Entry.outcome == outcome)
    if person:
        wanted = wanted.where(Entry.person == person)
    if number:
        of = select(Screening.id).join(Candidate, col(Candidate.id) == col(Screening.candidate))
        of = of.where(Candidate.number == number.upper())
        wanted = wanted.where(col(Entry.screening).in_(of))
    total = session.exec(select(func.count()).select_from(wanted.subquery())).one()
    return session.exec(wanted.order_by(col(Entry.sequence).desc()).offset(offset).limit(limit)).all(), total


def entries_of(session: Session, screening: str) -> Sequence[Entry]:
    """Every entry of one screening, the first one first."""
    return session.exec(select(Entry).where(Entry.screening == screening).order_by(col(Entry.sequence))).all()


def numbers_of(session: Session, screenings: Sequence[str]) -> dict[str, str]:
    """Candidates' numbers by screening."""
    return dict(
        session.exec(
            select(Screening.id, Candidate.number)
            .join(Candidate, col(Candidate.id) == col(Screening.candidate))
            .where(col(Screening.id).in_(screenings))
        ).all()
    )


def known_as(session: Session, screenings: Sequence[str]) -> dict[str, str]:
    """What people call the findings, rows and packets of these screenings, by id: "finding 3"."""
    rows = select(SearchRow.id, SearchRow.place).where(col(SearchRow.screening).in_(screenings))
    packets = select(FrozenPacket.id, FrozenPacket.version).where(col(FrozenPacket.screening).in_(screenings))
    logged = (
        select(Finding.id, Finding.screening)
        .where(col(Finding.screening).in_(screenings))
        .order_by(col(Finding.logged_at), col(Finding.id))
    )
    count, found = Counter[str](), dict[str, str]()
    for finding, screening in session.exec(logged):
        count[screening] += 1
        found[finding] = f"finding {count[screening]}"
    found |= {row: f"row {place + 1}" for row, place in session.exec(rows)}
    return found | {packet: f"version {version}" for packet, version in session.exec(packets)}


def screenings_of(session: Session, packets: Sequence[str]) -> dict[str, str]:
    """The screening of each packet, by the packet's id."""
    wanted = select(FrozenPacket.id, FrozenPacket.screening).where(col(FrozenPacket.id).in_(packets))
    return dict(session.exec(wanted).all())


def actions_there(session: Session) -> Sequence[str]:
    """The actions that the ledger holds an entry of."""
    return session.exec(select(Entry.action).distinct()).all()
