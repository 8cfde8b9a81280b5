"""The office, as it stands when the tests of the tables begin, as the steps have it."""

from tests.workflow.conftest import begin, begun_here, found, office

__all__ = ["begin", "begun_here", "found", "office"]
