"""The produced PDF read back before it may leave."""

import base64
from dataclasses import replace

import pytest

from tests.report.packets import BIAS, HARD, LONG, NOTHING, PACKET, drawn, drawn_with, many
from vetting.domain.redactions import UNDECIDED
from vetting.report import glyphs, read_back
from vetting.report.glyphs import FontMissing

CANARY = "Zebulon Quixley"


def none(text):
    return []


def engine(*words):
    """An engine that knows these words."""
    return lambda text: [(word, "religion") for word in words if word.casefold() in " ".join(text.casefold().split())]


def planted(old, new):
    return read_back(drawn_with(PACKET, old, new), PACKET, removed=["other", CANARY], hits=none)


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize(
    "packet",
    [PACKET, NOTHING, HARD, LONG, many(1), many(10), many(40)],
    ids=["2", "0", "hard", "long", "1", "10", "40"],
)
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_right_report_may_leave(packet, paper):
    usual = [
        "kids",
        "parent",
        "black",
        "first",
        "he",
        "stone",
        "Hebrew",
        "…",
        "",
        "18",
        "15",
        "November",
        "2026",
        "2",
        "1",
    ]
    assert read_back(drawn(packet, paper), packet, removed=usual, hits=none) == []


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize("figure", ["1996", "'96", "47"])
def test_a_removed_age_or_year_may_not_stand_in_the_text(figure):
    planted = drawn_with(PACKET, "</body>", f"<p>since {figure}</p></body>")
    assert "stand in the PDF’s text" in read_back(planted, PACKET, removed=[figure], hits=none)[-1]


@pytest.mark.control("protected_class_filter")
def test_every_letter_that_the_fonts_have_may_leave():
    letters = frozenset.intersection(*map(glyphs._drawn_by, glyphs.FILES)) - {ord(" ")}
    packet = replace(PACKET, findings=(replace(BIAS, quote=" ".join(f"a{chr(each)}b" for each in sorted(letters))),))
    assert read_back(drawn(packet), packet, removed=[], hits=none) == []


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize(
    "words",
    [
        "love it ❤️❤️ ‼️ ✔️ ☠️ 1️⃣ 👩‍👩‍👧 🤷🏽‍♀️ 🇲🇽",
        "z̶̡̛a̸l̵g̷o̶ ĉ̣ ậ ṇ̂",
        "שָׁלוֹם בָּרוּךְ אַתָּה",
        "السَّلَامُ عَلَيْكُمْ لا إله",
        "ສະບາຍດີ ນີ້ Việt Nam ђ Ћ ﬁne ﬃ",
    ],
    ids=["emoji", "stacked", "pointed", "vowelled", "ligatures"],
)
def test_what_people_write_may_leave(words):
    packet = replace(PACKET, findings=(replace(BIAS, quote=words),), reply=words)
    assert read_back(drawn(packet), packet, removed=[], hits=none) == []


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</body>", f"<p>{CANARY}</p>"),
        ("</body>", f"<p style='color: white; font-size: 1pt'>{CANARY}</p>"),
        ("</body>", f"<p style='position: absolute; left: -500pt'>{CANARY}</p>"),
        ("</body>", "<p style='hyphens: manual; width: 1cm'>Zebu-<br>lon Quix-<br>ley</p>"),
        ("</body>", f"<p style='letter-spacing: 2em'>{CANARY}</p>"),
        ("</body>", f"<p>{' '.join(CANARY)}</p>"),
        ("</body>", f"<p>{CANARY[::-1]}</p>"),
        ("</body>", f"<p>{CANARY.encode().hex()}</p>"),
        ("</body>", f"<p>{base64.b64encode(CANARY.encode()).decode()}</p>"),
        (PACKET.department, CANARY),
        ('name="author" content="', f'name="author" content="{CANARY} '),
        ('name="author" content="', f'name="author" content="{CANARY.encode().hex()} '),
        ("<title>", f"<title>{CANARY.upper()} "),
        ("<h2>What was found", f"<h2>{CANARY}"),
        ('<th scope="col">Source', f'<th scope="col" style="bookmark-level: 4; bookmark-label: \'{CANARY}\'">Source'),
        ('<html lang="en">', f'<html lang="en-{CANARY.replace(" ", "")}">'),
    ],
)
def test_a_removed_word_is_found_wherever_it_was_planted(old, new):
    assert [problem for problem in planted(old, new) if "number 2 of 2" in problem]


def test_the_problems_repeat_no_word():
    said = " ".join(planted("</body>", f"<p>{CANARY}</p>"))
    assert "Zebulon" not in said
    assert "differs from the packet on page 2" in said or "on page 1" in said


def test_a_word_that_also_stands_approved_is_no_secret():
    assert read_back(drawn(PACKET), PACKET, removed=["church", "Route", "findings"], hits=none) == []
    assert read_back(
        drawn_with(PACKET, "</body>", "<p>kept</p>"), PACKET, removed=["kept"], hits=none, allowed=["kept"]
    ) == ["The PDF differs from the packet on page 2."]


@pytest.mark.parametrize("field", ["statement", "quote", "nexus", "attribution", "corroboration", "reply", "when"])
def test_a_field_left_out_keeps_the_report_from_leaving(field):
    short = replace(PACKET, findings=(replace(BIAS, **{field: ""}), *PACKET.findings[1:]))
    assert f"The PDF lacks the {field} of finding 1." in read_back(drawn(short), PACKET, removed=[], hits=none)


def test_a_report_of_another_packet_may_not_leave():
    assert "The PDF lacks the digest." in read_back(drawn(NOTHING), PACKET, removed=[], hits=none)


def test_what_the_engine_finds_in_approved_words_may_leave():
    knows = engine("church hill", "route 9", "job-related found", "a department setting")
    assert read_back(drawn(PACKET), PACKET, removed=[], hits=knows, allowed=["A department setting"]) == []


def test_a_hit_across_two_approved_texts_may_leave():
    def across(text):
        return [("Web search\r\n4", "age")]

    assert read_back(drawn(PACKET), PACKET, removed=[], hits=across) == []


def test_what_the_engine_finds_elsewhere_may_not_leave():
    found = read_back(drawn_with(PACKET, "</body>", "<p>my mosque</p>"), PACKET, removed=[], hits=engine("mosque"))
    assert "The filter finds 1 passage in the PDF that nobody approved." in found


def test_a_hit_in_the_metadata_may_not_leave():
    pdf = drawn_with(PACKET, 'name="author" content="', 'name="author" content="my mosque ')
    assert any("filter finds" in problem for problem in read_back(pdf, PACKET, removed=[], hits=engine("mosque")))


def test_a_failing_engine_keeps_everything_back():
    def fails(text):
        raise RuntimeError(text)

    assert read_back(drawn(PACKET), PACKET, removed=[], hits=fails) == [
        "The filter could not read the PDF’s text. Nothing of it may leave until it has."
    ]


def test_a_file_that_cannot_be_opened_may_not_leave():
    assert read_back(b"%PDF-", PACKET, removed=[], hits=none) == ["The PDF cannot be read back. Make a new one."]


def test_undecided_words_may_not_leave():
    assert read_back(b"", replace(PACKET, reply=UNDECIDED), removed=[], hits=none) == [
        "The packet still holds words that nobody has decided about."
    ]


def test_missing_fonts_are_said(monkeypatch):
    def missing():
        raise FontMissing("Install the fonts.")

    monkeypatch.setattr(glyphs, "_alphabet", missing)
    assert read_back(b"", replace(PACKET, reply="é"), removed=[], hits=none) == ["Install the fonts."]


def test_what_follows_the_end_may_not_leave():
    found = read_back(drawn(NOTHING) + CANARY.encode(), NOTHING, removed=[CANARY], hits=none)
    assert "Removed words (number 1 of 1) stand hidden inside the PDF." in found
