"""Dates of birth are hidden whole, in whatever order they are written."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

DATES = [
    ("b. 1/2/1990, Fresno", "1/2/1990"),
    ("born on 3 April 91", "3 April 91"),
    ("Born: 12-04-1988 in Ohio", "12-04-1988"),
    ("born the 4th of July 1990", "the 4th of July 1990"),
    ("born March 5, '88", "March 5, '88"),
    ("B-day: June 4 1990", "June 4 1990"),
    ("date of birth 1990-03-04", "1990-03-04"),
    ("d.o.b. 4 Jul 1988", "4 Jul 1988"),
    ("nací el 4 de julio de 1989", "4 de julio de 1989"),
    ("Fecha de nacimiento: 3 de abril de 91", "3 de abril de 91"),
]
NO_DATES = ["vitamin B 12 shot", "https://x.example/?b=12&c=1", "an idea born 3 years ago", "born 4 days early"]


@pytest.mark.parametrize(("text", "date"), DATES, ids=[row[0] for row in DATES])
def test_a_date_of_birth_is_hidden_whole(text, date):
    assert date in words_of(text, ProtectedClass.AGE)


@pytest.mark.parametrize("text", NO_DATES)
def test_other_figures_after_a_b_or_a_birth_are_left(text):
    assert words_of(text, ProtectedClass.AGE) == []
