"""What Ruth and Rex do about words that are decided place by place, in one line each."""

from tests.cast import Office
from tests.workflow import world
from tests.workflow.world import Told, claimed, confirm, decide, material, rule
from vetting.domain.redactions import Treatment
from vetting.vault.passages import Separation
from vetting.workflow import review, separating
from vetting.workflow.compose import suggestion
from vetting.workflow.redacting import Ruling
from vetting.workflow.separated import digest_of
from vetting.workflow.settled import passages_on

DROVE = Told("The candidate drove fast.", "Past the church, fast, then as fast past the church again.", "It matters.")
SANG = Told("The candidate sang.", "In church I sang.", "Bias matters.")
KEEP = Ruling(Treatment.KEEP, keep_reason="not_protected")
REMOVE = Ruling(Treatment.REMOVE)


def two(office: Office) -> list[str]:
    """ "church" twice in the first finding and once in the second, open with Ruth."""
    ids = world.searched(office, DROVE, SANG)
    claimed(office)
    world.attributed(office)
    return ids


def marks(office: Office, finding: str | None, words: str = "church") -> list[str]:
    """Ids of the marks on these words in one finding, in reading order."""
    here = material(office)
    held = [
        (place, body["start"], each.id)
        for place, passage in enumerate(passages_on(here, finding))
        for each in here.redactions.get(passage.id, [])
        if (body := suggestion(here.seal, each))["words"] == words
    ]
    return [id_ for _, _, id_ in sorted(held)]


def separate(office: Office, redaction: str, reason: str = "another_sense", person: str = "ruth") -> int:
    return separating.decide_separately(office.vault, office.by(person), office.screening, redaction, reason)


def together(office: Office, redaction: str) -> int:
    return separating.decide_together(office.vault, office.by("ruth"), office.screening, redaction)


def separation(office: Office) -> Separation:
    return next(iter(material(office).separations.values()))


def agree(office: Office, person: str = "rex", seen: str = "") -> None:
    found = separation(office)
    seen = seen or digest_of(material(office), found)
    separating.agree_to_keep(office.vault, office.by(person), office.screening, found.id, seen=seen)


def mixed(office: Office, found: list[str]) -> list[str]:
    """The first "church" stays, the two others are removed; the marks."""
    ids = [*marks(office, found[0]), *marks(office, found[1])]
    separate(office, ids[0])
    for id_, ruling in zip(ids, (KEEP, REMOVE, REMOVE), strict=True):
        rule(office, id_, ruling)
    return ids


def settled(office: Office, found: list[str]) -> list[str]:
    """The same, with both findings read and confirmed."""
    ids = mixed(office, found)
    for each in found:
        decide(office, each)
        confirm(office, each)
    return ids


def finish(office: Office) -> None:
    review.finish_review(office.vault, office.by("ruth"), office.screening)
