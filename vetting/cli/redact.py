"""`vetting redact`: the filter alone; it opens no database."""

import sys

import click

from vetting.cli import say
from vetting.cli.faults import WrongFile
from vetting.domain.redactions import Decided, apply
from vetting.redaction import Filtered, suggest


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--own-words", is_flag=True, help="A searcher's own sentence: propose neutral words too.")
@say.json_option
def redact(file: str, *, own_words: bool, as_json: bool) -> None:
    """Print the text with every proposed redaction done; with --json the suggestions and their reasons."""
    with click.open_file(file, "rb") as source:
        raw = source.read()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as bad:
        raise WrongFile(f"{file}: this is not UTF-8 text (byte {bad.start}). Save it as UTF-8.") from None
    found = suggest(text, own_words=own_words)
    if as_json:
        say.dump(_in_words(found))
        return
    left = apply(text, [Decided(each.start, each.end, each.replacement) for each in found.suggestions])
    sys.stdout.buffer.write(left.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    for flag in found.flags:
        say.aside(flag)


def _in_words(found: Filtered) -> dict[str, object]:
    return {
        "suggestions": [
            {
                "start": each.start,
                "end": each.end,
                "words": each.words,
                "class": each.protected_class.value,
                "reason": each.reason,
                "treatment": each.treatment.value,
                "replacement": each.replacement,
            }
            for each in found.suggestions
        ],
        "flags": list(found.flags),
        "engine_version": found.engine_version,
    }
