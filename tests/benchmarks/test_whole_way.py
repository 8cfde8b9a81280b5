"""Sentences of the gold sets from the search to the panel: every report that is approved can be drawn and leaves."""

import json
import os
import random
from pathlib import Path

from tests import cast
from tests.workflow import world
from tests.workflow.world import Told
from vetting.domain.refusals import Refused
from vetting.vault.releases import FrozenPacket
from vetting.workflow import reports

ROUNDS = int(os.environ.get("VETTING_WAY_ROUNDS", "25"))
GOLD = Path(__file__).parent.parent / "redaction" / "gold"
TEXTS = [
    json.loads(line)["text"]
    for name in ("self_pos", "self_neg", "blind_read")
    for line in (GOLD / f"{name}.jsonl").read_text("utf-8").splitlines()
]
SIGNS = [
    "",
    "❤️ ‼️",
    "👩‍👩‍👧 1️⃣",
    "— “quoted” …",
    "https://x.example/a?b=1&c=2 #tag @user",
    "$5 <b>½</b> ™",
    "Việt السَّلَامُ שָׁלוֹם",
]


def test_what_people_write_gets_to_the_panel(tmp_path: Path, say) -> None:
    ends = [sent(tmp_path / str(number), random.Random(number)) for number in range(ROUNDS)]
    say(f"{ends.count('released')} of {ROUNDS} released, {ends.count('half_hidden')} kept for a half-hidden word")
    assert set(ends) <= {"released", "half_hidden"}


def sent(folder: Path, chance: random.Random) -> str:
    """How far two findings get when everything is decided as proposed."""
    for office in cast.office(folder):
        told = [Told(quote=f"{chance.choice(TEXTS)} {chance.choice(SIGNS)}") for _ in range(2)]
        try:
            packet = world.approved(office, *told)
        except Refused as refused:
            return refused.code
        reports.produce_report(office.vault, packet)
        with office.reading() as session:
            if problem := session.get_one(FrozenPacket, packet).report_problem:
                return problem
        world.let_out(office)
    return "released"
