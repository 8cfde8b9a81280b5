"""The chain: what is sealed, and what is found."""

import json
from hashlib import sha256

import pytest

from tests.ledger.books import chain
from vetting.ledger.chain import GENESIS, Break, Link, as_line, canonical, first_break, from_line, seal


def resealed(link: Link, **said: object) -> Link:
    """The link as someone would forge it who knows how sealing works."""
    body = json.dumps({**json.loads(link.body), **said}, sort_keys=True, separators=(",", ":"))
    return link._replace(body=body, seal=seal(link.previous, body))


def test_one_content_has_one_spelling():
    assert canonical({"b": 1, "a": ["é", {"d": 2, "c": "x"}]}) == '{"a":["é",{"c":"x","d":2}],"b":1}'


@pytest.mark.parametrize("value", [1.5, True, None, b"x", ("a",), {"deep": [None]}, {1: "one"}])
def test_only_text_and_whole_numbers_are_sealed(value):
    with pytest.raises(TypeError):
        canonical({"value": value})


def test_half_a_character_is_not_sealed():
    with pytest.raises(ValueError, match="surrogates"):
        canonical({"value": "\ud800"})


def test_a_seal_covers_the_seal_before_it():
    assert seal(GENESIS, "{}") == sha256(b"0" * 64 + b"{}").hexdigest()
    assert seal("1" * 64, "{}") != seal(GENESIS, "{}")


@pytest.mark.parametrize("count", [0, 1, 2, 50])
def test_a_clean_chain_has_no_break(count):
    assert first_break(chain(count)) is None


def test_a_missing_entry_is_named():
    links = chain(5)
    del links[2]
    assert str(first_break(links)) == "Entry 3: it is missing or moved; entry 4 stands in its place."


def test_a_chain_that_lost_its_beginning_is_broken_at_its_first_entry():
    assert first_break(chain(5)[1:]).sequence == 1


def test_an_entry_sealed_over_another_is_named():
    links = chain(3)
    assert first_break([*links[:2], *chain(1, previous="f" * 64, start=3)]) == Break(
        3, "it was not sealed over the entry before it."
    )


def test_a_changed_body_is_named():
    links = chain(3)
    links[1] = links[1]._replace(body=links[1].body.replace("log_finding", "log_nothing"))
    assert first_break(links) == Break(2, "its body does not match its seal.")


@pytest.mark.parametrize("body", ["", "[", "null", '["a"]', "[" * 100_000, '{"a":1.5}', '{"a":"\\ud800"}', None])
def test_a_body_that_is_no_entry_is_named_even_under_a_matching_seal(body):
    made = Link(1, GENESIS, body, seal(GENESIS, body or ""))
    assert first_break([made]) == Break(1, "its body cannot be read.")


def test_two_spellings_of_one_content_are_not_both_accepted():
    body = '{"sequence": 1}'
    assert first_break([Link(1, GENESIS, body, seal(GENESIS, body))]) == Break(1, "its body is not in canonical form.")


def test_a_number_that_differs_from_the_sealed_one_is_named():
    assert first_break([resealed(chain(1)[0], sequence=7)]) == Break(1, "its number differs from the sealed one.")


@pytest.mark.parametrize("column", ["time", "action", "account", "person", "screening", "outcome", "reason"])
@pytest.mark.parametrize("changed", ["someone else", None])
def test_a_changed_column_is_a_break_although_the_seal_matches(column, changed):
    links = chain(3)
    links[1] = links[1]._replace(copied={**links[1].copied, column: changed})
    assert first_break(links) == Break(2, f"its column {column} differs from the sealed body.")


def test_a_column_filled_where_the_body_says_nothing_is_a_break():
    link = chain(1)[0]
    assert first_break([link._replace(copied={**link.copied, "position": "9"})]).why.startswith("its column position")


def test_a_line_states_the_link_it_was_made_from():
    for link in chain(3):
        assert from_line(as_line(link)) == link


@pytest.mark.parametrize(
    ("change", "to"),
    [
        ("sequence", "1"),
        ("sequence", True),
        ("sequence", 1.0),
        ("body", {}),
        ("seal", None),
        ("extra", ""),
        ("seal", 5),
    ],
)
def test_a_line_of_another_shape_states_no_entry(change, to):
    line = json.loads(as_line(chain(1)[0]))
    with pytest.raises(ValueError, match="states no entry"):
        from_line(json.dumps({**line, change: to}))


@pytest.mark.parametrize("name", ["sequence", "previous", "seal", "body", "person"])
def test_a_line_with_a_part_cut_out_states_no_entry(name):
    line = json.loads(as_line(chain(1)[0]))
    del line[name]
    with pytest.raises(ValueError, match="states no entry"):
        from_line(json.dumps(line))


@pytest.mark.parametrize("line", ["", "[]", "null", "{", '"x"'])
def test_a_line_that_is_no_object_states_no_entry(line):
    with pytest.raises(ValueError, match=r"states no entry|Expecting"):
        from_line(line)
