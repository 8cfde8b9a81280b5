"""What the README says is what the code does."""

import re
from collections.abc import Iterator

import click
import pytest

from tests.architecture.duties_table import BETWEEN, README, table
from tests.architecture.source import PACKAGE
from vetting.cli import main
from vetting.settings import PanelSettings, VaultSettings

TEXT = README.read_text(encoding="utf-8")
VARIABLES = sorted({f"VETTING_{name.upper()}" for kind in (VaultSettings, PanelSettings) for name in kind.model_fields})


def commands(group: click.Group, before: str = "vetting") -> Iterator[str]:
    """Each command as it is typed; a group that does something by itself is one too."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")
            if not command.invoke_without_command:
                continue
        yield f"{before} {name}"


def section(title: str) -> str:
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", TEXT, re.MULTILINE | re.DOTALL)
    assert found, f"README.md needs a section called {title}."
    return found[1]


def test_the_duty_table_is_the_codes() -> None:
    shown = BETWEEN.search(TEXT)
    assert shown, "README.md needs the marks <!-- duties --> and <!-- /duties -->."
    assert shown[0] == table(), "Write it anew: .venv/bin/python -m tests.architecture.duties_table --write"


@pytest.mark.parametrize("command", sorted(commands(main)))
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`{command}" in section("Commands"), f"Add a row for `{command}` to the README’s Commands."


def test_the_readme_names_no_command_that_is_not_there() -> None:
    known = set(commands(main))
    named = {
        " ".join(found.split())
        for found in re.findall(r"^\| `(vetting [a-z -]*[a-z])", section("Commands"), re.MULTILINE)
    }
    assert named <= known, f"Take these out of the README’s Commands: {sorted(named - known)}"


@pytest.mark.parametrize("variable", VARIABLES)
def test_every_setting_is_in_the_readme(variable: str) -> None:
    assert f"`{variable}`" in section("Settings"), f"Add a row for `{variable}` to the README’s Settings."


def test_the_readme_names_no_setting_that_is_not_there() -> None:
    named = set(re.findall(r"VETTING_[A-Z_]+[A-Z]", TEXT))
    assert named <= set(VARIABLES), f"These settings do not exist: {sorted(named - set(VARIABLES))}"


def test_every_room_is_in_the_readme() -> None:
    rooms = [f"{each.name}/" for each in PACKAGE.iterdir() if (each / "__init__.py").is_file()]
    files = [each.name for each in PACKAGE.glob("*.py") if each.name != "__init__.py"]
    told = section("The rooms")
    missing = [room for room in rooms + files if f"`{room}`" not in told]
    assert not missing, f"Say in the README’s rooms what these are: {missing}"
