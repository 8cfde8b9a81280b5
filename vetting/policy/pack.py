"""A policy pack: a department's clauses in our own words, the controls that answer them, checklists and parameters."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from vetting.domain.attribution import NEEDED, Identifier
from vetting.domain.categories import Category
from vetting.domain.checklists import Gate, Item
from vetting.domain.controls import Control
from vetting.policy.reading import Table, Wrong, once, tables


class PackWrong(Wrong):
    """A pack does not hold what a pack should."""


@dataclass(frozen=True)
class Clause:
    """A sentence of the policy, paraphrased; answered by controls, as bearing for categories, or by people alone."""

    id: str
    text: str
    controls: tuple[Control, ...]
    nexus: tuple[Category, ...]
    by_hand: str
    basis: str


@dataclass(frozen=True)
class SourceKind:
    """A word of the policy for where public content is found."""

    code: str
    label: str
    meaning: str
    clause: str


@dataclass(frozen=True)
class Parameters:
    look_back_years: int
    reply_days: int
    retention_years: int
    identifiers_needed: int
    adult_only: bool
    notice_required: bool
    conditional_offer_required: bool
    group_membership_law: str
    police_criticism_counsel: str


@dataclass(frozen=True)
class Pack:
    """`vetting` is false where the policy does not ask for screening: no position can be opened on such a pack."""

    id: str
    title: str
    department: str
    source: str
    disclaimer: str
    vetting: bool
    clauses: tuple[Clause, ...]
    items: tuple[Item, ...]
    sources: tuple[SourceKind, ...]
    categories: tuple[Category, ...]
    parameters: Parameters

    @property
    def controls(self) -> frozenset[Control]:
        return frozenset(control for clause in self.clauses for control in clause.controls)

    @property
    def digest(self) -> str:
        """SHA-256 of the content, hexadecimal; spacing, comments and the order of fields do not change it."""
        content = json.dumps(asdict(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(content.encode()).hexdigest()

    def gate(self, gate: Gate) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.gate is gate)

    def bearing(self, category: Category) -> tuple[Clause, ...]:
        """The conduct rules that show why the category matters for the job."""
        return tuple(clause for clause in self.clauses if category in clause.nexus)


def parse(text: str, name: str, shipped: Mapping[str, Mapping[str, Any]] | None = None) -> Pack:
    """The pack of a TOML text, or PackWrong; `name` is the file's, for the sentence.

    A pack that `extends` one of `shipped` (their raw tables by id) adds clauses and items to it and can take none away.
    """
    content = tables(text, name, PackWrong)
    top = Table(_extended(content, name, shipped or {}), name, PackWrong)
    clauses = _clauses(top)
    pack = Pack(
        id=top.text("id"),
        title=top.text("title"),
        department=top.text("department"),
        source=top.text("source"),
        disclaimer=top.text("disclaimer"),
        vetting=top.flag("vetting", default=True),
        clauses=clauses,
        items=_items(top, {clause.id for clause in clauses}),
        sources=_sources(top),
        categories=top.some_of("categories", Category),
        parameters=_parameters(top.table("parameters")),
    )
    top.done()
    _whole(top, pack)
    return pack


def _extended(content: dict[str, Any], name: str, shipped: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    base_id = content.pop("extends", None)
    if base_id is None:
        return content
    if not isinstance(base_id, str) or base_id not in shipped:
        raise PackWrong(f"{name}, field “extends”: there is no pack “{base_id}”; use one of {', '.join(shipped)}.")
    base = shipped[base_id]
    merged = {**base, **content}
    for key in ("clause", "item", "source_kind"):
        merged[key] = [*base.get(key, []), *content.get(key, [])]
    merged["parameters"] = {**base.get("parameters", {}), **content.get("parameters", {})}
    return merged


def _clauses(top: Table) -> tuple[Clause, ...]:
    rows = top.tables("clause")
    return _unique(rows, "id", [_clause(row) for row in rows])


def _clause(row: Table) -> Clause:
    clause = Clause(
        id=row.text("id"),
        text=row.text("text"),
        controls=row.some_of("controls", Control),
        nexus=row.some_of("nexus", Category),
        by_hand=row.text("by_hand", ""),
        basis=row.text("basis", ""),
    )
    row.done()
    if not (clause.controls or clause.nexus or clause.by_hand):
        raise row.fault("controls", "name a control, or say in “by_hand” why the program cannot enforce this clause.")
    return clause


def _items(top: Table, clauses: set[str]) -> tuple[Item, ...]:
    rows = top.tables("item")
    items = []
    for row in rows:
        items.append(Item(row.text("code"), row.one_of("gate", Gate), row.text("statement"), row.text("clause")))
        if items[-1].clause not in clauses:
            raise row.fault("clause", f"this pack has no clause “{items[-1].clause}”; name one of its own.")
        row.done()
    return _unique(rows, "code", items)


def _sources(top: Table) -> tuple[SourceKind, ...]:
    rows = top.tables("source_kind")
    kinds = []
    for row in rows:
        kinds.append(SourceKind(row.text("code"), row.text("label"), row.text("meaning"), row.text("clause")))
        row.done()
    return _unique(rows, "code", kinds)


def _unique(rows: list[Table], key: str, read: list[Any]) -> tuple[Any, ...]:
    once((row, key, getattr(each, key)) for row, each in zip(rows, read, strict=True))
    return tuple(read)


def _parameters(table: Table) -> Parameters:
    parameters = Parameters(
        look_back_years=table.whole("look_back_years", 1, 10),
        reply_days=table.whole("reply_days", 3, 60),
        # 29 CFR 1602.31: state and local governments keep hiring records for two years at least
        retention_years=table.whole("retention_years", 2, 75),
        identifiers_needed=table.whole("identifiers_needed", NEEDED, len(Identifier) - 1),
        adult_only=table.flag("adult_only"),
        notice_required=table.flag("notice_required"),
        conditional_offer_required=table.flag("conditional_offer_required"),
        group_membership_law=table.text("group_membership_law", ""),
        police_criticism_counsel=table.text("police_criticism_counsel", ""),
    )
    if not parameters.adult_only:
        raise table.fault(
            "adult_only", "leave it true: what a minor posted is not used, and age is not asked for otherwise."
        )
    table.done()
    return parameters


def _whole(top: Table, pack: Pack) -> None:
    """What only shows when the parts are seen together."""
    answered = {
        Category.HATE_GROUP: ("group_membership_law", pack.parameters.group_membership_law, "the law that requires it"),
        Category.CRITICISM: (
            "police_criticism_counsel", pack.parameters.police_criticism_counsel, "the counsel who signed it off",
        ),
    }  # fmt: skip
    for category, (parameter, value, who) in answered.items():
        if category in pack.categories and not value:
            raise top.fault("categories", f"“{category}” needs {who}: name it in [parameters] {parameter}.")
    if not pack.vetting and (pack.items or pack.controls - _WITHOUT_SCREENING):
        raise top.fault("vetting", "this pack opens no gate: take out its checklist items and controls.")
    if pack.vetting and not pack.categories:
        raise top.fault("categories", "switch on at least one category: a finding needs exactly one.")
    for gate in Gate:
        if pack.vetting and not pack.gate(gate):
            raise top.fault("item", f"the gate “{gate}” has no checklist item; write at least one.")


_WITHOUT_SCREENING = frozenset({Control.ESCALATION})
