"""Each desk renders its own folder, and no page reaches outside it."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, called, calls, modules, named, templates
from vetting.settings import TEMPLATES

SHARED = {"parts", "report"}
"""Folders that every desk may include: pieces of pages, and the report as it will be."""

FOLDERS = {"accounts": "account", "panel": "panel", "report": "report", "faults": "parts"}
REACHES = re.compile(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']")


def folder_of(path: Path) -> str:
    """The template folder of the desk, or of the house, that a module belongs to."""
    if path.parent == PACKAGE / "desks":
        return path.stem.split("_")[0]
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return FOLDERS.get(room, room)


def rendered(path: Path) -> list[str]:
    return [
        str(call.args[0].value)
        for call in calls(path)
        if called(call) in {"render_template", "get_template"} and call.args and isinstance(call.args[0], ast.Constant)
    ]


def test_each_desk_renders_only_its_own_folder() -> None:
    foreign = [
        f"{named(path)} renders {name}"
        for path in modules()
        for name in rendered(path)
        if "/" in name and name.split("/")[0] not in {folder_of(path), *SHARED}
    ]
    assert not foreign, f"Move the template to the desk's folder, or its common part to templates/parts: {foreign}"


def test_every_template_that_is_rendered_is_there() -> None:
    missing = [
        name for path in modules() for name in rendered(path) if "/" in name and not (TEMPLATES / name).is_file()
    ]
    assert not missing, f"Write these templates, or mend their names: {missing}"


@pytest.mark.parametrize("template", templates(), ids=named)
def test_a_template_reaches_for_the_frame_the_parts_and_its_own_folder_only(template: Path) -> None:
    own = template.relative_to(TEMPLATES).parts[0]
    reached = REACHES.findall(template.read_text(encoding="utf-8"))
    foreign = [name for name in reached if name.split("/")[0] not in {own, "layout.html", *SHARED}]
    assert not foreign, f"{named(template)} reaches for {foreign}: put what both need in templates/parts."
    missing = [name for name in reached if "bootstrap" not in name and not (TEMPLATES / name).is_file()]
    assert not missing, f"{named(template)} reaches for {missing}, which is not there."


@pytest.mark.parametrize("template", templates(), ids=named)
def test_a_page_fetches_nothing_from_elsewhere(template: Path) -> None:
    found = re.findall(r"(?:src|href|action)=[\"']https?://[^\"']+", template.read_text(encoding="utf-8"))
    assert not found, f"{named(template)}: serve it from vetting/static instead of {found}."


@pytest.mark.parametrize("template", templates(), ids=named)
def test_nothing_is_marked_as_safe_by_a_page(template: Path) -> None:
    unsafe = re.findall(r"\|\s*safe\b|autoescape\s+false", template.read_text(encoding="utf-8"))
    assert not unsafe, f"{named(template)}: build markup in Python with markupsafe.Markup, never with |safe."


@pytest.mark.parametrize("template", templates(), ids=named)
def test_what_is_wrong_with_a_form_is_said_by_the_page_and_not_by_the_browser(template: Path) -> None:
    forms = re.findall(r"<form\b.*?</form>", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    mute = [form.partition("\n")[0] for form in forms if "forms.field(" in form and "novalidate" not in form]
    assert not mute, f"{named(template)}: add novalidate, so that the error summary shows: {mute}"
