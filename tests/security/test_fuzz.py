"""Bad input is boring: whatever is sent to whichever route by whomever, the answer is an answer, and soon."""

# ruff: noqa: E501 - a payload to a line is no easier to read

import os
import random
from io import BytesIO
from time import perf_counter
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.security.house import Houses, token
from tests.security.test_matrix import PLACES, Door, person_here
from vetting.accounts.headers import HEADERS

ROUNDS = int(os.environ.get("VETTING_FUZZ_ROUNDS", "2000"))
"""Ten thousand are run by hand."""
SLOW = 5.0
PERSONS = ["", "cora", "sam", "ruth", "rex", "dana", "ada", "mona", "kim", "seth"]
NASTY = [
    "\x00", "a\x00b", "\ud800", "\udfff\ud800", "%ED%A0%80", "%00", "%", "%zz", "\u202e", "\ufeff", "\u2028", "\U0010ffff",
    "-1", "0", "1e400", "9" * 30, "9" * 5000, "000000001" + "9" * 40, "٣", "²", "NaN", "true", "[]", "{}", "../../etc/passwd",
    "' OR 1=1 --", "{{7*7}}", "${7*7}", "<script>", "=1+1", "2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01",
    "0001-01-01", "2026-11-20T25:61", "2026-11-20 24:00", "", " ", "\n" * 500, "\t", "a" * 10_000, "é" * 5000, "\u0301" * 3000,
    "https://[", "http://[::1", "https://a:99999999/", "javascript:1", "file:///etc/passwd", "[removed]", "\r\nX-A: b",
]  # fmt: skip
FIELDS = [
    "q", "page", "show", "stage", "state", "position", "sample", "onward", "csrf_token", "title", "pack", "body", "person",
    "full_name", "previous_name", "handle", "email", "phone", "employer", "city", "born", "number", "file", "due_on",
    "text_version", "reason", "row", "text", "kind", "to_1", "source", "identifiers", "against", "explained", "on", "result",
    "method", "login", "device", "permission", "outcome", "note", "incidental", "opened", "url", "captured_at", "public",
    "captures", "quote", "posted_on", "online_account", "category", "statement", "nexus", "version", "do", "take_over", "seen",
    "read", "words_needed", "flags_cleared", "words", "also", "offered", "yes", "cites", "reasons", "password", "again",
    "numbers", "ground", "received_on", "refusal", "code", "roles", "name", "time_zone", "paper", "authority", "since", "until", "decided_on", "format", "from", "action",
    "always", "allow", "sample", "t-1", "n-1", "k-1", "screening", "account", "entry", "after", "before", "checkpoint", "key",
]  # fmt: skip
TYPES = ["application/json", "text/plain", "application/xml", "multipart/form-data", "multipart/form-data; boundary=x",
         "application/x-www-form-urlencoded; charset=utf-16", "", 'a/b; c="', "application/octet-stream"]  # fmt: skip
METHODS = ["GET", "POST", "POST", "POST", "HEAD", "PUT", "OPTIONS", "DELETE"]


class Fuzz:
    """Requests from a seed: the same ones every time."""

    def __init__(self, door: Door, seed: int) -> None:
        self.door, self.chance = door, random.Random(seed)
        self.browsers: dict[tuple[str, str], FlaskClient] = {}

    def send(self) -> tuple[str, Any, float]:
        app, rule, method, _ = self.chance.choice(self.door.routes)
        here = [each for each in PERSONS if not each or person_here(each, app)]
        person = self.chance.choice(here)
        method = method if self.chance.random() < 0.8 else self.chance.choice(METHODS)
        path, sent = self.path(rule), self.sent(app, person, method)
        client = self.client(app, person)
        begun = perf_counter()
        answer = client.open(path, method=method, buffered=True, **sent)
        if "sign" in rule or "people" in rule or "account" in rule:
            self.browsers.pop((app, person), None)
        return f"{method} {path[:200]!r} as {person}: {answer.status} {str(sent)[:300]}", answer, perf_counter() - begun

    def client(self, app: str, person: str) -> FlaskClient:
        if (app, person) not in self.browsers:
            self.browsers[app, person] = self.door.houses.client(app, person)
        return self.browsers[app, person]

    def path(self, rule: str) -> str:
        """Mostly an address that leads somewhere; else one with something nasty in a place."""
        path = self.door.address(rule, self.chance.choice([*PLACES, "unknown"]))
        if self.chance.random() < 0.3:
            parts = path.split("/")
            place = self.chance.randrange(1, len(parts))
            parts[place] = self.chance.choice(
                ["%ED%A0%80", "%00", "a%00b", "%FF%FE", "..", "%2e%2e%2f", "x" * 3000, "%F0%9F%92%A9"]
            )
            path = "/".join(parts)
        return path

    def sent(self, app: str, person: str, method: str) -> dict[str, Any]:
        query = self.fields(self.chance.randrange(4))
        if method in {"GET", "HEAD", "OPTIONS"}:
            return {"query_string": encoded(query).decode()} if query else {}
        good = [("csrf_token", token(self.client(app, person)))]
        kind = self.chance.random()
        if kind < 0.65:
            return {"data": encoded([*good, *self.fields(self.chance.randrange(1, 25))]),
                    "content_type": "application/x-www-form-urlencoded"}  # fmt: skip
        if kind < 0.8:
            return {"data": self.parts([*good, *self.fields(8)]), "content_type": "multipart/form-data; boundary=xx"}
        if kind < 0.82:
            return {
                "data": encoded(good) + b"&text=" + b"a" * 1_000_000,
                "content_type": "application/x-www-form-urlencoded",
            }
        headers = {"X-CSRFToken": good[0][1]}
        return {
            "data": self.chance.randbytes(self.chance.randrange(2000)),
            "content_type": self.chance.choice(TYPES),
            "headers": headers,
        }

    def fields(self, count: int) -> list[tuple[str, str]]:
        return [(self.chance.choice(FIELDS), self.chance.choice(NASTY)) for _ in range(count)]

    def parts(self, fields: list[tuple[str, str]]) -> bytes:
        """Files where texts are expected, and the other way round."""
        said = b""
        for name, value in fields:
            file = b'; filename="a\x00.png"' if name in {"file", "text", "captures"} and name != "csrf_token" else b""
            said += b'--xx\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n' % (
                name.encode(), file, value.encode("utf-8", "surrogatepass"))  # fmt: skip
        return said + (b"--xx--\r\n" if self.chance.random() < 0.8 else b"")


def encoded(fields: list[tuple[str, str]]) -> bytes:
    """As a broken client would: surrogates as three bytes each, which no UTF-8 has."""

    def quoted(text: str) -> bytes:
        return b"".join(b"%%%02X" % byte for byte in text.encode("utf-8", "surrogatepass"))

    return b"&".join(name.encode() + b"=" + quoted(value) for name, value in fields)


@pytest.fixture(scope="module")
def fuzz(houses: Houses) -> Fuzz:
    for app in houses.apps.values():
        app.config["PROPAGATE_EXCEPTIONS"] = False
    return Fuzz(Door(houses), 20261120)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("part", range(4))
def test_no_request_makes_the_program_fail_or_think_long(fuzz: Fuzz, part: int) -> None:
    wrong, slow = [], []
    for _ in range(ROUNDS // 4):
        said, answer, seconds = fuzz.send()
        if answer.status_code >= 500:
            wrong.append(said)
        if seconds > SLOW:
            slow.append(f"{seconds:.1f} s: {said}")
        missing = [name for name in HEADERS if name not in answer.headers]
        assert not missing, f"{said}: {missing}"
    assert not wrong, f"{len(wrong)} failed\n" + "\n".join(wrong[:30])
    assert not slow, "\n".join(slow)


@pytest.mark.parametrize("page", ["000000001" + "9" * 40, "0" * 6000 + "1", "9" * 5000, "-1", "1e9", "٣", "999999"])
def test_a_page_that_no_list_has_is_an_answer(houses: Houses, page: str) -> None:
    for app, person, path in (("desks", "cora", "/intake/"), ("desks", "ada", "/audit/ledger"), ("panel", "dana", "/")):
        assert houses.client(app, person).get(path, query_string={"page": page}).status_code == 200


@pytest.mark.parametrize("version", ["9" * 5000, "-1", "٣", "", "x"])
def test_a_version_that_no_finding_has_is_an_answer(houses: Houses, version: str) -> None:
    client, door = houses.client("desks", "sam"), Door(houses)
    path = door.address("/search/<screening>/findings/<finding>", "mine1")
    form = {"csrf_token": token(client), "version": version, "url": "https://a.example/1", "posted_on": "2025-03-02",
            "category": "bias", "statement": "S", "nexus": "N", "captures": door.within[PLACES["mine1"]]["capture"]}  # fmt: skip
    assert client.post(path, data=form).status_code in {303, 404, 409, 422}


@pytest.mark.parametrize("path", ["/intake/screenings/new", "/intake/positions/new", "/sign-in", "/account/password"])
def test_a_file_in_the_place_of_a_text_is_no_text(houses: Houses, path: str) -> None:
    for name in ("file", "full_name", "title", "email", "password"):
        client = houses.client("desks", "cora")
        form = {"csrf_token": token(client), name: (BytesIO(b"x"), "x.txt")}
        assert client.post(path, data=form, content_type="multipart/form-data").status_code == 400
