"""After an upgrade: what another version of the filter read, and has not left yet, is read again."""

from vetting.domain.actions import Action
from vetting.domain.duties import DUTIES
from vetting.domain.refusals import Refused
from vetting.vault import passages
from vetting.vault.database import Vault
from vetting.vault.passages import FilterState
from vetting.vault.screenings import Screening
from vetting.workflow import filtering
from vetting.workflow.compose import raw_text
from vetting.workflow.filtering import Draft, current_engine
from vetting.workflow.perform import PROGRAM


def outdated(vault: Vault) -> list[str]:
    """Ids of the passages that are to be filtered again, those whose filtering failed too."""
    with vault.store.reading() as session:
        return [each.id for each in passages.outdated(session, current_engine(), DUTIES[Action.REFILTER].during)]


def refresh(vault: Vault, passage: str) -> bool:
    """Filter it again outside any transaction and keep the result through the door; False if nothing came of it."""
    with vault.store.reading() as session:
        found = session.get(passages.Passage, passage)
        screening = session.get(Screening, found.screening) if found else None
        if found is None or screening is None or screening.data_key is None:
            return False
        text = raw_text(vault.keyring.unwrap(screening.id, screening.data_key), found)
    filtered = filtering.run(vault, found.kind, text)
    if filtered is None and found.filter_state is FilterState.FAILED:
        return False
    try:
        filtering.refilter(vault, PROGRAM, screening.id, passage, Draft(found.kind, text, filtered))
    except Refused:
        return False
    return True
