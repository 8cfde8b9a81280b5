"""What the program promises about itself, tried on a copy of the demo: tampering shows, and the panel stands alone."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.journeys.conftest import free_port, wait_for


@pytest.fixture
def copied(demo, tmp_path):
    """The demo's instance as it stands now, for doing harm to."""
    folder = tmp_path / "instance"
    shutil.copytree(demo.instance, folder, ignore=shutil.ignore_patterns("*.log"))
    return replace(demo, instance=folder)


def test_an_altered_entry_is_named(copied):
    assert copied.command("ledger", "verify").returncode == 0
    assert copied.command("demo", "tamper").returncode == 0
    verified = copied.command("ledger", "verify")
    assert verified.returncode == 1
    assert "ntry" in verified.stdout.strip().splitlines()[-1]


def test_the_panel_serves_its_packets_with_the_vault_gone(copied, open_page):
    for name in ("vault.sqlite", "vault.sqlite-wal", "vault.sqlite-shm"):
        (copied.instance / name).unlink(missing_ok=True)
    shutil.rmtree(copied.instance / "keys" / "vault")
    shutil.rmtree(copied.instance / "captures")
    port = free_port()
    environment = {**os.environ, "VETTING_INSTANCE": str(copied.instance), "VETTING_PANEL_PORT": str(port)}
    process = subprocess.Popen([sys.executable, "-m", "vetting.panel"], env=environment)
    try:
        wait_for(f"http://127.0.0.1:{port}/readyz", process)
        with_vault, without = open_page(), open_page()
        for page, house in ((with_vault, copied.panel), (without, f"http://127.0.0.1:{port}")):
            page.goto(house + "/sign-in")
            page.get_by_role("button", name="Dana Diaz").click()
            page.get_by_role("link", name="C-2026-4T9B").click()
            page.wait_for_load_state()
        assert without.locator("main").inner_text() == with_vault.locator("main").inner_text()
        assert "C-2026-4T9B" in without.content()
    finally:
        process.terminate()
        process.wait(timeout=20)
