"""A released packet disputed: what Cora and Rex do about it, in one line each."""

from dataclasses import replace

from tests.cast import Office
from tests.workflow import world
from tests.workflow.world import PLAIN, Told
from vetting.domain.disputes import Ground, Refusal
from vetting.storage import now
from vetting.workflow import disputes
from vetting.workflow.disputes import DisputeDraft

WORDS = "After church I saw it: that account is my brother's."


def out(office: Office) -> str:
    """Approved by Ruth, released by Rex."""
    return world.released(office, Told(), PLAIN)


def draft(**changes: object) -> DisputeDraft:
    return replace(DisputeDraft(Ground.WRONG_PERSON, (1,), WORDS, now().date()), **changes)


def record(office: Office, person: str = "cora", **changes: object) -> str:
    return disputes.record_dispute(office.vault, office.by(person), office.screening, draft(**changes))


def refuse(office: Office, dispute: str, person: str = "rex", refusal: str = Refusal.STANDS_AS_POSTED) -> None:
    disputes.refuse_dispute(office.vault, office.by(person), office.screening, dispute, refusal)


def uphold(office: Office, dispute: str, person: str = "rex") -> None:
    disputes.uphold_dispute(office.vault, office.by(person), office.screening, dispute)
