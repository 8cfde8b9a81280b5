"""A screening on which people do whatever comes to mind, allowed or not, while the worker dies and comes back."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from sqlalchemy import event
from sqlmodel import Session

from tests.cast import POSITION, Office
from tests.workflow import world
from vetting import courier
from vetting.domain.disputes import Ground, Refusal
from vetting.domain.letters import LetterKind
from vetting.domain.refusals import Refused
from vetting.domain.stages import Stage
from vetting.panel import deciding
from vetting.panel.database import PanelStore
from vetting.panel.door import By as PanelBy
from vetting.storage import now, told
from vetting.vault import disputes as kept_disputes
from vetting.vault import outbox, releases
from vetting.vault import people as vault_people
from vetting.vault.outbox import Errand, ErrandKind
from vetting.vault.releases import PacketState
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow import disputes, errands, holds, intake, letters, opening, release, reply, retention, review
from vetting.workflow.perform import PROGRAM

PEOPLE = ("cora", "sam", "ruth", "rex", "ada")
LATER = timedelta(days=366 * 5)
"""By then every record's years have passed."""


class Killed(BaseException):
    """The process is gone: nothing may catch it."""


@dataclass
class Wanderer:
    """`dice` chooses the deed and who does it; `done` and `refused` count what came of it."""

    office: Office
    panel: PanelStore
    dice: Random
    done: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    rounds: int = 0

    def step(self) -> None:
        onward = self.dice.random() < 0.6
        name = self.dice.choice(ONWARD[self.stage()] if onward else list(DEEDS))
        try:
            DEEDS[name](self)
        except Refused:
            self.refused.append(name)
        else:
            self.done.append(name)

    def stage(self) -> Stage:
        with self.office.reading() as session:
            return session.get_one(Screening, self.office.screening).stage

    def person(self, usual: str) -> str:
        """Mostly who does it usually; now and then somebody else."""
        return usual if self.dice.random() < 0.85 else self.dice.choice(PEOPLE)

    def decider(self) -> PanelBy:
        with self.office.reading() as session:
            account = vault_people.panel_account_of(session, "dana")
            assert account
            return PanelBy(account.id, fresh=True)

    def packet(self) -> str:
        """Any version that was ever released."""
        with self.office.reading() as session:
            every = releases.packets_of(session, self.office.screening)
            return self.dice.choice([each.id for each in every if each.released_at])

    def dispute(self) -> str:
        with self.office.reading() as session:
            found = kept_disputes.disputes_of(session, self.office.screening)
            return found[0].id if found else "none"

    def settle(self) -> None:
        """The worker comes back, after the lease of whichever died before it, and does everything."""
        self.rounds += 1
        with told(now() + 2 * LATER + self.rounds * 2 * errands.LEASE):
            while taken := errands.take(self.office.vault):
                _errand(self, taken)
                errands.done(self.office.vault, taken.id)
            courier.bring_home(self.office.vault, self.panel)


def _settled(walk: Wanderer) -> None:
    office = walk.office
    if walk.stage() is Stage.DISPOSED:
        return
    review.begin_review(office.vault, office.by(walk.person("ruth")), office.screening, take_over=True)
    for finding in [None, *(each.id for each in world.material(office).findings)]:
        world.decide(office, finding)
        world.confirm(office, finding or "")


def _withheld(walk: Wanderer) -> None:
    office = walk.office
    if walk.stage() is Stage.DISPOSED:
        return
    finding = world.material(office).findings[0].id
    reason = walk.dice.choice(["", "duplicate"])
    review.withhold_finding(office.vault, office.by("ruth"), office.screening, finding, reason)


def _replied(walk: Wanderer) -> None:
    kind = walk.dice.choice([ReplyKind.WAIVED, ReplyKind.WAIVED, ReplyKind.REPLIED])
    draft = reply.ReplyDraft(kind, "It was a race track." if kind is ReplyKind.REPLIED else "")
    reply.record_reply(walk.office.vault, walk.office.by(walk.person("cora")), walk.office.screening, draft)


def _let_out(walk: Wanderer) -> None:
    with walk.office.reading() as session:
        waits = releases.approved_packet(session, walk.office.screening)
    if waits:
        world.let_out(walk.office, walk.person("rex"))


def _reopened(walk: Wanderer) -> None:
    reason = walk.dice.choice(list(release.REOPENINGS))
    release.reopen_review(walk.office.vault, walk.office.by(walk.person("ruth")), walk.office.screening, reason)


def _withdrawn(walk: Wanderer) -> None:
    if walk.dice.random() < 0.3:
        _simple("cora", opening.withdraw, "no_offer")(walk)


def _disputed(walk: Wanderer) -> None:
    draft = disputes.DisputeDraft(Ground.WRONG_PERSON, (1,), f"Not I, {len(walk.done)}.", now().date())
    disputes.record_dispute(walk.office.vault, walk.office.by(walk.person("cora")), walk.office.screening, draft)


def _wrote(walk: Wanderer) -> None:
    kind = walk.dice.choice(list(LetterKind))
    about = walk.dispute() if kind is LetterKind.ANSWER else ""
    letters.make_letter(walk.office.vault, walk.office.by("cora"), walk.office.screening, kind, dispute=about)


def _decided(walk: Wanderer) -> None:
    by, packet = walk.decider(), walk.packet()
    row, read = deciding.read_packet(walk.panel, by, packet)
    deciding.acknowledge(walk.panel, by, packet)
    deciding.ask(walk.panel, by, packet, f"Was it public, {len(walk.done)}?")
    cites = [each.number for each in read.findings][:1]
    reasons = f"Raise it at the interview, {len(walk.done)}."
    deciding.record_decision(
        walk.panel, by, packet, seen=row.digest, outcome="further_inquiry", reasons=reasons, cites=cites
    )


def _disposed(walk: Wanderer) -> None:
    with told(now() + LATER):
        retention.dispose(walk.office.vault, walk.office.by("cora"), walk.office.screening)


def _reseated(walk: Wanderer) -> None:
    seats = walk.dice.choice([intake.seat_panel, intake.unseat_panel])
    seats(walk.office.vault, walk.office.by("cora"), POSITION, walk.dice.choice(["dana", "sam", "ruth"]))


def _stale(walk: Wanderer) -> None:
    """A worker does an errand out of turn, and is gone before it could say so."""
    with walk.office.reading() as session:
        waiting = sorted(outbox.waiting(session), key=lambda each: (each.made_at, each.kind))
    if waiting:
        _errand(walk, walk.dice.choice(waiting))


def _killed(walk: Wanderer) -> None:
    """The worker dies before one of its commits."""
    left = walk.dice.choice([0, 1, 2, 3, 4])

    def count(_session: Session) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise Killed

    event.listen(Session, "before_commit", count)
    try:
        with suppress(Killed):
            walk.settle()
    finally:
        event.remove(Session, "before_commit", count)


def _errand(walk: Wanderer, errand: Errand) -> None:
    """As the worker does it; nothing is drawn."""
    vault, screening = walk.office.vault, walk.office.screening
    if errand.kind is ErrandKind.RENDER:
        with walk.office.reading() as session:
            waits = releases.approved_packet(session, screening)
        if waits and waits.state is PacketState.APPROVED and waits.id == errand.about:
            world.ready(walk.office, errand.about)
    elif errand.kind is ErrandKind.RENDER_LETTER:
        if walk.stage() is not Stage.DISPOSED:
            letters.keep_letter(vault, PROGRAM, screening, errand.about, world.PDF, [])
    elif errand.kind is not ErrandKind.CHECKPOINT:
        courier.carry(vault, walk.panel, errand)


def _simple(usual: str, deed: Callable[..., object], *given: str) -> Callable[[Wanderer], object]:
    return lambda walk: deed(walk.office.vault, walk.office.by(walk.person(usual)), walk.office.screening, *given)


DEEDS: dict[str, Callable[[Wanderer], object]] = {
    "settle": _settled, "withhold": _withheld, "finish": _simple("ruth", review.finish_review), "reply": _replied,
    "approve": lambda walk: world.approve(walk.office, walk.person("ruth")), "let out": _let_out,
    "reopen": _reopened, "decide": _decided,
    "recall": _simple("rex", release.recall_packet, "court_order"),
    "withdraw": _withdrawn, "dispute": _disputed, "write": _wrote, "dispose": _disposed, "reseat": _reseated,
    "uphold": lambda walk: _simple("rex", disputes.uphold_dispute, walk.dispute())(walk),
    "refuse": lambda walk: _simple("rex", disputes.refuse_dispute, walk.dispute(), Refusal.STANDS_AS_POSTED)(walk),
    "hold": _simple("ada", holds.hold_record, "litigation"), "lift": _simple("ada", holds.lift_hold),
    "work": Wanderer.settle, "stale": _stale, "killed": _killed,
}  # fmt: skip

ONWARD = {
    Stage.REVIEWING: ("settle", "finish", "finish"),
    Stage.REPLYING: ("reply", "settle", "approve", "approve"),
    Stage.APPROVED: ("work", "stale", "let out", "let out"),
    Stage.RELEASED: ("work", "killed", "decide", "dispute", "uphold", "reopen", "recall"),
    Stage.DECIDED: ("decide", "dispute", "uphold", "refuse", "write", "reopen", "recall", "dispose"),
    Stage.WITHDRAWN: ("work", "dispose"),
    Stage.DISPOSED: ("work",),
}
"""Deeds that lead on, or are of that time: a screening would get nowhere by the others alone."""
