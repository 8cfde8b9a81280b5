"""A request's reading session."""

from tests.accounts.houses import Site
from vetting.accounts.house import current_department, current_house, let_go, reading


def test_a_request_reads_through_one_session_and_gives_it_back(site: Site) -> None:
    pool = site.store.engine.pool
    with site.app.test_request_context("/"):
        assert reading() is reading()
        assert current_house() is site.house
        assert current_department().name.startswith("Example")  # type: ignore[union-attr]
        assert pool.checkedout() == 1  # type: ignore[attr-defined]
    assert pool.checkedout() == 0  # type: ignore[attr-defined]


def test_letting_go_gives_the_connection_back_and_keeps_what_was_read(site: Site) -> None:
    with site.app.test_request_context("/"):
        let_go()
        here = current_department()
        let_go()
        assert site.store.engine.pool.checkedout() == 0  # type: ignore[attr-defined]
        assert here is not None
        assert here.time_zone == "UTC"
        assert current_department() is not None
