"""Candidates and their screenings: opened, assigned, given notice, caught up, withdrawn."""

from collections.abc import Sequence

from vetting.domain.actions import Action
from vetting.domain.duties import REVIEWED
from vetting.domain.identity import Identity, loads
from vetting.domain.plans import PlanRow, concrete
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.roles import Role
from vetting.policy.shelf import shelf
from vetting.storage import new_id
from vetting.vault import people, screenings, searches
from vetting.vault.positions import Position
from vetting.vault.screenings import Assignment, Screening
from vetting.vault.sealed import Seal
from vetting.vault.searches import RowState, SearchRow
from vetting.workflow.candidates import Opening, candidate_for
from vetting.workflow.checklists import pin
from vetting.workflow.intake import plan_in_force
from vetting.workflow.look_back import years_before
from vetting.workflow.perform import Deed, done_by, position_deed, screening_deed
from vetting.workflow.release import end_packets


@position_deed(Action.OPEN_SCREENING)
def open_screening(deed: Deed, opening: Opening) -> str:
    """One candidate, one position, its plan in force; the searches it asks for stand there at once. Returns the id."""
    position = deed.session.get_one(Position, deed.position)
    plan, version = plan_in_force(deed, position.id)
    pack = pin(deed.session, shelf(deed.vault.policies).for_position(position.pack))
    candidate = candidate_for(deed, position.id, opening)
    id_ = opening.id or new_id()
    seal, wrapped = deed.vault.keyring.new_key(id_)
    start = years_before(deed.today, plan.look_back_years)
    adult = opening.identity.adult_on(start)
    identity = Identity(**{**opening.identity.__dict__, "born": ""}) if adult else opening.identity
    screening = Screening(
        id=id_,
        candidate=candidate.id,
        position=position.id,
        plan_version=version,
        pack_digest=pack,
        data_key=wrapped,
        identity=seal.close(identity.dumps(), f"screening.identity.{id_}"),
        adult_throughout=adult,
        opened_at=deed.moment,
        due_on=opening.due_on,
    )
    deed.session.add(screening)
    deed.session.flush()
    _lay_rows(deed, screening, seal, concrete(plan, identity.identifiers()))
    deed._screening = screening  # noqa: SLF001 - the deed is on what it made
    deed.about |= {"candidate": candidate.id, "plan_version": version}
    return id_


@screening_deed(Action.READ_CANDIDATE)
def read_candidate(deed: Deed) -> Identity:
    """Who is to be searched; reading it is a deed."""
    if Role.COORDINATOR not in deed.roles:
        _must_be_assigned(deed)
    return identity_of(deed.screening, deed.seal)


@screening_deed(Action.ASSIGN)
def assign(deed: Deed, person: str) -> None:
    """Give the screening to a searcher who holds a designation and has neither seat nor review here."""
    _searchable(deed, person)
    if any(each.person == person for each in screenings.assigned(deed.session, deed.screening.id)):
        raise Refused("assigned_already", "This person has the screening already.", field="person")
    deed.session.add(Assignment(screening=deed.screening.id, person=person, since=deed.moment))
    deed.about["searcher"] = person


@screening_deed(Action.REASSIGN)
def reassign(deed: Deed, person: str, reason: str) -> None:
    """End the present assignments and give the screening to another searcher."""
    if reason not in REASSIGNMENTS:
        raise Refused("reassign_reason", "Choose why another searcher takes over.", field="reason")
    _searchable(deed, person)
    for each in screenings.assigned(deed.session, deed.screening.id):
        each.until, each.ended = deed.moment, "reassigned"
        deed.session.add(each)
    deed.session.add(Assignment(screening=deed.screening.id, person=person, since=deed.moment))
    deed.about |= {"searcher": person, "reason": reason}


@screening_deed(Action.RECUSE)
def recuse(deed: Deed) -> None:
    """Step back, for instance from someone known; the coordinator assigns another, or another reviewer takes over."""
    if deed.screening.claimed_by == deed.person:
        deed.screening.claimed_by, deed.screening.claimed_at = None, None
    for each in screenings.assigned(deed.session, deed.screening.id):
        if each.person == deed.person:
            each.until, each.ended = deed.moment, "recused"
            deed.session.add(each)


@screening_deed(Action.RECORD_NOTICE)
def record_notice(deed: Deed, text_version: str) -> None:
    """The candidate was told of the search, by a letter of this version."""
    if not text_version.strip():
        raise Refused("notice_text", "Name the version of the notice that was sent.", field="text_version")
    deed.screening.notice_at = deed.moment
    deed.screening.notice_text = text_version.strip()[:80]


@screening_deed(Action.CATCH_UP)
def catch_up(deed: Deed) -> int:
    """Bring an open screening to the plan in force: searches that are new are added, none is dropped. How many."""
    plan, version = plan_in_force(deed, deed.screening.position)
    if version == deed.screening.plan_version:
        raise Refused("plan_current", "This screening follows the plan in force already.")
    seal, there = deed.seal, searches.rows_of(deed.session, deed.screening.id)
    known = {(row.code, row.source, seal.open(row.term, f"search_row.term.{row.id}")) for row in there}
    wanted = concrete(plan, identity_of(deed.screening, seal).identifiers())
    added = [(row, term) for row, term in wanted if (row.code, row.source, term) not in known]
    deed.screening.plan_version = version
    count = _lay_rows(deed, deed.screening, seal, added, first=len(there))
    deed.about |= {"plan_version": version, "rows": count}
    return count


@screening_deed(Action.WITHDRAW)
def withdraw(deed: Deed, reason: str) -> None:
    if reason not in WITHDRAWALS:
        raise Refused("withdraw_reason", "Choose why the screening ends.", field="reason")
    end_packets(deed, reason)
    deed.about["reason"] = reason


@screening_deed(Action.WAIVE_ROW)
def waive_row(deed: Deed, row: str, reason: str) -> None:
    """Pass a row over; it shows as a deviation for as long as the record lives."""
    found = deed.session.get(SearchRow, row)
    if found is None or found.screening != deed.screening.id:
        raise Unknown
    if found.state is not RowState.OPEN:
        raise Refused("row_settled", "This row is searched or waived already.")
    if reason not in WAIVERS:
        raise Refused("waiver_reason", "Choose why the row is waived.", field="reason")
    found.state, found.waived_reason = RowState.WAIVED, reason
    found.waived_by = deed.person
    deed.session.add(found)
    deed.about |= {"row": row, "reason": reason}


WAIVERS = {
    "source_gone": "The source no longer exists",
    "source_down": "The source cannot be reached before the due date",
    "legal_advice": "Counsel advised against this search",
}
REASSIGNMENTS = {
    "absence": "The searcher is away",
    "workload": "The searcher has too much to do before the due date",
    "acquainted": "The searcher knows the candidate",
    "designation_ended": "The searcher’s designation ends or has ended",
}
WITHDRAWALS = {
    "candidate_withdrew": "The candidate withdrew",
    "position_closed": "The position was closed",
    "no_offer": "No conditional offer was made",
}


def identity_of(screening: Screening, seal: Seal) -> Identity:
    return loads(seal.open(screening.identity, f"screening.identity.{screening.id}"))


def _lay_rows(
    deed: Deed, screening: Screening, seal: Seal, rows: Sequence[tuple[PlanRow, str]], *, first: int = 0
) -> int:
    for place, (row, term) in enumerate(rows, first):
        id_ = new_id()
        deed.session.add(
            SearchRow(
                id=id_,
                screening=screening.id,
                code=row.code,
                place=place,
                source=row.source,
                kind=row.kind,
                term=seal.close(term, f"search_row.term.{id_}"),
                plan_version=screening.plan_version,
            )
        )
    return len(rows)


def _searchable(deed: Deed, person: str) -> None:
    account = people.account_of(deed.session, person)
    if account is None or Role.SEARCHER not in account.roles or not account.active:
        raise Refused("not_searcher", "Choose a person with the role of searcher.", field="person")
    if not people.designated(deed.session, person, deed.today):
        raise Refused("searcher_not_designated", "This person holds no designation in force today.", field="person")
    if screenings.seat_over(deed.session, deed.screening.candidate, person):
        said = "This person sits on a panel that decides on the candidate and cannot search."
        raise Refused("searcher_seated", said, field="person")
    done = done_by(deed.session, deed.screening.id, person)
    if Action.RECUSE in done:
        raise Refused(
            "searcher_recused", "This person stepped back from this screening. Choose another.", field="person"
        )
    if done & REVIEWED:
        raise Refused("searcher_reviewed", "This person reviewed this screening and cannot search it.", field="person")


def _must_be_assigned(deed: Deed) -> None:
    if all(each.person != deed.person for each in screenings.assigned(deed.session, deed.screening.id)):
        raise Unknown
