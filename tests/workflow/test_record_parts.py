"""What each file of a record set says, read back."""

import csv
import io
import json
from collections.abc import Callable
from zipfile import ZipFile

import pytest
from sqlmodel import select

from tests.cast import Office
from tests.workflow import world
from tests.workflow.test_record_set import for_court, taken
from tests.workflow.world import PLAIN, Told
from vetting.vault.captures import Capture
from vetting.vault.releases import FrozenPacket
from vetting.workflow.record_set import Audience


@pytest.fixture
def begin() -> Callable[[Office], str]:
    return lambda office: world.released(office, Told(), PLAIN)


def table(archive: ZipFile, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))


def test_the_reports_are_the_very_files_that_were_released(office: Office) -> None:
    archive = taken(office, Audience.RECORDS)
    with office.reading() as session:
        digest = session.exec(select(FrozenPacket)).one().pdf_digest
    (told,) = table(archive, "reports.csv")
    assert (told["Version"], told["State"], told["SHA-256 of the PDF"]) == ("1", "released", digest)
    assert json.loads(archive.read("manifest.json"))["files"]["reports/version-1.pdf"] == digest


def test_a_records_request_tells_staff_apart_without_names(office: Office) -> None:
    line = table(taken(office, Audience.RECORDS), "timeline.csv")
    who = {each["Did"]: each["Who"] for each in line}
    assert who["submit the search"].startswith("person ")
    assert len({who["submit the search"], who["approve the packet"], who["release the packet"]}) == 3
    assert {each["Outcome"] for each in line} == {"done"}


def test_an_auditor_reads_names_every_search_and_every_answer(office: Office) -> None:
    archive = taken(office, Audience.AUDITOR)
    assert "Sam Okafor" in {each["Who"] for each in table(archive, "timeline.csv")}
    rows = table(archive, "searches.csv")
    assert len({each["Row"] for each in rows}) == 13
    assert {each["By"] for each in rows} == {"Sam Okafor"}
    assert {each["Answer"] for each in table(archive, "checklist.csv")} == {"yes"}


def test_a_court_reads_what_was_hidden_and_why_and_gets_each_capture_as_it_came(office: Office) -> None:
    archive = for_court(office)
    hidden = table(archive, "raw/redactions.csv")
    assert {each["Finding"] for each in hidden} >= {"finding 1"}
    assert all(each["Words"] and each["Class"] and each["Decision"] and each["By"] for each in hidden)
    kept = json.loads(archive.read("raw/captures.json"))
    with office.reading() as session:
        assert len(kept) == len(session.exec(select(Capture)).all())
    files = json.loads(archive.read("manifest.json"))["files"]
    for each in kept:
        (name,) = [name for name in files if each["id"] in name]
        assert files[name] == each["sha256"]


def test_ids_in_the_raw_record_are_explained(office: Office) -> None:
    archive = for_court(office)
    staff = json.loads(archive.read("raw/staff.json"))
    logged = {each["person"] for each in json.loads(archive.read("raw/findings.json"))}
    assert {staff[each] for each in logged} == {"Sam Okafor"}
    assert len(table(archive, "raw/terms.csv")) == 13
    assert set(json.loads(archive.read("raw/replies.json"))) == {"replies", "disputes", "decisions", "questions"}
