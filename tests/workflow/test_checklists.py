"""A screening keeps the pack that it was opened under, to its end."""

import pytest

from tests.cast import Office
from tests.workflow.world import answer
from vetting.domain.checklists import Gate
from vetting.policy.shelf import shelf
from vetting.vault.positions import PinnedPack
from vetting.vault.screenings import Screening
from vetting.workflow import search
from vetting.workflow.checklists import Pinned, missing_items, pin, pinned


def held(office: Office) -> Pinned:
    with office.reading() as session:
        return pinned(session, session.get_one(Screening, office.screening))


def test_what_is_pinned_is_the_pack_of_the_day(office: Office) -> None:
    model = shelf(office.vault.policies).get("model")
    found = held(office)
    assert (found.pack, found.title, found.items) == (model.id, model.title, model.items)
    assert (found.categories, found.parameters) == (model.categories, model.parameters)
    assert {item.gate for item in found.gate(Gate.RELEASE)} == {Gate.RELEASE}


@pytest.mark.control("uniform_application")
def test_pinning_the_same_pack_again_keeps_one(office: Office) -> None:
    model = shelf(office.vault.policies).get("model")
    with office.vault.store.writing() as session:
        assert pin(session, model) == pin(session, model) == model.digest
        assert session.get(PinnedPack, model.digest)


def test_a_gate_misses_what_has_no_yes(office: Office) -> None:
    search.begin_search(office.vault, office.by("sam"), office.screening)

    def missing() -> int:
        with office.reading() as session:
            return len(missing_items(session, session.get_one(Screening, office.screening), Gate.SUBMIT))

    assert missing() == len(held(office).gate(Gate.SUBMIT)) > 0
    answer(office, "sam", Gate.SUBMIT)
    assert missing() == 0
