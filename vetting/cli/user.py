"""`vetting user`: invite people, list them, end their access or let them begin anew."""

from typing import Any

import click

from vetting.accounts.deeds import folded
from vetting.cli import houses, say
from vetting.domain.refusals import Refused
from vetting.domain.roles import PEOPLE, Role
from vetting.settings import PanelSettings, VaultSettings, load
from vetting.vault import people
from vetting.vault.database import Vault
from vetting.workflow import people as staff
from vetting.workflow.people import Invited
from vetting.workflow.perform import OPERATOR

ROLES = sorted(role.value for role in PEOPLE)


@click.group()
def user() -> None:
    """The people of this department."""


@user.command()
@click.option("--number", required=True, help="Employee number: one person, one number.")
@click.option("--name", required=True)
@click.option("--email", required=True)
@click.option("--role", "roles", required=True, multiple=True, type=click.Choice(ROLES), help="May be repeated.")
def add(number: str, name: str, email: str, roles: tuple[str, ...]) -> None:
    """Invite a person; prints the single-use link that lets them choose a password."""
    wanted = frozenset(Role(role) for role in roles)
    show_links(staff.invite(houses.the_vault(), OPERATOR, number=number, name=name, email=email, roles=wanted))


@user.command("list")
@say.json_option
def list_command(*, as_json: bool) -> None:
    """Everyone, with their roles and whether they can sign in."""
    rows = everyone(houses.the_vault())
    if as_json:
        say.dump(rows)
        return
    say.table(
        ("Name", "E-mail", "Number", "Roles", "Access"),
        [(row["name"], row["email"], row["number"], ", ".join(row["roles"]), row["access"]) for row in rows],
    )


@user.command()
@click.argument("email")
def deactivate(email: str) -> None:
    """End a person's access in both houses, from the next request on."""
    vault = houses.the_vault()
    staff.deactivate(vault, OPERATOR, _person(vault, email))
    say.line("Access has ended. What was done stays in the record.")


@user.command("reset-access")
@click.argument("email")
def reset_access(email: str) -> None:
    """Unlock a person and let them choose a new password and new codes; prints the single-use link."""
    vault = houses.the_vault()
    show_links(staff.reset_access(vault, OPERATOR, _person(vault, email)))


def show_links(invited: Invited) -> None:
    """Each house has its own sign-in, so a person in both gets two links."""
    inside, other = load(VaultSettings), load(PanelSettings)
    addresses = {"vault": ("desks", inside.address), "panel": ("panel", other.address)}
    for house, token in invited.tokens.items():
        name, address = addresses[house]
        say.line(f"Single-use link for the {name}, good for seven days: {address}/invitation/{token}")
    if "panel" in invited.tokens:
        say.line("The panel’s link works once the worker has carried the account there.")


def everyone(vault: Vault) -> list[dict[str, Any]]:
    """By name; a person with accounts in both houses is one row."""
    with vault.store.reading() as session:
        inside = {each.person: each for each in people.accounts(session)}
        panel = {each.person: each for each in people.panel_accounts(session)}
        rows = []
        for person in people.everyone(session):
            mine, other = inside.get(person.id), panel.get(person.id)
            held = mine or other
            rows.append({
                "name": person.name,
                "email": held.email if held else "",
                "number": person.number,
                "roles": [*(mine.roles if mine else []), *([Role.DECISION_MAKER.value] if other else [])],
                "access": _access(mine, other),
            })  # fmt: skip
        return rows


def _access(inside: people.Account | None, panel: people.PanelAccount | None) -> str:
    if not any(each and each.active for each in (inside, panel)):
        return "ended"
    if inside and inside.locked_at:
        return "locked"
    begun = not inside or not inside.active or inside.password or inside.signed_in_at
    return "active" if begun else "invited"


def _person(vault: Vault, email: str) -> str:
    address = folded(email)
    with vault.store.reading() as session:
        found = people.with_address(session, address) or people.panel_with_address(session, address)
    if found is None:
        raise Refused("unknown", f"Nobody here has the address {address}. See: vetting user list")
    return found.person
