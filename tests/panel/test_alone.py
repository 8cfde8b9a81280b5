"""The panel in a process of its own: no code of the vault, and no need of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.panel.house import Panel

ROOT = Path(__file__).resolve().parents[2]
VAULT = ("vetting.vault", "vetting.redaction", "vetting.workflow", "vetting.desks", "vetting.policy", "vetting.courier")

SERVE = """
import json, sys
from vetting.panel import create_app
import vetting.panel.__main__
client = create_app().test_client()
answers = {}
for path in ("/healthz", "/readyz", "/"):
    got = client.get(path)
    answers[path] = [got.status_code, got.get_data(as_text=True)]
print(json.dumps({"answers": answers, "modules": sorted(name for name in sys.modules if name.startswith("vetting"))}))
"""


def start(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("VETTING_")}
    there = {**clean, **environment, "VETTING_INSTANCE": str(folder)}
    return subprocess.run(
        [sys.executable, *command], env=there, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.control("independent_search")
def test_the_panel_answers_with_the_vault_gone_and_has_loaded_none_of_its_code(panel: Panel, tmp_path: Path) -> None:
    assert sorted(path.name for path in tmp_path.glob("*.sqlite")) == ["panel.sqlite"]
    said = json.loads(start(tmp_path, "-c", SERVE).stdout)
    assert [said["answers"][path][0] for path in ("/healthz", "/readyz", "/")] == [200, 200, 303]
    foreign = [name for name in said["modules"] if name.startswith(VAULT)]
    assert foreign == []


def test_the_answers_are_the_same_bytes_with_and_without_a_vault_beside_it(panel: Panel, tmp_path: Path) -> None:
    (tmp_path / "vault.sqlite").write_bytes(b"a vault that the panel must not open")
    (tmp_path / "keys" / "vault").mkdir(parents=True)
    with_vault = json.loads(start(tmp_path, "-c", SERVE).stdout)["answers"]
    (tmp_path / "vault.sqlite").unlink()
    (tmp_path / "keys" / "vault").rmdir()
    assert json.loads(start(tmp_path, "-c", SERVE).stdout)["answers"] == with_vault


def test_without_a_database_it_names_the_command_and_stops(tmp_path: Path) -> None:
    done = start(tmp_path, "-m", "vetting.panel")
    assert done.returncode == 2
    assert "vetting db upgrade" in done.stderr


def test_without_its_keys_it_says_so_and_stops(panel: Panel, tmp_path: Path) -> None:
    (panel.settings.keys / "session.key").unlink()
    done = start(tmp_path, "-m", "vetting.panel")
    assert done.returncode == 2
    assert "session.key" in done.stderr


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    done = start(tmp_path, "-m", "vetting.panel", VETTING_PANEL_PORT="many")
    assert done.returncode == 2
    assert "VETTING_PANEL_PORT" in done.stderr


def test_it_does_not_serve_a_database_at_another_version(panel: Panel, tmp_path: Path) -> None:
    with panel.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'long_ago'")
    done = start(tmp_path, "-m", "vetting.panel")
    assert done.returncode == 2
    assert "vetting db upgrade" in done.stderr


FAIL = """
import sys
from vetting.panel import __main__ as program
def answer(app, **_):
    def fail():
        raise RuntimeError("canary")
    fail.vetting_mark = app.view_functions["health.alive"].vetting_mark
    app.view_functions["health.alive"] = fail
    app.test_client().get("/healthz")
program.serve = answer
sys.exit(program.main())
"""


def test_a_fault_is_a_line_of_json_in_its_log(panel: Panel, tmp_path: Path) -> None:
    done = start(tmp_path, "-c", FAIL)
    assert done.returncode == 0
    line = json.loads(done.stderr)
    assert (line["event"], line["kind"], line["status"]) == ("fault", "RuntimeError", 500)
    assert "canary" not in done.stdout + done.stderr
