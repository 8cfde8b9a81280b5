"""From a clause to the tests that hold it."""

from pathlib import Path

import pytest

from tests.policy.files import PACK
from vetting.domain.controls import Control
from vetting.policy.shelf import shelf
from vetting.policy.trace import claims, lines, trace

TESTS = """
import pytest

@pytest.mark.control("independent_search")
@pytest.mark.parametrize("x", [1])
def test_plain(x): ...

def test_unmarked(): ...

@pytest.mark.control("independent_search")
def helps(): ...

@pytest.mark.control("corroboration")
class TestGroup:
    @pytest.mark.control("escalation")
    async def test_inner(self): ...

@pytest.mark.control("alias_approval")
class Other:
    def test_not_collected(self): ...
"""


@pytest.fixture
def written(tmp_path):
    folder = tmp_path / "tests"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "test_one.py").write_text(TESTS)
    (folder / "cast.py").write_text('@pytest.mark.control("escalation")\ndef test_elsewhere(): ...')
    return folder


def test_a_test_claims_by_its_mark(written):
    assert claims(written)[Control.INDEPENDENT_SEARCH] == ["tests/deep/test_one.py::test_plain"]


def test_a_test_claims_by_its_classes_mark_too(written):
    inner = ["tests/deep/test_one.py::TestGroup::test_inner"]
    assert claims(written)[Control.CORROBORATION] == inner
    assert claims(written)[Control.ESCALATION] == inner


def test_what_pytest_would_not_collect_claims_nothing(written):
    assert claims(written)[Control.ALIAS_APPROVAL] == []


MARK = 'pytest.mark.control("corroboration")'


@pytest.mark.parametrize("marks", [MARK, f"[pytest.mark.slow, {MARK}]"])
def test_a_whole_file_can_claim(written, marks):
    (written / "test_two.py").write_text(f"x = 1\npytestmark = {marks}\ndef test_it(): ...\n")
    assert "tests/test_two.py::test_it" in claims(written)[Control.CORROBORATION]


def test_a_claim_of_no_control_is_an_error(written):
    (written / "test_two.py").write_text('@pytest.mark.control("trust_me")\ndef test_it(): ...\n')
    with pytest.raises(ValueError, match=r"test_two\.py::test_it claims the control “trust_me”"):
        claims(written)


def test_every_clause_of_every_pack_has_its_row(written):
    rows = trace(shelf(), written)
    assert {(row.pack, row.clause.id) for row in rows} == {
        (pack.id, clause.id) for pack in shelf() for clause in pack.clauses
    }
    assert all(row.control in row.clause.controls if row.control else not row.clause.controls for row in rows)


def test_the_lines_say_clause_then_control_then_test(tmp_path, written):
    (tmp_path / "ours.toml").write_text(PACK)
    rows = [row for row in trace(shelf(tmp_path), written) if row.pack == "ours"]
    assert list(lines(rows)) == [
        "ours",
        "  7.1: Whoever searches does not decide.",
        f"    independent_search: {Control.INDEPENDENT_SEARCH.enforced}",
        "      tests/deep/test_one.py::test_plain",
        "  7.2: Staff show no bias.",
        "    bearing for: Bias or disparagement of a protected class",
    ]


def test_a_control_without_a_test_is_said_so(written):
    text = list(lines(trace(shelf(), written)))
    assert "      no test claims it" in text
    assert any(line.startswith("    by hand: ") for line in text)


def test_a_clause_with_two_controls_is_headed_once(written):
    text = list(lines(trace(shelf(), written)))
    assert sum(line.startswith("  004 IV.B.6: ") for line in text) == 1


def test_this_projects_own_claims_can_be_read():
    assert claims(Path(__file__).parents[1])[Control.INDEPENDENT_SEARCH]
