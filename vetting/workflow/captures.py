"""Captures come in as files and are sealed; the server never fetches a page (SECURITY 15)."""

import hashlib
import io
import json
import os
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import puremagic
from PIL import Image

from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.storage import new_id
from vetting.vault import captures
from vetting.vault.captures import Capture
from vetting.vault.database import Vault
from vetting.vault.screenings import Screening
from vetting.vault.sealed import KeyMissing, Seal
from vetting.vault.searches import SearchRow
from vetting.workflow.perform import By, Deed, refuse_stranger, screening_deed

LARGEST = 30 * 1024 * 1024
MEGAPIXELS = 40
TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".html": "text/html",
    ".mhtml": "multipart/related",
}
"""What a browser saves of a page. Nothing else is taken, and nothing is ever shown as what it claims to be."""


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


def keep_capture(vault: Vault, by: By, screening: str, draft: CaptureDraft) -> str:
    """Seal a file into the record; its id. The file is written before the deed and removed if the deed is refused."""
    seal = _seal_of(vault, screening)
    media_type = _media_type(draft)
    file = _write(vault.captures, seal.close_bytes(draft.content, "capture.file"))
    try:
        return _keep_capture(vault, by, screening, draft, media_type, file)
    except BaseException:
        (vault.captures / file).unlink(missing_ok=True)
        raise


@screening_deed(Action.KEEP_CAPTURE)
def _keep_capture(deed: Deed, draft: CaptureDraft, media_type: str, file: str) -> str:
    row = deed.session.get(SearchRow, draft.row)
    if row is None or row.screening != deed.screening.id:
        raise Refused("off_plan", "A capture belongs to a search of this screening's plan.", field="row")
    original = hashlib.sha256(draft.content).hexdigest()
    mac = deed.seal.mac(original)
    twin = captures.by_mac(deed.session, deed.screening.id, mac)
    if twin:
        raise Refused("duplicate", f"These bytes are kept already, as capture {twin.id}. Use that one.", field="file")
    id_ = draft.id or new_id()
    details = json.dumps({"url": http_address(draft.url), "name": draft.name, "sha256": original})
    deed.session.add(
        Capture(
            id=id_,
            screening=deed.screening.id,
            search_row=row.id,
            kept_by=deed.person,
            mac=mac,
            file=file,
            media_type=media_type,
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
    """The capture's bytes; opening it is a deed. KeyMissing when the file was altered."""
    found, name = _unseal_capture(vault, by, screening, capture)
    try:
        sealed = (vault.captures / found.file).read_bytes()
    except OSError:
        raise KeyMissing("The capture's file is missing. Restore it from the backup.") from None
    content = _seal_of(vault, screening).open_bytes(sealed, "capture.file")
    return OpenCapture(name, found.media_type, content)


@screening_deed(Action.UNSEAL_CAPTURE)
def _unseal_capture(deed: Deed, capture: str) -> tuple[Capture, str]:
    refuse_stranger(deed)
    found = deed.session.get(Capture, capture)
    if found is None or found.screening != deed.screening.id:
        raise Unknown
    deed.about["capture"] = capture
    details = json.loads(deed.seal.open(found.details, f"capture.details.{capture}"))
    return found, details["name"]


def pixels(opened: OpenCapture) -> bytes:
    """A picture re-encoded as PNG without its metadata, for a reviewer's screen."""
    with Image.open(io.BytesIO(opened.content)) as picture:
        clean = Image.new("RGB", picture.size)
        clean.paste(picture.convert("RGB"))
    out = io.BytesIO()
    clean.save(out, "PNG")
    return out.getvalue()


def http_address(url: str) -> str:
    """The address, or Refused unless it is http or https with a host."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or len(url) > 2000:
        raise Refused("url", "Enter the page's address with http:// or https://.", field="url")
    return url.strip()


def _media_type(draft: CaptureDraft) -> str:
    """The type that extension and content agree on, or Refused."""
    extension = PurePosixPath(draft.name.replace("\\", "/")).suffix.casefold()
    if not draft.public:
        raise Refused("not_public", "Only pages that anyone can see may be captured.", field="public")
    if not draft.content:
        raise Refused("empty_file", "The file is empty. Save the page again.", field="file")
    if len(draft.content) > LARGEST:
        raise Refused("too_large", f"Files are taken up to {LARGEST // 2**20} MB.", field="file")
    if extension not in TYPES:
        raise Refused("file_type", f"Files of this type are not taken. Use one of {', '.join(TYPES)}.", field="file")
    if not _agrees(draft.content, extension):
        raise Refused("type_mismatch", f"The content is not what {extension} says. Save it again.", field="file")
    return TYPES[extension]


def _agrees(content: bytes, extension: str) -> bool:
    kind = TYPES[extension]
    if kind.startswith("image/"):
        return _is_picture(content, kind)
    if extension == ".pdf":
        return content.startswith(b"%PDF-")
    return not _has_signature(content) and b"\0" not in content


def _is_picture(content: bytes, kind: str) -> bool:
    """Size is read from the header before anything is decoded."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "WEBP")) as picture:
            small = picture.width * picture.height <= MEGAPIXELS * 1_000_000
            return small and Image.MIME[picture.format or ""] == kind
    except (OSError, ValueError, KeyError, Image.DecompressionBombError):
        return False


def _has_signature(content: bytes) -> bool:
    """True where the bytes carry the mark of a binary format."""
    try:
        found = puremagic.from_string(content[:4096], mime=True)
    except (puremagic.PureError, ValueError):
        return False
    return not found.startswith(("text/", "message/", "multipart/", "application/xhtml", "application/xml"))


def _write(folder: Path, sealed: bytes) -> str:
    name = hashlib.sha256(sealed).hexdigest()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = folder / f".{secrets.token_hex(8)}.part"
    with partial.open("wb") as file:
        file.write(sealed)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(folder / name)
    return name


def _seal_of(vault: Vault, screening: str) -> Seal:
    with vault.store.reading() as session:
        found = session.get(Screening, screening)
        if found is None:
            raise Unknown
        return vault.keyring.unwrap(found.id, found.data_key)
