"""A policy pack: what it holds, and the sentence for each way of getting it wrong."""

import tomllib

import pytest

from tests.policy.files import PACK, spoiled
from vetting.domain.categories import Category
from vetting.domain.checklists import Gate
from vetting.domain.controls import Control
from vetting.policy.pack import PackWrong, parse

SHIPPED = {"base": tomllib.loads(PACK)}


def said(text, shipped=None):
    with pytest.raises(PackWrong) as caught:
        parse(text, "ours.toml", shipped)
    return str(caught.value)


def test_a_pack_holds_what_its_file_says():
    pack = parse(PACK, "ours.toml")
    assert (pack.id, pack.vetting, pack.parameters.look_back_years) == ("ours", True, 7)
    assert [clause.id for clause in pack.clauses] == ["7.1", "7.2"]
    assert [item.code for item in pack.gate(Gate.APPROVE)] == ["read_whole"]
    assert pack.categories == (Category.BIAS, Category.POSITIVE)
    assert pack.controls == {Control.INDEPENDENT_SEARCH}
    assert [clause.id for clause in pack.bearing(Category.BIAS)] == ["7.2"]
    assert pack.bearing(Category.POSITIVE) == ()


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('title = "Example City, Order 7"', "", "field “title”: this field is missing; add it."),
        ('disclaimer = "The', 'discalimer = "The', "field “disclaimer”: this field is missing; add it."),
        ('["independent_search"]', '["independant_search"]',
         "clause 1, field “controls”: “independant_search” is not known; did you mean “independent_search”?"),
        ('controls = ["independent_search"]', "",
         "clause 1, field “controls”: name a control, or say in “by_hand” why the program cannot enforce this clause."),
        ('nexus = ["bias"]', 'nexus = ["beauty"]', "clause 2, field “nexus”: “beauty” is not known;"),
        ('id = "7.2"', 'id = "7.1"', "clause 2, field “id”: “7.1” is there twice; give each its own."),
        ('text = "Staff', 'txet = "Staff', "clause 2, field “text”: this field is missing; add it."),
        ('nexus = ["bias"]', 'nexus = ["bias"]\nweight = 3', "clause 2, field “weight”: this field is not known;"),
        ('gate = "approve"', 'gate = "accept"', "item 2, field “gate”: “accept” is not known;"),
        ('gate = "approve"', 'gate = "submit"',
         "field “item”: the gate “approve” has no checklist item; write at least one."),
        ('code = "read_whole"', 'code = "told_nobody"', "item 2, field “code”: “told_nobody” is there twice;"),
        ('statement = "I read it whole."\nclause = "7.1"', 'statement = "I read it whole."\nclause = "9.9"',
         "item 2, field “clause”: this pack has no clause “9.9”; name one of its own."),
        ('label = "Blog"', 'label = "Blog"\ncolour = "red"', "source_kind 1, field “colour”: this field is not known;"),
        ('["bias", "positive"]', '["bias", "gossip"]', "field “categories”: “gossip” is not known;"),
        ('["bias", "positive"]', '["bias", "bias"]', "field “categories”: “bias” is there twice;"),
        ('["bias", "positive"]', "[]", "field “categories”: switch on at least one category:"),
        ('["bias", "positive"]', '["hate_group"]',
         "“hate_group” needs the law that requires it: name it in [parameters] group_membership_law."),
        ('["bias", "positive"]', '["criticism"]',
         "“criticism” needs the counsel who signed it off: name it in [parameters] police_criticism_counsel."),
        ("look_back_years = 7", "look_back_years = 70",
         "[parameters], field “look_back_years”: write a whole number from 1 to 10."),
        ("retention_years = 4", "retention_years = 1", "field “retention_years”: write a whole number from 2 to 75."),
        ("identifiers_needed = 3", "identifiers_needed = 2",
         "field “identifiers_needed”: write a whole number from 3 to 7."),
        ("adult_only = true", 'adult_only = "yes"', "field “adult_only”: write true or false."),
        ("adult_only = true", "adult_only = false",
         "field “adult_only”: leave it true: what a minor posted is not used, and age is not asked for otherwise."),
        ("adult_only = true", "adult_only = true\nmercy = 1", "[parameters], field “mercy”: this field is not known;"),
        ("[parameters]", "[params]", "field “parameters”: this field is missing; add it."),
        ('source = "Order 7', 'colour = 1\nsource = "Order 7', "field “colour”: this field is not known;"),
        ('title = "Ex', 'vetting = false\ntitle = "Ex',
         "field “vetting”: this pack opens no gate: take out its checklist items and controls."),
        ("[parameters]", "[parameters", "this is not TOML: "),
    ],
)  # fmt: skip
def test_a_wrong_pack_is_told_what_to_do(old, new, sentence):
    got = said(spoiled(PACK, old, new))
    assert got.startswith("ours.toml")
    assert sentence in got


@pytest.mark.control("purpose_gate")
@pytest.mark.parametrize(
    ("category", "answered"),
    [
        ("hate_group", 'group_membership_law = "California Penal Code 13680-13682"'),
        ("criticism", 'police_criticism_counsel = "City Attorney, 4 May 2026"'),
    ],
)
def test_a_category_that_is_off_can_be_answered_for(category, answered):
    text = spoiled(PACK, '["bias", "positive"]', f'["{category}"]')
    assert parse(spoiled(text, "adult_only", f"{answered}\nadult_only"), "ours.toml").categories == (category,)


def test_a_clause_that_binds_people_only_says_why():
    pack = parse(spoiled(PACK, 'nexus = ["bias"]', 'by_hand = "Judgement."'), "ours.toml")
    assert pack.clauses[1].by_hand == "Judgement."
    assert pack.clauses[1].controls == ()


@pytest.mark.control("uniform_application")
def test_spacing_comments_and_order_of_fields_do_not_change_the_digest():
    moved = spoiled(PACK, 'title = "Example City, Order 7"\n', "# our order\n\n")
    moved = spoiled(moved, '"Order 7, 1 May 2026"', '"Order 7,  1 May 2026"\ntitle = "Example City, Order 7"')
    assert parse(moved, "ours.toml").digest == parse(PACK, "ours.toml").digest


@pytest.mark.control("uniform_application")
@pytest.mark.parametrize(
    ("old", "new"),
    [("I told nobody.", "I told no one."), ("reply_days = 7", "reply_days = 8"), ('"positive"', '"threat"')],
)
def test_any_change_of_content_changes_the_digest(old, new):
    assert parse(spoiled(PACK, old, new), "ours.toml").digest != parse(PACK, "ours.toml").digest


EXTENDING = """
extends = "base"
id = "town"
title = "Town"
source = "Order 1"

[parameters]
reply_days = 14

[[clause]]
id = "1.1"
text = "Tell the commander."
controls = ["escalation"]

[[item]]
code = "told_commander"
gate = "submit"
statement = "I told the commander."
clause = "1.1"
"""


def test_a_pack_that_extends_another_adds_to_it():
    pack = parse(EXTENDING, "town.toml", SHIPPED)
    assert [clause.id for clause in pack.clauses] == ["7.1", "7.2", "1.1"]
    assert [item.code for item in pack.gate(Gate.SUBMIT)] == ["told_nobody", "told_commander"]
    assert (pack.parameters.reply_days, pack.parameters.retention_years) == (14, 4)
    assert (pack.title, pack.department) == ("Town", "Example City Police Department")


def test_a_pack_that_extends_another_cannot_replace_its_clause():
    assert "clause 3, field “id”: “7.1” is there twice" in said(spoiled(EXTENDING, '"1.1"', '"7.1"'), SHIPPED)


def test_extending_leaves_the_other_as_it_was():
    parse(EXTENDING, "town.toml", SHIPPED)
    assert {"base": tomllib.loads(PACK)} == SHIPPED


def test_a_pack_cannot_extend_what_is_not_there():
    assert said(spoiled(EXTENDING, '"base"', '"bass"'), SHIPPED) == (
        "ours.toml, field “extends”: there is no pack “bass”; use one of base."
    )


def test_what_is_not_a_name_is_not_extended():
    assert "there is no pack" in said(spoiled(EXTENDING, '"base"', '["base"]'), SHIPPED)
