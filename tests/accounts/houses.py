"""Two small houses for the tests of the people: their tables, an application each, and ways to sign in."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from flask import Blueprint, Flask
from flask.testing import FlaskClient
from passlib.totp import TOTP
from sqlalchemy.orm import registry
from sqlmodel import SQLModel, select

from tests.haste import in_haste
from vetting.accounts.access import duty, guard, public
from vetting.accounts.department import DepartmentColumns
from vetting.accounts.frame import framed
from vetting.accounts.headers import headers
from vetting.accounts.keys import make_house_keys
from vetting.accounts.people import AccountColumns, GuessColumns, InvitationColumns, PersonColumns
from vetting.accounts.signin import SigninHouse, give_credentials, install
from vetting.accounts.visitor import visitor
from vetting.domain.actions import Action
from vetting.domain.roles import Role
from vetting.ledger.entries import EntryColumns
from vetting.ledger.triggers import append_only_ddl
from vetting.storage import Store, open_store

PASSWORD = "blue kettle on a hill"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class VaultTable(SQLModel, registry=registry()): ...


class PanelTable(SQLModel, registry=registry()): ...


def tables(base: type[SQLModel]) -> dict[str, Any]:
    """A house's concrete tables over its own registry."""
    columns = {
        "Person": PersonColumns,
        "Account": AccountColumns,
        "Guess": GuessColumns,
        "Invitation": InvitationColumns,
        "Department": DepartmentColumns,
        "Entry": EntryColumns,
    }
    return {
        name: type(base)(
            name,
            (mixin, base),
            {"__module__": __name__, "__qualname__": name, "__tablename__": name.lower()},
            table=True,
        )
        for name, mixin in columns.items()
    }


VAULT, PANEL = tables(VaultTable), tables(PanelTable)


class Clock:
    """Stands in for vetting.storage.now."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> None:
        self.moment += timedelta(**by)

    def code(self) -> str:
        """What the app shows at this moment."""
        return TOTP(key=SECRET).generate(time=self.moment).token

    def next_code(self) -> str:
        """Wait for the code after this one."""
        self.forward(seconds=30)
        return self.code()


class Site:
    """One house: database, application, people."""

    def __init__(
        self, folder: Path, url: str, *, name: str = "vault", demo: bool = False, secure: bool = False
    ) -> None:
        self.store = fresh_store(url, VaultTable if name == "vault" else PanelTable)
        make_house_keys(folder / "keys")
        self.tables = VAULT if name == "vault" else PANEL
        self.house = SigninHouse(
            name=name,  # type: ignore[arg-type]
            store=self.store,
            keys=folder / "keys",
            cookie=f"{name}_cookie",
            secure=secure,
            home="desk.home",
            **self.tables,
        )
        self.refusals: list[tuple[str, str, str]] = []
        self.app = self.make_app(demo=demo)
        with self.store.writing() as session:
            session.add(self.tables["Department"](name="Example City Police Department", time_zone="UTC", demo=demo))
            session.commit()

    def make_app(self, *, demo: bool = False) -> Flask:
        """Another process of the same house would make the same."""
        app = Flask("tests.accounts")
        install(app, self.house, demo=demo)
        headers(app)
        framed(app, ())
        app.register_blueprint(desk() if self.house.name == "vault" else panel_desk())
        guard(app, lambda action, who, refused: self.refusals.append((action, who.account, refused.code)))
        return app

    def add(self, name: str, *roles: Role) -> str:
        """A person with an account, PASSWORD and SECRET; the account's id."""
        with self.app.app_context(), self.store.writing() as session:
            person = self.tables["Person"](number=f"E-{name}", name=name)
            session.add(person)
            session.flush()
            account = self.tables["Account"](person=person.id, email=address(name), roles=list(roles))
            give_credentials(account, password=PASSWORD, totp_secret=SECRET)
            session.add(account)
            session.commit()
            return account.id

    def account(self, name: str) -> Any:
        table = self.tables["Account"]
        with self.store.reading() as session:
            return session.exec(select(table).where(table.email == address(name))).one()

    def entries(self) -> list[tuple[str, str, str]]:
        """The ledger as (action, outcome, reason)."""
        table = self.tables["Entry"]
        with self.store.reading() as session:
            found = session.exec(select(table).order_by(table.sequence)).all()
            return [(each.action, each.outcome, each.reason) for each in found]


def fresh_store(url: str, base: type[SQLModel]) -> Store:
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).touch()
    store = open_store(url)
    in_haste(store)
    base.metadata.create_all(store.engine)
    with store.engine.begin() as connection:
        for statement in append_only_ddl(store.engine.dialect.name, "entry"):
            connection.exec_driver_sql(statement)
    return store


def address(name: str) -> str:
    return f"{name.casefold()}@example.gov"


def desk() -> Blueprint:
    """A desk of the vault, as small as can be."""
    made = Blueprint("desk", __name__)

    @made.get("/")
    @duty(Action.SEE_ACCOUNT)
    def home() -> str:
        return f"home of {visitor().name}"  # type: ignore[union-attr]

    @made.get("/searches")
    @duty(Action.SEE_SEARCHES)
    def searches() -> str:
        return "searches"

    @made.route("/export", methods=["GET", "POST"])
    @duty(Action.EXPORT)
    def export() -> str:
        return "exported"

    @made.post("/release")
    @duty(Action.RELEASE_PACKET)
    def release() -> str:
        return "released"

    @made.get("/open")
    @public
    def anyone() -> str:
        return f"fresh: {visitor().fresh}" if visitor() else "nobody"  # type: ignore[union-attr]

    return made


def panel_desk() -> Blueprint:
    made = Blueprint("desk", __name__)

    @made.get("/")
    @duty(Action.SEE_PACKETS)
    def home() -> str:
        return "packets"

    return made


def token(client: FlaskClient, path: str = "/sign-in", url: str = "http://localhost") -> str:
    """The form token of a page, as a browser would send it back."""
    page = client.get(path, base_url=url, follow_redirects=True).text
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found, path
    return found[1]


def post(client: FlaskClient, path: str, page: str = "", **form: str) -> Any:
    """Open `page` (the path itself, if none is given) and send its form."""
    return client.post(path, data={"csrf_token": token(client, page or path), **form})


def sign_in(client: FlaskClient, name: str, clock: Clock) -> Any:
    """Password and the next code; the answer to the code."""
    post(client, "/sign-in", email=address(name), password=PASSWORD)
    return post(client, "/sign-in/code", code=clock.next_code())


def fresh_again(client: FlaskClient, clock: Clock) -> Any:
    return post(client, "/sign-in/again", password=PASSWORD, code=clock.next_code())


def closing(site: Site) -> Iterator[Site]:
    yield site
    site.store.engine.dispose()
