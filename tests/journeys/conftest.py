"""The running program with its demo data, and a real browser before it."""

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import axe_core_python
import pytest
from playwright.sync_api import Page

AXE = next(Path(axe_core_python.__file__).parent.rglob("axe.min.js")).read_text()


@dataclass(frozen=True)
class Demo:
    """Where the program stands."""

    instance: Path
    desks: str
    panel: str

    def command(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `vetting …` against this instance."""
        return subprocess.run(
            [sys.executable, "-m", "vetting.cli", *arguments],
            env={**os.environ, "VETTING_INSTANCE": str(self.instance)},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, process: subprocess.Popen[bytes], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert process.poll() is None, "the program ended before it was ready"
        try:
            with urlopen(address, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.3)
    raise AssertionError(f"{address} did not answer within {seconds} seconds")


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """`vetting demo` on free ports, seeded anew, stopped as a person would stop it."""
    instance = tmp_path_factory.mktemp("demo")
    desks, panel = free_port(), free_port()
    arguments = ["demo", "--desks-port", str(desks), "--panel-port", str(panel)]
    with (instance / "demo.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "vetting.cli", *arguments],
            env={**os.environ, "VETTING_INSTANCE": str(instance / "instance")},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    found = Demo(instance / "instance", f"http://127.0.0.1:{desks}", f"http://127.0.0.1:{panel}")
    try:
        wait_for(f"{found.desks}/readyz", process)
        wait_for(f"{found.panel}/readyz", process)
        yield found
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


@pytest.fixture
def open_page(chromium):
    """A new person at a new browser window, every time it is called."""
    contexts = []

    def open_one() -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def as_person(open_page, demo):
    """Sign in by a demo button, at the desks or in the panel."""

    def sign_in(name: str, *, panel: bool = False) -> Page:
        page = open_page()
        page.goto(demo.panel + "/sign-in" if panel else demo.desks + "/")
        page.get_by_role("button", name=name).click()
        page.wait_for_load_state()
        return page

    return sign_in


def violations(page: Page) -> list[str]:
    """What axe finds wrong with the page, a line each."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in found]
