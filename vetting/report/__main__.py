"""The renderer's own process: a packet on standard input, its PDF on standard output, exit codes for the rest."""

import json
import resource
import sys
from collections.abc import Callable
from typing import Any

from vetting.domain.packet import Packet, thaw

CPU_SECONDS = 110  # ends before the parent's clock does
MEMORY = 2 * 1024**3  # address space; two pages take 0.33 GB of it, 311 pages 0.47
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "urllib.")


def main() -> int:
    _limit()
    try:
        asked = json.load(sys.stdin.buffer)
        packet, paper = thaw(asked["packet"]), asked["paper"]
    except (ValueError, KeyError, TypeError):
        return 7
    try:
        sys.stdout.buffer.write(produce(packet, paper))
    except MemoryError:
        return 6
    return 0


def produce(packet: Packet, paper: Any) -> bytes:
    """The PDF; SystemExit with the failure's code."""
    from weasyprint.urls import FatalURLFetchingError  # noqa: PLC0415 - a second to load, and only after the limits

    from vetting.report import drawing, letters, page  # noqa: PLC0415

    sys.addaudithook(refuse)
    try:
        return drawing.draw(page.html(packet, paper=paper), identifier=packet.digest())
    except page.Undecided:
        raise SystemExit(3) from None
    except letters.FontMissing:
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
    limit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    limit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    limit(resource.RLIMIT_FSIZE, (0, 0))  # it writes to its pipe and to no file
    limit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the packet


if __name__ == "__main__":
    sys.exit(main())
