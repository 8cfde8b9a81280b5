"""What a finding may be about."""

import pytest

from vetting.domain.categories import DEFAULTS, OFF, Category
from vetting.policy.shelf import shelf


@pytest.mark.parametrize("category", Category)
def test_every_category_has_words_and_a_rule_that_shows_its_bearing(category):
    assert category.label[0].isupper()
    assert category.clauses


def test_no_two_categories_read_alike():
    assert len({category.label for category in Category}) == len(Category)


def test_exactly_one_category_speaks_for_the_candidate():
    assert [category for category in Category if category.mitigating] == [Category.POSITIVE]


@pytest.mark.control("purpose_gate")
def test_groups_and_criticism_are_off_until_someone_answers_for_them():
    assert {Category.HATE_GROUP, Category.CRITICISM} == OFF
    assert {category for category in Category if not category.default} == OFF
    assert not OFF & set(DEFAULTS)
    assert len(DEFAULTS) + len(OFF) == len(Category)


def test_the_rules_named_here_are_the_shipped_packs_own():
    shipped = {
        (clause.id, category)
        for pack in shelf()
        if pack.id != "model"
        for clause in pack.clauses
        for category in clause.nexus
    }
    named = {(clause, category) for category in Category for clause in category.clauses if clause.startswith("00")}
    assert named == shipped
