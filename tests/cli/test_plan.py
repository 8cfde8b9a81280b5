"""Plans as files: checked, brought in as a draft, written out."""

import pytest

from vetting.policy import plans
from vetting.vault import positions

CLERK = plans.samples()["civilian"]
TITLE = ["--position", "records CLERK"]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "clerk.toml"
    path.write_text(plans.dump(CLERK))
    return path


def test_a_valid_plan_is_described(empty, file):
    assert f"{len(CLERK.rows)} searches" in empty.said("plan", "validate", file)


def test_each_fault_of_a_plan_is_a_line(empty, file):
    file.write_text(file.read_text().replace("{full_name}", "{nickname}"))
    said = empty.said("plan", "validate", file, status=1)
    assert "{nickname}" in said
    assert all(line.startswith("Row ") for line in said.splitlines())


@pytest.mark.parametrize("content", [b"title = ", b"\xff", b""])
def test_what_is_no_plan_is_named(empty, file, content):
    file.write_bytes(content)
    assert "clerk.toml" in empty.said("plan", "validate", file, status=1)


def test_a_plan_of_an_unknown_pack_is_refused(empty, file):
    file.write_text(file.read_text().replace('pack = "model"', 'pack = "none"'))
    assert "There is no pack" in empty.said("plan", "validate", file, status=1)


def test_a_plan_comes_in_as_a_draft_by_the_coordinators_hand(real, file):
    real.said("plan", "import", file, *TITLE, "--as", "cora@example.gov")
    assert real.entries()[0][0] == "draft_plan"
    with real.vault().store.reading() as session:
        clerk = positions.titled(session, "Records clerk")
        assert positions.plan_draft(session, clerk.id).version == 2


def test_a_plan_can_be_published_at_once(real, file):
    assert "version 2" in real.said("plan", "import", file, *TITLE, "--as", "cora@example.gov", "--publish")
    assert [action for action, *_ in real.entries(2)] == ["draft_plan", "publish_plan"]


def test_another_role_cannot_bring_a_plan_in(real, file):
    assert "duty of a coordinator" in real.said("plan", "import", file, *TITLE, "--as", "sam@example.gov", status=1)
    assert real.entries()[0][2:] == ("refused", "role")


def test_a_wrong_plan_is_not_brought_in(real, file):
    file.write_text("title = 1")
    assert real.said("plan", "import", file, *TITLE, "--as", "cora@example.gov", status=1)
    file.write_bytes(b"\xff")
    assert "UTF-8" in real.said("plan", "import", file, *TITLE, "--as", "cora@example.gov", status=1)


def test_what_was_published_is_written_out_as_it_was(real, tmp_path):
    out = tmp_path / "out.toml"
    real.said("plan", "export", *TITLE, out)
    assert plans.parse(out.read_text(), "out") == CLERK
    assert plans.parse(real.said("plan", "export", *TITLE, "--version", "1"), "out") == CLERK


def test_a_sample_is_written_out_without_a_database(empty):
    assert plans.parse(empty.said("plan", "export", "--sample", "patrol"), "out") == plans.samples()["patrol"]


@pytest.mark.parametrize("more", [(), ("--position", "A", "--sample", "patrol")])
def test_one_of_position_and_sample_is_named(empty, more):
    assert "one of them" in empty.said("plan", "export", *more, status=2)


def test_a_version_that_is_not_there_is_said_so(real):
    assert "no published plan" in real.said("plan", "export", *TITLE, "--version", "7", status=1)


def test_a_position_that_is_not_there_is_said_so_with_those_that_are(real):
    assert "Records clerk" in real.said("plan", "export", "--position", "Diver", status=1)
