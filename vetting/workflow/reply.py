"""The candidate answers before anyone decides: a reply, a waiver, or the end of the days given."""

from dataclasses import dataclass, field

from vetting.domain.actions import Action
from vetting.domain.figures import short_day
from vetting.domain.refusals import Refused
from vetting.vault import findings, passages
from vetting.vault.database import Vault
from vetting.vault.passages import Passage, PassageKind
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow.compose import gather, numbered
from vetting.workflow.filtering import Draft, draft, keep
from vetting.workflow.listed import listed_for
from vetting.workflow.perform import By, Deed, screening_deed


@dataclass(frozen=True)
class ReplyDraft:
    """`text` answers the whole, `to` a finding by its id; both empty for a waiver or an expiry."""

    kind: ReplyKind
    text: str = ""
    to: dict[str, str] = field(default_factory=dict)


def findings_by_number(vault: Vault, screening: Screening) -> dict[int, str]:
    """The findings that the candidate may answer, by the numbers on their copy, which are the packet's."""
    with vault.store.reading() as session:
        material = gather(session, screening, vault.keyring.unwrap(screening.id, screening.data_key))
    return {shown.number: finding.id for finding, shown in numbered(material)}


def record_reply(vault: Vault, by: By, screening: str, reply: ReplyDraft) -> None:
    """Filter the reply like everything else that leaves, then keep it beside the findings.

    A refusal of one text names its finding as the field.
    """
    texts = {finding: text for finding, text in {"": reply.text, **reply.to}.items() if text.strip()}
    if reply.kind is ReplyKind.REPLIED and not texts:
        raise Refused("reply_missing", "Enter the candidate’s reply, or choose that it was waived.", field="text")
    if reply.kind is not ReplyKind.REPLIED and texts:
        raise Refused(
            "reply_beside", "There is a reply: choose that the candidate replied, or take the text out.", field="kind"
        )
    listed = listed_for(vault, screening)
    drafts = {
        finding: draft(vault, PassageKind.REPLY, text, listed, field=finding or "text")
        for finding, text in texts.items()
    }
    _record_reply(vault, by, screening, reply.kind, drafts)


@screening_deed(Action.RECORD_REPLY)
def _record_reply(deed: Deed, kind: ReplyKind, drafts: dict[str, Draft]) -> None:
    due = deed.screening.reply_due
    if kind is ReplyKind.EXPIRED and due and deed.today <= due:
        raise Refused("not_expired", f"The candidate has until {short_day(due)} to reply.", field="kind")
    known = {each.id for each in findings.findings_of(deed.session, deed.screening.id) if not each.withheld}
    if set(drafts) - known - {""}:
        raise Refused("finding_unknown", "A reply answers a finding of this screening. Reload the page.")
    there = {
        each.finding or "": each
        for each in passages.passages_of(deed.session, deed.screening.id)
        if each.kind is PassageKind.REPLY
    }
    if kind is not ReplyKind.EXPIRED:
        _take_out(deed, [each for finding, each in there.items() if finding not in drafts])
    for finding, text in drafts.items():
        keep(deed, text, finding=finding or None, passage=there[finding].id if finding in there else "")
        if finding:
            _unconfirm_finding(deed, finding)
    stands = kind is ReplyKind.EXPIRED and there
    deed.screening.reply_kind = ReplyKind.REPLIED if stands else kind
    deed.about |= {"kind": kind, "replies": len(drafts)}


def _take_out(deed: Deed, old: list[Passage]) -> None:
    """A new reply, or a waiver, takes the place of the earlier one; days that merely pass let it stand."""
    for each in passages.redactions_of(deed.session, deed.screening.id):
        if each.passage in {passage.id for passage in old}:
            deed.session.delete(each)
    deed.session.flush()
    for passage in old:
        deed.session.delete(passage)
        if passage.finding:
            _unconfirm_finding(deed, passage.finding)


def _unconfirm_finding(deed: Deed, finding: str) -> None:
    """A finding with a new text is read as a whole again."""
    found = deed.session.get_one(findings.Finding, finding)
    found.confirmed_by = found.confirmed_at = None
    deed.session.add(found)
