"""Sealing: what is closed opens only under its key, in its place, unaltered, and tells nothing of its length."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetting.vault.sealed import STEPS, KeyMissing, Keyring, Seal

SEAL = Seal("jordan", bytes(range(32)))
PLACE = "passage.text.1"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_what_is_closed_opens_as_it_was(text: str) -> None:
    assert SEAL.open(SEAL.close(text, PLACE), PLACE) == text


@given(st.binary(max_size=2000))
def test_files_too(content: bytes) -> None:
    assert SEAL.open_bytes(SEAL.close_bytes(content, PLACE), PLACE) == content


def test_the_same_words_are_never_closed_the_same_way() -> None:
    assert SEAL.close("mosque", PLACE) != SEAL.close("mosque", PLACE)
    assert b"mosque" not in SEAL.close("mosque", PLACE)


def test_short_texts_are_all_of_one_length() -> None:
    lengths = {len(SEAL.close("x" * count, PLACE)) for count in range(61)}
    assert len(lengths) == 1
    assert len(SEAL.close("x" * 61, PLACE)) > lengths.pop()


def test_long_texts_are_padded_to_whole_steps() -> None:
    around = len(SEAL.close("", PLACE)) - STEPS[0]
    for count in (STEPS[-1], 2 * STEPS[-1], 1_000_000):
        assert (len(SEAL.close("x" * count, PLACE)) - around) % STEPS[-1] == 0


@pytest.mark.parametrize(
    "opener",
    [
        lambda sealed: SEAL.open(sealed, "passage.text.2"),
        lambda sealed: SEAL.open(sealed, "finding.place.1"),
        lambda sealed: Seal("morgan", SEAL.key).open(sealed, PLACE),
        lambda sealed: Seal("jordan", bytes(32)).open(sealed, PLACE),
        lambda sealed: SEAL.open(sealed[:-1] + bytes([sealed[-1] ^ 1]), PLACE),
        lambda sealed: SEAL.open(sealed[:20], PLACE),
    ],
    ids=["another row", "another column", "another screening", "another key", "one bit altered", "cut short"],
)
def test_moved_altered_or_under_another_key_it_does_not_open(opener: "object") -> None:
    with pytest.raises(KeyMissing, match="altered or moved"):
        opener(SEAL.close("mosque", PLACE))  # type: ignore[operator]


def test_a_fingerprint_meets_its_like_and_only_under_its_key() -> None:
    assert SEAL.mac("jellery_runs") == SEAL.mac("jellery_runs") != SEAL.mac("jellery_run")
    assert SEAL.mac("jellery_runs") != Seal("jordan", bytes(32)).mac("jellery_runs")
    ring = Keyring(bytes(range(32)))
    assert ring.mac("A-1001") == ring.mac("A-1001") != Keyring(bytes(32)).mac("A-1001")


def test_a_data_key_is_wrapped_for_its_screening() -> None:
    ring = Keyring(bytes(range(32)))
    seal, wrapped = ring.new_key("jordan")
    assert ring.unwrap("jordan", wrapped) == seal
    assert seal.key not in wrapped
    for screening, keyring in (("morgan", ring), ("jordan", Keyring(bytes(32)))):
        with pytest.raises(KeyMissing):
            keyring.unwrap(screening, wrapped)


@pytest.mark.control("records_retention")
def test_without_its_key_a_record_is_disposed_of() -> None:
    with pytest.raises(KeyMissing, match="disposed of"):
        Keyring(bytes(32)).unwrap("jordan", None)


def test_a_master_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    Keyring.make(folder)
    made = Keyring.load(folder)
    assert stat.S_IMODE((folder / "master.key").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    with pytest.raises(FileExistsError):
        Keyring.make(folder)
    assert Keyring.load(folder) == made


@pytest.mark.parametrize(("content", "sentence"), [(None, "No readable"), ("no hex", "No readable"), ("00", "damaged")])
def test_a_key_that_is_lost_or_damaged_names_its_place(tmp_path: Path, content: str | None, sentence: str) -> None:
    if content is not None:
        (tmp_path / "master.key").write_text(content)
    with pytest.raises(KeyMissing, match=sentence) as caught:
        Keyring.load(tmp_path)
    assert str(tmp_path / "master.key") in str(caught.value)
