"""Fields of the search desk's forms: every one says in its own words what is wrong with what was entered."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from wtforms import (
    DateTimeLocalField,
    RadioField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
)
from wtforms.validators import AnyOf, InputRequired

LISTED = "Choose one of the list."


class Minute(DateTimeLocalField):  # type: ignore[misc]  # untyped there
    """Date and time as the person's own clock shows them."""

    def process_formdata(self, valuelist: list[str]) -> None:
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError("Enter a date and a time, for example 2026-11-20 14:21.") from None


def one_of(kind: type[StrEnum], shown: Iterable[Any], label: str, missing: str, **more: Any) -> RadioField:
    """Offers `shown`. Any other value of the kind goes on to the door, which refuses it by its name."""
    validators = [InputRequired(missing), AnyOf([each.value for each in kind], message=LISTED)]
    choices = offered((each.value, sentence(each.words)) for each in shown)
    return RadioField(label, choices=choices, validate_choice=False, validators=validators, **more)


def chosen(label: str, missing: str = "", **more: Any) -> SelectField:
    """A list that gets its choices with the page; whether the value is one of them is the door's to say."""
    return SelectField(
        label, choices=[], validate_choice=False, validators=[InputRequired(missing)] if missing else [], **more
    )


def several(label: str, **more: Any) -> SelectMultipleField:
    return SelectMultipleField(label, choices=[], validate_choice=False, **more)


def sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def offered(choices: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    return [SelectChoice(value, words) for value, words in choices]
