"""Both applications and the worker as children of one command, from the first line to the last."""

import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.client import HTTPConnection

import pytest

from vetting.cli import serving


def free_ports():
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        return one.getsockname()[1], two.getsockname()[1]


def status(port, path):
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


@contextmanager
def served(*arguments, ports):
    """The command running, its lines until it says how to stop; killed at the end if it still runs."""
    environment = {**os.environ, "VETTING_DESKS_PORT": str(ports[0]), "VETTING_PANEL_PORT": str(ports[1])}
    process = subprocess.Popen(
        [sys.executable, "-m", "vetting.cli", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    watchdog = threading.Timer(120, process.kill)
    watchdog.start()
    lines = []
    try:
        for line in process.stdout:
            lines.append(line.strip())
            if line.startswith("Stop with"):
                break
        yield process, lines
    finally:
        watchdog.cancel()
        process.kill()
        process.wait()
        process.stdout.close()


def children(process):
    command = ["ps", "-o", "pid=,args=", "--ppid", str(process.pid)]
    listed = subprocess.run(command, capture_output=True, text=True, check=True)
    return {line.split(None, 1)[1].split("vetting.")[1]: int(line.split()[0]) for line in listed.stdout.splitlines()}


def test_a_demonstration_starts_and_stops_as_one(world):
    ports = free_ports()
    command = ("demo", "--desks-port", str(ports[0]), "--panel-port", str(ports[1]))
    with served(*command, ports=("1", "2")) as (process, lines):
        assert f"Desks:  http://127.0.0.1:{ports[0]}" in lines
        assert f"Panel:  http://127.0.0.1:{ports[1]}" in lines
        assert "Demo data, no real people. Try it in 5 steps:" in lines
        assert [status(port, "/readyz") for port in ports] == [200, 200]
        assert set(children(process)) == {"desks", "panel", "cli worker"}
        (world.folder / "vault.sqlite").rename(world.folder / "away.sqlite")
        assert status(ports[1], "/readyz") == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        assert process.stdout.read() == "Stopping.\n"
    assert [status(port, "/healthz") for port in ports] == [None, None]


def test_a_real_instance_stops_as_a_whole_when_one_part_dies(real):
    ports = free_ports()
    with served("run", ports=ports) as (process, lines):
        assert lines[-1] == "Stop with Ctrl-C."
        assert not any("Demo" in line for line in lines)
        os.kill(children(process)["panel"], signal.SIGKILL)
        assert process.wait(20) == 1
        assert "The panel ended by itself" in process.stdout.read()
    assert [status(port, "/healthz") for port in ports] == [None, None]


def test_a_parent_that_is_killed_takes_its_children_along(real):
    ports = free_ports()
    with served("run", ports=ports) as (process, _):
        process.kill()
        process.wait()
        for _ in range(100):
            if [status(port, "/healthz") for port in ports] == [None, None]:
                break
            threading.Event().wait(0.1)
        assert [status(port, "/healthz") for port in ports] == [None, None]


def test_a_part_that_cannot_start_is_named_with_what_it_said(real):
    (real.folder / "keys" / "panel" / "totp.key").unlink()
    with served("run", ports=free_ports()) as (process, lines):
        assert process.wait(20) == 1
        assert "The panel ended by itself" in " ".join(lines)
        assert "totp.key" in lines[-1]


def test_each_house_is_told_its_own_settings_only(monkeypatch):
    monkeypatch.setenv("VETTING_VAULT_URL", "v")
    monkeypatch.setenv("VETTING_VAULT_KEYS", "k")
    monkeypatch.setenv("VETTING_PANEL_URL", "p")
    monkeypatch.setenv("vetting_panel_keys", "q")
    monkeypatch.setenv("vetting_desks_port", "1")
    ports = {"VETTING_DESKS_PORT": "8501", "VETTING_PANEL_PORT": "8502"}
    environments = {name: serving.environment(name, ports) for name in ("desks", "panel", "worker")}
    assert environments["desks"]["VETTING_DESKS_PORT"] == "8501"
    assert "vetting_desks_port" not in environments["desks"]
    told = {name: {each.upper() for each in known} for name, known in environments.items()}
    assert "VETTING_VAULT_URL" in told["desks"]
    assert not {"VETTING_PANEL_URL", "VETTING_PANEL_KEYS"} & told["desks"]
    assert "VETTING_PANEL_URL" in told["panel"]
    assert not {"VETTING_VAULT_URL", "VETTING_VAULT_KEYS", "VETTING_DESKS_PORT"} & told["panel"]
    assert {"VETTING_VAULT_URL", "VETTING_PANEL_URL"} <= told["worker"]
    assert all("PATH" in each for each in told.values())


def test_applications_that_never_get_ready_are_given_up(monkeypatch):
    monkeypatch.setattr(serving, "READY_WITHIN", 0.0)
    with pytest.raises(serving.SettingWrong, match="vetting doctor"):
        serving._until_ready({}, (("127.0.0.1", 1),), threading.Event())


def test_a_child_that_does_not_end_is_ended(monkeypatch):
    monkeypatch.setattr(serving, "STOP_WITHIN", 0.0)
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", deaf], stdout=subprocess.PIPE)
    child.stdout.readline()
    serving._stop({"deaf": child})
    assert child.returncode == -signal.SIGKILL
    child.stdout.close()


ANSWERING = (
    "import http.server, os\n"
    "class Fine(http.server.BaseHTTPRequestHandler):\n"
    "    def do_GET(self): self.send_response(200); self.end_headers()\n"
    "http.server.HTTPServer(('127.0.0.1', int(os.environ['VETTING_{}_PORT'])), Fine).serve_forever()\n"
)


@pytest.fixture
def stand_ins(real, monkeypatch):
    """Small programs in the place of the three, so that starting and stopping is tested without waiting."""
    ports = free_ports()
    monkeypatch.setenv("VETTING_DESKS_PORT", str(ports[0]))
    monkeypatch.setenv("VETTING_PANEL_PORT", str(ports[1]))
    names = {
        "desks": ANSWERING.format("DESKS"),
        "panel": ANSWERING.format("PANEL"),
        "worker": "import time; time.sleep(60)",
    }
    monkeypatch.setattr(serving, "PROGRAMS", {name: ["-c", program] for name, program in names.items()})
    return real


def interrupt_when_ready(monkeypatch):
    """As Ctrl-C, once the addresses were printed."""
    true = serving._until_ended

    def until_ended(children, stop):
        os.kill(os.getpid(), signal.SIGINT)
        return true(children, stop)

    monkeypatch.setattr(serving, "_until_ended", until_ended)


def test_it_says_where_and_how_to_stop_and_then_stops(stand_ins, monkeypatch):
    interrupt_when_ready(monkeypatch)
    said = stand_ins.said("run")
    assert said.startswith("Starting the desks, the panel and the worker.\nDesks:  http://127.0.0.1:")
    assert said.endswith("Stop with Ctrl-C.\nStopping.\n")


def test_one_part_that_ends_ends_them_all(stand_ins, monkeypatch):
    ending = "import sys; print('No key. Restore it.', flush=True); sys.exit(2)"
    monkeypatch.setitem(serving.PROGRAMS, "worker", ["-c", ending])
    said = stand_ins.said("run", status=1)
    assert said.endswith("The worker ended by itself, so everything was stopped. It said last:\nNo key. Restore it.\n")


def test_a_stop_while_starting_is_a_stop(stand_ins, monkeypatch):
    def started(*_):
        os.kill(os.getpid(), signal.SIGTERM)
        return False

    monkeypatch.setattr(serving, "_ready", started)
    said = stand_ins.said("run")
    assert "Desks:" not in said
    assert said.endswith("Stopping.\n")


def test_a_part_that_dies_later_is_noticed(monkeypatch):
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert serving._until_ended({"panel": child}, threading.Event()) == "panel"
