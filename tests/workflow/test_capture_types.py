from io import BytesIO

import pytest
from PIL import Image, ImageFile

from vetting.domain.refusals import Refused
from vetting.workflow.capture_types import LARGEST, media_type

HTML = b"<!DOCTYPE html><html><body>Hello</body></html>"
MHTML = (
    b'From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
)


def picture(kind: str, size: tuple[int, int] = (8, 6), mode: str = "RGB") -> bytes:
    out = BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.png", picture("PNG"), "image/png"),
        ("a.JPG", picture("JPEG"), "image/jpeg"),
        ("a.jpeg", picture("JPEG"), "image/jpeg"),
        ("a.webp", picture("WEBP"), "image/webp"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "application/pdf"),
        ("a.html", HTML, "text/html"),
        ("a.htm", b"\xef\xbb\xbf\n <html lang=en><p>caf\xe9", "text/html"),
        ("a.html", b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "text/html"),
        ("a.mhtml", MHTML, "multipart/related"),
        ("a.mht", MHTML, "multipart/related"),
        ("a.txt", b"112 on Route 9", "text/plain"),
        ("a.txt", "Grüße 🚓\r\n\tnext".encode(), "text/plain"),
        ("BMW.txt", b"BMW driver posted", "text/plain"),
        ("gif.txt", b"GIF89a is how his post begins", "text/plain"),
        ("json.txt", b'{"a": 1}', "text/plain"),
        ("less.txt", b"<3 this town", "text/plain"),
    ],
)
def test_files_that_are_what_their_name_says_are_taken(name: str, content: bytes, kind: str) -> None:
    assert media_type(name, content) == kind


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", picture("JPEG")),
        ("a.jpg", picture("PNG")),
        ("a.png", picture("GIF")),
        ("a.png", picture("PNG")[:40]),
        ("a.jpg", picture("JPEG", (300, 300))[:-200]),
        ("a.png", b"\x89PNG\r\n\x1a\nnothing"),
        ("a.pdf", HTML),
        ("a.pdf", b"\n%PDF-1.7"),
        ("a.txt", b"%PDF-1.7"),
        ("a.txt", picture("PNG")),
        ("a.txt", b"MZ\x90\x00\x03"),
        ("a.txt", b"a\0b"),
        ("a.txt", HTML),
        ("a.txt", MHTML),
        ("a.html", b"only words"),
        ("a.html", b"\x7fELF\x02"),
        ("a.html", MHTML),
        ("a.mhtml", HTML),
        ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 "),
    ],
)
def test_files_that_are_something_else_are_not(name: str, content: bytes) -> None:
    with pytest.raises(Refused, match="The content is not what") as refused:
        media_type(name, content)
    assert (refused.value.code, refused.value.field) == ("type_mismatch", "file")


@pytest.mark.parametrize("name", ["a.exe", "a.svg", "a", "a.png.exe", ".html", "a.docx"])
def test_other_endings_are_refused_with_the_list_of_those_taken(name: str) -> None:
    with pytest.raises(Refused, match=r"Use one of \.png, \.jpg") as refused:
        media_type(name, b"x")
    assert refused.value.code == "file_type"


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(Refused, match="The file is empty"):
        media_type("a.txt", b"")


def test_a_file_too_large_is_refused() -> None:
    assert media_type("a.txt", b"x" * LARGEST) == "text/plain"
    with pytest.raises(Refused, match="up to 30 MB"):
        media_type("a.txt", b"x" * (LARGEST + 1))


def test_a_picture_with_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(Refused, match="up to 40 megapixels"):
        media_type("a.png", picture("PNG", (8000, 5001), "1"))


def test_a_picture_that_would_fill_the_memory_is_no_picture() -> None:
    with pytest.raises(Refused, match="The content is not what"):
        media_type("a.png", picture("PNG", (14_000, 14_000), "1"))


def test_half_a_picture_is_no_picture_whatever_else_the_process_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(Refused, match="The content is not what"):
        media_type("a.jpg", picture("JPEG", (300, 300))[:-200])
