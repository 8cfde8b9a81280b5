"""A packet, a letter and a uniformity report take the same road."""

import pytest

from tests.report.letters import LETTERS, NOTICE, UPHELD
from tests.report.packets import PACKET
from tests.report.uniformity import UNIFORM
from vetting.domain.letters import Letter
from vetting.report import contents, identify, render
from vetting.report.contents import packed, unpacked
from vetting.report.identity import NotAReport


@pytest.mark.parametrize("drawn", [PACKET, UNIFORM, *LETTERS.values()], ids=["packet", "uniformity", *LETTERS])
def test_what_is_packed_is_unpacked(drawn):
    assert unpacked(packed(drawn)) == drawn


def test_what_is_neither_is_refused():
    with pytest.raises(KeyError):
        unpacked({"parcel": "{}"})
    with pytest.raises(ValueError, match="not a letter"):
        unpacked({"letter": "{}"})


def test_each_is_called_by_its_word():
    assert [contents.word(each) for each in (PACKET, NOTICE)] == ["the packet", "the letter"]


def test_every_text_of_a_letter_is_looked_for():
    names = {name for name, _ in contents.fields(UPHELD)}
    assert {"the letter’s candidate", "the answer’s findings", "the answer’s received"} <= names


def test_a_letter_is_drawn_in_the_renderers_process_and_is_no_report():
    pdf = render(NOTICE, paper="letter")
    assert pdf == render(NOTICE, paper="letter")
    assert isinstance(NOTICE, Letter)
    with pytest.raises(NotAReport):
        identify(pdf)
