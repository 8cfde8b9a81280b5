"""The two houses under attack: a world seeded through the doors, its applications, and ways to knock."""

import atexit
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from sqlmodel import select

from tests.haste import in_haste
from vetting import desks, panel
from vetting.cli import keys
from vetting.cli.work import run_errands
from vetting.migrate import upgrade
from vetting.panel import database as panel_tables
from vetting.panel.database import PanelStore, open_panel
from vetting.scenario.cast import Cast
from vetting.scenario.format import Scenario
from vetting.scenario.play import play
from vetting.settings import PanelSettings, VaultSettings
from vetting.storage import now, told
from vetting.vault import people
from vetting.vault.database import Vault, open_vault
from vetting.vault.screenings import Screening

TODAY = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
"""Designations of the scenario are in force then."""

PLAN = """
title = "Patrol officer"
pack = "model"
look_back_years = 7
row = [
  { code = "W1", source = "Web search", kind = "search_engine", term = '"{full_name}" "{city}"' },
  { code = "W2", source = "Web search", kind = "search_engine", term = '"{previous_name}"' },
  { code = "N1", source = "Social network", kind = "social_network", term = "{handle}" },
]
"""
ROLES = {
    "cora": ["coordinator"],
    "sam": ["searcher"],
    "sid": ["searcher"],
    "ruth": ["reviewer"],
    "rex": ["reviewer"],
    "dana": ["decision_maker"],
    "dev": ["decision_maker"],
    "ada": ["auditor"],
    "mona": ["administrator"],
    "kim": ["commander"],
    "olga": ["searcher", "reviewer"],
    "seth": ["coordinator", "searcher", "reviewer", "decision_maker"],
}
"""Dana and Seth sit on the panel of patrol, Dev on that of clerk; Olga searches, and reviews for others."""


@dataclass(frozen=True)
class Hidden:
    """What the panel must never learn of one screening."""

    full_name: str = "Jordan A. Ellery"
    previous_names: tuple[str, ...] = ()
    handles: tuple[str, ...] = ("jellery_runs",)
    cities: tuple[str, ...] = ("Example City",)
    employers: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    file: str = "A-1001"
    handle: str = "jellery_runs"
    against: str = ""
    explained: str = ""
    quote: str = "As I said after church: All immigrants should leave this town."
    url: str = "https://net.example/jellery_runs/1"
    capture: str = "Saved copy of the public page."
    result: str = "Confirmed by the candidate in interview."
    note: str = ""
    reply: str = "I no longer go to church with them."
    searcher: str = "sam"
    more: tuple[dict[str, Any], ...] = ()
    """Findings beside the one that is let out."""


def finding(hidden: Hidden, key: str = "post", **changes: Any) -> dict[str, Any]:
    return {
        "key": key,
        "id": f"{key}{'f' * (20 - len(key))}",
        "row": "N1",
        "account": "net",
        "category": "bias",
        "posted_on": "2025-03-02",
        "url": hidden.url,
        "statement": "The candidate demanded that a group of people leave the town.",
        "quote": hidden.quote,
        "nexus": "Officers serve everyone alike.",
        "capture": hidden.capture,
        "corroboration": {"on": "2026-09-03", "result": hidden.result},
        **changes,
    }


def screening(key: str, until: str, hidden: Hidden = Hidden(), *, day: int = 2, **changes: Any) -> dict[str, Any]:
    """One screening, a day to a step, so that no two deeds share a moment."""
    begun = datetime(2026, 9, day, 13, tzinfo=UTC)
    steps = ("opened", "searched", "submitted", "reviewed", "finished", "replied", "approved", "released")
    return {
        "id": f"{key}{'0' * (20 - len(key))}",
        "position": "patrol",
        "number": f"C-{key.upper()}",
        "file": hidden.file if until == "decided" else f"{hidden.file}-{key}",
        "identity": {
            "full_name": hidden.full_name,
            "previous_names": hidden.previous_names,
            "handles": hidden.handles,
            "cities": hidden.cities,
            "employers": hidden.employers,
            "emails": hidden.emails,
            "phones": hidden.phones,
        },
        "coordinator": "cora",
        "searcher": hidden.searcher,
        "reviewer": "ruth",
        "releaser": "rex",
        "until": until,
        **{f"{step}_at": (begun + timedelta(days=place)).isoformat() for place, step in enumerate(steps)},
        "due_on": "2026-11-30",
        "accounts": [
            {
                "key": "net",
                "source": "Social network",
                "handle": hidden.handle,
                "against": hidden.against,
                "explained": hidden.explained,
            }
        ],
        "rows": [{"code": "W1", "note": hidden.note}],
        "findings": [finding(hidden, id=f"{key}{'f' * (20 - len(key))}"), *hidden.more],
        "reply": {"kind": "replied", "text": hidden.reply},
        "packet": {"id": f"{key}{'c' * (20 - len(key))}", "searched": "Q7W2KD", "approved": "M4X9TB"},
        **changes,
    }


def scenario(*screenings: dict[str, Any], names: dict[str, str] | None = None) -> Scenario:
    """A department with these screenings; `names` renames its people."""
    called = {key: f"{key.title()} Whitfield" for key in ROLES} | (names or {})
    folk = [
        {
            "key": key,
            "id": f"{key}{'d' * (20 - len(key))}",
            "account": f"{key}{'a' * (20 - len(key))}" if "decision_maker" in roles else "",
            "number": str(place),
            "name": called[key],
            "email": f"{key}@example.gov",
            "roles": roles,
            **({"designation": {"since": "2026-01-05", "until": "2027-01-04"}} if "searcher" in roles else {}),
        }
        for place, (key, roles) in enumerate(ROLES.items(), 1)
    ]
    opened = {"at": "2026-08-30T13:00:00Z", "by": "cora"}
    plans = [{"at": "2026-08-31T13:00:00Z", "by": "cora", "text": PLAN}]
    places = {"patrol": ("Patrol officer", ["dana", "seth"]), "clerk": ("Records clerk", ["dev"])}
    return Scenario.model_validate(
        {
            "format": 1,
            "department": {"name": "Example City Police Department", "time_zone": "America/Chicago"},
            "people": folk,
            "positions": [
                {
                    "key": key,
                    "id": f"{key}{'0' * (20 - len(key))}",
                    "title": title,
                    "seats": seats,
                    "plans": plans,
                    **opened,
                }
                for key, (title, seats) in places.items()
            ],
            "screenings": screenings,
        }
    )


def _separated(key: str) -> dict[str, Any]:
    """A finding of which a reviewer decides the same words place by place."""
    told = Hidden(quote=Hidden().quote.replace("church", "church, church"))
    ruling = {"words": "church", "treatment": "generalise", "separately": "another_role"}
    return finding(told, id=f"{key}{'f' * (20 - len(key))}", rulings=[ruling])


def everything() -> Scenario:
    """A screening in every stage, one whose searcher reviews too, and one of another panel."""
    stages = ("opened", "searching", "reviewing", "settled", "replying", "approved")
    mine = [
        screening(f"mine{place}", stage, day=place + 2, findings=[_separated(f"mine{place}")])
        for place, stage in enumerate(stages)
    ]
    told_panel = {
        "question": {
            "by": "dana",
            "at": "2026-09-20T13:00:00Z",
            "id": "e0" * 10,
            "text": "When was finding 1 published?",
        },
        "decision": {
            "by": "dana",
            "at": "2026-09-21T13:00:00Z",
            "id": "f0" * 10,
            "cites": [1],
            "reasons": "Finding 1.",
        },
    }
    olgas = Hidden(searcher="olga", file="B-2", full_name="Robin Vale")
    others = Hidden(searcher="sid", file="B-3", full_name="Casey Moor")
    return scenario(
        *mine,
        screening("done", "decided", day=8, **told_panel),
        screening("olga1", "searching", olgas, day=9),
        screening("olga2", "settled", olgas, day=10),
        screening("clerk1", "searching", others, day=11, position="clerk"),
        screening("clerk2", "released", others, day=12, position="clerk"),
    )


@dataclass
class Houses:
    folder: Path
    vault: Vault
    panel: PanelStore
    apps: dict[str, Flask] = field(default_factory=dict)

    def client(self, app: str, person: str = "", *, fresh: bool = True) -> FlaskClient:
        """A browser; whoever has no account in that house shows the other house's session."""
        browser = self.apps[app].test_client()
        if person:
            moment = int(now().timestamp())
            with browser.session_transaction() as session:
                session["_user_id"] = self.generation(app, person)
                session.update(began=moment, seen=moment, proved=moment if fresh else moment - 3600)
        return browser

    def generation(self, app: str, person: str) -> str:
        ways = [self._vault_account, self._panel_account]
        for way in ways if app == "desks" else reversed(ways):
            if account := way(person):
                return account.fs_uniquifier
        raise LookupError(person)

    def accounts(self, app: str, person: str) -> str:
        """The id of the account in that house, or ""."""
        account = self._vault_account(person) if app == "desks" else self._panel_account(person)
        return account.id if account else ""

    def stages(self) -> dict[str, str]:
        with self.vault.store.reading() as session:
            return {str(id_): stage.value for id_, stage in session.exec(select(Screening.id, Screening.stage)).all()}

    def close(self) -> None:
        self.vault.store.engine.dispose()
        self.panel.engine.dispose()

    def _vault_account(self, person: str) -> people.Account | None:
        with self.vault.store.reading() as session:
            return people.account_of(session, id_of(person))

    def _panel_account(self, person: str) -> panel_tables.Account | None:
        with self.panel.reading() as session:
            account = session.exec(select(panel_tables.Account).where(panel_tables.Account.person == id_of(person)))
            return account.one_or_none()


def id_of(person: str) -> str:
    return f"{person}{'d' * (20 - len(person))}"


def seed(folder: Path, world: Scenario) -> Houses:
    """Databases and keys in the folder, the scenario played, nothing served yet."""
    inside, outside = VaultSettings(instance=folder), PanelSettings(instance=folder)
    keys.make(inside, outside)
    for file in _migrated().glob("*.sqlite"):
        shutil.copy(file, folder)
    vault, other = open_vault(inside), open_panel(outside)
    in_haste(vault.store, other)
    play(Cast(vault, other, outside), world, lambda: run_errands(vault, other))
    return Houses(folder, vault, other)


@cache
def _migrated() -> Path:
    """Both databases, empty, migrated once per process."""
    folder = Path(mkdtemp(prefix="migrated-"))
    atexit.register(shutil.rmtree, folder)
    upgrade(VaultSettings(instance=folder).url, "vault")
    upgrade(PanelSettings(instance=folder).url, "panel")
    return folder


def reopen(folder: Path) -> Houses:
    return Houses(folder, open_vault(VaultSettings(instance=folder)), open_panel(PanelSettings(instance=folder)))


def serve(houses: Houses) -> Houses:
    """The same world behind its two applications."""
    houses.close()
    apps = {
        "desks": desks.create_app(VaultSettings(instance=houses.folder)),
        "panel": panel.create_app(PanelSettings(instance=houses.folder)),
    }
    served = replace(
        houses, vault=apps["desks"].extensions["vault"], panel=apps["panel"].extensions["panel"], apps=apps
    )
    in_haste(served.vault.store, served.panel)
    return served


def today() -> Iterator[None]:
    with told(TODAY):
        yield


def token(client: FlaskClient) -> str:
    """A form's token as a page of this session would carry it."""
    app = client.application
    with client.session_transaction() as session:
        session.setdefault("csrf_token", "0" * 40)
        raw = session["csrf_token"]
    return str(URLSafeTimedSerializer(app.secret_key, salt="wtf-csrf-token").dumps(raw))


def body_of(page: str) -> str:
    """A page without what differs each time: the form's token and the clock."""
    plain = re.sub(r'name="csrf_token" value="[^"]*"', "", page)
    return re.sub(r'<time datetime="[^"]*"[^>]*>[^<]*</time>', "", plain)
