"""Where the instance lives: who may read its folders, whose processes serve it, and how much room is left."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from vetting.settings import PanelSettings, VaultSettings
from vetting.workflow.checkpoints import PUBLIC

LEAST_FREE = 1024**3


class Found(NamedTuple):
    """One thing looked at: how it is, in words, and the command or step that mends it."""

    level: Literal["ok", "warning", "problem"]
    what: str
    mend: str = ""


def permissions(vault: VaultSettings, panel: PanelSettings) -> Iterator[Found]:
    """Keys, databases and captures are for their owner only."""
    databases = [path for each in (vault.url, panel.url) if (path := _file(each))]
    files = [path for path in _files([vault.keys, panel.keys, vault.captures]) if path.name != PUBLIC]
    open_ = [path for path in [*databases, *files, vault.keys, panel.keys] if _others_may(path)]
    for path in open_[:20]:
        yield Found("problem", f"Others than its owner can reach {path}.", f"chmod go= {path}")
    if not open_:
        yield Found("ok", "Keys, databases and captures are for their owner only.")


def houses_apart(vault: VaultSettings, panel: PanelSettings) -> Iterator[Found]:
    """In production each house has its own OS user and its own host name: cookies ignore ports."""
    if _owner(vault.keys) == _owner(panel.keys):
        yield Found(
            "warning",
            "Both houses’ keys belong to the same OS user.",
            "Give each house its own user, as the README’s “Running it for real” says.",
        )
    if urlsplit(vault.address).hostname == urlsplit(panel.address).hostname:
        yield Found(
            "warning",
            "Both houses have the same host name; cookies ignore ports.",
            "Set VETTING_DESKS_ADDRESS and VETTING_PANEL_ADDRESS to two host names.",
        )
    if not vault.secure_cookies:
        yield Found("warning", "Cookies travel without HTTPS too.", "Set VETTING_SECURE_COOKIES=true behind HTTPS.")


def room(vault: VaultSettings) -> Iterator[Found]:
    if not vault.instance.is_dir():
        yield Found("problem", f"There is no folder {vault.instance}.", "vetting setup")
        return
    free = shutil.disk_usage(vault.instance).free
    words = f"{free / 1024**3:.1f} GB are free where {vault.instance} is."
    if free < LEAST_FREE:
        yield Found("problem", words, "Make room on this disk: a full disk stops every deed.")
    else:
        yield Found("ok", words)


def _file(url: str) -> Path | None:
    path = Path(url.removeprefix("sqlite:///"))
    return path if url.startswith("sqlite:///") and path.is_file() else None


def _files(folders: list[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.is_dir():
            yield from (path for path in folder.iterdir() if path.is_file())


def _others_may(path: Path) -> bool:
    """Captures and databases may be guarded by their folder instead."""
    if not path.exists():
        return False
    loose = stat.S_IRWXG | stat.S_IRWXO
    return bool(path.stat().st_mode & loose and path.parent.stat().st_mode & loose)


def _owner(folder: Path) -> int:
    return folder.stat().st_uid if folder.exists() else os.getuid()
