"""What stands where the settings point, and which commands it takes."""

import pytest

from vetting.cli import houses
from vetting.cli.houses import Instance, WrongInstance


def test_a_seeded_instance_is_a_demonstration(world):
    assert houses.instance() is Instance.DEMO


def test_an_unmarked_instance_is_a_real_one(real):
    assert houses.instance() is Instance.REAL


def test_one_unmarked_house_makes_the_instance_real(world):
    world.sql("panel", "UPDATE department SET demo = 0")
    assert houses.instance() is Instance.REAL


def test_nothing_is_an_empty_instance(empty):
    assert houses.instance() is Instance.EMPTY


def test_migrated_databases_without_content_are_an_empty_instance(empty):
    empty.said("db", "upgrade")
    assert houses.instance() is Instance.EMPTY


def test_entries_without_a_department_are_a_real_instance(world):
    world.sql("vault", "DELETE FROM department")
    assert houses.instance() is Instance.REAL


def test_a_demonstration_whose_vault_is_gone_is_not_taken_for_an_empty_one(world):
    (world.folder / "vault.sqlite").unlink()
    with pytest.raises(WrongInstance, match="vetting demo --reset"):
        houses.instance()


@pytest.mark.parametrize("arguments", [("demo",), ("demo", "--reset"), ("demo", "tamper")])
def test_a_real_instance_refuses_what_is_for_demonstrations(real, arguments):
    before = real.count("vault", "entry")
    said = real.said(*arguments, status=2)
    assert "real one" in said
    assert real.count("vault", "entry") == before
    assert real.count("vault", "screening") == 1


def test_a_demonstration_refuses_to_be_run_as_a_real_instance(world):
    assert "vetting demo" in world.said("run", status=2)


def test_an_empty_instance_cannot_be_run(empty):
    assert "vetting setup" in empty.said("run", status=2)


def test_an_empty_instance_cannot_be_tampered_with(empty):
    assert "Seed one first: vetting demo" in empty.said("demo", "tamper", status=2)


def test_an_address_that_nobody_has_acts_for_nobody(real, tmp_path):
    plan = tmp_path / "plan.toml"
    plan.write_text("")
    said = real.said("plan", "import", plan, "--position", "Records clerk", "--as", "who@example.gov", status=1)
    assert "No account in the vault has the address who@example.gov" in said
