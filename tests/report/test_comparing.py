"""A PDF's sheets compared with the packet."""

from dataclasses import replace

import pytest

from tests.report.packets import HARD, PACKET
from vetting.report.comparing import differences, without_captions
from vetting.report.disguises import squash
from vetting.report.page import html, words

PEACE = "\u05e9\u05dc\u05d5\u05dd"


def body(packet):
    return words(html(packet, paper="letter"))[0]


@pytest.mark.parametrize("packet", [PACKET, HARD])
def test_the_page_itself_differs_in_nothing(packet):
    assert list(differences(packet, [squash(body(packet))], body(packet))) == []


def test_each_field_left_out_is_named():
    shown = squash(body(replace(PACKET, position="", findings=PACKET.findings[:1])))
    found = list(differences(PACKET, [shown], body(PACKET)))
    assert "The PDF lacks the packet’s position." in found
    assert "The PDF lacks the statement of finding 2." in found


def test_the_page_that_differs_is_named():
    whole = squash(body(PACKET))
    sheets = [whole[:100], whole[100:300], f"{whole[300:]}more"]
    assert list(differences(PACKET, sheets, body(PACKET))) == ["The PDF differs from the packet on page 3."]
    assert list(differences(PACKET, [*sheets[:2], whole[300:], "", "more"], body(PACKET)))


def test_letters_beyond_the_end_are_on_the_last_page():
    whole = squash(body(PACKET))
    assert list(differences(PACKET, [whole[:100], whole[100:-1]], body(PACKET)))[-1].endswith("page 2.")


def test_from_right_to_left_letters_are_counted():
    packet = replace(PACKET, reply=PEACE)
    turned = squash(body(packet)).replace(PEACE, PEACE[::-1])
    assert list(differences(packet, [turned], body(packet))) == []
    assert list(differences(packet, [turned.replace(PEACE[0], "")], body(packet)))


def test_captions_are_taken_from_the_foot_alone():
    sheets = ["Text one. Candidate 7 Page 1 of 2", "Candidate 7 Page 2 of 2 text two."]
    assert without_captions(sheets, "Candidate 7") == ["textone", "candidate7page2of2texttwo"]
