"""One line of JSON per event."""

import json

import pytest
import structlog

from vetting.logs import write_logs


def test_an_event_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    write_logs()
    try:
        structlog.get_logger().info("carried", packet="p1")
        structlog.get_logger().debug("unheard")
    finally:
        structlog.reset_defaults()
    said = capsys.readouterr()
    assert said.out == ""
    line = json.loads(said.err)
    assert (line["event"], line["packet"], line["level"]) == ("carried", "p1", "info")
    assert line["timestamp"].endswith("Z")
