"""What the assigned searcher works from: the plan's rows with their terms and how each stands. One deed."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from vetting.domain.actions import Action
from vetting.domain.methods import Device, Login, Method, Outcome
from vetting.domain.refusals import Unknown
from vetting.ledger import entries
from vetting.vault import captures, findings, screenings, searches
from vetting.vault.record import Entry
from vetting.vault.sealed import Seal
from vetting.vault.searches import Search, SearchRow
from vetting.workflow.look_back import look_back_start
from vetting.workflow.opening import identity_of
from vetting.workflow.perform import Deed, screening_deed
from vetting.workflow.review import RETURNS


@dataclass(frozen=True)
class Made:
    """A search as it was recorded."""

    id: str
    person: str
    method: Method
    login: Login
    device: Device
    permission: str
    outcome: Outcome
    note: str
    incidental: bool
    seconds: int
    at: datetime


@dataclass(frozen=True)
class SheetRow:
    """`begun_by`: who kept something under a row that has no outcome yet."""

    row: SearchRow
    term: str
    made: tuple[Made, ...]
    findings: int
    begun_by: str = ""


@dataclass(frozen=True)
class Worksheet:
    name: str
    look_back: date
    rows: tuple[SheetRow, ...]
    returned: str


@screening_deed(Action.READ_CANDIDATE)
def worksheet(deed: Deed) -> Worksheet:
    """Whom to search and how, row by row; for the assigned searcher."""
    must_be_assigned(deed)
    session, screening, seal = deed.session, deed.screening, deed.seal
    found = findings.findings_of(session, screening.id)
    count = Counter(each.search_row for each in found)
    begun = {each.search_row: each.logged_by for each in found}
    begun |= {each.search_row: each.kept_by for each in captures.captures_of(session, screening.id)}
    made: dict[str, list[Made]] = {}
    for each in searches.searches_of(session, screening.id):
        made.setdefault(each.search_row, []).append(_made(seal, each))
    rows = tuple(
        SheetRow(
            row,
            seal.open(row.term, f"search_row.term.{row.id}"),
            tuple(made.get(row.id, ())),
            count[row.id],
            begun.get(row.id, "") if row.state is searches.RowState.OPEN else "",
        )
        for row in searches.rows_of(session, screening.id)
    )
    return Worksheet(identity_of(screening, seal).full_name, look_back_start(deed), rows, _returned(deed))


def must_be_assigned(deed: Deed) -> None:
    if all(each.person != deed.person for each in screenings.assigned(deed.session, deed.screening.id)):
        raise Unknown


def _returned(deed: Deed) -> str:
    """Why the reviewer sent it back the last time, in words."""
    back = [
        each
        for each in entries.deeds(deed.session, Entry, screening=deed.screening.id)
        if each.action == Action.RETURN_TO_SEARCH
    ]
    return RETURNS.get(str(back[-1].about["reason"]), "") if back else ""


def _made(seal: Seal, search: Search) -> Made:
    return Made(
        search.id,
        search.person,
        Method(search.method),
        Login(search.login),
        Device(search.device),
        seal.open(search.permission, f"search.permission.{search.id}"),
        Outcome(search.outcome),
        seal.open(search.note, f"search.note.{search.id}"),
        search.incidental,
        search.seconds,
        search.at,
    )
