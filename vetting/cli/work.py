"""`vetting worker` does what outlasts a request: renders, carries, signs, brings the panel's answers home."""

from collections.abc import Callable
from threading import Event

import click
import structlog

from vetting import courier
from vetting.cli import houses
from vetting.cli.stopping import until_told
from vetting.domain.refusals import Refused
from vetting.logs import write_logs
from vetting.panel.database import PanelStore
from vetting.redaction import suggest
from vetting.storage import empty_log, now
from vetting.vault.database import Vault
from vetting.vault.outbox import Errand, ErrandKind
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.workflow import checkpoints, errands, outdated
from vetting.workflow.letters import produce_letter
from vetting.workflow.perform import PROGRAM
from vetting.workflow.reports import produce_report

BEAT = 1.0
"""Seconds between two rounds."""

TRIES = 3
"""Times that a report is drawn on a machine that is too slow or too full, before people are told."""

log = structlog.get_logger()


@click.command()
@click.option("--once", is_flag=True, help="Do what is due now, then stop; 1 if something could not be done.")
def worker(*, once: bool) -> None:
    """Do the errands that wait in the outbox, until interrupted."""
    write_logs()
    vault, panel = houses.the_vault(), houses.the_panel()
    checkpoints.signing_key(vault.keys)
    with until_told() as stop:
        if not once:
            _told("filter", _load_filter)
        _refilter(vault, stop)
        fine = _round(vault, panel)
        while not once and not stop.wait(BEAT):
            fine = _round(vault, panel)
    if once and not fine:
        raise click.exceptions.Exit(1)


def run_errands(vault: Vault, panel: PanelStore) -> None:
    """Everything that is due, and the panel's answers home; the first fault is raised. For seeding."""
    while errand := errands.take(vault):
        do(vault, panel, errand)
        errands.done(vault, errand.id)
    courier.bring_home(vault, panel)
    _checkpoint_if_due(vault)


def do(vault: Vault, panel: PanelStore, errand: Errand) -> None:
    """One errand; done twice it leaves one result."""
    if errand.kind is ErrandKind.RENDER:
        _render(vault, errand)
    elif errand.kind is ErrandKind.RENDER_LETTER:
        produce_letter(vault, errand.about, again=errand.attempts < TRIES)
    elif errand.kind is ErrandKind.CHECKPOINT:
        checkpoints.checkpoint(vault, PROGRAM)
    elif errand.kind is ErrandKind.REFILTER:
        outdated.refresh_screening(vault, errand.about)
    else:
        courier.carry(vault, panel, errand)
    if errand.kind is ErrandKind.CARRY_DISPOSAL:
        _empty_logs(vault, panel)


def _empty_logs(vault: Vault, panel: PanelStore) -> None:
    """What was destroyed must not stay in either database's log."""
    if not all(empty_log(store) for store in (vault.store, panel)):
        raise Refused("log_is_read", "Somebody still reads what was destroyed. The worker tries again.")


def _render(vault: Vault, errand: Errand) -> None:
    """Nothing is drawn for an approval that was taken back meanwhile."""
    with vault.store.reading() as session:
        frozen = session.get(FrozenPacket, errand.about)
    if frozen and frozen.state is PacketState.APPROVED:
        produce_report(vault, errand.about, again=errand.attempts < TRIES)


def _round(vault: Vault, panel: PanelStore) -> bool:
    """Whether everything that was due is done. A fault stops its own part only, and the next round tries again."""
    fine = _told("outbox", lambda: _empty_outbox(vault, panel))
    fine &= _told("bring_home", lambda: _bring_home(vault, panel))
    fine &= _told("checkpoint", lambda: _checkpoint_if_due(vault))
    return fine


def _empty_outbox(vault: Vault, panel: PanelStore) -> bool:
    fine = True
    while errand := errands.take(vault):
        fine &= _one(vault, panel, errand)
    return fine


def _one(vault: Vault, panel: PanelStore, errand: Errand) -> bool:
    said = log.bind(errand=errand.id, kind=errand.kind.value, about=errand.about, attempt=errand.attempts)
    try:
        do(vault, panel, errand)
    except Exception as fault:  # noqa: BLE001 - whatever it is, the errand is tried again and the others go on
        failure = _code(fault)
        errands.put_off(vault, errand.id, failure)
        said.error("errand_failed", failure=failure)
        return False
    errands.done(vault, errand.id)
    said.info("errand_done")
    return True


def _bring_home(vault: Vault, panel: PanelStore) -> bool:
    brought = courier.bring_home(vault, panel)
    if brought:
        log.info("brought_home", count=brought)
    return True


def _checkpoint_if_due(vault: Vault) -> bool:
    with vault.store.reading() as session:
        due = checkpoints.checkpoint_due(session, now())
    if due:
        checkpoints.checkpoint(vault, PROGRAM)
    return True


def _refilter(vault: Vault, stop: Event) -> None:
    """An upgrade may have changed the filter."""
    wanted = outdated.outdated(vault)
    for passage in wanted:
        if stop.is_set():
            return
        _told("refilter", lambda passage=passage: outdated.refresh(vault, passage))  # type: ignore[misc]
    if wanted:
        log.info("refiltered", count=len(wanted))


def _load_filter() -> bool:
    """It takes seconds, and the first report shall not wait for them."""
    suggest("Nothing.")
    return True


def _told(part: str, work: Callable[[], bool]) -> bool:
    try:
        return work()
    except Exception as fault:  # noqa: BLE001 - the worker outlives a house that is away
        log.error("round_failed", part=part, failure=_code(fault))  # noqa: TRY400 - its words may hold raw text
        return False


def _code(fault: Exception) -> str:
    """A refusal's code or the fault's kind: neither holds what a record says."""
    return fault.code if isinstance(fault, Refused) else type(fault).__name__
