"""One page for every error: a sentence, a number, a time and what to do; never what went wrong inside."""

import secrets

import structlog
from flask import Flask, Response, make_response, render_template
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from vetting.domain.refusals import Changed, Damaged, Refused, Unknown
from vetting.storage import crowded, full, now

SENTENCES = {
    400: ("The program could not read what your browser sent.", "Go back, reload the page and try again."),
    403: ("This is not among your duties.", "Go back. If you need it for your work, ask your administrator."),
    404: ("There is nothing here under that address.", "Check the address, or start again from the list."),
    405: ("This address does not do that.", "Go back and use the buttons on the page."),
    409: ("This changed since you opened it.", "Open it again to see how it stands now; nothing was saved."),
    413: ("What you sent is too large.", "Send less text or a smaller file; nothing was saved."),
    500: ("The program could not answer.", "Nothing was saved. Tell your administrator the number below."),
    507: ("There is no room left on the disk.", "Nothing was saved. Tell your administrator: nobody can save now."),
    503: ("Too many people are saving something at this moment.", "Nothing was saved. Go back and try again."),
}
OUTLIVED = (
    "This page was opened before you signed in, or your session has ended.",
    "Nothing was saved. Go back and copy what you typed, then sign in and open the page again.",
)
"""A form whose token is of no session, or of another one: signed out in another window, for instance."""

LIKE = {Unknown: 404, Changed: 409, Damaged: 500, Refused: 403}

log = structlog.get_logger()


def answer_faults(app: Flask) -> None:
    app.register_error_handler(Refused, _refused)
    app.register_error_handler(HTTPException, _wrong)
    app.register_error_handler(Exception, _failed)


def error_page(status: int, sentence: str = "", advice: str = "", *, number: str = "") -> Response:
    """`number` is what the person tells the administrator; the status where no fault was logged."""
    usual, what_to_do = SENTENCES.get(status, SENTENCES[400 if status < 500 else 500])
    shown = render_template(
        "parts/error.html",
        sentence=sentence or usual,
        advice=advice or what_to_do,
        number=number or str(status),
        time=now(),
    )
    return make_response(shown, status)


def _refused(refused: Refused) -> Response:
    status = next(status for kind, status in LIKE.items() if isinstance(refused, kind))
    return error_page(status, refused.sentence)


def _wrong(error: HTTPException) -> Response:
    if error.response is not None or (error.code or 500) < 400:
        return make_response(error.get_response())
    answer = error_page(error.code or 500, *(OUTLIVED if isinstance(error, CSRFError) else ()))
    allowed = getattr(error, "valid_methods", None)
    if allowed:
        answer.headers["Allow"] = ", ".join(sorted(allowed))
    return answer


def _failed(fault: Exception) -> Response:
    """The log holds the number and where it happened; the fault's own words may hold what must not be logged."""
    number = secrets.token_hex(4)
    status = 503 if crowded(fault) else 507 if full(fault) else 500
    log.error("fault", number=number, kind=type(fault).__name__, where=_where(fault), status=status)
    return error_page(status, number=number)


def _where(fault: Exception) -> str:
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
