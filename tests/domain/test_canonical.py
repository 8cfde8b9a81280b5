"""Freezing and thawing: one form for one value, and nothing thawed that is not whole."""

from dataclasses import dataclass
from hashlib import sha256

import pytest

from vetting.domain.canonical import Frozen, digest, many, thawed


@dataclass(frozen=True)
class Leaf:
    name: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tree(Frozen):
    height: int
    leaves: tuple[Leaf, ...] = ()


OAK = Tree(7, (Leaf("Zoë", ("a", "b")), Leaf("two")))


def thaw(text):
    return thawed(Tree, text, "a tree", leaves=many(Leaf, marks=tuple))


def test_the_form_is_one_line_of_sorted_keys_in_its_own_letters():
    assert OAK.canonical() == '{"height":7,"leaves":[{"marks":["a","b"],"name":"Zoë"},{"marks":[],"name":"two"}]}'


def test_it_thaws_to_itself():
    assert thaw(OAK.canonical()) == OAK


def test_the_digest_is_of_the_form():
    assert OAK.digest() == digest(OAK.canonical()) == sha256(OAK.canonical().encode()).hexdigest()


def test_every_text_in_it_is_told():
    assert OAK.values() == ["Zoë", "a", "b", "two"]


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{}",
        "7",
        '{"height":7}',
        '{"height":7,"leaves":[],"bark":1}',
        '{"height":7,"leaves":[{"marks":[],"age":1}]}',
    ],
)
def test_what_has_other_fields_is_named_and_refused(text):
    with pytest.raises(ValueError, match="This is not a tree: its fields differ"):
        thaw(text)
