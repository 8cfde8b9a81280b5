"""The forms in which a removed word could still stand in a file."""

import base64
import hashlib
import html
import re
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from unicodedata import category, normalize
from urllib.parse import quote

WORD = re.compile(r"[^\W_]+")
SHORTEST = 4  # bytes; shorter needles stand in any file by chance
SHORTEST_IN_BINARY = 7  # fonts and colour profiles hold every short sequence sooner or later
SHORTEST_SQUASHED = 5  # letters; "he" stands squashed in "the"


def squash(text: str) -> str:
    """Letters and digits alone, case folded: the same for "Mos-\\nque", "m o s q u e" and "MOSQUE"."""
    return "".join(each for each in normalize("NFKC", text).casefold() if category(each)[0] in "LNMS")


def tokens(text: str) -> str:
    """Words between single spaces, case folded, with a space at either end."""
    return f" {' '.join(WORD.findall(normalize('NFKC', text).casefold()))} "


def stands_in(word: str, texts: Sequence[str]) -> bool:
    """Whether it stands as whole words in one of the texts, which are `tokens` already."""
    sought = tokens(word)
    return bool(sought.strip()) and any(sought in text for text in texts)


def spelt_in(word: str, text: str, *, beside: str = "") -> bool:
    """Whether a text holds it as whole words, spaced out, broken over lines, or backwards, more often than
    the approved text beside it does ("the last one" holds "stone").
    """
    if stands_in(word, [tokens(text)]):
        return True
    squashed, actual, expected = squash(word), squash(text), squash(beside)
    return len(squashed) >= SHORTEST_SQUASHED and any(
        form in actual and actual.count(form) > expected.count(form) for form in (squashed, squashed[::-1])
    )


def encoded_in(word: str, content: bytes) -> bool:
    """Whether bytes hold it in one of the encodings that files and web pages use."""
    shortest = SHORTEST_IN_BINARY if b"\0" in content[:1000] else SHORTEST
    bare, lower = _needles(word)
    folded = content.lower()
    return any(len(each) >= shortest and each in content for each in bare) or any(
        len(each) >= shortest and each in folded for each in lower
    )


def opened(content: bytes) -> Iterator[bytes]:
    """The bytes, and what they decompress to."""
    yield content
    for start in {0, *(found.start() for found in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", content))}:
        try:
            yield zlib.decompressobj(wbits=47).decompress(content[start:], 10_000_000)
        except zlib.error:
            continue


@cache
def _needles(word: str) -> tuple[frozenset[bytes], frozenset[bytes]]:
    """Sequences to look for as they are, and those to look for in lower-cased bytes."""
    folded = normalize("NFKC", word)
    shapes = {word, folded, folded.lower(), folded.upper(), folded.title(), "".join(folded.split())}
    bare: set[bytes] = set()
    lower: set[bytes] = set()
    for shape in shapes:
        if len(squash(shape)) < SHORTEST:
            continue
        plain = shape.encode("utf-8", "replace")
        bare |= set(_base64(plain)) | {hashlib.new(kind, plain).digest() for kind in ("md5", "sha1", "sha256")}
        lower |= {each.lower() for each in _plain_forms(shape, plain)}
    return frozenset(bare), frozenset(lower)


def _plain_forms(shape: str, plain: bytes) -> Iterator[bytes]:
    yield from (plain, shape[::-1].encode("utf-8", "replace"))
    for encoding in ("utf-16-be", "utf-16-le", "utf-32-be", "latin-1"):
        yield shape.encode(encoding, "replace")
    yield from (plain.hex().encode(), shape.encode("utf-16-be", "replace").hex().encode())
    yield " ".join(shape).encode("utf-8", "replace")
    yield from (quote(shape, safe="").encode("utf-8"), "".join(f"%{byte:02x}" for byte in plain).encode())
    yield html.escape(shape).encode("utf-8", "replace")
    yield "".join(f"&#{ord(letter)};" for letter in shape).encode()
    yield "".join(f"&#x{ord(letter):x};" for letter in shape).encode()
    yield "".join(f"\\u{ord(letter):04x}" for letter in shape).encode()
    yield "".join(f"\\{byte:03o}" for byte in plain).encode()
    yield from (hashlib.new(kind, plain).hexdigest().encode() for kind in ("md5", "sha1", "sha256"))


def _base64(plain: bytes) -> Iterator[bytes]:
    """What base64 makes of it at each of the three offsets, without the letters its neighbours share."""
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + plain)
        start, end = (0, 2, 3)[offset], (offset + len(plain)) * 8 // 6
        yield encoded[start:end]
        yield encoded[start:end].replace(b"+", b"-").replace(b"/", b"_")
