"""The office, as it stands when the tests of a desk begin."""

import pytest
from flask.testing import FlaskClient

from tests.beginnings import begin, begun_here, found, office
from tests.cast import Office

__all__ = ["begin", "begun_here", "found", "office"]


@pytest.fixture
def ruth(office: Office) -> FlaskClient:
    return office.client("ruth")
