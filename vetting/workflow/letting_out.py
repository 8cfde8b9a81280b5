"""What approver and releaser are shown of a packet, and what the panel sent home about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from vetting.domain.decisions import Outcome
from vetting.domain.packet import Packet, Staff
from vetting.vault import releases
from vetting.vault.database import Vault
from vetting.vault.outbox import ErrandKind, tries
from vetting.vault.releases import Decision, FrozenPacket, PacketState, Question, ReportState
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Seal
from vetting.workflow.comparing import Kept, frozen_packet, keeps, pdf_of, release_digest
from vetting.workflow.compose import Stamp, compose, gather
from vetting.workflow.free_text import open_shown
from vetting.workflow.side_by_side import Separated, separated_words


@dataclass(frozen=True)
class PacketShown:
    """A frozen packet with its state; `pdf` is empty until the report was read back, and when the key is gone."""

    id: str
    version: int
    attempt: int
    state: PacketState
    report: ReportState
    problem: str
    digest: str
    approved_by: str
    approved_at: datetime
    released_by: str
    released_at: datetime | None
    carried_at: datetime | None
    reason: str
    pdf: bytes
    tries: int
    """How often the worker has begun to make the report, while it is not made."""


@dataclass(frozen=True)
class ToRelease:
    """What a releaser reads before letting it out; `separated` has the words; `seen` binds their deed to it."""

    frozen: PacketShown
    packet: Packet
    keeps: Sequence[Kept]
    separated: Sequence[tuple[str, Separated]]
    seen: str


@dataclass(frozen=True)
class Home:
    """A question or a decision from the panel; `outcome` is empty for a question. `text` is its filtered form, empty
    where the filter failed or warns; `hidden`, how many places it hides.
    """

    at: datetime
    version: int
    person: str
    outcome: str
    text: str
    hidden: int


def candidates_view(session: Session, vault: Vault, screening: Screening) -> Packet:
    """The packet as it would leave now, by the code that makes it."""
    material = gather(session, screening, _seal(vault, screening))
    released = [each for each in releases.packets_of(session, screening.id) if each.state is not PacketState.VOID]
    return compose(session, material, Stamp("", len(released) + 1, "", Staff("", "")))


def to_release(session: Session, vault: Vault, screening: Screening) -> ToRelease | None:
    """The approved packet with every keep and the digest over both, or None where none waits."""
    frozen = releases.approved_packet(session, screening.id)
    if frozen is None:
        return None
    seal = _seal(vault, screening)
    material = gather(session, screening, seal)
    seen = release_digest(frozen, material)
    return ToRelease(
        _shown(session, seal, frozen), frozen_packet(seal, frozen), keeps(material), separated_words(material), seen
    )


def packets_shown(session: Session, vault: Vault, screening: Screening) -> list[PacketShown]:
    """Every attempt, the latest first."""
    seal = _seal(vault, screening) if screening.data_key else None
    return [_shown(session, seal, each) for each in reversed(releases.packets_of(session, screening.id))]


def came_home(session: Session, vault: Vault, screening: Screening) -> list[Home]:
    """Questions and decisions, the oldest first; nothing once the record is disposed of."""
    if screening.data_key is None:
        return []
    seal = _seal(vault, screening)
    version = {each.id: each.version for each in releases.packets_of(session, screening.id)}
    questions, decisions = releases.questions_of(session, screening.id), releases.decisions_of(session, screening.id)
    found = [_home(seal, version, each, "question") for each in questions]
    found += [_home(seal, version, each, "decision", Outcome(each.outcome).label) for each in decisions]
    return sorted(found, key=lambda each: each.at)


def _home(seal: Seal, version: dict[str, int], row: Question | Decision, table: str, outcome: str = "") -> Home:
    text = open_shown(seal, row.shown, f"{table}.shown.{row.id}")
    return Home(row.at, version[row.packet], row.person, outcome, text, row.hidden)


def _shown(session: Session, seal: Seal | None, frozen: FrozenPacket) -> PacketShown:
    return PacketShown(
        frozen.id,
        frozen.version,
        frozen.attempt,
        frozen.state,
        frozen.report,
        frozen.report_problem,
        frozen.digest,
        frozen.approved_by,
        frozen.approved_at,
        frozen.released_by or "",
        frozen.released_at,
        frozen.carried_at,
        frozen.reason,
        pdf_of(seal, frozen) if seal and frozen.pdf else b"",
        tries(session, ErrandKind.RENDER, frozen.id),
    )


def _seal(vault: Vault, screening: Screening) -> Seal:
    return vault.keyring.unwrap(screening.id, screening.data_key)
