"""The filter alone on the command line."""

import io
import json
import runpy
import sys

import pytest

from vetting.redaction.__main__ import main


@pytest.fixture
def typed(monkeypatch):
    def type_in(content: bytes):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), "utf-8"))
        out = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
        monkeypatch.setattr(sys, "stdout", out)
        return out.buffer

    return type_in


def test_text_in_redacted_text_out(typed):
    out = typed(b"my wife left")
    assert main([]) == 0
    assert out.getvalue() == b"my [removed] left"


def test_lines_in_spans_out(typed):
    out = typed(b'{"text": "my wife left"}\n{"text": "ok"}\n')
    assert main(["--jsonl"]) == 0
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [
        {"spans": [[3, 7, "MARITAL_FAMILY"]]},
        {"spans": []},
    ]


@pytest.mark.parametrize(
    ("arguments", "content", "code", "said"),
    [
        (["--wrong"], b"", 2, "Usage"),
        (["--jsonl"], b"not json\n", 2, "Line 1"),
        ([], b"\xff\xfe", 2, "not UTF-8 (byte 0)"),
    ],
)
def test_bad_input_is_answered_in_a_sentence(typed, capsys, arguments, content, code, said):
    typed(content)
    assert main(arguments) == code
    assert said in capsys.readouterr().err


def test_a_failed_filter_prints_no_text(typed, monkeypatch, capsys):
    out = typed(b"my wife left")
    monkeypatch.setattr("vetting.redaction.suggestions.find_all", None)
    assert main([]) == 1
    assert out.getvalue() == b""
    assert "Nothing of it may leave" in capsys.readouterr().err


def test_it_runs_as_a_module(typed, monkeypatch):
    typed(b"ok")
    monkeypatch.setattr(sys, "argv", ["vetting.redaction"])
    monkeypatch.delitem(sys.modules, "vetting.redaction.__main__")
    with pytest.raises(SystemExit) as left:
        runpy.run_module("vetting.redaction", run_name="__main__")
    assert left.value.code == 0
