"""A throw-away PostgreSQL for tests: one server per pytest process, one empty database per request for one."""

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

INSTALL = "apt-get install -y --no-install-recommends postgresql"
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"  # its files do not outlive the tests
RUNNER = "postgres" if os.geteuid() == 0 else getpass.getuser()  # PostgreSQL refuses to run as root


@pytest.fixture(scope="session")
def postgres_folder() -> Iterator[Path]:
    """The folder of the running server's socket; no port is opened."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path has at most 107 bytes
    shutil.chown(folder, RUNNER)
    control = [programs / "pg_ctl", "--pgdata", folder / "files", "--silent", "--wait"]
    try:
        _run(programs / "initdb", "--pgdata", folder / "files", "--username=tests", "--auth=trust", *_PLAIN)
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} {FAST}"
        _run(*control, "--log", folder / "log", "--options", options, "start")
        try:
            yield folder
        finally:
            _run(*control, "--mode=immediate", "stop")
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def postgres_database(postgres_folder: Path) -> Iterator[Callable[[], str]]:
    """Call it for the URL of a fresh, empty database; a test with two houses calls it twice."""
    made: list[str] = []

    def fresh() -> str:
        made.append(f"test_{next(_numbers)}")
        administer(postgres_folder, f"CREATE DATABASE {made[-1]}")
        return url_of(postgres_folder, made[-1])

    yield fresh
    for name in made:
        administer(postgres_folder, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgres_url(postgres_database: Callable[[], str]) -> str:
    return postgres_database()


def url_of(folder: Path, name: str) -> str:
    return f"postgresql+psycopg://tests@/{name}?host={folder}"


def administer(folder: Path, statement: str) -> None:
    with psycopg.connect(host=str(folder), user="tests", dbname="postgres", autocommit=True) as connection:
        connection.execute(statement)


_PLAIN = ("--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
_numbers = count(1)


def _programs() -> Path:
    """Debian keeps the server's programs off the PATH, in a folder per version."""
    by_version = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[-3]))
    found = by_version[-1] if by_version else shutil.which("pg_ctl")
    if not found:
        pytest.fail(f"These tests need the PostgreSQL server. Install it: {INSTALL}", pytrace=False)
    return Path(found).parent


def _run(*command: str | Path) -> None:
    as_runner = ["runuser", "-u", RUNNER, "--"] if os.geteuid() == 0 else []
    # its output goes to a file because the server would keep a pipe open
    with tempfile.TemporaryFile() as output:
        done = subprocess.run([*as_runner, *command], stdout=output, stderr=output, cwd="/", check=False)
        output.seek(0)
        said = output.read().decode(errors="replace")
    if done.returncode:
        pytest.fail(f"PostgreSQL: {Path(command[0]).name} failed.\n{said}", pytrace=False)
