"""A house's keys: made once, for the owner only, and missed loudly."""

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from vetting.accounts.keys import FILES, HouseKeys, KeysMissing, make_house_keys


def test_keys_are_made_for_the_owner_only(tmp_path: Path) -> None:
    make_house_keys(tmp_path / "keys" / "vault")
    for name in FILES:
        assert (tmp_path / "keys" / "vault" / name).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "keys" / "vault").stat().st_mode & 0o777 == 0o700


def test_keys_are_never_made_over(tmp_path: Path) -> None:
    make_house_keys(tmp_path)
    before = HouseKeys.load(tmp_path)
    (tmp_path / FILES[0]).unlink()
    make_house_keys(tmp_path)
    after = HouseKeys.load(tmp_path)
    assert before.session != after.session
    assert (before.password, before.totp, before.recovery) == (after.password, after.totp, after.recovery)


def test_no_two_houses_share_a_key(tmp_path: Path) -> None:
    for house in ("vault", "panel"):
        make_house_keys(tmp_path / house)
    vault, panel = HouseKeys.load(tmp_path / "vault"), HouseKeys.load(tmp_path / "panel")
    assert len({vault.session, vault.password, vault.totp, vault.recovery, panel.session, panel.totp}) == 6


@pytest.mark.parametrize("name", FILES)
def test_a_missing_key_is_named(tmp_path: Path, name: str) -> None:
    make_house_keys(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(KeysMissing, match=f"No readable sign-in key at .*{name}. Restore it from the key backup."):
        HouseKeys.load(tmp_path)


@pytest.mark.parametrize(("content", "said"), [("zz", "No readable"), ("ab" * 16, "damaged"), ("", "damaged")])
def test_a_damaged_key_is_named(tmp_path: Path, content: str, said: str) -> None:
    make_house_keys(tmp_path)
    (tmp_path / "totp.key").write_text(content)
    with pytest.raises(KeysMissing, match=said):
        HouseKeys.load(tmp_path)


def test_the_recovery_key_is_one_for_fernet(tmp_path: Path) -> None:
    make_house_keys(tmp_path)
    key = Fernet(HouseKeys.load(tmp_path).fernet)
    assert key.decrypt(key.encrypt(b"code")) == b"code"
