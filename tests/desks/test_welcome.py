from tests.cast import Office


def test_who_is_not_signed_in_is_asked_to(office: Office) -> None:
    answer = office.client().get("/")
    assert answer.status_code == 302
    assert answer.location == "/sign-in"


def test_health(office: Office) -> None:
    assert office.client().get("/healthz").json == {"status": "alive"}
