"""Demo sign-in: a button per person, without password, in a demo database and from this computer only."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from flask import Blueprint, request
from flask.typing import ResponseReturnValue
from sqlmodel import col, select

from vetting import storage
from vetting.accounts.access import public
from vetting.accounts.house import current_department, current_house, reading
from vetting.accounts.pages import enter
from vetting.accounts.throttle import people
from vetting.domain.actions import Action
from vetting.domain.refusals import Unknown
from vetting.domain.roles import Role

demo = Blueprint("demo", __name__)


@demo.post("/demo/sign-in/<account>")
@public
def sign_in(account: str) -> ResponseReturnValue:
    if not demo_here():
        raise Unknown
    store = people()
    with store.writing():
        held = store.held(account)
        if not held.active:
            raise Unknown
        held.signed_in_at = storage.now()
        store.put(held)
        store.note(Action.SIGN_IN, held, reason="demo")
        store.commit()
    return enter(held)


def demo_here() -> bool:
    """Whether this request may sign in without a password: the database says demo, and nothing stands between."""
    department = current_department()
    return department is not None and department.demo and _from_this_computer()


def demo_people() -> list[tuple[str, str]]:
    """Whom a button signs in: account, and the name with its roles; nobody where demo sign-in does not work."""
    if not demo_here():
        return []
    house = current_house()
    found = reading().exec(
        select(house.Account, house.Person)
        .join(house.Person, col(house.Person.id) == col(house.Account.person))
        .where(house.Account.active)
        .order_by(house.Person.name)
    )
    return [
        (account.id, f"{person.name}, {', '.join(Role(role).words for role in account.roles)}")
        for account, person in found
    ]


def _from_this_computer() -> bool:
    """The peer and the name it asked for are loopback, and no proxy speaks for someone else."""
    if any(name in request.headers for name in ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host")):
        return False
    try:
        asked = urlsplit(request.host_url).hostname or ""
        return _loopback(request.environ.get("REMOTE_ADDR", "")) and _loopback(asked)
    except ValueError:  # neither is an address
        return False


def _loopback(host: str) -> bool:
    return host == "localhost" or ip_address(host).is_loopback
