"""The courier: the only one that opens both houses. Every step may be repeated, and may be cut off anywhere.

What was carried is compared before and after, so that an errand done twice, or by two workers, leaves one result.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice
from typing import TypeVar

from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES
from vetting.domain.packet import thaw
from vetting.ledger import entries
from vetting.ledger.chain import Link, first_break
from vetting.panel import arrivals, packets
from vetting.panel import database as panel_tables
from vetting.panel.arrivals import Arriving, Member
from vetting.panel.database import PanelStore
from vetting.panel.door import PROGRAM as PANEL_PROGRAM
from vetting.panel.packets import PanelDecision, PanelPacket
from vetting.panel.packets import Question as PanelQuestion
from vetting.vault import people, positions, releases
from vetting.vault.database import Vault
from vetting.vault.outbox import Errand, ErrandKind
from vetting.vault.panel_record import panel_head
from vetting.vault.people import PanelAccount
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.vault.screenings import Screening
from vetting.workflow import carried
from vetting.workflow.carried import DecisionHome, QuestionHome
from vetting.workflow.comparing import pdf_of
from vetting.workflow.perform import PROGRAM

T = TypeVar("T")

BATCH = 500
"""Ledger entries brought home in one transaction."""


class RecordBroken(Exception):  # noqa: N818 - said to a person
    """The panel's chain does not go on unbroken from what came home before; the sentence names the entry."""


def carry(vault: Vault, panel: PanelStore, errand: Errand) -> None:
    """Do one errand towards the panel; `errand.about` is the id of what it concerns."""
    _ERRANDS[errand.kind](vault, panel, errand.about)


def bring_home(vault: Vault, panel: PanelStore) -> int:
    """Questions, decisions and ledger entries since the last time; how many. A fault is raised after all the rest."""
    with panel.reading() as session:
        asked, decided = packets.unfetched(session)
    faults: list[Exception] = []
    heard = [each.id for each in asked if _done(_bring_question, vault, each, faults)]
    taken = [each.id for each in decided if _done(_bring_decision, vault, each, faults)]
    if heard or taken:
        arrivals.fetched(panel, PANEL_PROGRAM, heard, taken)
    brought = len(heard) + len(taken) + _bring_record(vault, panel)
    for fault in faults:
        raise fault
    return brought


def _done(bring: Callable[[Vault, T], None], vault: Vault, answer: T, faults: list[Exception]) -> bool:
    try:
        bring(vault, answer)
    except Exception as fault:  # noqa: BLE001 - told by whoever called, when the others are home
        faults.append(fault)
        return False
    return True


def _packet(vault: Vault, panel: PanelStore, about: str) -> None:
    """Only a packet that stands is carried; one recalled before it left never leaves."""
    frozen, arriving = _arriving(vault, about, full=True)
    if arriving is None or frozen.state is not PacketState.RELEASED:
        return
    with panel.reading() as session:
        there = session.get(PanelPacket, about)
    if there is None or (there.digest, there.pdf_digest) != (arriving.digest, arriving.pdf_digest):
        arrivals.packet(panel, PANEL_PROGRAM, arriving)
    if frozen.carried_at is None:
        carried.packet_arrived(vault, PROGRAM, frozen.screening, about)


def _recall(vault: Vault, panel: PanelStore, about: str) -> None:
    frozen, arriving = _arriving(vault, about, full=False)
    if arriving is None:
        return
    with panel.reading() as session:
        there = session.get(PanelPacket, about)
    if there is None or there.recalled_at is None:
        arrivals.recall(panel, PANEL_PROGRAM, arriving)
    if frozen.state is PacketState.RECALLING:
        carried.recall_confirmed(vault, PROGRAM, frozen.screening, about)


def _disposal(vault: Vault, panel: PanelStore, about: str) -> None:
    """`about` is the screening."""
    with vault.store.reading() as session:
        ids = {each.id for each in releases.packets_of(session, about)}
    with panel.reading() as session:
        there = {each for each in ids if (row := session.get(PanelPacket, each)) and row.disposed_at is None}
    if there:
        arrivals.disposal(panel, PANEL_PROGRAM, there)


def _seats(vault: Vault, panel: PanelStore, about: str) -> None:
    def wanted() -> frozenset[str]:
        with vault.store.reading() as session:
            return frozenset(each.person for each in positions.seats(session, about))

    def there() -> frozenset[str]:
        with panel.reading() as session:
            return frozenset(each.person for each in packets.seats(session, about))

    _until_equal(wanted, there, lambda people: arrivals.seats(panel, PANEL_PROGRAM, about, people))


def _account(vault: Vault, panel: PanelStore, about: str) -> None:
    def wanted() -> Member:
        with vault.store.reading() as session:
            account = session.get_one(PanelAccount, about)
            person = session.get_one(people.Person, account.person)
            return Member(
                account=account.id,
                person=person.id,
                number=person.number,
                name=person.name,
                email=account.email,
                active=account.active,
                token_hash=account.token_hash,
            )

    def there() -> Member | None:
        with panel.reading() as session:
            return arrivals.member_as_it_is(session, about, token_hash=wanted().token_hash)

    _until_equal(wanted, there, lambda member: arrivals.member(panel, PANEL_PROGRAM, member))


def _department(vault: Vault, panel: PanelStore, about: str) -> None:
    del about  # there is one

    def of(row: people.Department | panel_tables.Department | None) -> dict[str, object]:
        return row.model_dump(exclude={"id"}) if row else {}

    def wanted() -> dict[str, object]:
        with vault.store.reading() as session:
            return of(people.the_department(session))

    def there() -> dict[str, object]:
        with panel.reading() as session:
            return of(panel_tables.the_department(session))

    _until_equal(wanted, there, lambda row: arrivals.department(panel, PANEL_PROGRAM, **row))  # type: ignore[arg-type]


def _until_equal(wanted: Callable[[], T], there: Callable[[], T | None], write: Callable[[T], None]) -> None:
    """Whoever wrote an older state sees the newer one afterwards and writes again."""
    while (should := wanted()) != there():
        write(should)


def _arriving(vault: Vault, packet: str, *, full: bool) -> tuple[FrozenPacket, Arriving | None]:
    """The vault's row, and the packet as it travels, with its content or without; None once it was disposed of."""
    with vault.store.reading() as session:
        frozen = session.get_one(FrozenPacket, packet)
        screening = session.get_one(Screening, frozen.screening)
    if screening.data_key is None or frozen.released_at is None:
        return frozen, None
    seal = vault.keyring.unwrap(screening.id, screening.data_key)
    canonical = seal.open(frozen.canonical, f"frozen_packet.canonical.{frozen.id}")
    whole = thaw(canonical)
    arriving = Arriving(
        id=whole.id,
        number=whole.candidate,
        version=whole.version,
        position=screening.position,
        title=whole.position,
        digest=frozen.digest,
        pdf_digest=frozen.pdf_digest,
        released_at=frozen.released_at,
        canonical=canonical if full else "",
        pdf=pdf_of(seal, frozen) if full else b"",
    )
    return frozen, arriving


def _bring_question(vault: Vault, question: PanelQuestion) -> None:
    with vault.store.reading() as session:
        if session.get(releases.Question, question.id):
            return
        screening = session.get_one(Screening, session.get_one(FrozenPacket, question.packet).screening)
    if screening.data_key:  # else it was destroyed, and nothing more can be sealed with it
        home = QuestionHome(**question.model_dump(exclude={"fetched_at"}))
        carried.bring_question(vault, PROGRAM, screening.id, home)


def _bring_decision(vault: Vault, decision: PanelDecision) -> None:
    """On a released packet that stands; while its review is open again, or after its end, it decides nothing."""
    with vault.store.reading() as session:
        if session.get(releases.Decision, decision.id):
            return
        frozen = session.get_one(FrozenPacket, decision.packet)
        screening = session.get_one(Screening, frozen.screening)
    if screening.data_key is None:
        return
    home = DecisionHome(**{**decision.model_dump(exclude={"fetched_at"}), "cites": tuple(decision.cites)})
    stands = frozen.state is PacketState.RELEASED and screening.stage in DUTIES[Action.BRING_DECISION].during
    bring = carried.bring_decision if stands else carried.bring_late_decision
    bring(vault, PROGRAM, screening.id, home)


def _bring_record(vault: Vault, panel: PanelStore) -> int:
    brought = 0
    while links := _next_links(vault, panel):
        with suppress(carried.Overtaken):
            carried.bring_record(vault, PROGRAM, links)
            brought += len(links)
    return brought


def _next_links(vault: Vault, panel: PanelStore) -> Sequence[Link]:
    with vault.store.reading() as session:
        after, previous = panel_head(session)
    with panel.reading() as session:
        last = next(entries.rows(session, panel_tables.Entry, after=after - 1), None) if after else None
        links = list(islice(entries.rows(session, panel_tables.Entry, after=after), BATCH))
    if after and (last is None or (last.sequence, last.seal) != (after, previous)):
        raise RecordBroken(f"The panel does not hold its entry {after}, which came home: its database is an older one.")
    broken = first_break(links, after=after, previous=previous)
    if broken:
        raise RecordBroken(f"The panel’s ledger does not hold. {broken}")
    return links


_ERRANDS: dict[ErrandKind, Callable[[Vault, PanelStore, str], None]] = {
    ErrandKind.CARRY_PACKET: _packet,
    ErrandKind.CARRY_RECALL: _recall,
    ErrandKind.CARRY_SEATS: _seats,
    ErrandKind.CARRY_ACCOUNT: _account,
    ErrandKind.CARRY_DEPARTMENT: _department,
    ErrandKind.CARRY_DISPOSAL: _disposal,
}
