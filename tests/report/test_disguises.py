"""The forms in which a removed word could still stand."""

import base64
import gzip
import hashlib
import zlib
from urllib.parse import quote

import pytest

from vetting.report.disguises import Disguises, Read, opened, squash, stands_in, tokens

SECRET = "Zoë Imani"
PLAIN = SECRET.encode()
HIDDEN = {
    "plain": PLAIN,
    "folded": SECRET.upper().encode(),
    "utf-16": SECRET.encode("utf-16-be"),
    "utf-16 little": SECRET.encode("utf-16-le"),
    "utf-32": SECRET.encode("utf-32-be"),
    "latin-1": SECRET.encode("latin-1"),
    "hex": PLAIN.hex().encode(),
    "HEX": PLAIN.hex().upper().encode(),
    "utf-16 hex": SECRET.encode("utf-16-be").hex().encode(),
    "url": quote(SECRET).encode(),
    "url, all": "".join(f"%{byte:02X}" for byte in PLAIN).encode(),
    "entities": "".join(f"&#{ord(c)};" for c in SECRET).encode(),
    "hex entities": "".join(f"&#x{ord(c):x};" for c in SECRET).encode(),
    "json": "".join(f"\\u{ord(c):04x}" for c in SECRET).encode(),
    "octal": "".join(f"\\{byte:03o}" for byte in PLAIN).encode(),
    "reversed": SECRET[::-1].encode(),
    "spaced": " ".join(SECRET).encode(),
    "no space": b"xZo\xc3\xabImanix",
    "sha256": hashlib.sha256(PLAIN).hexdigest().encode(),
    "sha1": hashlib.sha1(PLAIN).hexdigest().encode(),
    "md5": hashlib.md5(PLAIN).digest(),
    "base64": base64.b64encode(b"say " + PLAIN + b" again"),
    "base64, shifted": base64.b64encode(b"says " + PLAIN + b" again"),
    "base64, shifted twice": base64.urlsafe_b64encode(b"s " + PLAIN + b" again"),
}


@pytest.mark.parametrize("form", HIDDEN.values(), ids=HIDDEN)
@pytest.mark.parametrize("around", [b"<< %s >>", b"0\0" * 40 + b" %s "], ids=["text", "binary"])
def test_a_word_is_found_in_every_disguise(form, around):
    assert Disguises({7: SECRET}).within(around.replace(b"%s", form)) == {7}


@pytest.mark.parametrize("pack", [zlib.compress, gzip.compress])
def test_a_word_is_found_in_what_is_compressed_inside(pack):
    contents = list(opened(b"head " + pack(PLAIN) + b" tail"))
    assert any(Disguises({1: SECRET}).within(content) for content in contents)


def test_bytes_that_only_look_compressed_are_read_as_they_are():
    assert list(opened(b"x\x9cno")) == [b"x\x9cno"]


@pytest.mark.parametrize(
    ("word", "content"),
    [
        ("lice", b"Example police"),
        ("fade", b"00fade31"),
        ("he", b"he said he"),
        ("mosque", b"a moss queue"),
        ("Hindus", b"\0 hindus of chance"),
    ],
)
def test_words_are_not_found_where_they_do_not_stand(word, content):
    assert Disguises({1: word}).within(content) == set()


def test_a_short_word_is_found_alone():
    assert Disguises({1: "Deaf"}).within(b"(deaf)") == {1}


def test_nothing_is_found_of_no_words():
    assert Disguises({}).within(b"anything") == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("At the mosque.", True),
        ("At the MOS-\nQUE today", True),
        ("m o s q u e", True),
        ("m.o.s.q.u.e", True),
        ("\uff4dosque", True),
        ("euqsom", True),
        ("moss, queue", False),
        ("", False),
    ],
)
def test_a_text_is_searched_for_spellings(text, found):
    assert Read.of(text).spells("mosque") is found


def test_letters_that_meet_by_chance_are_compared_with_the_approved_text():
    text = "the last one"
    assert Read.of(text).spells("stone")
    assert not Read.of(text).spells("stone", beside=squash(text))
    assert Read.of(f"{text} s t o n e").spells("stone", beside=squash(text))


def test_short_words_count_whole():
    assert Read.of("so he said").spells("he")
    assert not Read.of("then").spells("he")


def test_words_stand_as_wholes():
    assert stands_in("Church", [tokens("The Church Hill patrol")])
    assert not stands_in("Church", [tokens("Churchill")])
    assert not stands_in("…", [tokens("…")])
