"""Presidio's analyzer over several texts at once."""

import logging

from vetting.redaction.engine import find_all


def test_presidio_may_not_log_what_it_matched():
    find_all(["hello Muslim"])
    assert logging.getLogger("presidio-analyzer").level == logging.WARNING


def test_many_texts_at_once_give_what_each_gives_alone():
    texts = [
        "my wife left",
        "",
        "straight home",
        "plain words here " * 200 + "a Muslim neighbor",
        "un musulm\u00e1n \u2728",
    ] * 9
    assert find_all(texts) == [find_all([text])[0] for text in texts]


def test_of_no_text_nothing_is_found():
    assert find_all([]) == []
