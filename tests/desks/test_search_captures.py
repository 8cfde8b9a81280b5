import re
from base64 import b64decode
from io import BytesIO

import pytest
from PIL import Image

from tests.cast import Office
from tests.desks.searching import PAGE, seen
from tests.workflow.searching import begun, kept, stored, taken_away
from vetting.vault.captures import Capture
from vetting.workflow import opening

EVIL = b"<!doctype html><html><body><script>alert(1)</script><p>112 on <b>Route 9</b></p></body></html>"


def picture() -> bytes:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera of Jordan"
    Image.new("RGB", (30, 20), "red").save(out, "JPEG", exif=exif)
    return out.getvalue()


def one(office: Office, content: bytes, name: str) -> str:
    return f"{PAGE}/captures/{kept(office, begun(office)[0], content=content, name=name)}"


def test_a_text_is_shown_as_text(office: Office) -> None:
    path = one(office, b"<b>112</b> on Route 9\n\nagain", "post.txt")
    body = office.client("sam").get(path).text
    assert "&lt;b&gt;112&lt;/b&gt; on Route 9\n\nagain" in body


def test_a_page_is_shown_as_its_words_and_never_replayed(office: Office) -> None:
    path = one(office, EVIL, "page.html")
    body = office.client("sam").get(path).text
    assert "112 on Route 9" in body
    assert "alert(1)" not in body


def test_a_picture_is_drawn_again(office: Office) -> None:
    path = one(office, picture(), "photo.jpg")
    body = office.client("sam").get(path).text
    shown = b64decode(re.findall(r"data:image/png;base64,([^\"]+)", body)[0])
    with Image.open(BytesIO(shown)) as again:
        assert (again.format, again.size) == ("PNG", (30, 20))
    assert b"Jordan" not in shown


def test_other_files_are_only_saved(office: Office) -> None:
    path = one(office, b"%PDF-1.7\n\xe2\xe3", "page.pdf")
    assert "This kind of file is not shown here." in seen(office, path)


def test_the_page_says_where_and_when_it_was_taken(office: Office) -> None:
    path = one(office, EVIL, "page.html")
    found = seen(office, path)
    for expected in ("https://social.example/p/1", "text/html", "Captured", "Received", "SHA-256"):
        assert expected in found
    assert office.entries()[-1] == ("unseal_capture", "done", "")


@pytest.mark.control("public_at_capture")
def test_the_file_can_be_saved_and_runs_nowhere(office: Office) -> None:
    path = one(office, EVIL, "page.html")
    answer = office.client("sam").get(f"{path}/file")
    assert answer.data == EVIL
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == "attachment; filename=page.html"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert "script" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert office.entries()[-1] == ("unseal_capture", "done", "")


def test_a_name_in_another_script_survives(office: Office) -> None:
    path = one(office, b"words", "página 页.txt")
    answer = office.client("sam").get(f"{path}/file")
    assert "filename*=UTF-8''p%C3%A1gina%20%E9%A1%B5.txt" in answer.headers["Content-Disposition"]


def test_a_file_that_was_altered_is_not_shown(office: Office) -> None:
    path = one(office, b"words", "post.txt")
    (office.vault.captures / stored(office, Capture)[0].file).write_bytes(b"other")
    for each in (path, f"{path}/file"):
        answer = office.client("sam").get(each)
        assert answer.status_code == 500
        assert "This capture’s file is missing or was altered." in answer.text


def test_nobody_else_opens_it_here(office: Office) -> None:
    path = one(office, b"words", "post.txt")
    assert office.client("cora").get(path).status_code == 403
    assert office.client("ruth").get(path).status_code == 404
    assert office.client("sam").get(f"{PAGE}/captures/nowhere").status_code == 404
    taken_away(office)
    assert office.client("sam").get(path).status_code == 404
    assert office.client("sam").get(f"{path}/file").status_code == 403


def test_who_stepped_back_opens_it_no_more(office: Office) -> None:
    path = one(office, b"words", "post.txt")
    opening.recuse(office.vault, office.by("sam"), "jordan")
    for page in (path, f"{path}/file"):
        assert office.client("sam").get(page).status_code == 403
