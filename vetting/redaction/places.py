"""Names of countries from CLDR, in English and Spanish, with regions and cities that tell an origin."""

from functools import cache
from importlib.resources import files

from babel import Locale

from vetting.redaction.normal import read


@cache
def places() -> frozenset[str]:
    """As the normaliser reads them."""
    names = [name for language in ("en", "es") for code, name in Locale(language).territories.items() if code.isalpha()]
    listed = (files("vetting.redaction") / "lexicons" / "sets" / "places.txt").read_text("utf-8")
    names += [name for line in listed.splitlines() if not line.startswith("#") for name in line.split(",")]
    return frozenset(" ".join(read(name.removeprefix("the ")).words.split()) for name in names) - {"", "us", "usa"}
