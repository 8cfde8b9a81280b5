"""The separation of duties: one row per action, read by doors, routes, buttons, commands, tests and the README.

Sources: 001 and 004 IV.B.5-10, 002 II.a.iv. Nothing else grants permission; `standing.py` says why it is refused.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from vetting.domain.actions import Action as A  # noqa: N817 - the table reads by its columns
from vetting.domain.checklists import Gate
from vetting.domain.roles import PEOPLE, Role
from vetting.domain.stages import AT_WORK, CLOSED, Stage

House = Literal["vault", "panel", "both"]


@dataclass(frozen=True)
class Duty:
    """Which roles, during which stages, behind which checklist, never after which deeds, and where it leads."""

    who: frozenset[Role]
    during: frozenset[Stage]
    gate: Gate | None
    never_after: frozenset[A]
    then: Stage | None
    assigned: bool
    fresh: bool
    house: House
    entered: bool


def row(  # noqa: PLR0913 - the columns of the table
    who: frozenset[Role],
    during: Stage | Iterable[Stage] = (),
    gate: Gate | None = None,
    *,
    never_after: frozenset[A] = frozenset(),
    then: Stage | None = None,
    assigned: bool = False,
    fresh: bool = False,
    house: House = "vault",
    entered: bool = True,
) -> Duty:
    stages = frozenset({during}) if isinstance(during, Stage) else frozenset(during)
    return Duty(who, stages, gate, never_after, then, assigned, fresh, house, entered)


C, S, R, D, U, M, K, P = (frozenset({role}) for role in Role)  # in the order of roles.py

SEARCHED = frozenset({
    A.BEGIN_SEARCH, A.LOG_SEARCH, A.KEEP_CAPTURE, A.KEEP_DRAFT, A.LOG_FINDING, A.CHANGE_FINDING,
    A.ANSWER_REWRITE, A.ATTRIBUTE, A.CORROBORATE, A.SUBMIT_SEARCH,
})  # fmt: skip
"""Whoever did one of these has searched the candidate."""

REVIEWED = frozenset({
    A.BEGIN_REVIEW, A.SETTLE_REDACTION, A.ADD_REDACTION, A.DECIDE_SEPARATELY, A.AGREE_TO_KEEP, A.CONFIRM_FINDING,
    A.CONFIRM_ATTRIBUTION, A.WITHHOLD_FINDING, A.PROPOSE_REWRITE, A.RETURN_TO_SEARCH, A.FINISH_REVIEW, A.REOPEN_REVIEW,
    A.APPROVE_PACKET, A.RELEASE_PACKET, A.RECALL_PACKET, A.REFUSE_DISPUTE, A.UPHOLD_DISPUTE,
})  # fmt: skip
"""Whoever did one of these has judged what was found."""
APPROVED = frozenset({A.APPROVE_PACKET})

SEEN, LET_OUT = AT_WORK - {Stage.OPENED}, (Stage.RELEASED, Stage.DECIDED)

DUTIES: dict[A, Duty] = {
    # intake                 who    during  gate
    A.OPEN_POSITION:     row(C),
    A.DRAFT_PLAN:        row(C),
    A.PUBLISH_PLAN:      row(C),
    A.SEAT_PANEL:        row(C),
    A.UNSEAT_PANEL:      row(C),
    A.ADD_CANDIDATE:     row(C),
    A.OPEN_SCREENING:    row(C),
    A.READ_CANDIDATE:    row(C | S, AT_WORK),
    A.ASSIGN:            row(C, [Stage.OPENED, Stage.SEARCHING]),
    A.REASSIGN:          row(C, [Stage.OPENED, Stage.SEARCHING]),
    A.RECUSE:            row(S | R, AT_WORK),
    A.RECORD_NOTICE:     row(C, [Stage.OPENED, Stage.SEARCHING]),
    A.CATCH_UP:          row(C, [Stage.OPENED, Stage.SEARCHING]),
    A.WITHDRAW:          row(C, AT_WORK | {Stage.RELEASED}, then=Stage.WITHDRAWN),
    # search
    A.BEGIN_SEARCH:      row(S, Stage.OPENED, never_after=REVIEWED, then=Stage.SEARCHING, assigned=True),
    A.LOG_SEARCH:        row(S, Stage.SEARCHING, never_after=REVIEWED, assigned=True),
    A.WAIVE_ROW:         row(C, Stage.SEARCHING),
    A.KEEP_CAPTURE:      row(S, Stage.SEARCHING, never_after=REVIEWED, assigned=True),
    A.UNSEAL_CAPTURE:    row(S | R, SEEN),
    A.KEEP_DRAFT:        row(S, Stage.SEARCHING, never_after=REVIEWED, assigned=True),
    A.LOG_FINDING:       row(S, Stage.SEARCHING, never_after=REVIEWED, assigned=True),
    A.CHANGE_FINDING:    row(S, Stage.SEARCHING, never_after=REVIEWED, assigned=True),
    A.ANSWER_REWRITE:    row(S, Stage.SEARCHING, never_after=REVIEWED, assigned=True),
    A.ATTRIBUTE:         row(S, Stage.SEARCHING, never_after=REVIEWED, assigned=True),
    A.CORROBORATE:       row(S, Stage.SEARCHING, never_after=REVIEWED, assigned=True),
    A.ANSWER_ITEM:       row(C | S | R, SEEN),
    A.SUBMIT_SEARCH:     row(S, Stage.SEARCHING, Gate.SUBMIT, never_after=REVIEWED, assigned=True,
                             then=Stage.REVIEWING),
    # review; who agrees to keep decided nothing there, as separating.py sees to
    A.BEGIN_REVIEW:        row(R, [Stage.REVIEWING, Stage.REPLYING], never_after=SEARCHED),
    A.READ_RAW:            row(S | R, SEEN),
    A.SETTLE_REDACTION:    row(R, [Stage.REVIEWING, Stage.REPLYING], never_after=SEARCHED),
    A.ADD_REDACTION:       row(R, [Stage.REVIEWING, Stage.REPLYING], never_after=SEARCHED),
    A.DECIDE_SEPARATELY:   row(R, [Stage.REVIEWING, Stage.REPLYING], never_after=SEARCHED),
    A.AGREE_TO_KEEP:       row(R, [Stage.REVIEWING, Stage.REPLYING], never_after=SEARCHED),
    A.CONFIRM_FINDING:     row(R, [Stage.REVIEWING, Stage.REPLYING], never_after=SEARCHED),
    A.CONFIRM_ATTRIBUTION: row(R, Stage.REVIEWING, never_after=SEARCHED),
    A.WITHHOLD_FINDING:    row(R, [Stage.REVIEWING, Stage.REPLYING], never_after=SEARCHED),
    A.PROPOSE_REWRITE:     row(R, Stage.REVIEWING, never_after=SEARCHED),
    A.REFILTER:            row(R | P, [Stage.SEARCHING, Stage.REVIEWING, Stage.REPLYING]),
    A.RETURN_TO_SEARCH:    row(R, Stage.REVIEWING, never_after=SEARCHED, then=Stage.SEARCHING),
    A.FINISH_REVIEW:       row(R, Stage.REVIEWING, never_after=SEARCHED, then=Stage.REPLYING),
    # reply and release
    A.RECORD_REPLY:    row(C, Stage.REPLYING),
    A.REOPEN_REVIEW:   row(R, [Stage.REPLYING, Stage.APPROVED, *LET_OUT], never_after=SEARCHED, then=Stage.REVIEWING),
    A.APPROVE_PACKET:  row(R, Stage.REPLYING, Gate.APPROVE, never_after=SEARCHED, then=Stage.APPROVED, fresh=True),
    A.KEEP_REPORT:     row(P, Stage.APPROVED),
    A.RELEASE_PACKET:  row(C | R, Stage.APPROVED, Gate.RELEASE, never_after=SEARCHED | APPROVED, then=Stage.RELEASED,
                           fresh=True),
    A.RECALL_PACKET:   row(C | R, LET_OUT, never_after=SEARCHED, then=Stage.REVIEWING, fresh=True),
    A.CONFIRM_CARRIED: row(P),
    A.BRING_DECISION:  row(P, LET_OUT, then=Stage.DECIDED),
    A.BRING_LATE_DECISION: row(P),
    A.BRING_QUESTION:  row(P),
    A.BRING_RECORD:    row(P),
    # the candidate's rights: whoever approved a packet does not judge what is disputed of it
    A.MAKE_LETTER:     row(C, AT_WORK | {*LET_OUT}),
    A.KEEP_LETTER:     row(P),
    A.RECORD_DISPUTE:  row(C, LET_OUT),
    A.READ_DISPUTE:    row(R, LET_OUT, never_after=SEARCHED),
    A.REFUSE_DISPUTE:  row(R, LET_OUT, never_after=SEARCHED | APPROVED, fresh=True),
    A.UPHOLD_DISPUTE:  row(R, LET_OUT, never_after=SEARCHED | APPROVED, then=Stage.REVIEWING, fresh=True),
    # panel
    A.READ_PACKET:     row(D, LET_OUT, house="panel"),
    A.ACKNOWLEDGE:     row(D, LET_OUT, house="panel"),
    A.ASK_QUESTION:    row(D, LET_OUT, house="panel"),
    A.RECORD_DECISION: row(D, LET_OUT, then=Stage.DECIDED, house="panel"),
    A.RECEIVE:         row(P, house="panel"),
    # beside the road
    A.REPORT_THREAT: row(C | S | R, AT_WORK),
    A.READ_THREAT:   row(K),
    # audit and records
    A.VERIFY_LEDGER:  row(U | M),
    A.EXPORT:         row(U, fresh=True),
    A.DISCLOSE_RECORD: row(C, fresh=True, never_after=frozenset({A.HOLD_RECORD})),
    A.CHECKPOINT:     row(U | P),
    A.HOLD_RECORD:    row(C | U),
    A.LIFT_HOLD:      row(U),
    A.DISPOSE_RECORD: row(C, CLOSED, then=Stage.DISPOSED, fresh=True),
    # people
    A.SET_UP:            row(M),
    A.INVITE_PERSON:     row(M),
    A.CHANGE_ROLES:      row(M, fresh=True),
    A.DEACTIVATE_PERSON: row(M),
    A.RESET_ACCESS:      row(M),
    A.DESIGNATE:         row(K | M),
    # the department's words for the filter: whoever proposes a change does not approve it
    A.PROPOSE_LISTS:     row(M),
    A.APPROVE_LISTS:     row(M, fresh=True),
    A.REJECT_LISTS:      row(M),
    A.WITHDRAW_LISTS:    row(M),
    # one's own account
    A.SIGN_IN:           row(PEOPLE, house="both"),
    A.SIGN_OUT:          row(PEOPLE, house="both"),
    A.SIGN_IN_FAILED:    row(PEOPLE, house="both"),
    A.LOCK_ACCOUNT:      row(PEOPLE, house="both"),
    A.CHANGE_PASSWORD:   row(PEOPLE, house="both"),
    A.SET_UP_TOTP:       row(PEOPLE, house="both"),
    A.ACCEPT_INVITATION: row(PEOPLE, house="both"),
    # pages without raw text
    A.SEE_INTAKE:         row(C, entered=False),
    A.SEE_SEARCHES:       row(S, entered=False),
    A.SEE_REVIEWS:        row(R, entered=False),
    A.SEE_RELEASES:       row(C | R, entered=False),
    A.SEE_RECORD:         row(U, entered=False),
    A.SEE_ADMINISTRATION: row(M, entered=False),
    A.SEE_THREATS:        row(K, entered=False),
    A.SEE_STANDING:       row(C | R | U, entered=False),
    A.SEE_PACKETS:        row(D, entered=False, house="panel"),
    A.SEE_ACCOUNT:        row(PEOPLE, entered=False, house="both"),
}  # fmt: skip
