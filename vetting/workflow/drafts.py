"""Unfinished findings are kept for their searcher; nobody else reads them, and submitting ends them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from vetting.domain.actions import Action
from vetting.vault import drafts
from vetting.vault.drafts import FindingDraft
from vetting.workflow.filtering import checked
from vetting.workflow.perform import Deed, screening_deed
from vetting.workflow.search import row_of
from vetting.workflow.worksheet import must_be_assigned

FIELDS = ("url", "quote", "posted_on", "category", "statement", "nexus")
"""What is typed; captures are kept by themselves."""


@dataclass(frozen=True)
class Unfinished:
    fields: dict[str, str]
    at: datetime


@screening_deed(Action.KEEP_DRAFT)
def keep_draft(deed: Deed, row: str, fields: Mapping[str, str]) -> None:
    """Keep what was typed for a finding under this row, in the place of an earlier draft."""
    found = row_of(deed, row)
    typed = {name: checked(fields.get(name, ""), field=name) for name in FIELDS}
    sealed = deed.seal.close(json.dumps(typed, ensure_ascii=False), _place(found.id, deed.person))
    draft = drafts.draft_of(deed.session, found.id, deed.person)
    draft = draft or FindingDraft(
        search_row=found.id, person=deed.person, screening=deed.screening.id, fields=sealed, at=deed.moment
    )
    draft.fields, draft.at = sealed, deed.moment
    deed.session.add(draft)
    deed.about["row"] = found.id


@screening_deed(Action.READ_RAW)
def unfinished(deed: Deed, row: str) -> Unfinished | None:
    """One's own draft under the row."""
    must_be_assigned(deed)
    deed.about["row"] = row_of(deed, row).id
    draft = drafts.draft_of(deed.session, row, deed.person)
    if draft is None:
        return None
    return Unfinished(json.loads(deed.seal.open(draft.fields, _place(row, deed.person))), draft.at)


def _place(row: str, person: str) -> str:
    return f"finding_draft.fields.{row}.{person}"
