"""Deeds of the vault's people that leave no trace in a packet, each done between two steps of a scenario."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from tests.security.house import Houses, id_of, token
from vetting.domain.checklists import Gate
from vetting.domain.methods import Corroboration, Device, Login, Method, Outcome
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused
from vetting.domain.roles import Role
from vetting.scenario.screening import Stepper
from vetting.storage import now, told
from vetting.vault.findings import Finding
from vetting.vault.screenings import ReplyKind
from vetting.vault.threats import ThreatReport
from vetting.workflow import (
    captures,
    drafts,
    escalation,
    findings,
    holds,
    opening,
    redacting,
    release,
    reply,
    review,
    search,
)
from vetting.workflow import people as staff
from vetting.workflow.perform import OPERATOR, By
from vetting.workflow.redacting import Ruling

Deed = Callable[[Stepper], object]
AGAIN = search.SearchDraft(Method.PUBLIC_PAGE, Login.AGENCY_ACCOUNT, Device.AGENCY, Outcome.NOTHING_FOUND, seconds=7)


@contextmanager
def done(deeds: dict[str, Deed]) -> Iterator[None]:
    """While this is open, a scenario does each deed an hour before the step that it is named with."""
    with pytest.MonkeyPatch.context() as patch:
        for name, deed in deeds.items():
            patch.setattr(Stepper, name, _after(deed, getattr(Stepper, name)))
        yield


def _after(deed: Deed, step: Callable[[Stepper, datetime], None]) -> Callable[[Stepper, datetime], None]:
    def both(stepper: Stepper, moment: datetime) -> None:
        with told(moment - timedelta(hours=1)):
            deed(stepper)
        step(stepper, moment)

    return both


def by(stepper: Stepper, person: str) -> By:
    return stepper.people[person]


def at(step: str) -> Deed:
    """A step of the scenario once more."""
    return lambda stepper: getattr(stepper, step)(now())


def in_turn(*deeds: Deed) -> Deed:
    return lambda stepper: [deed(stepper) for deed in deeds]


def refused(deed: Deed) -> Deed:
    """Tried, and refused; a test whose deed is let through says so."""

    def tried(stepper: Stepper) -> None:
        with pytest.raises(Refused):
            deed(stepper)

    return tried


# searching


def search_again(draft: search.SearchDraft = AGAIN) -> Deed:
    return lambda here: search.log_search(here.vault, by(here, "sam"), here.screening, here.rows["W1"].id, draft)


def handed_to(person: str, reason: str) -> Deed:
    return lambda here: opening.reassign(here.vault, by(here, "cora"), here.screening, id_of(person), reason)


def another_steps_back(here: Stepper) -> None:
    opening.assign(here.vault, by(here, "cora"), here.screening, id_of("sid"))
    opening.recuse(here.vault, by(here, "sid"), here.screening)


def noticed_again(here: Stepper) -> None:
    opening.record_notice(here.vault, by(here, "cora"), here.screening, "Notice in large print, version 9")


def captured(here: Stepper) -> str:
    content = b"The choir of the church on Sunday. " * 99
    kept = captures.CaptureDraft(here.rows["N1"].id, "https://choir.example", "choir.txt", content, public=True,
                                 captured_at=now())  # fmt: skip
    return captures.keep_capture(here.vault, by(here, "sam"), here.screening, kept)


def drafted(here: Stepper) -> None:
    typed = {"statement": "The candidate prays.", "quote": "Praying at the mosque.", "url": "https://mosque.example"}
    drafts.keep_draft(here.vault, by(here, "sam"), here.screening, here.rows["W1"].id, typed)


def reworded(*words: str) -> Deed:
    """The quote changed for each of these in turn, and back to what the scenario says."""

    def change(here: Stepper) -> None:
        part = here.part.findings[0]
        more = captured(here)
        for quote in (*words, part.quote):
            with here.vault.store.reading() as session:
                kept = session.get_one(Finding, here.findings[part.key])
            draft = findings.FindingDraft(
                kept.search_row, part.category, part.statement, part.nexus, part.url, part.posted_on, (more,), quote,
                kept.online_account or "", kept.id,
            )  # fmt: skip
            findings.change_finding(here.vault, by(here, "sam"), here.screening, draft, version=kept.version)

    return change


def corroborated_twice(here: Stepper) -> None:
    for id_ in here.findings.values():
        findings.corroborate(here.vault, by(here, "sam"), here.screening, id_, Corroboration.INTERVIEW,
                             now().date(), "The priest said so too.")  # fmt: skip


def another_account(here: Stepper) -> None:
    draft = search.AccountDraft("Social network", "sister_of_j", here.part.accounts[0].identifiers)
    here.accounts["sister"] = search.attribute(here.vault, by(here, "sam"), here.screening, draft)


def threat(here: Stepper) -> None:
    escalation.report_threat(here.vault, by(here, "sam"), here.screening, "The imam was threatened.")
    with here.vault.store.reading() as session:
        report = session.exec(select(ThreatReport.id)).one()
    escalation.read_threat(here.vault, by(here, "kim"), report)


# reviewing


def claimed(person: str) -> Deed:
    return lambda here: review.begin_review(here.vault, by(here, person), here.screening, take_over=True)


def returned(here: Stepper) -> None:
    review.return_to_search(here.vault, by(here, "ruth"), here.screening, "search_incomplete")
    search_again()(here)
    here._answer("sam", Gate.SUBMIT, now())
    search.submit_search(here.vault, by(here, "sam"), here.screening)


def ruled(*rulings: Ruling) -> Deed:
    """The first suggestion of the finding decided in these ways, one after the other."""

    def rule(here: Stepper) -> None:
        material = review.read_raw(here.vault, by(here, "ruth"), here.screening, "").material
        every = [each for rows in material.redactions.values() for each in rows]
        for ruling in rulings:
            redacting.settle_redaction(here.vault, by(here, "ruth"), here.screening, every[0].id, ruling)

    return rule


KEPT, UNDONE = Ruling(Treatment.KEEP, keep_reason="not_protected"), Ruling(None)


def hidden_by_hand(here: Stepper) -> None:
    """And taken back."""
    redacting.add_redaction(here.vault, by(here, "ruth"), here.screening, "town")
    material = review.read_raw(here.vault, by(here, "ruth"), here.screening, "").material
    added = next(each for rows in material.redactions.values() for each in rows if each.added_by)
    redacting.settle_redaction(here.vault, by(here, "ruth"), here.screening, added.id, UNDONE)


def withheld_for_a_while(here: Stepper) -> None:
    for reason in ("only_protected", ""):
        review.withhold_finding(
            here.vault, by(here, "ruth"), here.screening, next(iter(here.findings.values())), reason
        )


def read_often(here: Stepper) -> None:
    for person in ("ruth", "rex", "ruth"):
        review.read_raw(here.vault, by(here, person), here.screening, "")


# reply and release


def replied(kind: ReplyKind, text: str = "") -> Deed:
    draft = reply.ReplyDraft(kind, text)
    return lambda here: reply.record_reply(here.vault, by(here, "cora"), here.screening, draft)


def approved(person: str, *, answered: bool = True) -> Deed:
    def approve(here: Stepper) -> None:
        if answered:
            here._answer(person, Gate.APPROVE, now())
        release.approve_packet(here.vault, by(here, person), here.screening)

    return approve


def reopened(here: Stepper) -> None:
    release.reopen_review(here.vault, by(here, "ruth"), here.screening, "finding_wrong")


def let_out(person: str) -> Deed:
    return lambda here: release.release_packet(here.vault, by(here, person), here.screening, seen="an old page")


def held(here: Stepper) -> None:
    holds.hold_record(here.vault, by(here, "cora"), here.screening, "complaint")


def held_and_lifted(here: Stepper) -> None:
    held(here)
    holds.lift_hold(here.vault, by(here, "ada"), here.screening)


def all_steps_again(here: Stepper) -> None:
    """A whole approval that was void before anything left."""
    approved("ruth")(here)
    reopened(here)
    claimed("ruth")(here)
    review.finish_review(here.vault, by(here, "ruth"), here.screening)
    here.reply(now())


# beside the screening, after everything


def audited(houses: Houses) -> None:
    ada = houses.client("desks", "ada")
    for path in ("/audit/", "/audit/ledger", "/audit/redactions", f"/audit/records/done{'0' * 16}", "/audit/decisions"):
        assert ada.get(path).status_code == 200
    for path in ("/audit/verify", "/audit/export"):
        assert ada.post(path, data={"csrf_token": token(ada), "house": "vault", "format": "jsonl"}).status_code < 400


def staff_changed(houses: Houses) -> None:
    staff.deactivate(houses.vault, OPERATOR, id_of("sam"))
    staff.change_roles(houses.vault, OPERATOR, houses.accounts("desks", "ruth"), frozenset({Role.AUDITOR}))
    ask = {"number": "77", "name": "Noor Hassan", "email": "noor@example.gov", "roles": frozenset({Role.SEARCHER})}
    staff.invite(houses.vault, OPERATOR, **ask)


def guessed_at(houses: Houses) -> None:
    stranger = houses.client("desks")
    for _ in range(6):
        stranger.post(
            "/sign-in", data={"csrf_token": token(stranger), "email": "sam@example.gov", "password": "x" * 20}
        )
