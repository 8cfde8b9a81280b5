"""Verify an exported ledger alone: `python -m vetting.ledger export.jsonl --checkpoint F --public-key K`."""

import argparse
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from vetting.ledger.chain import Break, Link, first_break, from_line
from vetting.ledger.checkpoints import Checkpoint, against, verify


def main(arguments: Sequence[str] | None = None) -> int:
    """0 the chain holds, 1 it does not, 2 wrong use; the last line names the last entry or the first bad one."""
    asked = _parse(arguments)
    try:
        holds, words = _verdict(asked.export, _checkpoints(asked.checkpoint, asked.public_key))
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}.\n")
        return 2
    except ValueError as error:
        holds, words = False, str(error)
    sys.stdout.write(f"{words}\n")
    return 0 if holds else 1


def _verdict(export: Path, checkpoints: list[Checkpoint]) -> tuple[bool, str]:
    last: deque[Link] = deque(maxlen=1)
    broken = first_break(_noting(_links(export), last)) or against(_links(export), checkpoints)
    if broken:
        return False, str(broken)
    if not last:
        return False, "The export holds no entry; there is nothing to verify."
    warning = "" if checkpoints else "No checkpoint was given: entries cut from the end would not be missed.\n"
    return True, f"{warning}Entry {last[0].sequence} is the last one verified; its seal is {last[0].seal}."


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m vetting.ledger", description=__doc__)
    parser.add_argument("export", type=Path, help="JSON lines, one entry each")
    parser.add_argument(
        "--checkpoint", type=Path, action="append", default=[], help="signed heads, one a line; may be repeated"
    )
    parser.add_argument("--public-key", type=Path, help="PEM of the key that signed the checkpoints")
    asked = parser.parse_args(arguments)
    if bool(asked.checkpoint) != bool(asked.public_key):
        parser.error("--checkpoint and --public-key go together.")
    return asked


def _links(export: Path) -> Iterator[Link]:
    with export.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield from_line(line.decode())
            except (ValueError, RecursionError) as error:
                raise ValueError(str(Break(number, "its line in the export cannot be read."))) from error


def _checkpoints(files: list[Path], public_key: Path | None) -> list[Checkpoint]:
    pem = public_key.read_bytes() if public_key else b""
    return [
        verify(line, pem) for file in files for line in file.read_text("utf-8", "replace").splitlines() if line.strip()
    ]


def _noting(links: Iterable[Link], last: deque[Link]) -> Iterator[Link]:
    for link in links:
        last.append(link)
        yield link


if __name__ == "__main__":
    sys.exit(main())
