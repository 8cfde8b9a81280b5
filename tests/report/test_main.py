"""The report's own process."""

import io
import json
import subprocess
import sys

import pytest
from weasyprint.urls import FatalURLFetchingError

from tests.report.packets import NOTHING, drawn
from vetting.report import __main__ as program
from vetting.report import drawing, glyphs, page

ASKED = json.dumps({"packet": NOTHING.canonical(), "paper": "a4"}).encode()


class Pipe:
    def __init__(self, content=b""):
        self.buffer = io.BytesIO(content)


@pytest.fixture
def limits(monkeypatch):
    """The limits that would be set, and hooks that would stay, kept from the tests' own process."""
    given = {}
    monkeypatch.setattr(program, "_limit", lambda: given.update(set=True))
    monkeypatch.setattr(sys, "addaudithook", lambda hook: given.update(hook=hook))
    return given


def run(monkeypatch, content, part="draw"):
    out = Pipe()
    monkeypatch.setattr(sys, "stdin", Pipe(content))
    monkeypatch.setattr(sys, "stdout", out)
    return program.main(part), out.buffer.getvalue()


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # WeasyPrint leaves its colour profile's file open
def test_a_packet_goes_in_and_its_pdf_comes_out(monkeypatch, limits):
    assert run(monkeypatch, ASKED) == (0, drawn(NOTHING, "a4"))
    assert limits == {"set": True, "hook": program.refuse}


def test_a_pdf_goes_in_and_what_it_states_comes_out(monkeypatch, limits):
    code, out = run(monkeypatch, drawn(NOTHING, "a4"), "identify")
    assert (code, json.loads(out)) == (0, [NOTHING.id, NOTHING.version, NOTHING.digest()])
    assert limits == {"set": True, "hook": program.refuse}


def test_a_file_that_is_no_report_ends_with_its_sentence(monkeypatch, limits):
    code, out = run(monkeypatch, b"hello", "identify")
    assert (code, out[:24]) == (8, b"This file is not a repor")


@pytest.mark.parametrize("wrong", [b"", b"{}", b"[]", b'{"packet": "{}", "paper": "a4"}', b"\xff"])
def test_what_is_no_packet_ends_with_a_code(monkeypatch, limits, wrong):
    assert run(monkeypatch, wrong) == (7, b"")


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (page.Undecided("words"), 3),
        (glyphs.FontMissing("Install"), 4),
        (FatalURLFetchingError("no"), 5),
        (ValueError("odd"), 7),
    ],
)
def test_each_trouble_has_its_code(monkeypatch, limits, trouble, code):
    def fail(*args, **kwargs):
        raise trouble

    monkeypatch.setattr(drawing, "draw", fail)
    with pytest.raises(SystemExit) as ended:
        run(monkeypatch, ASKED)
    assert ended.value.code == code


def test_too_little_memory_has_its_code(monkeypatch, limits):
    def fail(*args, **kwargs):
        raise MemoryError

    monkeypatch.setattr(drawing, "draw", fail)
    assert run(monkeypatch, ASKED) == (6, b"")


@pytest.mark.parametrize(
    "event", ["socket.connect", "subprocess.Popen", "os.system", "os.posix_spawn", "socket.getaddrinfo"]
)
def test_network_and_programs_are_refused(event):
    with pytest.raises(PermissionError):
        program.refuse(event, ())


def test_the_rest_is_left_alone():
    assert program.refuse("open", ("font", "r", 0)) is None


def test_time_memory_files_and_core_are_limited():
    given = {}
    program._limit(lambda kind, pair: given.update({kind: pair}))
    assert given == {
        program.resource.RLIMIT_CPU: (program.CPU_SECONDS, program.CPU_SECONDS + 5),
        program.resource.RLIMIT_AS: (program.MEMORY, program.MEMORY),
        program.resource.RLIMIT_FSIZE: (0, 0),
        program.resource.RLIMIT_CORE: (0, 0),
    }


def test_the_process_itself_can_neither_write_a_file_nor_open_a_connection(tmp_path):
    script = """
import socket, sys, vetting.report.__main__ as program
program._limit()
sys.addaudithook(program.refuse)
def write(): open(sys.argv[1], "w").write("x" * 9999)
def connect(): socket.create_connection(("127.0.0.1", 9))
for attempt in (write, connect):
    try:
        attempt()
    except OSError as refused:
        print(type(refused).__name__)
"""
    ran = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "f")], capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["OSError", "PermissionError"]
    assert not (tmp_path / "f").read_bytes()
