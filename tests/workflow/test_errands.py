"""The outbox's rows: leased, settled, put off."""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlmodel import select

from vetting.storage import now, told
from vetting.vault.outbox import Errand, ErrandKind, send
from vetting.workflow import errands


@pytest.fixture
def vault(office):
    """One errand waits, made last."""
    with office.vault.store.writing() as session:
        for each in session.exec(select(Errand)).all():
            session.delete(each)
        send(session, ErrandKind.CHECKPOINT, "packet")
        session.commit()
    return office.vault


def row(vault, id_):
    with vault.store.reading() as session:
        return session.get(Errand, id_)


def test_a_leased_errand_is_hidden_until_its_worker_must_be_dead(vault):
    first = errands.take(vault)
    assert errands.take(vault) is None
    with told(now() + errands.LEASE):
        again = errands.take(vault)
    assert (again.id, again.attempts) == (first.id, 2)


def test_a_done_errand_is_never_taken_again(vault):
    first = errands.take(vault)
    errands.done(vault, first.id)
    with told(now() + timedelta(days=1)):
        assert errands.take(vault) is None
    assert row(vault, first.id).done_at


def test_a_failed_errand_is_put_off_twice_as_long_each_time_and_an_hour_at_most(vault):
    waits = []
    moment = now()
    for _ in range(14):
        with told(moment):
            taken = errands.take(vault)
            errands.put_off(vault, taken.id, "OSError")
        moment = row(vault, taken.id).not_before
        waits.append(moment)
    gaps = [(later - earlier).total_seconds() for earlier, later in pairwise(waits)]
    assert gaps[:4] == [4, 8, 16, 32]
    assert gaps[-1] == 3600
    assert row(vault, taken.id).failure == "OSError"
    with told(moment):
        errands.done(vault, errands.take(vault).id)
    assert row(vault, taken.id).failure == ""
