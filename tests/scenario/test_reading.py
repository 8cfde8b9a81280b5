"""A scenario that does not tell a world is refused with a sentence for each fault, naming its place."""

import re
from pathlib import Path

import pytest

from vetting.scenario.reading import DEMO, ScenarioWrong, read

SMALL = (Path(__file__).parent / "small.toml").read_text()

WRONG = [
    ("format = 1", "format = 2", "format: Input should be 1"),
    ('paper = "a4"', 'paper = "a5"', "department.paper: Input should be 'letter' or 'a4'"),
    ('paper = "a4"', 'size = "a4"', "department.size: Extra inputs are not permitted"),
    ('roles = ["coordinator"]', 'roles = ["boss"]', "people.0.roles.0: Input should be"),
    ("opened_at = 2026-09-02T13:00:00Z", "opened_at = 2026-09-02T13:00:00", "screenings.0.opened_at: .* timezone"),
    ('until = "decided"', 'until = "forgotten"', "screenings.0.until: Input should be"),
    ('password = "green ladder by the pond"\n', "", "people.0: .* give both password and totp_secret"),
    ("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "12345678", "people.0: .* totp_secret is base 32"),
    ('searcher = "sam"', 'searcher = "sid"', "screenings.0.searcher: nobody has the key 'sid'"),
    ('by = "dana", at', 'by = "dan", at', "screenings.0.question: nobody has the key 'dan'"),
    ('seats = ["dana"]', 'seats = ["dora"]', "positions.0.seats.0: nobody has the key 'dora'"),
    ('position = "patrol"', 'position = "clerk"', "screenings.0.position: no position has the key 'clerk'"),
    ('reviewer = "ruth"\n', "", 'screenings.0.reviewer: name one, for the screening goes until "decided"'),
    (
        'sample = "patrol"',
        'sample = "pilot"',
        "plans.0.sample: there is no such sample; there are .*patrol",
    ),
    ('sample = "patrol"', 'text = "x", sample = "patrol"', "positions.0.plans.0: give either a sample’s name or"),
    ('account = "net"', 'account = "blog"', "screenings.0.findings.0.account: no account .* has the key 'blog'"),
    ('key = "ruth"', 'key = "sam"', "people: the key 'sam' stands 2 times; each key stands once"),
    ("packet = {", 'reply = { kind = "replied", to = { gone = "?" } }\npacket = {', "no finding has the key 'gone'"),
    ("format = 1", "format = ", "this cannot be read as TOML"),
]


@pytest.mark.parametrize(("old", "new", "sentence"), WRONG, ids=[each[2][:40] for each in WRONG])
def test_each_fault_has_its_sentence(old: str, new: str, sentence: str, tmp_path: Path) -> None:
    assert old in SMALL
    path = tmp_path / "wrong.toml"
    path.write_text(SMALL.replace(old, new))
    with pytest.raises(ScenarioWrong, match=sentence) as wrong:
        read(path)
    assert str(wrong.value).startswith(f"{path}:"), "the sentence begins with the file"


def test_a_position_without_a_plan_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(re.sub(r"^plans = .*$", "plans = []", SMALL, flags=re.MULTILINE))
    with pytest.raises(ScenarioWrong, match=r"positions\.0\.plans: give at least one plan"):
        read(path)


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScenarioWrong, match=r"gone\.toml: this cannot be read as TOML"):
        read(tmp_path / "gone.toml")
    (tmp_path / "picture.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ScenarioWrong, match=r"picture\.toml: this cannot be read as TOML"):
        read(tmp_path / "picture.toml")


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(
        SMALL.replace('searcher = "sam"', 'searcher = "sid"').replace('releaser = "rex"', 'releaser = "roy"')
    )
    with pytest.raises(ScenarioWrong) as wrong:
        read(path)
    assert len(str(wrong.value).splitlines()) == 3


def test_the_demo_is_such_a_file() -> None:
    assert len(read(DEMO).screenings) == 12
