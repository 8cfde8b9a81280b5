"""Counts and days as people read them."""

from datetime import date


def counted(number: int, one: str, many: str = "") -> str:
    """1 row, 3 rows; `many` where an s does not make it."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def short_day(day: date) -> str:
    """19 Nov 2026, as on pages."""
    return f"{day.day} {day:%b %Y}"


def long_day(day: date) -> str:
    """19 November 2026, as on paper."""
    return f"{day.day} {day:%B %Y}"
