"""Words decided place by place: what each place got, and whether a second person agreed where some of them stay."""

from collections.abc import Sequence

from vetting.domain.redactions import mixes_keep
from vetting.vault.passages import Passage, Redaction, Separation
from vetting.workflow.compose import Material, neutral_word
from vetting.workflow.filtering import inputs_digest


def decision_on(material: Material, redaction: Redaction) -> str:
    """What is decided on it, so that equal decisions meet; a neutral word only under the screening's key."""
    neutral = material.seal.mac(neutral_word(material.seal, redaction))
    return f"{redaction.decision}/{redaction.keep_reason}/{neutral}"


def places_of(material: Material, alike: str) -> list[Redaction]:
    """Every redaction of the same words and class in the screening."""
    return [each for rows in material.redactions.values() for each in rows if each.alike == alike]


def mixed(material: Material, separation: Separation) -> bool:
    """Whether the words stay in one place and are hidden in another."""
    return mixes_keep(each.decision for each in places_of(material, separation.alike))


def digest_of(material: Material, separation: Separation) -> str:
    """Changes with any place of it, and with any decision there, one that says the same again too."""
    parts = [
        f"{each.id}/{decision_on(material, each)}/{each.decided_by}/{each.decided_at}"
        for each in places_of(material, separation.alike)
    ]
    return inputs_digest([separation.id, separation.reason, *parts])


def deciders(material: Material, separation: Separation) -> set[str]:
    """The persons who decided here: none of them can be the second."""
    rows = places_of(material, separation.alike)
    return {separation.separated_by, *(each.decided_by for each in rows if each.decided_by)}


def agreed(material: Material, separation: Separation) -> bool:
    """Whether a second person agreed to exactly these decisions; any later change takes that back."""
    return separation.agreed_by is not None and separation.agreed_digest == digest_of(material, separation)


def waits(material: Material, separation: Separation) -> bool:
    """Whether it needs a second person's yes and has none."""
    return mixed(material, separation) and not agreed(material, separation)


def any_waits(material: Material, texts: Sequence[Passage]) -> bool:
    """Whether a place on one of these texts waits for a second person."""
    alike = {each.alike for passage in texts for each in material.redactions.get(passage.id, [])}
    return any(waits(material, each) for key, each in material.separations.items() if key in alike)
