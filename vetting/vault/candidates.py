"""Candidates: a number, and a keyed fingerprint of the department's own applicant number."""

import secrets

from sqlmodel import Field, Session, select

from vetting.storage import new_id
from vetting.vault.database import VaultTable


class Candidate(VaultTable, table=True):
    """What is known of the person is sealed in the screening, under its key."""

    __tablename__ = "candidate"

    id: str = Field(default_factory=new_id, primary_key=True)
    number: str = Field(unique=True)
    file_mac: str | None = Field(default=None, unique=True)


def by_number(session: Session, number: str) -> Candidate | None:
    return session.exec(select(Candidate).where(Candidate.number == number)).first()


def by_file(session: Session, mac: str) -> Candidate | None:
    return session.exec(select(Candidate).where(Candidate.file_mac == mac)).first()


def fresh_number(session: Session, year: int) -> str:
    """A random number that tells no order: C-2026-7K3Q."""
    letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    while True:
        number = f"C-{year}-" + "".join(secrets.choice(letters) for _ in range(4))
        if by_number(session, number) is None:
            return number
