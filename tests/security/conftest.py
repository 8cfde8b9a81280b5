"""One seeded world for the whole run, however many processes it has; each module gets a copy of it."""

import fcntl
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from tests.security.house import Houses, everything, reopen, seed, serve, today


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of the world; whoever comes first makes it, the others wait."""
    base = tmp_path_factory.getbasetemp()
    shared = (base if worker_id == "master" else base.parent) / "under-attack"
    with shared.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not shared.exists():
            making = shared.with_suffix(".making")
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            seed(making, everything()).close()
            making.rename(shared)
    return shared


@pytest.fixture(scope="module")
def houses(seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Houses]:
    folder = tmp_path_factory.mktemp("houses") / "instance"
    shutil.copytree(seeded, folder)
    served = serve(reopen(folder))
    yield served
    served.close()


@pytest.fixture(autouse=True, scope="module")
def quiet() -> Iterator[None]:
    """Thousands of lines that say an answer was given hide the one that says why it failed."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    yield
    structlog.reset_defaults()


clock = pytest.fixture(autouse=True)(today)
