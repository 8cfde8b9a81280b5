"""Checkpoints: what a signed head proves, and what it does not accept."""

import json
from dataclasses import asdict

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from tests.ledger.books import chain
from vetting.ledger.chain import GENESIS
from vetting.ledger.checkpoints import Checkpoint, against, make_key, private_pem, public_pem, read_key, sign, verify

KEY = make_key()
ANOTHER = generate_private_key(SECP256R1())


def checkpoint(sequence, seal, **said):
    usual = {"house": "vault", "sequence": sequence, "seal": seal, "count": sequence}
    return Checkpoint(**{**usual, "time": "2026-03-02T12:00:00.000Z", **said})


def head(links):
    return checkpoint(links[-1].sequence, links[-1].seal)


def test_a_signed_checkpoint_verifies_with_the_public_key_only():
    stated = head(chain(3))
    assert verify(sign(stated, KEY), public_pem(KEY)) == stated


def test_a_checkpoint_is_one_line_that_a_person_can_read():
    text = sign(head(chain(3)), KEY)
    assert "\n" not in text
    assert json.loads(text)["sequence"] == 3


def test_a_key_survives_its_file():
    assert public_pem(read_key(private_pem(KEY))) == public_pem(KEY)


@pytest.mark.parametrize("part", ["house", "sequence", "seal", "count", "time"])
def test_a_changed_checkpoint_is_refused(part):
    stated = json.loads(sign(head(chain(3)), KEY))
    stated[part] = 9 if isinstance(stated[part], int) else "other"
    with pytest.raises(ValueError, match="not signed with this key"):
        verify(json.dumps(stated), public_pem(KEY))


def test_a_checkpoint_of_another_key_is_refused():
    with pytest.raises(ValueError, match="not signed with this key"):
        verify(sign(head(chain(3)), make_key()), public_pem(KEY))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{}", "{", '{"signature":"%"}', '{"signature":1}', '{"signature":"AA=="}', "[" * 100_000],
)
def test_what_is_no_checkpoint_is_refused(text):
    with pytest.raises(ValueError, match="not a checkpoint"):
        verify(text, public_pem(KEY))


def test_a_checkpoint_with_something_added_is_refused():
    with pytest.raises(ValueError, match="not a checkpoint"):
        verify(json.dumps({**asdict(head(chain(1))), "signature": "AA==", "note": "x"}), public_pem(KEY))


def test_a_checkpoint_with_a_value_that_is_never_sealed_is_refused():
    with pytest.raises(ValueError, match="not a checkpoint"):
        verify(json.dumps({**asdict(head(chain(1))), "signature": "AA==", "count": 1.5}), public_pem(KEY))


def test_a_public_key_of_another_kind_is_refused():
    pem = ANOTHER.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    with pytest.raises(ValueError, match="not an Ed25519"):
        verify(sign(head(chain(1)), KEY), pem)


def test_a_private_key_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="not an Ed25519"):
        read_key(ANOTHER.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def test_a_chain_that_grew_still_holds_its_checkpoints():
    links = chain(9)
    assert against(links, [head(links[:7]), head(links[:2]), checkpoint(0, GENESIS)]) is None


def test_without_checkpoints_nothing_is_missed():
    assert against(chain(2), []) is None


def test_a_tail_cut_is_found():
    links = chain(9)
    assert str(against(links[:6], [head(links[:4]), head(links)])) == (
        "Entry 9: it is gone since the checkpoint of the vault’s ledger at 2026-03-02T12:00:00.000Z."
    )


def test_a_wipe_is_found():
    assert against([], [head(chain(3))]).sequence == 3


def test_a_rewritten_history_is_found_at_its_earliest_checkpoint():
    old = chain(9)
    broken = against(chain(9, action="waive_row"), [head(old), head(old[:4])])
    assert (broken.sequence, broken.why[:16]) == (4, "it was rewritten")


def test_an_entry_under_the_number_of_an_empty_ledger_changes_nothing():
    assert against(chain(1), [checkpoint(0, GENESIS)]) is None
