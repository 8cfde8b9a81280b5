"""Twin worlds whose difference is what people did before the release, or beside it: one to whoever sits on the panel."""

# ruff: noqa: E501 - a kind to a line; letters of every script

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from tests.security import hidden_deeds as did
from tests.security.house import Hidden, Houses, finding, scenario, screening
from tests.security.test_twins import FAITH, PLAIN, SAID, drawn_once, first, seen, told_of, withheld
from vetting.cli.work import run_errands
from vetting.domain.methods import Device, Login, Method, Outcome
from vetting.scenario.format import Scenario
from vetting.vault.screenings import ReplyKind

__all__ = ["drawn_once", "first"]

LONG = [f"{number}{'zq' * 143}" for number in range(10, 45)]
"""Thirty-five words of almost three hundred letters each, side by side."""
GYM, OUR = FAITH.replace("church", "rehearsal"), "donef" + "f" * 15


@dataclass(frozen=True)
class Twin:
    """A world, what is done between its steps, and what is done in the end."""

    world: Scenario = field(default_factory=lambda: told_of(PLAIN))
    during: dict[str, did.Deed] = field(default_factory=dict)
    then: Callable[[Houses], None] = lambda _: None

    def seen(self, folder: Path) -> dict[str, tuple[Any, ...]]:
        folder.mkdir()
        with did.done(self.during):
            return seen(folder, self.world, self.then)


def quoting(quote: str, *added: str, **changes: Any) -> Scenario:
    return told_of(PLAIN, findings=[finding(PLAIN, id=OUR, quote=quote, added=list(added), **changes)])


def two(order: int, hidden: Hidden = PLAIN) -> Scenario:
    """Two findings that leave, logged in either order."""
    other = finding(
        PLAIN, "other", id="q" * 20, url="https://net.example/9", posted_on="2024-01-05", quote="Faster than all."
    )
    return told_of(hidden, findings=[finding(PLAIN, id=OUR), other][::order])


def beside(until: str, **changes: Any) -> Scenario:
    """Another candidate of Dana's panel."""
    side = screening("side", until, Hidden(file="Z-1"), day=4, **changes)
    return scenario(screening("done", "decided", **SAID), side)


def recalled(reason: str) -> Twin:
    """Another candidate's packet was taken back: that is told, why is not."""

    def recall(houses: Houses) -> None:
        rex = did.By(houses.accounts("desks", "rex"), fresh=True)
        did.release.recall_packet(houses.vault, rex, f"side{'0' * 16}", reason)
        run_errands(houses.vault, houses.panel)

    return Twin(beside("released"), then=recall)


def withdrawn(houses: Houses) -> None:
    cora = did.By(houses.accounts("desks", "cora"), fresh=True)
    did.opening.withdraw(houses.vault, cora, f"side{'0' * 16}", "candidate_withdrew")


TYPED: dict[str, Scenario] = {
    "ten thousand hidden characters": quoting(FAITH.replace("church", " ".join(LONG)), *LONG),
    "hidden by hand, not by the engine": quoting(GYM, "rehearsal"),
    "another script": quoting(FAITH.replace("church", "мечеть"), "мечеть"),
    "a picture": quoting(FAITH.replace("church", "\u26ea\ufe0f\u200d\U0001f308"), "\u26ea\ufe0f\u200d\U0001f308"),
    "from right to left": quoting(FAITH.replace("church", "בית כנסת"), "בית כנסת"),
    "a disguise": quoting(FAITH.replace("church", "ch\u200bur\u0441h"), "ch\u200bur\u0441h"),
    "an address": quoting(FAITH.replace("church", "https://mosque.example/?a=1&b=%20"), "https://mosque.example/?a=1&b=%20"),
    "markup": quoting(FAITH.replace("church", "<b onload=x()>mosque</b>"), "<b onload=x()>mosque</b>"),
    "three withheld findings, elsewhere": told_of(
        replace(PLAIN, more=tuple(finding(PLAIN, f"k{n}", row="W1", id=f"k{n}" * 10, url=f"https://w.example/{n}",
                                          quote=f"After mosque {n}.", withheld="only_protected") for n in range(3)))
    ),
    "why one is withheld": told_of(replace(PLAIN, more=tuple(each | {"withheld": "duplicate"} for each in withheld("Amen.")))),
    "when it is due": told_of(PLAIN, due_on="2027-01-05"),
    "when it was begun": told_of(PLAIN, opened_at="2026-09-01T02:00:00Z", searched_at="2026-09-03T22:47:00Z"),
    "when it was reviewed": told_of(PLAIN, submitted_at="2026-09-04T15:00:00Z", reviewed_at="2026-09-05T02:22:00Z"),
    "when the reply came": told_of(PLAIN, finished_at="2026-09-06T19:00:00Z", replied_at="2026-09-08T03:01:00Z"),
    "how it was searched": told_of(PLAIN, method=Method.PUBLIC_ARCHIVE, login=Login.SIGNED_OUT, device=Device.AGENCY, seconds=3),
    "when one was born": told_of(PLAIN, identity={"full_name": PLAIN.full_name, "handles": PLAIN.handles, "born": "1991-04-01"}),
    "a name of any script": told_of(replace(PLAIN, full_name="Núria O’Shaughnessy-李 عمر")),
    "another on the same panel, withdrawn": beside("searching"),
}  # fmt: skip
DONE: dict[str, dict[str, did.Deed]] = {
    "a search done again": {"submit": did.search_again()},
    "something met and not recorded": {"submit": did.search_again(replace(did.AGAIN, incidental=True))},
    "a site that could not be searched, then could": {
        "submit": did.in_turn(
            did.search_again(replace(did.AGAIN, outcome=Outcome.COULD_NOT_BE_SEARCHED, note="Down.")), did.search_again()
        )
    },
    "the searcher changed": {"search": did.in_turn(did.handed_to("sid", "acquainted"), did.handed_to("sam", "workload"))},
    "another searcher stepped back": {"search": did.another_steps_back},
    "another notice": {"search": did.noticed_again},
    "a capture more": {"submit": did.captured},
    "a draft": {"submit": did.drafted},
    "a finding rewritten": {"submit": did.reworded("I pray at the mosque. " * 20, "Nothing.")},
    "a second interview": {"submit": did.corroborated_twice},
    "an account of someone else": {"submit": did.another_account},
    "a threat report, read": {"submit": did.threat},
    "another reviewer's claim": {"finish": did.in_turn(did.claimed("rex"), did.claimed("ruth"))},
    "returned to the searcher": {"finish": did.in_turn(did.returned, did.at("settle"))},
    "kept, then removed": {"finish": did.in_turn(did.ruled(did.KEPT, did.UNDONE), did.at("settle"))},
    "a redaction undone": {"finish": did.in_turn(did.hidden_by_hand, did.at("settle"))},
    "withheld for a while": {"finish": did.withheld_for_a_while},
    "read often": {"finish": did.read_often},
    "the reply given twice": {"reply": did.replied(ReplyKind.REPLIED, "At the mosque I said: " * 30)},
    "waived, then replied": {"reply": did.replied(ReplyKind.WAIVED)},
    "approvals refused": {"approve": did.in_turn(did.refused(did.approved("sam")), did.refused(did.approved("cora", answered=False)))},
    "an approval that was void": {"approve": did.all_steps_again},
    "approvals that were void": {"approve": did.in_turn(*[did.all_steps_again] * 3)},
    "releases refused": {"release": did.in_turn(*(did.refused(did.let_out(each)) for each in ("ruth", "sam", "rex")))},
    "a hold": {"approve": did.held},
    "a hold that was lifted": {"release": did.held_and_lifted},
}  # fmt: skip
BESIDE: dict[str, Callable[[Houses], None]] = {
    "the auditor's copies": did.audited,
    "people who left and came": did.staff_changed,
    "guesses at a password": did.guessed_at,
}
PAIRS: dict[str, tuple[Twin, Twin]] = {
    "the order of logging": (Twin(two(1)), Twin(two(-1))),
    "what is hidden in one of two": (Twin(two(1)), Twin(two(-1, replace(PLAIN, reply=PLAIN.reply.replace("church", "mosque"))))),
    "words that nobody needs": (
        Twin(quoting("Back from church.", words_needed=False)), Twin(quoting("Ran at 112 miles. " * 40, words_needed=False))
    ),
    "words that nobody needs, and none": (Twin(quoting("Back from church.", words_needed=False)), Twin(quoting(""))),
    "why a packet was recalled": (recalled("court_order"), recalled("information_corrected")),
    "how many were opened beside": (Twin(beside("opened")), Twin(beside("searching"), then=withdrawn)),
}  # fmt: skip
ALONE = {
    **{name: Twin(world) for name, world in TYPED.items()},
    **{name: Twin(during=during) for name, during in DONE.items()},
    **{name: Twin(then=then) for name, then in BESIDE.items()},
}


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize("difference", ALONE)
def test_the_panel_cannot_tell_what_was_done(first: dict[str, Any], tmp_path: Path, difference: str) -> None:
    assert_one(first, ALONE[difference].seen(tmp_path / "second"))


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize("difference", PAIRS)
def test_the_panel_cannot_tell_a_pair_apart(tmp_path: Path, difference: str) -> None:
    one, other = PAIRS[difference]
    assert_one(one.seen(tmp_path / "one"), other.seen(tmp_path / "other"))


def assert_one(first: dict[str, Any], found: dict[str, Any]) -> None:
    differing = {where: (first[where], found[where]) for where in first if first[where] != found[where]}
    assert not differing, str(differing)[:3000]
