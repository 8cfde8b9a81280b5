from datetime import date

import pytest

from vetting.workflow.look_back import years_before


@pytest.mark.parametrize(
    ("day", "years", "start"),
    [
        ("2026-11-20", 7, "2019-11-20"),
        ("2024-02-29", 7, "2017-02-28"),
        ("2024-02-29", 4, "2020-02-29"),
        ("2026-01-01", 10, "2016-01-01"),
    ],
)
def test_a_look_back_begins_on_the_same_day(day: str, years: int, start: str) -> None:
    assert years_before(date.fromisoformat(day), years) == date.fromisoformat(start)
