"""A scenario's file read into the world that it tells, or a sentence for each thing that is wrong in it."""

import tomllib
from pathlib import Path

from pydantic import ValidationError

from vetting.scenario.format import Scenario
from vetting.scenario.references import faults

DEMO = Path(__file__).parent / "demo.toml"


class ScenarioWrong(Exception):  # noqa: N818 - said to a person
    """The file does not tell a world; each sentence names the field."""


def read(path: Path) -> Scenario:
    """The world that the file tells, or ScenarioWrong."""
    try:
        scenario = Scenario.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ScenarioWrong(f"{path}: this cannot be read as TOML: {error}.") from None
    except ValidationError as error:
        raise _wrong(path, [f"{'.'.join(map(str, each['loc']))}: {each['msg']}." for each in error.errors()]) from None
    found = faults(scenario)
    if found:
        raise _wrong(path, found)
    return scenario


def _wrong(path: Path, sentences: list[str]) -> ScenarioWrong:
    return ScenarioWrong(f"{path}:\n" + "\n".join(sentences))
