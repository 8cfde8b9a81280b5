"""People, by real requests."""

import re

import pytest

from tests.cast import Office, post
from vetting.domain.roles import Role
from vetting.storage import now
from vetting.vault import people

PEOPLE = "/administration/people"
INVITE = f"{PEOPLE}/invite"


def invite(office: Office, **form: object) -> object:
    whole = {"name": "Noa Berg", "number": "E-77", "email": "noa@example.gov", "roles": ["searcher"], **form}
    return post(office.client("mona"), INVITE, INVITE, **whole)


def test_an_invitation_shows_its_link_once_and_stores_a_hash(office: Office) -> None:
    answer = invite(office)
    link = re.search(r"http://127\.0\.0\.1:8401(/invitation/[\w-]+)", answer.text)
    assert link
    assert office.client().get(link[1]).status_code == 200
    assert b"invitation" in (office.folder / "vault.sqlite").read_bytes()
    token = link[1].rpartition("/")[2].encode()
    assert all(token not in file.read_bytes() for file in office.folder.glob("vault.sqlite*"))
    assert "Invited, not yet accepted" in office.client("mona").get(PEOPLE).text


def test_whoever_decides_gets_a_link_to_the_panel(office: Office) -> None:
    answer = invite(office, roles=["decision_maker"])
    assert "http://127.0.0.1:8402/invitation/" in answer.text
    assert ":8401/invitation/" not in answer.text


def test_one_person_may_have_an_account_in_each_house(office: Office) -> None:
    answer = invite(office, roles=["auditor", "decision_maker"])
    assert "Copy both links now" in answer.text


def test_a_known_person_is_invited_to_the_panel_under_the_same_number(office: Office) -> None:
    page = office.client("mona").get(f"{INVITE}?person=ada").text
    assert 'value="E-ada"' in page
    assert 'value="Ada Lindqvist"' in page


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"name": ""}, "Enter the person’s name."),
        ({"number": ""}, "Enter the employee number."),
        ({"email": "noa"}, "Enter an e-mail address such as"),
        ({"email": "SAM@example.gov"}, "Another account has this e-mail address."),
        ({"number": "E-sam"}, "has an account here already"),
        ({"roles": []}, "Choose at least one role."),
        ({"roles": ["program"]}, "program"),
    ],
)
def test_wrong_invitations_are_refused(office: Office, form: dict[str, object], sentence: str) -> None:
    answer = invite(office, **form)
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "/invitation/" not in answer.text


def test_people_are_found_by_name_and_number(office: Office) -> None:
    mona = office.client("mona")
    assert "Ruth Adeyemi" in mona.get(f"{PEOPLE}?q=ADEY").text
    assert "Ruth Adeyemi" in mona.get(f"{PEOPLE}?q=e-ruth").text
    assert "Nobody matches" in mona.get(f"{PEOPLE}?q=zzz").text


def test_roles_change_and_end_the_sessions(office: Office) -> None:
    sam = office.client("sam")
    assert sam.get("/account").status_code == 200
    path = f"{PEOPLE}/sam/roles"
    assert post(office.client("mona"), path, path, roles=["auditor"]).status_code == 303
    assert office.account("sam").roles == [Role.AUDITOR]
    assert sam.get("/account").status_code == 303


def test_changing_roles_asks_for_a_new_sign_in_first(office: Office) -> None:
    answer = office.client("mona", fresh=False).get(f"{PEOPLE}/sam/roles")
    assert answer.status_code == 303
    assert answer.location.startswith("/sign-in/again?onward=")


def test_nobody_changes_their_own_roles_or_ends_their_own_access(office: Office) -> None:
    mona, path = office.client("mona"), f"{PEOPLE}/mona/roles"
    answer = post(mona, path, path, roles=["administrator", "reviewer"])
    assert answer.status_code == 422
    assert "Nobody changes their own roles." in answer.text
    assert "Nobody ends their own access." in mona.get(f"{PEOPLE}/mona").text
    answer = post(mona, f"{PEOPLE}/mona/deactivate", f"{PEOPLE}/mona/deactivate")
    assert "Nobody ends their own account." in answer.text
    assert office.account("mona").active


@pytest.mark.parametrize("roles", [[], ["decision_maker"], ["nonsense"]])
def test_wrong_roles_are_refused(office: Office, roles: list[str]) -> None:
    path = f"{PEOPLE}/sam/roles"
    assert post(office.client("mona"), path, path, roles=roles).status_code == 422
    assert office.account("sam").roles == [Role.SEARCHER]


def test_access_is_reset_with_a_new_link(office: Office) -> None:
    answer = post(office.client("mona"), f"{PEOPLE}/sam/reset", f"{PEOPLE}/sam/reset")
    assert answer.status_code == 200
    assert "/invitation/" in answer.text
    assert office.account("sam").password is None


def test_access_ends_in_both_houses(office: Office) -> None:
    mona = office.client("mona")
    assert post(mona, f"{PEOPLE}/dana/deactivate", f"{PEOPLE}/dana/deactivate").status_code == 303
    with office.reading() as session:
        assert not people.panel_account_of(session, "dana").active
    assert post(mona, f"{PEOPLE}/sam/deactivate", f"{PEOPLE}/sam/deactivate").status_code == 303
    assert "Ended" in mona.get(f"{PEOPLE}/sam").text
    assert "Ended" in mona.get(f"{PEOPLE}/dana").text


def test_who_was_let_in_again_is_not_active_until_the_link_is_followed(office: Office) -> None:
    mona = office.client("mona")
    with office.vault.store.writing() as session:
        sam = people.account_of(session, "sam")
        assert sam
        sam.password, sam.signed_in_at = "x", now()
        session.commit()
    assert "Active" in mona.get(f"{PEOPLE}/sam").text
    post(mona, f"{PEOPLE}/sam/reset", f"{PEOPLE}/sam/reset")
    assert "Invited, not yet accepted" in mona.get(f"{PEOPLE}/sam").text


@pytest.mark.parametrize(("path", "said"), [("deactivate", "can sign in no more"), ("reset", "codes are void")])
def test_access_is_ended_or_reset_only_after_it_was_said_what_follows(office: Office, path: str, said: str) -> None:
    mona = office.client("mona")
    assert "<button" not in mona.get(f"{PEOPLE}/sam").text.split('id="access"')[1]
    assert said in mona.get(f"{PEOPLE}/sam/{path}").text
    assert office.account("sam").active


def test_whose_access_ended_is_offered_a_way_back_and_no_second_end(office: Office) -> None:
    mona = office.client("mona")
    assert post(mona, f"{PEOPLE}/sam/deactivate", f"{PEOPLE}/sam/deactivate").status_code == 303
    page = mona.get(f"{PEOPLE}/sam").text
    assert "Let this person in again" in page
    assert "end access" not in page


def test_who_has_no_account_here_has_no_roles_here(office: Office) -> None:
    mona = office.client("mona")
    assert mona.get(f"{PEOPLE}/dana/roles").status_code == 404
    assert post(mona, f"{PEOPLE}/dana/roles", f"{PEOPLE}/dana", roles=["auditor"]).status_code == 404


def test_unknown_people_are_not_found(office: Office) -> None:
    mona = office.client("mona")
    for path in ("", "/roles", "/reset", "/deactivate"):
        assert mona.get(f"{PEOPLE}/nobody{path}").status_code == 404
    for path in ("reset", "deactivate"):
        assert post(mona, f"{PEOPLE}/nobody/{path}", f"{PEOPLE}/sam/reset").status_code == 404
    assert mona.get("/administration/designations/nobody").status_code == 404
    assert post(mona, "/administration/designations/nobody", f"{PEOPLE}/sam").status_code == 404


def test_a_locked_account_says_so(office: Office) -> None:
    from vetting.storage import now  # noqa: PLC0415 - this test alone

    with office.vault.store.writing() as session:
        found = people.account_of(session, "sam")
        found.locked_at = now()
        session.add(found)
        session.commit()
    assert "Locked after wrong attempts" in office.client("mona").get(f"{PEOPLE}/sam").text
