"""The uniformity report taken: what the audit desk shows, entered with its digest, with no word of a candidate's."""

import hashlib
import json
from collections.abc import Callable

import pytest
from sqlmodel import col, select

from tests.cast import POSITION, Office
from tests.workflow import world
from tests.workflow.searching import waive
from tests.workflow.world import PLAIN, Told
from vetting.domain.refusals import Refused, Unknown
from vetting.report import RenderFailed
from vetting.storage import now
from vetting.vault.record import Entry
from vetting.workflow import uniformity_report
from vetting.workflow.uniformity_report import FORMS, comparison, take_report


@pytest.fixture
def begin() -> Callable[[Office], str]:
    return lambda office: world.released(office, Told(), PLAIN)


def taken(office: Office, who: str = "ada") -> dict[str, object]:
    made: dict[str, object] = json.loads(take_report(office.vault, office.by(who), POSITION, "json"))
    return made


@pytest.mark.control("uniform_application")
def test_every_candidate_stands_beside_every_row(office: Office) -> None:
    made = taken(office)
    (one,) = made["treated"]
    assert one["candidate"] == "C-2026-7K3Q"
    assert len(one["cells"]) == len(made["rows"]) == one["rows"]
    assert {one[part] for part in ("searched", "reviewed", "released")} == {
        "Sam Okafor",
        "Ruth Adeyemi",
        "Rex Halloran",
    }
    assert sum(int(cell) for cell in one["cells"]) == 2


def test_a_waived_row_is_a_deviation_and_says_so_in_its_cell(office: Office) -> None:
    waive(office)
    made = taken(office)
    assert [each["what"] for each in made["deviations"]] == ["row 1 (Web search) was waived"]
    assert made["treated"][0]["cells"][0] == "waived"


@pytest.mark.parametrize("form", FORMS)
def test_it_is_entered_with_its_digest_before_it_is_handed_out(office: Office, form: str) -> None:
    made = take_report(office.vault, office.by("ada"), POSITION, form)
    with office.reading() as session:
        last = session.exec(select(Entry).order_by(col(Entry.sequence).desc())).first()
        assert last
        about = json.loads(last.body)["about"]
    assert (last.action, about["uniformity"]) == ("export", form)
    if form == "json":
        assert about["digest"] == hashlib.sha256(made).hexdigest()


def test_only_an_auditor_who_just_signed_in_takes_it(office: Office) -> None:
    for by in (office.by("cora"), office.by("ada", fresh=False)):
        with pytest.raises(Refused):
            take_report(office.vault, by, POSITION, "json")


def test_of_no_position_there_is_none(office: Office) -> None:
    with pytest.raises(Unknown):
        take_report(office.vault, office.by("ada"), "gone", "json")


def test_one_that_cannot_be_drawn_is_refused_and_not_entered(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> bytes:
        raise RenderFailed("The report needs more memory than it may have.")

    monkeypatch.setattr(uniformity_report, "render", full)
    before = len(office.entries())
    with pytest.raises(Refused, match="more memory"):
        take_report(office.vault, office.by("ada"), POSITION, "pdf")
    assert len(office.entries()) == before


def test_a_crowd_is_taken_as_a_spreadsheet(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uniformity_report, "MOST", 5)
    with pytest.raises(Refused, match="1 candidate by 13 rows is too much for a PDF") as refused:
        take_report(office.vault, office.by("ada"), POSITION, "pdf")
    assert refused.value.field == "kind"
    assert take_report(office.vault, office.by("ada"), POSITION, "xlsx").startswith(b"PK")


def test_no_word_class_or_name_of_a_candidate_is_in_it(office: Office) -> None:
    with office.vault.store.reading() as session:
        said = comparison(session, POSITION, now()).canonical().lower()
    for raw in ("immigrants", "baptist", "jellery", "ellery", "religion", "citizenship"):
        assert raw not in said, raw


def test_it_is_of_the_ledger_as_it_stood(office: Office) -> None:
    count = len(office.entries())
    assert taken(office)["entry"] == count
