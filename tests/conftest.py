"""What every test may ask for, and which tests share a process."""

from collections.abc import Sequence

import pytest

pytest_plugins = ["tests.postgres", "tests.browser"]


@pytest.hookimpl(tryfirst=True)  # before the groups are read
def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """A file's tests share what it sets up; the journeys share one running demo, which takes long to seed."""
    for item in items:
        folder = item.path.parent.name
        item.add_marker(pytest.mark.xdist_group(folder if folder == "journeys" else str(item.path)))
