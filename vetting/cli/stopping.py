"""How long-running commands end: an interrupt or a termination sets an event, and they finish what they are at."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event


@contextmanager
def until_told() -> Iterator[Event]:
    """The event that Ctrl-C and SIGTERM set; afterwards both do again what they did before."""
    stop = Event()
    before = {number: signal.signal(number, lambda *_: stop.set()) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
