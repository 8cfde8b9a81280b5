"""Reviewing: claimed by one, read as a deed, confirmed as shown, attributed by a second person, handed on whole."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cast import Office
from tests.workflow.world import Told, attributed, begun, claimed, confirm, decide, material, reviewed, searched
from vetting.accounts.department import local
from vetting.domain.figures import short_moment
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.domain.stages import Stage
from vetting.redaction import Filtered, flags
from vetting.storage import now, told
from vetting.vault import people
from vetting.vault.passages import FilterState, Passage, PassageKind
from vetting.vault.screenings import Screening
from vetting.workflow import filtering, listed, review, settled
from vetting.workflow.outdated import refilter_outdated

HIDDEN = Told("The candidate posted\u200b about a stop.", "Stop.", "Officers stop cars.")
SPLIT = Told("The candidate wrote of all these Mus", "lims by the road.", "Officers serve everyone.")


def submitted(office: Office) -> list[str]:
    return searched(office, Told(), HIDDEN, SPLIT)


@pytest.fixture
def begin() -> Callable[[Office], list[str]]:
    return submitted


def screening(office: Office) -> Screening:
    with office.reading() as session:
        return session.get_one(Screening, office.screening)


def whole(office: Office, found: list[str]) -> None:
    claimed(office)
    attributed(office)
    for each in found:
        decide(office, each)
    for each in found:
        confirm(office, each)


def test_a_screening_is_open_with_one_reviewer(office: Office) -> None:
    then = now() - timedelta(minutes=3)
    with told(then):
        review.begin_review(office.vault, office.by("ruth"), office.screening)
    with office.reading() as session:
        here = short_moment(local(people.the_department(session), then))
    with pytest.raises(Changed, match=f"Ruth Adeyemi has this open since {here}. Take it over"):
        review.begin_review(office.vault, office.by("rex"), office.screening)
    review.begin_review(office.vault, office.by("rex"), office.screening, take_over=True)
    assert screening(office).claimed_by == "rex"


def test_a_claim_lapses_after_half_an_hour_of_nothing(office: Office) -> None:
    with told(now() - review.CLAIM - timedelta(seconds=1)):
        review.begin_review(office.vault, office.by("ruth"), office.screening)
    review.begin_review(office.vault, office.by("rex"), office.screening)
    assert screening(office).claimed_by == "rex"


@pytest.mark.control("independent_search")
def test_who_searched_reviews_nothing(office: Office) -> None:
    with pytest.raises(Refused, match="duty of a reviewer"):
        review.begin_review(office.vault, office.by("sam"), office.screening)


def test_reading_is_a_deed(office: Office, found: list[str]) -> None:
    raw = review.read_raw(office.vault, office.by("ruth"), office.screening, found[0])
    assert office.entries()[-1] == ("read_raw", "done", "")
    assert raw.material.findings[0].id == found[0]
    assert any(raw.flags.values())


def test_an_unknown_finding_is_not_there(office: Office) -> None:
    for deed in (
        lambda by: review.read_raw(office.vault, by, office.screening, "gone"),
        lambda by: review.confirm_finding(office.vault, by, office.screening, "gone", seen="x"),
        lambda by: review.withhold_finding(office.vault, by, office.screening, "gone", "duplicate"),
        lambda by: review.confirm_attribution(office.vault, by, office.screening, "gone"),
    ):
        claimed(office)
        with pytest.raises(Unknown):
            deed(office.by("ruth"))


def test_nothing_is_confirmed_by_who_does_not_have_it_open(office: Office, found: list[str]) -> None:
    with pytest.raises(Refused, match="Begin the review first"):
        confirm(office, found[0])
    for deed in (
        lambda by: review.withhold_finding(office.vault, by, office.screening, found[0], "duplicate"),
        lambda by: review.confirm_attribution(office.vault, by, office.screening, "any"),
        lambda by: review.return_to_search(office.vault, by, office.screening, "search_incomplete"),
        lambda by: review.finish_review(office.vault, by, office.screening),
    ):
        with pytest.raises(Refused, match="Begin the review first"):
            deed(office.by("ruth"))


def test_a_finding_is_confirmed_as_it_was_shown(office: Office, found: list[str]) -> None:
    claimed(office)
    decide(office, found[0])
    confirm(office, found[0], words_needed=False)
    held = material(office).findings[0]
    assert (held.confirmed_by, held.words_needed) == ("ruth", False)
    assert {each.filter_state for each in settled.passages_on(material(office), found[0])} == {FilterState.CONFIRMED}


def test_what_changed_since_cannot_be_confirmed(office: Office, found: list[str]) -> None:
    claimed(office)
    old = review.read_raw(office.vault, office.by("ruth"), office.screening, found[0]).seen
    decide(office, found[0])
    with pytest.raises(Changed, match="Ruth Adeyemi decided something"):
        review.confirm_finding(office.vault, office.by("ruth"), office.screening, found[0], seen=old)


@pytest.mark.control("protected_class_filter")
def test_nothing_undecided_is_confirmed(office: Office, found: list[str]) -> None:
    claimed(office)
    with pytest.raises(Refused, match="not decided yet"):
        confirm(office, found[0])


def test_one_undecided_suggestion_is_counted_as_one(office: Office, found: list[str]) -> None:
    claimed(office)
    decide(office, found[0])
    here = material(office)
    row = next(held for rows in here.redactions.values() for held in rows)
    with office.vault.store.writing() as session:
        session.merge(row).decision = None
        session.commit()
    with pytest.raises(Refused, match="One suggestion is not decided yet"):
        confirm(office, found[0])


def test_warnings_are_looked_at_before_the_text_passes(office: Office, found: list[str]) -> None:
    claimed(office)
    decide(office, found[1])
    step = (office.vault, office.by("ruth"), office.screening, found[1])
    seen = review.read_raw(*step).seen
    with pytest.raises(Refused) as refused:
        review.confirm_finding(*step, seen=seen)
    assert refused.value.field == "flags_cleared"
    review.confirm_finding(*step, seen=seen, flags_cleared=True)
    assert material(office).findings[1].confirmed_by == "ruth"


def test_a_word_split_over_two_texts_of_a_finding_is_a_warning(office: Office, found: list[str]) -> None:
    raw = review.read_raw(office.vault, office.by("ruth"), office.screening, found[2])
    warned = {each.kind for each in raw.material.passages if flags.SPLIT in raw.flags[each.id]}
    assert warned == {PassageKind.STATEMENT, PassageKind.QUOTE}


def altered(office: Office, **values: object) -> None:
    with office.vault.store.writing() as session:
        for each in material(office).passages:
            row = session.get_one(Passage, each.id)
            for name, value in values.items():
                setattr(row, name, value)
            session.add(row)
        session.commit()


@pytest.mark.parametrize("state", [FilterState.NOT_RUN, FilterState.FAILED])
def test_a_text_that_the_filter_has_not_read_is_never_confirmed(
    office: Office, found: list[str], state: FilterState
) -> None:
    claimed(office)
    decide(office, found[0])
    altered(office, filter_state=state)
    with pytest.raises(Refused, match="The filter has not read this text"):
        confirm(office, found[0])


def test_a_text_read_by_an_older_filter_is_never_confirmed(office: Office, found: list[str]) -> None:
    claimed(office)
    decide(office, found[0])
    altered(office, engine_version="older")
    with pytest.raises(Refused, match="The filter changed"):
        confirm(office, found[0])


def test_an_upgrade_of_the_filter_unsettles_what_was_confirmed(office: Office, found: list[str]) -> None:
    whole(office, found)
    altered(office, engine_version="older")
    with pytest.raises(Refused, match="Finding 1: decide every suggestion"):
        review.finish_review(office.vault, office.by("ruth"), office.screening)
    count = refilter_outdated(office.vault, office.by("ruth"), office.screening)
    assert count == len(material(office).passages)
    with pytest.raises(Refused, match="read the whole text"):
        review.finish_review(office.vault, office.by("ruth"), office.screening)
    for each in found:
        confirm(office, each)
    review.finish_review(office.vault, office.by("ruth"), office.screening)


def test_nothing_is_filtered_again_without_need(office: Office) -> None:
    assert refilter_outdated(office.vault, office.by("ruth"), office.screening) == 0
    with pytest.raises(Unknown):
        refilter_outdated(office.vault, office.by("ruth"), "gone")


def test_a_failing_filter_confirms_nothing(office: Office, found: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    claimed(office)

    def fails(*_: object, **__: object) -> Filtered:
        raise filtering.FilterFailed("no")

    altered(office, filter_state=FilterState.FAILED)
    monkeypatch.setattr(filtering, "suggest", fails)
    refilter_outdated(office.vault, office.by("ruth"), office.screening)
    with pytest.raises(Refused, match="The filter has not read this text"):
        confirm(office, found[0])


def test_a_filter_whose_lists_cannot_be_read_confirms_nothing(
    office: Office, found: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    claimed(office)
    decide(office, found[0])

    def fails() -> str:
        raise filtering.FilterFailed("no")

    monkeypatch.setattr(listed, "engine_version", fails)
    with pytest.raises(Refused, match="The filter changed"):
        confirm(office, found[0])


@pytest.mark.control("validated_information")
def test_an_account_needs_a_second_persons_yes(office: Office, found: list[str]) -> None:
    claimed(office)
    for each in found:
        decide(office, each)
    for each in found:
        confirm(office, each)
    with pytest.raises(Refused, match="a second person must confirm"):
        review.finish_review(office.vault, office.by("ruth"), office.screening)
    attributed(office)
    review.finish_review(office.vault, office.by("ruth"), office.screening)
    assert next(iter(material(office).accounts.values())).confirmed_by == "ruth"


def test_whole_findings_are_kept_back_with_a_reason(office: Office, found: list[str]) -> None:
    claimed(office)
    step = (office.vault, office.by("ruth"), office.screening)
    with pytest.raises(Refused) as refused:
        review.withhold_finding(*step, found[0], "because")
    assert refused.value.field == "reason"
    for each in found:
        review.withhold_finding(*step, each, "only_protected")
    assert material(office).released == []
    review.finish_review(*step)
    assert screening(office).stage is Stage.REPLYING


def test_a_withholding_is_taken_back(office: Office, found: list[str]) -> None:
    claimed(office)
    step = (office.vault, office.by("ruth"), office.screening, found[0])
    review.withhold_finding(*step, "duplicate")
    review.withhold_finding(*step, "")
    held = material(office).findings[0]
    assert (held.withheld, held.withheld_by) == ("", None)


def test_it_goes_back_to_its_searcher_with_a_reason(office: Office) -> None:
    claimed(office)
    step = (office.vault, office.by("ruth"), office.screening)
    with pytest.raises(Refused) as refused:
        review.return_to_search(*step, "because")
    assert refused.value.field == "reason"
    review.return_to_search(*step, "attribution_weak")
    assert (screening(office).stage, screening(office).claimed_by) == (Stage.SEARCHING, None)


def test_a_finished_review_gives_the_candidate_the_packs_days(office: Office, found: list[str]) -> None:
    whole(office, found)
    review.finish_review(office.vault, office.by("ruth"), office.screening)
    assert screening(office).reply_due == now().date() + timedelta(days=7)
    assert screening(office).reply_kind is None


def test_a_change_behind_the_programs_back_is_seen(office: Office, found: list[str]) -> None:
    whole(office, found)
    here = material(office)
    row = next(held for rows in here.redactions.values() for held in rows)
    with office.vault.store.writing() as session:
        other = session.merge(row)
        other.decision = "keep"
        other.keep_reason = "not_protected"
        session.commit()
    with pytest.raises(Refused, match="it changed since it was confirmed"):
        review.finish_review(office.vault, office.by("ruth"), office.screening)


class TestWithoutCorroboration:
    """A finding that nothing else supports."""

    @pytest.mark.control("corroboration")
    def test_it_never_leaves(self, tmp_path: Path) -> None:
        for office, found in begun(tmp_path / "instance", alone):
            whole(office, found)
            with pytest.raises(Refused, match="nothing corroborates it"):
                review.finish_review(office.vault, office.by("ruth"), office.screening)


def alone(office: Office) -> list[str]:
    return searched(office, Told(), corroborated=False)


def test_review_is_whole_after_every_step(tmp_path: Path) -> None:
    for office, found in begun(tmp_path / "instance", lambda office: reviewed(office, Told())):
        assert settled.unsettled(material(office), material(office).findings[0]) is None
        assert found
