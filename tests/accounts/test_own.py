"""One's own account: password, app and recovery codes, changed only after a fresh sign-in."""

import re

import pytest
from passlib.totp import TOTP

from tests.accounts.houses import PASSWORD, Clock, Site, address, fresh_again, post, sign_in

OTHER = "seven paper lanterns sail"


def test_the_page_says_who_one_is(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    page = client.get("/account").text
    for said in ("Sam", "sam@example.gov", "searcher"):
        assert said in page


def test_a_new_password_ends_every_other_session(site: Site, clock: Clock) -> None:
    here, there = site.app.test_client(), site.app.test_client()
    sign_in(there, "Sam", clock)
    sign_in(here, "Sam", clock)
    assert post(here, "/account/password", password=OTHER, again=OTHER).location == "/account"
    assert here.get("/").status_code == 200
    assert there.get("/").status_code == 303
    assert site.entries()[-1] == ("change_password", "done", "")
    assert post(site.app.test_client(), "/sign-in", email=address("Sam"), password=PASSWORD).status_code == 422
    assert post(site.app.test_client(), "/sign-in", email=address("Sam"), password=OTHER).status_code == 303


def test_a_bad_password_changes_nothing(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    answer = post(client, "/account/password", password="qwertyuiop", again="qwertyuiop")
    assert answer.status_code == 422
    assert 'id="password-wrong"' in answer.text
    assert [action for action, _, _ in site.entries()] == ["sign_in"]


@pytest.mark.parametrize("path", ["/account/password", "/account/codes"])
def test_five_minutes_after_signing_in_one_signs_in_again_first(site: Site, clock: Clock, path: str) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    clock.forward(minutes=5, seconds=1)
    assert client.get(path).location == f"/sign-in/again?onward={path}"
    client.get(path, follow_redirects=True)
    assert fresh_again(client, clock).location == path


def test_another_telephone_takes_the_place_of_the_first(site: Site, clock: Clock) -> None:
    here, there = site.app.test_client(), site.app.test_client()
    sign_in(there, "Sam", clock)
    sign_in(here, "Sam", clock)
    key = re.search(r"<code>([A-Z2-7-]+)</code>", here.get("/account/codes").text)
    assert key
    other = TOTP(key=key[1], format="base32")
    answer = post(here, "/account/codes", code=str(other.generate(time=clock.moment).token))
    assert "They are not shown again" in answer.text
    assert here.get("/").status_code == 200
    assert there.get("/").status_code == 303
    client = site.app.test_client()
    post(client, "/sign-in", email=address("Sam"), password=PASSWORD)
    assert post(client, "/sign-in/code", code=clock.next_code()).status_code == 422
    assert post(client, "/sign-in/code", code=str(other.generate(time=clock.moment).token)).status_code == 303


def test_a_wrong_code_leaves_the_first_telephone_in_place(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    before = site.account("Sam").tf_totp_secret
    assert post(client, "/account/codes", code="000000").status_code == 422
    assert site.account("Sam").tf_totp_secret == before


def test_new_recovery_codes_replace_the_old(site: Site, clock: Clock) -> None:
    client = site.app.test_client()
    sign_in(client, "Sam", clock)
    first = re.findall(r"<code>([0-9a-f-]{14})</code>", post(client, "/account/recovery-codes", page="/account").text)
    second = re.findall(r"<code>([0-9a-f-]{14})</code>", post(client, "/account/recovery-codes", page="/account").text)
    assert len(first) == len(second) == 8
    assert not set(first) & set(second)
    assert first[0] not in str(site.account("Sam").mf_recovery_codes)
    assert ("set_up_totp", "done", "recovery_codes") in site.entries()
    other = site.app.test_client()
    post(other, "/sign-in", email=address("Sam"), password=PASSWORD)
    assert post(other, "/sign-in/code", code=first[0]).status_code == 422
    assert post(other, "/sign-in/code", code=second[0].upper().replace("-", " ")).status_code == 303
    assert "<dd>7</dd>" in other.get("/account").text
    third = site.app.test_client()
    post(third, "/sign-in", email=address("Sam"), password=PASSWORD)
    assert post(third, "/sign-in/code", code=second[0]).status_code == 422
