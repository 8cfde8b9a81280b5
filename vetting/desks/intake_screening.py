"""A screening as its coordinator sees it: how far it is and what it waits for, without terms and findings."""

from collections import Counter

from flask import render_template
from flask.typing import ResponseReturnValue

from vetting.accounts.access import duty
from vetting.accounts.house import reading, today
from vetting.desks.access import refused_here, screening_or_404, the_vault, who
from vetting.desks.intake import desk, overdue, state
from vetting.domain.actions import Action
from vetting.domain.figures import counted, short_day
from vetting.domain.refusals import Refused
from vetting.domain.stages import AT_WORK, Stage
from vetting.vault import people, positions, releases, screenings, searches
from vetting.vault.candidates import Candidate
from vetting.vault.positions import Position
from vetting.vault.screenings import Screening
from vetting.vault.searches import RowState
from vetting.workflow.checklists import pinned
from vetting.workflow.compose import REPLIES
from vetting.workflow.opening import WAIVERS, read_candidate
from vetting.workflow.retention import kept_until

ROWS = {RowState.OPEN: "Not searched yet", RowState.DONE: "Searched", RowState.WAIVED: "Waived"}

OFFERED = (
    Action.RECORD_NOTICE,
    Action.ASSIGN,
    Action.REASSIGN,
    Action.CATCH_UP,
    Action.WAIVE_ROW,
    Action.READ_CANDIDATE,
    Action.RECORD_REPLY,
    Action.RELEASE_PACKET,
    Action.MAKE_LETTER,
    Action.REPORT_THREAT,
    Action.HOLD_RECORD,
    Action.WITHDRAW,
    Action.DISPOSE_RECORD,
)
"""What the page offers, each only where it is open to this person."""


@desk.get("/screenings/<screening>")
@duty(Action.SEE_INTAKE)
def screening(screening: str) -> ResponseReturnValue:
    return screening_page(screening_or_404(screening))


@desk.get("/screenings/<screening>/candidate")
@duty(Action.READ_CANDIDATE)
def candidate(screening: str) -> ResponseReturnValue:
    """Reading who it is leaves an entry in the ledger."""
    found = screening_or_404(screening)
    identity = read_candidate(the_vault(), who(), found.id)
    return render_template("intake/candidate.html", **about(found), identity=identity)


def screening_page(found: Screening) -> str:
    """The one page, drawn by whichever view answers."""
    names = people.names(reading())
    having = [names[each.person] for each in screenings.assigned(reading(), found.id)]
    rows = searches.rows_of(reading(), found.id)
    refusals = {action.value: refused_here(action, found) for action in OFFERED}
    return render_template(
        "intake/screening.html",
        **about(found),
        state=state(found, ", ".join(having), versions={found.position: _in_force(found)}, day=today()),
        overdue=overdue(found, today()),
        kept=kept(found),
        having=having,
        rows=rows,
        counts=Counter(row.state for row in rows),
        row_words=ROWS,
        waivers=WAIVERS,
        names=names,
        refused=refusals,
        behind=_behind(found),
        reply=REPLIES[found.reply_kind] if found.reply_kind else "",
        packets=releases.packets_of(reading(), found.id),
        next_step=next_step(found, refusals, assigned=bool(having), behind=_behind(found)),
    )


def kept(found: Screening) -> str:
    """How long the record stays, in words."""
    years = pinned(reading(), found).parameters.retention_years
    if found.stage is Stage.DISPOSED or found.held:
        return "Disposed of" if found.stage is Stage.DISPOSED else "Kept while it is held"
    if not found.closed_at:
        return f"Kept for {counted(years, 'year')} after its end"
    until = kept_until(found.closed_at, years)
    return f"Kept until {short_day(until)}" if until > today() else "Its years have passed"


def about(found: Screening) -> dict[str, object]:
    """What every page on a screening says at its head."""
    return {
        "screening": found,
        "number": reading().get_one(Candidate, found.candidate).number,
        "position": reading().get_one(Position, found.position),
    }


def next_step(found: Screening, refused: dict[str, Refused | None], *, assigned: bool, behind: int) -> str:
    """The action that the page's one primary button is for, or "" where nothing waits on the coordinator."""
    order = (
        (Action.RECORD_NOTICE, found.notice_at is None),
        (Action.ASSIGN, not assigned),
        (Action.CATCH_UP, bool(behind)),
        (Action.RECORD_REPLY, found.reply_kind is None),
        (Action.RELEASE_PACKET, True),
    )
    return next((action.value for action, wanted in order if wanted and _open(refused[action.value])), "")


def _open(refused: Refused | None) -> bool:
    """A gate still closed is no reason to hide its checklist."""
    return refused is None or refused.code == "checklist"


def _in_force(found: Screening) -> int:
    plan = positions.plan_in_force(reading(), found.position)
    return plan.version if plan else 0


def _behind(found: Screening) -> int:
    """The version of a plan published since; 0 where the screening follows the plan in force, or was let out."""
    version = _in_force(found)
    return version if found.stage in AT_WORK and version != found.plan_version else 0
