"""How far back a screening looks: the plan's years before the day on which it was opened."""

import calendar
from datetime import date

from vetting.policy import plans
from vetting.vault import positions
from vetting.workflow.perform import Deed


def look_back_start(deed: Deed) -> date:
    published = positions.plan_of(deed.session, deed.screening.position, deed.screening.plan_version)
    return years_before(deed.day(deed.screening.opened_at), plans.parse(published.body, "plan").look_back_years)


def years_before(day: date, years: int) -> date:
    """The same day, years earlier; 28 February where there was no 29th."""
    last = calendar.monthrange(day.year - years, day.month)[1]
    return day.replace(year=day.year - years, day=min(day.day, last))
