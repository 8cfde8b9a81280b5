"""Uniform treatment measured: each deviation is found and said in words, and nothing is found where there is none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from tests.cast import POSITION, Office
from tests.workflow import world
from tests.workflow.world import PLAIN, Told, begun, searched
from vetting.domain.actions import Action
from vetting.domain.figures import short_day
from vetting.domain.identity import Identity
from vetting.domain.methods import Device, Login, Method, Outcome
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused
from vetting.domain.stages import Stage
from vetting.storage import now, told
from vetting.vault.passages import Redaction
from vetting.vault.people import Department
from vetting.vault.positions import PinnedPack, PlanVersion
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.vault.searches import RowState, Search, SearchRow
from vetting.workflow import intake, opening, search, separating
from vetting.workflow.audit import Uniformity, uniformity
from vetting.workflow.candidates import Opening
from vetting.workflow.overview import habits, matrix
from vetting.workflow.redacting import Ruling

NUMBERS = ("C-2026-AAAA", "C-2026-BBBB", "C-2026-CCCC")


def another(office: Office, number: str) -> Office:
    """The same office, with a new screening of another candidate in hand."""
    draft = Opening(Identity("Robin Vale"), number, due_on=now().date() + timedelta(days=21))
    id_ = opening.open_screening(office.vault, office.by("cora"), POSITION, draft)
    opening.record_notice(office.vault, office.by("cora"), id_, "Notice, version 1")
    opening.assign(office.vault, office.by("cora"), id_, "sam")
    return replace(office, screening=id_)


def four(office: Office) -> list[str]:
    """Jordan and three more, all searched alike, one of them with a finding."""
    made = [another(office, number) for number in NUMBERS]
    for each in made:
        searched(each)
    searched(office, PLAIN)
    return [each.screening for each in made]


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return four


@pytest.fixture
def others(found: list[str]) -> list[str]:
    return found


def measured(office: Office, today: date | None = None) -> Uniformity:
    with office.reading() as session:
        return uniformity(session, POSITION, today or now().date())


def altered(office: Office, table: type, screening: str, **values: object) -> None:
    with office.vault.store.writing() as session:
        key = "id" if table is Screening else "screening"
        for row in session.exec(select(table).where(getattr(table, key) == screening)).all():
            for name, value in values.items():
                setattr(row, name, value)
            session.add(row)
        session.commit()


def one_row(office: Office, screening: str, **values: object) -> None:
    with office.vault.store.writing() as session:
        row = session.exec(select(SearchRow).where(SearchRow.screening == screening)).first()
        for name, value in values.items():
            setattr(row, name, value)
        session.add(row)
        session.commit()


@pytest.mark.control("uniform_application")
def test_equal_treatment_shows_no_deviation(office: Office) -> None:
    found = measured(office)
    assert found.deviations == ()
    assert (len(found.screenings), found.rows, found.answered, found.usual) == (4, found.rows, found.rows, 300)
    assert found.incomplete == ()


def publish(office: Office, moment: timedelta = timedelta()) -> None:
    with office.reading() as session:
        body = session.exec(select(PlanVersion)).first().body  # type: ignore[union-attr]
    longer = body + '\n[[row]]\ncode = "X1"\nsource = "News"\nkind = "blog"\nterm = "{full_name}"\n'
    with told(now() + moment):
        intake.draft_plan(office.vault, office.by("cora"), POSITION, longer)
        intake.publish_plan(office.vault, office.by("cora"), POSITION)


def repinned(office: Office, screening: str) -> None:
    with office.vault.store.writing() as session:
        held = session.exec(select(PinnedPack)).one()
        session.add(PinnedPack(digest="f" * 64, pack="other", body=held.body))
        session.flush()
        session.get_one(Screening, screening).pack_digest = "f" * 64
        session.commit()


DEVIATIONS: dict[str, tuple[Callable[[Office, str], None], str, str]] = {
    "waived": (
        lambda office, id_: one_row(office, id_, state=RowState.WAIVED, waived_by="cora", waived_reason="source_down"),
        "was waived",
        "By Cora Nkemelu: the source cannot be reached",
    ),
    "incomplete": (
        lambda office, id_: one_row(office, id_, state=RowState.OPEN),
        "1 row without an outcome",
        "without these searches",
    ),
    "fast": (
        lambda office, id_: altered(office, Search, id_, seconds=60),
        "searches in 13 minutes",
        "1 minute a search; 5 minutes is usual",
    ),
    "pack": (repinned, "another policy pack", "digest ffffffffffff"),
    "unsearchable": (
        lambda office, id_: altered(office, Search, id_, outcome=Outcome.COULD_NOT_BE_SEARCHED),
        "could not be searched",
        "recorded why",
    ),
    "late": (
        lambda office, id_: altered(office, Screening, id_, due_on=now().date() - timedelta(days=3)),
        "3 days late, in review",
        "It was due on",
    ),
}


@pytest.mark.parametrize("kind", DEVIATIONS)
def test_each_deviation_is_said_in_words(office: Office, others: list[str], kind: str) -> None:
    change, title, sentence = DEVIATIONS[kind]
    change(office, others[0])
    (found,) = measured(office).deviations
    assert (found.kind, found.screening, found.number) == (kind, others[0], NUMBERS[0])
    assert title in found.title
    assert sentence in found.sentence


def test_a_screening_within_a_quarter_of_the_usual_time_is_not_fast(office: Office, others: list[str]) -> None:
    altered(office, Search, others[0], seconds=75)
    assert measured(office).deviations == ()
    altered(office, Search, others[0], seconds=2)
    assert "26 seconds" in measured(office).deviations[0].title


def test_too_few_screenings_have_no_usual_time(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "instance", searched):
        assert measured(office).usual == 0


def test_a_plan_published_while_it_was_open_binds_it(office: Office, others: list[str]) -> None:
    publish(office)
    found = measured(office)
    assert {each.kind for each in found.deviations} == {"behind"}
    assert len(found.deviations) == 4
    assert "It has to catch up" in found.deviations[0].sentence
    altered(office, Screening, others[0], stage=Stage.DECIDED, closed_at=now() - timedelta(days=1))
    altered(office, Screening, others[1], stage=Stage.DECIDED, closed_at=now() + timedelta(days=1))
    altered(office, Screening, others[2], stage=Stage.WITHDRAWN, closed_at=now())
    by = {each.screening: each.sentence for each in measured(office).deviations}
    assert set(by) == {office.screening, others[1]}
    assert "It was released without" in by[others[1]]


def test_catching_up_is_said(office: Office) -> None:
    late = another(office, "C-2026-DDDD")
    publish(office)
    opening.catch_up(office.vault, office.by("cora"), late.screening)
    (found,) = [each for each in measured(office).deviations if each.kind == "caught_up"]
    assert found.number == "C-2026-DDDD"
    assert "Opened under version 1" in found.sentence


@pytest.mark.parametrize("zone", ["Pacific/Pago_Pago", "Pacific/Kiritimati"])
def test_days_are_the_departments(office: Office, zone: str) -> None:
    late = another(office, "C-2026-DDDD")
    publish(office)
    opening.catch_up(office.vault, office.by("cora"), late.screening)
    with office.vault.store.writing() as session:
        session.exec(select(Department)).one().time_zone = zone
        session.commit()
    day = short_day(now().astimezone(ZoneInfo(zone)).date())
    said = {each.kind: each.sentence for each in measured(office).deviations}
    assert day in said["behind"]
    assert day in said["caught_up"]


def test_a_refused_search_outside_the_plan_is_told_apart(office: Office) -> None:
    new = another(office, "C-2026-EEEE")
    search.begin_search(office.vault, office.by("sam"), new.screening)
    how = search.SearchDraft(Method.SITE_SEARCH, Login.SIGNED_OUT, Device.AGENCY, Outcome.NOTHING_FOUND)
    for _ in range(2):
        with pytest.raises(Refused):
            search.log_search(office.vault, office.by("sam"), new.screening, "not-in-the-plan", how)
    (found,) = measured(office).tried
    assert found.title == "2 searches outside the plan tried"
    assert measured(office).deviations == ()


def test_a_late_release_is_said(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "instance", lambda office: world.released(office, PLAIN)):
        altered(office, Screening, office.screening, due_on=now().date() - timedelta(days=1))
        (found,) = measured(office).deviations
        assert found.title == "released 1 day late"
        altered(office, Screening, office.screening, due_on=None)
        assert measured(office).deviations == ()


def test_what_was_released_in_time_is_not_late_while_it_is_corrected(tmp_path: Path) -> None:
    for office, _ in begun(tmp_path / "instance", lambda office: world.released(office, PLAIN)):
        due = now().date() - timedelta(days=3)
        altered(office, Screening, office.screening, due_on=due, stage=Stage.REVIEWING)
        altered(office, FrozenPacket, office.screening, released_at=now() - timedelta(days=5))
        assert measured(office).deviations == ()


def test_what_is_withdrawn_is_not_late(office: Office, others: list[str]) -> None:
    past = now().date() - timedelta(days=1)
    altered(office, Screening, others[0], due_on=past, stage=Stage.WITHDRAWN)
    altered(office, Screening, others[1], due_on=past, stage=Stage.DECIDED)
    assert measured(office).deviations == ()


def test_an_empty_position_has_nothing_to_compare(office: Office) -> None:
    with office.reading() as session:
        found = uniformity(session, "none", now().date())
    assert (found.screenings, found.deviations, found.versions) == ((), (), ())


def test_the_matrix_shows_every_row_of_a_page(office: Office, others: list[str]) -> None:
    one_row(office, others[0], state=RowState.WAIVED, waived_reason="source_down")
    one_row(office, others[1], state=RowState.OPEN)
    altered(office, Search, others[2], outcome=Outcome.COULD_NOT_BE_SEARCHED)
    told_ = measured(office).screenings
    with office.reading() as session:
        made = matrix(session, told_)
    first = {line.told.id: [cell.look for cell in line.cells.values()] for line in made.lines}
    assert "dev" in first[others[0]]
    assert "open" in first[others[1]]
    assert set(first[others[2]]) == {"x"}
    assert first[office.screening].count("n") == 1
    assert [source for source, _ in made.sources][:2] == ["Web search", "Social network"]
    assert sum(width for _, width in made.sources) == len(made.columns)
    parts = next(line.parts for line in made.lines if line.told.id == office.screening)
    assert parts == {Action.SUBMIT_SEARCH: ("sam",)}


def ruled(office: Office, counts: dict[str, dict[Treatment, int]]) -> None:
    """So many decisions of each person, made behind the program's back."""
    with office.vault.store.writing() as session:
        passage = next(iter(world.material(office).passages)).id
        for person, treatments in counts.items():
            for treatment, number in treatments.items():
                session.add_all(
                    Redaction(
                        screening=office.screening,
                        passage=passage,
                        alike="x",
                        suggestion=b"",
                        decision=treatment,
                        decided_by=person,
                    )
                    for _ in range(number)
                )
        session.commit()


def test_a_reviewer_who_keeps_far_more_than_the_others_stands_first(office: Office) -> None:
    ruled(office, {"ruth": {Treatment.REMOVE: 18, Treatment.KEEP: 2}, "rex": {Treatment.REMOVE: 6, Treatment.KEEP: 6}})
    with office.reading() as session:
        first, second = habits(session)
    assert (first.person, first.share, first.others, first.over) == ("rex", 50, 10, True)
    assert (second.person, second.share, second.over, second.total) == ("ruth", 10, False, 20)


def test_small_groups_are_counted_without_a_share(office: Office) -> None:
    ruled(office, {"ruth": {Treatment.KEEP: 9}, "rex": {Treatment.REMOVE: 40}})
    with office.reading() as session:
        found = {each.person: each for each in habits(session)}
    assert (found["ruth"].share, found["ruth"].over, found["ruth"].total) == (None, False, 9)
    assert found["rex"].others is None


def test_removals_at_once_are_counted(tmp_path: Path) -> None:
    for office, found in begun(tmp_path / "instance", lambda office: searched(office, Told())):
        world.claimed(office)
        world.redacting.remove_all_suggested(office.vault, office.by("ruth"), office.screening, found[0])
        with office.reading() as session:
            assert [(each.person, each.bulk) for each in habits(session)] == [("ruth", 1)]


def test_words_decided_separately_are_counted_for_whoever_separated_them(tmp_path: Path) -> None:
    for office, found in begun(tmp_path / "instance", lambda office: searched(office, Told())):
        world.claimed(office)
        id_ = world.suggestions(office, found[0])["immigrants"]
        separating.decide_separately(office.vault, office.by("ruth"), office.screening, id_, "another_role")
        with office.reading() as session:
            assert [(each.person, each.separated, each.total) for each in habits(session)] == [("ruth", 1, 0)]
        world.rule(office, id_, Ruling(Treatment.REMOVE))
        with office.reading() as session:
            assert [(each.person, each.separated, each.total) for each in habits(session)] == [("ruth", 1, 1)]
