"""Twin worlds: two departments that differ in hidden things alone are one to whoever sits on the panel."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.security.house import TODAY, Hidden, Houses, finding, scenario, screening, seed, serve
from vetting.cli.work import run_errands
from vetting.domain.disputes import Ground, Refusal
from vetting.domain.letters import LetterKind
from vetting.domain.roles import Role
from vetting.scenario.format import Scenario
from vetting.storage import told
from vetting.workflow import disputes, reports
from vetting.workflow import people as staff
from vetting.workflow.disputes import DisputeDraft
from vetting.workflow.letters import make_letter
from vetting.workflow.perform import OPERATOR, By
from vetting.workflow.word_lists import approve_lists, propose_lists

PACKET = "/packets/donecccccccccccccccc"
PAGES = [
    "/", "/?q=DONE", "/?show=decided", "/?page=2", PACKET, f"{PACKET}/report.pdf", "/packets/mine0ccccccccccccccc",
    "/account", "/account/stay", "/healthz", "/readyz", "/sign-in/again", "/nowhere",
]  # fmt: skip
SAID = {
    "question": {"by": "dana", "at": "2026-09-20T13:00:00Z", "id": "e0" * 10, "text": "When was finding 1 published?"},
    "decision": {"by": "dana", "at": "2026-09-21T13:00:00Z", "id": "f0" * 10, "cites": [1], "reasons": "Finding 1."},
}
PLAIN = Hidden()
SAYS = finding(PLAIN)["statement"]
FAITH = "As I said after church: All immigrants should leave this town."


def told_of(hidden: Hidden, *, names: dict[str, str] | None = None, **changes: Any) -> Scenario:
    return scenario(screening("done", "decided", hidden, **SAID, **changes), names=names)


def reworded(**rewrite: str) -> Scenario:
    """The finding as it leaves, on another way there: what it said first, and what a reviewer proposed."""
    first = rewrite.pop("first", SAYS)
    return told_of(PLAIN, findings=[finding(PLAIN, id="donef" + "f" * 15, statement=first, rewrite=rewrite)])


def withheld(text: str) -> tuple[dict[str, Any], ...]:
    """A second finding, on the same source, that the reviewer keeps back."""
    kept = finding(
        PLAIN, "kept", quote=text, posted_on="2024-05-05", url="https://net.example/2", withheld="not_job_related"
    )
    return (kept,)


DIFFERENT: dict[str, Scenario] = {
    "a hidden word": told_of(replace(PLAIN, quote=FAITH.replace("church", "chapel"))),
    "its class": told_of(replace(PLAIN, quote=FAITH.replace("All immigrants", "All Catholics"))),
    "its length": told_of(replace(PLAIN, quote=FAITH.replace("church", "synagogue"))),
    "how many removals": told_of(replace(PLAIN, quote=FAITH.replace("church", "church, mosque, synagogue"))),
    "a withheld finding": told_of(replace(PLAIN, more=withheld("After church I was tired."))),
    "the name": told_of(replace(PLAIN, full_name="Morgan T. Achebe")),
    "a previous name": told_of(replace(PLAIN, previous_names=("Jordan Price",))),
    "two previous names": told_of(replace(PLAIN, previous_names=("Jordan Price", "Jordan Maria Ellery"))),
    "more handles": told_of(replace(PLAIN, handles=("jellery_runs", "jordan_and_sam"), handle="jordan_and_sam")),
    "contact": told_of(replace(PLAIN, emails=("j@choir.example",), phones=("555 0142",), employers=("Mission",))),
    "another town": told_of(replace(PLAIN, cities=("Vatican City", "Mecca"))),
    "the applicant number": told_of(replace(PLAIN, file="B-7")),
    "the address": told_of(replace(PLAIN, url="https://muslim-weddings.example/p/7")),
    "the capture": told_of(replace(PLAIN, capture="A page about a wedding. " * 300)),
    "contrary evidence": told_of(replace(PLAIN, against="The profile names a mosque.", explained="He moved.")),
    "what corroborated it": told_of(replace(PLAIN, result="Said in interview, with the imam present.")),
    "a note of the search": told_of(replace(PLAIN, note="The site showed a pride flag.")),
    "the words of the reply": told_of(replace(PLAIN, reply="I no longer go to mosque with them.")),
    "who searched": told_of(replace(PLAIN, searcher="sid")),
    "who reviewed and released": told_of(PLAIN, reviewer="rex", releaser="ruth"),
    "the staff's names": told_of(
        PLAIN, names={key: f"{key} Bin Laden-Cohen" for key in ("sam", "ruth", "rex", "cora")}
    ),
    "the day of the post": told_of(
        replace(PLAIN), findings=[finding(PLAIN, id="donef" + "f" * 15, posted_on="2025-03-29")]
    ),
    "other words that were declined": reworded(
        statement="The candidate wished a group of people out of the town.", declined="not_better"
    ),
    "an earlier wording": reworded(first="He asked after church that a group leave the town.", statement=SAYS),
    "places decided separately": told_of(
        PLAIN,
        findings=[
            finding(
                replace(PLAIN, quote=FAITH.replace("church", "church, church")),
                id="donef" + "f" * 15,
                rulings=[{"words": "church", "treatment": "generalise", "separately": "another_role"}],
            )
        ],
    ),
    "how long it took": told_of(PLAIN, seconds=90),
    "another screening": scenario(
        screening("done", "decided", **SAID), screening("side", "searching", Hidden(file="Z-1"), day=4)
    ),
}


def two_of_a_month(days: tuple[int, int], ids: tuple[str, str]) -> Scenario:
    """Two findings of March; the panel reads the month."""
    told = ("The candidate drove at night without lights.", "The candidate demanded that people leave the town.")
    made = [
        finding(PLAIN, f"post{place}", id=id_, posted_on=f"2025-03-{day:02}", statement=statement)
        for place, (day, id_, statement) in enumerate(zip(days, ids, told, strict=True))
    ]
    return told_of(PLAIN, findings=made)


EARLIER, LATER = "a" * 20, "b" * 20
SWAPPED: dict[str, Scenario] = {
    "the days of two posts in one month": two_of_a_month((29, 2), (EARLIER, LATER)),
    "the ids of two findings": two_of_a_month((2, 29), (LATER, EARLIER)),
}


@pytest.fixture(scope="module", autouse=True)
def drawn_once() -> Iterator[None]:
    """Equal packets are drawn once, and what was drawn is not read back: `test_canaries` looks into the report."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reports, "render", cache(reports.render))
        patch.setattr(reports, "read_back", lambda *_, **__: [])
        yield


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Any, ...]]:
    return seen(tmp_path_factory.mktemp("first"), told_of(PLAIN))


def seen(folder: Path, world: Scenario, then: Callable[[Houses], None] = lambda _: None) -> dict[str, tuple[Any, ...]]:
    """Every byte that Dana and a stranger get from the panel: status, headers and bodies."""
    houses = serve(seed(folder, world))
    then(houses)
    with told(TODAY):
        found = {f"{person} {path}": answer(houses, person, path) for person in ("dana", "dev", "") for path in PAGES}
        found |= {f"later {path}": answer(houses, "dana", path) for path in ("/", PACKET)}
    houses.close()
    return found


def answer(houses: Houses, person: str, path: str) -> tuple[Any, ...]:
    with told(TODAY + timedelta(minutes=1)):
        given = houses.client("panel", person).get(path)
    # A form's token is packed where that shortens it, so the length of a page differs by the token alone.
    headers = [(name, value) for name, value in given.headers if name not in {"Set-Cookie", "Content-Length"}]
    return given.status_code, headers, masked(given.data)


def listed(houses: Houses) -> None:
    """Two administrators put word lists in force, and the worker does what follows from it."""
    mona, kim = (houses.accounts("desks", person) for person in ("mona", "kim"))
    staff.change_roles(houses.vault, OPERATOR, kim, frozenset({Role.COMMANDER, Role.ADMINISTRATOR}))
    number = propose_lists(houses.vault, By(mona), "leave this town = political", "church = a street", "Ours.")
    approve_lists(houses.vault, By(kim, fresh=True), number)
    run_errands(houses.vault, houses.panel)


def disputed(houses: Houses) -> None:
    """The candidate disputes what was released; a reviewer refuses, and the coordinator writes the letter."""
    cora, rex = (By(houses.accounts("desks", person), fresh=True) for person in ("cora", "rex"))
    screening = f"done{'0' * 16}"
    with told(TODAY):
        draft = DisputeDraft(Ground.WRONG_PERSON, (1,), "I never went to that mosque.", TODAY.date())
        dispute = disputes.record_dispute(houses.vault, cora, screening, draft)
        disputes.refuse_dispute(houses.vault, rex, screening, dispute, Refusal.STANDS_AS_POSTED)
        make_letter(houses.vault, cora, screening, LetterKind.ANSWER, dispute=dispute)
        run_errands(houses.vault, houses.panel)


def test_the_panel_cannot_tell_that_a_dispute_was_refused(first: dict[str, tuple[Any, ...]], tmp_path: Path) -> None:
    found = seen(tmp_path, told_of(PLAIN), disputed)
    assert not [where for where in first if first[where] != found[where]]


def test_the_panel_cannot_tell_that_the_word_lists_changed(first: dict[str, tuple[Any, ...]], tmp_path: Path) -> None:
    found = seen(tmp_path, told_of(PLAIN), listed)
    assert not [where for where in first if first[where] != found[where]]


def masked(body: bytes) -> bytes:
    """Without the token of its forms."""
    return re.sub(rb'(name="csrf_token" value=")[^"]*', rb"\1", body)


def test_a_difference_that_is_not_hidden_is_seen(first: dict[str, tuple[Any, ...]], tmp_path: Path) -> None:
    other = told_of(PLAIN, findings=[finding(PLAIN, id="donef" + "f" * 15, nexus="Officers drive.")])
    found = seen(tmp_path, other)
    assert found[f"dana {PACKET}"] != first[f"dana {PACKET}"]
    assert found[f"dana {PACKET}/report.pdf"] != first[f"dana {PACKET}/report.pdf"]
    assert first[f"dana {PACKET}"][0] == 200
    assert b"%PDF" in first[f"dana {PACKET}/report.pdf"][2]


@pytest.mark.control("protected_class_filter")
@pytest.mark.control("independent_search")
@pytest.mark.parametrize("difference", DIFFERENT)
def test_the_panel_cannot_tell_the_twins_apart(
    first: dict[str, tuple[Any, ...]], tmp_path: Path, difference: str
) -> None:
    found = seen(tmp_path, DIFFERENT[difference])
    differing = {where: (first[where], found[where]) for where in first if first[where] != found[where]}
    assert not differing, str(differing)[:3000]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Any, ...]]:
    return seen(tmp_path_factory.mktemp("two"), two_of_a_month((2, 29), (EARLIER, LATER)))


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize("swapped", SWAPPED)
def test_the_order_of_findings_tells_nothing_finer_than_their_month(
    two: dict[str, tuple[Any, ...]], tmp_path: Path, swapped: str
) -> None:
    assert two[f"dana {PACKET}"][2].count(b"March 2025") >= 2
    found = seen(tmp_path, SWAPPED[swapped])
    assert not [where for where in two if two[where] != found[where]]
