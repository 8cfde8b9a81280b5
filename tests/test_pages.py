"""What every page shares: paging, forms' problems, times in the department's zone, marks."""

import errno
import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from flask import Flask, g, render_template_string
from flask_wtf import FlaskForm
from sqlalchemy.exc import OperationalError
from werkzeug.datastructures import MultiDict
from wtforms import FieldList, FormField, RadioField, StringField
from wtforms import Form as Inner
from wtforms.validators import InputRequired

from vetting.domain.refusals import Changed, Damaged, Refused, Unknown
from vetting.pages import (
    Frame,
    Paging,
    Passage,
    Place,
    asked,
    day,
    marked,
    moment,
    page_of,
    page_url,
    pages,
    problems_in,
    tell,
)

CHICAGO = Frame(department="Example City Police Department", zone="America/Chicago")
BARE = """{% extends "layout.html" %}{% block title %}Bare{% endblock %}{% block guard %}nothing.{% endblock %}"""


@pytest.fixture
def app() -> Flask:
    made = Flask("tests.pages")
    made.config.update(SECRET_KEY="tests", WTF_CSRF_ENABLED=False)
    pages(made, "vault", lambda: CHICAGO)

    @made.get("/list/<kind>")
    def show(kind: str) -> str:
        return page_url(3)

    @made.get("/bare")
    def bare() -> str:
        return render_template_string(BARE)

    @made.get("/refused/<kind>")
    def refuse(kind: str) -> str:
        known = {
            "unknown": Unknown(),
            "changed": Changed("c", "It changed."),
            "damaged": Damaged("d", "It is damaged."),
        }
        raise known.get(kind, Refused("r", "You may not."))

    @made.get("/broken")
    def broken() -> str:
        raise RuntimeError("canary")

    return made


@pytest.fixture
def inside(app: Flask) -> Iterator[None]:
    with app.test_request_context("/"):
        g.frame = CHICAGO
        yield


class Small(FlaskForm):
    name = StringField("Name", [InputRequired("Enter a name.")])
    kind = RadioField("Kind", [InputRequired("Choose a kind.")], choices={"a": "A", "b": "B"})


@pytest.mark.parametrize(
    ("query", "number"), [({}, 1), ({"page": "3"}, 3), ({"page": "0"}, 1), ({"page": "-2"}, 1), ({"page": "x"}, 1),
                          ({"page": "9" * 30}, 1), ({"page": "٣"}, 1)]
)  # fmt: skip
def test_the_page_asked_for_or_the_first(query: dict[str, str], number: int) -> None:
    assert page_of(query).number == number


def test_a_part_of_a_list_is_an_offset_and_an_end() -> None:
    assert Paging(3).offset == 50
    assert (Paging().last(0), Paging().last(25), Paging().last(26)) == (1, 1, 2)


def test_another_page_keeps_search_and_filter(app: Flask) -> None:
    assert app.test_client().get("/list/done?q=a%26b&page=2&show=x").text == "/list/done?q=a%26b&page=3&show=x"


def test_a_search_word_loses_what_no_database_takes() -> None:
    assert asked({"q": "  C-2026\x00\ud800 9 "}, "q") == "C-2026 9"
    assert asked({"q": "a" * 500}, "q") == "a" * 100
    assert asked({}, "q") == ""


@pytest.mark.usefixtures("inside")
def test_a_time_is_local_with_utc_on_hover() -> None:
    shown = '<time datetime="2026-11-19T15:40:07Z" title="2026-11-19 15:40 UTC">19 Nov 2026, 9:40 am</time>'
    assert moment(datetime(2026, 11, 19, 15, 40, 7, tzinfo=UTC)) == shown
    assert moment("2026-11-19T15:40:07.000Z") == shown
    assert "20 Nov 2026, 12:05 am" in moment(datetime(2026, 11, 20, 6, 5, tzinfo=UTC))


@pytest.mark.usefixtures("inside")
def test_a_day_is_the_departments() -> None:
    assert day(datetime(2026, 11, 20, 3, 0, tzinfo=UTC)) == "19 Nov 2026"
    assert day(date(2026, 3, 2)) == "2 Mar 2026"


def test_marks_stand_apart_and_words_stay_inert() -> None:
    assert marked("At [removed] <b>") == 'At <span class="gone">[removed]</span> &lt;b&gt;'
    assert marked("the [a protected group] of [slur]").count('class="gone"') == 2


@pytest.mark.usefixtures("inside")
def test_problems_come_in_the_forms_order_with_the_control_they_are_at() -> None:
    form = Small(MultiDict())
    assert not form.validate()
    assert problems_in(form) == [("name", "Enter a name."), ("kind-0", "Choose a kind.")]


@pytest.mark.usefixtures("inside")
def test_a_refusal_is_told_beside_its_field_or_at_the_head() -> None:
    form = Small(MultiDict())
    tell(form, Refused("n", "That name is taken.", field="name"))
    tell(form, Refused("x", "Not now."))
    tell(form, Refused("y", "Nor ever.", field="elsewhere"))
    assert problems_in(form) == [("", "Not now."), ("", "Nor ever."), ("name", "That name is taken.")]


@pytest.mark.usefixtures("inside")
def test_problems_of_fields_within_fields_are_found() -> None:
    class Line(Inner):
        term = StringField("Term", [InputRequired("Enter a term.")])

    class Lines(FlaskForm):
        lines = FieldList(FormField(Line), min_entries=1)

    form = Lines(MultiDict({"lines-0-term": ""}))
    assert not form.validate()
    assert problems_in(form) == [("lines", "Enter a term.")]


@pytest.mark.parametrize(
    ("kind", "status", "sentence"),
    [
        ("unknown", 404, "There is nothing here under that address."),
        ("changed", 409, "It changed."),
        ("damaged", 500, "It is damaged."),
        ("any", 403, "You may not."),
    ],
)
def test_a_refusal_is_a_page_that_says_what_to_do(app: Flask, kind: str, status: int, sentence: str) -> None:
    answer = app.test_client().get(f"/refused/{kind}")
    assert answer.status_code == status
    assert f"<h1>{sentence}</h1>" in answer.text
    assert "<time" in answer.text


def test_a_fault_shows_a_number_and_nothing_of_what_went_wrong(app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    answer = app.test_client().get("/broken")
    logged = capsys.readouterr().out
    assert answer.status_code == 500
    assert "canary" not in answer.text + logged
    assert answer.text.split("<code>")[1].split("</code>")[0] in logged


def test_a_writer_that_waited_in_vain_is_asked_to_try_again(app: Flask) -> None:
    held = sqlite3.OperationalError("database is locked")
    held.sqlite_errorcode = sqlite3.SQLITE_BUSY

    def wait() -> None:
        raise OperationalError("", {}, held)

    app.view_functions["broken"] = wait
    answer = app.test_client().get("/broken")
    assert answer.status_code == 503
    assert "Nothing was saved. Go back and try again." in answer.text


def test_a_full_disk_is_said_so(app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    def fill() -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "/captures/canary")

    app.view_functions["broken"] = fill
    answer = app.test_client().get("/broken")
    assert answer.status_code == 507
    assert "There is no room left on the disk." in answer.text
    assert "canary" not in answer.text + capsys.readouterr().out


def test_a_wrong_method_names_the_right_ones(app: Flask) -> None:
    answer = app.test_client().post("/broken")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_the_error_page_shows_even_when_the_frame_cannot_be_asked(app: Flask) -> None:
    def away() -> Frame:
        raise RuntimeError("the database is away")

    app.extensions["vetting_frame"] = away
    answer = app.test_client().get("/bare")
    assert answer.status_code == 500
    assert "The program could not answer." in answer.text


def test_the_frame_shows_who_is_signed_in_and_where_they_may_go(app: Flask) -> None:
    app.extensions["vetting_frame"] = lambda: Frame(
        person="Sam Okafor, searcher", sign_out="/out", navigation=(Place("My screenings", "/mine", current=True),)
    )
    shown = app.test_client().get("/bare").text
    assert '<a href="/mine" aria-current="page">My screenings</a>' in shown
    assert 'action="/out"' in shown
    assert "Times are UTC." in shown
    assert "Skip to main content" in shown


def test_nothing_in_the_page_needs_inline_style_or_script(app: Flask) -> None:
    shown = app.test_client().get("/bare").text
    assert "style=" not in shown
    assert "<script>" not in shown
    assert not re.search(r"\son\w+=", shown)


def test_a_passage_is_empty_where_a_request_holds_no_field_at_all():
    app = Flask(__name__)
    app.config.update(SECRET_KEY="x", WTF_CSRF_ENABLED=False)

    class Said(FlaskForm):
        words = Passage("Words")

    with app.test_request_context(method="POST", data=b"\xff\x00", content_type="application/octet-stream"):
        assert Said().words.data == ""
    with app.test_request_context(method="POST", data={"words": "two\r\nlines"}):
        assert Said().words.data == "two\nlines"
