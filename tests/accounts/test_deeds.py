"""Deeds on people: whom one may invite, and what a token opens."""

from datetime import timedelta

import pytest

from tests.accounts.houses import Clock, Site
from vetting.accounts import deeds
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role

SEARCHER = frozenset({Role.SEARCHER})


def test_an_invited_person_has_an_account_that_nobody_can_use_yet(site: Site) -> None:
    with site.store.writing() as session:
        ruth = deeds.person_numbered(session, site.house, " 77 ", name=" Ruth ")
        account, token = deeds.invite(session, site.house, person=ruth, email=" Ruth@Example.GOV", roles=SEARCHER)
        assert (ruth.number, ruth.name) == ("77", "Ruth")
        assert (account.person, account.email, account.roles) == (ruth.id, "ruth@example.gov", ["searcher"])
        assert account.password is None
        found = deeds.invitation(session, site.house, token)
        assert found is not None
        assert found.account == account.id
        assert token not in found.token_hash


def test_a_known_number_is_the_known_person(site: Site) -> None:
    with site.store.writing() as session:
        assert deeds.person_numbered(session, site.house, "E-Sam", name="Samuel").name == "Sam"


@pytest.mark.parametrize(("number", "name", "field"), [("", "Ruth", "number"), ("7", "  ", "name")])
def test_number_and_name_are_needed(site: Site, number: str, name: str, field: str) -> None:
    with site.store.writing() as session, pytest.raises(Refused) as refused:
        deeds.person_numbered(session, site.house, number, name=name)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("who", "email", "roles", "code"),
    [
        ("E-Sam", "other@example.gov", SEARCHER, "has_account"),
        ("E-9", "SAM@example.gov", SEARCHER, "email_taken"),
        ("E-9", "ruth", SEARCHER, "email"),
        ("E-9", "ruth@example.gov", frozenset(), "no_roles"),
        ("E-9", "ruth@example.gov", frozenset({Role.DECISION_MAKER}), "roles"),
        ("E-9", "ruth@example.gov", frozenset({Role.PROGRAM}), "roles"),
    ],
)
def test_some_invitations_are_refused(site: Site, who: str, email: str, roles: frozenset[Role], code: str) -> None:
    with site.store.writing() as session:
        person = deeds.person_numbered(session, site.house, who, name="Someone")
        with pytest.raises(Refused) as refused:
            deeds.invite(session, site.house, person=person, email=email, roles=roles)
    assert refused.value.code == code


def test_the_panel_has_decision_makers_only(panel: Site) -> None:
    with panel.store.writing() as session:
        person = deeds.person_numbered(session, panel.house, "9", name="Drew")
        decides = frozenset({Role.DECISION_MAKER})
        assert deeds.invite(session, panel.house, person=person, email="drew@example.gov", roles=decides)[1]
        with pytest.raises(Refused, match="cannot hold the role searcher"):
            deeds.invite(session, panel.house, person=person, email="drew@example.gov", roles=SEARCHER)


@pytest.mark.parametrize("token", ["", "no such token", "\udcff"])
def test_an_unknown_token_opens_nothing(site: Site, token: str) -> None:
    with site.store.reading() as session:
        assert deeds.invitation(session, site.house, token) is None


def test_a_token_lasts_a_week(site: Site, clock: Clock) -> None:
    with site.store.writing() as session:
        ruth = deeds.person_numbered(session, site.house, "77", name="Ruth")
        _, token = deeds.invite(session, site.house, person=ruth, email="ruth@example.gov", roles=SEARCHER)
        clock.forward(days=6, hours=23)
        assert deeds.invitation(session, site.house, token)
        clock.moment += timedelta(hours=1)
        assert deeds.invitation(session, site.house, token) is None


def test_a_token_of_a_deactivated_account_opens_nothing(site: Site) -> None:
    with site.store.writing() as session:
        ruth = deeds.person_numbered(session, site.house, "77", name="Ruth")
        account, token = deeds.invite(session, site.house, person=ruth, email="ruth@example.gov", roles=SEARCHER)
        deeds.deactivate(session, account)
        assert deeds.invitation(session, site.house, token) is None


def test_resetting_access_unlocks_and_replaces_everything(site: Site, clock: Clock) -> None:
    with site.store.writing() as session:
        sam = session.get_one(site.house.Account, site.account("Sam").id)
        sam.locked_at, sam.active, before = clock.moment, False, sam.fs_uniquifier
        first = deeds.reset_access(session, site.house, sam)
        second = deeds.reset_access(session, site.house, sam)
        assert (sam.active, sam.locked_at, sam.password, sam.tf_totp_secret) == (True, None, None, None)
        assert sam.fs_uniquifier != before
        assert deeds.invitation(session, site.house, first) is None
        assert deeds.invitation(session, site.house, second)


def test_roles_are_changed_whole(site: Site) -> None:
    with site.store.writing() as session:
        sam = session.get_one(site.house.Account, site.account("Sam").id)
        deeds.change_roles(session, site.house, sam, roles=frozenset({Role.REVIEWER, Role.AUDITOR}))
        session.commit()
    assert site.account("Sam").roles == ["auditor", "reviewer"]
    with site.store.writing() as session, pytest.raises(Refused):
        deeds.change_roles(session, site.house, sam, roles=frozenset({Role.DECISION_MAKER}))
