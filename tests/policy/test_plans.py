"""Plans as files."""

from dataclasses import replace

import pytest

from tests.policy.files import PACK, PLAN, spoiled
from vetting.domain.plans import PlanRow, concrete
from vetting.policy.pack import parse as parse_pack
from vetting.policy.plans import PlanWrong, check, dump, parse, samples
from vetting.policy.shelf import shelf

PATROL = parse(PLAN, "patrol.toml")
OURS = parse_pack(PACK, "ours.toml")
ROW = PATROL.rows[0]


def test_a_plan_holds_what_its_file_says():
    assert (PATROL.title, PATROL.pack, PATROL.look_back_years) == ("Patrol officer", "ours", 7)
    assert PATROL.rows == (
        PlanRow("W1", "Web search", "blog", '"{full_name}"', "First."),
        PlanRow("W2", "Web search", "blog", "{handle}"),
    )


@pytest.mark.control("uniform_application")
def test_what_is_written_reads_back_equal():
    assert parse(dump(PATROL), "again.toml") == PATROL
    odd = replace(PATROL, rows=(replace(ROW, term='"{full_name}" \\ “é” #', note='say "no"'),))
    assert parse(dump(odd), "again.toml") == odd


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('title = "Patrol officer"', "", "field “title”: this field is missing; add it."),
        ("look_back_years = 7", "look_back_years = 0", "field “look_back_years”: write a whole number from 1 to 10."),
        ("look_back_years = 7", "look_back = 7", "field “look_back_years”: this field is missing; add it."),
        ('code = "W2"', 'code = "W1"', "row 2, field “code”: “W1” is there twice; give each its own."),
        ('code = "W2"', 'code = "W2"\nurl = "x"', "row 2, field “url”: this field is not known;"),
        ('pack = "ours"', 'pack = "ours"\nowner = "x"', "field “owner”: this field is not known;"),
        (PLAN[PLAN.index("[[row]]") :], "", "field “row”: a plan needs at least one search;"),
        ("title = ", "title : ", "this is not TOML: "),
    ],
)
def test_a_wrong_plan_is_told_what_to_do(old, new, sentence):
    with pytest.raises(PlanWrong) as caught:
        parse(spoiled(PLAN, old, new), "patrol.toml")
    assert str(caught.value).startswith("patrol.toml")
    assert sentence in str(caught.value)


def test_a_sound_plan_has_nothing_against_it():
    assert check(PATROL, OURS) == []


@pytest.mark.control("uniform_application")
@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (replace(PATROL, pack="model"), "The plan is written for the pack “model”, not “ours”"),
        (replace(PATROL, look_back_years=8), "The plan looks back 8 years; the pack allows 7. Shorten it."),
        (replace(PATROL, rows=()), "The plan has no search yet; add at least one row."),
        (replace(PATROL, rows=(replace(ROW, kind="radio"),)), "Row W1: “radio” is no source kind of the pack;"),
        (replace(PATROL, rows=(replace(ROW, term="{faith}"),)), "Row W1: The term asks for {faith}, which is not"),
        (replace(PATROL, rows=(ROW, replace(ROW, code="W9"))), "Row W9 asks for the same search as row W1;"),
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_published_says_why(plan, sentence):
    assert [fault[: len(sentence)] for fault in check(plan, OURS)] == [sentence]


def test_a_plan_stands_on_no_pack_without_a_vetting_clause():
    monroe = shelf().get("monroe_ct")
    assert check(replace(PATROL, pack="monroe_ct"), monroe) == [
        f"“{monroe.title}” has no clause about vetting; choose a pack that has one."
    ]


def test_the_samples_are_sound_under_every_pack_that_opens_positions():
    assert set(samples()) == {"patrol", "civilian"}
    for plan in samples().values():
        for pack in shelf().usable():
            assert check(replace(plan, pack=pack.id), pack) == []


def test_the_samples_make_searches_for_a_candidate_of_whom_little_is_known():
    for plan in samples().values():
        made = concrete(plan, {"full_name": ["Ana Ruiz"]})
        assert len(made) == len(plan.rows)
        assert all("Ana Ruiz" in term for _, term in made)
