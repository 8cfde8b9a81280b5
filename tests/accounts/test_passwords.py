"""What a password may be."""

import time

import pytest
from flask import current_app
from flask_security.utils import verify_password

from tests.accounts.houses import Site
from vetting.accounts.passwords import hashed
from vetting.domain.refusals import Refused

ABOUT = ["ruth.adeyemi@example.gov", "Ruth Adeyemi"]


def choose(site: Site, password: str) -> str:
    with site.app.test_request_context():
        return hashed(password, password, about=ABOUT)


@pytest.mark.parametrize(
    "password",
    [
        "k3Jx9qLm",
        "four green window ladders",
        "пять зелёных окон и лестниц",
        "窓が四つある緑の家です",
        "a long sentence that nobody says, with spaces " * 5,
        "kX9#mQ2$vL7@pR4!" + "four green window ladders, seven paper lanterns",
        "   leading blanks and trailing   ",
    ],
)
def test_long_and_foreign_and_plain_passwords_are_taken(site: Site, password: str) -> None:
    stored = choose(site, password)
    assert stored.startswith("$argon2id$")
    with site.app.app_context():
        normal = current_app.extensions["security"].password_util.normalize(password)
        assert verify_password(normal, stored)
        assert not verify_password(normal + " ", stored)


@pytest.mark.parametrize(
    "password",
    [
        "password",
        "Password1!",
        "123456789",
        "qwertyuiop",
        "iloveyou1",
        "letmein123",
        "police2026",
        "aaaaaaaaaaaaaaaa",
        "abcdefgh",
        "20261120",
        "P@ssw0rd",
        "vetting1234",
        "Department1",
        "examplecity",
        "ExamplePolice1",
        "ruthadeyemi1",
        "Adeyemi2026",
        "ruth.adeyemi@example.gov",
    ],
)
def test_what_is_guessed_first_is_refused(site: Site, password: str) -> None:
    with pytest.raises(Refused, match="among the first that are guessed") as refused:
        choose(site, password)
    assert refused.value.field == "password"


@pytest.mark.parametrize("password", ["", "k3Jx9qL", "窓窓窓窓窓窓窓", "éééé"])
def test_fewer_than_eight_characters_are_refused(site: Site, password: str) -> None:
    with pytest.raises(Refused, match="at least 8 characters"):
        choose(site, password)


def test_the_same_word_typed_on_two_keyboards_is_the_same_password(site: Site) -> None:
    stored = choose(site, "caf\u00e9 noir sans sucre")
    with site.app.app_context():
        assert verify_password(
            current_app.extensions["security"].password_util.normalize("cafe\u0301 noir sans sucre"), stored
        )


def test_a_very_long_password_is_refused_at_once(site: Site) -> None:
    begun = time.perf_counter()
    with pytest.raises(Refused, match="at most 1024"):
        choose(site, "aB3$" * 25_000)
    assert time.perf_counter() - begun < 1


def test_the_same_password_is_stored_twice_differently(site: Site) -> None:
    assert choose(site, "four green window ladders") != choose(site, "four green window ladders")
