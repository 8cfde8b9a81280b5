"""The office, as it stands when the tests of a step begin."""

from tests.beginnings import begin, begun_here, found, office

__all__ = ["begin", "begun_here", "found", "office"]
