"""Known passwords and codes for the people of a seeded world, in the place of an invitation accepted."""

from collections.abc import Mapping

from flask import Flask

from vetting.accounts.house import SigninHouse
from vetting.accounts.signin import give_credentials, install
from vetting.accounts.throttle import people
from vetting.domain.actions import Action
from vetting.scenario.format import PersonPart


def give(house: SigninHouse, known: Mapping[str, PersonPart]) -> None:
    """`known` by account, which must be in the house; entered in its ledger in the same transaction."""
    if not known:
        return
    app = Flask("vetting.scenario")
    install(app, house)
    with app.app_context():
        store = people()
        with store.writing():
            for account, part in known.items():
                held = store.held(account)
                give_credentials(held, password=part.password, totp_secret=part.totp_secret)
                store.put(held)
                store.note(Action.ACCEPT_INVITATION, held, reason="scenario")
            store.commit()
