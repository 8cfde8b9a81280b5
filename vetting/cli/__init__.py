"""The `vetting` command, a file per group; a fault is a sentence, never a traceback."""

from importlib import import_module
from typing import Any

import click

from vetting.cli.faults import answer

COMMANDS = {
    "setup": "setting_up",
    "doctor": "doctor",
    "db": "setting_up",
    "config": "config",
    "routes": "config",
    "run": "serving",
    "demo": "demo",
    "worker": "work",
    "ledger": "ledger",
    "user": "user",
    "pack": "policy",
    "plan": "plan",
    "trace": "policy",
    "candidate": "candidate",
    "capture": "capture",
    "redact": "redact",
    "evaluate": "evaluate",
    "packet": "packet",
    "audit": "audit",
    "export": "export",
    "backup": "backup",
    "hold": "hold",
    "retention": "retention",
}
"""Each command's module, imported when it is asked for: `vetting redact` needs no database library."""


class Program(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = getattr(import_module(f"{__name__}.{COMMANDS[cmd_name]}"), cmd_name)
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """0 done, 1 a problem found or a deed refused, 2 wrong use."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as fault:  # noqa: BLE001 - a person is answered with a sentence, whatever it is
            status, sentence = answer(fault)
            click.echo(sentence, err=True)
            raise click.exceptions.Exit(status) from None


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="vetting")
def main() -> None:
    """The social-media part of a background investigation: separated duties, filtered findings, a checkable record."""
