"""Every list page with a thousand and with ten thousand screenings, as a signed-in person opens it."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from flask.testing import FlaskClient

from tests.benchmarks import crowd, panel_crowd
from tests.benchmarks.timing import by_turns
from tests.cast import Office
from tests.cast import office as opened
from tests.panel.house import Panel

FEW, MANY = 1_000, 10_000
LINEAR = 1.5 * MANY / FEW
"""A page may at most grow with what it lists, and half as much again for a busy machine."""

PAGES = [
    ("cora", "/intake/"),
    ("cora", "/intake/?stage=all"),
    ("cora", "/intake/?stage=reviewing&position=position3"),
    ("cora", "/intake/?stage=all&q=C-2025-00"),
    ("cora", "/intake/positions"),
    ("sam", "/search/"),
    ("sam", "/search/?show=all"),
    ("ruth", "/review/"),
    ("ruth", "/review/?state=out"),
    ("ruth", "/review/releases"),
    ("ruth", "/review/releases?state=out"),
    ("ada", "/audit/"),
    ("ada", "/audit/position/position3"),
    ("ada", "/audit/ledger"),
    ("ada", "/audit/ledger?page=100"),
    ("ada", "/audit/ledger?action=log_search"),
    ("ada", "/audit/ledger?outcome=refused"),
    ("ada", "/audit/ledger?q=C-2025-00009"),
    ("ada", "/audit/redactions"),
    ("ada", "/audit/decisions"),
    ("ada", "/audit/records"),
    ("mona", "/administration/people"),
    ("mona", "/administration/designations"),
    ("kim", "/threats/"),
]
PACKETS = ["/", "/?show=unread", "/?show=undecided", "/?show=decided", "/?show=gone", "/?q=C-2025-00"]


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Office]]:
    moved_in = [opened(tmp_path_factory.mktemp("offices") / str(count)) for count in (FEW, MANY)]
    made = [next(each) for each in moved_in]
    for office, count in zip(made, (FEW, MANY), strict=True):
        crowd.fill(office, count)
    yield made
    for each in moved_in:
        next(each, None)


@pytest.fixture(scope="module")
def panels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Panel]]:
    made = [Panel(tmp_path_factory.mktemp("panel"), "") for _ in (FEW, MANY)]
    for panel, count in zip(made, (FEW, MANY), strict=True):
        panel_crowd.fill(panel, count)
    yield made
    for panel in made:
        panel.close()


def open_page(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200


def compare(name: str, path: str, clients: list[FlaskClient], benchmark, say: Callable[[str], None]) -> None:
    few, many = (partial(open_page, client, path) for client in clients)
    small, large = by_turns(few, many)
    benchmark.pedantic(many, rounds=1)
    ratio = large.processor / small.processor
    benchmark.extra_info["ratio"] = round(ratio, 1)
    say(
        f"{name + ' ' + path:52} {small.processor:6.1f} ms at {FEW:,} ({small.clock:6.1f} by the clock), "
        f"{large.processor:6.1f} ms at {MANY:,} ({large.clock:6.1f} by the clock), ratio {ratio:.1f}"
    )
    assert ratio < LINEAR, f"{path} grows faster than what it lists: look at its query with EXPLAIN QUERY PLAN."


@pytest.mark.parametrize(("person", "path"), PAGES)
def test_a_list_of_the_desks_grows_no_faster_than_its_screenings(person, path, offices, benchmark, say):
    compare(person, path, [office.client(person) for office in offices], benchmark, say)


@pytest.mark.parametrize("path", PACKETS)
def test_the_panels_list_grows_no_faster_than_its_packets(path, panels, benchmark, say):
    compare("panel", path, [panel.client("Dave").client for panel in panels], benchmark, say)
