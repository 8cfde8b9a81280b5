"""What each letter says: the packet's own fields, as they stand or as they were released, and the pack's days."""

from dataclasses import replace

from vetting.domain.figures import counted, long_day
from vetting.domain.letters import Answer, Letter, LetterKind
from vetting.domain.packet import Packet, Staff
from vetting.domain.refusals import Refused
from vetting.policy import plans
from vetting.storage import new_id
from vetting.vault import people, positions, releases
from vetting.vault.candidates import Candidate
from vetting.vault.positions import Position
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import ReplyKind
from vetting.workflow.checklists import pinned
from vetting.workflow.comparing import frozen_packet, refuse_half_hidden
from vetting.workflow.compose import Stamp, approved_time, compose, gather
from vetting.workflow.disputes import dispute_of, in_words
from vetting.workflow.perform import Deed
from vetting.workflow.settled import refuse_unread_reply, refuse_unsettled

WAITS = "A reviewer has to read and settle what came in first. Then the letter can be made."


def notice(deed: Deed) -> Letter:
    return _letter(deed, LetterKind.NOTICE)


def copy_to_answer(deed: Deed) -> Letter:
    """What the panel would read now, once everything in it is settled, and until when to reply."""
    return replace(_copy(deed, _settled(deed)), due=_due(deed))


def copy_released(deed: Deed) -> Letter:
    """What the panel reads, from the frozen packet."""
    packet = frozen_packet(deed.seal, _released(deed))
    return replace(_copy(deed, packet), version=packet.version)


def reply(deed: Deed) -> Letter:
    """The reply alone, as the panel will read it, once a reviewer confirmed it."""
    if deed.screening.reply_kind is not ReplyKind.REPLIED:
        raise Refused("no_reply", "There is no reply to show: none is recorded, or it was waived.")
    packet = _settled(deed)
    return replace(
        _letter(deed, LetterKind.REPLY),
        due=_due(deed),
        findings=tuple(
            replace(each, statement="", quote="", nexus="", attribution="", corroboration="")
            for each in packet.findings
            if each.reply
        ),
        reply=packet.reply,
    )


def answer(deed: Deed, dispute: str) -> Letter:
    """How a dispute ended. One that was upheld took its version back, so what is out now is a newer one."""
    found = dispute_of(deed.session, deed.screening.id, dispute)
    if found.outcome is None:
        raise Refused("dispute_open", "A reviewer has not ended this dispute yet.")
    disputed, version = deed.session.get_one(FrozenPacket, found.packet).version, _released(deed).version
    return replace(
        _letter(deed, LetterKind.ANSWER),
        version=version,
        answer=Answer(
            received=long_day(found.received_on),
            findings=in_words(found),
            ground=found.ground.words,
            disputed=disputed,
            version=version,
            refusal=found.refusal.words if found.refusal else "",
        ),
    )


def _copy(deed: Deed, packet: Packet) -> Letter:
    letter = _letter(deed, LetterKind.COPY)
    return replace(letter, coverage=packet.coverage, findings=packet.findings, reply=packet.reply)


def _letter(deed: Deed, kind: LetterKind) -> Letter:
    """What every letter says. The candidate goes by the number: a letter can lie in the wrong hands."""
    screening, department = deed.screening, people.the_department(deed.session)
    plan = plans.parse(positions.plan_of(deed.session, screening.position, screening.plan_version).body, "plan")
    parameters = pinned(deed.session, screening).parameters
    return Letter(
        id=new_id(),
        kind=kind,
        edition=kind.edition,
        made=approved_time(deed.moment),
        dated=long_day(deed.today),
        department=department.name if department else "",
        position=deed.session.get_one(Position, screening.position).title,
        candidate=deed.session.get_one(Candidate, screening.candidate).number,
        look_back=counted(plan.look_back_years, "year"),
        reply_days=counted(parameters.reply_days, "day"),
        kept=counted(parameters.retention_years, "year"),
    )


def _settled(deed: Deed) -> Packet:
    material = gather(deed.session, deed.screening, deed.seal)
    try:
        refuse_unsettled(material)
        refuse_unread_reply(material)
    except Refused as fault:  # says to a reviewer what to do, by numbers that the coordinator does not have
        raise Refused(fault.code, WAITS) from fault
    refuse_half_hidden(material)
    return compose(deed.session, material, Stamp("", 0, "", Staff("", "")))


def _released(deed: Deed) -> FrozenPacket:
    found = releases.released_packet(deed.session, deed.screening.id)
    if found is None:
        raise Refused("nothing_released", "There is no released packet.")
    return found


def _due(deed: Deed) -> str:
    """The last day for a reply; empty once it has passed."""
    due = deed.screening.reply_due
    return long_day(due) if due and deed.today <= due else ""
