"""Lists of screenings: due first, filtered, paged; and what waits on a coordinator."""

from datetime import timedelta

import pytest

from tests.cast import JORDAN, NUMBER, Office
from vetting.domain.stages import Stage
from vetting.storage import now
from vetting.vault import candidates, screenings
from vetting.vault.screenings import Screening
from vetting.workflow import opening, search
from vetting.workflow.candidates import Opening


@pytest.fixture
def three(office: Office) -> list[str]:
    """Jordan's, one due sooner, one without a day; ids in the order of a list."""
    for id_, number, due in (("soon", "C-2026-AAAA", now().date() + timedelta(days=2)), ("never", "C-2026-BBBB", None)):
        draft = Opening(JORDAN, number, f"A-{id_}", due, id_)
        opening.open_screening(office.vault, office.by("cora"), office.position, draft)
    return ["soon", office.screening, "never"]


def listed(office: Office, **asked: object) -> tuple[list[str], int]:
    with office.reading() as session:
        found, total = screenings.page(session, **asked)  # type: ignore[arg-type]
        return [screening.id for screening, _ in found], total


def test_what_is_due_first_stands_first(office: Office, three: list[str]) -> None:
    assert listed(office) == (three, 3)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"number": "aaaa"}, ["soon"]),
        ({"number": "%"}, []),
        ({"searcher": "sam"}, ["jordan"]),
        ({"searcher": "rex"}, []),
        ({"stages": [Stage.SEARCHING]}, []),
        ({"position": "elsewhere"}, []),
        ({"stages": [Stage.OPENED], "position": "patrol", "number": NUMBER}, ["jordan"]),
    ],
    ids=str,
)
def test_it_is_filtered(office: Office, three: list[str], asked: dict[str, object], expected: list[str]) -> None:
    assert listed(office, **asked) == (expected, len(expected))


def test_it_is_paged_and_the_whole_is_counted(office: Office, three: list[str]) -> None:
    assert listed(office, limit=1, offset=1) == ([three[1]], 3)


def test_what_waits_on_a_coordinator(office: Office, three: list[str]) -> None:
    with office.reading() as session:
        assert [each.id for each, _ in screenings.waiting(session)] == ["soon", "never"], "no notice, nobody assigned"
        assert screenings.searchers_of(session, three) == {office.screening: ["sam"]}


def test_a_candidate_has_one_screening_for_a_position(office: Office, three: list[str]) -> None:
    with office.reading() as session:
        candidate = session.get_one(Screening, "soon").candidate
        found = screenings.of_candidate(session, office.position, candidate)
        assert found
        assert found.id == "soon"
        assert screenings.of_candidate(session, "another position", candidate) is None


def test_what_is_closed_is_not_at_work(office: Office, three: list[str]) -> None:
    opening.withdraw(office.vault, office.by("cora"), "soon", next(iter(opening.WITHDRAWALS)))
    search.begin_search(office.vault, office.by("sam"), office.screening)
    with office.reading() as session:
        assert {each.id for each in screenings.at_work(session, office.position)} == {office.screening, "never"}
        assert {id_ for id_, _ in screenings.wrapped_keys(session)} == set(three)


def test_a_candidates_number_is_random_and_free(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = iter("7K3Q" + "2345")
    monkeypatch.setattr(candidates.secrets, "choice", lambda _: next(letters))
    with office.reading() as session:
        assert candidates.by_number(session, NUMBER)
        assert candidates.fresh_number(session, 2026) == "C-2026-2345"
