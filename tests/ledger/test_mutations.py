"""Whatever is done to a ledger behind the program's back, an old checkpoint and the chain find it."""

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ledger.books import chain
from vetting.ledger.chain import COPIED, GENESIS, Link, canonical, first_break, seal
from vetting.ledger.checkpoints import Checkpoint, against

CHAINS = {count: chain(count) for count in range(2, 41)}


def reseal(links: list[Link], start: int = 0) -> list[Link]:
    """All links from `start` numbered and sealed anew, as someone would who holds the database and the program."""
    previous = links[start - 1].seal if start else GENESIS
    done = links[:start]
    for link in links[start:]:
        body = canonical({**json.loads(link.body), "sequence": len(done) + 1})
        done.append(Link(len(done) + 1, previous, body, seal(previous, body), link.copied))
        previous = done[-1].seal
    return done


def say(link: Link, **said: object) -> Link:
    body = canonical({**json.loads(link.body), **said})
    return link._replace(body=body, copied={**link.copied, **{k: v for k, v in said.items() if k in COPIED}})


def change_body(links, at, _rng):
    return [*links[:at], say(links[at], person="p-9"), *links[at + 1 :]]


def change_body_and_its_seal(links, at, _rng):
    changed = say(links[at], person="p-9")
    return [*links[:at], changed._replace(seal=seal(changed.previous, changed.body)), *links[at + 1 :]]


def change_letter(links, at, rng):
    body = links[at].body
    place = rng.randrange(len(body))
    letter = chr((ord(body[place]) - 31) % 95 + 32)
    return [*links[:at], links[at]._replace(body=body[:place] + letter + body[place + 1 :]), *links[at + 1 :]]


def change_column(links, at, rng):
    copied = {**links[at].copied, rng.choice(COPIED): "changed"}
    return [*links[:at], links[at]._replace(copied=copied), *links[at + 1 :]]


def change_seal(links, at, _rng):
    return [*links[:at], links[at]._replace(seal=links[at].seal[::-1]), *links[at + 1 :]]


def change_previous(links, at, _rng):
    return [*links[:at], links[at]._replace(previous="f" * 64), *links[at + 1 :]]


def renumber(links, at, _rng):
    return [*links[:at], *(link._replace(sequence=link.sequence + 1) for link in links[at:])]


def delete(links, at, _rng):
    return [*links[:at], *links[at + 1 :]]


def delete_and_renumber(links, at, _rng):
    return [*links[:at], *(link._replace(sequence=link.sequence - 1) for link in links[at + 1 :])]


def delete_and_reseal(links, at, _rng):
    return reseal([*links[:at], *links[at + 1 :]], start=at)


def swap(links, at, _rng):
    first, second = sorted((at, (at + 1) % len(links)))
    swapped = list(links)
    swapped[first], swapped[second] = links[second], links[first]
    return swapped


def insert(links, at, _rng):
    return [*links[:at], links[at], *links[at:]]


def insert_and_reseal(links, at, _rng):
    return reseal([*links[:at], say(links[at], action="waive_row"), *links[at:]], start=at)


def cut_tail(links, at, _rng):
    return links[:at]


def rewrite(links, at, _rng):
    return reseal([*links[:at], say(links[at], person="p-9"), *links[at + 1 :]], start=at)


def wipe(_links, _at, _rng):
    return []


def begin_anew(links, _at, _rng):
    return chain(len(links), action="waive_row")


MUTATIONS = [
    change_body, change_body_and_its_seal, change_letter, change_column, change_seal, change_previous, renumber,
    delete, delete_and_renumber, delete_and_reseal, swap, insert, insert_and_reseal, cut_tail, rewrite, wipe,
    begin_anew,
]  # fmt: skip


def found(links, checkpoint):
    return first_break(links) or against(links, [checkpoint])


@pytest.mark.parametrize("mutate", MUTATIONS, ids=lambda mutation: mutation.__name__)
@settings(max_examples=60, deadline=None)
@given(count=st.integers(2, 40), later=st.integers(0, 5), place=st.randoms(use_true_random=False))
def test_every_mutation_of_what_a_checkpoint_covers_is_found(mutate, count, later, place: Random):
    """The checkpoint is old: up to five entries were appended after it."""
    links = CHAINS[count]
    covered = max(1, count - later)
    head = Checkpoint(house="vault", sequence=covered, seal=links[covered - 1].seal, count=covered, time="noon")
    mutated = mutate(links, place.randrange(covered), place)
    assert mutated != links
    assert found(mutated, head)


def test_a_thousand_clean_ledgers_raise_no_alarm():
    rng = Random(7)
    for _ in range(1_000):
        links = chain(rng.randrange(1, 25), action=f"action_{rng.randrange(9)}")
        covered = rng.randrange(len(links))
        head = Checkpoint(house="vault", sequence=covered + 1, seal=links[covered].seal, count=covered + 1, time="noon")
        assert found(links, head) is None
