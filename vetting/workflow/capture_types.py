"""What a captured file is: its name's ending and its content must say the same."""

import io
import struct
import zlib
from pathlib import PurePosixPath

from PIL import Image, ImageFile

from vetting.domain.refusals import Refused

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
    ".htm": "text/html",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
}
"""What a browser saves of a page. Nothing else is taken, and nothing is ever shown as what it claims to be."""

BROKEN = (
    OSError, ValueError, SyntaxError, IndexError, TypeError, struct.error, zlib.error,
    Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip
"""All that Pillow raises over files that are not the pictures they claim to be."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f"))
_HEAD = 4096


def media_type(name: str, content: bytes) -> str:
    """The type that ending and content agree on, or Refused."""
    ending = PurePosixPath(name).suffix.casefold()
    if not content:
        raise Refused("empty_file", "The file is empty. Save the page again.", field="file")
    if len(content) > LARGEST:
        raise Refused("too_large", f"Files are taken up to {LARGEST // 2**20} MB.", field="file")
    if ending not in TYPES:
        raise Refused("file_type", f"Files of this type are not taken. Use one of {', '.join(TYPES)}.", field="file")
    if _found(content) != TYPES[ending]:
        raise Refused("type_mismatch", f"The content is not what {ending} says. Save it again.", field="file")
    return TYPES[ending]


def _found(content: bytes) -> str:
    """The one type of TYPES that the bytes are, or ""."""
    if content.startswith(b"%PDF-"):
        return "application/pdf"
    if content.translate(None, _CONTROLS) != content:
        return _picture(content)
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf").strip().lower()
    if b"mime-version:" in head and b"multipart/related" in head:
        return "multipart/related"
    if head.startswith(b"<") and any(mark in head for mark in (b"<html", b"<!doctype html", b"<head", b"<body")):
        return "text/html"
    return "text/plain"


def _picture(content: bytes) -> str:
    """Its size is read from the header before anything is decoded; then all of it must decode."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG", "WEBP")) as picture:
            if picture.width * picture.height <= MEGAPIXELS * 1_000_000:
                ImageFile.LOAD_TRUNCATED_IMAGES = False  # whoever has loaded WeasyPrint has it on, for all pictures
                picture.load()
                return Image.MIME[picture.format or ""]
    except BROKEN:
        return ""
    raise Refused("too_many_pixels", f"Pictures are taken up to {MEGAPIXELS} megapixels.", field="file")
