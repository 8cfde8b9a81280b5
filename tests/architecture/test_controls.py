"""Policy is data, controls are code: what a pack asks for is enforced, and a test shows it."""

import pytest

from tests.architecture.source import TESTS
from vetting.domain.controls import Control
from vetting.policy.shelf import shelf
from vetting.policy.trace import claims
from vetting.settings import VaultSettings

PACKS = {"model", "massachusetts_4_37", "colchester", "monroe_ct", "takoma_park_md", "west_plains_mo"}


@pytest.mark.parametrize("control", Control)
def test_every_control_is_claimed_by_a_test(control: Control) -> None:
    assert claims(TESTS)[control], (
        f'No test claims {control}. Mark the test that shows it with @pytest.mark.control("{control}").'
    )


def test_every_shipped_pack_loads(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = VaultSettings(instance=tmp_path_factory.mktemp("packs"))
    found = {pack.id for pack in shelf(empty.policies)}
    assert found == PACKS, f"Name the packs that are shipped here: {sorted(found ^ PACKS)}"


def test_every_pack_names_its_source_and_disclaims_endorsement(tmp_path_factory: pytest.TempPathFactory) -> None:
    for pack in shelf(tmp_path_factory.mktemp("none")):
        assert pack.clauses, f"{pack.id} has no clauses."
        assert pack.source, f"{pack.id}: name the public source that it paraphrases."
        assert pack.id == "model" or "endorse" in pack.disclaimer, f"{pack.id}: say that nobody endorses this program."
