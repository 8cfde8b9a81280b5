"""The office that tests of the desks work in: its people, a published plan, and one screening that Sam has to search.

Everything is done through the door, once per run; each test gets a copy of the folder.
"""

import atexit
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from tempfile import mkdtemp

from flask import Flask
from flask.testing import FlaskClient
from sqlmodel import Session, select
from werkzeug.test import TestResponse

from tests.haste import in_haste
from vetting.accounts.keys import make_house_keys
from vetting.accounts.signin import give_credentials
from vetting.desks import create_app
from vetting.domain.identity import Identity
from vetting.domain.roles import Role
from vetting.migrate import upgrade
from vetting.policy import plans
from vetting.settings import VaultSettings
from vetting.storage import now
from vetting.vault import people as vault_people
from vetting.vault.database import Vault, open_vault
from vetting.vault.people import Account
from vetting.vault.record import Entry
from vetting.vault.sealed import Keyring
from vetting.workflow import intake, opening
from vetting.workflow import people as staff
from vetting.workflow.candidates import Opening
from vetting.workflow.perform import OPERATOR, By

PASSWORD = "blue kettle on a hill"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

PEOPLE = {
    "cora": ("Cora Nkemelu", {Role.COORDINATOR}),
    "sam": ("Sam Okafor", {Role.SEARCHER}),
    "ruth": ("Ruth Adeyemi", {Role.REVIEWER}),
    "rex": ("Rex Halloran", {Role.REVIEWER}),
    "dana": ("Dana Whitfield", {Role.DECISION_MAKER}),
    "ada": ("Ada Lindqvist", {Role.AUDITOR}),
    "mona": ("Mona Castellan", {Role.ADMINISTRATOR}),
    "kim": ("Kim Brandt", {Role.COMMANDER}),
}
"""By id of the person: name and roles. Sam alone holds a designation; Dana's account is in the panel."""

POSITION, SCREENING, NUMBER = "patrol", "jordan", "C-2026-7K3Q"
JORDAN = Identity(
    "Jordan A. Ellery",
    previous_names=("Jordan Price",),
    handles=("jellery_runs",),
    emails=("jordan.ellery@example.com",),
    employers=("Example City Transit",),
    cities=("Example City",),
)


@dataclass
class Office:
    """A vault in a folder, its application, and ways in."""

    folder: Path
    vault: Vault
    position: str = POSITION
    screening: str = SCREENING

    @cached_property
    def app(self) -> Flask:
        """Made when it is asked for: most steps are taken without a page."""
        return create_app(VaultSettings(instance=self.folder), vault=self.vault)

    def by(self, person: str, *, fresh: bool = True) -> By:
        return By(self.account(person).id, fresh)

    def account(self, person: str) -> Account:
        with self.reading() as session:
            found = vault_people.account_of(session, person)
        assert found, person
        return found

    def reading(self) -> Session:
        return self.vault.store.reading()

    def client(self, person: str = "", *, fresh: bool = True) -> FlaskClient:
        """A browser, in which the person is signed in if one is named."""
        browser = self.app.test_client()
        return signed_in(browser, self.account(person), fresh=fresh) if person else browser

    def entries(self) -> list[tuple[str, str, str]]:
        """The ledger as (action, outcome, reason), oldest first."""
        with self.reading() as session:
            found = session.exec(select(Entry).order_by(Entry.sequence)).all()
            return [(each.action, each.outcome, each.reason) for each in found]


def signed_in(client: FlaskClient, account: Account, *, fresh: bool = True) -> FlaskClient:
    """The session that signing in leaves behind; the sign-in's own tests go the whole way."""
    moment = int(now().timestamp())
    with client.session_transaction() as session:
        session["_user_id"] = account.fs_uniquifier
        session.update(began=moment, seen=moment, proved=moment if fresh else moment - 3600)
    return client


def post(client: FlaskClient, path: str, page: str, **form: object) -> TestResponse:
    """Open `page` and send its form to `path`, as a browser would."""
    shown = client.get(page, follow_redirects=True)
    found = re.search(r'name="csrf_token" value="([^"]+)"', shown.text)
    assert found, f"{page} ({shown.status}) has no form."
    return client.post(path, data={"csrf_token": found[1], **form})


def office(folder: Path) -> Iterator[Office]:
    """A fresh copy in `folder`, closed at the end."""
    shutil.copytree(_made_once(), folder, dirs_exist_ok=True)
    opened = open_office(folder)
    yield opened
    opened.vault.store.engine.dispose()


def open_office(folder: Path) -> Office:
    vault = open_vault(VaultSettings(instance=folder))
    in_haste(vault.store)
    return Office(folder, vault)


@cache
def _made_once() -> Path:
    folder = Path(mkdtemp(prefix="office-"))
    atexit.register(shutil.rmtree, folder)
    furnish(folder)
    return folder


def furnish(folder: Path) -> None:
    """Lay an empty vault into the folder and let the people move in."""
    settings = VaultSettings(instance=folder)
    folder.mkdir(parents=True, exist_ok=True)
    Keyring.make(settings.keys)
    make_house_keys(settings.keys)
    upgrade(settings.url, "vault")
    vault = open_vault(settings)
    in_haste(vault.store)
    _hire(vault)
    _open(vault)
    _equip(settings)
    vault.store.engine.dispose()


def _hire(vault: Vault) -> None:
    staff.set_up(vault, OPERATOR, name="Example City Police Department", time_zone="UTC", paper="letter")
    for id_, (name, roles) in PEOPLE.items():
        number, email = f"E-{id_}", f"{id_}@example.gov"
        staff.invite(vault, OPERATOR, number=number, name=name, email=email, roles=frozenset(roles), id=id_)
    designate(vault, "sam")


def designate(vault: Vault, person: str, *, until: date | None = None) -> None:
    """By the chief, a month ago, for a year unless said otherwise."""
    since = now().date() - timedelta(days=30)
    draft = staff.DesignationDraft("Chief of Police", since, since, since, since, until or since + timedelta(days=365))
    staff.designate(vault, OPERATOR, person, draft)


def _open(vault: Vault) -> None:
    with vault.store.reading() as session:
        account = vault_people.account_of(session, "cora")
        assert account
    cora = By(account.id, fresh=True)
    intake.open_position(vault, cora, "Patrol officer", "model", id=POSITION)
    intake.draft_plan(vault, cora, POSITION, plans.dump(plans.samples()["patrol"]))
    intake.publish_plan(vault, cora, POSITION)
    intake.seat_panel(vault, cora, POSITION, "dana")
    due = now().date() + timedelta(days=21)
    opening.open_screening(vault, cora, POSITION, Opening(JORDAN, NUMBER, "A-1001", due, SCREENING))
    opening.record_notice(vault, cora, SCREENING, "Notice, version 1")
    opening.assign(vault, cora, SCREENING, "sam")


def _equip(settings: VaultSettings) -> None:
    """Passwords and codes, hashed once for the whole run."""
    app = create_app(settings)
    vault: Vault = app.extensions["vault"]
    with app.app_context(), vault.store.writing() as session:
        for account in vault_people.accounts(session):
            give_credentials(account, password=PASSWORD, totp_secret=SECRET)
            session.add(account)
        session.commit()
    vault.store.engine.dispose()
