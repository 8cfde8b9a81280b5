"""The office, as it stands when the tests of the tables begin."""

from tests.workflow.conftest import office

__all__ = ["office"]
