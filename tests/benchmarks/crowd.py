"""A vault with thousands of screenings at every stage, written in bulk; its seals and its chain are real."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlmodel import Session, SQLModel, insert, select

from tests.cast import JORDAN, POSITION, Office
from vetting.domain.actions import Action
from vetting.domain.redactions import Treatment
from vetting.domain.roles import Role
from vetting.domain.stages import CLOSED, Stage
from vetting.ledger.chain import COPIED, canonical, seal
from vetting.ledger.entries import head, stamp
from vetting.storage import new_id, now
from vetting.vault.candidates import Candidate
from vetting.vault.findings import Finding
from vetting.vault.passages import FilterState, Passage, PassageKind, Redaction
from vetting.vault.people import Account, Designation, Person
from vetting.vault.positions import PlanVersion, Position
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket, PacketState, ReportState
from vetting.vault.screenings import Assignment, Screening
from vetting.vault.sealed import Keyring, Seal
from vetting.vault.searches import RowState, Search, SearchRow

POSITIONS, SEARCHERS, ROWS = 10, 10, 13
PDF = os.urandom(24_000)
"""As large as the report of a few findings; what it says is never read here."""

ROAD: dict[Stage, list[tuple[Action, str]]] = {
    Stage.OPENED: [(Action.OPEN_SCREENING, "cora"), (Action.RECORD_NOTICE, "cora"), (Action.ASSIGN, "cora")],
    Stage.SEARCHING: [(Action.BEGIN_SEARCH, ""), *[(Action.LOG_SEARCH, "")] * 6],
    Stage.REVIEWING: [*[(Action.LOG_SEARCH, "")] * 7, (Action.SUBMIT_SEARCH, ""), (Action.BEGIN_REVIEW, "ruth")],
    Stage.REPLYING: [*[(Action.SETTLE_REDACTION, "ruth")] * 4, (Action.FINISH_REVIEW, "ruth")],
    Stage.APPROVED: [(Action.RECORD_REPLY, "cora"), (Action.APPROVE_PACKET, "ruth"), (Action.KEEP_REPORT, "program")],
    Stage.RELEASED: [(Action.RELEASE_PACKET, "rex"), (Action.CONFIRM_CARRIED, "program")],
    Stage.DECIDED: [(Action.BRING_DECISION, "program")],
}
"""What was done to reach each stage; "" is the searcher."""

PACKETS = {Stage.APPROVED: PacketState.APPROVED, Stage.RELEASED: PacketState.RELEASED}


@dataclass
class Crowd:
    """Rows to insert, gathered by table."""

    keyring: Keyring
    pack: str
    plan: str
    since: datetime = field(default_factory=now)
    rows: dict[type[SQLModel], list[dict[str, Any]]] = field(default_factory=dict)

    def add(self, table: type[SQLModel], **said: Any) -> None:
        self.rows.setdefault(table, []).append(said)

    def write(self, session: Session) -> None:
        """In the order in which the tables were first used, which is the order of their keys."""
        for table, rows in self.rows.items():
            session.execute(insert(table.__table__), rows)  # type: ignore[attr-defined]


def fill(office: Office, count: int) -> None:
    """As many screenings, an equal share at each stage, position and searcher; a person more for every fifty."""
    plan_, pack = _known(office)
    crowd = Crowd(office.vault.keyring, pack, plan_)
    _people(crowd, max(count // 50, SEARCHERS))
    _positions(crowd)
    deeds = [deed for number in range(count) for deed in _screening(crowd, number)]
    with office.vault.store.writing() as session:
        crowd.write(session)
        session.execute(insert(Entry.__table__), list(_chain(session, deeds)))
        session.commit()


def _known(office: Office) -> tuple[str, str]:
    with office.reading() as session:
        plan = session.exec(select(PlanVersion.body)).one()
        return plan, session.get_one(Screening, office.screening).pack_digest


def _searcher(number: int) -> str:
    which = number // len(Stage) // POSITIONS % SEARCHERS
    return f"person{which}" if which else "sam"


def _position(number: int) -> str:
    which = number // len(Stage) % POSITIONS
    return f"position{which}" if which else POSITION


def _people(crowd: Crowd, count: int) -> None:
    day = crowd.since.date()
    for number in range(1, count):
        id_ = f"person{number}"
        crowd.add(Person, id=id_, number=f"E-{number}", name=f"Officer {number:04}")
    for number in range(1, count):
        id_ = f"person{number}"
        crowd.add(
            Account, id=id_, person=id_, email=f"{id_}@example.gov", roles=[Role.SEARCHER], active=True,
            fs_uniquifier=new_id(), password=None, tf_primary_method=None, tf_totp_secret=None, last_totp_counter=None,
            mf_recovery_codes=None, locked_at=None, signed_in_at=None,
        )  # fmt: skip
        crowd.add(
            Designation, id=id_, person=id_, authority="Chief of Police", checked_on=day, trained_on=day,
            acknowledged_on=day, since=day, until=day + timedelta(days=300), made_at=crowd.since,
        )  # fmt: skip


def _positions(crowd: Crowd) -> None:
    for number in range(1, POSITIONS):
        crowd.add(Position, id=f"position{number}", title=f"Position {number}", pack="model", opened_at=crowd.since)
    for number in range(1, POSITIONS):
        crowd.add(
            PlanVersion, id=f"plan{number}", position=f"position{number}", version=1, body=crowd.plan,
            published_at=crowd.since, published_by="cora",
        )  # fmt: skip


def _screening(crowd: Crowd, number: int) -> Iterator[dict[str, Any]]:
    """Its rows in every table, and its deeds."""
    id_, stage, searcher = f"screening{number}", list(Stage)[number % len(Stage)], _searcher(number)
    sealed, wrapped = crowd.keyring.new_key(id_)
    due = crowd.since.date() + timedelta(days=number % 60 - 10)
    opened = crowd.since - timedelta(minutes=10 * number)
    crowd.add(Candidate, id=f"candidate{number}", number=f"C-2025-{number:05}", file_mac=None)
    crowd.add(
        Screening, id=id_, candidate=f"candidate{number}", position=_position(number), plan_version=1,
        pack_digest=crowd.pack, stage=stage, version=1, data_key=None if stage is Stage.DISPOSED else wrapped,
        identity=sealed.close(JORDAN.dumps(), f"screening.identity.{id_}"), adult_throughout=True, opened_at=opened,
        due_on=due, notice_at=opened, notice_text="Notice, version 1", claimed_by=None, claimed_at=None,
        reply_due=None, reply_kind=None, closed_at=opened if stage in CLOSED else None, held=False,
    )  # fmt: skip
    crowd.add(Assignment, id=id_, screening=id_, person=searcher, since=opened, until=None, ended="")
    passed = _passed(stage)
    _searches(crowd, sealed, id_, searcher, ROWS if Stage.REVIEWING in passed else 6 * (Stage.SEARCHING in passed))
    if Stage.REPLYING in passed:
        _finding(crowd, sealed, id_, searcher)
    if Stage.APPROVED in passed:
        _packet(crowd, sealed, id_, PACKETS.get(stage, PacketState.RELEASED))
    for reached in passed:
        for action, person in ROAD[reached]:
            opened += timedelta(minutes=1)
            who = person or searcher
            yield {"screening": id_, "position": _position(number), "action": action, "person": who,
                   "account": who, "time": stamp(opened)}  # fmt: skip


def _passed(stage: Stage) -> list[Stage]:
    last = {Stage.WITHDRAWN: Stage.SEARCHING, Stage.DISPOSED: Stage.DECIDED}.get(stage, stage)
    road = list(ROAD)
    return road[: road.index(last) + 1]


def _searches(crowd: Crowd, sealed: Seal, screening: str, person: str, done: int) -> None:
    for place in range(ROWS):
        row = f"{screening}r{place}"
        crowd.add(
            SearchRow, id=row, screening=screening, code=f"R{place}", place=place, source=f"Source {place // 3}",
            kind="search_engine", term=sealed.close("Jordan A. Ellery", f"search_row.term.{row}"), plan_version=1,
            state=RowState.DONE if place < done else RowState.OPEN, waived_by=None, waived_reason="",
        )  # fmt: skip
    for place in range(done):
        row = f"{screening}r{place}"
        crowd.add(
            Search, id=row, screening=screening, search_row=row, person=person, method="site_search",
            login="signed_out", device="agency", permission=sealed.close("", f"search.permission.{row}"),
            outcome="nothing_found", note=sealed.close("Read it all.", f"search.note.{row}"), incidental=False,
            seconds=200 + place, at=crowd.since,
        )  # fmt: skip


def _finding(crowd: Crowd, sealed: Seal, screening: str, person: str) -> None:
    """One, with a quoted text and four places in it decided, each in another way."""
    crowd.add(
        Finding, id=screening, screening=screening, search_row=f"{screening}r0", online_account=None,
        category="bias", place=sealed.close("https://social.example/1", f"finding.place.{screening}"),
        posted_on=sealed.close("2024-05-01", f"finding.posted_on.{screening}"), adult_when_posted=True,
        words_needed=True, logged_by=person, logged_at=crowd.since, version=1, withheld="", withheld_by=None,
        confirmed_by="ruth", confirmed_at=crowd.since, confirmed_digest="0" * 64,
    )  # fmt: skip
    crowd.add(
        Passage, id=screening, screening=screening, finding=screening, kind=PassageKind.QUOTE,
        text=sealed.close("Back from church. They always lie. " * 9, f"passage.text.{screening}"),
        filter_state=FilterState.CONFIRMED, engine_version="1", flags=sealed.close("[]", f"passage.flags.{screening}"),
        flags_cleared_by=None, confirmed_by="ruth", confirmed_at=crowd.since,
    )  # fmt: skip
    for place, decision in enumerate(Treatment):
        id_ = f"{screening}d{place}"
        crowd.add(
            Redaction, id=id_, screening=screening, passage=screening, alike=sealed.mac(id_),
            suggestion=sealed.close("{}", f"redaction.suggestion.{id_}"), added_by=None, decision=decision,
            neutral=None, keep_reason="", decided_by="ruth", decided_at=crowd.since, carried_over=False,
        )  # fmt: skip


def _packet(crowd: Crowd, sealed: Seal, screening: str, state: PacketState) -> None:
    out = state is PacketState.RELEASED
    crowd.add(
        FrozenPacket, id=screening, screening=screening, attempt=1, version=1, state=state,
        canonical=sealed.close(json.dumps(["A finding. " * 300]), f"frozen_packet.canonical.{screening}"),
        digest="0" * 64, inputs="0" * 64, engine_version="1", pack_digest=crowd.pack, approved_by="ruth",
        approved_at=crowd.since, report=ReportState.READY, report_problem="",
        pdf=sealed.close_bytes(PDF, f"frozen_packet.pdf.{screening}"), pdf_digest=sha256(PDF).hexdigest(),
        released_by="rex" if out else None, released_at=crowd.since if out else None,
        carried_at=crowd.since if out else None, reason="",
    )  # fmt: skip


def _chain(session: Session, deeds: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The deeds in the order of their times, sealed onto what the ledger holds."""
    sequence, previous = head(session, Entry)
    for deed in sorted(deeds, key=lambda each: each["time"]):
        sequence += 1
        said = {**deed, "sequence": sequence, "house": "vault", "outcome": "done", "reason": "", "about": {}}
        body = canonical(said)
        link = seal(previous, body)
        yield {**{name: said[name] for name in COPIED}, "sequence": sequence, "previous": previous, "seal": link,
               "body": body}  # fmt: skip
        previous = link
