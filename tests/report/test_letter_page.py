"""A letter as HTML and as a PDF that keeps both standards and passes its reading back."""

import hashlib
from dataclasses import replace
from functools import cache
from io import BytesIO

import page as validator
import pytest
from markupsafe import escape
from pypdf import PdfReader

from tests.report.letters import COPY, LETTERS, NOTICE, OUT, REFUSED, REPLY, UPHELD
from tests.report.packets import draw
from vetting.domain.letters import NOTICE_TEXT, Letter, LetterKind
from vetting.domain.redactions import UNDECIDED
from vetting.report import letter_page, page, read_back
from vetting.report.letter_page import html, identity, template_digest, title
from vetting.report.page import Undecided

TEXTS = {
    (LetterKind.NOTICE, 1): "5012d1814ad5240cadeb158cde64cb94806eaad275674bbbca0068e8ffcdfffc",
    (LetterKind.COPY, 1): "f17f41e1e9d6004587d5ce348eb4cf69c2a60ef965d66304f86ecc428ed305d2",
    (LetterKind.REPLY, 1): "46fe050fa1b8920734c901203ad0581944626a9f31957e2d390b194fa13cc48a",
    (LetterKind.ANSWER, 1): "670e6a2ae8fb1dbec46d2d41885f8be4fa1bab7af4804d54f88afc13c6c3fc6d",
    (LetterKind.NOTICE, 2): "5012d1814ad5240cadeb158cde64cb94806eaad275674bbbca0068e8ffcdfffc",
    (LetterKind.COPY, 2): "f17f41e1e9d6004587d5ce348eb4cf69c2a60ef965d66304f86ecc428ed305d2",
    (LetterKind.REPLY, 2): "46fe050fa1b8920734c901203ad0581944626a9f31957e2d390b194fa13cc48a",
    (LetterKind.ANSWER, 2): "670e6a2ae8fb1dbec46d2d41885f8be4fa1bab7af4804d54f88afc13c6c3fc6d",
}
"""SHA-256 of what each version of a letter says in fixed words."""


@cache
def drawn(letter: Letter, paper: page.Paper = "letter") -> bytes:
    return draw(html(letter, paper=paper), letter.digest())


def body(letter: Letter) -> str:
    return " ".join(page.words(html(letter, paper="letter"))[0].split())


@pytest.mark.parametrize("kind", LetterKind)
def test_a_letter_whose_text_changes_gets_a_new_version(kind):
    text = hashlib.sha256("\n".join(letter_page.fixed_text(kind)).encode()).hexdigest()
    assert text == TEXTS.get((kind, kind.edition)), (
        f"The text of “{kind.label}” changed: raise its version in domain/letters.py, and add its digest here."
    )


def test_a_letter_may_hold_the_text_of_its_own_templates_alone():
    assert "What was found" in letter_page.fixed_text(LetterKind.COPY)
    assert "What was found" not in letter_page.fixed_text(LetterKind.NOTICE)


def test_each_kinds_template_has_its_digest():
    assert len({template_digest(kind) for kind in LetterKind}) == len(LetterKind)


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_a_right_letter_may_leave(letter, paper):
    usual = ["kids", "parent", "Hebrew", "he", "stone"]
    assert read_back(drawn(letter, paper), letter, removed=usual, hits=lambda _: []) == []


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_every_letter_keeps_both_standards(letter):
    for profile in (validator.ValidationProfile.PDF_A_3A, validator.ValidationProfile.PDF_UA_1):
        assert validator.validate_pdf_bytes(drawn(letter), profile=profile).failures == []


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("letter", [NOTICE, REPLY, REFUSED, UPHELD], ids=lambda each: each.kind)
def test_a_letter_without_findings_takes_one_sheet(letter, paper):
    assert len(PdfReader(BytesIO(drawn(letter, paper))).pages) == 1


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize("letter", [COPY, REPLY], ids=["copy", "reply"])
def test_a_removed_word_keeps_it_here(letter):
    planted = draw(html(letter, paper="letter").replace("</body>", "<p>Zebulon Quixley</p>"))
    found = read_back(planted, letter, removed=["Zebulon Quixley"], hits=lambda _: [])
    assert "Removed words (number 1 of 1) stand in the PDF’s text." in found
    assert "The PDF differs from the letter on page" in " ".join(found)


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_what_the_engine_finds_in_the_fixed_text_may_leave(letter):
    telling = ("religion, health or family", "number", "account", "look")
    knows = [(words, "religion") for words in telling if words in body(letter)]
    assert read_back(drawn(letter), letter, removed=[], hits=lambda _: knows) == []


@pytest.mark.parametrize(
    ("letter", "without", "sentence"),
    [
        (COPY, {"due": ""}, "The PDF lacks the letter’s due."),
        (COPY, {"findings": COPY.findings[1:]}, "The PDF lacks the statement of finding 1."),
        (COPY, {"coverage": COPY.coverage[1:]}, "The PDF lacks row 1 of what was searched."),
        (REPLY, {"reply": ""}, "The PDF lacks the letter’s reply."),
        (REFUSED, {"answer": UPHELD.answer}, "The PDF lacks the answer’s refusal."),
    ],
)
def test_a_letter_that_says_less_may_not_leave(letter, without, sentence):
    assert sentence in read_back(drawn(replace(letter, **without)), letter, removed=[], hits=lambda _: [])


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_the_number_that_it_goes_by_stands_at_its_head(letter):
    """At the foot it was left alone on a sheet of its own as soon as the copy filled the one before."""
    head, _, rest = body(letter).partition("write the number on everything you send")
    assert letter.id in head
    assert len(head) < len(rest)
    assert "write the number" not in rest


def test_a_notice_says_what_is_searched_how_far_back_and_what_the_candidate_can_do():
    shown = body(NOTICE)
    for said in ("Public pages only", "The last 7 years.", "have 7 days to answer", "kept for 4 years", NOTICE_TEXT):
        assert said in shown
    assert "given on 18 November 2026" in shown


def test_a_copy_says_until_when_or_how_to_dispute():
    assert "until the end of 25 November 2026" in body(COPY)
    assert "The days to answer it have passed." in body(replace(COPY, due=""))
    assert "You can dispute it." in body(OUT)
    assert "You can answer" not in body(OUT)


def test_an_answer_gives_the_reason_or_the_new_version():
    assert REFUSED.answer.refusal in body(REFUSED)
    assert "Version 2 has replaced version 1" in body(UPHELD)
    assert "refused" not in body(UPHELD)


def test_a_reply_without_last_day_asks_for_no_other_words():
    assert "send other words" not in body(replace(REPLY, due=""))


def test_nothing_found_is_said():
    assert "Nothing job-related found." in body(replace(COPY, findings=()))


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_it_says_of_itself_which_letter_it_is_and_no_more(letter):
    reader = PdfReader(BytesIO(drawn(letter)))
    assert reader.metadata["/Title"] == title(letter)
    assert reader.metadata["/Subject"] == identity(letter)
    assert reader.metadata["/Author"] == letter.department


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "{{ 7 * 7 }}", "<img src=x onerror=y>", "</style>"])
def test_what_people_wrote_stays_text(hostile):
    page_ = html(replace(OUT, reply=hostile, department=hostile, position=hostile), paper="a4").split("<body")[1]
    assert page_.count(escape(hostile)) == 3
    assert escape(hostile) == hostile or hostile not in page_


def test_undecided_words_are_never_drawn():
    with pytest.raises(Undecided, match="The letter still holds"):
        html(replace(REPLY, reply=f"I {UNDECIDED} it."), paper="letter")


@pytest.mark.parametrize("kind", LetterKind)
def test_no_name_of_a_template_counts_as_text(kind):
    assert not [text for text in letter_page.fixed_text(kind) if text.endswith(".html")]
    assert "Social media screening: letter to the candidate" in letter_page.fixed_text(kind)
