from datetime import date

import pytest

from tests.cast import Office
from tests.workflow.searching import LAST_YEAR, attributed, begun, kept, last, logged, taken_away
from tests.workflow.world import searched
from vetting.domain.attribution import Identifier
from vetting.domain.categories import Category
from vetting.domain.methods import Corroboration
from vetting.domain.refusals import Refused, Unknown
from vetting.storage import now
from vetting.vault.findings import OnlineAccount
from vetting.workflow import findings, review
from vetting.workflow.finds import Corroborated, finds


def test_the_searcher_reads_what_was_kept_and_reading_it_is_a_deed(office: Office) -> None:
    row = begun(office)[0]
    account, capture = attributed(office), kept(office, row)
    id_ = logged(office, row, capture, online_account=account)
    plain = logged(office, row, capture, statement="Another one.")
    today = now().date()
    findings.corroborate(
        office.vault, office.by("sam"), office.screening, id_, Corroboration.ADDRESS, today, "The lease agrees."
    )
    found = finds(office.vault, office.by("sam"), office.screening)
    assert last(office) == ("read_raw", "done", "")
    assert [(each.id, each.row, each.name, each.size, each.person) for each in found.captures] == [
        (capture, row, "post.txt", 14, "sam")
    ]
    assert found.captures[0].url == "https://social.example/p/1"
    assert len(found.captures[0].sha256) == 64
    assert [(each.id, each.handle, each.identifiers, each.confirmed) for each in found.accounts] == [
        (account, "jellery_runs", (Identifier.DISCLOSED,), False)
    ]
    one, two = found.findings
    assert (one.id, one.row, one.category, one.account, one.captures) == (
        id_, row, Category.RECKLESS, account, (capture,),
    )  # fmt: skip
    assert (one.quote, one.nexus, one.url, one.posted_on) == (
        "112 on Route 9", "Officers drive.", "https://social.example/p/1", LAST_YEAR,
    )  # fmt: skip
    assert one.corroborated == (Corroborated(Corroboration.ADDRESS, today, "The lease agrees.", "sam"),)
    assert (two.id, two.statement, two.account, two.corroborated, two.version) == (plain, "Another one.", "", (), 1)
    assert isinstance(one.posted_on, date)


def test_a_confirmed_account_reads_so(office: Office) -> None:
    searched(office)
    account = next(iter(finds(office.vault, office.by("sam"), office.screening).accounts)).id
    review.begin_review(office.vault, office.by("ruth"), office.screening)
    review.confirm_attribution(office.vault, office.by("ruth"), office.screening, account)
    assert finds(office.vault, office.by("sam"), office.screening).accounts[0].confirmed
    with office.reading() as session:
        assert session.get_one(OnlineAccount, account).confirmed_by == "ruth"


def test_nobody_else_reads_it_here(office: Office) -> None:
    begun(office)
    for person in ("ruth",):
        with pytest.raises(Unknown):
            finds(office.vault, office.by(person), office.screening)
    with pytest.raises(Refused, match="is the duty of a reviewer or searcher"):
        finds(office.vault, office.by("cora"), office.screening)
    taken_away(office)
    with pytest.raises(Unknown):
        finds(office.vault, office.by("sam"), office.screening)
