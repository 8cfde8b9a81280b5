"""What the parts of a scenario say of each other: every key named is there, and every step has its person."""

from collections import Counter
from collections.abc import Iterator

from vetting.policy import plans
from vetting.scenario.format import PositionPart, Scenario, ScreeningPart

NEEDED = {
    "opened": (),
    "searching": (),
    "reviewing": (),
    "settled": ("reviewer",),
    "replying": ("reviewer",),
    "approved": ("reviewer",),
    "released": ("reviewer", "releaser"),
    "decided": ("reviewer", "releaser", "decision"),
}
"""By the stage that a screening is carried to: what it must name besides coordinator and searcher."""


def faults(scenario: Scenario) -> list[str]:
    """A sentence each, beginning with the part's place in the file."""
    people = {part.key for part in scenario.people}
    found = [*_twice("people", [part.key for part in scenario.people])]
    found += _twice("positions", [part.key for part in scenario.positions])
    for place, position in enumerate(scenario.positions):
        found += _position(f"positions.{place}", position, people)
    positions = {part.key for part in scenario.positions}
    for place, screening in enumerate(scenario.screenings):
        found += _screening(f"screenings.{place}", screening, people, positions)
    return found


def _position(where: str, part: PositionPart, people: set[str]) -> Iterator[str]:
    yield from _persons(where, {"by": part.by, **{f"seats.{n}": key for n, key in enumerate(part.seats)}}, people)
    if not part.plans:
        yield f"{where}.plans: give at least one plan, as a sample’s name or as text."
    for number, plan in enumerate(part.plans):
        yield from _persons(f"{where}.plans.{number}", {"by": plan.by}, people)
        if bool(plan.sample) == bool(plan.text):
            yield f"{where}.plans.{number}: give either a sample’s name or the plan’s text."
        elif plan.sample and plan.sample not in plans.samples():
            yield f"{where}.plans.{number}.sample: there is no such sample; there are {', '.join(plans.samples())}."


def _screening(where: str, part: ScreeningPart, people: set[str], positions: set[str]) -> Iterator[str]:
    if part.position not in positions:
        yield f"{where}.position: no position has the key {part.position!r}."
    parts = ("coordinator", "searcher", "reviewer", "releaser")
    named = {name: key for name in parts if (key := getattr(part, name))}
    named |= {name: said.by for name in ("question", "decision") if (said := getattr(part, name))}
    yield from _persons(where, named, people)
    yield from (
        f'{where}.{name}: name one, for the screening goes until "{part.until}".'
        for name in NEEDED[part.until]
        if not getattr(part, name)
    )
    accounts, findings = {each.key for each in part.accounts}, {each.key for each in part.findings}
    yield from _twice(f"{where}.findings", [each.key for each in part.findings])
    for number, finding in enumerate(part.findings):
        if finding.account not in accounts:
            yield f"{where}.findings.{number}.account: no account of this screening has the key {finding.account!r}."
    yield from (f"{where}.reply.to: no finding has the key {key!r}." for key in part.reply.to if key not in findings)


def _persons(where: str, named: dict[str, str], people: set[str]) -> Iterator[str]:
    for field, key in named.items():
        if key not in people:
            yield f"{where}.{field}: nobody has the key {key!r}."


def _twice(where: str, keys: list[str]) -> Iterator[str]:
    for key, count in Counter(keys).items():
        if count > 1:
            yield f"{where}: the key {key!r} stands {count} times; each key stands once."
