"""What a command's words name: a position by its title, a screening by its candidate's number and its position."""

from vetting.domain.refusals import Refused
from vetting.vault import candidates, positions, screenings
from vetting.vault.database import Vault
from vetting.vault.positions import Position


def the_position(vault: Vault, title: str) -> Position:
    with vault.store.reading() as session:
        found = positions.titled(session, title)
        known = [each.title for each in positions.all_positions(session)]
    if found is None:
        there = f"There are: {'; '.join(known)}." if known else "Open one at the intake desk."
        raise Refused("unknown_position", f"There is no position “{title}”. {there}")
    return found


def the_screening(vault: Vault, number: str, title: str) -> str:
    position = the_position(vault, title)
    with vault.store.reading() as session:
        known = candidates.by_number(session, number.upper())
        found = screenings.of_candidate(session, position.id, known.id) if known else None
    if found is None:
        raise Refused("unknown_candidate", f"No candidate {number} is screened for the position “{position.title}”.")
    return found.id
