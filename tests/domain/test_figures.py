"""Counts and days as people read them."""

from datetime import UTC, date, datetime

import pytest

from vetting.domain.figures import counted, long_day, short_day, short_moment, spell


@pytest.mark.parametrize(
    ("number", "many", "read"),
    [(0, "", "0 rows"), (1, "", "1 row"), (2, "", "2 rows"), (1, "rowing", "1 row"), (2, "rowing", "2 rowing")],
)
def test_one_is_told_from_many(number: int, many: str, read: str) -> None:
    assert counted(number, "row", many) == read


def test_a_day_has_no_leading_zero() -> None:
    assert (short_day(date(2026, 9, 3)), long_day(date(2026, 9, 3))) == ("3 Sep 2026", "3 September 2026")


@pytest.mark.parametrize(
    ("seconds", "read"),
    [
        (1, "1 second"),
        (26.4, "26 seconds"),
        (60, "1 minute"),
        (61, "1 minute"),
        (150, "2.5 minutes"),
        (600, "10 minutes"),
        (790, "13 minutes"),
    ],
)
def test_a_spell_is_told_in_minutes_once_it_is_one(seconds: float, read: str) -> None:
    assert spell(seconds) == read


@pytest.mark.parametrize(("hour", "shown"), [(0, "12:05 am"), (9, "9:05 am"), (12, "12:05 pm"), (23, "11:05 pm")])
def test_a_moment_is_told_by_the_half_of_the_day(hour: int, shown: str) -> None:
    assert short_moment(datetime(2026, 11, 9, hour, 5, tzinfo=UTC)) == f"9 Nov 2026, {shown}"
