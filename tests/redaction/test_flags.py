"""What a person must clear before a text can pass."""

import pytest

from vetting.redaction import flags
from vetting.redaction.flags import flags_of


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("plain text", ()),
        ("naïve café, “quoted” — ok 😀", ()),
        ("👩‍❤️‍👩 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿", ()),
        ("hid\u200bden", (flags.INVISIBLE,)),
        ("abc \u202egnirts", (flags.REORDERED,)),
        ("Musl\u0456m", (flags.MIXED, f"not covered: Cyrillic script. {flags.NOT_COVERED}")),
        ("مرحبا", (f"not covered: Arabic script. {flags.NOT_COVERED}",)),
        ("\U0001d41b\U0001d428\U0001d425\U0001d41d", ()),
    ],
)
def test_hidden_and_unknown_writing_is_flagged(text, raised):
    assert flags_of(text) == raised
