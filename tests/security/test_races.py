"""Eight people at once on one screening: what was approved is what is released, and nothing is done twice."""

import json
import os
import random
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from sqlmodel import func, select

from tests.cast import Office, furnish
from tests.security.house import TODAY, Houses, token
from tests.security.test_matrix import PLACES, Door
from tests.workflow import world
from tests.workflow.world import NO_PAGES, PLAIN, Told
from vetting.domain.refusals import Refused
from vetting.ledger import entries
from vetting.ledger.chain import first_break
from vetting.panel.packets import PanelDecision, Question
from vetting.settings import VaultSettings
from vetting.storage import told
from vetting.vault.database import open_vault
from vetting.vault.findings import Finding, OnlineAccount
from vetting.vault.positions import Position
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.vault.screenings import ReplyKind, Screening
from vetting.vault.word_lists import WordList
from vetting.workflow import release, reply, review

THREADS = 8
DEEDS = int(os.environ.get("VETTING_RACE_DEEDS", "0"))
"""By each of the eight; a hundred are done by hand."""
CHANGING = {"reopen_review", "settle_redaction", "add_redaction", "confirm_finding", "withhold_finding", "record_reply",
            "return_to_search", "refilter", "change_finding", "attribute", "corroborate", "waive_row"}  # fmt: skip
"""After one of these an earlier approval is worth nothing."""


@pytest.fixture(params=[("sqlite", DEEDS or 40), ("postgresql", DEEDS or 30)], ids=lambda each: each[0])
def started(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Office, int]]:
    """A screening whose packet waits for release, and how many deeds each of the eight tries."""
    kind, rounds = request.param
    if kind == "postgresql":
        monkeypatch.setenv("VETTING_VAULT_URL", request.getfixturevalue("postgres_url"))
    furnish(tmp_path)
    office = Office(tmp_path, open_vault(VaultSettings(instance=tmp_path)), NO_PAGES)
    world.replied(office, PLAIN, Told())
    world.ready(office, world.approve(office))
    yield office, rounds
    office.vault.store.engine.dispose()


def deeds(office: Office) -> list[Callable[[], Any]]:
    """What people click, each as often as it stands here."""
    vault, here = office.vault, office.screening

    def report() -> None:
        with office.reading() as session:
            waiting = session.exec(select(FrozenPacket.id).where(FrozenPacket.state == PacketState.APPROVED)).all()
        for each in waiting:
            world.ready(office, each, f"%PDF {each}".encode())

    def answered(text: str) -> None:
        reply.record_reply(vault, office.by("cora"), here, reply.ReplyDraft(ReplyKind.REPLIED, text))

    def again() -> None:
        """From review to reply as fast as may be."""
        with office.reading() as session:
            ids = session.exec(select(Finding.id).where(Finding.screening == here)).all()
        for each in [*ids, ""]:
            world.decide(office, each or None)
            world.confirm(office, each)
        review.finish_review(vault, office.by("ruth"), here)

    def forward() -> None:
        """The whole way to a packet that waits for release, as far as the others let it come."""
        for step in (again, lambda: answered("I am sorry."), again, lambda: world.approve(office, "ruth"), report):
            with suppress(Refused):
                step()

    with office.reading() as session:
        ids = session.exec(select(Finding.id).where(Finding.screening == here)).all()
    return [
        forward,
        forward,
        forward,
        lambda: world.approve(office, "ruth"), lambda: world.approve(office, "rex"), report, report,
        *(lambda by=by: world.let_out(office, by) for by in ("rex", "cora", "ruth")),
        lambda: release.reopen_review(vault, office.by("ruth"), here),
        lambda: answered("I am sorry."), lambda: answered("I was young."),
        lambda: review.withhold_finding(vault, office.by("ruth"), here, ids[1], "not_job_related"),
        lambda: review.withhold_finding(vault, office.by("ruth"), here, ids[1], ""),
        again, again, lambda: world.claimed(office, "ruth"),
        lambda: release.recall_packet(vault, office.by("rex"), here, "released_in_error"),
    ]  # fmt: skip


@pytest.mark.control("protected_class_filter")
def test_nothing_is_released_that_was_not_approved_as_it_is(started: tuple[Office, int]) -> None:
    office, rounds = started
    offered = deeds(office)

    def one(seed: int) -> int:
        chance, done = random.Random(seed), 0
        for _ in range(rounds):
            try:
                chance.choice(offered)()
                done += 1
            except (Refused, AssertionError):  # the world's own asserts: there is no packet to show
                continue
        return done

    with ThreadPoolExecutor(THREADS) as pool:
        done = sum(pool.map(one, range(THREADS)))
    assert done > rounds // 2
    assert_sound(office)


def assert_sound(office: Office) -> None:
    with office.reading() as session:
        links = list(islice(entries.rows(session, Entry, after=0), 100_000))
        assert first_break(links) is None
        record = session.exec(select(Entry).where(Entry.screening == office.screening).order_by(Entry.sequence)).all()
        packets = {each.id: each for each in session.exec(select(FrozenPacket)).all()}
    standing: dict[str, tuple[str, str]] = {}
    released = 0
    for each in record:
        about = json.loads(each.body)["about"]
        if each.outcome == "refused":
            continue
        if each.action == "approve_packet":
            standing[about["packet"]] = about["digest"], each.person
        elif each.action == "release_packet":
            digest, approver = standing.pop(about["packet"])
            assert (digest, approver != each.person) == (about["digest"], True)
            released += 1
        elif each.action in CHANGING:
            standing.clear()
    out = [each for each in packets.values() if each.released_at]
    assert released == len(out) > 0
    assert all(each.approved_by != each.released_by for each in out)
    assert sum(each.state is PacketState.RELEASED for each in packets.values()) <= 1
    assert sum(each.state is PacketState.APPROVED for each in packets.values()) <= 1


def twice(houses: Houses, app: str, person: str, path: str, **form: Any) -> list[int]:
    """The same form from one page, sent by both clicks at once."""
    clients = [houses.client(app, person) for _ in range(2)]
    tokens = [token(each) for each in clients]
    gate = Barrier(2)

    def click(place: int) -> int:
        gate.wait()
        with told(TODAY):
            return clients[place].post(path, data={"csrf_token": tokens[place], **form}).status_code

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(click, range(2)))


def count(houses: Houses, table: Any) -> int:
    store = houses.panel if table.__module__.startswith("vetting.panel") else houses.vault.store
    with store.reading() as session:
        return int(session.exec(select(func.count()).select_from(table)).one())


DOUBLE: list[tuple[str, str, str, str, type, dict[str, str]]] = [
    ("desks", "sam", "/search/<screening>/rows/<row>/finding", "mine1", Finding,
     {"statement": "The candidate posted a film of a race.", "nexus": "Officers drive.", "url": "https://net.example/77",
      "posted_on": "2025-03-02", "category": "reckless"}),
    ("desks", "sam", "/search/<screening>/accounts", "mine1", OnlineAccount,
     {"source": "Social network", "handle": "second_one", "identifiers": "disclosed"}),
    ("desks", "cora", "/intake/screenings/new", "mine1", Screening,
     {"position": "patrol00000000000000", "full_name": "Lee Moss", "file": "T-1"}),
    ("desks", "cora", "/intake/positions/new", "mine1", Position, {"title": "Dispatcher", "pack": "model"}),
    ("desks", "mona", "/administration/words/change", "mine1", WordList,
     {"always": "Heron Circle = political", "reason": "A society of ours.", "do": "propose"}),
    ("panel", "dana", "/packets/<packet>/question", "done", Question, {"text": "Was the page public?"}),
    ("panel", "dana", "/packets/<packet>/decision", "done", PanelDecision,
     {"outcome": "proceed", "reasons": "Answered.", "cites": "1"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("app", "person", "rule", "relation", "table", "form"), DOUBLE, ids=lambda each: str(each)[:40]
)
def test_a_double_click_does_nothing_twice(
    houses: Houses, app: str, person: str, rule: str, relation: str, table: type, form: dict[str, str]
) -> None:
    door = Door(houses)
    path, before = door.address(rule, relation), count(houses, table)
    if "finding" in rule:
        form = {
            **form,
            "captures": door.within[PLACES["mine1"]]["capture"],
            "online_account": door.within[PLACES["mine1"]]["account"],
        }
    if "packets" in rule:
        page = houses.client("panel", "dana").get(path.rpartition("/")[0]).text
        form = {**form, "seen": page.partition('name="seen" type="hidden" value="')[2][:64]}
    answers = twice(houses, app, person, path, **form)
    assert max(answers) < 500
    assert count(houses, table) - before <= 1, answers
