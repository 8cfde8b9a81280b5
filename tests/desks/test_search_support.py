import pytest

from tests.cast import Office
from tests.desks.searching import PAGE, faults, seen, sent
from tests.workflow.searching import attributed, begun, kept, logged, stored
from tests.workflow.world import claimed
from tests.workflow.world import searched as handed_on
from vetting.domain.methods import Corroboration as Kind
from vetting.storage import now
from vetting.vault.findings import Corroboration, OnlineAccount
from vetting.workflow import review

THREE = ["full_name", "residence", "likeness"]
ACCOUNT = {"source": "Social network", "handle": "jellery_runs", "identifiers": THREE}


def test_no_findings_is_a_result_too(office: Office) -> None:
    begun(office)
    assert "“Nothing found” is a result" in seen(office, f"{PAGE}/findings")
    assert office.entries()[-1] == ("read_raw", "done", "")


def test_after_submission_findings_are_to_read(office: Office) -> None:
    handed_on(office)
    found = seen(office, f"{PAGE}/findings")
    assert "Change" not in found


@pytest.mark.control("validated_information")
def test_an_account_is_recorded_and_waits_for_a_second_person(office: Office) -> None:
    begun(office)
    assert "No account yet." in seen(office, f"{PAGE}/accounts")
    answer = sent(office, f"{PAGE}/accounts", **(ACCOUNT | {"against": "Another city.", "explained": "They moved."}))
    assert (answer.status_code, answer.location) == (303, f"{PAGE}/accounts")
    found = seen(office, f"{PAGE}/accounts")
    for expected in ("jellery_runs", "the full name agrees", "Another city.", "They moved.", "Not confirmed yet"):
        assert expected in found
    assert "Tick at least 3 signs" in found


def test_a_confirmed_account_reads_so(office: Office) -> None:
    handed_on(office)
    claimed(office)
    account = stored(office, OnlineAccount)[0].id
    review.confirm_attribution(office.vault, office.by("ruth"), "jordan", account)
    review.return_to_search(office.vault, office.by("ruth"), "jordan", "search_incomplete")
    assert "Second person Confirmed" in seen(office, f"{PAGE}/accounts")


@pytest.mark.parametrize(
    ("changed", "field", "sentence"),
    [
        ({"identifiers": THREE[:2]}, "identifiers-0", "Tick at least 3 independent identifiers"),
        ({"identifiers": ["full_name", "residence", "guess"]}, "identifiers-0", "Tick at least 3"),
        ({"against": "Another city."}, "explained", "does not change the attribution"),
        ({"handle": " "}, "handle", "Enter the account’s name or address."),
        ({"handle": "a\0b"}, "handle", "Some characters are not text."),
        ({"source": ""}, "source", "Choose the source."),
        ({"source": "Elsewhere"}, "source", "Choose one of the sources"),
        ({"against": "x" * 1_000_000, "explained": "y"}, "against", "more than 2,000 characters"),
    ],
)
def test_an_account_that_cannot_be_recorded_is_refused_beside_its_field(
    office: Office, changed: dict[str, object], field: str, sentence: str
) -> None:
    begun(office)
    answer = sent(office, f"{PAGE}/accounts", **(ACCOUNT | changed))
    assert answer.status_code == 422
    assert sentence in faults(answer)[field]
    assert stored(office, OnlineAccount) == []


def test_an_account_is_listed_once_and_added_to_on_its_own_page(office: Office) -> None:
    begun(office)
    account = attributed(office)
    assert "on the list already" in faults(sent(office, f"{PAGE}/accounts", **ACCOUNT))["handle"]
    page = f"{PAGE}/accounts/{account}"
    assert "Add to jellery_runs" in seen(office, page)
    assert 'value="disclosed" checked' in office.client("sam").get(page).text
    answer = sent(office, page, **ACCOUNT)
    assert answer.location == f"{PAGE}/accounts"
    assert len(stored(office, OnlineAccount)) == 1
    assert "the place of residence agrees" in seen(office, f"{PAGE}/accounts")


def test_a_foreign_account_is_unknown(office: Office) -> None:
    begun(office)
    assert office.client("sam").get(f"{PAGE}/accounts/nowhere").status_code == 404
    assert sent(office, f"{PAGE}/accounts/nowhere", f"{PAGE}/accounts", **ACCOUNT).status_code == 404


def test_without_the_duty_the_page_says_why_in_the_place_of_the_form(office: Office) -> None:
    handed_on(office)
    for path in (f"{PAGE}/accounts", f"{PAGE}/items"):
        found = seen(office, path)
        assert "the screening is in review" in found
        assert "Record" not in found.partition("Accounts")[2].partition("Recorded by")[0]


def supported(office: Office) -> str:
    row = begun(office)[0]
    return f"{PAGE}/findings/{logged(office, row, kept(office, row))}/corroborate"


@pytest.mark.control("corroboration")
@pytest.mark.parametrize("kind", list(Kind))
def test_a_finding_is_corroborated(office: Office, kind: Kind) -> None:
    page = supported(office)
    answer = sent(office, page, kind=kind.value, on=now().date().isoformat(), result="The candidate said so.")
    assert answer.location == f"{PAGE}/findings"
    assert stored(office, Corroboration)[0].kind == kind
    assert "The candidate said so. (Sam Okafor)" in seen(office, f"{PAGE}/findings")
    assert "Recorded so far" in seen(office, page)


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        ({}, {"kind-0": "Choose what", "on": "Enter when", "result": "Enter what"}),
        ({"kind": "hearsay", "on": "2026-01-01", "result": "x"}, {"kind-0": "Choose one of the list."}),
        ({"kind": "interview", "on": "2999-01-01", "result": "x"}, {"on": "The date lies ahead."}),
        ({"kind": "interview", "on": "soon", "result": "x"}, {"on": "Enter a date"}),
        ({"kind": "interview", "on": "2026-01-01", "result": "a\0"}, {"result": "Some characters are not text."}),
    ],
)
def test_a_corroboration_says_what_when_and_how(office: Office, form: dict[str, str], wrong: dict[str, str]) -> None:
    answer = sent(office, supported(office), **form)
    assert answer.status_code == 422
    found = faults(answer)
    assert set(found) == set(wrong)
    assert all(found[field].startswith(sentence) for field, sentence in wrong.items())
    assert stored(office, Corroboration) == []
