"""The worker's part of a release: the frozen packet rendered, read back, and kept or refused."""

from functools import partial

from sqlmodel import Session

from vetting.domain.letters import Letter
from vetting.domain.packet import Packet
from vetting.domain.refusals import Unknown
from vetting.redaction import suggest
from vetting.report import RenderFailed, RenderHindered, read_back, render
from vetting.report.page import Paper
from vetting.vault import people
from vetting.vault.database import Vault
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.workflow.comparing import approved_words, frozen_packet, keeps, removed
from vetting.workflow.compose import Material, gather
from vetting.workflow.listed import Listed, listed_for
from vetting.workflow.perform import PROGRAM
from vetting.workflow.release import keep_report


def produce_report(vault: Vault, packet: str, *, again: bool = False) -> None:
    """Render outside any transaction, read the produced bytes back, then store them through the door. `again`: another
    try will come, so RenderHindered is raised and nothing is stored.
    """
    with vault.store.reading() as session:
        frozen = session.get(FrozenPacket, packet)
        if frozen is None:
            raise Unknown
        screening = session.get_one(Screening, frozen.screening)
        seal = vault.keyring.unwrap(screening.id, screening.data_key)
        material = gather(session, screening, seal)
    pdf, problems = produced(vault, frozen_packet(seal, frozen), material, again=again)
    keep_report(vault, PROGRAM, screening.id, packet, pdf, problems)


def produced(
    vault: Vault, drawn: Packet | Letter, material: Material, *, again: bool = False
) -> tuple[bytes, list[str]]:
    """The PDF, and what its reading back finds against it; empty bytes when it could not be drawn."""
    with vault.store.reading() as session:
        paper = paper_of(session)
    try:
        pdf = render(drawn, paper=paper)
    except RenderFailed as failed:
        if again and isinstance(failed, RenderHindered):
            raise
        return b"", [str(failed)]
    return pdf, read_back(
        pdf,
        drawn,
        removed=removed(material),
        hits=partial(_hits, listed_for(vault, material.screening.id)),
        allowed=approved_words(drawn, keeps(material)),
    )


def paper_of(session: Session) -> Paper:
    """The department's, US Letter unless it said otherwise."""
    department = people.the_department(session)
    return "a4" if department and department.paper == "a4" else "letter"


def _hits(listed: Listed, text: str) -> list[tuple[str, str]]:
    found = suggest(text, always=listed.lists.always, allow=listed.lists.allowed)
    return [(each.words, each.protected_class) for each in found.suggestions]
