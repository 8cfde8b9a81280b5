"""A code of the app is accepted once, within half a minute of its time."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.accounts.houses import PASSWORD, Clock, Site, address, post, sign_in


def half_way(site: Site, name: str = "Sam"):
    client = site.app.test_client()
    post(client, "/sign-in", email=address(name), password=PASSWORD)
    return client


def test_a_code_is_not_accepted_twice(either: Site, clock: Clock) -> None:
    sign_in(either.app.test_client(), "Sam", clock)
    assert post(half_way(either), "/sign-in/code", code=clock.code()).status_code == 422


def test_an_earlier_code_is_not_accepted_after_a_later_one(either: Site, clock: Clock) -> None:
    earlier = clock.code()
    sign_in(either.app.test_client(), "Sam", clock)
    assert post(half_way(either), "/sign-in/code", code=earlier).status_code == 422


def test_of_five_at_once_one_gets_in_with_a_code(either: Site, clock: Clock) -> None:
    clients = [half_way(either) for _ in range(5)]
    with ThreadPoolExecutor(5) as threads:
        answers = threads.map(lambda client: post(client, "/sign-in/code", code=clock.code()).status_code, clients)
    assert sorted(answers) == [303, 422, 422, 422, 422]


@pytest.mark.parametrize(("seconds", "status"), [(-60, 422), (-30, 303), (0, 303), (30, 303), (60, 422)])
def test_a_telephone_may_be_half_a_minute_off(site: Site, clock: Clock, seconds: int, status: int) -> None:
    client = half_way(site)
    clock.forward(seconds=seconds)
    code = clock.code()
    clock.forward(seconds=-seconds)
    assert post(client, "/sign-in/code", code=code).status_code == status


@pytest.mark.parametrize("typed", ["{0} {1}", " {0}{1} ", "{0}-{1}"])
def test_spaces_in_a_code_do_not_matter(site: Site, clock: Clock, typed: str) -> None:
    code = clock.code()
    assert post(half_way(site), "/sign-in/code", code=typed.format(code[:3], code[3:])).status_code == 303


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "12345",
        "1234567",
        "abcdef",
        "\uff11\uff12\uff13\uff14\uff15\uff16",
        "\u0663" * 6,
        "0" * 5000,
        "\0\0\0\0\0\0",
    ],
)
def test_what_is_no_code_is_refused_without_a_fuss(site: Site, typed: str) -> None:
    assert post(half_way(site), "/sign-in/code", code=typed).status_code == 422


def test_another_house_accepts_the_same_secret_for_itself(site: Site, panel: Site, clock: Clock) -> None:
    clock.forward(seconds=30)
    for house, name in ((site, "Sam"), (panel, "Dana")):
        assert post(half_way(house, name), "/sign-in/code", code=clock.code()).status_code == 303
    assert site.account("Sam").tf_totp_secret != panel.account("Dana").tf_totp_secret
