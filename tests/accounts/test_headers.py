"""Every answer carries the same headers, errors too."""

from pathlib import Path

import pytest

from tests.accounts.houses import Site, closing, token
from vetting.accounts.headers import HEADERS


@pytest.mark.parametrize(
    ("path", "status"), [("/open", 200), ("/", 303), ("/nothing", 404), ("/release", 405), ("/static/vetting.css", 200)]
)
def test_every_answer_is_dressed(site: Site, path: str, status: int) -> None:
    answer = site.app.test_client().get(path, buffered=True)
    assert answer.status_code == status
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "Strict-Transport-Security" not in answer.headers


def test_a_fault_is_dressed_and_says_nothing_of_itself(site: Site) -> None:
    app = site.make_app()
    app.add_url_rule("/late", "late", lambda: "secret")
    answer = app.test_client().get("/late")
    assert answer.status_code == 500
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "/late" not in answer.text


def test_no_script_and_no_style_may_stand_in_a_page() -> None:
    content = HEADERS["Content-Security-Policy"]
    assert content.startswith("default-src 'none'")
    assert "unsafe" not in content
    assert HEADERS["Cache-Control"] == "no-store"


def test_behind_https_the_browser_is_told_to_stay_there(tmp_path: Path, clock: object) -> None:
    for site in closing(Site(tmp_path, f"sqlite:///{tmp_path / 'a.sqlite'}", secure=True)):
        client = site.app.test_client()
        answer = client.get("/sign-in", base_url="https://vetting.example")
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
        assert "Secure" in answer.headers["Set-Cookie"]


def test_behind_https_forms_work_without_a_referrer(tmp_path: Path, clock: object) -> None:
    for site in closing(Site(tmp_path, f"sqlite:///{tmp_path / 'a.sqlite'}", secure=True)):
        client = site.app.test_client()
        client.environ_base["wsgi.url_scheme"] = "https"
        form = {"csrf_token": token(client), "email": "nobody@example.gov", "password": "x"}
        assert client.post("/sign-in", data=form).status_code == 422
