"""What is known of a candidate for searching."""

from datetime import date

import pytest

from vetting.domain.identity import LONGEST, MANY, Identity, loads
from vetting.domain.plans import PLACEHOLDERS
from vetting.domain.refusals import Refused

JORDAN = Identity("Jordan Ellery", previous_names=("Jordan Price",), handles=("jellery", "jruns"), cities=("Elm",))


def test_every_placeholder_of_a_plan_has_its_values():
    assert set(JORDAN.identifiers()) == set(PLACEHOLDERS)
    assert JORDAN.identifiers()["handle"] == ("jellery", "jruns")
    assert JORDAN.identifiers()["email"] == ()


@pytest.mark.parametrize("name", ["", "  "])
def test_a_candidate_has_a_name(name):
    with pytest.raises(Refused) as caught:
        Identity(name)
    assert (caught.value.code, caught.value.field) == ("name_missing", "full_name")


@pytest.mark.parametrize("values", [("x",) * (MANY + 1), ("x" * (LONGEST + 1),), ("x", " ")])
def test_values_are_few_short_and_not_blank(values):
    with pytest.raises(Refused) as caught:
        Identity("Ana Ruiz", handles=values)
    assert (caught.value.code, caught.value.field) == ("identifier_form", "handle")


def test_the_most_and_the_longest_are_allowed():
    assert Identity("Ana Ruiz", handles=("x" * LONGEST,) * MANY).handles[0] == "x" * LONGEST


@pytest.mark.control("purpose_gate")
def test_without_a_birth_date_the_candidate_was_an_adult_throughout():
    assert JORDAN.adult_on(date(1990, 1, 1))


@pytest.mark.control("purpose_gate")
@pytest.mark.parametrize(
    ("day", "adult"), [(date(2026, 5, 6), False), (date(2026, 5, 7), True), (date(2025, 12, 31), False)]
)
def test_a_minor_becomes_an_adult_on_the_eighteenth_birthday(day, adult):
    assert Identity("Ana Ruiz", born="2008-05-07").adult_on(day) is adult


def test_what_is_written_down_reads_back_equal():
    assert loads(JORDAN.dumps()) == JORDAN
    assert "Zoë" in Identity("Zoë Ruiz").dumps()
