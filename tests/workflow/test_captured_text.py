import pytest

from vetting.workflow.captured_text import LONGEST, words_of


def test_text_stays_as_it_is() -> None:
    assert words_of("text/plain", "\ufeffa  b\n<b>c</b> é".encode()) == "a  b\n<b>c</b> é"


def test_bytes_that_are_no_text_do_not_stop_it() -> None:
    assert words_of("text/plain", b"caf\xe9") == "caf\ufffd"


def test_a_page_is_shown_as_its_words() -> None:
    page = (
        b"<!doctype html><html><head><title>T</title><style>p{}</style></head><body onload=alert(1)>"
        b"<script>alert('x')</script><h1>Route&nbsp;9</h1><p>112 &amp; more<br>lights <b>off</b></p></style></body>"
    )
    assert words_of("text/html", page) == "Route 9\n112 & more\nlights off"


def test_an_archived_page_is_found_in_its_parts() -> None:
    archive = (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: image/png\r\n\r\nzzz\r\n"
        b"--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<html><body><p>lights =E2=9C=85 off</p></body></html>\r\n--x--\r\n"
    )
    assert words_of("multipart/related", archive) == "lights ✅ off"


STYLE = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/css\r\n\r\na"
)


@pytest.mark.parametrize("archive", [STYLE, b""])
def test_an_archive_without_a_page_has_no_words(archive: bytes) -> None:
    assert words_of("multipart/related", archive) == ""


@pytest.mark.parametrize("kind", ["image/png", "application/pdf"])
def test_other_files_have_none_to_show(kind: str) -> None:
    assert words_of(kind, b"x") is None


def test_long_texts_are_cut() -> None:
    long = b"x" * (LONGEST + 5)
    assert words_of("text/plain", long) == words_of("text/html", b"<p>" + long) == "x" * LONGEST
