"""A saved page is kept from the command line, by the searcher's own door."""

import os
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from tests.cast import designate
from vetting.domain.identity import Identity
from vetting.storage import now
from vetting.vault import people, positions
from vetting.vault.captures import Capture
from vetting.workflow import opening, search
from vetting.workflow.candidates import Opening
from vetting.workflow.perform import By

URL = "https://net.example/morgan/12"


@pytest.fixture
def searching(real):
    """The same department, with Morgan's screening in Sam's hands."""
    vault = real.vault()
    with vault.store.reading() as session:
        cora, sam = (people.with_address(session, f"{name}@example.gov") for name in ("cora", "sam"))
        position = positions.titled(session, "Records clerk").id
    designate(vault, sam.person)
    draft = Opening(Identity("Morgan Vale"), "C-2026-BBBB")
    id_ = opening.open_screening(vault, By(cora.id), position, draft)
    opening.record_notice(vault, By(cora.id), id_, "Notice, version 1")
    opening.assign(vault, By(cora.id), id_, sam.person)
    search.begin_search(vault, By(sam.id), id_)
    return real


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "post.txt"
    file.write_text("Public post. No lights on the way home.")
    return file


def add(real, file, *more, who="sam", row="1", status=0):
    where = ["--position", "Records clerk", "--row", row, "--url", URL, "--as", f"{who}@example.gov"]
    return real.said("capture", "add", "C-2026-BBBB", file, *where, *more, status=status)


def kept(real):
    with real.vault().store.reading() as session:
        return session.exec(select(Capture).order_by(Capture.received_at.desc())).first()


def test_a_page_is_kept_under_its_row_with_the_files_own_time(searching, page):
    moment = now().replace(microsecond=0)
    os.utime(page, (moment.timestamp(), moment.timestamp()))
    assert "is kept under row 1" in add(searching, page, "--public")
    assert kept(searching).captured_at == moment
    assert searching.entries()[0][0] == "keep_capture"


def test_a_time_that_is_given_is_of_the_departments_clocks(searching, page):
    there = now().astimezone(ZoneInfo("America/Chicago")).replace(second=0, microsecond=0)
    assert "is kept" in add(searching, page, "--public", "--saved", f"{there:%Y-%m-%d %H:%M}")
    assert kept(searching).captured_at == there


@pytest.mark.parametrize(
    ("more", "changed", "sentence"),
    [
        ((), {}, "Only pages that anyone can see may be captured."),
        (("--public",), {"who": "ruth"}, "is the duty of"),
        (("--public",), {"row": "99"}, "has no row 99"),
        (("--public", "--saved", "2020-01-01 10:00"), {}, "after the screening was opened"),
    ],
)
def test_what_cannot_be_kept_is_said(searching, page, more, changed, sentence):
    before = kept(searching).id
    assert sentence in add(searching, page, *more, **changed, status=1)
    assert kept(searching).id == before
