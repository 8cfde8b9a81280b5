"""The department: one row in each house, named "department"."""

from datetime import date, datetime
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import declared_attr
from sqlmodel import Field, Session, SQLModel

ONLY = "department"

Paper = Literal["letter", "a4"]


class DepartmentColumns(SQLModel):
    """`demo` is a property of the database, set when it is seeded: a real instance never becomes one."""

    id: str = Field(default=ONLY, primary_key=True)
    name: str
    time_zone: str
    """A name of the IANA time zone database."""
    paper: str = "letter"
    demo: bool = False

    @declared_attr.directive
    def __table_args__(cls) -> tuple[CheckConstraint, ...]:  # noqa: N805 -- SQLAlchemy calls it with the class
        return (
            CheckConstraint(f"id = '{ONLY}'", name="department_is_one"),
            CheckConstraint("paper IN ('letter', 'a4')", name="department_paper"),
        )


def zone_of(department: DepartmentColumns | None) -> ZoneInfo:
    """Whose clocks the department reads; UTC before `vetting setup`."""
    return ZoneInfo(department.time_zone if department else "UTC")


def day_of(department: DepartmentColumns | None, moment: datetime) -> date:
    """The day that the department's calendar shows."""
    return local(department, moment).date()


def local(department: DepartmentColumns | None, moment: datetime) -> datetime:
    """As the department's clocks show it."""
    return moment.astimezone(zone_of(department))


D = TypeVar("D", bound=DepartmentColumns)


def department(session: Session, table: type[D]) -> D | None:
    """None before `vetting setup`."""
    return session.get(table, ONLY)
