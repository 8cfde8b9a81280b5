"""The scenario file: TOML that names people, positions and screenings with every id and time a panel can see.

Keys (`key`) tie the parts together and appear nowhere else. Times are ISO 8601 with a zone. What is left out is done
as the program would propose it: rows are searched with nothing found, suggestions are accepted as proposed.
"""

import re
from datetime import date, datetime, timedelta
from typing import Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from vetting.domain.attribution import Identifier
from vetting.domain.categories import Category
from vetting.domain.decisions import Outcome as Decided
from vetting.domain.methods import Corroboration, Device, Login, Method, Outcome
from vetting.domain.redactions import Treatment
from vetting.domain.roles import Role
from vetting.vault.screenings import ReplyKind


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DepartmentPart(Part):
    name: str
    time_zone: str = "America/New_York"
    paper: Literal["letter", "a4"] = "letter"


class DesignationPart(Part):
    authority: str = "Chief of Police, written designation"
    since: date
    until: date


class PersonPart(Part):
    """Without a password the person can be reached by demo sign-in only. `account` is the id that the panel sees."""

    key: str
    id: str = ""
    account: str = ""
    number: str
    name: str
    email: str
    roles: frozenset[Role]
    password: str = ""
    totp_secret: str = ""
    designation: DesignationPart | None = None

    @model_validator(mode="after")
    def _credentials(self) -> Self:
        if bool(self.password) != bool(self.totp_secret):
            raise ValueError("give both password and totp_secret, or neither: everyone signs in with a code")
        if not re.fullmatch(r"([A-Z2-7]{8})*", self.totp_secret):
            raise ValueError("totp_secret is base 32: letters A to Z and digits 2 to 7, in eights")
        return self


class PlanPart(Part):
    """The text of one version (TOML), or a shipped sample's name."""

    at: AwareDatetime
    by: str
    sample: str = ""
    text: str = ""


class PositionPart(Part):
    key: str
    id: str = ""
    title: str
    pack: str = "model"
    at: AwareDatetime
    by: str
    seats: tuple[str, ...] = ()
    plans: tuple[PlanPart, ...]


class IdentityPart(Part):
    full_name: str
    previous_names: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    born: str = ""


class RowPart(Part):
    """How a row differs from the usual; `waived` names the coordinator's reason."""

    code: str
    outcome: Outcome = Outcome.NOTHING_FOUND
    note: str = ""
    seconds: int = 600
    waived: str = ""


class AccountPart(Part):
    key: str
    source: str
    handle: str
    identifiers: tuple[Identifier, ...] = (Identifier.DISCLOSED,)
    against: str = ""
    explained: str = ""


class CorroborationPart(Part):
    kind: Corroboration = Corroboration.INTERVIEW
    on: date
    result: str = "Confirmed by the candidate in interview."


class RulingPart(Part):
    """A decision that differs from the proposal, on suggestions with these words; `separately` on the first alone."""

    words: str
    treatment: Treatment
    neutral: str = ""
    keep_reason: str = ""
    separately: str = ""


class RewritePart(Part):
    """Other words that the reviewer proposes before deciding; the searcher accepts them, or declines for a reason."""

    statement: str
    nexus: str = ""
    reason: str = "unclear"
    declined: str = ""


class FindingPart(Part):
    key: str
    id: str = ""
    row: str
    account: str
    category: Category
    statement: str
    quote: str = ""
    nexus: str
    url: str
    posted_on: date
    capture: str = "Saved copy of the public page."
    corroboration: CorroborationPart | None = None
    words_needed: bool = True
    rulings: tuple[RulingPart, ...] = ()
    added: tuple[str, ...] = ()
    withheld: str = ""
    rewrite: RewritePart | None = None


class ReplyPart(Part):
    kind: ReplyKind = ReplyKind.WAIVED
    text: str = ""
    to: dict[str, str] = Field(default_factory=dict)


class PacketPart(Part):
    """What the panel can see of ids; empty ones are random."""

    id: str = ""
    searched: str = ""
    approved: str = ""


class DecisionPart(Part):
    by: str
    at: AwareDatetime
    id: str = ""
    outcome: Decided = Decided.PROCEED
    reasons: str
    cites: tuple[int, ...] = ()


class QuestionPart(Part):
    by: str
    at: AwareDatetime
    id: str = ""
    text: str


Until = Literal["opened", "searching", "reviewing", "settled", "replying", "approved", "released", "decided"]


class ScreeningPart(Part):
    """One screening, carried to `until`; "settled" is a review whose suggestions are decided, not yet finished."""

    id: str = ""
    position: str
    number: str
    file: str = ""
    identity: IdentityPart
    coordinator: str
    searcher: str
    reviewer: str = ""
    releaser: str = ""
    until: Until
    opened_at: AwareDatetime
    due_on: date | None = None
    searched_at: AwareDatetime | None = None
    submitted_at: AwareDatetime | None = None
    reviewed_at: AwareDatetime | None = None
    finished_at: AwareDatetime | None = None
    replied_at: AwareDatetime | None = None
    approved_at: AwareDatetime | None = None
    released_at: AwareDatetime | None = None
    caught_up_at: AwareDatetime | None = None
    method: Method = Method.SITE_SEARCH
    login: Login = Login.SIGNED_OUT
    device: Device = Device.AGENCY
    seconds: int = 600
    rows: tuple[RowPart, ...] = ()
    rows_done: int = 1000
    """How many rows are searched, for a screening that is still being worked."""
    accounts: tuple[AccountPart, ...] = ()
    findings: tuple[FindingPart, ...] = ()
    off_plan_attempt: bool = False
    reply: ReplyPart = ReplyPart()
    packet: PacketPart = PacketPart()
    question: QuestionPart | None = None
    decision: DecisionPart | None = None

    def time(self, name: str, after: datetime) -> datetime:
        """The step's time; one that the file leaves out comes an hour after the step before."""
        named: datetime | None = getattr(self, name)
        return named or after + timedelta(hours=1)


class Scenario(Part):
    """`today` is the day on which the story is told."""

    format: Literal[1]
    today: date | None = None
    department: DepartmentPart
    people: tuple[PersonPart, ...]
    positions: tuple[PositionPart, ...] = Field(min_length=1)
    screenings: tuple[ScreeningPart, ...] = ()
