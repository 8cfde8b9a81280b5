"""Versions of the word lists: sealed each for itself, in force by number, read in order."""

import pytest

from tests.cast import Office
from tests.cast import office as opened
from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.word_lists import WordLists
from vetting.storage import now
from vetting.vault import word_lists
from vetting.vault.sealed import KeyMissing
from vetting.vault.word_lists import ListState

LISTS = WordLists((("Heron Circle", ProtectedClass.POLITICAL),), (("Mosque Road", "a street"),))


@pytest.fixture
def office(tmp_path):
    yield from opened(tmp_path / "instance")


def add(office: Office, *states: ListState) -> None:
    with office.vault.store.writing() as session:
        for number, state in enumerate(states, 1):
            row = word_lists.made(office.vault.keyring, number, LISTS, f"Reason {number}", by="mona", at=now())
            row.state = state
            session.add(row)
        session.commit()


def test_without_a_version_none_is_in_force(office: Office) -> None:
    with office.reading() as session:
        assert word_lists.in_force(session) is None
        assert word_lists.last_number(session) == 0
        assert word_lists.history(session) == ([], 0)


def test_the_highest_approved_number_is_in_force_and_each_knows_the_one_before_it(office: Office) -> None:
    add(office, ListState.APPROVED, ListState.REJECTED, ListState.APPROVED, ListState.WITHDRAWN, ListState.PROPOSED)
    with office.reading() as session:
        numbers = [
            found.number if found else 0 for found in (word_lists.in_force(session), word_lists.proposed(session))
        ]
        assert numbers == [3, 5]
        before = [found.number if found else 0 for found in (word_lists.before(session, each) for each in range(1, 6))]
        assert before == [0, 1, 1, 3, 3]
        assert word_lists.last_number(session) == 5
        page, total = word_lists.history(session, offset=1, limit=2)
        assert ([each.number for each in page], total) == ([4, 3], 5)


def test_a_version_opens_as_it_was_and_nowhere_else(office: Office) -> None:
    add(office, ListState.APPROVED, ListState.PROPOSED)
    with office.reading() as session:
        first, second = word_lists.numbered(session, 1), word_lists.numbered(session, 2)
        assert first
        assert second
        assert word_lists.opened(office.vault.keyring, first) == (LISTS, "Reason 1")
        assert first.digest == second.digest
        first.body = second.body
        with pytest.raises(KeyMissing):
            word_lists.opened(office.vault.keyring, first)
