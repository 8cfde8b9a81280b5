"""Reading a table strictly: each fault names file, place and field, and says what to do."""

import pytest

from vetting.domain.checklists import Gate
from vetting.policy.reading import Table, Wrong, once, tables


def table(**values):
    return Table(values, "ours.toml", Wrong, "item 2")


def said(call):
    with pytest.raises(Wrong) as caught:
        call()
    return str(caught.value)


def test_broken_toml_names_its_line():
    sentence = said(lambda: tables('a = 1\nb = "', "ours.toml", Wrong))
    assert sentence.startswith("ours.toml: this is not TOML: ")
    assert "line 2" in sentence


def test_sound_toml_is_its_content():
    assert tables("a = 1", "ours.toml", Wrong) == {"a": 1}


def test_text_comes_without_needless_spaces():
    assert table(a="  two\n  words ").text("a") == "two words"


def test_a_text_may_be_left_out_where_it_may_be_empty():
    assert table().text("a", "") == ""
    assert table(a="").text("a", "") == ""


@pytest.mark.parametrize(("values", "does"), [
    ({}, "this field is missing; add it."),
    ({"a": ""}, "write some words between quotation marks."),
    ({"a": "  "}, "write some words between quotation marks."),
    ({"a": 3}, "write some words between quotation marks."),
])  # fmt: skip
def test_a_text_that_must_be_there(values, does):
    assert said(lambda: table(**values).text("a")) == f"ours.toml, item 2, field “a”: {does}"


@pytest.mark.parametrize("value", [0, 11, "7", 7.0, True])
def test_a_number_is_whole_and_within_its_bounds(value):
    assert "write a whole number from 1 to 10." in said(lambda: table(a=value).whole("a", 1, 10))


@pytest.mark.parametrize("value", [1, 10])
def test_the_bounds_themselves_are_allowed(value):
    assert table(a=value).whole("a", 1, 10) == value


@pytest.mark.parametrize("value", [1, "true"])
def test_yes_and_no_are_true_and_false(value):
    assert "write true or false." in said(lambda: table(a=value).flag("a"))


def test_a_flag_has_a_default_only_where_one_is_given():
    assert table().flag("a", default=True) is True
    assert table(a=False).flag("a", default=True) is False
    assert "missing" in said(lambda: table().flag("a"))


@pytest.mark.parametrize("value", ["bias", [1], {"x": 1}])
def test_a_list_holds_words(value):
    assert "write a list of words" in said(lambda: table(a=value).texts("a"))


def test_a_word_nearly_right_is_offered_its_neighbour():
    assert "“aprove” is not known; did you mean “approve”?" in said(lambda: table(a="aprove").one_of("a", Gate))


def test_a_word_wholly_wrong_is_offered_all():
    assert "use one of submit, approve, release." in said(lambda: table(a="zzz").one_of("a", Gate))


def test_known_words_become_what_they_name():
    assert table(a="submit").one_of("a", Gate) is Gate.SUBMIT
    assert table(a=["submit", "release"]).some_of("a", Gate) == (Gate.SUBMIT, Gate.RELEASE)
    assert table().some_of("a", Gate) == ()


def test_a_word_twice_in_a_list_is_a_slip():
    assert "“submit” is there twice" in said(lambda: table(a=["submit", "submit"]).some_of("a", Gate))


def test_an_inner_table_names_its_heading():
    assert "write a table headed [a]." in said(lambda: table(a=1).table("a"))
    assert said(lambda: table(a={}).table("a").text("b")).startswith("ours.toml, [a], field “b”")


@pytest.mark.parametrize("value", [1, [1], {}])
def test_a_list_of_tables_is_headed_so(value):
    assert "write tables headed [[a]]." in said(lambda: table(a=value).tables("a"))


def test_tables_of_a_list_are_counted_from_one():
    assert [each.where for each in table(a=[{}, {}]).tables("a")] == ["a 1", "a 2"]


def test_a_field_that_nobody_reads_is_a_misspelt_one():
    spare = table(a="x", gaet="submit")
    spare.text("a")
    assert said(spare.done) == (
        "ours.toml, item 2, field “gaet”: this field is not known; check its spelling or take it out."
    )


def test_a_table_read_to_the_end_is_done():
    read = table(a="x")
    read.text("a")
    read.done()


def test_a_fault_of_the_whole_file_names_the_file_alone():
    assert str(Table({}, "ours.toml", Wrong).fault("", "say more.")) == "ours.toml: say more."


def test_the_same_code_twice_is_refused_where_it_stands():
    one, two = (Table({}, "ours.toml", Wrong, f"item {number}") for number in (1, 2))
    assert said(lambda: once([(one, "code", "x"), (two, "code", "x")])) == (
        "ours.toml, item 2, field “code”: “x” is there twice; give each its own."
    )
    once([(one, "code", "x"), (two, "code", "y")])
