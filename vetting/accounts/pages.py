"""Sign in, with password and code; sign out; sign in again for a duty that asks for it."""

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_user, logout_user
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField

from vetting.accounts import sessions
from vetting.accounts.access import duty, public
from vetting.accounts.house import current_house
from vetting.accounts.people import AccountColumns
from vetting.accounts.proving import FAILED, prove_code, prove_password
from vetting.accounts.throttle import people
from vetting.accounts.visitor import visitor
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.pages import tell

account = Blueprint("account", __name__)

WRONG = 422


CODE_HINT = "Six digits, shown by the app on your telephone. Each is accepted once."


class SignIn(FlaskForm):  # type: ignore[misc]  # untyped there
    email = StringField("E-mail address")
    password = PasswordField("Password")


class Code(FlaskForm):  # type: ignore[misc]
    code = StringField("Code", description=CODE_HINT)


class Again(FlaskForm):  # type: ignore[misc]
    password = PasswordField("Password")
    code = StringField("Code", description=CODE_HINT)


@account.get("/sign-in")
@public
def sign_in() -> ResponseReturnValue:
    if visitor():
        return redirect(url_for(current_house().home))
    _remember_onward()
    return render_template("account/sign_in.html", form=SignIn())


@account.post("/sign-in")
@public
def sign_in_password() -> ResponseReturnValue:
    form = SignIn()
    try:
        proved = prove_password(form.email.data or "", form.password.data or "")
    except Refused as refused:
        tell(form, refused)
        return render_template("account/sign_in.html", form=form), WRONG
    sessions.half(proved.fs_uniquifier)
    return redirect(url_for("account.code"), 303)


@account.get("/sign-in/code")
@public
def code() -> ResponseReturnValue:
    if _halfway() is None:
        return redirect(url_for("account.sign_in"))
    return render_template("account/code.html", form=Code())


@account.post("/sign-in/code")
@public
def code_check() -> ResponseReturnValue:
    halfway = _halfway()
    if halfway is None:
        return redirect(url_for("account.sign_in"), 303)
    form = Code()
    try:
        proved = prove_code(halfway.id, form.code.data or "")
    except Refused as refused:
        tell(form, refused)
        return render_template("account/code.html", form=form), WRONG
    return enter(proved)


@account.post("/sign-out")
@duty(Action.SIGN_OUT)
def sign_out() -> ResponseReturnValue:
    store = people()
    with store.writing():
        held = store.held(current_user.id)
        store.set_uniquifier(held)
        store.note(Action.SIGN_OUT, held)
        store.commit()
    logout_user()
    session.clear()
    return redirect(url_for("account.sign_in"), 303)


@account.get("/sign-in/again")
@duty(Action.SIGN_IN)
def again() -> ResponseReturnValue:
    _remember_onward()
    return render_template("account/again.html", form=Again())


@account.post("/sign-in/again")
@duty(Action.SIGN_IN)
def again_check() -> ResponseReturnValue:
    form = Again()
    try:
        proved = prove_password(current_user.email, form.password.data or "")
        prove_code(proved.id, form.code.data or "", reason="again")
    except Refused as refused:
        tell(form, Refused(refused.code, FAILED))  # not which of the two was wrong
        return render_template("account/again.html", form=form), WRONG
    sessions.renew()
    return redirect(onward(), 303)


@account.get("/account/stay")
@duty(Action.SEE_ACCOUNT)
def stay() -> ResponseReturnValue:
    """Asking for it is what keeps the session from going idle."""
    return "", 204


def enter(proved: AccountColumns) -> ResponseReturnValue:
    """Begin the session of a person who proved password and code; the one place where a session begins."""
    target = onward()
    sessions.begin()
    login_user(proved)
    return redirect(target, 303)


def onward() -> str:
    """Where the person was going, if it is a page of ours; forgotten by asking."""
    path: str = session.pop("onward", "")
    return path if _ours(path) else url_for(current_house().home)


def _remember_onward() -> None:
    path = request.args.get("onward", "")
    if _ours(path):
        session["onward"] = path


def _ours(path: str) -> bool:
    """A path on this host: browsers read double and back slashes as another host, and drop tabs and line ends."""
    plain = all("!" <= letter <= "~" and letter != "\\" for letter in path)
    return plain and len(path) <= 500 and path.startswith("/") and not path.startswith("//")


def _halfway() -> AccountColumns | None:
    generation = sessions.halfway()
    found = people().find_user(fs_uniquifier=generation) if generation else None
    return found if found and found.active else None
