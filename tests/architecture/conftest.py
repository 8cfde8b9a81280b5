"""What the tests of the habits ask for."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.architecture.apps import applications


@pytest.fixture(scope="session")
def apps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Flask]]:
    with applications(tmp_path_factory.mktemp("apps")) as made:
        yield made
