"""What record sets are made of: files that were given out, how the screening was worked, and the raw record."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import PurePosixPath

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.methods import Device, Login, Method, Outcome
from vetting.report.written import as_table
from vetting.vault import (
    checklists,
    disputes,
    ledger_pages,
    letters,
    passages,
    people,
    positions,
    releases,
    searches,
)
from vetting.vault.captures import Capture
from vetting.vault.database import Vault
from vetting.vault.passages import PassageKind
from vetting.vault.releases import ReportState
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Seal
from vetting.vault.searches import Search
from vetting.workflow.captures import opened
from vetting.workflow.checklists import pinned
from vetting.workflow.comparing import pdf_of
from vetting.workflow.compose import neutral_word, raw_text, suggestion
from vetting.workflow.disputes import as_written
from vetting.workflow.entry_words import about_words, body_of
from vetting.workflow.finds import unsealed
from vetting.workflow.opening import WAIVERS, identity_of

File = tuple[str, bytes]


@dataclass(frozen=True)
class Source:
    """One screening, unsealed. `named`: staff by their names, otherwise by numbers that say who is the same."""

    session: Session
    screening: Screening
    seal: Seal
    named: bool

    @cached_property
    def staff(self) -> Mapping[str, str]:
        names = people.names(self.session)
        return names if self.named else {id_: f"person {number}" for number, id_ in enumerate(names, 1)}

    def by(self, person: str | None) -> str:
        return self.staff.get(person or "", person or "")


def given_out(source: Source) -> Iterator[File]:
    """What left the department's hands, and what was done when."""
    session, screening = source.session, source.screening
    plan = positions.plan_of(session, screening.position, screening.plan_version)
    yield "plan.toml", plan.body.encode()
    yield "timeline.csv", _timeline(source)
    yield from _reports(source)
    for number, kept in enumerate(reversed(letters.letters_of(session, screening.id)), 1):
        if kept.state is ReportState.READY and kept.pdf:
            pdf = source.seal.open_bytes(kept.pdf, f"letter.pdf.{kept.id}")
            yield f"letters/{number:02}-{kept.kind}.pdf", pdf
    decided = [
        (each.at.isoformat(), each.outcome, each.cites, source.by(each.person))
        for each in releases.decisions_of(session, screening.id)
    ]
    yield "decisions.csv", as_table([("At", "Outcome", "Findings it rests on", "By"), *decided])


def worked(source: Source) -> Iterator[File]:
    """Every search and every answer to the checklist, without terms and notes."""
    session, screening = source.session, source.screening
    yield "searches.csv", _searches(source)
    items = {item.code: item for item in pinned(session, screening).items}
    answers = [
        (each.item, items[each.item].statement, "yes" if each.yes else "no", source.by(each.by), each.at.isoformat())
        for each in sorted(checklists.answers_of(session, screening.id), key=lambda each: each.at)
    ]
    yield "checklist.csv", as_table([("Item", "Statement", "Answer", "By", "At"), *answers])


def raw(source: Source, vault: Vault) -> Iterator[File]:
    """Everything that the vault holds of the candidate."""
    session, screening, seal = source.session, source.screening, source.seal
    found = unsealed(session, screening.id, seal)
    yield "raw/staff.json", _json(_staff(source))
    yield "raw/candidate.json", _json(asdict(identity_of(screening, seal)))
    yield "raw/findings.json", _json([asdict(each) for each in found.findings])
    yield "raw/accounts.json", _json([asdict(each) for each in found.accounts])
    yield "raw/terms.csv", _terms(source)
    yield "raw/redactions.csv", _redactions(source)
    yield "raw/replies.json", _json(_replies(source))
    yield "raw/captures.json", _json([asdict(each) for each in found.captures])
    for each in found.captures:
        kept = session.get_one(Capture, each.id)
        ending = PurePosixPath(each.name).suffix
        yield f"raw/captures/{each.id}{ending}", opened(vault, screening.id, kept, each.name).content


def _timeline(source: Source) -> bytes:
    """What was done, in words; refusals too, where staff are named."""
    entries = ledger_pages.entries_of(source.session, source.screening.id)
    known = ledger_pages.known_as(source.session, [source.screening.id])
    lines = [
        (
            each.sequence,
            each.time,
            source.by(each.person),
            Action(each.action).words,
            each.outcome,
            each.reason,
            about_words(body_of(each.body).get("about", {}), source.staff, known),
        )
        for each in entries
        if source.named or each.outcome == "done"
    ]
    return as_table([("Entry", "Time", "Who", "Did", "Outcome", "Why not", "About"), *lines])


def _reports(source: Source) -> Iterator[File]:
    out = [each for each in releases.packets_of(source.session, source.screening.id) if each.released_at and each.pdf]
    for each in out:
        yield f"reports/version-{each.version}.pdf", pdf_of(source.seal, each)
    lines = [(each.version, each.state.words, each.released_at.isoformat(), each.pdf_digest) for each in out]  # type: ignore[union-attr]  # released
    yield "reports.csv", as_table([("Version", "State", "Released", "SHA-256 of the PDF"), *lines])


def _searches(source: Source) -> bytes:
    rows = searches.rows_of(source.session, source.screening.id)
    made: dict[str, list[Search]] = {row.id: [] for row in rows}
    for search in searches.searches_of(source.session, source.screening.id):
        made[search.search_row].append(search)
    lines: list[tuple[str | int, ...]] = []
    for row in rows:
        waived = WAIVERS[row.waived_reason] if row.waived_reason else ""
        head = (row.place + 1, row.code, row.source, row.state.value, waived)
        lines += [
            (
                *head,
                Outcome(each.outcome).words,
                Method(each.method).words,
                Login(each.login).words,
                Device(each.device).words,
                each.seconds,
                source.by(each.person),
                each.at.isoformat(),
            )
            for each in made[row.id]
        ] or [head]
    heads = ("Row", "Code", "Source", "State", "Waived because", "Outcome", "Method", "Signed in", "Device", "Seconds")
    return as_table([(*heads, "By", "At"), *lines])


def _terms(source: Source) -> bytes:
    rows = searches.rows_of(source.session, source.screening.id)
    lines = [(row.place + 1, row.code, source.seal.open(row.term, f"search_row.term.{row.id}")) for row in rows]
    return as_table([("Row", "Code", "Term"), *lines])


def _redactions(source: Source) -> bytes:
    session, id_, seal = source.session, source.screening.id, source.seal
    texts = {each.id: each for each in passages.passages_of(session, id_)}
    known = ledger_pages.known_as(session, [id_])
    lines = []
    for each in passages.redactions_of(session, id_):
        said, text = suggestion(seal, each), texts[each.passage]
        lines.append(
            (
                known.get(text.finding or "", "the whole"),
                text.kind.value,
                *(str(said[name]) for name in ("words", "class", "reason")),
                each.decision.value if each.decision else "",
                neutral_word(seal, each),
                each.keep_reason,
                source.by(each.decided_by),
                each.decided_at.isoformat() if each.decided_at else "",
            )
        )
    heads = ("Finding", "Text", "Words", "Class", "Reason", "Decision", "Neutral word", "Kept because", "By", "At")
    return as_table([heads, *lines])


def _staff(source: Source) -> dict[str, str]:
    """Names by the ids that stand in the other files."""
    did = {each.person for each in ledger_pages.entries_of(source.session, source.screening.id)}
    return {id_: name for id_, name in source.staff.items() if id_ in did}


def _replies(source: Source) -> dict[str, list[str]]:
    """What the candidate wrote, and why the panel decided as it did."""
    session, id_, seal = source.session, source.screening.id, source.seal
    written = [each for each in passages.passages_of(session, id_) if each.kind is PassageKind.REPLY]
    decisions, questions = releases.decisions_of(session, id_), releases.questions_of(session, id_)
    return {
        "replies": [raw_text(seal, each) for each in written],
        "disputes": [as_written(seal, each) for each in disputes.disputes_of(session, id_)],
        "decisions": [seal.open(each.reasons, f"decision.reasons.{each.id}") for each in decisions],
        "questions": [seal.open(each.text, f"question.text.{each.id}") for each in questions],
    }


def _json(value: object) -> bytes:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str).encode()
