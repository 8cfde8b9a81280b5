"""Packs and the trace on the command line."""

import json

import pytest

from vetting.policy.shelf import PACKS


def test_every_shipped_pack_is_listed(empty):
    rows = empty.json("pack", "list")
    assert {row["id"] for row in rows} == {path.stem for path in PACKS.glob("*.toml")}
    assert "model" in empty.said("pack", "list")


def test_a_departments_own_pack_is_listed_too(empty):
    folder = empty.folder / "policies"
    folder.mkdir(parents=True)
    text = (PACKS / "model.toml").read_text().replace('id = "model"', 'id = "ours"', 1)
    (folder / "ours.toml").write_text(text)
    assert "ours" in {row["id"] for row in empty.json("pack", "list")}


def test_a_right_pack_is_described(empty):
    said = empty.said("pack", "check", PACKS / "model.toml")
    assert said.startswith("model: ")
    assert "Digest " in said


@pytest.mark.parametrize("content", [b"id = ", b"\xff\xfe", b'id = "x"\n'])
def test_a_wrong_pack_is_a_problem_with_its_place(empty, tmp_path, content):
    file = tmp_path / "ours.toml"
    file.write_bytes(content)
    assert "ours.toml" in empty.said("pack", "check", file, status=1)


def test_a_missing_pack_is_wrong_use(empty, tmp_path):
    assert "does not exist" in empty.said("pack", "check", tmp_path / "none.toml", status=2)


def test_the_trace_goes_from_clause_to_test(empty):
    result = empty("trace", "--pack", "model")
    assert "independent_search: " in result.output
    rows = json.loads(empty("trace", "--json").stdout)
    assert {row["pack"] for row in rows} == {path.stem for path in PACKS.glob("*.toml")}


def test_a_control_without_a_test_is_a_problem(empty, monkeypatch, tmp_path):
    (tmp_path / "tests").mkdir()
    monkeypatch.setattr("vetting.cli.policy.ROOT", tmp_path)
    assert "controls have no test" in empty.said("trace", "--pack", "model", status=1)


def test_without_the_tests_the_trace_says_where_to_run_it(empty, monkeypatch, tmp_path):
    monkeypatch.setattr("vetting.cli.policy.ROOT", tmp_path)
    assert "Run this in a clone" in empty.said("trace", status=2)


def test_an_unknown_pack_is_refused_with_the_choices(empty):
    assert "model" in empty.said("trace", "--pack", "none", status=1)
