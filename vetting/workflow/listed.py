"""Which version of the department's word lists the filter reads a screening's texts with."""

from dataclasses import dataclass

from sqlmodel import Session

from vetting.domain.word_lists import WordLists
from vetting.redaction import FilterFailed, engine_version
from vetting.storage import new_id
from vetting.vault import word_lists
from vetting.vault.database import Vault
from vetting.vault.passages import stamp
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Keyring

EMPTY = WordLists()


@dataclass(frozen=True)
class Listed:
    """A version by its number; number 0 is the empty one that there was before the first."""

    number: int = 0
    lists: WordLists = EMPTY


def number_for(session: Session, screening: Screening | None) -> int:
    """The version settled at the screening's submission; before it, and outside of screenings, the one in force."""
    if screening and screening.word_list is not None:
        return screening.word_list
    newest = word_lists.in_force(session)
    return newest.number if newest else 0


def listed(session: Session, keyring: Keyring, number: int) -> Listed:
    found = word_lists.numbered(session, number)
    return Listed(number, word_lists.opened(keyring, found)[0]) if found else Listed()


def listed_for(vault: Vault, screening: str = "") -> Listed:
    """The lists that the screening's texts are read with; without a screening, those in force."""
    with vault.store.reading() as session:
        found = session.get(Screening, screening) if screening else None
        return listed(session, vault.keyring, number_for(session, found))


def current_engine(number: int) -> str:
    """What a text keeps that the filter reads now with this version of the lists."""
    return stamp(current_version(), number)


def current_version() -> str:
    """The engine's version, or a value that equals no stored one while its own lists cannot be read."""
    try:
        return engine_version()
    except FilterFailed:
        return "unreadable-" + new_id()
