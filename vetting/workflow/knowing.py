"""Who knows too much of a candidate to decide: by a deed on any screening of theirs, whatever the position."""

from collections.abc import Sequence

from sqlmodel import Session

from vetting.domain.actions import Action
from vetting.domain.duties import REVIEWED, SEARCHED
from vetting.domain.refusals import Refused
from vetting.ledger import entries
from vetting.vault import people, positions, screenings
from vetting.vault.record import Entry

KNOWING = (
    SEARCHED
    | REVIEWED
    | {
        Action.OPEN_SCREENING,
        Action.READ_CANDIDATE,
        Action.READ_RAW,
        Action.UNSEAL_CAPTURE,
        Action.RECORD_REPLY,
        Action.DISCLOSE_RECORD,
        Action.REPORT_THREAT,
        Action.MAKE_LETTER,
        Action.RECORD_DISPUTE,
        Action.READ_DISPUTE,
        Action.RECUSE,
    }
)
"""Deeds by which a person learned who a candidate is or what was found, or said that they are too near to judge it."""


def deeds_on_candidates(session: Session, position: str, person: str) -> set[Action]:
    """What keeps the person off the position's panel: knowing deeds here, or on its candidates for another position."""
    done = entries.deeds(session, Entry, position=position)
    here = {Action(each.action) for each in done if each.person == person}
    return (here & KNOWING) | _knowing(session, screenings.elsewhere(session, position), person)


def refuse_knowing_panel(session: Session, position: str, candidate: str) -> None:
    """Refused where somebody who sits there knows the candidate from another position."""
    before = screenings.of_one(session, candidate)
    for seat in positions.seats(session, position):
        if _knowing(session, before, seat.person):
            name = people.names(session).get(seat.person, "Someone")
            said = f"{name} sits on this panel and knows the candidate from another position. End that seat first."
            raise Refused("panel_knows", said)


def _knowing(session: Session, where: Sequence[str], person: str) -> set[Action]:
    done = (each for screening in where for each in entries.deeds(session, Entry, screening=screening))
    return {Action(each.action) for each in done if each.person == person} & KNOWING
