"""Checking a report on a page: one file in, one sentence out."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from sqlmodel import select
from werkzeug.test import TestResponse

from tests.cast import Office
from tests.workflow import world
from tests.workflow.test_vouching import released
from vetting.vault.releases import FrozenPacket
from vetting.workflow.comparing import pdf_of


@pytest.fixture
def begin() -> Callable[[Office], object]:
    return released


def checked(office: Office, content: bytes | None, person: str = "ada") -> TestResponse:
    client = office.client(person)
    token = re.findall('name="csrf_token" value="([^"]+)"', client.get("/reports/").text)[-1]
    file = {} if content is None else {"file": (BytesIO(content), "report.pdf")}
    return client.post("/reports/", data={"csrf_token": token, **file}, content_type="multipart/form-data")


def report(office: Office) -> bytes:
    material = world.material(office)
    with office.reading() as session:
        frozen = session.exec(select(FrozenPacket)).one()
    return pdf_of(material.seal, frozen)


@pytest.mark.parametrize("person", ["ada", "cora", "ruth"])
def test_auditors_coordinators_and_reviewers_check_reports(office: Office, person: str) -> None:
    answer = checked(office, report(office), person)
    assert answer.status_code == 200
    assert "It is released and stands." in answer.text
    assert "Do not rely on this report" not in answer.text


@pytest.mark.parametrize("person", ["sam", "mona", "kim"])
def test_others_do_not(office: Office, person: str) -> None:
    assert office.client(person).get("/reports/").status_code == 403


def test_an_altered_report_is_not_to_be_relied_on(office: Office) -> None:
    answer = checked(office, report(office) + b"\n")
    assert answer.status_code == 200
    assert "Do not rely on this report" in answer.text
    assert "Altered: " in answer.text


@pytest.mark.parametrize(
    ("content", "words"), [(None, "Choose the PDF"), (b"hello", "not a report"), (b"%PDF-1.7 half", "cannot be read")]
)
def test_what_is_no_report_is_said_beside_the_field(office: Office, content: bytes | None, words: str) -> None:
    answer = checked(office, content)
    assert answer.status_code == 422
    assert 'href="#file"' in answer.text
    assert words in answer.text


def test_a_check_leaves_nothing_behind(office: Office) -> None:
    before = len(office.entries())
    checked(office, report(office))
    assert len(office.entries()) == before
