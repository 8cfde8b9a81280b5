"""The office, as it stands when the tests of a step begin; steps need no pages."""

import pytest

from tests.beginnings import begin, begun_here, found, office

__all__ = ["begin", "begun_here", "found", "office"]


@pytest.fixture
def pages() -> bool:
    return False
