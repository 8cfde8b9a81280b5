"""`vetting capture`: a saved page kept from the command line, by the searcher's own door."""

from datetime import UTC, datetime
from pathlib import Path

import click

from vetting.accounts.department import zone_of
from vetting.cli import houses, say
from vetting.cli.named import the_screening
from vetting.domain.refusals import Refused
from vetting.vault import people, searches
from vetting.vault.database import Vault
from vetting.workflow.captures import CaptureDraft, keep_capture


@click.group()
def capture() -> None:
    """Preserved copies of public pages."""


@capture.command()
@click.argument("number")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--position", "title", required=True, help="The position’s title.")
@click.option("--row", "place", type=click.IntRange(1), required=True, help="The row of the plan that it was found by.")
@click.option("--url", required=True, help="The page’s address; the program never opens it.")
@click.option("--saved", type=click.DateTime(["%Y-%m-%d %H:%M"]), help="When; the file’s own time if left out.")
@click.option("--public", is_flag=True, help="Anyone could see the page without asking for access.")
@click.option("--as", "email", required=True, help="The searcher’s e-mail address: whose deed it is.")
def add(
    number: str, file: Path, title: str, place: int, url: str, saved: datetime | None, *, public: bool, email: str
) -> None:
    """Keep FILE, a page as it was saved, for candidate NUMBER."""
    vault = houses.the_vault()
    screening = the_screening(vault, number, title)
    draft = CaptureDraft(
        _row(vault, screening, place),
        url,
        file.name,
        file.read_bytes(),
        public=public,
        captured_at=_there(vault, saved) if saved else datetime.fromtimestamp(file.stat().st_mtime, UTC),
    )
    keep_capture(vault, houses.acting(vault, email), screening, draft)
    say.line(f"{file.name} is kept under row {place}. Rest a finding on it at the searcher’s desk.")


def _row(vault: Vault, screening: str, place: int) -> str:
    with vault.store.reading() as session:
        rows = searches.rows_of(session, screening)
    found = next((row for row in rows if row.place + 1 == place), None)
    if found is None:
        raise Refused("off_plan", f"This screening’s plan has no row {place}. It has {len(rows)}.")
    return found.id


def _there(vault: Vault, saved: datetime) -> datetime:
    """A time as the department's clocks show it."""
    with vault.store.reading() as session:
        return saved.replace(tzinfo=zone_of(people.the_department(session)))
