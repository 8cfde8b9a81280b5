"""Eight people at once on one screening: what was approved is what is released, and nothing is done twice."""

import os
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from sqlmodel import func, select

from tests.cast import Office, furnish
from tests.security.house import TODAY, Houses, token
from tests.security.racing import Racer, assert_sound
from tests.security.test_matrix import PLACES, Door
from tests.workflow import world
from tests.workflow.world import PLAIN, Told
from vetting.domain.refusals import Refused
from vetting.panel.packets import PanelDecision, Question
from vetting.settings import VaultSettings
from vetting.storage import told
from vetting.vault.database import open_vault
from vetting.vault.findings import Finding, OnlineAccount
from vetting.vault.positions import Position
from vetting.vault.screenings import Screening
from vetting.vault.word_lists import WordList

THREADS = 8
DEEDS = int(os.environ.get("VETTING_RACE_DEEDS", "0"))
"""By each of the eight; a hundred are done by hand."""


@pytest.fixture(params=[("sqlite", DEEDS or 40), ("postgresql", DEEDS or 30)], ids=lambda each: each[0])
def started(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Office, int]]:
    """A screening whose packet waits for release, and how many deeds each of the eight tries."""
    kind, rounds = request.param
    if kind == "postgresql":
        monkeypatch.setenv("VETTING_VAULT_URL", request.getfixturevalue("postgres_url"))
    furnish(tmp_path)
    office = Office(tmp_path, open_vault(VaultSettings(instance=tmp_path)))
    world.replied(office, PLAIN, Told())
    world.ready(office, world.approve(office))
    yield office, rounds
    office.vault.store.engine.dispose()


@pytest.mark.control("protected_class_filter")
def test_nothing_is_released_that_was_not_approved_as_it_is(started: tuple[Office, int]) -> None:
    office, rounds = started
    deeds = Racer(office).deeds()
    offered = [each for kind in deeds.values() for each in kind]
    # One of the eight mostly tries to release, so that chance alone never keeps everything in.
    at_the_door = [*offered, *deeds["release"] * len(offered)]

    def one(seed: int) -> int:
        chance, done = random.Random(seed), 0
        for _ in range(rounds):
            try:
                chance.choice(offered if seed else at_the_door)()
                done += 1
            except (Refused, AssertionError):  # the world's own asserts: there is no packet to show
                continue
        return done

    with ThreadPoolExecutor(THREADS) as pool:
        done = sum(pool.map(one, range(THREADS)))
    assert done > rounds // 2
    assert assert_sound(office)["release_packet"] > 0


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
