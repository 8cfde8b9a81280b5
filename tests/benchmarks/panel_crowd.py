"""A panel with thousands of packets, written in bulk: a third decided, half read, a ninth replaced and emptied."""

import os
from datetime import timedelta
from hashlib import sha256

from sqlmodel import insert

from tests.panel.house import DISPATCHER, OFFICER, RELEASED, TITLES, Panel, packet
from vetting.panel.packets import PanelDecision, PanelPacket, Reading

PDF = os.urandom(24_000)
"""As large as the report of a few findings."""


def fill(panel: Panel, count: int) -> None:
    """Dave may see all of them, Dana half."""
    canonical, digest = packet().canonical(), packet().digest()
    packets, readings, decisions = [], [], []
    for number in range(count):
        id_, gone = f"p{number}", number % 9 == 8
        position = DISPATCHER if number % 2 else OFFICER
        packets.append(
            {"id": id_, "number": f"C-2025-{number:05}", "version": 1, "position": position, "title": TITLES[position],
             "canonical": "" if gone else canonical, "digest": digest, "pdf": b"" if gone else PDF,
             "pdf_digest": sha256(PDF).hexdigest(), "released_at": RELEASED - timedelta(minutes=number),
             "received_at": RELEASED, "replaced_by": 2 if gone else None, "recalled_at": None, "disposed_at": None}
        )  # fmt: skip
        if number % 4 < 2:
            readings.append({"packet": id_, "person": "personDave", "at": RELEASED})
        if number % 3 == 0:
            decisions.append(
                {"id": id_, "packet": id_, "digest": digest, "person": "personDave", "outcome": "proceed",
                 "reasons": "Nothing stands against it.", "cites": [], "at": RELEASED, "fetched_at": RELEASED}
            )  # fmt: skip
    with panel.store.writing() as session:
        for table, rows in ((PanelPacket, packets), (Reading, readings), (PanelDecision, decisions)):
            session.execute(insert(table.__table__), rows)
        session.commit()
