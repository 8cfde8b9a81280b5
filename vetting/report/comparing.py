"""A PDF's sheets compared with their contents, field by field, and with the template's own text, letter by letter."""

from collections import Counter
from collections.abc import Iterator, Sequence

from vetting.report import contents
from vetting.report.contents import Contents
from vetting.report.disguises import squash
from vetting.report.glyphs import drawable


def without_captions(sheets: Sequence[str], caption: str) -> list[str]:
    """Each sheet squashed, without the caption at its foot; a missing or second one stands out as a difference."""
    feet = (squash(f"{caption} Page {number} of {len(sheets)}") for number in range(1, len(sheets) + 1))
    return [squash(sheet).removesuffix(foot) for sheet, foot in zip(sheets, feet, strict=True)]


def differences(drawn: Contents, shown: Sequence[str], body: str) -> Iterator[str]:
    """What the sheets lack, and whether they hold anything else. Letters and digits count, in reading order;
    where a script runs from right to left, only their number does.
    """
    actual, expected = "".join(shown), squash(body)
    for name, text in contents.fields(drawn):
        if not _holds(actual, squash(drawable(text))):
            yield f"The PDF lacks {name}."
    if actual != expected and Counter(actual) != Counter(expected):
        yield f"The PDF differs from {contents.word(drawn)} on page {_first_difference(shown, expected)}."


def _holds(actual: str, text: str) -> bool:
    return text in actual or not (text.isascii() or Counter(text) - Counter(actual))


def _first_difference(shown: Sequence[str], expected: str) -> int:
    at = 0
    for number, sheet in enumerate(shown, 1):
        if expected[at : at + len(sheet)] != sheet:
            return number
        at += len(sheet)
    return len(shown)
