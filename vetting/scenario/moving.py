"""A story told on another day than the one for which it was written."""

from datetime import date, timedelta
from typing import Any

from vetting.scenario.format import Scenario


def as_of(scenario: Scenario, day: date) -> Scenario:
    """The same story, told on that day: every time and day moved forward alike. One that names no day stays as it is,
    and so does one of a later day.
    """
    if scenario.today is None or day <= scenario.today:
        return scenario
    return Scenario.model_validate(_moved(scenario.model_dump(), day - scenario.today))


def _moved(value: Any, by: timedelta) -> Any:
    if isinstance(value, date):  # a moment is one too
        return value + by
    if isinstance(value, dict):
        return {name: _moved(each, by) for name, each in value.items()}
    return [_moved(each, by) for each in value] if isinstance(value, (list, tuple)) else value
