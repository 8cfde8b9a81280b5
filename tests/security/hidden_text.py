"""Reports of screenings full of hidden text in every form that a seed draws, and every way to read a report for it."""

# ruff: noqa: E501 - a form to a line is no easier to read; letters of every script

import io
import random
import re
import subprocess
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from ahocorasick_rs import BytesAhoCorasick
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject
from sqlmodel import select

from tests.report.packets import draw
from tests.security.house import Hidden, finding, scenario, screening, seed
from tests.security.test_canaries import forms
from vetting.domain.packet import Packet
from vetting.report import page
from vetting.vault.releases import FrozenPacket
from vetting.vault.screenings import Screening
from vetting.workflow import reports
from vetting.workflow.comparing import pdf_of

ALPHABETS = [
    "abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшэюя", "αβγδεζηθικλμνξοπρστυφχψω", "אבגדהוזחטיכלמנסעפצקרשת",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह", "信教和平山水火木金土日月年天地人口手足目耳",
]  # fmt: skip
BESIDE = 12
"""Screenings of one department that is seeded at once."""


@dataclass
class Drawn:
    """The report of one screening, and the words that may not be in it."""

    pdf: bytes
    secrets: list[str]


class Draws:
    """Hidden texts from a seed: each holds a word that stands nowhere else."""

    def __init__(self, number: int) -> None:
        self.chance, self.secrets = random.Random(f"hidden text {number}"), []

    def word(self, alphabet: str = "") -> str:
        letters = alphabet or self.chance.choice(ALPHABETS)
        self.secrets.append("".join(self.chance.choices(letters, k=self.chance.randrange(14, 24))))
        return self.secrets[-1]

    def plain(self) -> str:
        """For fields that take letters alone."""
        return self.word(ALPHABETS[0]).title()

    def text(self) -> str:
        """Something that a person hides whole, three hundred characters at most."""
        word = self.word()
        return self.chance.choice([
            word, word.upper(), f"{word} and {self.word()}", " ".join(word), "\u200b".join(word), "\u00ad".join(word),
            "".join(f"{each}\u0301" for each in word), unicodedata.normalize("NFD", word),
            "".join(chr(ord(each) + 0xFEE0) if each.isascii() else each for each in word),
            "".join(chr(0x1D41A + ord(each) - 97) if each.isascii() else each for each in word),
            f"\u202e{word}\u202c", f"\u2067{word}\u2069", f"\u26ea\ufe0f{word}\U0001f64f\U0001f3fd", f"#{word}", f"@{word}",
            f"https://{word}.example/{word}?q=%20&b={word}#x", f"<b onload='{word}'>{word}</b>", f"{{{{{word}}}}}",
            f"/JS ({word}) endstream", f"{word}\u2028{self.word()}", " ".join([word] * 12), f"{word[:7]}-\n{word[7:]}",
        ])  # fmt: skip

    def screening(self, number: int) -> dict[str, object]:
        quoted, stated, meant = (self.text() for _ in range(3))
        hidden = Hidden(
            full_name=self.plain(), previous_names=(self.plain(), self.word()), handles=(self.word(),),
            cities=(self.word(),), employers=(self.plain(),), emails=(f"{self.plain()}@a.example",),
            phones=(self.plain(),), file=self.plain(), handle=self.word(), against=self.text(), explained=self.text(),
            quote=f"As I said after {quoted}: we leave at nine.", url=f"https://net.example/{self.plain()}",
            capture=" ".join(self.text() for _ in range(9)), result=self.text(), note=self.text(),
        )  # fmt: skip
        key = f"s{number:03}"
        out = finding(hidden, id=f"{key}{'o' * 16}", statement=f"The candidate wrote of {stated} in public.",
                      nexus=f"Officers are told of {meant} too.", added=[quoted, stated, meant])  # fmt: skip
        kept = finding(hidden, "kept", id=f"{key}{'k' * 16}", statement=self.text(), quote=self.text(), nexus=self.text(),
                       url=f"https://net.example/kept/{self.plain()}", withheld="only_protected")  # fmt: skip
        packet = {"id": f"{key}{'c' * 16}", "searched": "Q7W2KD", "approved": "M4X9TB"}
        return screening(key, "approved", hidden, findings=[out, kept], reply={"kind": "waived"}, packet=packet)


def reported(folder: Path, numbers: range) -> Iterator[Drawn]:
    """The reports of these numbers, by the doors and by the template; what is drawn is not read back first."""
    for first in range(numbers.start, numbers.stop, BESIDE):
        some = range(first, min(first + BESIDE, numbers.stop))
        yield from _department(folder / str(first), [Draws(number) for number in some], some)


def _department(folder: Path, draws: list[Draws], numbers: range) -> Iterator[Drawn]:
    folder.mkdir(parents=True)
    made = [each.screening(number) for each, number in zip(draws, numbers, strict=True)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reports, "render", _here)
        patch.setattr(reports, "read_back", lambda *_, **__: [])
        houses = seed(folder, scenario(*made))
    with houses.vault.store.reading() as session:
        frozen = {each.screening: each for each in session.exec(select(FrozenPacket)).all()}
        for each, draw_ in zip(made, draws, strict=True):
            record = session.get_one(Screening, each["id"])
            seal = houses.vault.keyring.unwrap(record.id, record.data_key)
            yield Drawn(pdf_of(seal, frozen[record.id]), draw_.secrets)
    houses.close()


def _here(packet: Packet, *, paper: page.Paper) -> bytes:
    """By the code of the renderer's process, without starting one for each."""
    return draw(page.html(packet, paper=paper), packet.digest())


def read(pdf: bytes, folder: Path) -> dict[str, list[bytes]]:
    """What each reader makes of the file."""
    file = folder / "report.pdf"
    file.write_bytes(pdf)
    clean = folder / "clean.pdf"
    subprocess.run(["mutool", "clean", "-d", "-a", file, clean], capture_output=True, check=True)
    with pypdfium2.PdfDocument(pdf) as document:
        sheets = [sheet.get_textpage().get_text_range().encode() for sheet in document]
    return {
        "pdftotext": [_said("pdftotext", file, "-")],
        "pdftotext -raw": [_said("pdftotext", "-raw", file, "-")],
        "mutool": [_said("mutool", "draw", "-q", "-F", "txt", file), clean.read_bytes()],
        "pypdf": [sheet.extract_text().encode() for sheet in PdfReader(io.BytesIO(pdf)).pages],
        "pypdfium2": sheets,
        "object walk": list(_objects(pdf)),
    }


def _said(*command: str | Path) -> bytes:
    return subprocess.run(command, capture_output=True, check=True).stdout


def _objects(pdf: bytes) -> Iterator[bytes]:
    """Every object, also those that no page refers to, and whatever in the file can be unpacked."""
    reader = PdfReader(io.BytesIO(pdf))
    numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    for number in sorted(numbers):
        found = reader.get_object(number)
        if isinstance(found, StreamObject):
            yield found.get_data()
        yield str(dict(found) if isinstance(found, DictionaryObject) else found).encode("utf-8", "replace")
    yield pdf
    for packed in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", pdf):
        try:
            yield zlib.decompressobj(wbits=47).decompress(pdf[packed.start() :])
        except zlib.error:
            continue


def told(secrets: list[str], contents: list[bytes]) -> list[str]:
    """The secrets that the contents hold: in each encoding, with their letters apart, in either case."""
    given_away = {form: secret for secret in secrets for form in forms(secret)}
    secret_of, needles = list(given_away.values()), BytesAhoCorasick(list(given_away))
    whole = b"\n".join(contents)
    found = {secret_of[which] for which, _, _ in needles.find_matches_as_indexes(whole, overlapping=True)}
    squashed = _squashed(whole.decode("utf-8", "ignore"))
    found |= {each for each in secrets if _squashed(each) in squashed or _squashed(each)[::-1] in squashed}
    return sorted(found)


def _squashed(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKD", text).casefold())
