"""Everything that can be done, as verbs; `duties.py` says by whom and when."""

from enum import StrEnum


class Action(StrEnum):
    # intake
    OPEN_POSITION = "open_position"
    DRAFT_PLAN = "draft_plan"
    PUBLISH_PLAN = "publish_plan"
    SEAT_PANEL = "seat_panel"
    UNSEAT_PANEL = "unseat_panel"
    ADD_CANDIDATE = "add_candidate"
    OPEN_SCREENING = "open_screening"
    READ_CANDIDATE = "read_candidate"
    ASSIGN = "assign"
    REASSIGN = "reassign"
    RECUSE = "recuse"
    RECORD_NOTICE = "record_notice"
    CATCH_UP = "catch_up"
    WITHDRAW = "withdraw"
    # search
    BEGIN_SEARCH = "begin_search"
    LOG_SEARCH = "log_search"
    WAIVE_ROW = "waive_row"
    KEEP_CAPTURE = "keep_capture"
    UNSEAL_CAPTURE = "unseal_capture"
    KEEP_DRAFT = "keep_draft"
    LOG_FINDING = "log_finding"
    CHANGE_FINDING = "change_finding"
    ANSWER_REWRITE = "answer_rewrite"
    ATTRIBUTE = "attribute"
    CORROBORATE = "corroborate"
    ANSWER_ITEM = "answer_item"
    SUBMIT_SEARCH = "submit_search"
    # review
    BEGIN_REVIEW = "begin_review"
    READ_RAW = "read_raw"
    SETTLE_REDACTION = "settle_redaction"
    ADD_REDACTION = "add_redaction"
    DECIDE_SEPARATELY = "decide_separately"
    AGREE_TO_KEEP = "agree_to_keep"
    CONFIRM_FINDING = "confirm_finding"
    CONFIRM_ATTRIBUTION = "confirm_attribution"
    WITHHOLD_FINDING = "withhold_finding"
    PROPOSE_REWRITE = "propose_rewrite"
    REFILTER = "refilter"
    RETURN_TO_SEARCH = "return_to_search"
    FINISH_REVIEW = "finish_review"
    # reply and release
    RECORD_REPLY = "record_reply"
    REOPEN_REVIEW = "reopen_review"
    APPROVE_PACKET = "approve_packet"
    KEEP_REPORT = "keep_report"
    RELEASE_PACKET = "release_packet"
    RECALL_PACKET = "recall_packet"
    CONFIRM_CARRIED = "confirm_carried"
    BRING_DECISION = "bring_decision"
    BRING_LATE_DECISION = "bring_late_decision"
    BRING_QUESTION = "bring_question"
    BRING_RECORD = "bring_record"
    # the candidate's rights
    MAKE_LETTER = "make_letter"
    KEEP_LETTER = "keep_letter"
    RECORD_DISPUTE = "record_dispute"
    READ_DISPUTE = "read_dispute"
    REFUSE_DISPUTE = "refuse_dispute"
    UPHOLD_DISPUTE = "uphold_dispute"
    # panel
    READ_PACKET = "read_packet"
    ACKNOWLEDGE = "acknowledge"
    ASK_QUESTION = "ask_question"
    RECORD_DECISION = "record_decision"
    RECEIVE = "receive"
    # beside the road
    REPORT_THREAT = "report_threat"
    READ_THREAT = "read_threat"
    # audit and records
    VERIFY_LEDGER = "verify_ledger"
    EXPORT = "export"
    DISCLOSE_RECORD = "disclose_record"
    CHECKPOINT = "checkpoint"
    HOLD_RECORD = "hold_record"
    LIFT_HOLD = "lift_hold"
    DISPOSE_RECORD = "dispose_record"
    # people
    SET_UP = "set_up"
    INVITE_PERSON = "invite_person"
    CHANGE_ROLES = "change_roles"
    DEACTIVATE_PERSON = "deactivate_person"
    RESET_ACCESS = "reset_access"
    DESIGNATE = "designate"
    PROPOSE_LISTS = "propose_lists"
    APPROVE_LISTS = "approve_lists"
    REJECT_LISTS = "reject_lists"
    WITHDRAW_LISTS = "withdraw_lists"
    # one's own account
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    SIGN_IN_FAILED = "sign_in_failed"
    LOCK_ACCOUNT = "lock_account"
    CHANGE_PASSWORD = "change_password"  # noqa: S105 - a verb, not a password
    SET_UP_TOTP = "set_up_totp"
    ACCEPT_INVITATION = "accept_invitation"
    # pages without raw text: shown, not entered in the ledger
    SEE_INTAKE = "see_intake"
    SEE_SEARCHES = "see_searches"
    SEE_REVIEWS = "see_reviews"
    SEE_RELEASES = "see_releases"
    SEE_RECORD = "see_record"
    SEE_ADMINISTRATION = "see_administration"
    SEE_THREATS = "see_threats"
    SEE_STANDING = "see_standing"
    SEE_PACKETS = "see_packets"
    SEE_ACCOUNT = "see_account"

    @property
    def words(self) -> str:
        """As a sentence goes on after "You cannot …"."""
        if self in _WHOLE:
            return _WHOLE[self]
        verb, _, thing = self.partition("_")
        return f"{verb} {_THINGS.get(thing, thing.replace('_', ' '))}".strip()


_WHOLE = {
    Action.ASSIGN: "assign a searcher",
    Action.REASSIGN: "reassign to another searcher",
    Action.CATCH_UP: "catch up with the plan",
    Action.ATTRIBUTE: "attribute an account",
    Action.CORROBORATE: "corroborate a finding",
    Action.REFILTER: "refilter the texts",
    Action.CONFIRM_CARRIED: "confirm the arrival in the panel",
    Action.BRING_DECISION: "bring a decision home",
    Action.BRING_LATE_DECISION: "bring a late decision home",
    Action.BRING_QUESTION: "bring a question home",
    Action.BRING_RECORD: "bring the panel’s record home",
    Action.ACKNOWLEDGE: "acknowledge the packet",
    Action.RECEIVE: "receive what the courier brings",
    Action.EXPORT: "export the record",
    Action.CHECKPOINT: "checkpoint the ledger",
    Action.DISPOSE_RECORD: "dispose of the record",
    Action.SET_UP: "set up the instance",
    Action.RESET_ACCESS: "reset a person’s access",
    Action.DESIGNATE: "designate a person",
    Action.SIGN_IN_FAILED: "sign in, which failed",
    Action.LOCK_ACCOUNT: "lock an account",
    Action.CHANGE_PASSWORD: "change a password",
    Action.SET_UP_TOTP: "set up sign-in codes",
    Action.ACCEPT_INVITATION: "accept an invitation",
    Action.CHANGE_ROLES: "change a person’s roles",
}
"""Those that verb and thing alone say badly."""

_A = [
    "position",
    "candidate",
    "screening",
    "row",
    "capture",
    "finding",
    "redaction",
    "decision",
    "question",
    "threat",
    "person",
    "draft",
    "rewrite",
    "letter",
    "dispute",
]
_THE = [
    "plan",
    "panel",
    "notice",
    "search",
    "review",
    "reply",
    "packet",
    "report",
    "ledger",
    "record",
    "hold",
    "attribution",
]
_THINGS = (
    {thing: f"a {thing}" for thing in _A}
    | {thing: f"the {thing}" for thing in _THE}
    | {"raw": "the recorded texts", "item": "a checklist item", "search": "the search"}
    | {"lists": "a change of the word lists"}
    | {"separately": "places separately", "to_keep": "to words kept in one place and hidden in another"}
)
