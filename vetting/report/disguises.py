"""The forms in which a removed word could still stand in a text or in bytes."""

import base64
import hashlib
import html
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from unicodedata import category, normalize
from urllib.parse import quote

from ahocorasick_rs import BytesAhoCorasick

WORD = re.compile(r"[^\W_]+")
SHORTEST = 4  # letters; shorter words stand in any bytes by chance
SHORTEST_LOOSE = 6  # bytes; shorter ones count as whole words alone: "lice" stands in "police"
SHORTEST_IN_BINARY = 8  # bytes; fonts and colour profiles hold every short sequence sooner or later
SHORTEST_SQUASHED = 5  # letters; "he" stands squashed in "the"
UNPACKED = 10_000_000  # bytes; more than any stream of a report


class _Squasher(dict[int, str | None]):
    def __missing__(self, code: int) -> str | None:
        self[code] = chr(code) if category(chr(code))[0] in "LNMS" else None
        return self[code]


SQUASHER = _Squasher()


def squash(text: str) -> str:
    """Letters and digits alone, case folded: the same for "Mosque", "m o s q u e" and "MOS-QUE"."""
    return normalize("NFKC", text).casefold().translate(SQUASHER)


def tokens(text: str) -> str:
    """Words between single spaces, case folded, with a space at either end."""
    return f" {' '.join(WORD.findall(normalize('NFKC', text).casefold()))} "


def stands_in(word: str, texts: Iterable[str]) -> bool:
    """Whether it stands as whole words in one of the texts, which are `tokens` already."""
    sought = tokens(word)
    return bool(sought.strip()) and any(sought in text for text in texts)


@dataclass(frozen=True)
class Read:
    """A text made ready for many searches."""

    tokens: str
    squashed: str

    @classmethod
    def of(cls, text: str) -> "Read":
        return cls(tokens(text), squash(text))

    def spells(self, word: str, beside: str = "") -> bool:
        """Whether it holds a word whole, spaced out, broken over lines or backwards, more often than the squashed
        text beside it ("the last one" holds "stone").
        """
        if stands_in(word, [self.tokens]):
            return True
        squashed = squash(word)
        return len(squashed) >= SHORTEST_SQUASHED and any(
            form in self.squashed and self.squashed.count(form) > beside.count(form)
            for form in (squashed, squashed[::-1])
        )


class Needles:
    """Byte sequences, each with the numbers of the words that it gives away."""

    def __init__(self, numbers: Mapping[bytes, set[int]]) -> None:
        self._numbers = list(numbers.values())
        self._needles = BytesAhoCorasick(list(numbers))

    def found(self, content: bytes) -> Iterator[tuple[int, int, set[int]]]:
        for which, start, end in self._needles.find_matches_as_indexes(content, overlapping=True):
            yield start, end, self._numbers[which]


class Disguises:
    """Words in every encoding that files and web pages use, looked for in one pass over the bytes."""

    def __init__(self, words: Mapping[int, str]) -> None:
        exact: defaultdict[bytes, set[int]] = defaultdict(set)
        folded: defaultdict[bytes, set[int]] = defaultdict(set)
        for number, word in words.items():
            for shape in _shapes(word):
                for needle in _exact_forms(shape):
                    exact[needle].add(number)
                for needle in _folded_forms(shape):
                    folded[needle.lower()].add(number)
        self.exact, self.folded = Needles(exact), Needles(folded)

    def within(self, content: bytes) -> set[int]:
        """The numbers of the words that bytes hold."""
        shortest = SHORTEST_IN_BINARY if b"\0" in content[:1000] else SHORTEST
        return {
            number
            for needles, read in ((self.exact, content), (self.folded, content.lower()))
            for start, end, numbers in needles.found(read)
            if end - start >= shortest and (end - start >= SHORTEST_LOOSE or _alone(read, start, end))
            for number in numbers
        }


def opened(content: bytes) -> Iterator[bytes]:
    """The bytes, and what they hold compressed."""
    yield content
    for found in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", content):
        try:
            yield zlib.decompressobj(wbits=47).decompress(content[found.start() :], UNPACKED)
        except zlib.error:
            continue


def _alone(content: bytes, start: int, end: int) -> bool:
    around = content[max(start - 1, 0) : start] + content[end : end + 1]
    return not any(chr(byte).isalnum() for byte in around)


def _shapes(word: str) -> set[str]:
    folded = normalize("NFKC", word)
    shapes = {word, folded, folded.lower(), folded.upper(), folded.title(), "".join(folded.split())}
    return {shape for shape in shapes if len(squash(shape)) >= SHORTEST}


def _exact_forms(shape: str) -> Iterator[bytes]:
    plain = shape.encode("utf-8", "replace")
    yield from (hashlib.new(kind, plain).digest() for kind in ("md5", "sha1", "sha256"))
    for offset in range(3):  # base64 at each of three offsets, without the letters that neighbours share
        encoded = base64.b64encode(b"\0" * offset + plain)[(0, 2, 3)[offset] : (offset + len(plain)) * 8 // 6]
        yield from (encoded, encoded.replace(b"+", b"-").replace(b"/", b"_"))


def _folded_forms(shape: str) -> Iterator[bytes]:
    plain = shape.encode("utf-8", "replace")
    yield from (plain, shape[::-1].encode("utf-8", "replace"), " ".join(shape).encode("utf-8", "replace"))
    for encoding in ("utf-16-be", "utf-16-le", "utf-32-be", "latin-1"):
        yield shape.encode(encoding, "replace")
    yield from (plain.hex().encode(), shape.encode("utf-16-be", "replace").hex().encode())
    yield from (quote(plain).encode(), "".join(f"%{byte:02x}" for byte in plain).encode())
    yield html.escape(shape).encode("utf-8", "replace")
    for spelling in ("&#{};", "&#x{:x};", "\\u{:04x}"):
        yield "".join(spelling.format(ord(letter)) for letter in shape).encode()
    yield "".join(f"\\{byte:03o}" for byte in plain).encode()
    yield from (hashlib.new(kind, plain).hexdigest().encode() for kind in ("md5", "sha1", "sha256"))
