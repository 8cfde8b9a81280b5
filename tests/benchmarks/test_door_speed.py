"""Deeds a second through the vault's door, one writer, on each kind of database; and a sign-in with its real hash."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests import cast
from tests.benchmarks.timing import Took, by_turns
from vetting.accounts.keys import make_house_keys
from vetting.domain.methods import Device, Login, Method, Outcome
from vetting.migrate import upgrade
from vetting.settings import VaultSettings
from vetting.vault.database import Vault, open_vault
from vetting.vault.people import account_of
from vetting.vault.sealed import Keyring
from vetting.workflow import search
from vetting.workflow.perform import By

DEEDS = 25
DRAFT = search.SearchDraft(Method.SITE_SEARCH, Login.SIGNED_OUT, Device.AGENCY, Outcome.NOTHING_FOUND, seconds=60)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[cast.Office]:
    """With hashes that cost what they cost a department."""
    as_run = {name: value for name, value in Flask.default_config.items() if "PASSLIB" not in name}
    monkeypatch.setattr(Flask, "default_config", as_run)
    yield from cast.office(tmp_path / "office")


@pytest.fixture
def vaults(tmp_path: Path, postgres_url: str) -> Iterator[list[Vault]]:
    """The same office on SQLite and on PostgreSQL."""
    made = [furnished(tmp_path / "sqlite", ""), furnished(tmp_path / "postgresql", postgres_url)]
    yield made
    for vault in made:
        vault.store.engine.dispose()


def furnished(folder: Path, url: str) -> Vault:
    settings = VaultSettings(instance=folder, vault_url=url)
    Keyring.make(settings.keys)
    make_house_keys(settings.keys)
    upgrade(settings.url, "vault")
    vault = open_vault(settings)
    cast._hire(vault)
    cast._open(vault)
    return vault


def searching(vault: Vault) -> Callable[[], None]:
    """Sam logs as many searches, one after the other; each seals, checks the duty, and appends to the ledger."""
    with vault.store.reading() as session:
        account = account_of(session, "sam")
    assert account
    sam = By(account.id, fresh=True)
    search.begin_search(vault, sam, cast.SCREENING)
    row = search.terms(vault, sam, cast.SCREENING)[0][0]

    def work() -> None:
        for _ in range(DEEDS):
            search.log_search(vault, sam, cast.SCREENING, row.id, DRAFT)

    return work


def test_one_writer_gets_deeds_done_on_either_database(vaults, benchmark, say):
    works = [searching(vault) for vault in vaults]
    sqlite, postgres = by_turns(*works, rounds=3)
    benchmark.pedantic(works[0], rounds=1)
    benchmark.extra_info["ratio"] = round(postgres.clock / sqlite.clock, 2)
    say(f"door: {told(sqlite)} on SQLite (each on the disk), {told(postgres)} on PostgreSQL (the tests' own, no fsync)")
    assert postgres.clock < 20 * sqlite.clock, "PostgreSQL waits for something that SQLite does not: look at its locks."


def told(took: Took) -> str:
    return f"{1000 * DEEDS / took.clock:.0f} deeds/s ({took.processor / DEEDS:.1f} ms of the processor each)"


def test_most_of_a_sign_in_is_its_hash(office, benchmark, say):
    def show() -> None:
        assert office.client().get("/sign-in").status_code == 200

    def sign_in() -> None:
        answer = cast.post(office.client(), "/sign-in", "/sign-in", email="sam@example.gov", password=cast.PASSWORD)
        assert answer.status_code == 303

    page, password = by_turns(show, sign_in)
    benchmark.pedantic(sign_in, rounds=1)
    ratio = password.processor / page.processor
    say(
        f"sign-in: page {page.processor:.1f} ms, page and password {password.processor:.1f} ms of the processor "
        f"({password.clock:.0f} by the clock), ratio {ratio:.1f}"
    )
    assert ratio > 3, "A password is proved as quickly as a page is shown: the hash is too cheap."


def test_an_unknown_address_takes_as_long_as_a_known_one(office, benchmark, say):
    """A third of the time apart would still be too little to see over a network."""

    def refused(email: str) -> Callable[[], None]:
        def try_it() -> None:
            answer = cast.post(office.client(), "/sign-in", "/sign-in", email=email, password="wrong")
            assert answer.status_code != 303

        return try_it

    known, unknown = by_turns(refused("sam@example.gov"), refused("nobody@example.gov"))
    benchmark.pedantic(refused("nobody@example.gov"), rounds=1)
    ratio = unknown.processor / known.processor
    say(f"a wrong password: {known.processor:.1f} ms for a known address, {unknown.processor:.1f} for an unknown one")
    assert 0.6 < ratio < 1.6, "How long the answer takes tells whether the address is known."
