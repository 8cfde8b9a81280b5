"""Two hundred reports of screenings full of hidden text, read by every reader: nothing of it is there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.security.hidden_text import read, reported, told
from vetting.domain.redactions import REMOVED

REPORTS = int(os.environ.get("VETTING_HIDDEN_REPORTS", "200"))
FROM = int(os.environ.get("VETTING_HIDDEN_FROM", "0"))
"""The number of the first; each number is another screening."""


@pytest.mark.control("protected_class_filter")
def test_no_report_holds_anything_hidden(tmp_path: Path, say: Callable[[str], None]) -> None:
    count, secrets, size, marks = 0, 0, 0, 0
    for drawn in reported(tmp_path / "made", range(FROM, FROM + REPORTS)):
        readings = read(drawn.pdf, tmp_path)
        for reader, contents in readings.items():
            assert told(drawn.secrets, contents) == [], f"report {FROM + count} read by {reader}"
        count, secrets, size = count + 1, secrets + len(drawn.secrets), size + len(drawn.pdf)
        marks += readings["pdftotext"][0].count(REMOVED.encode())
    say(f"hidden text: {count} reports of {size / count / 1000:.0f} kB, {secrets:,} secrets, {marks:,} marks; 0 found")
    say(f"  read by {', '.join(readings)}")
    assert count == REPORTS
    assert marks >= 3 * count
