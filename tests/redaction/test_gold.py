"""The labelled sets: what must go goes, what need not stays, and is treated as it should be.

Bounds, not rows: the lists grow elsewhere. `blind` and `treatment` were written by people who had seen neither the
lists nor the other sets, and were not read while the lists grew; `…_read` are their other halves, which were.
"""

from pathlib import Path

import pytest

from vetting.redaction.evaluation.gold import gold, treated
from vetting.redaction.evaluation.tally import tally, treatments
from vetting.redaction.suggestions import suggested

GOLD = Path(__file__).parent / "gold"


def counted(name):
    rows = list(gold((GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()))
    return tally(rows, suggested([row.text for row in rows]))


def test_at_most_one_protected_span_in_fifty_leaks():
    assert counted("self_pos").leak <= 0.02


def test_at_most_one_harmless_row_in_twenty_is_touched():
    assert counted("self_neg").false_positives <= 0.05


@pytest.mark.parametrize(("name", "leak", "touched"), [("blind", 0.20, 0.15), ("blind_read", 0.05, 0.05)])
def test_what_strangers_wrote_is_caught_no_worse_than_it_was(name, leak, touched):
    found = counted(name)
    assert found.leak <= leak
    assert found.false_positives <= touched


@pytest.mark.parametrize(("name", "least"), [("treatment", 0.75), ("treatment_read", 0.90)])
def test_words_are_treated_as_people_would(name, least):
    rows = list(treated((GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()))
    found = [suggested([row.text], own_words=row.own_words)[0] for row in rows]
    seen, right, _ = treatments(rows, found)
    kinds = {row.kind for row in rows}
    assert sum(right[kind] for kind in kinds) / sum(seen[kind] for kind in kinds) >= least
