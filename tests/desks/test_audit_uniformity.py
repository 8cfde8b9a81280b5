"""The uniformity report by real requests: chosen, downloaded, refused."""

from collections.abc import Callable

import pytest

from tests.cast import Office, post
from tests.workflow import world
from tests.workflow.world import PLAIN, Told
from vetting.domain.refusals import Refused
from vetting.workflow.uniformity_report import FORMS

PAGE = "/audit/position/patrol/report"


@pytest.fixture
def begin() -> Callable[[Office], str]:
    return lambda office: world.released(office, Told(), PLAIN)


def test_the_position_leads_to_it(office: Office) -> None:
    assert f'href="{PAGE}"' in office.client("ada").get("/audit/position/patrol").text


def test_it_is_for_auditors_who_just_signed_in(office: Office) -> None:
    assert "/sign-in/again" in office.client("ada", fresh=False).get(PAGE).location
    for person in ("cora", "ruth", "mona"):
        assert office.client(person).get(PAGE).status_code == 403


@pytest.mark.parametrize(
    ("form", "begins"), [("pdf", b"%PDF-"), ("xlsx", b"PK"), ("csv", b"\xef\xbb\xbfSum"), ("json", b"{")]
)
def test_it_is_downloaded_in_each_form(office: Office, form: str, begins: bytes) -> None:
    answer = post(office.client("ada"), PAGE, PAGE, kind=form)
    assert answer.status_code == 200
    assert answer.data.startswith(begins)
    assert answer.mimetype == FORMS[form][1].partition(";")[0]
    assert answer.headers["Content-Disposition"] == f'attachment; filename="uniform-treatment.{form}"'
    assert f"uniform treatment, as {form}" in office.client("ada").get("/audit/ledger").text


def test_another_form_or_position_is_refused(office: Office) -> None:
    ada = office.client("ada")
    assert post(ada, PAGE, PAGE, kind="doc").status_code == 422
    assert ada.get("/audit/position/gone/report").status_code == 404
    assert post(ada, "/audit/position/gone/report", PAGE, kind="json").status_code == 404


def test_one_that_cannot_be_made_says_why(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> bytes:
        raise Refused("report", "The report needs more memory than it may have.")

    monkeypatch.setattr("vetting.desks.audit_uniformity.take_report", full)
    answer = post(office.client("ada"), PAGE, PAGE, kind="pdf")
    assert answer.status_code == 422
    assert "more memory" in answer.text
