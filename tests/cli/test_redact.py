"""The filter on the command line, without a database."""

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


def test_text_that_is_not_utf8_is_wrong_use(empty, tmp_path):
    file = tmp_path / "post.txt"
    file.write_bytes(b"caf\xe9")
    assert "UTF-8" in empty.said("redact", file, status=2)


def test_a_missing_file_is_wrong_use(empty):
    assert "does not exist" in empty.said("redact", "nowhere.txt", status=2)


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_a_failing_filter_prints_nothing_of_the_text(empty, monkeypatch, more):
    def fail(*_, **__):
        raise FilterFailed("The filter could not read this text.")

    monkeypatch.setattr("vetting.cli.redact.suggest", fail)
    result = empty("redact", "-", *more, given="church")
    assert result.exit_code == 1
    assert "church" not in result.output


def test_it_needs_no_database_library():
    program = (
        "import sys, click.testing, vetting.cli\n"
        "click.testing.CliRunner().invoke(vetting.cli.main, ['redact', '-'], input='x')\n"
        "print(sorted(m for m in sys.modules if m in {'sqlalchemy', 'sqlmodel', 'vetting.vault'}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
