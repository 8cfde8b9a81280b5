"""From approval to the drawn report, and from release to the panel, as people wait for them; a packet among many."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

import pytest

from tests.benchmarks import panel_crowd
from tests.benchmarks.timing import by_turns
from tests.cast import Office
from tests.cast import office as opened
from tests.panel.house import Panel
from tests.workflow import world
from tests.workflow.world import Told
from vetting.cli import work
from vetting.migrate import upgrade
from vetting.panel.database import PanelStore, open_panel
from vetting.panel.packets import PanelPacket
from vetting.settings import PanelSettings
from vetting.vault.releases import FrozenPacket, ReportState
from vetting.workflow.checkpoints import make_checkpoint_key

FINDINGS, MANY, PATIENCE = 10, 10_000, 120
STOP = 15
PATHS = ["/", "/?show=decided&page=40", "/packets/p0", "/packets/p0/report.pdf", "/packets/p8"]


class Watch:
    """Seconds by the clock, and of the processor in this process and in those that ended."""

    def __init__(self) -> None:
        self.began, self.used = time.perf_counter(), self._used()

    def __str__(self) -> str:
        clock, used = time.perf_counter() - self.began, self._used() - self.used
        return f"{used:.2f} s of the processor, {clock:.2f} s by the clock"

    @staticmethod
    def _used() -> float:
        return sum(each.ru_utime + each.ru_stime for each in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[tuple[Office, PanelStore]]:
    """A screening of ten findings, ready for its approval, and an empty panel."""
    moved_in = opened(tmp_path / "instance")
    office = next(moved_in)
    settings = PanelSettings(instance=office.folder)
    upgrade(settings.url, "panel")
    make_checkpoint_key(office.vault.keys)
    panel = open_panel(settings)
    texts = [Told(f"{Told().statement} On day {day}.", f"{Told().quote} Day {day}.") for day in range(FINDINGS)]
    world.replied(office, *texts)
    work.run_errands(office.vault, panel)
    yield office, panel
    panel.engine.dispose()
    next(moved_in, None)


@pytest.fixture
def worker(waiting: tuple[Office, PanelStore]) -> Iterator[Callable[[], float]]:
    """`vetting worker` as it is installed; called, it says how much of the processor it has used."""
    environment = {**os.environ, "VETTING_INSTANCE": str(waiting[0].folder)}
    command = [sys.executable, "-m", "vetting.cli", "worker"]
    program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)

    def used() -> float:
        fields = Path(f"/proc/{program.pid}/stat").read_text().rpartition(") ")[2].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")

    yield used
    program.terminate()
    program.wait(STOP)


def until(there: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, "It did not come."
        time.sleep(0.02)


def test_ten_findings_are_drawn_and_let_out_by_the_worker(
    waiting: tuple[Office, PanelStore], worker: Callable[[], float], say: Callable[[str], None]
) -> None:
    office, panel = waiting
    quiet(worker)
    for name, goal, step, there in (
        ("from approval to the drawn report", 3, partial(world.approve, office), partial(drawn, office)),
        ("from release to the panel", 2, partial(world.let_out, office), partial(arrived, panel)),
    ):
        began, used = time.perf_counter(), worker()
        packet = step()
        until(partial(there, packet))
        say(f"{name}, {FINDINGS} findings: {time.perf_counter() - began:.2f} s by the clock, the worker's and its "
            f"renderer's processor {worker() - used:.2f} s; goal {goal} s")  # fmt: skip


def quiet(worker: Callable[[], float]) -> None:
    """Until it has loaded and waits for something to do."""
    end, used = time.monotonic() + PATIENCE, 0.0
    while time.monotonic() < end and not (used > 1 and worker() - used < 0.1):
        used = worker()
        time.sleep(2)


def drawn(office: Office, packet: str) -> bool:
    with office.reading() as session:
        frozen = session.get_one(FrozenPacket, packet)
    assert frozen.report is not ReportState.FAILED, frozen.report_problem
    return frozen.report is ReportState.READY


def arrived(panel: PanelStore, packet: str) -> bool:
    with panel.reading() as session:
        return session.get(PanelPacket, packet) is not None


def test_where_the_time_goes(waiting: tuple[Office, PanelStore], say: Callable[[str], None]) -> None:
    """The same in this process, without the worker's pauses; the filter is loaded already."""
    office, panel = waiting
    for name, step in (
        ("approve", lambda: world.approve(office)),
        ("draw and read back", lambda: work.run_errands(office.vault, panel)),
        ("release", lambda: world.let_out(office)),
        ("carry", lambda: work.run_errands(office.vault, panel)),
    ):
        watch = Watch()
        step()
        say(f"  {name}: {watch}")


@pytest.fixture
def crowded(tmp_path: Path) -> Iterator[Panel]:
    made = Panel(tmp_path, "")
    panel_crowd.fill(made, MANY)
    yield made
    made.close()


@pytest.mark.parametrize(
    "path", ["/", "/?show=decided&page=40", "/packets/p0", "/packets/p0/report.pdf", "/packets/p8"]
)
def test_a_page_of_the_panel_among_ten_thousand_packets(crowded: Panel, path: str, say: Callable[[str], None]) -> None:
    client = crowded.client("Dave").client

    def show() -> None:
        assert client.get(path).status_code == (410 if path.endswith("/p8") else 200)

    (took,) = by_turns(show, rounds=9)
    say(f"{path:26} {took.processor:6.1f} ms of the processor, {took.clock:6.1f} by the clock; goal 100 ms")
