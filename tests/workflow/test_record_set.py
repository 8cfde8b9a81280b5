"""Record sets: each audience is given what is its own; the raw record goes to a court alone, let go by two people."""

import hashlib
import io
import json
from collections.abc import Callable
from zipfile import ZipFile

import pytest

from tests.cast import Office
from tests.workflow import world
from tests.workflow.world import PLAIN, Told
from vetting.domain.refusals import Refused
from vetting.vault.screenings import Screening
from vetting.workflow.holds import hold_record
from vetting.workflow.record_set import Audience, write_record_set


@pytest.fixture
def begin() -> Callable[[Office], str]:
    return lambda office: world.released(office, Told(), PLAIN)


def taken(office: Office, audience: Audience, who: str = "ada") -> ZipFile:
    file = io.BytesIO()
    write_record_set(office.vault, office.by(who), "jordan", audience, file)
    return ZipFile(file)


def for_court(office: Office) -> ZipFile:
    hold_record(office.vault, office.by("ada"), "jordan", "litigation")
    return taken(office, Audience.COURT, "cora")


def words(archive: ZipFile) -> str:
    return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist()).lower()


RAW = ("immigrants", "baptist", "jellery", "ellery", "religion", "citizenship")


@pytest.mark.parametrize("audience", [Audience.RECORDS, Audience.AUDITOR])
def test_no_raw_word_class_or_name_leaves_but_for_a_court(office: Office, audience: Audience) -> None:
    said = words(taken(office, audience))
    assert [raw for raw in RAW if raw in said] == []


def test_a_court_is_given_the_whole_record(office: Office) -> None:
    archive = for_court(office)
    said = words(archive)
    assert [raw for raw in ("immigrants", "ellery", "religion") if raw not in said] == []
    assert "UNREDACTED" in archive.read("README.txt").decode()


def test_a_court_s_set_takes_a_hold_by_somebody_else(office: Office) -> None:
    with pytest.raises(Refused, match="puts the record on hold first"):
        taken(office, Audience.COURT, "cora")
    hold_record(office.vault, office.by("cora"), "jordan", "litigation")
    with pytest.raises(Refused) as refused:
        taken(office, Audience.COURT, "cora")
    assert refused.value.code == "after_hold_record"


@pytest.mark.parametrize(
    ("audience", "who"),
    [(Audience.COURT, "ada"), (Audience.COURT, "ruth"), (Audience.AUDITOR, "cora"), (Audience.RECORDS, "sam")],
)
def test_it_is_nobody_elses_duty(office: Office, audience: Audience, who: str) -> None:
    with pytest.raises(Refused) as refused:
        taken(office, audience, who)
    assert refused.value.code == "role"


def test_it_takes_a_new_sign_in(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        write_record_set(office.vault, office.by("ada", fresh=False), "jordan", Audience.AUDITOR, io.BytesIO())
    assert refused.value.code == "sign_in_again"


def test_of_a_disposed_record_nothing_can_be_taken(office: Office) -> None:
    with office.vault.store.writing() as session:
        screening = session.get_one(Screening, "jordan")
        screening.data_key = None
        session.add(screening)
        session.commit()
    with pytest.raises(Refused, match="was disposed of"):
        taken(office, Audience.AUDITOR)


@pytest.mark.parametrize("audience", Audience)
def test_the_manifest_holds_every_files_digest(office: Office, audience: Audience) -> None:
    archive = for_court(office) if audience is Audience.COURT else taken(office, audience)
    manifest = json.loads(archive.read("manifest.json"))
    told = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    assert manifest["files"] == {n: d for n, d in told.items() if n not in {"README.txt", "manifest.json"}}
    assert (manifest["candidate"], manifest["audience"]) == ("C-2026-7K3Q", audience)


@pytest.mark.parametrize(
    ("audience", "who", "action"),
    [(Audience.AUDITOR, "ada", "export"), (Audience.COURT, "cora", "disclose_record")],
)
def test_that_it_was_taken_is_entered_before_it_is_written(
    office: Office, audience: Audience, who: str, action: str
) -> None:
    archive = for_court(office) if audience is Audience.COURT else taken(office, audience)
    assert office.entries()[-1][0] == action
    assert json.loads(archive.read("manifest.json"))["entry"] == len(office.entries())
