"""The pack that a screening was opened under: its checklist, its parameters, and what a gate still misses."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlmodel import Session

from vetting.domain.categories import Category
from vetting.domain.checklists import Gate, Item, missing
from vetting.policy.pack import Pack, Parameters
from vetting.vault import checklists
from vetting.vault.positions import PinnedPack
from vetting.vault.screenings import Screening


@dataclass(frozen=True)
class Pinned:
    """What of a pack binds a screening to its end."""

    pack: str
    title: str
    items: tuple[Item, ...]
    categories: tuple[Category, ...]
    parameters: Parameters

    def gate(self, gate: Gate) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.gate is gate)


def pin(session: Session, pack: Pack) -> str:
    """Keep the pack as it is now; its digest."""
    if session.get(PinnedPack, pack.digest) is None:
        session.add(PinnedPack(digest=pack.digest, pack=pack.id, body=json.dumps(asdict(pack))))
        session.flush()
    return pack.digest


def pinned(session: Session, screening: Screening) -> Pinned:
    body = json.loads(session.get_one(PinnedPack, screening.pack_digest).body)
    return Pinned(
        body["id"],
        body["title"],
        tuple(Item(**{**item, "gate": Gate(item["gate"])}) for item in body["items"]),
        tuple(Category(each) for each in body["categories"]),
        Parameters(**body["parameters"]),
    )


def missing_items(session: Session, screening: Screening, gate: Gate) -> Sequence[Item]:
    given = {answer.item: answer.yes for answer in checklists.answers_of(session, screening.id)}
    return missing(pinned(session, screening).items, given, gate)
