"""Record sets from the command line: whole, for their owner only, and nothing left of one that was refused."""

import stat
from zipfile import ZipFile

import pytest


def export(real, audience, who, file, number="C-2026-AAAA", status=0):
    more = ["--position", "Records clerk", "--for", audience, "--as", f"{who}@example.gov", file]
    return real.said("export", number, *more, status=status)


def test_a_set_is_written_for_its_owner_only(real, tmp_path):
    file = tmp_path / "set.zip"
    assert "stands in the ledger" in export(real, "records", "ada", file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with ZipFile(file) as archive:
        assert {"README.txt", "manifest.json", "timeline.csv", "plan.toml"} <= set(archive.namelist())


@pytest.mark.parametrize(
    ("audience", "who", "number", "sentence"),
    [
        ("auditor", "cora", "C-2026-AAAA", "is the duty of an auditor"),
        ("court", "cora", "C-2026-AAAA", "puts the record on hold first"),
        ("auditor", "ada", "C-2026-ZZZZ", "No candidate C-2026-ZZZZ is screened"),
    ],
)
def test_one_that_is_refused_leaves_nothing(real, tmp_path, audience, who, number, sentence):
    folder = tmp_path / "out"
    folder.mkdir()
    assert sentence in export(real, audience, who, folder / "set.zip", number, status=1)
    assert list(folder.iterdir()) == []


def test_an_earlier_file_stays_when_a_set_is_refused(real, tmp_path):
    file = tmp_path / "set.zip"
    file.write_bytes(b"earlier")
    export(real, "court", "cora", file, status=1)
    assert file.read_bytes() == b"earlier"


def test_the_audience_is_one_of_three(real, tmp_path):
    assert "is not one of" in export(real, "press", "ada", tmp_path / "set.zip", status=2)
