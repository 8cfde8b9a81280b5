"""Time-based codes (RFC 6238), each accepted once."""

from typing import Any

from flask_security import Totp
from passlib.totp import TOTP, AppWallet, TotpMatch

from vetting import storage

DRIFT = 30
"""Seconds that a telephone's clock may differ."""


class OnceTotp(Totp):
    """Keeps the counter of the last accepted code in the account, compared and set in the caller's transaction."""

    def __init__(self, secrets: dict[str, str], issuer: str) -> None:
        super().__init__(secrets, issuer)
        # The wallet's key is random already, so stretching it would only slow down every code.
        self._totp = TOTP.using(issuer=issuer, wallet=AppWallet(secrets, encrypt_cost=4), now=_seconds)

    def get_last_counter(self, user: Any) -> int | None:
        counter: int | None = user.last_totp_counter
        return counter

    def set_last_counter(self, user: Any, tmatch: TotpMatch) -> None:
        user.last_totp_counter = tmatch.counter

    def verify_totp(self, token: str, totp_secret: str, user: Any, window: int = DRIFT) -> bool:
        """False for whatever is no code at all, too."""
        if not (token.isascii() and token.isdigit()):
            return False
        accepted: bool = super().verify_totp(token, totp_secret, user, window)
        return accepted

    def known_secret(self, base32: str) -> str:
        """A given secret, encrypted for the account; for demonstrations whose codes must be known."""
        encrypted: str = self._totp(key=base32, format="base32").to_json(encrypt=True)
        return encrypted


def _seconds() -> Any:
    return storage.now().timestamp()
