"""The report's own process: what is asked on standard input, the answer on standard output, exit codes for the rest.

`draw` makes the PDF of a packet, a letter or a uniformity report; `identify` reads what a PDF from anywhere says of
itself.
"""

import json
import resource
import sys
from collections.abc import Callable
from typing import Any

from vetting.report import child
from vetting.report.contents import Drawn, unpacked

CPU_SECONDS = 110  # ends before the parent's clock does
MEMORY = 2 * 1024**3  # address space; two pages take 0.15 GB of it
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "urllib.")


def main(part: str) -> int:
    _limit()
    try:
        return _PARTS[part]()
    except MemoryError:
        return 6


def _draw() -> int:
    try:
        asked = json.load(sys.stdin.buffer)
        drawn, paper = unpacked(asked), asked["paper"]
    except (ValueError, KeyError, TypeError):
        return 7
    sys.stdout.buffer.write(produce(drawn, paper))
    return 0


def _identify() -> int:
    from vetting.report import identity  # noqa: PLC0415 - PDFium, only after the limits

    sys.addaudithook(refuse)
    try:
        sys.stdout.buffer.write(json.dumps(identity.stated(sys.stdin.buffer.read())).encode())
    except identity.NotAReport as said:
        sys.stdout.buffer.write(str(said).encode())
        return child.NOT_A_REPORT
    return 0


_PARTS = {"draw": _draw, "identify": _identify}


def produce(drawn: Drawn, paper: Any) -> bytes:
    """The PDF; SystemExit with the failure's code."""
    from weasyprint.urls import FatalURLFetchingError  # noqa: PLC0415 - a second to load, and only after the limits

    from vetting.report import contents, drawing, glyphs, page  # noqa: PLC0415

    sys.addaudithook(refuse)
    try:
        return drawing.draw(contents.html(drawn, paper=paper), identifier=drawn.digest())
    except page.Undecided:
        raise SystemExit(3) from None
    except glyphs.FontMissing:
        raise SystemExit(4) from None
    except FatalURLFetchingError:  # a BaseException, so that WeasyPrint's own nets let it pass
        raise SystemExit(5) from None
    except ValueError:
        raise SystemExit(7) from None


def refuse(event: str, _about: tuple[Any, ...]) -> None:
    """Nothing that runs after this may reach the network or start a program."""
    if event.startswith(FORBIDDEN):
        raise PermissionError("The renderer may not do this.")


def _limit(limit: Callable[[int, tuple[int, int]], None] = resource.setrlimit) -> None:
    limit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 5))  # first a signal that says why, then the end
    limit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    limit(resource.RLIMIT_FSIZE, (0, 0))  # it writes to its pipe and to no file
    limit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the packet


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
