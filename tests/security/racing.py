"""What races over one screening: the deeds that many try at once, and what its record must hold afterwards."""

import json
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import islice

from sqlmodel import select

from tests.cast import Office
from tests.workflow import world
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused
from vetting.ledger import entries
from vetting.ledger.chain import first_break
from vetting.vault.findings import Finding
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.vault.screenings import ReplyKind
from vetting.workflow import release, reply, review
from vetting.workflow.redacting import Ruling

CHANGING = {"reopen_review", "settle_redaction", "add_redaction", "confirm_finding", "withhold_finding", "record_reply",
            "return_to_search", "refilter", "change_finding", "attribute", "corroborate", "waive_row"}  # fmt: skip
"""After one of these an earlier approval is worth nothing."""

Deeds = dict[str, list[Callable[[], object]]]


class Racer:
    """Someone at a browser of their own, who clicks whatever the pages offer."""

    def __init__(self, office: Office) -> None:
        self.office, self.here = office, office.screening
        with office.reading() as session:
            self.ids = session.exec(select(Finding.id).where(Finding.screening == self.here)).all()
        self.words = next(iter(world.suggestions(office, self.ids[1]).values()))

    def deeds(self) -> Deeds:
        """By kind, each as often as it stands here."""
        return {
            "forward": [self.forward] * 3 + [self.again] * 2,
            "approve": [partial(world.approve, self.office, each) for each in ("ruth", "rex")],
            "report": [self.report] * 2,
            "release": [partial(world.let_out, self.office, each) for each in ("rex", "cora", "ruth")],
            "edit": [
                self.reopen, partial(self.answered, "I am sorry."), partial(self.answered, "I was young."),
                partial(self.withhold, "not_job_related"), partial(self.withhold, ""),
                partial(self.rule, Ruling(Treatment.REMOVE)),
                partial(self.rule, Ruling(Treatment.KEEP, keep_reason="not_protected")),
                partial(world.claimed, self.office, "ruth"),
            ],
            "recall": [self.recall],
        }  # fmt: skip

    def forward(self) -> None:
        """The whole way to a packet that waits for release, as far as the others let it come."""
        steps = (self.again, partial(self.answered, "I am sorry."), self.again,
                 partial(world.approve, self.office, "ruth"), self.report)  # fmt: skip
        for step in steps:
            with suppress(Refused):
                step()

    def again(self) -> None:
        """From review to reply as fast as may be."""
        for each in [*self.ids, ""]:
            world.decide(self.office, each or None)
            world.confirm(self.office, each)
        review.finish_review(self.office.vault, self.office.by("ruth"), self.here)

    def report(self) -> None:
        with self.office.reading() as session:
            waiting = session.exec(select(FrozenPacket).where(FrozenPacket.state == PacketState.APPROVED)).all()
        for each in waiting:
            world.ready(self.office, each.id, f"%PDF {each.digest}".encode())

    def answered(self, text: str) -> None:
        draft = reply.ReplyDraft(ReplyKind.REPLIED, text)
        reply.record_reply(self.office.vault, self.office.by("cora"), self.here, draft)

    def withhold(self, reason: str) -> None:
        review.withhold_finding(self.office.vault, self.office.by("ruth"), self.here, self.ids[1], reason)

    def rule(self, ruling: Ruling) -> None:
        world.claimed(self.office, "ruth")
        world.rule(self.office, self.words, ruling)

    def reopen(self) -> None:
        release.reopen_review(self.office.vault, self.office.by("ruth"), self.here, "finding_wrong")

    def recall(self) -> None:
        release.recall_packet(self.office.vault, self.office.by("rex"), self.here, "released_in_error")


def assert_sound(office: Office) -> Counter[str]:
    """The chain holds, and each release is of the digest that stood approved, by another; what was done, by action."""
    with office.reading() as session:
        links = list(islice(entries.rows(session, Entry, after=0), 100_000))
        assert first_break(links) is None
        record = session.exec(select(Entry).where(Entry.screening == office.screening).order_by(Entry.sequence)).all()
        packets = {each.id: each for each in session.exec(select(FrozenPacket)).all()}
    standing: dict[str, tuple[str, str]] = {}
    done: Counter[str] = Counter()
    for each in record:
        about = json.loads(each.body)["about"]
        done[each.action if each.outcome == "done" else f"{each.action}: {each.reason}"] += 1
        if each.outcome == "refused":
            continue
        if each.action == "approve_packet":
            standing[about["packet"]] = about["digest"], each.person
        elif each.action == "release_packet":
            digest, approver = standing.pop(about["packet"])
            assert (digest, approver != each.person) == (about["digest"], True)
        elif each.action in CHANGING:
            standing.clear()
    out = [each for each in packets.values() if each.released_at]
    assert done["release_packet"] == len(out)
    assert all(each.approved_by != each.released_by for each in out)
    assert sum(each.state is PacketState.RELEASED for each in packets.values()) <= 1
    assert sum(each.state is PacketState.APPROVED for each in packets.values()) <= 1
    return done
