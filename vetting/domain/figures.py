"""Counts and days as people read them."""

from datetime import date, datetime


def counted(number: int, one: str, many: str = "") -> str:
    """1 row, 3 rows; `many` where an s does not make it."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def spell(seconds: float) -> str:
    """How long something took: 40 seconds, 2.5 minutes, 13 minutes."""
    if seconds < 60:
        return counted(round(seconds), "second")
    minutes = round(seconds / 60, 1 if seconds < 600 else None)
    return counted(int(minutes), "minute") if minutes == int(minutes) else f"{minutes} minutes"


def short_day(day: date) -> str:
    """19 Nov 2026, as on pages."""
    return f"{day.day} {day:%b %Y}"


def short_moment(there: datetime) -> str:
    """19 Nov 2026, 2:03 pm, by the clock that it was put to."""
    return f"{short_day(there)}, {there.hour % 12 or 12}:{there:%M} {'am' if there.hour < 12 else 'pm'}"


def long_day(day: date) -> str:
    """19 November 2026, as on paper."""
    return f"{day.day} {day:%B %Y}"
