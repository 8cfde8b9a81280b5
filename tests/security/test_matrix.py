"""Every route, method, person and relation: what the duty table does not grant is refused, and entered."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import pytest
from flask.testing import FlaskClient
from sqlmodel import func, select
from werkzeug.test import TestResponse

from tests.security.house import ROLES, Houses, body_of, id_of, token
from vetting.accounts.access import routes
from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES, SEARCHED
from vetting.domain.roles import Role
from vetting.panel import database as panel_tables
from vetting.vault import record
from vetting.vault.captures import Capture
from vetting.vault.disputes import Dispute
from vetting.vault.findings import Finding, OnlineAccount
from vetting.vault.letters import KeptLetter
from vetting.vault.passages import Separation
from vetting.vault.searches import SearchRow

STAGES = ["opened", "searching", "reviewing", "settled", "replying", "approved"]
PLACES = {f"mine{place}": f"mine{place}{'0' * 15}" for place in range(len(STAGES))} | {
    key: f"{key}{'0' * (20 - len(key))}" for key in ("done", "olga1", "olga2", "clerk1", "clerk2")
}
NOWHERE = "deadbeefdeadbeefdead"
RELATIONS = {**PLACES, "unknown": NOWHERE}
KNOCKERS = ["", "cora", "sam", "ruth", "dana", "ada", "mona", "kim"]
"""Nobody, and one of each role."""
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
NAMES = [b"Jordan", b"Ellery", b"jellery_runs", b"after church", b"Robin Vale", b"Casey Moor"]


class Cell(NamedTuple):
    app: str
    rule: str
    method: str
    person: str
    relation: str


@dataclass
class Door:
    """Both applications and what stands in them."""

    houses: Houses
    browsers: dict[tuple[str, str], FlaskClient] = field(default_factory=dict)

    @cached_property
    def routes(self) -> list[tuple[str, str, str, str]]:
        """(application, rule, method, duty)"""
        return [
            (name, each["rule"], method, each["duty"])
            for name, app in self.houses.apps.items()
            for each in routes(app)
            for method in each["methods"]
        ]

    @cached_property
    def within(self) -> dict[str, dict[str, str]]:
        """By screening the ids of what is in it, as an address asks for them."""
        found: dict[str, dict[str, str]] = {id_: {} for id_ in PLACES.values()}
        tables = {
            "finding": Finding,
            "capture": Capture,
            "account": OnlineAccount,
            "row": SearchRow,
            "separation": Separation,
            "dispute": Dispute,
            "letter": KeptLetter,
        }
        with self.houses.vault.store.reading() as session:
            for name, table in tables.items():
                for row in session.exec(select(table)).all():
                    found.setdefault(row.screening, {})[name] = row.id
        return found

    def address(self, rule: str, relation: str) -> str:
        screening = RELATIONS[relation]
        own = PLACES["mine2"]
        inside = {**self.within[own], **self.within.get(screening, {})}
        packet = f"{relation}{'c' * (20 - len(relation))}"
        values = {
            "screening": screening,
            "packet": packet,
            "position": "clerk000000000000000" if relation.startswith("clerk") else "patrol00000000000000",
            "person": id_of("sid"),
            "report": NOWHERE,
            "dispute": NOWHERE,
            "letter": NOWHERE,
            "token": NOWHERE,
            "separation": NOWHERE,
            "pack": "model",
            "version": "1",
            "gate": "release",
            "filename": "vetting.css",
            **inside,
        }
        if relation == "unknown":
            values |= {"position": NOWHERE, "person": NOWHERE, "pack": NOWHERE}
        if rule.startswith("/demo"):
            values["account"] = NOWHERE
        return rule.replace("path:", "").translate(str.maketrans("<>", "{}")).format(**values)

    def knock(self, cell: Cell, **form: str) -> TestResponse:
        client = self.client(cell)
        sent = {"data": {"csrf_token": token(client), **form}} if cell.method not in {"GET", "HEAD"} else {}
        return client.open(self.address(cell.rule, cell.relation), method=cell.method, buffered=True, **sent)

    def client(self, cell: Cell) -> FlaskClient:
        """A browser is kept until it signs in or out."""
        key = cell.app, cell.person
        if key not in self.browsers or not cell.person:
            self.browsers[key] = self.houses.client(*key)
        if any(word in cell.rule for word in ("sign", "account", "people", "invitation")) and cell.method == "POST":
            return self.browsers.pop(key)
        return self.browsers[key]

    def entries(self, app: str, after: int) -> list[Any]:
        table, store = self.ledger(app)
        with store.reading() as session:
            return list(session.exec(select(table).where(table.sequence > after).order_by(table.sequence)).all())

    def last(self, app: str) -> int:
        table, store = self.ledger(app)
        with store.reading() as session:
            return session.exec(select(func.max(table.sequence))).one() or 0

    def ledger(self, app: str) -> tuple[Any, Any]:
        at_home = app == "desks"
        return (record.Entry, self.houses.vault.store) if at_home else (panel_tables.Entry, self.houses.panel)


@pytest.fixture(scope="module")
def door(houses: Houses) -> Door:
    return Door(houses)


def holds(person: str, app: str, duty: str) -> bool:
    """Whether the person has an account in that house with a role of the duty."""
    return person_here(person, app) and bool(DUTIES[Action(duty)].who & {Role(each) for each in ROLES[person]})


def person_here(person: str, app: str) -> bool:
    roles = ROLES.get(person, [])
    return "decision_maker" in roles if app == "panel" else bool(set(roles) - {"decision_maker"})


def test_no_role_reaches_what_the_table_does_not_grant_and_every_try_is_entered(door: Door) -> None:
    wrong = []
    before = door.houses.stages()
    relations = ["mine3", "unknown"]
    for app, rule, method, duty in door.routes:
        for person in KNOCKERS:
            if duty == "public" or holds(person, app, duty):
                continue
            for relation in relations if "<" in rule else relations[:1]:
                cell = Cell(app, rule, method, person, relation)
                after = door.last(app)
                answer = door.knock(cell)
                made = door.entries(app, after)
                wrong += refused_wrongly(cell, duty, answer, made)
    assert not wrong, "\n".join(wrong[:20])
    assert door.houses.stages() == before


def refused_wrongly(cell: Cell, duty: str, answer: TestResponse, made: list[Any]) -> list[str]:
    if not person_here(cell.person, cell.app):
        signs_in = answer.status_code == 303 and (answer.location or "").startswith("/sign-in")
        return [] if signs_in and not made else [f"{cell}: {answer.status} {answer.location} {made}"]
    refused = 404 if cell.app == "panel" else 403
    entered = [(each.action, each.outcome, each.reason) for each in made] == [(duty, "refused", "role")]
    return [] if answer.status_code == refused and entered else [f"{cell}: {answer.status} {made}"]


def test_a_method_that_a_route_does_not_have_is_no_way_in(door: Door) -> None:
    has = {(app, rule) for app, rule, _, _ in door.routes}
    known = {(app, rule, method) for app, rule, method, _ in door.routes}
    wrong = []
    for app, rule in sorted(has):
        for method in METHODS:
            if (app, rule, "GET" if method == "HEAD" else method) in known:
                continue
            for person in ("", "seth"):
                answer = door.knock(Cell(app, rule, method, person, "mine1"))
                if answer.status_code not in ({404, 405} if person_here(person, app) else {303, 404, 405}):
                    wrong.append(f"{method} {rule} as {person}: {answer.status}")
    assert not wrong, "\n".join(wrong[:20])


def test_no_get_moves_a_stage_and_nothing_fails_for_whoever_holds_the_duty(door: Door) -> None:
    before, wrong = door.houses.stages(), []
    for app, rule, method, duty in door.routes:
        if method != "GET":
            continue
        for person in [*KNOCKERS[1:], "rex", "sid", "dev", "olga", "seth"]:
            if duty != "public" and not holds(person, app, duty):
                continue
            for relation in ("mine1", "mine3", "done", "unknown") if "<" in rule else ("mine1",):
                answer = door.knock(Cell(app, rule, "GET", person, relation))
                if answer.status_code >= 500:
                    wrong.append(f"{rule} as {person}, {relation}: {answer.status}")
    assert door.houses.stages() == before
    assert not wrong, "\n".join(wrong[:20])


RAW = {Action.READ_RAW, Action.UNSEAL_CAPTURE, Action.ATTRIBUTE, Action.CORROBORATE, Action.LOG_SEARCH,
       Action.LOG_FINDING, Action.CHANGE_FINDING, Action.ANSWER_REWRITE}  # fmt: skip


def strangers(person: str) -> list[str]:
    """The screenings whose raw material is not the person's."""
    return {
        "sam": ["olga1", "olga2", "clerk1", "clerk2"],
        "olga": [*(f"mine{place}" for place in range(len(STAGES))), "clerk1", "clerk2"],
        "seth": [each for each in PLACES if not each.startswith("clerk")],
    }[person]


@pytest.mark.parametrize("person", ["sam", "seth"])
def test_raw_material_is_shown_to_nobody_who_is_not_on_the_screening(door: Door, person: str) -> None:
    wrong = []
    for app, rule, method, duty in door.routes:
        if app != "desks" or method != "GET" or "<screening>" not in rule or not holds(person, app, duty):
            continue
        for relation in strangers(person):
            answer = door.knock(Cell(app, rule, "GET", person, relation))
            shown = [name for name in NAMES if name in answer.data]
            if shown or (answer.status_code == 200 and Action(duty) in RAW):
                wrong.append(f"{rule} ({relation}): {answer.status} {shown}")
    assert not wrong, "\n".join(wrong)


def forbidden(person: str, duty: str, relation: str) -> bool:
    """What the table's other columns say: assignment, what the person did before, a seat."""
    row = DUTIES[Action(duty)]
    if row.house == "both":
        return False
    if person == "sam":
        return row.assigned and relation in strangers("sam")
    if person == "olga":
        searched = relation.startswith("olga") and bool(row.never_after & SEARCHED)
        return searched or (row.assigned and relation in strangers("olga"))
    return relation in strangers("seth")


@pytest.mark.control("independent_search")
@pytest.mark.parametrize("person", ["sam", "olga", "seth"])
def test_a_stranger_a_searcher_and_a_seated_person_do_nothing_to_the_screening(door: Door, person: str) -> None:
    """By role they might; by relation they may not."""
    wrong, before = [], door.houses.stages()
    for app, rule, method, duty in door.routes:
        if app != "desks" or method != "POST" or "<screening>" not in rule or not holds(person, app, duty):
            continue
        for relation in PLACES:
            if not forbidden(person, duty, relation):
                continue
            after = door.last(app)
            answer = door.knock(Cell(app, rule, "POST", person, relation), **FILLED)
            done = [each.action for each in door.entries(app, after) if each.outcome != "refused"]
            done = [each for each in done if each not in {"read_raw", "read_terms"} or person == "seth"]
            if not 400 <= answer.status_code < 500 or done:
                wrong.append(f"{rule} ({relation}): {answer.status} {done}")
    assert not wrong, "\n".join(wrong)
    assert door.houses.stages() == before


FILLED = {
    "reason": "duplicate", "text": "Words.", "person": "samdddddddddddddddddd", "text_version": "1", "kind": "waived",
    "seen": "0" * 64, "take_over": "y", "outcome": "nothing_found", "method": "site_search", "login": "signed_out",
    "device": "agency", "on": "2026-11-19", "result": "Said so.", "handle": "x", "source": "Social network",
    "url": "https://net.example/1", "posted_on": "2025-01-01", "category": "bias", "statement": "Words.",
    "nexus": "Words.", "always": "Heron Circle = political", "allow": "Mosque Road = a street", "sample": "Words.",
    "answer": "declined", "version": "1",
    "numbers": "1", "ground": "wrong_fact", "received_on": "2026-11-19", "refusal": "weight",
}  # fmt: skip


def test_a_decision_maker_reads_their_own_panel_and_no_other_exists(door: Door) -> None:
    seen = {}
    for person, mine, other in (("dana", "done", "clerk2"), ("dev", "clerk2", "done"), ("seth", "done", "clerk2")):
        for rule in ("/packets/<packet>", "/packets/<packet>/report.pdf"):
            assert door.knock(Cell("panel", rule, "GET", person, mine)).status_code == 200
            for relation in (other, "unknown", "mine5"):
                answer = door.knock(Cell("panel", rule, "GET", person, relation))
                assert answer.status_code == 404
                seen[person, rule, relation] = body_of(answer.text).replace(door.address(rule, relation), "")
        for deed in ("acknowledge", "question", "decision"):
            for relation in (other, "unknown", "mine5"):
                cell = Cell("panel", f"/packets/<packet>/{deed}", "POST", person, relation)
                answer = door.knock(cell, text="When?", outcome="proceed", reasons="None.", cites="none")
                assert answer.status_code == 404
        assert len({text for (who, _, _), text in seen.items() if who == person}) == 1


def test_an_account_that_lost_its_role_finds_nothing_in_the_panel(door: Door) -> None:
    with door.houses.panel.writing() as session:
        account = session.get_one(panel_tables.Account, door.houses.accounts("panel", "dev"))
        account.roles = [Role.AUDITOR]
        session.add(account)
        session.commit()
    for app, rule, method, duty in door.routes:
        if app == "panel" and duty != "public" and DUTIES[Action(duty)].house == "panel":
            after = door.last("panel")
            assert door.knock(Cell("panel", rule, method, "dev", "clerk2")).status_code == 404
            assert [(each.action, each.reason) for each in door.entries("panel", after)] == [(duty, "role")]


def test_no_form_is_taken_without_its_token(door: Door) -> None:
    for app, rule, method, _ in door.routes:
        if method == "POST":
            for person in ("", "seth"):
                client = door.houses.client(app, person)
                answer = client.post(door.address(rule, "mine1"))
                assert answer.status_code == 400, f"{app} {rule}: {answer.status}"


def test_whoever_holds_a_duty_gets_an_answer_for_every_form(door: Door) -> None:
    """Last, because it does things: the forms are sent empty and filled, by everyone who may send them."""
    wrong = []
    for app, rule, method, duty in door.routes:
        if method != "POST":
            continue
        for person in [*KNOCKERS, "rex", "olga", "seth"]:
            if duty != "public" and not holds(person, app, duty):
                continue
            for relation in ["mine1", "unknown"] if "<" in rule else ["mine1"]:
                for form in ({}, FILLED) if relation == "mine1" else ({},):
                    answer = door.knock(Cell(app, rule, "POST", person, relation), **form)
                    if answer.status_code >= 500:
                        wrong.append(f"{rule} as {person}, {relation}, {len(form)} fields: {answer.status}")
    assert not wrong, "\n".join(wrong[:20])
