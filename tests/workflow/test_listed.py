"""Which version of the word lists a text is read with."""

from tests.cast import Office
from vetting.redaction import FilterFailed, engine_version
from vetting.workflow import listed
from vetting.workflow.listed import Listed, current_engine, listed_for, number_for


def test_without_lists_it_is_the_empty_version_and_so_for_a_screening_that_is_none(office: Office) -> None:
    assert listed_for(office.vault) == listed_for(office.vault, office.screening) == Listed()
    assert listed_for(office.vault, "nowhere") == Listed()
    with office.reading() as session:
        assert number_for(session, None) == 0


def test_the_filters_version_tells_the_lists(monkeypatch) -> None:
    assert current_engine(3) == f"{engine_version()}/list 3"

    def fails() -> str:
        raise FilterFailed("no")

    monkeypatch.setattr(listed, "engine_version", fails)
    assert current_engine(3) != current_engine(3)
    assert current_engine(3).endswith("/list 3")
