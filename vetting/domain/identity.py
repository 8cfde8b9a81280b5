"""What is known of a candidate for searching: sealed in the vault, never carried to the panel."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from vetting.domain.refusals import Refused

ADULT = 18
LONGEST = 200
MANY = 20


@dataclass(frozen=True)
class Identity:
    """`born` (ISO date) is kept only where the candidate was a minor during the look-back (002 II.a.iv.1.d)."""

    full_name: str
    previous_names: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    born: str = ""

    def __post_init__(self) -> None:
        if not self.full_name.strip():
            raise Refused("name_missing", "Enter the candidate’s full name.", field="full_name")
        if self.born and not _is_date(self.born):
            raise Refused("born", "Enter the date of birth as year-month-day.", field="born")
        for name, values in self.identifiers().items():
            if len(values) > MANY or any(len(value) > LONGEST or not value.strip() for value in values):
                raise Refused(
                    "identifier_form",
                    f"Enter at most {MANY} values of at most {LONGEST} characters, one per line.",
                    field=name,
                )

    def identifiers(self) -> dict[str, tuple[str, ...]]:
        """The values behind a plan's placeholders."""
        return {
            "full_name": (self.full_name,),
            "previous_name": self.previous_names,
            "handle": self.handles,
            "email": self.emails,
            "phone": self.phones,
            "employer": self.employers,
            "city": self.cities,
        }

    def adult_on(self, day: date) -> bool:
        """True too where no birth date is kept: then the candidate was an adult throughout the look-back."""
        if not self.born:
            return True
        born = date.fromisoformat(self.born)
        leap = (born.month, born.day) == (2, 29)
        return day >= (date(born.year + ADULT, 3, 1) if leap else born.replace(year=born.year + ADULT))

    def dumps(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def loads(text: str) -> Identity:
    stored: Any = json.loads(text)
    lists = {name: tuple(value) for name, value in stored.items() if isinstance(value, list)}
    return Identity(**{**stored, **lists})
