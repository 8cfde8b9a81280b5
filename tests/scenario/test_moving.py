"""A story is told on the day on which it is seeded, as recent as it was written."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from vetting.scenario.format import Scenario
from vetting.scenario.moving import as_of
from vetting.scenario.reading import DEMO, read

SMALL = Path(__file__).parent / "small.toml"


@pytest.fixture(scope="module")
def demo() -> Scenario:
    return read(DEMO)


def test_every_day_and_moment_moves_forward_alike(demo: Scenario) -> None:
    by = timedelta(days=400)
    assert demo.today
    later = as_of(demo, demo.today + by)
    assert later.today == demo.today + by
    for told, moved in zip(demo.screenings, later.screenings, strict=True):
        assert moved.opened_at - told.opened_at == by
        assert (moved.due_on and told.due_on and moved.due_on - told.due_on) == (told.due_on and by)
        assert [each.posted_on for each in moved.findings] == [each.posted_on + by for each in told.findings]
    assert [each.designation and each.designation.until for each in later.people] == [
        each.designation and each.designation.until + by for each in demo.people
    ]


def test_nothing_else_changes(demo: Scenario) -> None:
    assert demo.today
    there_and_back = as_of(demo, demo.today + timedelta(days=30)).model_copy(update={"today": date(1999, 1, 1)})
    assert [each.model_dump(include={"number", "identity"}) for each in there_and_back.screenings] == [
        each.model_dump(include={"number", "identity"}) for each in demo.screenings
    ]
    assert there_and_back.department == demo.department


def test_it_is_never_moved_back(demo: Scenario) -> None:
    assert demo.today
    assert as_of(demo, demo.today - timedelta(days=1)) is demo


def test_one_that_names_no_day_stays_as_it_is() -> None:
    small = read(SMALL)
    assert as_of(small, date(2099, 1, 1)) is small


def test_all_that_the_demo_tells_happened_before_its_day(demo: Scenario) -> None:
    assert demo.today
    told = [moment for each in demo.screenings for name, moment in each if name.endswith("_at") and moment]
    assert max(told).date() < demo.today
