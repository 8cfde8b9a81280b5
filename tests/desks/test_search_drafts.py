from tests.cast import Office
from tests.desks.searching import FINDING, PAGE, seen, sent
from tests.workflow.searching import begun


def test_a_draft_waits_where_it_was_begun(office: Office) -> None:
    row = begun(office)[0]
    page = f"{PAGE}/rows/{row}/finding"
    assert "Your draft" not in seen(office, page)
    answer = sent(office, f"{PAGE}/rows/{row}/draft", **(FINDING | {"posted_on": "2025-03-02"}))
    assert (answer.status_code, answer.location) == (303, page)
    shown = office.client("sam").get(page).text
    assert "Your draft of" in shown
    assert FINDING["statement"] in shown
    assert 'value="2025-03-02"' in shown


def test_half_a_date_is_left_open_and_the_rest_is_kept(office: Office) -> None:
    row = begun(office)[0]
    assert sent(office, f"{PAGE}/rows/{row}/draft", statement="He drove fast", posted_on="2025-").status_code == 303
    assert "He drove fast" in seen(office, f"{PAGE}/rows/{row}/finding")


def test_what_is_no_text_stays_on_the_page_with_its_fault(office: Office) -> None:
    row = begun(office)[0]
    answer = sent(office, f"{PAGE}/rows/{row}/draft", statement="He drove fast", quote="x" * 20_001)
    assert answer.status_code == 422
    assert "20,000 characters" in answer.text
    assert "He drove fast" in answer.text
