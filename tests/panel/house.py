"""A panel with two decision makers on it and packets to read, filled as the courier fills it."""

import hashlib
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlmodel import select

from tests.haste import in_haste
from vetting.accounts.keys import make_house_keys
from vetting.domain.packet import Coverage, Packet, PacketFinding, Staff
from vetting.migrate import upgrade
from vetting.panel import arrivals, create_app
from vetting.panel.arrivals import Arriving, Member
from vetting.panel.database import Account, Entry, PanelStore, open_panel
from vetting.panel.door import PROGRAM
from vetting.settings import PanelSettings
from vetting.storage import now

OFFICER, DISPATCHER = "position1", "position2"
TITLES = {OFFICER: "Police officer (lateral)", DISPATCHER: "Dispatcher"}
RELEASED = datetime(2026, 11, 19, 15, 40, tzinfo=UTC)
PDF = b"%PDF-1.7 the report as it was stored"

BIAS = PacketFinding(
    number=1,
    category="Bias or disparagement of a protected class",
    statement="In a public post the candidate wrote that [a protected group] lie to police.",
    when="November 2023",
    quote="Coached at [removed] again. [a protected group] always lie to your face. Rules are for us.",
    nexus="Officers must treat everyone without bias (Policy 004, V.A.5.a).",
    attribution="Attributed to the candidate by three identifiers; confirmed by a second person.",
    corroboration="Corroborated by interview.",
    reply="I was angry and I was wrong.",
)
RIDE = PacketFinding(
    number=2,
    category="Reckless or irresponsible conduct",
    statement="In a public post the candidate described riding without lights.",
    when="August 2022",
    quote="",
    nexus="Safe operation of vehicles is a daily duty.",
    attribution="Attributed to the candidate by four identifiers; confirmed by a second person.",
    corroboration="Corroborated by interview.",
    reply="",
)


def packet(
    name: str = "packet1", *, number: str = "C-2026-009", version: int = 1, title: str = "", **said: Any
) -> Packet:
    whole = Packet(
        format=1,
        id=name,
        version=version,
        department="Example City Police Department",
        position=title or TITLES[OFFICER],
        candidate=number,
        plan_version=3,
        look_back="7 years",
        approved="2026-11-19T14:00:00Z",
        coverage=(
            Coverage("Web search", 4, "Nothing job-related found."),
            Coverage("Circle, social network", 3, "2 job-related findings."),
            Coverage("Photos, photo sharing", 2, "Could not be searched."),
        ),
        findings=(BIAS, RIDE),
        reply="The candidate replied. I have learned from it.",
        staff=Staff("4F21A0", "B77C3E"),
    )
    return replace(whole, **said)


def arriving(whole: Packet, *, position: str = OFFICER, pdf: bytes = PDF, released: datetime = RELEASED) -> Arriving:
    return Arriving(
        id=whole.id,
        number=whole.candidate,
        version=whole.version,
        position=position,
        title=whole.position,
        digest=whole.digest(),
        pdf_digest=hashlib.sha256(pdf).hexdigest(),
        released_at=released,
        canonical=whole.canonical(),
        pdf=pdf,
    )


def member(name: str, **said: Any) -> Member:
    usual = {"account": f"account{name}", "person": f"person{name}", "number": f"E-{name}", "name": f"{name} Whitfield"}
    usual |= {"email": f"{name.lower()}@example.gov", "active": True, "token_hash": ""}
    return Member(**{**usual, **said})


class Panel:
    """A migrated panel; Dana and Dave sit on the officers' panel, Dave on the dispatchers' too."""

    def __init__(self, folder: Path, url: str) -> None:
        self.settings = PanelSettings(instance=folder, panel_url=url)
        make_house_keys(self.settings.keys)
        upgrade(self.settings.url, "panel")
        self.store: PanelStore = open_panel(self.settings)
        in_haste(self.store)
        arrivals.department(self.store, PROGRAM, name="Example City Police Department", time_zone="America/Chicago",
                            paper="letter", demo=True)  # fmt: skip
        for name in ("Dana", "Dave"):
            arrivals.member(self.store, PROGRAM, member(name))
        arrivals.seats(self.store, PROGRAM, OFFICER, ["personDana", "personDave"])
        arrivals.seats(self.store, PROGRAM, DISPATCHER, ["personDave"])
        self.app = create_app(self.settings)
        self.app.extensions["panel"].engine.dispose()

    def receive(self, whole: Packet, **said: Any) -> None:
        arrivals.packet(self.store, PROGRAM, arriving(whole, **said))

    def client(self, name: str = "Dana") -> "Visitor":
        with self.store.reading() as session:
            generation = session.get_one(Account, f"account{name}").fs_uniquifier
        client = self.app.test_client()
        with client.session_transaction() as kept:
            moment = int(now().timestamp())
            kept.update(_user_id=generation, _fresh=True, began=moment, seen=moment, proved=moment)
        return Visitor(client)

    def entries(self, count: int = 0) -> list[tuple[str, str, str]]:
        """The ledger as (action, outcome, reason); `count` of the last ones."""
        with self.store.reading() as session:
            found = session.exec(select(Entry).order_by(Entry.sequence)).all()
        return [(each.action, each.outcome, each.reason) for each in found][-count:]

    def close(self) -> None:
        self.store.engine.dispose()
        self.app.extensions["panel"].engine.dispose()


class Visitor:
    """A browser that reads a page before it sends a form from it."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, path: str) -> Any:
        return self.client.get(path)

    def page(self, path: str) -> str:
        answer = self.client.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
        return answer.get_data(as_text=True)

    def post(self, path: str, *, seen: str = "/", **fields: Any) -> Any:
        shown = self.client.get(seen).get_data(as_text=True)
        token = re.search(r'name="csrf_token" value="([^"]+)"', shown)
        assert token, f"{seen} has no form"
        return self.client.post(path, data={**fields, "csrf_token": token[1]})


def days(count: int) -> datetime:
    return RELEASED + timedelta(days=count)
