"""Letters: fixed in a deed, drawn by the worker, kept sealed once, opened without a name."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cast import Office
from tests.workflow import world
from tests.workflow.world import PDF, PLAIN, Told, begun, material
from vetting.domain.letters import LetterKind, thaw_letter
from vetting.domain.refusals import Refused, Unknown
from vetting.domain.stages import Stage
from vetting.ledger import entries
from vetting.report import RenderFailed, RenderHindered, template_digest
from vetting.storage import now, told
from vetting.vault.letters import KeptLetter
from vetting.vault.outbox import ErrandKind, waiting
from vetting.vault.record import Entry
from vetting.vault.releases import ReportState
from vetting.vault.screenings import Screening
from vetting.workflow import letters, reports
from vetting.workflow.letters import letter_pdf, letters_shown, make_letter, possible, produce_letter
from vetting.workflow.perform import PROGRAM


def reviewed(office: Office) -> list[str]:
    return world.replying(office, Told(), PLAIN)


@pytest.fixture
def replying(tmp_path: Path) -> Iterator[Office]:
    yield from (each for each, _ in begun(tmp_path / "instance", reviewed))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing in no time; `test_reports` and `test_letter_page` draw and read back."""
    monkeypatch.setattr(reports, "render", lambda *_, **__: PDF)
    monkeypatch.setattr(reports, "read_back", lambda *_, **__: [])


def make(office: Office, kind: LetterKind = LetterKind.NOTICE, person: str = "cora") -> str:
    return make_letter(office.vault, office.by(person), office.screening, kind)


def kept(office: Office, letter: str) -> KeptLetter:
    with office.reading() as session:
        return session.get_one(KeptLetter, letter)


def opened(office: Office, letter: str) -> tuple[LetterKind, bytes]:
    with office.reading() as session:
        return letter_pdf(session, office.vault, session.get_one(Screening, office.screening), letter)


def test_what_it_says_is_sealed_and_the_worker_is_asked_to_draw_it(office: Office) -> None:
    letter = make(office)
    row = kept(office, letter)
    assert (row.state, row.edition, row.template) == (
        ReportState.WAITING,
        LetterKind.NOTICE.edition,
        template_digest(LetterKind.NOTICE),
    )
    assert b"Patrol" not in row.canonical
    says = thaw_letter(material(office).seal.open(row.canonical, f"letter.canonical.{letter}"))
    assert (says.id, says.position) == (letter, "Patrol officer")
    with office.reading() as session:
        assert [(each.kind, each.about) for each in waiting(session)][-1] == (ErrandKind.RENDER_LETTER, letter)


def test_the_entry_names_kind_version_and_template(office: Office) -> None:
    letter = make(office)
    with office.reading() as session:
        *_, last = entries.rows(session, Entry, after=0)
    assert '"make_letter"' in last.body
    for said in (
        letter,
        '"kind":"notice"',
        f'"version":{LetterKind.NOTICE.edition}',
        template_digest(LetterKind.NOTICE),
    ):
        assert said in last.body


def test_it_is_drawn_once_and_kept_sealed(office: Office, drawn: None) -> None:
    letter = make(office)
    with pytest.raises(Unknown):
        opened(office, letter)
    produce_letter(office.vault, letter)
    assert opened(office, letter) == (LetterKind.NOTICE, PDF)
    first = kept(office, letter).pdf
    assert first
    assert not first.startswith(b"%PDF")
    produce_letter(office.vault, letter)
    assert kept(office, letter).pdf == first
    assert office.entries()[-1] == ("keep_letter", "done", "")


def test_a_letter_that_cannot_be_drawn_says_why_and_is_made_anew(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> bytes:
        raise RenderFailed("The report’s fonts are missing.")

    monkeypatch.setattr(reports, "render", fails)
    letter = make(office)
    produce_letter(office.vault, letter)
    row = kept(office, letter)
    assert (row.state, row.problem, row.pdf) == (ReportState.FAILED, "The report’s fonts are missing.", None)


def test_a_letter_that_the_machine_hinders_is_left_to_another_try(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_: object, **__: object) -> bytes:
        raise RenderHindered("The report took more than 120 seconds.")

    monkeypatch.setattr(reports, "render", slow)
    letter = make(office)
    with pytest.raises(RenderHindered):
        produce_letter(office.vault, letter, again=True)
    assert kept(office, letter).state is ReportState.WAITING
    produce_letter(office.vault, letter)
    assert kept(office, letter).state is ReportState.FAILED


def test_what_the_reading_back_finds_keeps_it_here(
    replying: Office, drawn: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, list[str]] = {}

    def finds(*_: object, **given: list[str]) -> list[str]:
        asked.update(given)
        return ["Removed words (number 1 of 1) stand in the PDF’s text."]

    monkeypatch.setattr(reports, "read_back", finds)
    letter = make(replying, LetterKind.COPY)
    produce_letter(replying.vault, letter)
    assert kept(replying, letter).state is ReportState.FAILED
    assert any("Baptist" in words for words in asked["removed"])


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize("kind", [LetterKind.NOTICE, LetterKind.COPY])
def test_a_real_letter_passes_its_reading_back(office: Office, kind: LetterKind) -> None:
    if kind is LetterKind.COPY:
        world.replying(office, Told(), PLAIN)
    letter = make(office, kind)
    produce_letter(office.vault, letter)
    assert (kept(office, letter).state, kept(office, letter).problem) == (ReportState.READY, "")
    assert opened(office, letter)[1].startswith(b"%PDF")


def test_each_kind_has_its_time() -> None:
    assert {stage: possible(stage) for stage in Stage} == {
        Stage.OPENED: [LetterKind.NOTICE],
        Stage.SEARCHING: [LetterKind.NOTICE],
        Stage.REVIEWING: [],
        Stage.REPLYING: [LetterKind.COPY, LetterKind.REPLY],
        Stage.APPROVED: [LetterKind.REPLY],
        Stage.RELEASED: [LetterKind.COPY, LetterKind.ANSWER],
        Stage.DECIDED: [LetterKind.COPY, LetterKind.ANSWER],
        Stage.WITHDRAWN: [],
        Stage.DISPOSED: [],
    }


def test_at_another_time_it_is_refused(office: Office) -> None:
    with pytest.raises(Refused, match="“Copy of the report” cannot be made now") as refused:
        make(office, LetterKind.COPY)
    assert refused.value.field == "kind"
    assert office.entries()[-1] == ("make_letter", "refused", "letter_stage")


@pytest.mark.parametrize("person", ["ruth", "sam"])
def test_only_a_coordinator_writes_to_the_candidate(office: Office, person: str) -> None:
    with pytest.raises(Refused, match="duty of a coordinator"):
        make(office, person=person)


def test_letters_are_listed_the_latest_first(replying: Office, drawn: None) -> None:
    first = make(replying, LetterKind.COPY)
    produce_letter(replying.vault, first)
    with told(now() + timedelta(minutes=1)):
        second = make(replying, LetterKind.COPY)
    with replying.reading() as session:
        shown = letters_shown(session, replying.screening)
    assert [each.id for each in shown] == [second, first]
    assert {(each.kind, each.made_by, each.dispute) for each in shown} == {(LetterKind.COPY, "cora", "")}


def test_a_letter_of_another_screening_is_unknown(office: Office, drawn: None) -> None:
    with pytest.raises(Unknown):
        opened(office, "nobodys")
    with pytest.raises(Unknown):
        produce_letter(office.vault, "nobodys")
    with pytest.raises(Unknown):
        letters.keep_letter(office.vault, PROGRAM, office.screening, "nobodys", PDF, [])


def test_two_clicks_are_one_letter(office: Office) -> None:
    make(office)
    with pytest.raises(Refused, match="being made already"):
        make(office)
    with office.reading() as session:
        assert len(letters_shown(session, office.screening)) == 1


def test_letters_die_with_the_screenings_key(office: Office, drawn: None) -> None:
    letter = make(office)
    produce_letter(office.vault, letter)
    waiting_one = make(office)
    with office.vault.store.writing() as session:
        row = session.get_one(Screening, office.screening)
        row.data_key = None
        session.add(row)
        session.commit()
    with pytest.raises(Unknown):
        opened(office, letter)
    produce_letter(office.vault, waiting_one)
    assert kept(office, waiting_one).state is ReportState.WAITING
