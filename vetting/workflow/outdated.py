"""What another version of the filter or of the word lists read, and has not left yet, is read again."""

from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES
from vetting.domain.refusals import Refused, Unknown
from vetting.vault import passages
from vetting.vault.database import Vault
from vetting.vault.passages import FilterState, Passage
from vetting.vault.screenings import Screening
from vetting.workflow import filtering
from vetting.workflow.compose import raw_text
from vetting.workflow.filtering import Draft
from vetting.workflow.listed import current_engine, current_version, listed_for, number_for
from vetting.workflow.perform import PROGRAM, By


def outdated(vault: Vault) -> list[str]:
    """Ids of the passages that are to be filtered again, those whose filtering failed too; after an upgrade."""
    with vault.store.reading() as session:
        lists, stages = number_for(session, None), DUTIES[Action.REFILTER].during
        found = passages.outdated(session, current_version(), lists, stages)
        return [each.id for each in found]


def refilter_outdated(vault: Vault, by: By, screening: str) -> int:
    """Filter what is outdated in one screening again; how many texts."""
    return sum(_again(vault, by, each) for each in _outdated_in(vault, screening))


def refresh_screening(vault: Vault, screening: str) -> None:
    """The program's own go at a screening whose word lists changed; what cannot be filtered now waits for a person."""
    for each in _outdated_in(vault, screening):
        refresh(vault, each)


def refresh(vault: Vault, passage: str) -> bool:
    """The program's own go at one passage; False if nothing came of it."""
    try:
        return _again(vault, PROGRAM, passage)
    except Refused:
        return False


def _outdated_in(vault: Vault, screening: str) -> list[str]:
    with vault.store.reading() as session:
        found = session.get(Screening, screening)
        if found is None:
            raise Unknown
        engine = current_engine(number_for(session, found))
        return [each.id for each in filtering.outdated(passages.passages_of(session, screening), engine)]


def _again(vault: Vault, by: By, passage: str) -> bool:
    """Filter it outside any transaction and keep the result through the door; False if it failed once more."""
    with vault.store.reading() as session:
        found = session.get(Passage, passage)
        screening = session.get(Screening, found.screening) if found else None
        if found is None or screening is None or screening.data_key is None:
            raise Unknown
        text = raw_text(vault.keyring.unwrap(screening.id, screening.data_key), found)
    listed = listed_for(vault, screening.id)
    filtered = filtering.run(vault, found.kind, text, listed)
    if filtered is None and found.filter_state is FilterState.FAILED:
        return False
    filtering.refilter(vault, by, screening.id, passage, Draft(found.kind, text, filtered, listed.number))
    return True
