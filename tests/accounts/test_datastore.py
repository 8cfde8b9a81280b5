"""The sign-in's own commit: what happened and its entry, in one transaction."""

import pytest

from tests.accounts.houses import Site
from vetting.accounts.throttle import people
from vetting.domain.actions import Action
from vetting.domain.refusals import Unknown


def test_the_entry_is_written_with_the_change(either: Site) -> None:
    with either.app.app_context(), people().writing():
        sam = people().held(either.account("Sam").id)
        people().set_uniquifier(sam, "another")
        people().note(Action.SIGN_OUT, sam)
        people().commit()
    assert either.account("Sam").fs_uniquifier == "another"
    assert either.entries() == [("sign_out", "done", "")]


def test_without_commit_neither_remains(either: Site) -> None:
    with either.app.app_context(), people().writing():
        sam = people().held(either.account("Sam").id)
        people().set_uniquifier(sam, "another")
        people().note(Action.SIGN_OUT, sam)
    assert either.account("Sam").fs_uniquifier != "another"
    assert either.entries() == []


def test_a_change_whose_entry_cannot_be_written_is_not_made(either: Site) -> None:
    with either.app.app_context(), people().writing():
        sam = people().held(either.account("Sam").id)
        people().set_uniquifier(sam, "another")
        people().note(Action.SIGN_OUT, sam, reason="\udc00")
        with pytest.raises(UnicodeEncodeError):
            people().commit()
    assert either.account("Sam").fs_uniquifier != "another"


def test_an_account_that_does_not_exist_cannot_be_held(either: Site) -> None:
    with either.app.app_context(), people().writing(), pytest.raises(Unknown):
        people().held("nobody")


def test_only_the_roles_of_people_are_known(site: Site) -> None:
    with site.app.app_context():
        assert people().find_role("searcher") == "searcher"
        assert people().find_role("program") is None
        assert people().find_role("chief") is None
