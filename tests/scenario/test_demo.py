"""The demo: seeded once through the doors, with every planted case where a newcomer will look for it."""

import re
from collections.abc import Iterator

import pytest

from tests.scenario.world import World, seed, text_of
from vetting.domain.stages import Stage
from vetting.panel.database import Entry as PanelEntry
from vetting.scenario.moving import as_of
from vetting.scenario.reading import DEMO, read
from vetting.storage import now
from vetting.vault.people import names, with_address
from vetting.vault.record import Entry
from vetting.vault.searches import RowState, rows_of, searches_of
from vetting.workflow import overview, verifying
from vetting.workflow.comparing import keeps, removed
from vetting.workflow.compose import raw_text
from vetting.workflow.perform import By

BIAS, NOTHING, ADDRESS, CAUGHT_UP = "C-2026-2F7K", "C-2026-3MQX", "C-2026-4T9B", "C-2026-9BYT"
FAST, WAIVED, OFF_PLAN, OVER_KEPT = "C-2026-6ZRP", "C-2026-2XWE", "C-2026-5DUF", "C-2026-7KQN"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = seed(tmp_path_factory.mktemp("demo"), as_of(read(DEMO), now().date()))
    yield made
    made.close()


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def stands(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None


def test_twelve_candidates_over_two_positions_stand_where_the_scenario_carries_them(demo: World) -> None:
    assert len(demo.scenario.screenings) == 12
    assert len(demo.scenario.positions) == 2
    assert 45 <= sum(len(part.findings) for part in demo.scenario.screenings) <= 70
    stage_of = {"settled": Stage.REVIEWING} | {stage.value: stage for stage in Stage}
    with demo.vault.store.reading() as session:
        found = {part.number: demo.screening(session, part.number).stage for part in demo.scenario.screenings}
    assert found == {part.number: stage_of[part.until] for part in demo.scenario.screenings}


@pytest.mark.parametrize("house", ["vault", "panel"])
def test_the_chain_of_each_house_verifies(demo: World, house: verifying.House) -> None:
    with demo.vault.store.reading() as session:
        ada = with_address(session, "ada@harborfalls.example")
    assert ada
    verdict = verifying.verify_chain(demo.vault, By(ada.id, fresh=True), house)
    assert verdict.holds, verdict.words
    assert verdict.last >= len(demo.entries(PanelEntry)) > 0


def test_every_deed_of_the_demo_went_through_a_door(demo: World) -> None:
    done = {each.action for each in demo.entries(Entry, outcome="done")}
    assert done >= {
        "open_position", "publish_plan", "seat_panel", "designate", "open_screening", "record_notice", "assign",
        "begin_search", "log_search", "waive_row", "keep_capture", "log_finding", "attribute", "corroborate",
        "answer_item", "submit_search", "begin_review", "read_raw", "settle_redaction", "confirm_attribution",
        "confirm_finding", "withhold_finding", "finish_review", "record_reply", "approve_packet", "keep_report",
        "release_packet", "confirm_carried", "bring_decision", "bring_question", "checkpoint", "catch_up",
    }  # fmt: skip
    panel = {each.action for each in demo.entries(PanelEntry, outcome="done")}
    assert panel == {"receive", "read_packet", "acknowledge", "ask_question", "record_decision"}


@pytest.mark.control("uniform_application")
def test_a_row_was_waived_by_the_coordinator_with_a_reason(demo: World) -> None:
    (found,) = [each for each in demo.deviations() if each.kind == "waived"]
    assert found.number == WAIVED
    assert "Cora Coleman" in found.sentence
    with demo.vault.store.reading() as session:
        rows = rows_of(session, demo.screening(session, WAIVED).id)
    assert [(row.code, row.waived_reason) for row in rows if row.state is RowState.WAIVED] == [("P1", "source_down")]


def test_a_screening_was_caught_up_by_the_third_version_of_the_plan(demo: World) -> None:
    (found,) = [each for each in demo.deviations() if each.kind == "caught_up"]
    assert found.number == CAUGHT_UP
    with demo.vault.store.reading() as session:
        screening = demo.screening(session, CAUGHT_UP)
        rows = rows_of(session, screening.id)
    assert screening.plan_version == 3
    assert {row.code for row in rows if row.plan_version == 3} == {"B2"}
    assert all(row.state is RowState.DONE for row in rows)


def test_searches_were_done_in_a_fifth_of_the_usual_time(demo: World) -> None:
    (found,) = [each for each in demo.deviations() if each.kind == "fast"]
    assert found.number == FAST
    with demo.vault.store.reading() as session:
        searched = {
            part.number: searches_of(session, demo.screening(session, part.number).id)
            for part in demo.scenario.screenings
        }
    seconds = {number: {each.seconds for each in found} for number, found in searched.items() if found}
    assert seconds.pop(FAST) == {120}
    assert set().union(*seconds.values()) == {600}


def test_on_the_day_of_seeding_no_deviation_stands_there_that_was_not_planted(demo: World) -> None:
    assert sorted(each.kind for each in demo.deviations()) == ["caught_up", "fast", "off_plan", "waived"]


def test_a_reviewer_keeps_far_more_than_the_other(demo: World) -> None:
    with demo.vault.store.reading() as session:
        habits, known = overview.habits(session), names(session)
    assert [(known[each.person], each.over) for each in habits] == [("Rex Rowe", True), ("Ruth Reyes", False)]
    assert len(keeps(demo.material(OVER_KEPT))) >= 3


@pytest.mark.control("protected_class_filter")
def test_a_word_that_tells_a_class_only_in_an_address_is_nowhere_in_the_packet(demo: World) -> None:
    (part,) = [each for each in demo.part(ADDRESS).findings if each.key == "address"]
    assert "pentecostal" in part.url
    material = demo.material(ADDRESS)
    texts = [raw_text(material.seal, each) for each in material.passages]
    assert not any("pentecostal" in text.casefold() for text in texts), "it stands in the address alone"
    row = demo.released()[ADDRESS]
    assert "pentecostal" not in row.canonical.casefold()
    assert "blog.example" not in row.canonical
    assert "pentecostal" not in text_of(row.pdf).casefold()


@pytest.mark.control("protected_class_filter")
def test_the_bias_statement_survives_without_telling_a_class(demo: World) -> None:
    packet = demo.packet(BIAS)
    (found,) = [each for each in packet.findings if each.quote.startswith("Town meeting tonight.")]
    assert "All [a protected group] should be kept out of Harbor Falls, every last one." in found.quote
    assert "[removed]" in found.quote
    assert not {"muslims", "church"} & words_of(found.quote)
    assert "All [a protected group] should be kept out" in text_of(demo.released()[BIAS].pdf)


def test_a_pronoun_begins_as_its_place_asks_although_all_are_decided_together(demo: World) -> None:
    statements = [each.statement for each in demo.packet(BIAS).findings]
    assert "They posted a film of a street race and wrote that they drove the first car." in statements


def test_a_candidate_with_nothing_found_is_told_as_thoroughly(demo: World) -> None:
    packet = demo.packet(NOTHING)
    assert packet.findings == ()
    assert sum(each.searches for each in packet.coverage) == sum(each.searches for each in demo.packet(BIAS).coverage)
    assert "Nothing job-related found" in text_of(demo.released()[NOTHING].pdf)


@pytest.mark.control("lawful_methods")
def test_a_search_outside_the_plan_was_refused_and_the_refusal_is_in_the_ledger(demo: World) -> None:
    (found,) = [each for each in demo.deviations() if each.kind == "off_plan"]
    assert found.number == OFF_PLAN
    with demo.vault.store.reading() as session:
        screening = demo.screening(session, OFF_PLAN)
    (refused,) = demo.entries(Entry, outcome="refused", screening=screening.id)
    assert (refused.action, refused.reason) == ("log_search", "off_plan")
    assert "not-in-the-plan" not in refused.body, "a refusal holds no input"


def test_four_packets_are_out_and_their_decisions_came_home(demo: World) -> None:
    decided = {part.number for part in demo.scenario.screenings if part.until == "decided"}
    assert set(demo.released()) == decided | {ADDRESS}
    home = {each.screening for each in demo.entries(Entry, action="bring_decision", outcome="done")}
    with demo.vault.store.reading() as session:
        assert home == {demo.screening(session, number).id for number in decided}


@pytest.mark.control("independent_search")
def test_whoever_searched_neither_approved_nor_released(demo: World) -> None:
    for number in demo.released():
        with demo.vault.store.reading() as session:
            screening = demo.screening(session, number).id
        did = {
            action: {each.person for each in demo.entries(Entry, action=action, outcome="done", screening=screening)}
            for action in ("log_search", "approve_packet", "release_packet")
        }
        assert all(len(people) == 1 for people in did.values()), did
        assert len(set.union(*did.values())) == 3, f"{number}: three different people"


@pytest.mark.control("protected_class_filter")
def test_none_of_the_removed_words_stands_in_a_released_packet_or_its_pdf(demo: World) -> None:
    checked = 0
    for number, row in demo.released().items():
        shown = " ".join(demo.packet(number).values())
        printed = text_of(row.pdf)
        for words in removed(demo.material(number)):
            assert not stands(words, shown), f"{number}: {words!r} stands in the packet"
            assert not stands(words, printed), f"{number}: {words!r} stands in the report"
            checked += 1
    assert checked >= 15


def test_nobody_is_named_in_the_panels_house(demo: World) -> None:
    stored = b"".join(path.read_bytes() for path in demo.folder.glob("panel.sqlite*"))
    for part in demo.scenario.screenings:
        told = [part.identity.full_name, *part.identity.handles, *part.identity.emails, *part.identity.previous_names]
        told += [each.url for each in part.findings] + [each.handle for each in part.accounts]
        for words in told:
            assert words.encode() not in stored, f"{part.number}: {words} reached the panel"


def test_nothing_raw_lies_open_in_the_vaults_files(demo: World) -> None:
    stored = b"".join(path.read_bytes() for path in demo.folder.glob("vault.sqlite*"))
    stored += b"".join(path.read_bytes() for path in (demo.folder / "captures").rglob("*") if path.is_file())
    for part in demo.scenario.screenings:
        told = [part.identity.full_name, *part.identity.handles, part.file]
        told += [text for each in part.findings for text in (each.quote, each.statement, each.url) if text]
        for words in told:
            assert words.encode() not in stored, f"{part.number}: {words!r} lies open"
