"""Guessing stops at five, whatever is guessed, however fast, in whichever process."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from sqlmodel import select

from tests.accounts.houses import PASSWORD, Clock, Site, address, post, sign_in
from vetting.accounts import deeds, proving
from vetting.accounts.throttle import people, reserve

WRONG = "not the password"


@pytest.fixture
def evaluated(either: Site, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The hashes that a guess was really compared with; the decoy's do not count."""
    looked: list[str] = []
    compare: Callable[[str, str], bool] = proving.verify_password

    def counted(password: str, stored: str) -> bool:
        if stored != people().decoy:
            looked.append(stored)
        return compare(password, stored)

    monkeypatch.setattr(proving, "verify_password", counted)
    return looked


def guess(app: Flask, name: str, password: str = WRONG) -> int:
    client = app.test_client()
    return int(post(client, "/sign-in", email=address(name), password=password).status_code)


def test_of_a_hundred_guesses_at_once_five_are_looked_at(either: Site, evaluated: list[str]) -> None:
    apps = [either.app, either.make_app()]
    with ThreadPoolExecutor(40) as threads:
        answers = list(threads.map(lambda turn: guess(apps[turn % 2], "Sam"), range(100)))
    assert answers == [422] * 100
    assert 1 <= len(evaluated) <= 5
    assert either.account("Sam").locked_at is not None
    assert either.entries().count(("lock_account", "done", "five_wrong_guesses")) == 1
    assert len(either.entries()) == 101


def test_the_fifth_wrong_guess_locks_and_the_right_one_comes_too_late(either: Site, evaluated: list[str]) -> None:
    for _ in range(5):
        guess(either.app, "Sam")
    assert guess(either.app, "Sam", PASSWORD) == 422
    assert len(evaluated) == 5
    reasons = [reason for action, _, reason in either.entries() if action == "sign_in_failed"]
    assert reasons == ["password"] * 5 + ["not_looked_at"]


def test_a_lock_outlives_the_quarter_of_an_hour_and_the_process(either: Site, clock: Clock) -> None:
    for _ in range(5):
        guess(either.app, "Sam")
    clock.forward(days=1)
    assert guess(either.make_app(), "Sam", PASSWORD) == 422


def test_others_are_not_affected(either: Site, clock: Clock) -> None:
    for _ in range(5):
        guess(either.app, "Sam")
    assert sign_in(either.app.test_client(), "Cora", clock).location == "/"


def test_four_wrong_guesses_a_quarter_of_an_hour_lock_nothing(either: Site, clock: Clock) -> None:
    for _ in range(3):
        for _ in range(4):
            guess(either.app, "Sam")
        clock.forward(minutes=15)
    assert guess(either.app, "Sam", PASSWORD) == 303


def test_passwords_and_codes_are_counted_together(either: Site) -> None:
    client = either.app.test_client()
    guess(either.app, "Sam")
    guess(either.app, "Sam")
    post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
    post(client, "/sign-in/code", code="000000")
    post(client, "/sign-in/code", code="dead-beef-dead")
    answer = post(client, "/sign-in/code", code="000000")
    assert "This account is locked" in answer.text
    assert either.account("Sam").locked_at is not None


def test_the_right_password_does_not_start_the_count_of_codes_anew(either: Site, clock: Clock) -> None:
    client = either.app.test_client()
    for _ in range(5):
        post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
        post(client, "/sign-in/code", code="000000")
    assert either.account("Sam").locked_at is not None
    assert post(client, "/sign-in/code", page="/sign-in", code=clock.code()).status_code == 422


def test_a_right_guess_is_not_counted(either: Site, clock: Clock) -> None:
    for _ in range(6):
        assert sign_in(either.app.test_client(), "Sam", clock).location == "/"


def test_an_attempt_that_was_never_settled_counts_for_a_quarter_of_an_hour(either: Site, clock: Clock) -> None:
    sam = either.account("Sam").id
    with either.app.app_context():
        for _ in range(5):
            assert reserve(sam, "password").account
        assert reserve(sam, "password").account is None
    assert either.account("Sam").locked_at is None
    clock.forward(minutes=15)
    assert guess(either.app, "Sam", PASSWORD) == 303


def test_what_is_guessed_after_a_reset_does_not_lock_the_new_access(either: Site) -> None:
    sam = either.account("Sam").id
    with either.app.app_context():
        attempts = [reserve(sam, "password") for _ in range(5)]
        with people().writing() as session:
            deeds.reset_access(session, either.house, session.get_one(either.house.Account, sam))
            session.commit()
        for attempt in attempts:
            with people().writing() as session:
                proving.settle(session, attempt, right=False)
                people().commit()
    assert either.account("Sam").locked_at is None


def test_unknown_addresses_leave_no_attempts_behind(either: Site) -> None:
    for _ in range(6):
        guess(either.app, "Nobody")
    with either.store.reading() as session:
        assert session.exec(select(either.house.Guess)).all() == []
    assert either.entries() == [("sign_in_failed", "refused", "not_looked_at")] * 6
