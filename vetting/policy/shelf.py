"""The packs at hand: those that the program ships, and the department's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from vetting.domain.refusals import Refused
from vetting.policy.pack import Pack, PackWrong, parse
from vetting.policy.reading import tables

PACKS = Path(__file__).parent / "packs"
DEFAULT = "model"


@dataclass(frozen=True)
class Shelf:
    """Packs by id, the shipped ones first."""

    packs: dict[str, Pack]

    def __iter__(self) -> Iterator[Pack]:
        return iter(self.packs.values())

    def get(self, pack: str) -> Pack:
        if pack not in self.packs:
            choices = ", ".join(self.packs)
            raise Refused("unknown_pack", f"There is no pack “{pack}”. Choose one of {choices}.", field="pack")
        return self.packs[pack]

    def for_position(self, pack: str) -> Pack:
        """A pack that positions can be opened on."""
        found = self.get(pack)
        if not found.vetting:
            raise Refused(
                "no_vetting_clause",
                f"“{found.title}” has no clause about vetting, so no position can be opened on it. "
                f"Choose “{DEFAULT}” or a pack that has one.",
                field="pack",
            )
        return found

    def usable(self) -> list[Pack]:
        return [pack for pack in self if pack.vetting]


def shelf(folder: Path | None = None) -> Shelf:
    """The shipped packs and those of `folder`; PackWrong names the file that is wrong, and nothing is loaded."""
    tables_of, packs = _shipped()
    own = sorted(folder.glob("*.toml")) if folder else []
    names = [*(f"{id_}.toml" for id_ in tables_of), *(path.name for path in own)]
    return Shelf(_by_id(names, [*packs, *(parse(_text(path), path.name, tables_of) for path in own)]))


@cache
def _shipped() -> tuple[dict[str, dict[str, Any]], list[Pack]]:
    """The raw tables by id, for packs that extend them, and the packs: only another program brings others."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(PACKS.glob("*.toml"))}
    tables_of = {id_: tables(text, f"{id_}.toml", PackWrong) for id_, text in texts.items()}
    return tables_of, [parse(text, f"{id_}.toml") for id_, text in texts.items()]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise PackWrong(f"{path.name}: this is not UTF-8 text. Save the file as UTF-8.") from None
    except OSError as error:
        raise PackWrong(f"{path.name}: it cannot be read: {error.strerror}. Make it a readable file.") from None


def _by_id(names: list[str], packs: list[Pack]) -> dict[str, Pack]:
    found: dict[str, Pack] = {}
    for name, pack in zip(names, packs, strict=True):
        if name != f"{pack.id}.toml":
            raise PackWrong(f"{name}, field “id”: it says “{pack.id}”. Name the file {pack.id}.toml, or change the id.")
        if pack.id in found:
            raise PackWrong(f"{name}: the program ships a pack “{pack.id}”. Give yours an id of its own.")
        found[pack.id] = pack
    return found
