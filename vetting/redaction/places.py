"""Names of countries and cities from CLDR, in English and Spanish, with regions and more cities that tell an origin."""

from collections.abc import Iterator
from functools import cache

from babel import Locale
from babel.core import get_global

from vetting.redaction.entries import listed, plain


@cache
def places() -> frozenset[str]:
    """As the normaliser reads them."""
    names = (name.removeprefix("the ") for name in _names())
    return (frozenset(map(plain, names)) | listed("places")) - listed("no_origin") - {""}


def _names() -> Iterator[str]:
    for language in ("en", "es"):
        territories = Locale(language).territories
        yield from (name for code, name in territories.items() if code.isalpha())
    yield from _cities()


def _cities() -> Iterator[str]:
    """The cities that time zones outside the United States are named for."""
    for zone, territory in get_global("zone_territories").items():
        if territory not in {"US", "ZZ", "001"}:
            yield zone.rsplit("/", 1)[-1].replace("_", " ")
