"""The outbox's rows taken and settled: a row is leased, so that a worker that dies leaves it to the next."""

from datetime import timedelta

from vetting.storage import now
from vetting.vault.database import Vault
from vetting.vault.outbox import Errand, next_errand

LEASE = timedelta(minutes=5)
LONGEST = timedelta(hours=1)


def take(vault: Vault) -> Errand | None:
    """The oldest errand that is due, hidden from other workers for the time of a lease."""
    with vault.store.writing() as session:
        errand = next_errand(session)
        if errand is None:
            return None
        errand.attempts += 1
        errand.not_before = now() + LEASE
        session.add(errand)
        session.commit()
        return errand


def done(vault: Vault, errand: str) -> None:
    with vault.store.writing() as session:
        row = session.get_one(Errand, errand)
        row.done_at, row.failure = now(), ""
        session.add(row)
        session.commit()


def put_off(vault: Vault, errand: str, failure: str) -> None:
    """Try again later, twice as late each time; `failure` is a code or a fault's kind, never what it says."""
    with vault.store.writing() as session:
        row = session.get_one(Errand, errand)
        row.failure = failure
        row.not_before = now() + min(timedelta(seconds=2**row.attempts), LONGEST)
        session.add(row)
        session.commit()
