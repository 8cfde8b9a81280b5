import pytest

from tests.cast import Office
from tests.workflow.searching import begun, kept, last, log, logged, searched, taken_away
from tests.workflow.world import claimed
from tests.workflow.world import searched as handed_on
from vetting.domain.methods import Device, Login, Method, Outcome
from vetting.domain.refusals import Unknown
from vetting.storage import now
from vetting.vault.searches import RowState
from vetting.workflow import review
from vetting.workflow.worksheet import Worksheet, worksheet


def read(office: Office) -> Worksheet:
    return worksheet(office.vault, office.by("sam"), office.screening)


def test_it_says_whom_to_search_and_how_far_back_and_reading_it_is_a_deed(office: Office) -> None:
    sheet = read(office)
    assert sheet.name == "Jordan A. Ellery"
    assert sheet.look_back == now().date().replace(year=now().year - 7)
    assert [row.term for row in sheet.rows][:2] == ['"Jordan A. Ellery" "Example City"', '"Jordan Price"']
    assert {(row.made, row.findings, row.begun_by) for row in sheet.rows} == {((), 0, "")}
    assert sheet.returned == ""
    assert last(office) == ("read_candidate", "done", "")


def test_a_row_shows_its_searches_in_order(office: Office) -> None:
    row = begun(office)[0]
    log(office, row, searched(Outcome.COULD_NOT_BE_SEARCHED, note="Down.", seconds=61))
    log(office, row, searched(device=Device.PERSONAL, permission="Lt. Brandt", incidental=True))
    first, second = read(office).rows[0].made
    assert (first.outcome, first.note, first.seconds, first.incidental) == (
        Outcome.COULD_NOT_BE_SEARCHED, "Down.", 61, False,
    )  # fmt: skip
    assert (second.method, second.login, second.device) == (Method.SITE_SEARCH, Login.SIGNED_OUT, Device.PERSONAL)
    assert (second.permission, second.incidental, second.person) == ("Lt. Brandt", True, "sam")


def test_a_row_under_which_something_is_kept_is_in_progress_until_it_has_an_outcome(office: Office) -> None:
    one, two, three = begun(office)[:3]
    capture = kept(office, one)
    logged(office, two, capture)
    assert [row.begun_by for row in read(office).rows[:3]] == ["sam", "sam", ""]
    assert [row.findings for row in read(office).rows[:3]] == [0, 1, 0]
    log(office, one)
    assert [row.begun_by for row in read(office).rows[:3]] == ["", "sam", ""]
    assert read(office).rows[0].row.state is RowState.DONE
    assert three == read(office).rows[2].row.id


def test_it_tells_why_a_reviewer_sent_it_back_the_last_time(office: Office) -> None:
    handed_on(office)
    claimed(office)
    review.return_to_search(office.vault, office.by("ruth"), office.screening, "attribution_weak")
    assert read(office).returned == "The attribution needs more identifiers"


@pytest.mark.parametrize("person", ["cora", "sam"])
def test_it_is_for_the_assigned_searcher(office: Office, person: str) -> None:
    taken_away(office)
    with pytest.raises(Unknown):
        worksheet(office.vault, office.by(person), office.screening)
