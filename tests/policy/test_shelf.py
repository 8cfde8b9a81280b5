"""The packs at hand."""

import pytest

from tests.policy.files import PACK, spoiled
from vetting.domain.categories import DEFAULTS, OFF
from vetting.domain.checklists import Gate
from vetting.domain.controls import Control
from vetting.domain.refusals import Refused
from vetting.policy.pack import PackWrong
from vetting.policy.shelf import DEFAULT, shelf

SHIPPED = shelf()
VETTING = ["colchester", "massachusetts_4_37", "model", "west_plains_mo"]
VOCABULARY = ["monroe_ct", "takoma_park_md"]


@pytest.fixture
def own(tmp_path):
    def write(name: str, text: str | bytes) -> None:
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())

    return tmp_path, write


def test_six_packs_are_shipped():
    assert sorted(pack.id for pack in SHIPPED) == sorted([*VETTING, *VOCABULARY])


@pytest.mark.parametrize("pack", list(SHIPPED), ids=lambda pack: pack.id)
def test_a_shipped_pack_names_its_source_and_that_nobody_endorses_this(pack):
    assert "not endorse this program" in pack.disclaimer or "No department endorses this program" in pack.disclaimer
    assert pack.source
    assert pack.sources


@pytest.mark.parametrize("pack", list(SHIPPED), ids=lambda pack: pack.id)
def test_a_shipped_packs_clauses_carry_their_files_number(pack):
    assert len({clause.id.split(" ")[0] for clause in pack.clauses}) == 1


def test_the_default_turns_every_control_on():
    assert SHIPPED.get(DEFAULT).controls == set(Control)


@pytest.mark.control("purpose_gate")
@pytest.mark.parametrize("pack", list(SHIPPED), ids=lambda pack: pack.id)
def test_no_shipped_pack_switches_on_what_someone_must_answer_for(pack):
    assert not OFF & set(pack.categories)
    assert pack.parameters.adult_only


@pytest.mark.parametrize("name", VETTING)
def test_a_pack_with_a_vetting_clause_opens_positions(name):
    pack = SHIPPED.for_position(name)
    assert pack.categories == DEFAULTS
    assert all(pack.gate(gate) for gate in Gate)
    assert pack in SHIPPED.usable()


@pytest.mark.parametrize("name", VOCABULARY)
def test_a_pack_without_a_vetting_clause_opens_none(name):
    with pytest.raises(Refused) as caught:
        SHIPPED.for_position(name)
    assert caught.value.code == "no_vetting_clause"
    assert "Choose “model”" in caught.value.sentence
    assert SHIPPED.get(name) not in SHIPPED.usable()


@pytest.mark.parametrize(
    ("clause", "controls"),
    [
        ("IV.B.5", {Control.SEARCH_REQUIRED}),
        ("IV.B.6", {Control.INDEPENDENT_SEARCH, Control.PROTECTED_CLASS_FILTER}),
        ("IV.B.7", {Control.SENSITIVE_POSITION}),
        ("IV.B.8", {Control.LAWFUL_METHODS}),
        ("IV.B.9", {Control.UNIFORM_APPLICATION}),
        ("IV.B.10", {Control.VALIDATED_INFORMATION}),
    ],
)
def test_the_vetting_clauses_are_answered_by_their_controls(clause, controls):
    for pack in (SHIPPED.get("west_plains_mo"), SHIPPED.get("massachusetts_4_37")):
        found = [set(each.controls) for each in pack.clauses if each.id.endswith(f" {clause}")]
        assert found == ([] if (pack.id, clause) == ("west_plains_mo", "IV.B.10") else [controls])


def test_an_unknown_pack_is_refused_with_the_choice():
    with pytest.raises(Refused) as caught:
        SHIPPED.get("modle")
    assert caught.value.code == "unknown_pack"
    assert "model" in caught.value.sentence


def test_every_pack_has_its_own_digest():
    assert len({pack.digest for pack in SHIPPED}) == len(list(SHIPPED))


def test_a_departments_own_pack_stands_beside_the_shipped(own):
    folder, write = own
    write("ours.toml", PACK)
    assert shelf(folder).get("ours").department == "Example City Police Department"
    assert len(list(shelf(folder))) == len(list(SHIPPED)) + 1


def test_a_folder_that_is_not_there_holds_no_pack(tmp_path):
    assert list(shelf(tmp_path / "none")) == list(SHIPPED)


def test_a_department_may_extend_a_shipped_pack(own):
    folder, write = own
    write("town.toml", 'extends = "massachusetts_4_37"\nid = "town"\ntitle = "Town"\n[parameters]\nreply_days = 10\n')
    town = shelf(folder).get("town")
    assert town.clauses == SHIPPED.get("massachusetts_4_37").clauses
    assert town.digest != SHIPPED.get("massachusetts_4_37").digest


def test_a_folder_in_a_packs_place_is_said_so(own):
    folder, _ = own
    (folder / "ours.toml").mkdir()
    with pytest.raises(PackWrong, match="cannot be read: Is a directory"):
        shelf(folder)


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("other.toml", PACK, "other.toml, field “id”: it says “ours”. Name the file ours.toml, or change the id."),
        ("model.toml", spoiled(PACK, '"ours"', '"model"'),
         "model.toml: the program ships a pack “model”. Give yours an id of its own."),
        ("ours.toml", PACK.encode("utf-16"), "ours.toml: this is not UTF-8 text. Save the file as UTF-8."),
        ("ours.toml", spoiled(PACK, "independent_search", "trust_me"), "ours.toml, clause 1, field “controls”:"),
    ],
)  # fmt: skip
def test_one_wrong_file_and_nothing_is_loaded(own, name, text, sentence):
    folder, write = own
    write(name, text)
    with pytest.raises(PackWrong) as caught:
        shelf(folder)
    assert str(caught.value).startswith(sentence)
