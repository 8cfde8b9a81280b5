"""The verifier on its own: an export, perhaps checkpoints and a key, and an answer."""

import runpy
import subprocess
import sys

import pytest

from tests.ledger.books import chain
from vetting.ledger.__main__ import main
from vetting.ledger.chain import as_line
from vetting.ledger.checkpoints import Checkpoint, make_key, public_pem, sign

KEY = make_key()


@pytest.fixture
def files(tmp_path):
    """An export of five entries, its checkpoint at the third and at the fifth, and the public key."""
    links = chain(5)
    (tmp_path / "export.jsonl").write_text("".join(as_line(link) + "\n" for link in links))
    heads = [Checkpoint(house="vault", sequence=n, seal=links[n - 1].seal, count=n, time="noon") for n in (3, 5)]
    (tmp_path / "heads").write_text("\n".join(sign(head, KEY) for head in heads) + "\n\n")
    (tmp_path / "key.pem").write_bytes(public_pem(KEY))
    return tmp_path


def run(files, *more, checkpoint=True):
    held = ["--checkpoint", str(files / "heads"), "--public-key", str(files / "key.pem")] if checkpoint else []
    return main([str(files / "export.jsonl"), *held, *more])


def last_line(capsys):
    return capsys.readouterr().out.splitlines()[-1]


def cut(files, keep):
    lines = (files / "export.jsonl").read_text().splitlines(keepends=True)
    (files / "export.jsonl").write_text("".join(lines[:keep]))


def test_a_whole_export_is_verified_to_its_last_entry(files, capsys):
    assert run(files) == 0
    assert capsys.readouterr().out == f"Entry 5 is the last one verified; its seal is {chain(5)[-1].seal}.\n"


def test_without_a_checkpoint_it_says_what_it_cannot_see(files, capsys):
    assert run(files, checkpoint=False) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("No checkpoint was given")
    assert said[-1].startswith("Entry 5 is the last one verified")


def test_a_changed_entry_is_named(files, capsys):
    text = (files / "export.jsonl").read_text()
    (files / "export.jsonl").write_text(text.replace('\\"finding\\":4', '\\"finding\\":8'))
    assert run(files) == 1
    assert last_line(capsys) == "Entry 4: its body does not match its seal."


def test_a_tail_cut_is_named_by_its_checkpoint(files, capsys):
    cut(files, keep=4)
    assert run(files) == 1
    assert last_line(capsys).startswith("Entry 5: it is gone")


def test_a_wipe_is_named_by_its_earliest_checkpoint(files, capsys):
    cut(files, keep=0)
    assert run(files) == 1
    assert last_line(capsys).startswith("Entry 3: it is gone")


def test_an_empty_export_proves_nothing(files, capsys):
    cut(files, keep=0)
    assert run(files, checkpoint=False) == 1
    assert "nothing to verify" in last_line(capsys)


@pytest.mark.parametrize("line", [b"\n", b"{}\n", b"\xff\n", b"[" * 100_000])
def test_a_line_that_cannot_be_read_is_named_by_its_place(files, capsys, line):
    cut(files, keep=2)
    with (files / "export.jsonl").open("ab") as export:
        export.write(line)
    assert run(files) == 1
    assert last_line(capsys) == "Entry 3: its line in the export cannot be read."


def test_a_checkpoint_of_another_key_is_not_believed(files, capsys):
    (files / "key.pem").write_bytes(public_pem(make_key()))
    assert run(files) == 1
    assert last_line(capsys) == "The checkpoint was not signed with this key."


def test_a_damaged_key_is_not_believed(files, capsys):
    (files / "key.pem").write_text("-----BEGIN")
    assert run(files) == 1
    assert capsys.readouterr().out


def test_checkpoints_may_be_in_several_files(files):
    assert run(files, "--checkpoint", str(files / "heads")) == 0


def test_a_missing_file_is_wrong_use(files, capsys):
    (files / "export.jsonl").unlink()
    assert run(files) == 2
    assert capsys.readouterr().err.endswith("export.jsonl: No such file or directory.\n")


@pytest.mark.parametrize("option", ["--checkpoint", "--public-key"])
def test_a_checkpoint_and_a_key_go_together(files, capsys, option):
    with pytest.raises(SystemExit, match="2"):
        run(files, option, "anything", checkpoint=False)
    assert "go together" in capsys.readouterr().err


def test_it_runs_as_a_module(files, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["vetting.ledger", str(files / "export.jsonl")])
    monkeypatch.delitem(sys.modules, "vetting.ledger.__main__")
    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("vetting.ledger", run_name="__main__")
    assert last_line(capsys).startswith("Entry 5 is the last one verified")


def test_it_starts_alone_and_loads_nothing_of_the_application(files):
    program = (
        "import runpy, sys\n"
        "try: runpy.run_module('vetting.ledger', run_name='__main__')\n"
        "except SystemExit as end: code = end.code\n"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in {'vetting', 'sqlalchemy', 'sqlmodel', 'flask'}))\n"
        "sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, files / "export.jsonl"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == (
        "['vetting', 'vetting.ledger', 'vetting.ledger.chain', 'vetting.ledger.checkpoints']"
    )
