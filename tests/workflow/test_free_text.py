"""Words that nobody decides about are shown as the filter leaves them, and not at all where it warns."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.houses import SCREENING, Houses
from vetting.workflow import free_text
from vetting.workflow.free_text import Followed, followed


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Houses]:
    made = Houses(Path(tmp_path_factory.mktemp("house")))
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "shown", "hidden"),
    [
        ("Was the post public?", "Was the post public?", 0),
        ("Was it a mosque?", "Was it a [removed]?", 1),
        ("All immigrants should leave, it says: why?", "All [a protected group] should leave, it says: why?", 1),
    ],
)
def test_every_suggestion_is_followed(house: Houses, text: str, shown: str, hidden: int) -> None:
    assert followed(house.vault, SCREENING, text) == Followed(shown, hidden)


@pytest.mark.parametrize(
    "text",
    [
        "Was it \u202epublic\u202c?",
        "Was the post pub\u200blic?",
        "Was it публичный?",
        "Was it p\u0443blic?",
        "Ich habe das nicht geschrieben, und ich bin es auch nicht gewesen.",
        "What does the Muslim community say?",
    ],
)
def test_what_the_filter_warns_of_is_shown_to_nobody(house: Houses, text: str) -> None:
    assert followed(house.vault, SCREENING, text) == Followed(None, 0)


def test_a_filter_that_fails_shows_nothing(house: Houses, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(free_text, "run", lambda *_: None)
    assert followed(house.vault, SCREENING, "Was the post public?") == Followed(None, 0)
