"""What a dispute is judged by is opened as a deed, by a reviewer who did not search, while the dispute is open."""

from collections.abc import Callable

import pytest

from tests.cast import Office
from tests.workflow.disputing import WORDS, out, record, refuse
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.vault.captures import captures_of
from vetting.workflow import people as staff
from vetting.workflow.disputed import Disputed, read_dispute, unseal_disputed
from vetting.workflow.perform import OPERATOR


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return out


def read(office: Office, dispute: str, person: str = "rex") -> Disputed:
    return read_dispute(office.vault, office.by(person), office.screening, dispute)


def test_the_words_stand_as_written_beside_what_was_recorded(office: Office) -> None:
    found = read(office, record(office, numbers=(1,)))
    (finding,) = found.findings
    assert found.text == WORDS
    assert finding.number == "1"
    assert "First Baptist Church" in finding.texts["quote"]
    assert list(finding.texts) == ["statement", "quote", "nexus"]
    assert finding.behind.url == "https://social.example/jellery_runs/0"
    assert finding.behind.account
    assert finding.behind.account.handle == "jellery_runs"
    assert len(finding.captures) == 1


def test_reading_it_is_entered(office: Office) -> None:
    dispute = record(office)
    read(office, dispute)
    assert office.entries()[-1] == ("read_dispute", "done", "")


@pytest.mark.parametrize(("person", "sentence"), [("cora", "duty of a reviewer"), ("sam", "duty of a reviewer")])
def test_nobody_else_reads_it(office: Office, person: str, sentence: str) -> None:
    dispute = record(office)
    with pytest.raises(Refused, match=sentence):
        read(office, dispute, person)


@pytest.mark.control("independent_search")
def test_whoever_searched_does_not_read_it_as_a_reviewer_either(office: Office) -> None:
    dispute = record(office)
    staff.change_roles(office.vault, OPERATOR, office.account("sam").id, frozenset({Role.SEARCHER, Role.REVIEWER}))
    with pytest.raises(Refused, match="because you did this on the same screening") as refused:
        read(office, dispute, "sam")
    assert refused.value.code.startswith("after_")


def test_once_it_has_ended_nothing_is_opened_any_more(office: Office) -> None:
    dispute = record(office)
    capture = read(office, dispute).findings[0].captures[0].id
    refuse(office, dispute)
    with pytest.raises(Refused, match="ended already"):
        read(office, dispute)
    with pytest.raises(Refused, match="ended already"):
        unseal_disputed(office.vault, office.by("rex"), office.screening, dispute, capture)


def test_the_captures_of_disputed_findings_open_and_no_others(office: Office) -> None:
    dispute = record(office, numbers=(1,))
    mine = read(office, dispute).findings[0].captures[0].id
    opened = unseal_disputed(office.vault, office.by("rex"), office.screening, dispute, mine)
    assert b"First Baptist Church" in opened.content
    assert office.entries()[-1] == ("read_dispute", "done", "")
    with office.reading() as session:
        others = [each.id for each in captures_of(session, office.screening) if each.id != mine]
    assert others
    for capture in [*others, "nobodys"]:
        with pytest.raises(Unknown):
            unseal_disputed(office.vault, office.by("rex"), office.screening, dispute, capture)
