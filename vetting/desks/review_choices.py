"""What the form of the redaction review chooses for each mark, by the mark's own fields, and what is wrong with it.

The fields are t-, n-, k- and s- with the id of a redaction: treatment, neutral word, reason to keep, reason to decide
separately.
"""

from flask import request

from vetting.desks.access import the_vault
from vetting.domain.redactions import Treatment
from vetting.domain.refusals import Refused
from vetting.workflow import redacting, separating
from vetting.workflow.listed import listed_for
from vetting.workflow.redacting import Ruling


def rulings() -> dict[str, Ruling]:
    """The marks that the form decides; one without a choice, or kept without a reason yet, stays as it is."""
    found = {}
    for name, value in request.form.items():
        if name.startswith("t-") and value in {*Treatment, "undo"}:
            id_ = name.removeprefix("t-")
            treatment = None if value == "undo" else Treatment(value)
            neutral, why = request.form.get(f"n-{id_}", ""), request.form.get(f"k-{id_}", "")
            found[id_] = Ruling(treatment, neutral, why)
    return found


def wrong(screening: str) -> dict[str, tuple[str, str]]:
    """By mark what is wrong with its choice: the field at fault, and the sentence."""
    found = {}
    listed = listed_for(the_vault(), screening)
    for id_, ruling in rulings().items():
        try:
            redacting.refuse_ruling(ruling, listed)
        except Refused as refused:
            found[id_] = ("k-" if refused.field == "keep_reason" else "n-", refused.sentence)
    do, _, id_ = request.form.get("do", "").partition("-")
    if do == "separate":
        try:
            separating.refuse_reason(request.form.get(f"s-{id_}", ""))
        except Refused as refused:
            found[id_] = ("s-", refused.sentence)
    return found
