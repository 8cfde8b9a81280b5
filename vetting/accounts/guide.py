"""What each role does and what the words mean, on one page of either application."""

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vetting.accounts.access import duty
from vetting.accounts.pages import account
from vetting.domain.actions import Action
from vetting.domain.roles import Role


@account.get("/help")
@duty(Action.SEE_ACCOUNT)
def guide() -> ResponseReturnValue:
    """The roles that the person holds here, and no other's."""
    return render_template("account/help.html", roles=[role for role in Role if role in current_user.roles])
