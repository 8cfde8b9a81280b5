"""Names of countries and cities from CLDR, in English and Spanish, with regions and more cities that tell an origin."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from babel import Locale
from babel.core import get_global

from vetting.redaction.normal import read

# "Jersey" is New Jersey where the candidates live; the others name no place someone comes from.
_NO_ORIGIN = frozenset(
    {"", "us", "usa", "jersey", "unknown region", "region desconocida", "united nations", "naciones unidas"}
    | {
        "pseudo accents",
        "pseudo bidi",
        "world",
        "mundo",
        "eurozone",
        "zona euro",
        "gmt",
        "utc",
        "eu",
        "ue",
        "un",
        "onu",
    }
    | {"christmas", "easter", "reunion", "midway", "wake", "stanley", "norfolk", "oral", "resolute", "darwin", "regina"}
    | {
        "chatham",
        "casey",
        "davis",
        "dawson",
        "palmer",
        "creston",
        "canary",
        "cocos",
        "samara",
        "sofia",
        "south georgia",
    }
)


@cache
def places() -> frozenset[str]:
    """As the normaliser reads them."""
    names = (name.removeprefix("the ") for name in _names())
    return frozenset(" ".join(read(name).words.split()) for name in names) - _NO_ORIGIN


def _names() -> Iterator[str]:
    for language in ("en", "es"):
        territories = Locale(language).territories
        yield from (name for code, name in territories.items() if code.isalpha())
    yield from _cities()
    listed = (files("vetting.redaction") / "lexicons" / "sets" / "places.txt").read_text("utf-8")
    for line in listed.splitlines():
        if not line.startswith("#"):
            yield from line.split(",")


def _cities() -> Iterator[str]:
    """The cities that time zones outside the United States are named for."""
    for zone, territory in get_global("zone_territories").items():
        if territory not in {"US", "ZZ", "001"}:
            yield zone.rsplit("/", 1)[-1].replace("_", " ")
