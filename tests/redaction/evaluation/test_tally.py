"""Leaks, needless marks and treatments are counted as a reader would count them."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.redactions import Treatment
from vetting.redaction import Filtered, Suggestion
from vetting.redaction.evaluation.gold import Gold, Treated
from vetting.redaction.evaluation.tally import tally, treatments

RELIGION, AGE = ProtectedClass.RELIGION, ProtectedClass.AGE


def found(text, *spans, treatment=Treatment.REMOVE, protected_class=RELIGION):
    made = [Suggestion(a, b, text[a:b], protected_class, "", treatment, "") for a, b in spans]
    return Filtered(tuple(made), (), "1")


def row(text, *spans, optional=(), complete=True):
    return Gold(text, tuple((a, b, RELIGION) for a, b in spans), optional, complete)


def test_one_letter_left_is_a_leak():
    counted = tally([row("a rosary", (2, 8))], [found("a rosary", (2, 7))])
    assert counted.leak == 1.0
    assert counted.leaks == ["RELIGION: \u201crosary\u201d in: a rosary"]


def test_another_class_covers_but_is_not_the_right_one():
    counted = tally([row("a rosary", (2, 8))], [found("a rosary", (2, 8), protected_class=AGE)])
    assert (counted.leak, counted.right_class) == (0.0, 0.0)


def test_what_may_go_counts_for_nothing():
    counted = tally([row("that man", optional=((5, 8),))], [found("that man", (5, 8))])
    assert (counted.false_positives, counted.over_redaction) == (0.0, 0.0)


def test_a_harmless_row_that_is_touched_is_a_false_positive():
    counted = tally([row("black ice")], [found("black ice", (0, 5))])
    assert counted.false_positives == 1.0
    assert counted.over_redaction == 5 / 9


def test_a_partial_row_counts_for_leaks_only():
    counted = tally([row("black ice", complete=False)], [found("black ice", (0, 5))])
    assert (counted.negatives, counted.over_redaction) == (0, None)


def test_an_emoji_without_letters_is_covered_whole_or_leaks():
    cross = "\u271d\ufe0f"
    assert tally([row(cross, (0, 2))], [found(cross, (0, 1))]).leak == 0.0
    assert tally([row(cross, (0, 2))], [found(cross)]).leak == 1.0


def test_treatments_are_counted_by_kind_and_by_what_was_expected():
    row_ = Treated("the man said he left", own_words=True, kind="own", expected=(("he", Treatment.NEUTRAL),))
    seen, right, wrong = treatments([row_], [found(row_.text, (13, 15), treatment=Treatment.NEUTRAL)])
    assert (seen["own"], right["own"], right["neutral"], wrong) == (1, 1, 1, [])


def test_a_word_that_was_not_found_is_wrong():
    row_ = Treated("a nun", own_words=False, kind="news", expected=(("nun", Treatment.REMOVE),))
    _, right, wrong = treatments([row_], [found("a nun")])
    assert right["news"] == 0
    assert wrong == ["remove, got nothing: nun in: a nun"]
