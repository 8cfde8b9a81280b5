"""Words that no reviewer decides about: a dispute, what the panel wrote. Shown as the filter leaves them, or not."""

from dataclasses import dataclass

from vetting.domain.redactions import Decided, apply
from vetting.vault.database import Vault
from vetting.vault.passages import PassageKind
from vetting.vault.sealed import Seal
from vetting.workflow.filtering import run
from vetting.workflow.listed import listed_for


@dataclass(frozen=True)
class Followed:
    """`shown` is None where the filter failed or warns, for nobody clears its warning; `hidden` counts its places."""

    shown: str | None
    hidden: int


def followed(vault: Vault, screening: str, text: str) -> Followed:
    """Filtered outside any transaction, with the screening's word lists; every suggestion is followed."""
    filtered = run(vault, PassageKind.REPLY, text, listed_for(vault, screening))
    if filtered is None or filtered.flags:
        return Followed(None, 0)
    spans = [Decided(each.start, each.end, each.replacement) for each in filtered.suggestions]
    return Followed(apply(text, spans), len(spans))


def close_shown(seal: Seal, words: Followed, name: str) -> bytes | None:
    return None if words.shown is None else seal.close(words.shown, name)


def open_shown(seal: Seal, shown: bytes | None, name: str) -> str:
    """Empty where nothing may be shown."""
    return "" if shown is None else seal.open(shown, name)
