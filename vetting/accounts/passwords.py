"""What a new password must be: long enough and not one that is guessed first. Nothing else (NIST SP 800-63B 5.1.1)."""

import re
import unicodedata
from typing import Any

from flask import current_app
from flask_security import PasswordUtil
from flask_security.utils import hash_password
from zxcvbn import zxcvbn

from vetting.accounts.house import current_department
from vetting.domain.refusals import Refused

SHORTEST = 8
"""Because everyone signs in with a code too."""

LONGEST = 1024
GUESSES = 10**8
"""As many as eight random characters are worth; the estimate knows the common passwords and keyboard runs."""

ESTIMATED = 72
OWN = ("vetting", "police", "department", "panel", "sheriff", "screening")


class Passwords(PasswordUtil):
    """Flask-Security's own normal form (NFKD), our rules."""

    def validate(self, password: str, is_register: bool, **kwargs: Any) -> tuple[list[str] | None, str]:  # noqa: FBT001, ARG002 -- Flask-Security's signature
        normal = self.normalize(password)
        return None if (fault := _fault(normal, kwargs["about"])) is None else [fault], normal


def hashed(password: str, again: str, *, about: list[str]) -> str:
    """What to store of an accepted password, or Refused; `about` are words that it must not be made of."""
    if password != again:
        raise Refused("password", "The two passwords differ. Type the same one twice.", field="again")
    faults, normal = current_app.extensions["security"].password_util.validate(password, False, about=about)  # noqa: FBT003
    if faults:
        raise Refused("password", faults[0], field="password")
    stored: str = hash_password(normal)
    return stored


def _fault(password: str, about: list[str]) -> str | None:
    length = len(unicodedata.normalize("NFC", password))
    if length < SHORTEST:
        return f"Use at least {SHORTEST} characters. Three or four unrelated words are easy to remember."
    if length > LONGEST:
        return f"Use at most {LONGEST} characters."
    estimate = zxcvbn(password[:ESTIMATED], user_inputs=_words(about))
    if estimate["guesses"] < GUESSES:
        return "This password is among the first that are guessed. Take other words, or more of them."
    return None


def _words(about: list[str]) -> list[str]:
    """The department's and the account's own texts, and each run of their words written as one."""
    department = current_department()
    texts = [text.casefold() for text in [*about, department.name if department else ""]]
    runs = [
        "".join(words[start:end])
        for words in (re.findall(r"\w+", text) for text in texts)
        for start in range(len(words))
        for end in range(start + 1, len(words) + 1)
    ]
    return [*OWN, *texts, *runs]
