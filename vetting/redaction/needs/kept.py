"""What the rules need, kept as worked out: to read it out of 700 patterns takes half a second of every start."""

import hashlib
import json
from collections.abc import Sequence
from importlib.resources import files

from vetting.redaction.needs import Run, forget, needs
from vetting.redaction.rules import Rule

FILE = "runs.json"


def runs_of(rules: Sequence[Rule]) -> list[list[Run]]:
    """What each rule needs; worked out anew where its pattern is not kept. Raises on a file that is missing."""
    kept = json.loads((files(__package__) / FILE).read_text("utf-8"))
    runs = [_runs(kept[key]) if (key := _key(rule)) in kept else needs(rule.written, rule.flags) for rule in rules]
    forget()
    return runs


def as_text(rules: Sequence[Rule]) -> str:
    """The file for the rules: by their patterns, each run's strings and how far before and after them a match goes."""
    worked_out = {_key(rule): needs(rule.written, rule.flags) for rule in rules}
    rows = {key: [[sorted(run.strings), run.before, run.after] for run in runs] for key, runs in worked_out.items()}
    lines = (f"{json.dumps(key)}: {json.dumps(row, ensure_ascii=False)}" for key, row in sorted(rows.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _runs(row: Sequence[tuple[list[str], int, int]]) -> list[Run]:
    return [Run(frozenset(strings), before, after) for strings, before, after in row]


def _key(rule: Rule) -> str:
    return hashlib.sha256(f"{rule.flags:d} {rule.written}".encode()).hexdigest()[:16]
