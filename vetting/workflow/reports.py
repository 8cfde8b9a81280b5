"""The worker's part of a release: the frozen packet rendered, read back, and kept or refused."""

from functools import partial

from vetting.domain.refusals import Unknown
from vetting.redaction import suggest
from vetting.report import RenderFailed, RenderHindered, read_back, render
from vetting.vault import people
from vetting.vault.database import Vault
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.workflow.comparing import approved_words, frozen_packet, keeps, removed
from vetting.workflow.compose import gather
from vetting.workflow.listed import Listed, listed_for
from vetting.workflow.perform import PROGRAM
from vetting.workflow.release import keep_report


def produce_report(vault: Vault, packet: str, *, again: bool = False) -> None:
    """Render outside any transaction, read the produced bytes back, then store them through the door. Where another
    try comes `again`, RenderHindered is left to it.
    """
    with vault.store.reading() as session:
        frozen = session.get(FrozenPacket, packet)
        if frozen is None:
            raise Unknown
        screening = session.get_one(Screening, frozen.screening)
        seal = vault.keyring.unwrap(screening.id, screening.data_key)
        material = gather(session, screening, seal)
        department = people.the_department(session)
    approved = frozen_packet(seal, frozen)
    try:
        pdf = render(approved, paper="a4" if department and department.paper == "a4" else "letter")
        problems = read_back(
            pdf,
            approved,
            removed=removed(material),
            hits=partial(_hits, listed_for(vault, screening.id)),
            allowed=approved_words(approved, keeps(material)),
        )
    except RenderFailed as failed:
        if again and isinstance(failed, RenderHindered):
            raise
        pdf, problems = b"", [str(failed)]
    keep_report(vault, PROGRAM, screening.id, packet, pdf, problems)


def _hits(listed: Listed, text: str) -> list[tuple[str, str]]:
    found = suggest(text, always=listed.lists.always, allow=listed.lists.allowed)
    return [(each.words, each.protected_class) for each in found.suggestions]
