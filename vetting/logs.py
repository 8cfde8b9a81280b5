"""Logs: one line of JSON per event on standard error, with the event's name and ids, never what a record says."""

import logging
import sys

import structlog


def write_logs() -> None:
    """Call it once, where a program starts."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
