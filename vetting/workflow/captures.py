"""Captures come in as files and are sealed; the server never fetches a page (SECURITY 15)."""

import hashlib
import io
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from PIL import Image, ImageOps

from vetting.domain.actions import Action
from vetting.domain.refusals import Damaged, Refused, Unknown
from vetting.storage import new_id
from vetting.vault import captures
from vetting.vault.captures import Capture
from vetting.vault.database import Vault
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Seal
from vetting.vault.searches import RowState, SearchRow
from vetting.workflow.capture_types import media_type
from vetting.workflow.filtering import checked
from vetting.workflow.perform import By, Deed, enter_refusal, refuse_stranger, screening_deed

SKEW = timedelta(minutes=5)
"""How far the clock of the searcher's device may be from the server's."""


@dataclass(frozen=True)
class CaptureDraft:
    """`captured_at` is when the searcher saved the page; the server adds when it received it."""

    row: str
    url: str
    name: str
    content: bytes
    public: bool
    captured_at: datetime
    id: str = ""


@dataclass(frozen=True)
class OpenCapture:
    name: str
    media_type: str
    content: bytes


class Duplicate(Refused):
    """The same bytes are kept already; `capture` is their id."""

    def __init__(self, capture: str) -> None:
        super().__init__("duplicate", "The same file is kept already. Use the capture that is there.", field="file")
        self.capture = capture


@contextmanager
def entered(vault: Vault, by: By, action: Action, screening: str) -> Iterator[None]:
    """Enter a refusal that comes before the door, so that the ledger holds it like any other."""
    try:
        yield
    except Refused as refused:
        enter_refusal(vault, action, by, refused.code, screening=screening)
        raise


def keep_capture(vault: Vault, by: By, screening: str, draft: CaptureDraft) -> str:
    """Seal a file into the record; its id. The file is written before the deed and removed if the deed is refused."""
    with entered(vault, by, Action.KEEP_CAPTURE, screening):
        seal = _seal_of(vault, screening)
        name = _file_name(draft.name)
        if not draft.public:
            raise Refused("not_public", "Only pages that anyone can see may be captured.", field="public")
        kind = media_type(name, draft.content)
    file = _write(vault.captures, seal.close_bytes(draft.content, "capture.file"))
    try:
        return _keep_capture(vault, by, screening, draft, name, kind, file)
    except BaseException:
        (vault.captures / file).unlink(missing_ok=True)
        raise


@screening_deed(Action.KEEP_CAPTURE)
def _keep_capture(deed: Deed, draft: CaptureDraft, name: str, kind: str, file: str) -> str:
    row = deed.session.get(SearchRow, draft.row)
    if row is None or row.screening != deed.screening.id:
        raise Refused("off_plan", "A capture belongs to a search of this screening’s plan.", field="row")
    if row.state is RowState.WAIVED:
        raise Refused("row_waived", "The coordinator waived this row; nothing is kept under it.", field="row")
    if not deed.screening.opened_at - SKEW <= draft.captured_at <= deed.moment + SKEW:
        raise Refused(
            "captured_when",
            "Enter when you saved the page: after the screening was opened, and not later than now.",
            field="captured_at",
        )
    original = hashlib.sha256(draft.content).hexdigest()
    mac = deed.seal.mac(original)
    twin = captures.by_mac(deed.session, deed.screening.id, mac)
    if twin:
        raise Duplicate(twin.id)
    id_ = draft.id or new_id()
    details = json.dumps({"url": http_address(draft.url), "name": name, "sha256": original})
    deed.session.add(
        Capture(
            id=id_,
            screening=deed.screening.id,
            search_row=row.id,
            kept_by=deed.person,
            mac=mac,
            file=file,
            media_type=kind,
            size=len(draft.content),
            details=deed.seal.close(details, f"capture.details.{id_}"),
            public=draft.public,
            captured_at=draft.captured_at,
            received_at=deed.moment,
        )
    )
    deed.about["capture"] = id_
    return id_


def unseal_capture(vault: Vault, by: By, screening: str, capture: str) -> OpenCapture:
    """The capture's bytes; opening it is a deed. Damaged when the file is missing, altered or another one's."""
    return opened(vault, screening, *_unseal_capture(vault, by, screening, capture))


def opened(vault: Vault, screening: str, found: Capture, name: str) -> OpenCapture:
    """What a deed let be opened, read outside its transaction."""
    path = vault.captures / found.file
    sealed = path.read_bytes() if path.is_file() else b""
    if hashlib.sha256(sealed).hexdigest() != found.file:
        raise Damaged("capture_damaged", "This capture’s file is missing or was altered. Ask for it to be restored.")
    content = _seal_of(vault, screening).open_bytes(sealed, "capture.file")
    return OpenCapture(name, found.media_type, content)


@screening_deed(Action.UNSEAL_CAPTURE)
def _unseal_capture(deed: Deed, capture: str) -> tuple[Capture, str]:
    refuse_stranger(deed)
    return named(deed, capture)


def named(deed: Deed, capture: str) -> tuple[Capture, str]:
    """A capture of the deed's screening, with the name under which it came."""
    found = deed.session.get(Capture, capture)
    if found is None or found.screening != deed.screening.id:
        raise Unknown
    deed.about["capture"] = capture
    details = json.loads(deed.seal.open(found.details, f"capture.details.{capture}"))
    return found, details["name"]


def pixels(opened: OpenCapture, *, widest: int = 2400) -> bytes:
    """A picture redrawn upright as PNG, at most `widest` pixels a side, without its metadata."""
    with Image.open(io.BytesIO(opened.content), formats=("PNG", "JPEG", "WEBP")) as picture:
        upright = ImageOps.exif_transpose(picture)
    upright = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    upright.thumbnail((widest, widest))
    clean = Image.new("RGB", upright.size, "white")
    clean.paste(upright, mask=upright if upright.mode == "RGBA" else None)
    out = io.BytesIO()
    clean.save(out, "PNG")
    return out.getvalue()


def http_address(url: str) -> str:
    """The address, or Refused unless it is http or https with a host."""
    address = checked(url.strip(), field="url", longest=2000)
    try:
        parts = urlsplit(address)
    except ValueError:
        parts = urlsplit("")
    spaced = any(each.isspace() or not each.isprintable() for each in address)
    if parts.scheme not in {"http", "https"} or not parts.hostname or spaced:
        raise Refused("url", "The address must begin with https:// or http://, without spaces.", field="url")
    return address


def _file_name(name: str) -> str:
    """The last part of the name; an uploaded name may carry a whole path."""
    return checked(PurePosixPath(name.replace("\\", "/")).name, field="file", longest=200)


def _write(folder: Path, sealed: bytes) -> str:
    name = hashlib.sha256(sealed).hexdigest()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = folder / f".{secrets.token_hex(8)}.part"
    try:
        with partial.open("wb") as file:
            file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(folder / name)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    return name


def _seal_of(vault: Vault, screening: str) -> Seal:
    with vault.store.reading() as session:
        found = session.get(Screening, screening)
        if found is None or found.data_key is None:
            raise Unknown
        return vault.keyring.unwrap(found.id, found.data_key)
