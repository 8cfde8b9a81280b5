"""Letters to the candidate: fixed in a deed, drawn and read back by the worker, kept sealed and sent by a person."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.letters import Letter, LetterKind, thaw_letter
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.stages import Stage
from vetting.report import template_digest
from vetting.vault import letters, outbox
from vetting.vault.database import Vault
from vetting.vault.letters import KeptLetter
from vetting.vault.outbox import ErrandKind
from vetting.vault.releases import ReportState
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow import letter_contents
from vetting.workflow.compose import gather
from vetting.workflow.perform import PROGRAM, Deed, screening_deed
from vetting.workflow.reports import produced

BEFORE: Mapping[LetterKind, frozenset[Stage]] = {
    LetterKind.NOTICE: frozenset({Stage.OPENED, Stage.SEARCHING}),
    LetterKind.COPY: frozenset({Stage.REPLYING}),
    LetterKind.REPLY: frozenset({Stage.REPLYING, Stage.APPROVED}),
    LetterKind.ANSWER: frozenset(),
}
OUT = frozenset({Stage.RELEASED, Stage.DECIDED})
AFTER = frozenset({LetterKind.COPY, LetterKind.ANSWER})
"""What is written once the packet is out."""


@dataclass(frozen=True)
class LetterShown:
    id: str
    kind: LetterKind
    edition: int
    made_by: str
    made_at: datetime
    state: ReportState
    problem: str
    dispute: str


def possible(stage: Stage) -> list[LetterKind]:
    """The kinds that can be made during a stage."""
    return [kind for kind in LetterKind if stage in BEFORE[kind] or (stage in OUT and kind in AFTER)]


def offered(screening: Screening) -> list[LetterKind]:
    """The kinds that a coordinator chooses from: an answer is made from its dispute, and without a reply none reads."""
    unmade = {LetterKind.ANSWER} | ({LetterKind.REPLY} if screening.reply_kind is not ReplyKind.REPLIED else set())
    return [kind for kind in possible(screening.stage) if kind not in unmade]


@screening_deed(Action.MAKE_LETTER)
def make_letter(deed: Deed, kind: LetterKind, *, dispute: str = "") -> str:
    """Fix what the letter says; the worker draws it. Returns its id."""
    if kind not in possible(deed.screening.stage):
        now = deed.screening.stage.words
        raise Refused("letter_stage", f"“{kind.label}” cannot be made now: the screening is {now}.", field="kind")
    _refuse_twice(deed, kind, dispute)
    letter = _contents(deed, kind, dispute)
    template = template_digest(kind)
    deed.session.add(
        KeptLetter(
            id=letter.id,
            screening=deed.screening.id,
            dispute=dispute or None,
            kind=kind,
            edition=kind.edition,
            template=template,
            canonical=deed.seal.close(letter.canonical(), f"letter.canonical.{letter.id}"),
            made_by=deed.person,
            made_at=deed.moment,
        )
    )
    outbox.send(deed.session, ErrandKind.RENDER_LETTER, letter.id)
    deed.about |= {"letter": letter.id, "kind": kind, "version": kind.edition, "template": template}
    deed.about |= {"dispute": dispute} if dispute else {}
    return letter.id


@screening_deed(Action.KEEP_LETTER)
def keep_letter(deed: Deed, letter: str, pdf: bytes, problems: Sequence[str]) -> None:
    """Store the PDF once, or why it may not leave; a second run changes nothing."""
    kept = letter_of(deed.session, deed.screening.id, letter)
    if kept.state is ReportState.READY:
        return
    kept.state = ReportState.FAILED if problems else ReportState.READY
    kept.problem = " ".join(problems)[:2000]
    if not problems:
        kept.pdf = deed.seal.close_bytes(pdf, f"letter.pdf.{letter}")
    deed.session.add(kept)
    deed.about |= {"letter": letter, "report": kept.state}


def produce_letter(vault: Vault, letter: str, *, again: bool = False) -> None:
    """The worker's part: drawn outside any transaction and read back; nothing once the record is disposed of.
    `again` is as of `produce_report`.
    """
    with vault.store.reading() as session:
        kept = session.get(KeptLetter, letter)
        if kept is None:
            raise Unknown
        screening = session.get_one(Screening, kept.screening)
        if screening.data_key is None:
            return
        seal = vault.keyring.unwrap(screening.id, screening.data_key)
        material = gather(session, screening, seal)
    says = thaw_letter(seal.open(kept.canonical, f"letter.canonical.{letter}"))
    pdf, problems = produced(vault, says, material, again=again)
    keep_letter(vault, PROGRAM, screening.id, letter, pdf, problems)


def letters_shown(session: Session, screening: str) -> list[LetterShown]:
    """The latest first."""
    return [
        LetterShown(
            each.id,
            each.kind,
            each.edition,
            each.made_by,
            each.made_at,
            each.state,
            each.problem,
            each.dispute or "",
        )
        for each in letters.letters_of(session, screening)
    ]


def disputes_answered(session: Session, screening: str) -> set[str]:
    """The disputes whose letter is made, or is being made."""
    made = [each for each in letters.letters_of(session, screening) if each.state is not ReportState.FAILED]
    return {each.dispute for each in made if each.dispute}


def letter_of(session: Session, screening: str, letter: str) -> KeptLetter:
    found = session.get(KeptLetter, letter)
    if found is None or found.screening != screening:
        raise Unknown
    return found


def letter_pdf(session: Session, vault: Vault, screening: Screening, letter: str) -> tuple[LetterKind, bytes]:
    """Its kind and its PDF; Unknown while there is none, and once the record is disposed of."""
    found = letter_of(session, screening.id, letter)
    if found.pdf is None or screening.data_key is None:
        raise Unknown
    seal = vault.keyring.unwrap(screening.id, screening.data_key)
    return found.kind, seal.open_bytes(found.pdf, f"letter.pdf.{letter}")


def _refuse_twice(deed: Deed, kind: LetterKind, dispute: str) -> None:
    """Two clicks on one button are one letter."""
    for each in letters.letters_of(deed.session, deed.screening.id):
        if each.state is ReportState.WAITING and (each.kind, each.dispute or "") == (kind, dispute):
            raise Refused("letter_waits", "This letter is being made already. Look again in a moment.", field="kind")


def _contents(deed: Deed, kind: LetterKind, dispute: str) -> Letter:
    if kind is LetterKind.ANSWER:
        return letter_contents.answer(deed, dispute)
    writers: dict[LetterKind, Callable[[Deed], Letter]] = {
        LetterKind.NOTICE: letter_contents.notice,
        LetterKind.COPY: letter_contents.copy_released
        if deed.screening.stage in OUT
        else letter_contents.copy_to_answer,
        LetterKind.REPLY: letter_contents.reply,
    }
    return writers[kind](deed)
