"""What every page of both houses shares: the frame around it, paging, forms' problems, times and the error page."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from babel.dates import get_timezone_name
from flask import Flask, abort, g, request, url_for
from flask_bootstrap import Bootstrap5
from flask_wtf import CSRFProtect, FlaskForm
from jinja2 import StrictUndefined
from markupsafe import Markup, escape
from wtforms import DateField, TextAreaField

from vetting.domain.figures import counted, short_day, short_moment, spell
from vetting.domain.redactions import GROUP, REMOVED, SLUR, UNDECIDED
from vetting.domain.refusals import Refused
from vetting.faults import answer_faults
from vetting.incoming import Incoming
from vetting.settings import TEMPLATES

STATIC = Path(__file__).parent / "static"
NAMES = {"vault": "Vetting", "panel": "Hiring panel"}


@dataclass(frozen=True)
class Place:
    """An entry of the navigation."""

    label: str
    url: str
    current: bool = False


@dataclass(frozen=True, kw_only=True)
class Frame:
    """What a page shows around its content. `person` is "Name, role" and empty when nobody is signed in."""

    department: str = ""
    zone: str = "UTC"
    demo: bool = False
    person: str = ""
    sign_out: str = ""
    account: str = ""
    """Their own account's page."""
    help: str = ""
    navigation: tuple[Place, ...] = ()
    stay: str = ""
    """An address that keeps the session alive when it is fetched; "" where no warning is wanted."""
    idle: int = 1800
    """Seconds without a request after which the session ends."""


@dataclass(frozen=True)
class Paging:
    """Which part of a list is asked for; pages count from 1."""

    number: int = 1
    size: int = 25

    @property
    def offset(self) -> int:
        return (self.number - 1) * self.size

    def last(self, total: int) -> int:
        return max(1, -(-total // self.size))


class Passage(TextAreaField):  # type: ignore[misc]  # untyped there
    """Text with line ends as they are stored; empty where a request holds no field at all."""

    def process_data(self, value: str | None) -> None:
        self.data: str = value or ""

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = (valuelist[0] if valuelist else "").replace("\r\n", "\n")


class Day(DateField):  # type: ignore[misc]
    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Enter a date, for example 2026-11-20.") from None


def pages(app: Flask, house: Literal["vault", "panel"], frame: Callable[[], Frame]) -> None:
    """Give `app` the shared templates, stylesheet, filters and error page; `frame` is asked once per request."""
    app.template_folder, app.static_folder = str(TEMPLATES), str(STATIC)
    app.request_class = Incoming
    app.config["BOOTSTRAP_SERVE_LOCAL"] = True
    Bootstrap5(app)
    if "csrf" not in app.extensions:
        CSRFProtect(app)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(moment=moment, day=day, marked=marked, counted=counted, spell=spell)
    app.jinja_env.globals.update(
        house=house,
        house_name=NAMES[house],
        version=version("vetting"),
        page_url=page_url,
        problems_in=problems_in,
        zone_words=zone_words,
    )
    app.extensions["vetting_frame"] = frame
    app.before_request(lambda: _refuse_stray_files(app))
    app.context_processor(lambda: {"frame": current_frame(app)})
    answer_faults(app)


def _refuse_stray_files(app: Flask) -> None:
    """A file in the place of a text is no text; only the blueprints of the app's UPLOADS take one, named "file"."""
    sent = set(request.files)
    if sent and (request.blueprint not in app.config.get("UPLOADS", ()) or sent != {"file"}):
        abort(400)


def current_frame(app: Flask) -> Frame:
    """The request's frame; a bare one when the database cannot be asked, so that the error page still shows."""
    if "frame" not in g:
        g.frame = Frame()
        g.frame = app.extensions["vetting_frame"]()
    found: Frame = g.frame
    return found


def page_of(args: Mapping[str, str]) -> Paging:
    """The page that the query string asks for; the first one when it asks for none that exists."""
    asked = args.get("page", "")
    return Paging(int(asked)) if re.fullmatch("[1-9][0-9]{0,5}", asked) else Paging()


def number_of(typed: str | None) -> int:
    """A version as a hidden field carries it; 0, which none has, for anything else."""
    return int(typed) if typed and re.fullmatch("[0-9]{1,9}", typed) else 0


def asked(args: Mapping[str, str], name: str, *, longest: int = 100) -> str:
    """What the query string asks for, without what no database takes."""
    return "".join(letter for letter in args.get(name, "")[:longest] if letter.isprintable()).strip()


def page_url(number: int) -> str:
    """The same list at another page, with search and filter kept."""
    kept: dict[str, Any] = {**request.args.to_dict(flat=False), **(request.view_args or {}), "page": number}
    return url_for(request.endpoint or "", **kept)


def tell(form: FlaskForm, refused: Refused) -> None:
    """Put a refusal's sentence beside the field that it names, or at the head of the form."""
    if refused.field in form:
        form[refused.field].errors = [*form[refused.field].errors, refused.sentence]
    else:
        form.form_errors.append(refused.sentence)


def problems_in(form: FlaskForm) -> list[tuple[str, str]]:
    """(id of the control, sentence) for the error summary, in the form's order; "" where no control is at fault."""
    general = [("", sentence) for sentence in form.form_errors]
    return general + [(_anchor(field), sentence) for field in form for sentence in _flat(field.errors)]


def _anchor(field: Any) -> str:
    return f"{field.id}-0" if field.type in {"RadioField", "SelectMultipleField"} else str(field.id)


def _flat(errors: Any) -> list[str]:
    """Field lists and nested forms keep their errors in lists of lists and in mappings."""
    if isinstance(errors, list | tuple):
        return [text for each in errors for text in _flat(each)]
    return _flat(list(errors.values())) if isinstance(errors, Mapping) else [str(errors)]


def moment(value: datetime | str) -> Markup:
    """A time in the department's zone, with UTC on hover; text is read as ISO 8601."""
    there = (datetime.fromisoformat(value) if isinstance(value, str) else value).astimezone(UTC)
    here = there.astimezone(ZoneInfo(g.frame.zone))
    return Markup('<time datetime="{}" title="{} UTC">{}</time>').format(
        f"{there:%Y-%m-%dT%H:%M:%SZ}", f"{there:%Y-%m-%d %H:%M}", short_moment(here)
    )


def day(value: date | datetime) -> str:
    """19 Nov 2026; a point in time is first put into the department's zone."""
    local = value.astimezone(ZoneInfo(g.frame.zone)) if isinstance(value, datetime) else value
    return short_day(local)


def zone_words(zone: str) -> str:
    """Times are Central Time."""
    if zone == "UTC":
        return "Times are UTC"
    return "Times are " + get_timezone_name(ZoneInfo(zone), width="long", locale="en_US")


def marked(text: str) -> Markup:
    """Text with the marks of what was taken out set apart from its words."""
    shown = escape(text)
    for mark in (REMOVED, GROUP, SLUR, UNDECIDED):
        shown = shown.replace(mark, Markup('<span class="gone">{}</span>').format(mark))
    return shown
