"""The department's word lists: changed by two people, and never for a screening that was handed to review."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlmodel import select

from tests.cast import Office
from tests.workflow import world
from tests.workflow.world import Told, claimed, confirm, decide, material, searched, suggestions
from vetting.accounts.keys import make_house_keys
from vetting.domain.protected_classes import ProtectedClass
from vetting.domain.refusals import Changed, Refused, Unknown
from vetting.domain.roles import Role
from vetting.migrate import upgrade
from vetting.policy import plans
from vetting.redaction import engine_version
from vetting.settings import VaultSettings
from vetting.vault import outbox, people, word_lists
from vetting.vault.database import Vault, open_vault
from vetting.vault.outbox import ErrandKind
from vetting.vault.passages import FilterState, Passage
from vetting.vault.record import Entry
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Keyring
from vetting.vault.word_lists import ListState
from vetting.workflow import filtering, findings, intake, outdated, redacting, reply, reports, review, search
from vetting.workflow import people as staff
from vetting.workflow.compose import suggestion
from vetting.workflow.listed import Listed, listed_for
from vetting.workflow.perform import OPERATOR, PROGRAM, By
from vetting.workflow.redacting import Ruling
from vetting.workflow.word_lists import approve_lists, propose_lists, reject_lists, tried, typed, withdraw_lists

ALWAYS, ALLOW, WHY = "Heron Circle = political", "Mosque Road = a street", "Two clubs and a street of ours."
TOLD = Told("The candidate met the Heron Circle in Mosque Road.", "Nobody can catch me.", "Officers drive.")


@pytest.fixture
def office(office: Office) -> Office:
    """With a second administrator, Olive."""
    staff.invite(
        office.vault, OPERATOR, number="E-olive", name="Olive Adeyemi", email="olive@example.gov",
        roles=frozenset({Role.ADMINISTRATOR}), id="olive",
    )  # fmt: skip
    return office


def propose(office: Office, always: str = ALWAYS, allow: str = ALLOW, why: str = WHY, person: str = "mona") -> int:
    return propose_lists(office.vault, office.by(person), always, allow, why)


def change(office: Office, always: str = ALWAYS, allow: str = ALLOW) -> int:
    """Proposed by Mona, approved by Olive."""
    number = propose(office, always, allow)
    approve_lists(office.vault, office.by("olive"), number)
    return number


def in_force(office: Office) -> int:
    return listed_for(office.vault).number


def refusal(step, *given: object) -> str:
    with pytest.raises(Refused) as refused:
        step(*given)
    return refused.value.code


def last(office: Office) -> Entry:
    with office.reading() as session:
        return session.exec(select(Entry).order_by(Entry.sequence.desc())).first()


def marked(office: Office, finding: str) -> dict[str, tuple[str, str]]:
    """Words, in lower case, to class and reason."""
    here = material(office)
    bodies = [suggestion(here.seal, each) for rows in here.redactions.values() for each in rows]
    return {str(each["words"]).lower(): (str(each["class"]), str(each["reason"])) for each in bodies}


def stored(office: Office) -> list[Passage]:
    with office.reading() as session:
        return list(session.exec(select(Passage)).all())


def pinned(office: Office) -> int | None:
    with office.reading() as session:
        return session.get_one(Screening, office.screening).word_list


def engines(office: Office) -> set[str]:
    return {each.engine_version for each in stored(office)}


def with_lists(number: int) -> str:
    return f"{engine_version()}/list {number}"


def errands(office: Office) -> list[tuple[ErrandKind, str]]:
    with office.reading() as session:
        return [(each.kind, each.about) for each in outbox.waiting(session) if each.kind is ErrandKind.REFILTER]


# Two people


def test_a_change_is_in_force_once_another_administrator_has_approved_it(office: Office) -> None:
    number = propose(office)
    assert (number, in_force(office)) == (1, 0)
    approve_lists(office.vault, office.by("olive"), number)
    found = listed_for(office.vault)
    assert found.number == 1
    assert found.lists.always == (("Heron Circle", ProtectedClass.POLITICAL),)
    assert found.lists.allow == (("Mosque Road", "a street"),)
    with office.reading() as session:
        row = word_lists.numbered(session, 1)
        assert row
        assert (row.state, row.proposed_by, row.settled_by) == (ListState.APPROVED, "mona", "olive")
        assert row.settled_at
        assert word_lists.opened(office.vault.keyring, row)[1] == WHY


def test_nobody_settles_their_own_change(office: Office) -> None:
    number = propose(office)
    for step in (approve_lists, reject_lists):
        assert refusal(step, office.vault, office.by("mona"), number) == "own_proposal"
    assert refusal(withdraw_lists, office.vault, office.by("olive"), number) == "not_own_proposal"
    assert in_force(office) == 0


def test_approving_asks_to_sign_in_again_and_for_the_role(office: Office) -> None:
    number = propose(office)
    assert refusal(approve_lists, office.vault, office.by("olive", fresh=False), number) == "sign_in_again"
    for person in ("cora", "sam", "ruth", "ada", "kim"):
        assert refusal(approve_lists, office.vault, office.by(person), number) == "role"
        assert refusal(propose_lists, office.vault, office.by(person), ALWAYS, ALLOW, WHY) == "role"


@pytest.mark.parametrize("by", [OPERATOR, PROGRAM])
def test_whoever_runs_commands_is_neither_of_the_two(office: Office, by: By) -> None:
    assert refusal(propose_lists, office.vault, by, ALWAYS, ALLOW, WHY) in {"no_person", "role"}
    assert refusal(approve_lists, office.vault, by, propose(office)) in {"no_person", "role"}


@pytest.mark.parametrize(
    ("step", "person", "state"),
    [(reject_lists, "olive", ListState.REJECTED), (withdraw_lists, "mona", ListState.WITHDRAWN)],
)
def test_what_is_rejected_or_withdrawn_is_never_in_force_and_keeps_its_number(office, step, person, state) -> None:
    step(office.vault, office.by(person), propose(office))
    assert in_force(office) == 0
    with office.reading() as session:
        assert [(each.number, each.state) for each in word_lists.history(session)[0]] == [(1, state)]
    assert change(office) == 2
    assert in_force(office) == 2


def test_a_settled_change_is_not_settled_again(office: Office) -> None:
    number = change(office)
    for step, person in ((approve_lists, "olive"), (reject_lists, "olive"), (withdraw_lists, "mona")):
        with pytest.raises(Changed, match="This change is approved already"):
            step(office.vault, office.by(person), number)
    with pytest.raises(Unknown):
        approve_lists(office.vault, office.by("olive"), 99)


@pytest.mark.parametrize(
    ("always", "allow", "why", "code"),
    [
        ("Heron Circle", "", WHY, "lists_wrong"),
        (ALWAYS, ALLOW, " ", "reason_missing"),
        (ALWAYS, ALLOW, "x" * 501, "too_long"),
        ("a\0 = union", "", WHY, "not_text"),
        ("x" * 200_001, "", WHY, "too_long"),
        ("", "", WHY, "nothing_changes"),
    ],
)
def test_wrong_changes_are_refused(office: Office, always: str, allow: str, why: str, code: str) -> None:
    assert refusal(propose_lists, office.vault, office.by("mona"), always, allow, why) == code
    assert (last(office).action, last(office).reason) == ("propose_lists", code)


def test_one_change_waits_at_a_time_and_the_same_lists_are_no_change(office: Office) -> None:
    propose(office)
    assert refusal(propose_lists, office.vault, office.by("olive"), ALWAYS, "", WHY) == "change_waits"
    approve_lists(office.vault, office.by("olive"), 1)
    typed_anew = f"\n{ALWAYS.replace('political', 'POLITICAL')}  "
    assert refusal(propose_lists, office.vault, office.by("mona"), typed_anew, ALLOW, WHY) == "nothing_changes"
    assert change(office, "", "") == 2
    assert listed_for(office.vault).lists == Listed().lists


def test_the_ledger_tells_counts_and_a_keyed_digest_and_no_term(office: Office) -> None:
    number = propose(office)
    about = json.loads(last(office).body)["about"]
    assert {name: about[name] for name in ("version", "always", "allow")} == {"version": 1, "always": 1, "allow": 1}
    approve_lists(office.vault, office.by("olive"), number)
    assert json.loads(last(office).body)["about"]["digest"] == about["digest"]
    assert [entry[:2] for entry in office.entries()[-2:]] == [("propose_lists", "done"), ("approve_lists", "done")]
    with office.reading() as session:
        bodies = "".join(each.body for each in session.exec(select(Entry)).all())
    assert not [word for word in ("Heron", "Mosque", "political", "clubs") if word.lower() in bodies.lower()]


def test_the_lists_stand_sealed_in_the_file(office: Office) -> None:
    change(office)
    kept = b"".join(path.read_bytes() for path in office.folder.glob("vault.sqlite*"))
    assert not [word for word in (b"Heron", b"Mosque Road", b"Two clubs") if word in kept]


@pytest.fixture
def vault(tmp_path: Path, postgres_url: str) -> Iterator[Vault]:
    """On PostgreSQL, with two administrators in it."""
    settings = VaultSettings(instance=tmp_path, vault_url=postgres_url)
    Keyring.make(settings.keys)
    make_house_keys(settings.keys)
    upgrade(settings.url, "vault")
    vault = open_vault(settings)
    staff.set_up(vault, OPERATOR, name="Example City", time_zone="America/Chicago", paper="letter")
    for id_ in ("mona", "olive"):
        role = frozenset({Role.ADMINISTRATOR})
        staff.invite(vault, OPERATOR, number=id_, name=id_, email=f"{id_}@example.gov", roles=role, id=id_)
    yield vault
    vault.store.engine.dispose()


def test_two_proposals_at_once_are_one_on_postgresql_too(vault: Vault) -> None:
    with vault.store.reading() as session:
        accounts = {each.person: By(each.id, fresh=True) for each in people.accounts(session)}
    gate = Barrier(2)

    def made(person: str) -> str:
        gate.wait()
        try:
            return str(propose_lists(vault, accounts[person], ALWAYS, ALLOW, WHY))
        except Refused as refused:
            return refused.code

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(made, accounts)) == ["1", "change_waits"]
    with vault.store.reading() as session:
        proposer = word_lists.proposed(session).proposed_by
    approve_lists(vault, next(by for person, by in accounts.items() if person != proposer), 1)
    assert listed_for(vault).number == 1
    assert outdated.outdated(vault) == []


# What the filter does with them


def test_texts_are_read_with_the_lists_in_force_and_say_so(office: Office) -> None:
    change(office)
    found = searched(office, TOLD)[0]
    assert marked(office, found)["heron circle"] == ("POLITICAL", "listed by the department")
    assert "mosque" not in " ".join(marked(office, found))
    assert engines(office) == {with_lists(1)}
    assert json.loads(last(office).body)["about"]["lists"] == pinned(office) == 1


@pytest.mark.control("protected_class_filter")
def test_a_later_change_never_touches_a_screening_handed_to_review(office: Office) -> None:
    found = searched(office, TOLD)[0]
    before = suggestions(office, found)
    change(office)
    assert errands(office) == []
    assert outdated.outdated(office.vault) == []
    claimed(office)
    assert outdated.refilter_outdated(office.vault, office.by("ruth"), office.screening) == 0
    assert suggestions(office, found) == before
    assert pinned(office) == 0
    world.attributed(office)
    decide(office, found)
    confirm(office, found)
    review.finish_review(office.vault, office.by("ruth"), office.screening)


def test_a_screening_still_searched_is_read_again_by_the_worker(office: Office) -> None:
    searched(office, TOLD)
    with office.vault.store.writing() as session:
        here = session.get_one(Screening, office.screening)
        here.stage, here.word_list = "searching", None
        session.add(here)
        session.commit()
    assert engines(office) == {with_lists(0)}
    change(office)
    assert errands(office) == [(ErrandKind.REFILTER, office.screening)]
    assert len(outdated.outdated(office.vault)) == 3
    outdated.refresh_screening(office.vault, office.screening)
    assert engines(office) == {with_lists(1)}
    assert outdated.outdated(office.vault) == []
    with pytest.raises(Unknown):
        outdated.refresh_screening(office.vault, "nowhere")


def returned(office: Office) -> str:
    found = searched(office, TOLD)[0]
    claimed(office)
    review.return_to_search(office.vault, office.by("ruth"), office.screening, "statement_not_neutral")
    return found


def test_what_comes_back_from_review_and_is_rewritten_keeps_the_lists_of_its_first_submission(office: Office) -> None:
    found = returned(office)
    change(office)
    assert errands(office) == []
    world.change(office, found, Told("They met the Heron Circle.", "", "Officers drive."))
    assert engines(office) == {with_lists(0)}
    assert "heron circle" not in marked(office, found)
    search.submit_search(office.vault, office.by("sam"), office.screening)
    assert pinned(office) == 0


def test_a_reply_is_read_with_the_screenings_lists(office: Office) -> None:
    world.replying(office, TOLD)
    change(office)
    answer = reply.ReplyDraft(reply.ReplyKind.REPLIED, "I left the Heron Circle.")
    reply.record_reply(office.vault, office.by("cora"), office.screening, answer)
    assert engines(office) == {with_lists(0)}


def test_a_text_filtered_with_other_lists_than_the_screenings_is_not_kept(office: Office) -> None:
    searched(office, TOLD)
    change(office)
    passage = stored(office)[0]
    here = material(office)
    text = here.seal.open(passage.text, f"passage.text.{passage.id}")
    draft = filtering.draft(office.vault, passage.kind, text, listed_for(office.vault), field="text")
    with pytest.raises(Changed, match="other word lists"):
        filtering.refilter(office.vault, PROGRAM, office.screening, passage.id, draft)


def test_nothing_is_confirmed_that_was_read_with_other_lists(office: Office) -> None:
    found = searched(office, TOLD)[0]
    claimed(office)
    decide(office, found)
    with office.vault.store.writing() as session:
        for each in session.exec(select(Passage)).all():
            each.engine_version = with_lists(7)
            session.add(each)
        session.commit()
    with pytest.raises(Refused, match="The filter changed since"):
        confirm(office, found)
    assert outdated.refilter_outdated(office.vault, office.by("ruth"), office.screening) == 3
    assert {each.filter_state for each in stored(office)} == {FilterState.SUGGESTED}


def test_approval_and_release_compare_the_screenings_lists_and_not_the_newest(office: Office) -> None:
    packet = world.approved(office, TOLD)
    assert json.loads(last(office).body)["about"]["filter"] == with_lists(0)
    change(office)
    world.ready(office, packet)
    world.let_out(office)
    assert json.loads(last(office).body)["about"]["filter"] == with_lists(0)


def test_a_release_is_refused_when_the_approval_had_other_lists(office: Office) -> None:
    packet = world.approved(office, TOLD)
    world.ready(office, packet)
    with office.vault.store.writing() as session:
        frozen = session.get_one(FrozenPacket, packet)
        frozen.engine_version = with_lists(1)
        session.add(frozen)
        session.commit()
    with pytest.raises(Changed, match="Something changed since the approval"):
        world.let_out(office)


def test_the_reports_text_is_read_with_the_screenings_lists(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    change(office)
    packet = world.approved(office, TOLD)
    seen: list[list[tuple[str, str]]] = []

    def read_back(*_: object, hits, **__: object) -> list[str]:
        seen.append(hits("An Heron Circle in Mosque Road."))
        return []

    monkeypatch.setattr(reports, "render", lambda *_, **__: world.PDF)
    monkeypatch.setattr(reports, "read_back", read_back)
    change(office, "", "Heron Circle = x")
    reports.produce_report(office.vault, packet)
    assert seen == [[("Heron Circle", "POLITICAL")]]


def test_a_listed_word_is_no_neutral_word_and_no_term_of_a_plan(office: Office) -> None:
    change(office)
    searched(office, TOLD)
    claimed(office)
    one = next(iter(material(office).redactions.values()))[0].id
    ruling = Ruling(redacting.Treatment.NEUTRAL, "heron circle")
    assert refusal(redacting.settle_redaction, office.vault, office.by("ruth"), office.screening, one, ruling) == (
        "neutral_protected"
    )
    text = plans.dump(plans.samples()["patrol"]).replace('term = "{handle}"', 'term = "{handle} heron circle"')
    assert refusal(intake.draft_plan, office.vault, office.by("cora"), office.position, text) == "plan_protected_term"


def test_proposals_before_saving_use_the_lists_too(office: Office) -> None:
    change(office)
    made = findings.proposed(office.vault, office.screening, statement="The Heron Circle.", quote="", nexus="")
    assert [each.words for each in made[0].filtered.suggestions] == ["Heron Circle"]


def test_a_change_is_tried_on_a_text_and_nothing_is_kept(office: Office) -> None:
    change(office, ALWAYS, "")
    before = len(office.entries())
    shown = tried(office.vault, typed("", ALLOW), "The Heron Circle in Mosque Road.")
    assert [each.words for each in shown.now.suggestions] == ["Heron Circle", "Mosque"]
    assert shown.then.suggestions == ()
    assert len(office.entries()) == before
    assert refusal(tried, office.vault, typed("", ""), "x" * 20_001) == "too_long"
