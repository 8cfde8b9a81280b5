"""Every wording of a finding stays: what stood, with who wrote it and when."""

from dataclasses import replace

import pytest

from tests.cast import Office
from tests.workflow.searching import begun, kept, logged, seal, stored
from tests.workflow.test_findings import change
from tests.workflow.world import PLAIN, material, searched
from vetting.vault.sealed import KeyMissing
from vetting.vault.wordings import Wording
from vetting.workflow.finds import finds
from vetting.workflow.wordings import Sentences, sentences, wordings_of

FIRST = "In a public post the candidate described driving at 112 miles per hour."
SECOND = "The candidate wrote of driving at 112 miles per hour on Route 9."


def test_a_changed_statement_keeps_the_one_before_it(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    id_ = logged(office, row, capture)
    change(office, id_, capture, statement=SECOND)
    change(office, id_, capture, statement=SECOND, nexus="Officers drive safely.", version=2)
    shown = finds(office.vault, office.by("sam"), office.screening).findings[0].wordings
    assert [(each.number, each.statement, each.nexus) for each in shown] == [
        (1, FIRST, "Officers drive."),
        (2, SECOND, "Officers drive."),
        (3, SECOND, "Officers drive safely."),
    ]
    assert {each.by for each in shown} == {"sam"}
    assert shown[0].at < shown[1].at < shown[2].at


def test_a_change_of_something_else_adds_no_wording(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    id_ = logged(office, row, capture)
    change(office, id_, capture, quote="", url="https://social.example/p/2")
    assert [each.number for each in stored(office, Wording)] == [1]


def test_each_finding_counts_its_own(office: Office) -> None:
    row = begun(office)[0]
    capture = kept(office, row)
    first = logged(office, row, capture)
    second = logged(office, row, capture, statement=SECOND)
    change(office, first, capture, statement=f"{SECOND} At night.")
    assert {(each.finding, each.number) for each in stored(office, Wording)} == {(first, 1), (first, 2), (second, 1)}


def test_a_wording_is_sealed_for_its_own_row(office: Office) -> None:
    found = searched(office, PLAIN)
    wording = stored(office, Wording)[0]
    assert sentences(seal(office), wording) == Sentences(PLAIN.statement, PLAIN.nexus)
    assert PLAIN.statement.encode() not in wording.sentences
    assert [each.id for each in wordings_of(material(office), found[0])] == [wording.id]


def test_only_the_screenings_own_key_opens_a_wording(office: Office) -> None:
    searched(office, PLAIN)
    wording = stored(office, Wording)[0]
    with pytest.raises(KeyMissing):
        sentences(replace(seal(office), key=bytes(32)), wording)
    with pytest.raises(KeyMissing):
        sentences(seal(office), Wording(**wording.model_dump() | {"id": "another"}))
