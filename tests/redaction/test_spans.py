"""Whole grapheme clusters go, and the longest span stays."""

import pytest

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.scan import Hit
from vetting.redaction.spans import longest, whole

RAINBOW = "\U0001f3f3\ufe0f\u200d\U0001f308"


@pytest.mark.parametrize(
    ("text", "span", "widened"),
    [
        ("plain", (1, 3), (1, 3)),
        (f"a{RAINBOW}b", (4, 5), (1, 5)),
        (f"a{RAINBOW}b", (1, 2), (1, 5)),
        ("cafe\u0301 x", (0, 4), (0, 5)),
        ("é gay é", (2, 5), (2, 5)),
        ("égayé", (1, 4), (1, 4)),
    ],
)
def test_a_span_is_widened_to_whole_clusters(text, span, widened):
    assert whole(text, *span) == widened


def test_a_span_inside_another_is_left_out():
    def hit(start, end):
        return Hit(start, end, ProtectedClass.AGE, "")

    assert longest([hit(5, 9), hit(0, 6), hit(1, 3), hit(0, 6)]) == [hit(0, 6), hit(5, 9)]
