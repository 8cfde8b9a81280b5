"""`vetting plan`: check a plan's file, bring it in as a draft, write one out."""

from pathlib import Path

import click

from vetting.cli import houses, say
from vetting.cli.named import the_position
from vetting.domain.refusals import Refused
from vetting.policy import plans
from vetting.policy.plans import PlanWrong
from vetting.policy.shelf import shelf
from vetting.settings import VaultSettings, load
from vetting.vault import positions
from vetting.vault.database import Vault
from vetting.workflow import intake

FILE = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))


@click.group()
def plan() -> None:
    """The positions' plans."""


@plan.command()
@FILE
def validate(file: Path) -> None:
    """Hold a plan against its pack; 1 and a sentence for each fault."""
    found = plans.parse(_text(file), file.name)
    wrong = plans.check(found, shelf(load(VaultSettings).policies).get(found.pack))
    for each in wrong:
        say.line(each)
    if wrong:
        raise click.exceptions.Exit(1)
    say.line(f"{file.name}: {len(found.rows)} searches, {found.look_back_years} years back, pack {found.pack}. Valid.")


@plan.command("import")
@FILE
@click.option("--position", "title", required=True, help="The position’s title.")
@click.option("--as", "email", required=True, help="A coordinator’s e-mail address: whose deed it is.")
@click.option("--publish", is_flag=True, help="Publish it at once; a published version never changes.")
def import_command(file: Path, title: str, email: str, *, publish: bool) -> None:
    """Keep a plan as the draft of a position's next version."""
    vault = houses.the_vault()
    by, position = houses.acting(vault, email), the_position(vault, title)
    intake.draft_plan(vault, by, position.id, _text(file))
    if not publish:
        say.line("Kept as a draft. Publish it at the intake desk, or with --publish.")
        return
    say.line(f"Published as version {intake.publish_plan(vault, by, position.id)}.")


@plan.command()
@click.option("--position", "title", help="The position’s title.")
@click.option("--sample", type=click.Choice(sorted(plans.samples())), help="A shipped plan to begin with.")
@click.option("--version", type=click.IntRange(1), help="Which version; the one in force if left out.")
@click.argument("file", type=click.Path(dir_okay=False, writable=True, allow_dash=True), default="-")
def export(title: str | None, sample: str | None, version: int | None, file: str) -> None:
    """Write a plan to a file, or to the screen."""
    if bool(title) == bool(sample):
        raise click.UsageError("Name a --position or a --sample, one of them.")
    text = plans.dump(plans.samples()[sample]) if sample else _body(houses.the_vault(), str(title), version)
    with click.open_file(file, "w", encoding="utf-8") as out:
        out.write(text)


def _body(vault: Vault, title: str, version: int | None) -> str:
    position = the_position(vault, title)
    with vault.store.reading() as session:
        versions = {each.version: each.body for each in positions.plan_versions(session, position.id)}
        in_force = positions.plan_in_force(session, position.id)
    wanted = version or (in_force.version if in_force else 0)
    if wanted not in versions:
        raise Refused("no_plan", f"“{position.title}” has no published plan of that version.")
    return versions[wanted]


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        raise PlanWrong(f"{file.name}: this is not UTF-8 text. Save the file as UTF-8.") from None
