"""What a fresh process costs until the filter has read its first post: time and memory, beside an empty Python."""

import subprocess
import sys

from vetting.settings import ROOT

POST = "Back from First Baptist Church. Immigrants always lie to your face."
MEASURE = """
import resource, sys
{work}
used = resource.getrusage(resource.RUSAGE_SELF)
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]
print(used.ru_utime + used.ru_stime, int(peak) / 1024)
"""


def measured(work: str) -> tuple[float, float]:
    """Seconds of the processor and megabytes at the most: the least of three processes."""
    program = [sys.executable, "-c", MEASURE.format(work=work)]
    found = []
    for _ in range(3):
        said = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
        found.append((float(said[0]), float(said[1])))
    return min(found)


def test_a_process_with_the_filter_stays_within_reason_of_an_empty_one(say):
    seconds, megabytes = measured(f"from vetting.redaction import suggest\nassert suggest({POST!r}).suggestions")
    bare, room = measured("")
    say(f"filter from nothing to the first post: {seconds:.1f} s of the processor, {megabytes:.0f} MB at the most")
    say(f"  an empty Python: {bare:.2f} s, {room:.0f} MB; ratios {seconds / bare:.0f} and {megabytes / room:.0f}")
    assert megabytes < 100 * room, "The filter holds far more than its word lists: see what it loads."
