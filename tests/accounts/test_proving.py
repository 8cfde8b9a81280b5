"""Every failure looks alike, from outside."""

import pytest
from sqlalchemy import event
from sqlmodel import select

from tests.accounts.houses import PASSWORD, Site, address
from vetting.accounts import proving
from vetting.accounts.proving import FAILED, prove_code, prove_password
from vetting.accounts.throttle import people
from vetting.domain.refusals import Refused


def failure(site: Site, email: str, password: str) -> tuple[str, str]:
    with site.app.test_request_context(), pytest.raises(Refused) as refused:
        prove_password(email, password)
    return refused.value.code, refused.value.sentence


def test_unknown_wrong_locked_inactive_and_unfinished_accounts_are_answered_alike(site: Site) -> None:
    for name in ("Locked", "Inactive", "Unfinished", "Invited"):
        site.add(name)
    with site.store.writing() as session:
        held = {name: session.get_one(site.house.Account, site.account(name).id) for name in ("Locked", "Inactive")}
        held["Locked"].locked_at = held["Locked"].signed_in_at = proving.storage.now()
        held["Inactive"].active = False
        session.get_one(site.house.Account, site.account("Unfinished").id).tf_totp_secret = None
        session.get_one(site.house.Account, site.account("Invited").id).password = None
        session.commit()
    answers = {
        failure(site, address(name), PASSWORD) for name in ("Nobody", "Locked", "Inactive", "Unfinished", "Invited")
    }
    answers.add(failure(site, address("Sam"), "wrong"))
    assert answers == {("sign_in", FAILED)}


def test_an_unknown_address_costs_what_a_known_one_costs(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """One hash and two commits are what takes time; the benchmark of signing in measures it."""
    done: list[str] = []
    proved = proving.verify_password

    def counted(password: str, stored: str) -> bool:
        done.append("hash")
        return proved(password, stored)

    monkeypatch.setattr(proving, "verify_password", counted)
    event.listen(site.store.engine, "commit", lambda _: done.append("commit"))

    def cost(name: str) -> list[str]:
        done.clear()
        failure(site, address(name), "wrong")
        return list(done)

    site.add("Known")
    assert cost("Known") == cost("Nobody") == ["commit", "hash", "commit"]


def test_an_unknown_address_is_hashed_for_too(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(proving, "verify_password", lambda _password, stored: seen.append(stored) or True)
    failure(site, "nobody@example.gov", "wrong")
    with site.app.app_context():
        assert seen == [people().decoy]


def test_a_password_changed_while_it_was_compared_does_not_count(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def change_meanwhile(_password: str, _stored: str) -> bool:
        with site.store.writing() as session:
            session.get_one(site.house.Account, site.account("Sam").id).password = "another"
            session.commit()
        return True

    monkeypatch.setattr(proving, "verify_password", change_meanwhile)
    assert failure(site, address("Sam"), PASSWORD)[0] == "sign_in"


def test_the_ledger_holds_a_code_and_never_what_was_typed(site: Site) -> None:
    failure(site, address("Sam"), "my secret word")
    failure(site, "who.is.this@example.gov", "my secret word")
    with site.app.test_request_context(), pytest.raises(Refused):
        prove_code(site.account("Sam").id, "my secret code")
    with site.store.reading() as session:
        bodies = " ".join(entry.body for entry in session.exec(select(site.house.Entry)))
    assert "secret" not in bodies
    assert "who.is" not in bodies
    assert '"person":"nobody"' in bodies
