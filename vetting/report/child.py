"""The report's own short-lived process: no network, no files, limited time and memory, nothing of our environment."""

import subprocess
import sys
from typing import Literal

NOT_A_REPORT = 8
"""The exit code of a file that is none; its sentence stands on standard output."""

ENVIRONMENT = {"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "MALLOC_ARENA_MAX": "1"}
"""Nothing of ours, so no secret. One arena: Pango's font threads would each reserve 64 MB of what it may have."""


def run(part: Literal["draw", "identify"], asked: bytes, *, seconds: int) -> subprocess.CompletedProcess[bytes]:
    """What the process answers on standard output. Raises TimeoutExpired, or OSError where it does not start."""
    return subprocess.run(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-I", "-m", "vetting.report", part],
        input=asked,  # of what is asked, nothing stands in the command
        capture_output=True,
        timeout=seconds,
        env=ENVIRONMENT,
        check=False,
    )
