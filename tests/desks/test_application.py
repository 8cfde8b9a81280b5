"""The application as a whole: guarded, quiet in its log, and not started over what is missing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import structlog

from tests.cast import Office, post
from vetting.accounts.access import routes
from vetting.accounts.keys import KeysMissing
from vetting.desks import create_app
from vetting.domain.stages import Stage
from vetting.settings import VaultSettings
from vetting.storage import StorageMissing
from vetting.vault.screenings import Screening
from vetting.vault.sealed import KeyMissing


def test_every_route_names_its_duty_or_is_public(office: Office) -> None:
    public = {each["rule"] for each in routes(office.app) if each["duty"] == "public"}
    assert "/" in public
    assert not any(
        rule.startswith(("/intake", "/search", "/review", "/audit", "/administration", "/threats", "/reports"))
        for rule in public
    )


def test_the_demos_sign_in_and_the_health_pages_are_there(office: Office) -> None:
    rules = {each["rule"] for each in routes(office.app)}
    assert {"/healthz", "/readyz", "/demo/sign-in/<account>"} <= rules


def test_a_role_refused_at_the_door_of_a_page_is_entered(office: Office) -> None:
    office.client("sam").get("/intake/")
    assert office.entries()[-1] == ("see_intake", "refused", "role")


def test_every_answer_carries_the_headers(office: Office) -> None:
    for path in ("/sign-in", "/nowhere", "/static/vetting.css"):
        with office.client().get(path) as answer:
            assert answer.headers["Cache-Control"] == "no-store"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_too_large_a_request_is_said_to_be(office: Office) -> None:
    length = {"CONTENT_LENGTH": str(40 * 2**20), "CONTENT_TYPE": "application/x-www-form-urlencoded"}
    answer = office.client("cora").post("/intake/screenings/new", environ_overrides=length)
    assert answer.status_code == 413
    assert "too large" in answer.text


@pytest.mark.parametrize("page", ["approval", "release/check", "copy"])
def test_a_page_that_needs_a_destroyed_record_says_that_it_is_gone(office: Office, page: str) -> None:
    with office.vault.store.writing() as session:
        row = session.get_one(Screening, office.screening)
        row.data_key, row.stage = None, Stage.DISPOSED
        session.commit()
    answer = office.client("ruth").get(f"/review/{office.screening}/{page}")
    assert answer.status_code == 404
    assert "disposed of" in answer.text


def test_the_log_holds_names_and_ids_and_no_input(office: Office) -> None:
    client = office.client("cora")
    with structlog.testing.capture_logs() as logged:
        post(client, "/intake/screenings/new", "/intake/screenings/new", full_name="Robin Secret", position="patrol")
        client.get("/invitation/sometoken")
    assert {"event", "endpoint", "status", "account", "log_level"} == set(logged[0])
    assert "Secret" not in json.dumps(logged)
    assert "sometoken" not in json.dumps(logged)


def test_nothing_starts_without_database_or_keys(office: Office, tmp_path: Path) -> None:
    with pytest.raises(StorageMissing, match="vetting db upgrade"):
        create_app(VaultSettings(instance=tmp_path / "empty"))
    (office.vault.keys / "session.key").unlink()
    with pytest.raises(KeysMissing, match=r"session\.key"):
        create_app(VaultSettings(instance=office.folder))
    (office.vault.keys / "master.key").unlink()
    with pytest.raises(KeyMissing, match=r"master\.key"):
        create_app(VaultSettings(instance=office.folder))


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ({"VETTING_DESKS_PORT": "many"}, "VETTING_DESKS_PORT"),
        ({"VETTING_INSTANCE": "/nowhere"}, "No database at /nowhere/vault.sqlite. Make it with: vetting db upgrade"),
    ],
)
def test_started_alone_it_says_what_is_wrong_and_exits_2(setting: dict[str, str], sentence: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "vetting.desks"],
        env={"PATH": "", **setting},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
