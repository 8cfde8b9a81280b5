import errno
import hashlib
import json
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from tests.cast import Office
from tests.workflow import searching
from tests.workflow.searching import about, begun, capture, kept, last, seal, stored, taken_away
from vetting.domain.refusals import Damaged, Refused, Unknown
from vetting.storage import now
from vetting.vault.captures import Capture
from vetting.vault.screenings import Screening
from vetting.workflow import opening
from vetting.workflow.captures import Duplicate, OpenCapture, http_address, keep_capture, pixels, unseal_capture


def files(office: Office) -> list[str]:
    return [path.name for path in office.vault.captures.iterdir()] if office.vault.captures.exists() else []


def test_a_capture_is_sealed_under_the_name_of_its_ciphertext(office: Office) -> None:
    id_ = kept(office, begun(office)[0], name="C:\\pages\\post.txt")
    found = stored(office, Capture)[0]
    sealed = (office.vault.captures / found.file).read_bytes()
    assert hashlib.sha256(sealed).hexdigest() == found.file
    assert b"Route 9" not in sealed
    details = json.loads(seal(office).open(found.details, f"capture.details.{id_}"))
    assert details["url"] == "https://social.example/p/1"
    assert details["name"] == "post.txt"
    assert details["sha256"] == hashlib.sha256(b"112 on Route 9").hexdigest()
    assert (found.media_type, found.size, found.public, found.kept_by) == ("text/plain", 14, True, "sam")
    assert found.received_at >= found.captured_at
    assert about(office) == {"capture": id_}


def test_the_bytes_come_back_and_reading_them_is_a_deed(office: Office) -> None:
    id_ = kept(office, begun(office)[0])
    opened = unseal_capture(office.vault, office.by("sam"), office.screening, id_)
    assert opened == OpenCapture("post.txt", "text/plain", b"112 on Route 9")
    assert last(office) == ("unseal_capture", "done", "")


def test_the_same_bytes_are_kept_once_and_the_first_are_named(office: Office) -> None:
    rows = begun(office)
    first = kept(office, rows[0])
    with pytest.raises(Duplicate, match="The same file is kept already") as refused:
        kept(office, rows[1], name="again.txt", url="https://else.example")
    assert refused.value.capture == first
    assert len(files(office)) == 1
    assert last(office) == ("keep_capture", "refused", "duplicate")


@pytest.mark.parametrize(
    ("changed", "code", "field", "sentence"),
    [
        ({"public": False}, "not_public", "public", "Only pages that anyone can see"),
        ({"content": b""}, "empty_file", "file", "The file is empty"),
        ({"name": "page.exe"}, "file_type", "file", "Use one of"),
        ({"name": "page.png"}, "type_mismatch", "file", "The content is not what .png says"),
        ({"name": "p" * 300 + ".txt"}, "too_long", "file", "more than 200 characters"),
        ({"name": "a\0.txt"}, "not_text", "file", "Paste it again"),
        ({"name": "a\ud800.txt"}, "not_text", "file", "Paste it again"),
        ({"url": "chirp.example.com/p/1"}, "url", "url", "must begin with https:// or http://"),
        ({"url": ""}, "url", "url", "must begin with"),
        ({"captured_at": now() + timedelta(hours=1)}, "captured_when", "captured_at", "when you saved the page"),
        ({"captured_at": now() - timedelta(days=2)}, "captured_when", "captured_at", "after the screening was opened"),
        ({"captured_at": now() + timedelta(hours=1)}, "captured_when", "captured_at", "not later than now"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence_and_an_entry(
    office: Office, changed: dict[str, object], code: str, field: str, sentence: str
) -> None:
    row = begun(office)[0]
    with pytest.raises(Refused, match=sentence) as refused:
        kept(office, row, **changed)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert last(office) == ("keep_capture", "refused", code)
    assert files(office) == []
    assert stored(office, Capture) == []


def test_a_capture_belongs_to_a_row_of_the_plan(office: Office) -> None:
    begun(office)
    with pytest.raises(Refused, match="belongs to a search of this screening’s plan") as refused:
        kept(office, "elsewhere")
    assert refused.value.code == "off_plan"
    assert files(office) == []


def test_nothing_is_kept_under_a_waived_row(office: Office) -> None:
    row = begun(office)[0]
    opening.waive_row(office.vault, office.by("cora"), office.screening, row, "source_gone")
    with pytest.raises(Refused, match="nothing is kept under it"):
        kept(office, row)


def test_before_the_search_begins_nothing_is_kept(office: Office) -> None:
    row = searching.rows(office)[0].id
    with pytest.raises(Refused, match="opened, not yet searched") as refused:
        kept(office, row)
    assert refused.value.code == "stage"
    assert files(office) == []


def test_without_a_screening_there_is_nothing_to_keep_it_in(office: Office) -> None:
    row = begun(office)[0]
    with pytest.raises(Unknown):
        keep_capture(office.vault, office.by("sam"), "nowhere", capture(row))


def test_a_full_disk_gets_no_half_file(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    row = begun(office)[0]

    def fill(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("vetting.workflow.captures.os.fsync", fill)
    with pytest.raises(OSError, match="No space left"):
        kept(office, row)
    assert list(office.vault.captures.iterdir()) == []


def test_a_disposed_screening_takes_nothing(office: Office) -> None:
    row = begun(office)[0]
    with office.vault.store.writing() as session:
        found = session.get_one(Screening, office.screening)
        found.data_key = None
        session.add(found)
        session.commit()
    with pytest.raises(Unknown):
        kept(office, row)


def test_captures_are_read_by_their_searcher_and_by_reviewers(office: Office) -> None:
    id_ = kept(office, begun(office)[0])
    assert unseal_capture(office.vault, office.by("ruth"), office.screening, id_).content == b"112 on Route 9"
    taken_away(office)
    with pytest.raises(Refused, match="Only the assigned searcher and a reviewer who did not search"):
        unseal_capture(office.vault, office.by("sam"), office.screening, id_)


def test_a_foreign_capture_is_unknown(office: Office) -> None:
    begun(office)
    with pytest.raises(Unknown):
        unseal_capture(office.vault, office.by("sam"), office.screening, "elsewhere")


@pytest.mark.parametrize("harm", ["missing", "altered", "swapped"])
def test_a_file_that_is_not_the_one_that_was_kept_is_not_shown(office: Office, harm: str) -> None:
    rows = begun(office)
    id_, other = kept(office, rows[0]), kept(office, rows[0], content=b"other words")
    path, twin = (
        office.vault.captures / next(c.file for c in stored(office, Capture) if c.id == i) for i in (id_, other)
    )
    if harm == "missing":
        path.unlink()
    else:
        path.write_bytes(twin.read_bytes() if harm == "swapped" else path.read_bytes()[:-1] + b"x")
    with pytest.raises(Damaged, match="missing or was altered"):
        unseal_capture(office.vault, office.by("sam"), office.screening, id_)


def drawn(mode: str, size: tuple[int, int] = (40, 20), **saved: object) -> OpenCapture:
    out = BytesIO()
    Image.new(mode, size).save(out, **({"format": "PNG"} | saved))
    return OpenCapture("a", "image/png", out.getvalue())


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_every_kind_are_drawn_again(mode: str) -> None:
    with Image.open(BytesIO(pixels(drawn(mode)))) as again:
        assert (again.format, again.mode, again.size) == ("PNG", "RGB", (40, 20))


def test_print_colours_are_drawn_again() -> None:
    with Image.open(BytesIO(pixels(drawn("CMYK", format="JPEG")))) as again:
        assert again.mode == "RGB"


def test_what_is_transparent_shows_on_white() -> None:
    with Image.open(BytesIO(pixels(drawn("RGBA")))) as again:
        assert again.getpixel((0, 0)) == (255, 255, 255)


def test_a_picture_is_turned_upright_and_loses_what_it_said_of_itself() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Camera of Jordan"
    shown = pixels(drawn("RGB", format="JPEG", exif=exif))
    with Image.open(BytesIO(shown)) as again:
        assert again.size == (20, 40)
        assert not again.getexif()
    assert b"Jordan" not in shown


def test_a_wide_picture_is_made_smaller() -> None:
    with Image.open(BytesIO(pixels(drawn("RGB", (400, 100)), widest=200))) as again:
        assert again.size == (200, 50)


@pytest.mark.parametrize("url", ["http://a.example", "https://a.example/p?q=1#x", " https://a.example/ä "])
def test_addresses_of_the_web_are_taken(url: str) -> None:
    assert http_address(url) == url.strip()


@pytest.mark.parametrize(
    "url",
    [
        "a.example",
        "//a.example",
        "ftp://a.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://",
        "https:///p",
        "https://[::1",
        "https://a.example/a b",
        "https://a.exa\nmple/",
        "https://a.example/\x7f",
    ],
)
def test_other_addresses_are_not(url: str) -> None:
    with pytest.raises(Refused, match="must begin with https:// or http://") as refused:
        http_address(url)
    assert refused.value.field == "url"


def test_an_address_has_an_end() -> None:
    with pytest.raises(Refused, match="more than 2,000 characters"):
        http_address("https://a.example/" + "x" * 2000)
