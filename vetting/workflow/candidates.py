"""Who a screening is opened for: what was entered, checked as a whole, and the candidate that it belongs to."""

import re
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from vetting.domain.identity import LONGEST, Identity
from vetting.domain.refusals import Refused
from vetting.vault import candidates, screenings
from vetting.vault.candidates import Candidate
from vetting.vault.database import Vault
from vetting.workflow.filtering import checked
from vetting.workflow.knowing import refuse_knowing_panel
from vetting.workflow.perform import Deed

NUMBER = re.compile(r"[A-Za-z0-9-]{3,20}")
"""The panel reads the number in place of a name, so that it must not be one."""

OLDEST = date(1900, 1, 1)
"""An earlier birth is a slip of the pen: 0206 for 2006 would make an adult of a minor, and the date is not kept."""


@dataclass(frozen=True)
class Opening:
    """A screening to open. `file` is the department's applicant number, kept as a keyed fingerprint only."""

    identity: Identity
    number: str = ""
    file: str = ""
    due_on: date | None = None
    id: str = ""


def known(session: Session, vault: Vault, position: str, opening: Opening, today: date) -> Candidate | None:
    """The candidate, where one is there under either number; Refused for whatever here cannot be opened.

    Whoever opens many looks at all of them first.
    """
    _refuse_texts(opening)
    _refuse_days(opening, today)
    found = _one_of_both(session, vault, opening)
    if found and screenings.of_candidate(session, position, found.id):
        field = "file" if opening.file else "number"
        raise Refused("screening_exists", "This candidate has a screening for this position already.", field=field)
    if found:
        refuse_knowing_panel(session, position, found.id)
    return found


def candidate_for(deed: Deed, position: str, opening: Opening) -> Candidate:
    """The one who is there already, or a new one."""
    found = known(deed.session, deed.vault, position, opening, deed.today)
    candidate = found or Candidate(
        number=opening.number or candidates.fresh_number(deed.session, deed.moment.year), file_mac=None
    )
    candidate.file_mac = candidate.file_mac or (deed.vault.keyring.mac(_as_kept(opening)) if opening.file else None)
    deed.session.add(candidate)
    deed.session.flush()
    return candidate


def _refuse_texts(opening: Opening) -> None:
    for field, values in opening.identity.identifiers().items():
        for value in values:
            checked(value, field=field, longest=LONGEST)
    checked(opening.file, field="file", longest=LONGEST)
    if not opening.number:
        return
    names = (part for part in opening.identity.full_name.upper().split() if len(part) > 2)
    if not NUMBER.fullmatch(opening.number) or any(name in opening.number.upper() for name in names):
        said = "Use 3 to 20 letters, digits and hyphens, and no name."
        raise Refused("number_form", said, field="number")


def _refuse_days(opening: Opening, today: date) -> None:
    born = opening.identity.born and date.fromisoformat(opening.identity.born)
    if born and not OLDEST <= born <= today:
        raise Refused("born", "Nobody here was born on that day. Look at the year, or leave it empty.", field="born")
    if opening.due_on and opening.due_on < today:
        said = "This day has passed. Choose the day on which the screening is due."
        raise Refused("due_past", said, field="due_on")


def _one_of_both(session: Session, vault: Vault, opening: Opening) -> Candidate | None:
    """By the department's number and by ours; where these are two people's, nobody is taken for the other."""
    by_file = _by_file(session, vault, opening) if opening.file else None
    by_number = candidates.by_number(session, opening.number) if opening.number else None
    if by_file and opening.number not in {"", by_file.number}:
        said = f"This applicant is candidate {by_file.number} already. Leave the candidate number empty."
        raise Refused("number_other", said, field="number")
    if by_number and not by_file and opening.file and by_number.file_mac:
        said = "This candidate number is another applicant’s. Leave it empty for a random one."
        raise Refused("number_taken", said, field="number")
    return by_file or by_number


def _by_file(session: Session, vault: Vault, opening: Opening) -> Candidate | None:
    """Numbers were once kept in the letters as they were typed."""
    for text in (_as_kept(opening), opening.file.strip()):
        found = candidates.by_file(session, vault.keyring.mac(text))
        if found:
            return found
    return None


def _as_kept(opening: Opening) -> str:
    """APP 1 and app  1 are one applicant."""
    return " ".join(opening.file.split()).upper()
