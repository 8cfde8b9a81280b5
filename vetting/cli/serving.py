"""`vetting run`: both applications and the worker as children, each with the environment of its own house."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event

import click

from vetting.cli import houses, say
from vetting.cli.houses import Instance, WrongInstance
from vetting.cli.stopping import until_told
from vetting.settings import PanelSettings, SettingWrong, VaultSettings, load

READY_WITHIN, STOP_WITHIN = 90.0, 10.0
"""Seconds."""

PROGRAMS = {
    "desks": ["-m", "vetting.desks"],
    "panel": ["-m", "vetting.panel"],
    "worker": ["-m", "vetting.cli", "worker"],
}

PANEL_ADDRESS = {"VETTING_PANEL_HOST", "VETTING_PANEL_PORT", "VETTING_PANEL_ADDRESS"}
"""Where the panel stands is no secret: the desks write it into the invitations of decision makers."""

Children = Mapping[str, "subprocess.Popen[bytes]"]


@click.command()
def run() -> None:
    """Serve both applications and the worker until interrupted."""
    found = houses.instance()
    if found is Instance.DEMO:
        raise WrongInstance("This instance holds demo data. Serve it with: vetting demo")
    if found is Instance.EMPTY:
        raise WrongInstance("There is nothing to serve yet. Set it up first: vetting setup")
    houses.the_vault()
    houses.the_panel()
    serve(load(VaultSettings), load(PanelSettings), said="")


def serve(vault: VaultSettings, panel: PanelSettings, *, said: str) -> None:
    """Start, say where, and wait; 1 if a child ends by itself. `said` is printed above the addresses."""
    refuse_taken_ports(vault, panel)
    logs = vault.instance / "logs"
    with until_told() as stop, _children(logs, vault, panel) as children:
        say.line("Starting the desks, the panel and the worker.")
        places = ((vault.desks_host, vault.desks_port), (panel.panel_host, panel.panel_port))
        ended = _until_ready(children, places, stop)
        if not ended and not stop.is_set():
            say.line(f"{said}Desks:  {vault.address}\nPanel:  {panel.address}\nLogs:   {logs}\nStop with Ctrl-C.")
            ended = _until_ended(children, stop)
        say.line("Stopping.")
    if ended:
        say.aside(f"The {ended} ended by itself, so everything was stopped. It said last:\n{_last(logs, ended)}")
        raise click.exceptions.Exit(1)


def refuse_taken_ports(vault: VaultSettings, panel: PanelSettings) -> None:
    wanted = (("DESKS", vault.desks_host, vault.desks_port), ("PANEL", panel.panel_host, panel.panel_port))
    if vault.desks_port == panel.panel_port:
        raise SettingWrong("VETTING_PANEL_PORT: the desks listen on this port already. Give each its own.")
    for name, host, port in wanted:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                raise SettingWrong(
                    f"VETTING_{name}_PORT: {host}:{port} cannot be used: {error.strerror}. Choose another port."
                ) from None


def environment(program: str, ports: Mapping[str, str]) -> dict[str, str]:
    """What the child may know: of the panel the desks know its address only, and the panel nothing of the vault.

    `ports` stand above what the environment says.
    """
    foreign = {
        "desks": _own(PanelSettings, VaultSettings) - PANEL_ADDRESS,
        "panel": _own(VaultSettings, PanelSettings),
    }
    hidden = foreign.get(program, set())
    known = {name: value for name, value in os.environ.items() if name.upper() not in hidden | set(ports)}
    return known | {name: value for name, value in ports.items() if name not in hidden}


def _own(kind: type[VaultSettings | PanelSettings], other: type[VaultSettings | PanelSettings]) -> set[str]:
    return {f"VETTING_{name.upper()}" for name in set(kind.model_fields) - set(other.model_fields)}


@contextmanager
def _children(logs: Path, vault: VaultSettings, panel: PanelSettings) -> Iterator[Children]:
    logs.mkdir(parents=True, exist_ok=True, mode=0o700)
    children: dict[str, subprocess.Popen[bytes]] = {}
    ports = {"VETTING_DESKS_PORT": str(vault.desks_port), "VETTING_PANEL_PORT": str(panel.panel_port)}
    try:
        for name, arguments in PROGRAMS.items():
            with os.fdopen(os.open(_log(logs, name), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as log:
                children[name] = subprocess.Popen(  # noqa: S603 - our own program
                    [sys.executable, *arguments],
                    env=environment(name, ports),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                    preexec_fn=_end_with_parent,  # noqa: PLW1509 - no thread runs here
                )
        yield children
    finally:
        _stop(children)


def _end_with_parent() -> None:
    """Linux: a parent that is killed takes its children along, so that their ports are free for the next start."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


def _stop(children: Children) -> None:
    for child in children.values():
        child.terminate()
    deadline = time.monotonic() + STOP_WITHIN
    for child in children.values():
        try:
            child.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def _until_ready(children: Children, places: tuple[tuple[str, int], ...], stop: Event) -> str:
    """The name of a child that ended meanwhile, or nothing."""
    deadline = time.monotonic() + READY_WITHIN
    while not stop.wait(0.1):
        ended = _ended(children)
        if ended or all(_ready(*place) for place in places):
            return ended
        if time.monotonic() > deadline:
            raise SettingWrong(f"The applications are not ready after {READY_WITHIN:.0f} seconds. Run: vetting doctor")
    return ""


def _until_ended(children: Children, stop: Event) -> str:
    while not stop.wait(0.3):
        if ended := _ended(children):
            return ended
    return ""


def _ended(children: Children) -> str:
    return next((name for name, child in children.items() if child.poll() is not None), "")


def _ready(host: str, port: int) -> bool:
    near = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - asked, not listened on
    connection = HTTPConnection(near, port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _log(logs: Path, name: str) -> Path:
    return logs / f"{name}.log"


def _last(logs: Path, name: str) -> str:
    return "\n".join(_log(logs, name).read_text(errors="replace").splitlines()[-5:])
