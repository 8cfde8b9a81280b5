"""A few reports of screenings full of hidden text, read by every reader; two hundred are a benchmark."""

import zlib
from pathlib import Path

import pytest

from tests.security.hidden_text import ALPHABETS, read, reported, told
from tests.security.test_canaries import forms


def test_a_few_reports_hold_nothing_hidden(tmp_path: Path) -> None:
    for drawn in reported(tmp_path / "made", range(3)):
        assert len(drawn.secrets) > 20
        for reader, contents in read(drawn.pdf, tmp_path).items():
            assert reader == "object walk" or b"[removed]" in b"".join(contents)
            assert told(drawn.secrets, contents) == [], reader


@pytest.mark.parametrize("secret", [alphabet[:12] for alphabet in ALPHABETS])
def test_a_secret_is_told_from_every_form_of_it(secret: str) -> None:
    for form in forms(secret):
        assert told([secret], [b"before ", form + b" after"]) == [secret]
    for spaced in (" ".join(secret), "\n".join(secret[::-1]), "\u200b".join(secret).upper()):
        assert told([secret], [spaced.encode()]) == [secret]
    assert told([secret], [b"nothing of the kind", zlib.compress(b"nor here")]) == []
