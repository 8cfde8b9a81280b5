"""A reviewer's sheet: marks numbered in reading order, decided together, and the preview by the packet's own code."""

from collections.abc import Callable

import pytest

from tests.cast import Office
from tests.workflow.world import PLAIN, Told, claimed, decide, material, replied, rule, suggestions
from vetting.domain.redactions import Treatment
from vetting.vault.findings import Finding
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow import evidence, redacting, review
from vetting.workflow.marking import Sheet, sheet, texts_of
from vetting.workflow.progress import Progress, progress
from vetting.workflow.redacting import Ruling


def answered(office: Office) -> list[str]:
    text = "Not at First Baptist Church, and immigrants are welcome."
    found = replied(office, Told(), PLAIN, kind=ReplyKind.REPLIED, text=text)
    claimed(office)
    return found


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return answered


def shown(office: Office, finding: str) -> Sheet:
    return sheet(review.read_raw(office.vault, office.by("ruth"), office.screening, finding), finding)


def state(office: Office) -> Progress:
    with office.reading() as session:
        return progress(session, office.vault, session.get_one(Screening, office.screening))


def test_marks_are_numbered_in_reading_order_and_grouped(office: Office, found: list[str]) -> None:
    made = shown(office, found[0])
    assert [mark.words for mark in made.marks][:2] == ["immigrants", "First Baptist Church"]
    assert [mark.number for mark in made.marks] == list(range(1, len(made.marks) + 1))
    assert made.marks[0].places == 3
    assert made.marks[0].elsewhere == (0,)
    assert (made.number, made.count, made.later) == (1, 2, found[1])
    assert shown(office, found[1]).later == ""


def test_texts_are_cut_at_their_marks(office: Office, found: list[str]) -> None:
    statement = shown(office, found[0]).texts[0]
    assert [(piece.text, piece.mark) for piece in statement.pieces] == [
        ("In a public post the candidate wrote that ", 0),
        ("immigrants", 1),
        (" lie to police, and described using force.", 0),
    ]


def test_overlapping_marks_lose_no_letter(office: Office, found: list[str]) -> None:
    step = (office.vault, office.by("ruth"), office.screening)
    redacting.add_redaction(*step, "from First Baptist")
    redacting.add_redaction(*step, "to your face")
    quote = shown(office, found[0]).texts[1]
    assert "".join(piece.text for piece in quote.pieces) == Told().quote


def test_each_look_is_told(office: Office, found: list[str]) -> None:
    redacting.add_redaction(office.vault, office.by("ruth"), office.screening, "to your face")
    rule(office, suggestions(office, found[0])["immigrants"], Ruling(None))
    keep = Ruling(Treatment.KEEP, keep_reason="not_protected")
    rule(office, suggestions(office, found[0])["first baptist church"], keep)
    made = shown(office, found[0])
    looks = {mark.words: mark.look for mark in made.marks}
    assert (looks["immigrants"], looks["First Baptist Church"]) == ("undecided", "keep")
    assert looks["to your face"] == "manual"
    assert made.left == 1
    assert next(mark for mark in made.marks if mark.words == "to your face").why == "added by a person"


def test_the_preview_is_made_by_the_packets_code(office: Office, found: list[str]) -> None:
    rule(office, suggestions(office, found[0])["immigrants"], Ruling(Treatment.GENERALISE))
    made = shown(office, found[0])
    assert "[a protected group]" in made.preview["statement"]
    assert "mmigrants" not in "".join(made.preview.values())


def test_a_reply_has_its_sheet(office: Office) -> None:
    made = shown(office, "")
    assert (made.number, made.finding, made.flagged, made.filtered) == (0, None, False, True)
    assert set(made.preview) == {"reply"}
    assert {mark.carried_over for mark in made.marks} == {True}


def test_every_text_is_there_for_near_forms(office: Office, found: list[str]) -> None:
    texts = texts_of(review.read_raw(office.vault, office.by("ruth"), office.screening))
    assert Told().quote in texts


def test_progress_tells_no_raw_word(office: Office) -> None:
    told = repr(state(office))
    for raw in ("mmigrants", "Baptist", "jellery", "social.example"):
        assert raw not in told


def test_progress_names_what_stands_in_the_way(office: Office, found: list[str]) -> None:
    made = state(office)
    assert [each.status for each in made.findings] == ["Confirmed", "Confirmed"]
    assert made.reply is not None
    assert made.reply.fault
    assert [each.number for each in made.faults] == [0]
    decide(office, None)
    assert state(office).reply.status == "Decided, not yet confirmed"  # type: ignore[union-attr]
    rule(office, suggestions(office, found[0])["immigrants"], Ruling(None))
    assert [each.status for each in state(office).findings] == ["1 not decided", "Confirmed"]
    review.withhold_finding(office.vault, office.by("ruth"), office.screening, found[0], "duplicate")
    assert state(office).findings[0].status == "Withheld: Another finding says the same"


def test_progress_tells_what_the_filter_must_read_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vetting.workflow.listed.engine_version", lambda: "newer")
    made = state(office)
    assert made.unfiltered == len(material(office).passages)
    assert {each.status for each in made.findings} == {"The filter has to read it again"}


def test_what_a_finding_rests_on_is_unsealed_for_the_reviewer(office: Office, found: list[str]) -> None:
    here = material(office)
    behind = evidence.behind(here, here.findings[0])
    assert behind.url.startswith("https://social.example/")
    assert behind.account is not None
    assert (behind.account.handle, behind.account.findings) == ("jellery_runs", (1, 2))
    assert behind.corroborations[0][2] == "Said so."
    here.findings[0].online_account = None
    assert evidence.behind(here, here.findings[0]).account is None
    with office.reading() as session:
        kept = evidence.captures_behind(session, session.get_one(Finding, found[0]))
    assert [each.media_type for each in kept] == ["text/plain"]
    assert [each.confirmed_by for each in evidence.accounts(here)] == ["ruth"]
