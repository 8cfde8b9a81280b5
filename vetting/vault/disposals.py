"""Records at the end of their years, and what else of a candidate and a screening must be known before one goes."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from vetting.domain.stages import CLOSED
from vetting.vault.candidates import Candidate
from vetting.vault.positions import PinnedPack
from vetting.vault.screenings import Screening
from vetting.vault.threats import ThreatReport


def packs(session: Session) -> Sequence[PinnedPack]:
    return session.exec(select(PinnedPack)).all()


def closed_before(
    session: Session, pack_digest: str, moment: datetime, *, limit: int
) -> Sequence[tuple[Screening, str]]:
    """Closed screenings under this pack that no hold keeps, the oldest first, with their candidate's number."""
    return session.exec(
        select(Screening, Candidate.number)
        .join(Candidate, col(Candidate.id) == col(Screening.candidate))
        .where(
            Screening.pack_digest == pack_digest,
            col(Screening.stage).in_(CLOSED),
            col(Screening.closed_at) < moment,
            col(Screening.held).is_(False),
        )
        .order_by(col(Screening.closed_at))
        .limit(limit)
    ).all()


def others_of(session: Session, screening: Screening) -> bool:
    """Whether the candidate has another screening whose key is still there."""
    found = select(Screening.id).where(
        Screening.candidate == screening.candidate,
        Screening.id != screening.id,
        col(Screening.data_key).is_not(None),
    )
    return session.exec(found).first() is not None


def unread_threat(session: Session, screening: str) -> bool:
    found = select(ThreatReport.id).where(ThreatReport.screening == screening, col(ThreatReport.read_at).is_(None))
    return session.exec(found).first() is not None
