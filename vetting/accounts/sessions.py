"""What a session's signed cookie remembers: when it began, was last seen, and was last proved by password and code."""

from flask import session

from vetting import storage

IDLE = 30 * 60
LONGEST = 12 * 60 * 60
FRESH = 5 * 60
HALF = 5 * 60
"""Seconds: unused, in all, for duties that ask for a new sign-in, and between password and code."""


def begin() -> None:
    """Everything that came before the sign-in is dropped, the form token too."""
    session.clear()
    moment = _moment()
    session.update(began=moment, seen=moment, proved=moment)


def renew() -> None:
    """Password and code were given again; the twelve hours go on."""
    session["proved"] = _moment()


def alive() -> bool:
    """Whether the session is neither idle nor too old; seen now if it is."""
    moment = _moment()
    if not _within(session.get("seen"), IDLE) or not _within(session.get("began"), LONGEST):
        return False
    session["seen"] = moment
    return True


def fresh() -> bool:
    return _within(session.get("proved"), FRESH)


def half(generation: str) -> None:
    """The password was right; the code is still to come."""
    onward = session.get("onward")
    session.clear()
    session.update(half=generation, half_at=_moment())
    if onward:
        session["onward"] = onward


def halfway() -> str | None:
    """The generation (fs_uniquifier) of the account whose password was right a moment ago."""
    if not _within(session.get("half_at"), HALF):
        return None
    generation: str | None = session.get("half")
    return generation


def _moment() -> int:
    return int(storage.now().timestamp())


def _within(then: int | None, seconds: int) -> bool:
    """A time that lies ahead was not written by this clock."""
    return then is not None and 0 <= _moment() - then <= seconds
