"""One screening of a scenario, step by step through the vault's door, as far as the scenario carries it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from vetting.domain.checklists import Gate
from vetting.domain.identity import Identity
from vetting.domain.methods import Outcome
from vetting.domain.packet import Staff
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused, Unknown
from vetting.scenario.format import FindingPart, RulingPart, ScreeningPart
from vetting.scenario.reading import ScenarioWrong
from vetting.scenario.rewriting import rewritten
from vetting.storage import now, told
from vetting.vault import releases
from vetting.vault.database import Vault
from vetting.vault.screenings import Screening
from vetting.vault.searches import SearchRow
from vetting.workflow import answers, captures, findings, opening, redacting, release, reply, review, search, separating
from vetting.workflow.candidates import Opening
from vetting.workflow.checklists import pinned
from vetting.workflow.comparing import release_digest
from vetting.workflow.compose import gather, suggestion
from vetting.workflow.marking import in_order
from vetting.workflow.perform import By
from vetting.workflow.settled import passages_on


class Stepper:
    """Holds the ids that the steps produce. `tick` moves the told time so that no two deeds share a moment."""

    def __init__(
        self,
        vault: Vault,
        part: ScreeningPart,
        *,
        positions: dict[str, str],
        people: dict[str, By],
        persons: dict[str, str],
    ) -> None:
        self.vault, self.part, self.positions = vault, part, positions
        self.people, self.persons = people, persons
        self.screening = ""
        self.rows: dict[str, SearchRow] = {}
        self.accounts: dict[str, str] = {}
        self.findings: dict[str, str] = {}

    def open(self, moment: datetime) -> None:
        part, by = self.part, self.people[self.part.coordinator]
        draft = Opening(Identity(**part.identity.model_dump()), part.number, part.file, part.due_on, part.id)
        with told(moment):
            self.screening = opening.open_screening(self.vault, by, self.positions[part.position], draft)
        with told(moment + timedelta(minutes=5)):
            opening.record_notice(self.vault, by, self.screening, "Notice of social-media review, version 2")
        with told(moment + timedelta(minutes=6)):
            opening.assign(self.vault, by, self.screening, self.persons[part.searcher])

    def search(self, moment: datetime) -> None:
        by = self.people[self.part.searcher]
        with told(moment):
            search.begin_search(self.vault, by, self.screening)
            rows = search.terms(self.vault, by, self.screening)
        if self.part.off_plan_attempt:
            self._off_plan(by, moment)
        self.rows = {row.code: row for row, _ in reversed(rows)}
        self._attribute(by, moment)
        with told(moment + timedelta(minutes=10)):
            self._log(by, rows)
        for place, finding in enumerate(self.part.findings):
            with told(moment + timedelta(hours=2, minutes=10 * place)):
                self._find(by, finding)

    def catch_up(self, moment: datetime) -> None:
        """A plan published meanwhile binds this screening too; what it adds is searched."""
        with told(moment):
            opening.catch_up(self.vault, self.people[self.part.coordinator], self.screening)
        by = self.people[self.part.searcher]
        with told(moment + timedelta(hours=1)):
            rows = search.terms(self.vault, by, self.screening)
            self._log(by, [(row, term) for row, term in rows if row.code not in self.rows])

    def submit(self, moment: datetime) -> None:
        by = self.people[self.part.searcher]
        with told(moment):
            self._corroborate(by)
        self._answer(self.part.searcher, Gate.SUBMIT, moment)
        with told(moment + timedelta(minutes=1)):
            search.submit_search(self.vault, by, self.screening)

    def settle(self, moment: datetime) -> None:
        by = self.people[self.part.reviewer]
        with told(moment):
            review.begin_review(self.vault, by, self.screening)
            for account in self.accounts.values():
                review.confirm_attribution(self.vault, by, self.screening, account)
        rewritten(self.vault, self.screening, self.part, self.findings, self.people, moment)
        for place, finding in enumerate(self.part.findings):
            with told(moment + timedelta(minutes=5 * place + 5)):
                self._decide(by, finding)

    def finish(self, moment: datetime) -> None:
        with told(moment):
            review.finish_review(self.vault, self.people[self.part.reviewer], self.screening)

    def reply(self, moment: datetime) -> None:
        to = {self.findings[key]: text for key, text in self.part.reply.to.items()}
        draft = reply.ReplyDraft(self.part.reply.kind, self.part.reply.text, to)
        with told(moment):
            reply.record_reply(self.vault, self.people[self.part.coordinator], self.screening, draft)
        by = self.people[self.part.reviewer]
        with told(moment + timedelta(minutes=10)):
            review.begin_review(self.vault, by, self.screening, take_over=True)
            for finding in [*to, ""]:
                self._accept(by, finding, ())
                self._confirm(by, finding, words_needed=self._needed(finding))

    def approve(self, moment: datetime) -> None:
        self._answer(self.part.reviewer, Gate.APPROVE, moment - timedelta(minutes=1))
        named = self.part.packet
        staff = Staff(named.searched, named.approved) if named.searched else None
        with told(moment):
            release.approve_packet(
                self.vault, self.people[self.part.reviewer], self.screening, id=named.id, staff=staff
            )

    def release(self, moment: datetime) -> None:
        self._answer(self.part.releaser, Gate.RELEASE, moment - timedelta(minutes=1))
        with self.vault.store.reading() as session:
            screening = session.get_one(Screening, self.screening)
            seal = self.vault.keyring.unwrap(screening.id, screening.data_key)
            frozen = releases.approved_packet(session, screening.id)
            if frozen is None:
                raise Unknown
            seen = release_digest(frozen, gather(session, screening, seal))
        with told(moment):
            release.release_packet(self.vault, self.people[self.part.releaser], self.screening, seen=seen)

    def _off_plan(self, by: By, moment: datetime) -> None:
        """A search that the plan does not ask for: refused, and the ledger keeps the refusal."""
        draft = search.SearchDraft(self.part.method, self.part.login, self.part.device, Outcome.NOTHING_FOUND)
        with told(moment + timedelta(minutes=1)), suppress(Refused):
            search.log_search(self.vault, by, self.screening, "not-in-the-plan", draft)

    def _attribute(self, by: By, moment: datetime) -> None:
        for place, account in enumerate(self.part.accounts):
            draft = search.AccountDraft(
                account.source, account.handle, account.identifiers, account.against, account.explained
            )
            with told(moment + timedelta(minutes=2 + place)):
                self.accounts[account.key] = search.attribute(self.vault, by, self.screening, draft)

    def _log(self, by: By, rows: Sequence[tuple[SearchRow, str]]) -> None:
        special = {row.code: row for row in self.part.rows}
        found = {finding.row for finding in self.part.findings}
        for place, (row, _) in enumerate(rows[: self.part.rows_done]):
            usual = Outcome.FINDINGS_RECORDED if row.code in found else Outcome.NOTHING_FOUND
            differs = special.get(row.code)
            with told(now() + timedelta(seconds=self.part.seconds * place)):
                if differs and differs.waived:
                    coordinator = self.people[self.part.coordinator]
                    opening.waive_row(self.vault, coordinator, self.screening, row.id, differs.waived)
                    continue
                draft = search.SearchDraft(
                    self.part.method,
                    self.part.login,
                    self.part.device,
                    differs.outcome if differs and row.code not in found else usual,
                    note=differs.note if differs else "",
                    seconds=differs.seconds if differs else self.part.seconds,
                )
                search.log_search(self.vault, by, self.screening, row.id, draft)

    def _find(self, by: By, part: FindingPart) -> None:
        if part.row not in self.rows:
            raise ScenarioWrong(
                f"Finding {part.key!r}: the plan has no row {part.row!r}; it has {', '.join(self.rows)}."
            )
        row = self.rows[part.row].id
        content = f"{part.url}\n{part.posted_on}\n\n{part.capture}\n{part.quote}\n".encode()
        capture = captures.CaptureDraft(row, part.url, f"{part.key}.txt", content, public=True, captured_at=now())
        draft = findings.FindingDraft(
            row,
            part.category,
            part.statement,
            part.nexus,
            part.url,
            part.posted_on,
            (captures.keep_capture(self.vault, by, self.screening, capture),),
            quote=part.quote,
            online_account=self.accounts[part.account],
            id=part.id,
        )
        self.findings[part.key] = findings.log_finding(self.vault, by, self.screening, draft)

    def _corroborate(self, by: By) -> None:
        for part in self.part.findings:
            shown = part.corroboration
            if shown:
                id_ = self.findings[part.key]
                findings.corroborate(self.vault, by, self.screening, id_, shown.kind, shown.on, shown.result)

    def _decide(self, by: By, part: FindingPart) -> None:
        id_ = self.findings[part.key]
        if part.withheld:
            review.withhold_finding(self.vault, by, self.screening, id_, part.withheld)
            return
        for words in part.added:
            redacting.add_redaction(self.vault, by, self.screening, words)
        self._accept(by, id_, part.rulings)
        self._confirm(by, id_, words_needed=part.words_needed)

    def _accept(self, by: By, finding: str, rulings: tuple[RulingPart, ...]) -> None:
        """Decide every open suggestion as proposed, but for those that the scenario rules otherwise."""
        told_otherwise = {ruling.words.casefold(): ruling for ruling in rulings}
        material = review.read_raw(self.vault, by, self.screening, finding).material
        for passage in passages_on(material, finding or None):
            for each in in_order(material, passage):
                body = suggestion(material.seal, each)
                ruling = told_otherwise.get(str(body["words"]).casefold())
                if ruling and ruling.separately:
                    separating.decide_separately(self.vault, by, self.screening, each.id, ruling.separately)
                    del told_otherwise[ruling.words.casefold()]
                if ruling or each.decision is None:
                    redacting.settle_redaction(self.vault, by, self.screening, each.id, _ruling(ruling, body))

    def _confirm(self, by: By, finding: str, *, words_needed: bool) -> None:
        seen = review.read_raw(self.vault, by, self.screening, finding).seen
        review.confirm_finding(
            self.vault, by, self.screening, finding, seen=seen, flags_cleared=True, words_needed=words_needed
        )

    def _needed(self, finding: str) -> bool:
        keys = {id_: key for key, id_ in self.findings.items()}
        return any(part.words_needed for part in self.part.findings if part.key == keys.get(finding))

    def _answer(self, key: str, gate: Gate, moment: datetime) -> None:
        with self.vault.store.reading() as session:
            items = pinned(session, session.get_one(Screening, self.screening)).gate(gate)
        with told(moment):
            yes = dict.fromkeys((item.code for item in items), True)
            answers.answer_items(self.vault, self.people[key], self.screening, gate, yes)


def _ruling(part: RulingPart | None, body: dict[str, str | int]) -> redacting.Ruling:
    if part:
        return redacting.Ruling(part.treatment, part.neutral, part.keep_reason)
    treatment = Treatment(str(body["treatment"]))
    return redacting.Ruling(treatment, str(body["replacement"]) if treatment is Treatment.NEUTRAL else "")
