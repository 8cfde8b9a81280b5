"""The filter on the command line, without a database."""

import json
import os
import pty
import subprocess
import sys

import pytest

from vetting.redaction import FilterFailed


def test_what_tells_a_class_is_removed(empty):
    result = empty("redact", "-", given="We met after church on Sunday.\n")
    assert result.exit_code == 0
    assert "church" not in result.stdout
    assert "[removed]" in result.stdout


def test_clean_text_comes_out_byte_for_byte(empty, tmp_path):
    file = tmp_path / "post.txt"
    file.write_bytes(b"He drove 90 in a 40 zone.\r\nTwice.")
    assert empty("redact", file).stdout_bytes == file.read_bytes()


def test_json_gives_each_suggestion_with_its_reason(empty, tmp_path):
    file = tmp_path / "post.txt"
    file.write_text("We met after church on Sunday.")
    said = empty.json("redact", file)
    first = said["suggestions"][0]
    assert first["class"] == "RELIGION"
    assert first["reason"]
    assert first["words"] == "We met after church on Sunday."[first["start"] : first["end"]]
    assert said["engine_version"]


def test_an_invisible_character_is_flagged(empty):
    result = empty("redact", "-", given="over\u200bspeeding")
    assert result.stderr


def test_text_that_is_not_utf8_is_wrong_use_and_names_the_line(empty, tmp_path):
    file = tmp_path / "post.txt"
    file.write_bytes(b"tea\ncaf\xe9")
    assert "line 2: this is not UTF-8" in empty.said("redact", file, status=2)


def test_a_table_keeps_its_form(empty, tmp_path):
    file = tmp_path / "posts.csv"
    file.write_bytes(b'who,note\r\n"Al, B",at the mosque\r\n')
    assert empty("redact", file).stdout_bytes == b'who,note\r\n"Al, B",at the [removed]\r\n'


def test_every_string_of_json_lines_is_filtered(empty, tmp_path):
    file = tmp_path / "posts.jsonl"
    file.write_text('{"a": ["at the mosque", 3]}\n"fine"\n')
    assert empty("redact", file).stdout == '{"a": ["at the [removed]", 3]}\n"fine"\n'


def test_each_record_of_a_table_is_a_line_of_json(empty, tmp_path):
    file = tmp_path / "posts.csv"
    file.write_text("one,at the mosque\ntwo,fine\n")
    lines = [json.loads(line) for line in empty("redact", file, "--json").stdout.splitlines()]
    assert [[len(field["suggestions"]) for field in line["fields"]] for line in lines] == [[0, 1], [0, 0]]


def test_a_word_split_over_two_cells_is_flagged(empty, tmp_path):
    file = tmp_path / "posts.csv"
    file.write_text("all these Mus,lims must go\n")
    assert "halves of one word" in empty("redact", file).stderr


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("posts.jsonl", '{"a": 1}\n{"a"', "posts.jsonl, line 2: this is not JSON."),
        ("posts.csv", 'a,b\n"c', "posts.csv, line 2: this is not CSV"),
    ],
)
def test_what_cannot_be_read_is_named_by_its_line(empty, tmp_path, name, content, sentence):
    file = tmp_path / name
    file.write_text(content)
    assert sentence in empty.said("redact", file, status=2)


def test_a_missing_file_is_wrong_use(empty):
    assert "does not exist" in empty.said("redact", "nowhere.txt", status=2)


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_failing_filter_prints_nothing_of_the_text(empty, monkeypatch, more):
    def fail(*_, **__):
        raise FilterFailed("The filter could not read this text.")

    monkeypatch.setattr("vetting.cli.redact.suggest_all", fail)
    result = empty("redact", "-", *more, given="church")
    assert result.exit_code == 1
    assert "church" not in result.output


def test_a_long_text_shows_on_a_terminal_how_far_it_is_read(tmp_path):
    file = tmp_path / "posts.txt"
    file.write_text("We met after church on Sunday.\n" * 8_000)
    screen, terminal = pty.openpty()
    command = [sys.executable, "-m", "vetting.cli", "redact", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=terminal, env={**os.environ, "TERM": "xterm"}) as run:
        os.close(terminal)
        printed = run.communicate()[0].decode()
    shown = _read(screen)
    assert printed.count("[removed]") == 8_000
    assert [f"{share}%" in shown for share in (0, 100)] == [True, True]
    assert "Filtering" in shown


def _read(screen):
    """All that a program wrote on a terminal, which ends with an error."""
    written = b""
    try:
        while part := os.read(screen, 65_536):
            written += part
    except OSError:
        pass
    os.close(screen)
    return written.decode()


def test_it_needs_no_database_library():
    program = (
        "import sys, click.testing, vetting.cli\n"
        "click.testing.CliRunner().invoke(vetting.cli.main, ['redact', '-'], input='x')\n"
        "print(sorted(m for m in sys.modules if m in {'sqlalchemy', 'sqlmodel', 'vetting.vault'}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
