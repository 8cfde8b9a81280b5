"""The searches that every candidate of a position gets."""

import pytest

from vetting.domain.plans import PLACEHOLDERS, Plan, PlanRow, concrete, free_words, placeholders, wrong_term
from vetting.domain.refusals import Refused

JORDAN = {"full_name": ["Jordan Ellery"], "previous_name": ["Jordan Price"], "handle": ["jellery", "jruns"]}


def plan(*terms):
    rows = tuple(PlanRow(f"R{number}", "Web search", "search_engine", term) for number, term in enumerate(terms, 1))
    return Plan("Patrol officer", "model", 7, rows)


def terms(template, known=JORDAN):
    return [term for _, term in concrete(plan(template), known)]


def test_a_placeholder_becomes_the_candidates_own_value():
    assert terms('"{full_name}"') == ['"Jordan Ellery"']


def test_each_value_is_a_search_of_its_own_in_the_order_given():
    assert terms("{handle}") == ["jellery", "jruns"]


def test_two_placeholders_are_combined():
    assert terms("{full_name} {handle}") == ["Jordan Ellery jellery", "Jordan Ellery jruns"]


def test_rows_keep_the_plans_order():
    got = concrete(plan("{handle}", "{full_name}"), JORDAN)
    assert [(row.code, term) for row, term in got] == [("R1", "jellery"), ("R1", "jruns"), ("R2", "Jordan Ellery")]


@pytest.mark.control("uniform_application")
@pytest.mark.parametrize("name", [name for name in PLACEHOLDERS if name != "full_name"])
def test_a_row_without_a_value_is_searched_once_by_the_full_name(name):
    assert terms(f'"{{{name}}}" arrest', {"full_name": ["Ana Ruiz"]}) == ['"Ana Ruiz" arrest']


@pytest.mark.control("uniform_application")
def test_a_candidate_without_a_previous_name_has_as_many_searches_as_one_with():
    template = plan('"{full_name}"', '"{previous_name}"')
    assert len(concrete(template, {"full_name": ["Ana Ruiz"]})) == len(concrete(template, JORDAN))


def test_only_the_first_name_stands_in_for_a_missing_value():
    assert terms("{email}", {"full_name": ["Ana Ruiz", "Ana Ruiz Soto"]}) == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "template", ['"{full_name}" "{employer}"', "{full_name} {employer}", '{employer} "{full_name}"']
)
def test_a_missing_qualifier_falls_away_with_its_quotes(template):
    assert terms(template)[0].replace('"', "") == "Jordan Ellery"


def test_a_value_given_twice_or_blank_is_searched_once():
    assert terms("{handle}", {"full_name": ["A B"], "handle": ["x", " x ", "", "  "]}) == ["x"]


def test_a_value_with_braces_is_only_words():
    assert terms("{handle}", {"full_name": ["A B"], "handle": ["{full_name}"]}) == ["{full_name}"]


@pytest.mark.parametrize("known", [{}, {"full_name": []}, {"full_name": [" "]}, {"handle": ["x"]}])
def test_without_a_full_name_nothing_is_made(known):
    with pytest.raises(Refused) as caught:
        concrete(plan("{handle}"), known)
    assert caught.value.code == "no_full_name"


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("{religion}", "{religion}, which is not known"),
        ("{}", "{}, which is not known"),
        ("{full_name", "brace without its partner"),
        ("{full_name}}", "brace without its partner"),
        ("police arrest", "names nothing of the candidate"),
        ("", "names nothing of the candidate"),
    ],
)
def test_a_wrong_term_says_what_to_do_and_makes_no_search(template, says):
    assert says in (wrong_term(template) or "")
    with pytest.raises(Refused, match="Row R1: ") as caught:
        concrete(plan(template), JORDAN)
    assert caught.value.code == "plan_term"


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_a_right_term_has_no_fault(name):
    assert wrong_term(f"site:example.com {{{name}}}") is None


def test_placeholders_are_named_once_in_order():
    assert placeholders("{city} {full_name} {city}") == ["city", "full_name"]


@pytest.mark.control("purpose_gate")
def test_chosen_words_are_the_source_and_the_term_around_its_placeholders():
    row = PlanRow("W1", "Parish bulletins", "news_forum", '"{full_name}" church  {city}', "Look twice.")
    assert free_words(row) == 'Parish bulletins " " church'


@pytest.mark.control("purpose_gate")
def test_a_candidates_own_name_is_never_among_the_chosen_words():
    row = plan("{full_name}").rows[0]
    assert concrete(Plan("p", "model", 7, (row,)), {"full_name": ["Christian Black"]})[0][1] == "Christian Black"
    assert free_words(row) == "Web search"
