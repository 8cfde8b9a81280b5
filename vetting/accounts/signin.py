"""Sign-in installed in an application: Flask-Security on Flask-Login, its measured gaps closed."""

import secrets
from typing import Any

from flask import Flask, current_app, session
from flask_security import Security
from flask_security.utils import hash_password
from flask_wtf import CSRFProtect

from vetting.accounts import guide, invitations, own, pages, sessions
from vetting.accounts.datastore import People
from vetting.accounts.demo import demo as demo_pages
from vetting.accounts.demo import demo_here, demo_people
from vetting.accounts.house import SigninHouse, current_department, keep
from vetting.accounts.keys import HouseKeys
from vetting.accounts.passwords import Passwords
from vetting.accounts.people import AccountColumns
from vetting.accounts.throttle import people
from vetting.accounts.totp import OnceTotp
from vetting.accounts.visitor import visitor

__all__ = ["SigninHouse", "give_credentials", "guide", "install", "invitations", "own"]


def install(app: Flask, house: SigninHouse, *, demo: bool = False) -> None:
    """Call it first; KeysMissing if the house's keys are not there.

    `demo` adds demo sign-in, which works in a demo database only.
    """
    app.config.update(_config(house, HouseKeys.load(house.keys)))
    keep(app, house)
    CSRFProtect(app)
    store = People(house)
    security = Security(app, store, register_blueprint=False, totp_cls=OnceTotp, password_util_cls=Passwords)
    security.principal.identity_loaders.clear()  # roles are asked of the duty table only
    security.login_manager.user_loader(_load)
    security.login_manager.request_loader(lambda _request: None)  # sessions only, no tokens
    with app.app_context():
        store.decoy = hash_password(secrets.token_hex())
    app.register_blueprint(pages.account)
    if demo:
        app.register_blueprint(demo_pages)
    app.jinja_env.globals.update(visitor=visitor, department=current_department)
    app.jinja_env.globals.update(
        demo_here=lambda: demo and demo_here(), demo_people=lambda: demo_people() if demo else []
    )


def give_credentials(account: AccountColumns, *, password: str, totp_secret: str) -> None:
    """Known ones, for a demonstration, within the application's context; `totp_secret` in base 32."""
    security = current_app.extensions["security"]
    account.password = hash_password(security.password_util.normalize(password))
    account.tf_primary_method = "authenticator"
    factory: OnceTotp = security.totp_factory
    account.tf_totp_secret = factory.known_secret(totp_secret)


def _load(generation: str) -> AccountColumns | None:
    """Flask-Login's question: whose session is this? Nobody's, if it is too old or its generation is past."""
    if not sessions.alive():
        session.clear()
        return None
    found = people().find_user(fs_uniquifier=generation)
    return found if found and found.active else None


def _config(house: SigninHouse, keys: HouseKeys) -> dict[str, Any]:
    return {
        "SECRET_KEY": keys.session,
        "SESSION_COOKIE_NAME": house.cookie,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": house.secure,
        "SESSION_PROTECTION": None,
        "WTF_CSRF_TIME_LIMIT": None,  # a form lives as long as its session
        "WTF_CSRF_SSL_STRICT": False,  # it asks for a Referer, and no page of ours sends one
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_SCHEMES": ["argon2"],
        "SECURITY_PASSWORD_SALT": keys.password,
        "SECURITY_PASSWORD_SINGLE_HASH": False,
        "SECURITY_TWO_FACTOR": True,
        "SECURITY_TWO_FACTOR_REQUIRED": True,
        "SECURITY_TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
        "SECURITY_TOTP_SECRETS": {"1": keys.totp},
        "SECURITY_TOTP_ISSUER": f"Vetting {house.name}",
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES": True,
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_N": 8,
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_KEYS": [keys.fernet],
        "SECURITY_CLI_USERS_NAME": False,  # our own commands go through the doors
        "SECURITY_CLI_ROLES_NAME": False,
    }
