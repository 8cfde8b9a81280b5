"""What every desk leans on: answers to forms, and who asks."""

import pytest
from flask_wtf import FlaskForm
from wtforms import StringField

from tests.cast import Office, designate
from vetting.accounts.visitor import Visitor
from vetting.desks.access import answered, me, screening_or_404, status_of, the_vault, who
from vetting.domain.actions import Action
from vetting.domain.refusals import Changed, Damaged, Refused, Unknown
from vetting.domain.roles import Role
from vetting.storage import now
from vetting.vault.positions import Seat
from vetting.vault.screenings import Screening
from vetting.workflow import search
from vetting.workflow.standing import may


class Words(FlaskForm):
    text = StringField()


def answer(office: Office, refused: Refused | None) -> tuple[object, Words]:
    """What a view would answer when its deed is refused so, or done."""

    def deed() -> str:
        if refused:
            raise refused
        return "made"

    with office.app.test_request_context("/", method="POST"):
        form = Words(meta={"csrf": False})
        return (
            answered(
                form, deed, then=lambda made: f"/{made}", said=lambda made: f"It is {made}.", again=lambda: "page"
            ),
            form,
        )


@pytest.mark.parametrize(
    ("refused", "status"),
    [
        (Refused("words", "Say it.", field="text"), 422),
        (Refused("words", "Say it."), 422),
        (Refused("stage", "Not now."), 403),
        (Refused("after_log_search", "You searched."), 403),
        (Refused("role", "Choose another.", field="person"), 422),
        (Changed("changed_since", "It changed."), 409),
    ],
)
def test_a_refusal_shows_the_page_again(office: Office, refused: Refused, status: int) -> None:
    (page, told), form = answer(office, refused)
    assert (page, told) == ("page", status)
    assert status_of(refused) == status
    said = [*form.form_errors, *form.text.errors]
    assert said == [refused.sentence]
    assert bool(form.text.errors) is (refused.field == "text")


@pytest.mark.parametrize("refused", [Unknown(), Damaged("damaged", "It is damaged.")])
def test_what_is_not_there_or_damaged_has_its_own_page(office: Office, refused: Refused) -> None:
    with pytest.raises(type(refused)):
        answer(office, refused)


def test_a_deed_done_goes_on(office: Office) -> None:
    response, _ = answer(office, None)
    assert (response.status_code, response.location) == (303, "/made")


def test_nobody_asks_where_nobody_is_signed_in(office: Office) -> None:
    with office.app.test_request_context("/"):
        assert the_vault() is office.vault
        with pytest.raises(Unknown):
            me()
        with pytest.raises(Unknown):
            who()
        with pytest.raises(Unknown):
            screening_or_404("nobodys")
        assert screening_or_404("jordan").id == "jordan"


def asks(office: Office, person: str, action: Action) -> str:
    """The code of the refusal, or "" where the deed is open."""
    account = office.account(person)
    visitor = Visitor(account.id, person, frozenset(map(Role, account.roles)), fresh=False, name=person)
    with office.reading() as session:
        found = session.get_one(Screening, "jordan")
        refused = may(session, office.vault, visitor, action, found)
    return refused.code if refused else ""


def test_a_button_asks_the_table_of_duties(office: Office) -> None:
    assert asks(office, "sam", Action.BEGIN_SEARCH) == ""
    assert asks(office, "cora", Action.BEGIN_SEARCH) == "role"
    assert asks(office, "sam", Action.LOG_SEARCH) == "stage"
    assert asks(office, "ruth", Action.BEGIN_REVIEW) == "stage"


def test_a_button_needs_assignment_and_designation(office: Office) -> None:
    with office.vault.store.writing() as session:
        account = office.account("ruth")
        account.roles = [Role.SEARCHER, Role.REVIEWER]
        session.add(account)
        session.commit()
    assert asks(office, "ruth", Action.BEGIN_SEARCH) == "not_assigned"
    designate(office.vault, "ruth")
    assert asks(office, "ruth", Action.BEGIN_SEARCH) == "not_assigned"


def test_a_seat_closes_every_button_of_its_position(office: Office) -> None:
    with office.vault.store.writing() as session:
        session.add(Seat(position="patrol", person="sam", since=now()))
        session.commit()
    assert asks(office, "sam", Action.BEGIN_SEARCH) == "seated"


def test_a_gate_not_complete_closes_its_button(office: Office) -> None:
    search.begin_search(office.vault, office.by("sam"), "jordan")
    assert asks(office, "sam", Action.SUBMIT_SEARCH) == "checklist"


def test_asking_leaves_no_entry(office: Office) -> None:
    before = office.entries()
    asks(office, "cora", Action.BEGIN_SEARCH)
    assert office.entries() == before


def test_on_a_position_the_seat_alone_is_asked_about(office: Office) -> None:
    account = office.account("cora")
    visitor = Visitor(account.id, "cora", frozenset({Role.COORDINATOR}), fresh=False, name="Cora")
    with office.reading() as session:
        assert may(session, office.vault, visitor, Action.OPEN_SCREENING, position="patrol") is None
        assert may(session, office.vault, visitor, Action.OPEN_POSITION) is None
