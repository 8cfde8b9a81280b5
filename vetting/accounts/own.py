"""One's own account: another password, another app for the codes, new recovery codes."""

from flask import redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_user
from flask_wtf import FlaskForm
from wtforms import PasswordField

from vetting.accounts import enrolment
from vetting.accounts.access import duty
from vetting.accounts.pages import WRONG, Code, account
from vetting.accounts.passwords import hashed
from vetting.accounts.throttle import people
from vetting.accounts.visitor import visitor
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role
from vetting.pages import tell


class NewPassword(FlaskForm):  # type: ignore[misc]  # untyped there
    password = PasswordField(
        "New password",
        description="At least 8 characters. Three or four unrelated words are long and easy to remember.",
    )
    again = PasswordField("New password again")


@account.get("/account")
@duty(Action.SEE_ACCOUNT)
def own() -> ResponseReturnValue:
    roles = ", ".join(sorted(Role(role).words for role in current_user.roles))
    left = len(current_user.mf_recovery_codes or ())
    return render_template("account/own.html", email=current_user.email, roles=roles, left=left)


@account.get("/account/password")
@duty(Action.CHANGE_PASSWORD, fresh=True)
def password() -> ResponseReturnValue:
    return render_template("account/password.html", form=NewPassword())


@account.post("/account/password")
@duty(Action.CHANGE_PASSWORD, fresh=True)
def password_change() -> ResponseReturnValue:
    form = NewPassword()
    try:
        stored = hashed(form.password.data or "", form.again.data or "", about=[current_user.email, _name()])
    except Refused as refused:
        tell(form, refused)
        return render_template("account/password.html", form=form), WRONG
    store = people()
    with store.writing():
        held = store.held(current_user.id)
        held.password = stored
        store.set_uniquifier(held)
        store.note(Action.CHANGE_PASSWORD, held)
        store.commit()
    login_user(held)  # this session goes on, all others end
    return redirect(url_for("account.own"), 303)


@account.post("/account/recovery-codes")
@duty(Action.SET_UP_TOTP, fresh=True)
def recovery_codes() -> ResponseReturnValue:
    store = people()
    with store.writing():
        held = store.held(current_user.id)
        codes = enrolment.recovery_codes(held)
        store.note(Action.SET_UP_TOTP, held, reason="recovery_codes")
        store.commit()
    return render_template("account/recovery_codes.html", codes=codes)


@account.get("/account/codes")
@duty(Action.SET_UP_TOTP, fresh=True)
def totp() -> ResponseReturnValue:
    return render_template("account/enrol.html", form=Code(), offered=enrolment.offered(current_user))


@account.post("/account/codes")
@duty(Action.SET_UP_TOTP, fresh=True)
def totp_confirm() -> ResponseReturnValue:
    form = Code()
    store = people()
    try:
        with store.writing():
            held = store.held(current_user.id)
            codes = enrolment.confirm(held, form.code.data or "")
            store.commit()
    except Refused as refused:
        tell(form, refused)
        return render_template("account/enrol.html", form=form, offered=enrolment.offered(current_user)), WRONG
    session.pop("enrolling")
    login_user(held)
    return render_template("account/recovery_codes.html", codes=codes)


def _name() -> str:
    who = visitor()
    return who.name if who else ""
