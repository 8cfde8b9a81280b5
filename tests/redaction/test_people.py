"""A department's own spaCy model adds people and groups; without one the filter is what it is."""

import pytest
import spacy

from vetting.redaction import ModelMissing, engine_version, suggest, suggest_all
from vetting.redaction.people import SPACY_MODEL


@pytest.fixture
def model(tmp_path, monkeypatch):
    """A small pipeline with the entities of a pretrained one."""
    pipeline = spacy.blank("en")
    rules = pipeline.add_pipe("entity_ruler")
    rules.add_patterns(
        [{"label": "PERSON", "pattern": "Quenby Aldous"}, {"label": "NORP", "pattern": [{"LOWER": "zorblaxians"}]}]
    )
    folder = tmp_path / "en_small"
    pipeline.to_disk(folder)
    monkeypatch.setenv(SPACY_MODEL, str(folder))
    return folder


def found(text):
    return [(s.words, s.reason) for s in suggest(text).suggestions]


def test_its_people_and_groups_are_added_to_what_the_lists_find(model):
    assert found("Quenby Aldous hates zorblaxians and my wife") == [
        ("Quenby Aldous", "a person's name, by the language model"),
        ("zorblaxians", "a nation, creed or party, by the language model"),
        ("wife", "marital status or partner"),
    ]


def test_every_text_of_several_is_read_by_it(model):
    several = suggest_all(["Quenby Aldous", "no one", "the Zorblaxians"])
    assert [[s.words for s in each.suggestions] for each in several] == [["Quenby Aldous"], [], ["Zorblaxians"]]


def test_the_engines_version_names_it(model):
    assert engine_version().endswith("-en_pipeline-0.0.0")


def test_without_it_nothing_of_this_is_proposed():
    assert found("Quenby Aldous hates zorblaxians") == []


def test_a_model_that_is_not_there_fails_the_filter_with_the_way_out(monkeypatch):
    monkeypatch.setenv(SPACY_MODEL, "en_core_web_nowhere")
    for ask in (engine_version, lambda: suggest("hello")):
        with pytest.raises(ModelMissing, match="python -m spacy download en_core_web_nowhere"):
            ask()
