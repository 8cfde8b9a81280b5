import pytest

from tests.cast import Office
from tests.workflow.searching import about, attributed, begun, kept, log, logged, rows, stored
from tests.workflow.world import answer
from vetting.domain.checklists import Gate
from vetting.domain.refusals import Refused, Unknown
from vetting.vault.drafts import FindingDraft
from vetting.workflow import drafts, search

TYPED = {"statement": "He drove at 112 miles", "quote": "112!", "category": "reckless", "posted_on": "2025-03"}


@pytest.fixture
def row(office: Office) -> str:
    return begun(office)[0]


def keep(office: Office, row: str, person: str = "sam", **typed: str) -> None:
    drafts.keep_draft(office.vault, office.by(person), office.screening, row, TYPED | typed)


def read(office: Office, row: str, person: str = "sam") -> drafts.Unfinished | None:
    return drafts.unfinished(office.vault, office.by(person), office.screening, row)


def test_a_draft_is_kept_sealed_and_read_by_whoever_typed_it(office: Office, row: str) -> None:
    assert read(office, row) is None
    keep(office, row)
    assert about(office) == {"row": row}
    mine = read(office, row)
    assert mine
    assert mine.fields == {"url": "", "nexus": "", **TYPED}
    assert b"112 miles" not in stored(office, FindingDraft)[0].fields


def test_a_later_draft_takes_the_place_of_the_earlier(office: Office, row: str) -> None:
    keep(office, row)
    keep(office, row, statement="He drove fast")
    mine = read(office, row)
    assert mine
    assert mine.fields["statement"] == "He drove fast"
    assert len(stored(office, FindingDraft)) == 1


def test_nobody_else_reads_or_keeps_one(office: Office, row: str) -> None:
    keep(office, row)
    with pytest.raises(Unknown):
        read(office, row, "ruth")
    with pytest.raises(Refused, match="duty of a searcher"):
        keep(office, row, "ruth")


@pytest.mark.parametrize(("typed", "code"), [({"quote": "x" * 20_001}, "too_long"), ({"quote": "\0"}, "not_text")])
def test_what_is_no_text_is_not_kept(office: Office, row: str, typed: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        keep(office, row, **typed)
    assert (refused.value.code, refused.value.field) == (code, "quote")
    assert read(office, row) is None


def test_off_the_plan_there_is_no_draft(office: Office, row: str) -> None:
    assert row
    with pytest.raises(Refused, match="Only the plan"):
        keep(office, "elsewhere")


def test_recording_the_finding_ends_its_draft(office: Office, row: str) -> None:
    keep(office, row)
    logged(office, row, kept(office, row), online_account=attributed(office))
    assert read(office, row) is None


def test_submitting_ends_every_draft(office: Office, row: str) -> None:
    keep(office, row)
    for each in rows(office):
        log(office, each.id)
    answer(office, "sam", Gate.SUBMIT)
    search.submit_search(office.vault, office.by("sam"), office.screening)
    assert stored(office, FindingDraft) == []
