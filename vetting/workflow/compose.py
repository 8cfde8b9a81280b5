"""The one code that makes what the panel sees: the review's preview and the frozen packet both come from here."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from datetime import date, datetime

from sqlmodel import Session

from vetting.domain.attribution import Identifier, in_words
from vetting.domain.categories import Category
from vetting.domain.figures import counted
from vetting.domain.methods import Corroboration as Kind
from vetting.domain.methods import Outcome
from vetting.domain.packet import FORMAT, Coverage, Packet, PacketFinding, Staff
from vetting.domain.redactions import GROUP, REMOVED, UNDECIDED, Decided, Treatment, apply
from vetting.policy import plans
from vetting.vault import findings, passages, people, positions, searches, wordings
from vetting.vault.candidates import Candidate
from vetting.vault.findings import Corroboration, Finding, OnlineAccount
from vetting.vault.passages import Passage, PassageKind, Redaction, Separation
from vetting.vault.positions import Position
from vetting.vault.screenings import ReplyKind, Screening
from vetting.vault.sealed import Seal
from vetting.vault.searches import RowState, Search, SearchRow
from vetting.vault.wordings import Wording
from vetting.workflow.listed import current_engine, number_for

REPLIES = {
    ReplyKind.REPLIED: "The candidate replied.",
    ReplyKind.WAIVED: "The candidate waived a reply.",
    ReplyKind.EXPIRED: "The candidate did not reply in the time given.",
}


@dataclass(frozen=True)
class Stamp:
    """What a packet carries beside its contents, fixed at approval."""

    id: str
    version: int
    approved: str
    staff: Staff


@dataclass(frozen=True)
class Material:
    """Everything of a screening that a packet is made of, read once."""

    screening: Screening
    seal: Seal
    findings: Sequence[Finding]
    passages: Sequence[Passage]
    redactions: dict[str, list[Redaction]]
    accounts: dict[str, OnlineAccount]
    corroborations: dict[str, list[Corroboration]]
    rows: Sequence[SearchRow]
    searches: Sequence[Search]
    wordings: Sequence[Wording]
    engine: str
    """The filter as it is now, with the screening's word lists."""
    separations: dict[str, Separation]
    """What is decided place by place, by `Redaction.alike`."""

    def passage(self, finding: str | None, kind: PassageKind) -> Passage | None:
        return next((each for each in self.passages if each.finding == finding and each.kind is kind), None)

    def together(self, redaction: Redaction) -> str:
        """Equal for redactions that are decided as one."""
        return redaction.id if redaction.alike in self.separations else redaction.alike

    @property
    def released(self) -> list[Finding]:
        return [each for each in self.findings if not each.withheld]


def gather(session: Session, screening: Screening, seal: Seal) -> Material:
    """A fixed number of queries, whatever the number of findings."""
    redactions: dict[str, list[Redaction]] = {}
    for redaction in passages.redactions_of(session, screening.id):
        redactions.setdefault(redaction.passage, []).append(redaction)
    corroborations: dict[str, list[Corroboration]] = {}
    for corroboration in findings.corroborations_of(session, screening.id):
        corroborations.setdefault(corroboration.finding, []).append(corroboration)
    return Material(
        screening,
        seal,
        findings.findings_of(session, screening.id),
        passages.passages_of(session, screening.id),
        redactions,
        {each.id: each for each in findings.accounts_of(session, screening.id)},
        corroborations,
        searches.rows_of(session, screening.id),
        searches.searches_of(session, screening.id),
        wordings.wordings_of(session, screening.id),
        current_engine(number_for(session, screening)),
        {each.alike: each for each in passages.separations_of(session, screening.id)},
    )


def raw_text(seal: Seal, passage: Passage) -> str:
    return seal.open(passage.text, f"passage.text.{passage.id}")


def suggestion(seal: Seal, redaction: Redaction) -> dict[str, str | int]:
    """The sealed body: start, end, words, class, reason, treatment, replacement."""
    body: dict[str, str | int] = json.loads(seal.open(redaction.suggestion, f"redaction.suggestion.{redaction.id}"))
    return body


def neutral_word(seal: Seal, redaction: Redaction) -> str:
    return seal.open(redaction.neutral, f"redaction.neutral.{redaction.id}") if redaction.neutral else ""


def decided(seal: Seal, redaction: Redaction) -> Decided:
    """What becomes of the span; undecided words are never shown."""
    body = suggestion(seal, redaction)
    return Decided(int(body["start"]), int(body["end"]), _replacement(seal, redaction, body))


def leaving(material: Material, passage: Passage | None) -> str:
    """The text as the panel would read it now."""
    if passage is None:
        return ""
    spans = [decided(material.seal, each) for each in material.redactions.get(passage.id, [])]
    return apply(raw_text(material.seal, passage), spans)


def packet_finding(material: Material, finding: Finding, number: int) -> PacketFinding:
    """A finding as the panel reads it."""
    account = material.accounts.get(finding.online_account or "")
    second = bool(account and account.confirmed_by)
    return PacketFinding(
        number=number,
        category=Category(finding.category).label,
        statement=leaving(material, material.passage(finding.id, PassageKind.STATEMENT)),
        when=posted_on(material.seal, finding).strftime("%B %Y"),
        quote=leaving(material, material.passage(finding.id, PassageKind.QUOTE)) if finding.words_needed else "",
        nexus=leaving(material, material.passage(finding.id, PassageKind.NEXUS)),
        attribution=in_words(identifiers(material.seal, account), confirmed=second) if account else "",
        corroboration=_corroborated(material.corroborations.get(finding.id, [])),
        reply=leaving(material, material.passage(finding.id, PassageKind.REPLY)),
    )


def numbered(material: Material) -> list[tuple[Finding, PacketFinding]]:
    """The findings that leave, as panel and candidate read them, under the numbers that both know.

    By category, the latest month first; then what is shown of them decides, and nothing finer: neither the day nor
    an id, for the order would tell it.
    """
    made = [(each, packet_finding(material, each, 0)) for each in material.released]
    ordered = sorted(made, key=lambda each: (_rank(material.seal, each[0]), astuple(each[1])))
    return [(finding, replace(shown, number=number)) for number, (finding, shown) in enumerate(ordered, 1)]


def _rank(seal: Seal, finding: Finding) -> tuple[int, int]:
    day = posted_on(seal, finding)
    return list(Category).index(Category(finding.category)), -(12 * day.year + day.month)


def compose(session: Session, material: Material, stamp: Stamp) -> Packet:
    """The packet of a screening as it stands; the caller has checked that everything is settled."""
    screening = material.screening
    plan = plans.parse(positions.plan_of(session, screening.position, screening.plan_version).body, "plan")
    department = people.the_department(session)
    reply = leaving(material, material.passage(None, PassageKind.REPLY))
    answered = REPLIES[screening.reply_kind] if screening.reply_kind else ""
    return Packet(
        format=FORMAT,
        id=stamp.id,
        version=stamp.version,
        department=department.name if department else "",
        position=session.get_one(Position, screening.position).title,
        candidate=session.get_one(Candidate, screening.candidate).number,
        plan_version=screening.plan_version,
        look_back=counted(plan.look_back_years, "year"),
        approved=stamp.approved,
        coverage=_coverage(material),
        findings=tuple(shown for _, shown in numbered(material)),
        reply=f"{answered} {reply}".strip(),
        staff=stamp.staff,
    )


def approved_time(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def posted_on(seal: Seal, finding: Finding) -> date:
    return date.fromisoformat(seal.open(finding.posted_on, f"finding.posted_on.{finding.id}"))


def evidence(seal: Seal, account: OnlineAccount) -> dict[str, str]:
    """The sealed evidence: handle, identifiers, against, explained."""
    body: dict[str, str] = json.loads(seal.open(account.evidence, f"online_account.evidence.{account.id}"))
    return body


def identifiers(seal: Seal, account: OnlineAccount) -> list[Identifier]:
    return [Identifier(each) for each in evidence(seal, account)["identifiers"]]


def _replacement(seal: Seal, redaction: Redaction, body: dict[str, str | int]) -> str | None:
    if redaction.decision is Treatment.KEEP:
        return None if redaction.keep_reason else UNDECIDED
    if redaction.decision is Treatment.NEUTRAL:
        chosen, proposed = neutral_word(seal, redaction), str(body["replacement"])
        # He and he are decided together; each keeps the capital that was proposed for it.
        return (proposed if proposed.casefold() == chosen.casefold() else chosen) or UNDECIDED
    if redaction.decision is Treatment.GENERALISE:
        return str(body["replacement"]) if body["treatment"] == Treatment.GENERALISE else GROUP
    return REMOVED if redaction.decision is Treatment.REMOVE else UNDECIDED


def _corroborated(found: Sequence[Corroboration]) -> str:
    kinds = sorted({Kind(each.kind).words for each in found})
    return "Corroborated by " + " and ".join(kinds) + "." if kinds else ""


def _coverage(material: Material) -> tuple[Coverage, ...]:
    """Searched plan rows per source, in plan order; only released findings count: a withheld one reads like none.

    A row counts once: how many names or handles it was searched with, and how often, would tell who the candidate is.
    """
    source_of = {row.id: row.source for row in material.rows}
    searched = {each.search_row for each in material.searches}
    count = Counter(source for source, _ in {(row.source, row.code) for row in material.rows if row.id in searched})
    found = Counter(source_of[each.search_row] for each in material.released)
    return tuple(
        Coverage(source, count[source], _outcome(material, source, found[source]))
        for source in dict.fromkeys(source_of.values())
    )


def _outcome(material: Material, source: str, found: int) -> str:
    if found:
        return f"{counted(found, 'job-related finding')}."
    rows = [row for row in material.rows if row.source == source]
    if all(row.state is RowState.WAIVED for row in rows):
        return "Not searched: the coordinator waived it."
    last = {each.search_row: each.outcome for each in material.searches}
    if all(last.get(row.id) == Outcome.COULD_NOT_BE_SEARCHED for row in rows if row.state is not RowState.WAIVED):
        return "Could not be searched."
    return "Nothing job-related found."
