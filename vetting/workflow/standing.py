"""Where a visitor stands before a screening: asked by pages, so that a button shows only where its deed is open."""

from sqlmodel import Session

from vetting.accounts.visitor import Visitor
from vetting.domain.actions import Action
from vetting.domain.refusals import Refused
from vetting.domain.standing import refusal
from vetting.storage import now
from vetting.vault.database import Vault
from vetting.vault.screenings import Screening
from vetting.workflow.perform import Deed, standing


def may(
    session: Session,
    vault: Vault,
    visitor: Visitor,
    action: Action,
    screening: Screening | None = None,
    *,
    position: str = "",
) -> Refused | None:
    """Why the visitor may not do it here, or None. A sign-in too old is not asked about: the guard asks for a new one.

    Nothing is entered in the ledger: this is the page asking, not the person.
    """
    where = screening.position if screening else position or None
    deed = Deed(
        session,
        vault,
        action,
        visitor.account,
        visitor.person,
        visitor.roles,
        now(),
        where,
        _screening=screening,
    )
    return refusal(action, standing(deed))
