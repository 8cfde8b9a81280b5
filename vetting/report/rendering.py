"""Rendering in a process of its own, and what its failures mean."""

import json
import subprocess
from signal import SIGXCPU

from vetting.report import child, contents
from vetting.report.contents import Drawn
from vetting.report.page import Paper

SECONDS = 120  # forty findings of ten thousand characters each take a quarter of it on two cores
SLOW = f"The report took more than {SECONDS} seconds. Shorten its longest texts, then make it again."
FAILURES = {
    3: "The packet still holds words that nobody has decided about. Decide them, then make it again.",
    4: "The report’s fonts are missing. Install them: sudo apt-get install fonts-dejavu-core",
    5: "The report asks for something outside itself, which is never fetched.",
    6: "The report needs more memory than it may have. Shorten its longest texts, then make it again.",
    7: "This is not a packet, a letter or a report that a PDF can be made of.",
}


class RenderFailed(Exception):  # noqa: N818 - said to a person
    """There is no PDF; one plain sentence says why and what to do."""


class RenderHindered(RenderFailed):
    """It was the machine's doing: too slow or too full just now. Another try may make it."""


def render(drawn: Drawn, *, paper: Paper) -> bytes:
    """The PDF of what is drawn, the same bytes for the same contents and paper. Raises RenderFailed."""
    asked = json.dumps({**contents.packed(drawn), "paper": paper})
    try:
        done = child.run("draw", asked.encode(), seconds=SECONDS)
    except subprocess.TimeoutExpired:
        raise RenderHindered(SLOW) from None
    except OSError:
        raise RenderHindered("The report’s process did not start. Try again, then ask the administrator.") from None
    if done.returncode < 0:
        ended = f"The report’s process was ended by signal {-done.returncode}. Try again, then ask the administrator."
        raise RenderHindered(SLOW if done.returncode == -SIGXCPU else ended)
    if done.returncode != 0 or not done.stdout.startswith(b"%PDF-"):
        unknown = f"The report could not be made. Ask the administrator, and name exit code {done.returncode}."
        raise RenderFailed(FAILURES.get(done.returncode, unknown))
    return done.stdout
