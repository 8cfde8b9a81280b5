"""A canary in every hidden field of the vault, searched in all that is stored, carried, drawn or logged."""

import base64
import hashlib
import io
import logging
import sqlite3
import subprocess
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from urllib.parse import quote

import pytest
import structlog
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject
from sqlalchemy import LargeBinary

from tests.security.house import TODAY, Hidden, Houses, finding, id_of, scenario, screening, seed, serve, token
from vetting.cli.work import run_errands
from vetting.domain.disputes import Ground, Refusal
from vetting.domain.letters import LetterKind
from vetting.domain.methods import Device, Login, Method, Outcome
from vetting.ledger import entries
from vetting.panel import database as panel_tables
from vetting.storage import told
from vetting.vault import people, record
from vetting.vault.database import VaultTable
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Seal
from vetting.vault.searches import rows_of
from vetting.vault.wordings import wordings_of
from vetting.workflow import disputes, drafts, escalation, search
from vetting.workflow.letters import letter_pdf, make_letter
from vetting.workflow.perform import By
from vetting.workflow.word_lists import propose_lists
from vetting.workflow.wordings import sentences

FIELDS = [
    "name", "previous", "handle", "city", "employer", "email", "phone", "file", "account", "against", "explained",
    "quote", "capture", "result", "note", "withheld", "nexus", "capturename", "permission",
    "threat", "url", "keptstatement",
    "wordedfirst", "proposed", "retyped",
    "typed", "corner", "removed", "allowed", "allowedwhy", "changewhy", "sample", "draft",
    "dispute",
]  # fmt: skip
CANARY = {name: f"Qzvx{name.title()}{place:02d}Kiwo" for place, name in enumerate(FIELDS)}
"""No word of any language; letters and digits only, so that every field takes them."""
KEYS = {"screening.data_key", "word_list.data_key"}
LEAVING = {
    "frozen_packet.canonical", "frozen_packet.pdf", "redaction.neutral", "question.text", "question.shown",
    "decision.reasons", "decision.shown",
    "letter.canonical", "letter.pdf",
}  # fmt: skip
"""What panel or candidate read, or the panel wrote itself."""
CODED = {"finding.posted_on", "passage.flags"}
"""A day, of which the month leaves, and codes."""
REMOVED_REPLY = "Pentecostal"
QUOTE = f"As I said after church {CANARY['quote']}: All immigrants should leave this town."
CAPTURE = f"Saved copy of {CANARY['capture']}."
DONE = f"done{'0' * 16}"
PACKET = "donecccccccccccccccc"


def forms(text: str) -> Iterator[bytes]:
    """What a text looks like where it was not meant to be."""
    plain = text.encode()
    for each in (plain, text.lower().encode(), text.upper().encode()):
        yield from (each, each[::-1], each.hex().encode(), each.hex().upper().encode())
        yield from (hashlib.new(kind, each).digest() for kind in ("sha256", "sha1", "md5"))
        yield from (hashlib.new(kind, each).hexdigest().encode() for kind in ("sha256", "sha1", "md5"))
        yield base64.b64encode(hashlib.sha256(each).digest())[:40]
    yield from (text.encode("utf-16-le"), text.encode("utf-16-be"), text.encode("utf-32-le"))
    yield from (base64.b64encode(b"_" * pad + plain)[4 * bool(pad) : -4] for pad in range(3))
    yield from (quote(text, safe="").encode(), "".join(f"%{byte:02X}" for byte in plain).encode())
    yield from (
        "".join(f"\\u{ord(each):04x}" for each in text).encode(),
        "".join(f"&#{ord(each)};" for each in text).encode(),
    )
    yield from (" ".join(text).encode(), "".join(f"\\x{byte:02x}" for byte in plain).encode())


NEEDLES = {
    form: f"{name} as {form[:60]!r}"
    for name, text in {**CANARY, "reply": REMOVED_REPLY, "whole quote": QUOTE, "whole capture": CAPTURE}.items()
    for form in forms(text)
}


def found_in(haystack: bytes) -> list[str]:
    """Which canaries, also inside compressed streams."""
    return [said for form, said in NEEDLES.items() if form in haystack]


@dataclass
class World:
    houses: Houses
    logs: str
    pages: dict[str, bytes]
    letters: list[bytes]
    sealed: dict[str, str]
    """What was sealed, by table and column."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    hidden = Hidden(
        full_name=CANARY["name"], previous_names=(CANARY["previous"],), handles=(CANARY["handle"],),
        cities=(CANARY["city"],), employers=(CANARY["employer"],), emails=(f"{CANARY['email']}@a.example",),
        phones=(CANARY["phone"],), file=CANARY["file"], handle=CANARY["account"], against=CANARY["against"],
        explained=CANARY["explained"], quote=QUOTE, url=f"https://net.example/{CANARY['url']}", capture=CAPTURE,
        result=CANARY["result"], note=CANARY["note"], reply=f"I left the {REMOVED_REPLY} church.",
    )  # fmt: skip
    kept = finding(hidden, CANARY["capturename"], id="k" * 20, quote=CANARY["withheld"], nexus=CANARY["nexus"],
                   statement=CANARY["keptstatement"], url="https://b.example", withheld="not_job_related",
                   rewrite={"statement": f"The candidate wrote {CANARY['proposed']}.", "nexus": "Officers drive.",
                            "declined": "changes_facts"})  # fmt: skip
    out = finding(hidden, "done", id="o" * 20, added=[CANARY["quote"]],
                  statement=f"The candidate called for a group to leave {CANARY['wordedfirst']}.",
                  rewrite={"statement": finding(hidden)["statement"]})  # fmt: skip
    side = replace(hidden, file="S-1")
    made = scenario(
        screening("done", "released", hidden, findings=[out, kept], off_plan_attempt=True),
        screening("side", "searching", side, day=4, rows_done=1),
    )
    sealed: dict[str, str] = {}
    close = Seal.close

    def watched(seal: Seal, text: str, place: str) -> bytes:
        column = ".".join(place.split(".")[:2])
        sealed[column] = f"{sealed.get(column, '')}\n{text}"
        return close(seal, text, place)

    with pytest.MonkeyPatch.context() as patch, told(TODAY):
        patch.setattr(Seal, "close", watched)
        houses = serve(seed(tmp_path_factory.mktemp("canaries"), made))
        yield visited(houses, sealed)
    houses.close()


def visited(houses: Houses, sealed: dict[str, str]) -> World:
    """The rest of the hidden fields, then a walk through both houses with the log written down."""
    with houses.vault.store.reading() as session:
        account, mona = (people.account_of(session, id_of(each)) for each in ("sam", "mona"))
        rows = rows_of(session, "side0000000000000000")
    assert account
    assert mona
    sam = By(account.id, fresh=True)
    how = search.SearchDraft(Method.SITE_SEARCH, Login.SIGNED_OUT, Device.PERSONAL, Outcome.NOTHING_FOUND,
                             permission=CANARY["permission"], seconds=60)  # fmt: skip
    search.log_search(houses.vault, sam, "side0000000000000000", rows[-1].id, how)
    drafts.keep_draft(houses.vault, sam, "side0000000000000000", rows[-1].id, {"quote": CANARY["draft"]})
    escalation.report_threat(houses.vault, sam, "side0000000000000000", CANARY["threat"])
    letters = disputed(houses)
    removed, allowed = f"{CANARY['removed']} = union", f"{CANARY['allowed']} = {CANARY['allowedwhy']}"
    propose_lists(houses.vault, By(mona.id), removed, allowed, CANARY["changewhy"])
    written = io.StringIO()
    structlog.configure(
        logger_factory=structlog.PrintLoggerFactory(written),
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG),
    )
    pages = walk(houses)
    structlog.reset_defaults()
    assert "answered" in written.getvalue()
    return World(houses, written.getvalue(), pages, letters, sealed)


def disputed(houses: Houses) -> list[bytes]:
    """A dispute, refused, and the letters that the candidate gets: a copy of what was released, and the answer."""
    cora, rex = (By(houses.accounts("desks", person), fresh=True) for person in ("cora", "rex"))
    draft = disputes.DisputeDraft(Ground.OTHER, (1,), f"Not me: {CANARY['dispute']}.", TODAY.date())
    dispute = disputes.record_dispute(houses.vault, cora, DONE, draft)
    assert CANARY["dispute"] in houses.client("desks", "rex").get(f"/review/{DONE}/disputes/{dispute}/recorded").text
    disputes.refuse_dispute(houses.vault, rex, DONE, dispute, Refusal.NO_SUPPORT)
    made = [
        make_letter(houses.vault, cora, DONE, LetterKind.COPY),
        make_letter(houses.vault, cora, DONE, LetterKind.ANSWER, dispute=dispute),
    ]
    run_errands(houses.vault, houses.panel)
    with houses.vault.store.reading() as session:
        screening = session.get_one(Screening, DONE)
        return [letter_pdf(session, houses.vault, screening, letter)[1] for letter in made]


def walk(houses: Houses) -> dict[str, bytes]:
    """Pages that show canaries to whoever may see them, forms that are refused with them, and a fault."""
    ruth, sam, cora, mona, dana = (houses.client(app, who) for app, who in (
        ("desks", "ruth"), ("desks", "sam"), ("desks", "cora"), ("desks", "mona"), ("panel", "dana")))  # fmt: skip
    assert CANARY["removed"] in mona.get("/administration/words/1").text
    tried = {"do": "try", "always": CANARY["typed"], "allow": "", "sample": CANARY["sample"]}
    assert mona.post("/administration/words/change", data={"csrf_token": token(mona), **tried}).status_code == 422
    tried["always"] = f"{CANARY['typed']} = union"
    assert mona.post("/administration/words/change", data={"csrf_token": token(mona), **tried}).status_code == 200
    assert CANARY["quote"] in sam.get(f"/search/side{'0' * 16}/findings").text
    kept = written(houses, "done0000000000000000")
    assert all(any(CANARY[name] in each for each in kept) for name in ("wordedfirst", "proposed"))
    assert CANARY["name"] in cora.get(f"/intake/screenings/side{'0' * 16}/candidate").text
    typed = CANARY["typed"]
    for client, path in ((ruth, f"/review/done{'0' * 16}/recall"), (sam, f"/search/side{'0' * 16}/threat"),
                         (sam, "/sign-in"), (sam, f"/search/done{'0' * 16}/rows/{typed}")):  # fmt: skip
        client.post(
            path, data={"csrf_token": token(client), "reason": typed, "email": typed, "password": typed, "do": typed}
        )
    sam.get(f"/search/{typed}?q={typed}")
    told_class = {"statement": f"He left {CANARY['retyped']}.", "nexus": "Words.", "reason": CANARY["retyped"]}
    for client, path in ((ruth, f"/review/done{'0' * 16}/finding/{'o' * 20}/rewrite"),
                         (sam, f"/search/side{'0' * 16}/findings/{'s' * 20}/rewrite")):  # fmt: skip
        client.post(path, data={"csrf_token": token(client), **told_class, "answer": "reworded"})
    houses.apps["desks"].config["PROPAGATE_EXCEPTIONS"] = False
    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(search, "terms", lambda *_: (_ for _ in ()).throw(RuntimeError(CANARY["corner"])))
        broken.setattr("vetting.desks.intake_screening.read_candidate", lambda *_: 1 / len(CANARY["corner"][99:]))
        assert cora.get(f"/intake/screenings/side{'0' * 16}/candidate").status_code == 500
    paths = ["/", f"/packets/{PACKET}", f"/packets/{PACKET}/report.pdf", f"/?q={CANARY['name'][:0]}"]
    return {path: dana.get(path).data for path in paths}


def written(houses: Houses, screening: str) -> list[str]:
    """Every wording that the vault keeps of the screening's findings."""
    with houses.vault.store.reading() as session:
        found = session.get_one(Screening, screening)
        seal = houses.vault.keyring.unwrap(found.id, found.data_key)
        return [sentences(seal, each).statement for each in wordings_of(session, screening)]


def test_a_planted_canary_is_found_in_every_form() -> None:
    for form in NEEDLES:
        assert found_in(b"before " + form + b" after")


def test_every_sealed_column_of_the_vault_holds_a_canary(world: World) -> None:
    """So that a column added later is looked for too."""
    there = {f"{table.name}.{column.name}" for table in VaultTable.metadata.sorted_tables for column in table.columns
             if isinstance(column.type, LargeBinary)}  # fmt: skip
    without = {each for each in there if not any(canary in world.sealed.get(each, "") for canary in CANARY.values())}
    assert without == KEYS | LEAVING | CODED


def test_no_canary_lies_on_the_disk(world: World) -> None:
    files = [each for each in world.houses.folder.rglob("*") if each.is_file()]
    assert {"vault.sqlite", "vault.sqlite-wal", "panel.sqlite"} <= {each.name for each in files}
    assert any(each.parent.name == "captures" or "captures" in each.parts for each in files)
    found = {str(each.relative_to(world.houses.folder)): found_in(each.read_bytes()) for each in files}
    assert not {name: said for name, said in found.items() if said}
    assert not [each for each in files if found_in(str(each).encode())]


def test_no_canary_stands_in_a_column(world: World) -> None:
    """Value by value: a text that a page break of the file cuts in two is still found."""
    for name in ("vault.sqlite", "panel.sqlite"):
        with sqlite3.connect(world.houses.folder / name) as connection:
            for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                for row in connection.execute(f'SELECT * FROM "{table}"'):
                    whole = b"\n".join(each if isinstance(each, bytes) else str(each).encode() for each in row)
                    assert not found_in(whole), table
        connection.close()


def test_no_canary_is_in_a_ledger_or_the_log(world: World) -> None:
    for table, store in ((record.Entry, world.houses.vault.store), (panel_tables.Entry, world.houses.panel)):
        with store.reading() as session:
            links = list(islice(entries.rows(session, table, after=0), 10_000))
        assert links
        assert not found_in("\n".join(map(str, links)).encode())
    assert not found_in(world.logs.encode())


def test_the_panel_shows_no_canary(world: World) -> None:
    assert b"[removed]" in world.pages[f"/packets/{PACKET}"]
    for path, body in world.pages.items():
        assert not found_in(body), path


def test_no_letter_holds_a_canary_in_its_words_or_its_streams(world: World, tmp_path: Path) -> None:
    assert b"[removed]" in text_of(world.letters[0], tmp_path)
    for pdf in world.letters:
        assert not found_in(text_of(pdf, tmp_path))
        assert streams_without_canary(pdf) > 3


@pytest.mark.control("protected_class_filter")
def test_the_report_holds_no_canary_in_its_words_or_its_streams(world: World, tmp_path: Path) -> None:
    pdf = world.pages[f"/packets/{PACKET}/report.pdf"]
    for ways in ([], ["-raw"], ["-layout"]):
        text = text_of(pdf, tmp_path, *ways)
        assert b"[removed]" in text
        assert not found_in(text)
        assert not found_in(b"".join(text.split()))
    assert streams_without_canary(pdf) > 3


def text_of(pdf: bytes, folder: Path, *ways: str) -> bytes:
    (folder / "read.pdf").write_bytes(pdf)
    return subprocess.run(["pdftotext", *ways, folder / "read.pdf", "-"], capture_output=True, check=True).stdout


def streams_without_canary(pdf: bytes) -> int:
    """How many streams were walked; no canary is in them, nor in any object."""
    reader, seen = PdfReader(io.BytesIO(pdf)), 0
    for place in range(1, len(reader.xref_objStm) + sum(len(each) for each in reader.xref.values()) + 1):
        found = reader.get_object(place)
        if isinstance(found, StreamObject):
            seen += 1
            assert not found_in(found.get_data())
        if isinstance(found, DictionaryObject):
            assert not found_in(str(dict(found)).encode())
    assert not found_in(zlib.decompress(zlib.compress(pdf)))
    return seen
