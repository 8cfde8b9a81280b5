"""An invitation's link: choose a password, set up the codes, see the recovery codes once, be signed in."""

from flask import redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_user
from sqlmodel import Session

from vetting import storage
from vetting.accounts import deeds, enrolment, sessions
from vetting.accounts.access import public
from vetting.accounts.house import current_house, reading
from vetting.accounts.own import NewPassword
from vetting.accounts.pages import WRONG, Code, account
from vetting.accounts.passwords import hashed
from vetting.accounts.people import AccountColumns, InvitationColumns, PersonColumns
from vetting.accounts.throttle import people
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.pages import tell

GONE = (
    "This invitation is not valid: it was used, has expired or was replaced by a newer one. "
    "Ask an administrator for a new one."
)


@account.get("/invitation/<token>")
@public
def invitation(token: str) -> ResponseReturnValue:
    _, invited, person = _invited(token)
    return render_template("account/invitation.html", form=NewPassword(), email=invited.email, name=person.name)


@account.post("/invitation/<token>")
@public
def invitation_password(token: str) -> ResponseReturnValue:
    found, invited, person = _invited(token)
    form = NewPassword()
    try:
        stored = hashed(form.password.data or "", form.again.data or "", about=[invited.email, person.name])
    except Refused as refused:
        tell(form, refused)
        return render_template("account/invitation.html", form=form, email=invited.email, name=person.name), WRONG
    store = people()
    with store.writing() as writing:
        held, _ = _claimed(writing, token)
        held.password = stored
        store.put(held)
        store.note(Action.CHANGE_PASSWORD, held, reason="invitation")
        store.commit()
    session.clear()
    session["joining"] = found.id
    return redirect(url_for("account.invitation_code", token=token), 303)


@account.get("/invitation/<token>/code")
@public
def invitation_code(token: str) -> ResponseReturnValue:
    found, invited, _ = _invited(token)
    if session.get("joining") != found.id:
        return redirect(url_for("account.invitation", token=token))
    return render_template("account/enrol.html", form=Code(), offered=enrolment.offered(invited))


@account.post("/invitation/<token>/code")
@public
def invitation_confirm(token: str) -> ResponseReturnValue:
    found, invited, _ = _invited(token)
    if session.get("joining") != found.id:
        return redirect(url_for("account.invitation", token=token), 303)
    form = Code()
    try:
        held, codes = _join(token, form.code.data or "")
    except Refused as refused:
        tell(form, refused)
        return render_template("account/enrol.html", form=form, offered=enrolment.offered(invited)), WRONG
    sessions.begin()
    login_user(held)
    return render_template("account/recovery_codes.html", codes=codes)


def _join(token: str, code: str) -> tuple[AccountColumns, list[str]]:
    """The invitation is used up by the first right code, in one transaction with everything else."""
    store = people()
    with store.writing() as writing:
        held, found = _claimed(writing, token)
        codes = enrolment.confirm(held, code)
        found.used_at = held.signed_in_at = storage.now()
        store.put(found)
        store.note(Action.ACCEPT_INVITATION, held)
        store.note(Action.SIGN_IN, held, reason="invitation")
        store.commit()
        return held, codes


def _invited(token: str) -> tuple[InvitationColumns, AccountColumns, PersonColumns]:
    found = deeds.invitation(reading(), current_house(), token)
    if found is None:
        raise Refused("invitation", GONE)
    house = current_house()
    invited = reading().get_one(house.Account, found.account)
    return found, invited, reading().get_one(house.Person, invited.person)


def _claimed(writing: Session, token: str) -> tuple[AccountColumns, InvitationColumns]:
    """Account and invitation, held by this transaction, the invitation still open once they are."""
    found = deeds.invitation(writing, current_house(), token)
    if found is not None:
        held = people().held(found.account)
        writing.refresh(found)
        if found.used_at is None and held.active:
            return held, found
    raise Refused("invitation", GONE)
