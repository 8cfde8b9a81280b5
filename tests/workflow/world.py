"""Jordan's screening carried on from the office, step by step through the door, as far as a test wants it."""

import atexit
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TypeVar

from tests.cast import Office, open_office
from tests.cast import office as fresh_office
from vetting.domain.attribution import Identifier
from vetting.domain.categories import Category
from vetting.domain.checklists import Gate
from vetting.domain.methods import Corroboration, Device, Login, Method, Outcome
from vetting.domain.redactions import Treatment
from vetting.storage import now
from vetting.vault import releases
from vetting.vault.findings import links_of
from vetting.vault.screenings import ReplyKind, Screening
from vetting.workflow import answers, captures, findings, redacting, release, reply, review, search
from vetting.workflow.checklists import pinned
from vetting.workflow.comparing import release_digest
from vetting.workflow.compose import Material, gather, suggestion
from vetting.workflow.perform import PROGRAM
from vetting.workflow.redacting import Ruling
from vetting.workflow.settled import passages_on

R = TypeVar("R")
PDF = b"%PDF-1.7 two pages"


@dataclass(frozen=True)
class Told:
    """What Sam writes down of one post."""

    statement: str = "In a public post the candidate wrote that immigrants lie to police, and described using force."
    quote: str = "Back from First Baptist Church. Immigrants always lie to your face. I would have dragged him out."
    nexus: str = "Officers must treat everyone without bias."
    category: Category = Category.BIAS


PLAIN = Told("The candidate posted a film of driving at 110 miles per hour.", "Nobody can catch me.", "Officers drive.")


def begun(folder: Path, build: Callable[[Office], R]) -> Iterator[tuple[Office, R]]:
    """The office as `build` leaves it, done once per run; each test gets a copy of the folder."""
    made, result = _built(build)
    shutil.copytree(made, folder, dirs_exist_ok=True)
    opened = open_office(folder)
    yield opened, result
    opened.vault.store.engine.dispose()


@cache
def _built(build: Callable[[Office], R]) -> tuple[Path, R]:
    folder = Path(mkdtemp(prefix="begun-"))
    atexit.register(shutil.rmtree, folder)
    moved_in = fresh_office(folder)
    result = build(next(moved_in))
    next(moved_in, None)
    return folder, result


def searched(office: Office, *told: Told, attributed: bool = True, corroborated: bool = True) -> list[str]:
    """Every row searched, the findings logged, and all handed to review; the findings' ids."""
    sam, screening = office.by("sam"), office.screening
    search.begin_search(office.vault, sam, screening)
    rows = [row for row, _ in search.terms(office.vault, sam, screening)]
    how = search.SearchDraft(Method.SITE_SEARCH, Login.SIGNED_OUT, Device.AGENCY, Outcome.NOTHING_FOUND, seconds=300)
    for row in rows:
        search.log_search(office.vault, sam, screening, row.id, how)
    account = ""
    if attributed:
        draft = search.AccountDraft("Social network", "jellery_runs", (Identifier.DISCLOSED,))
        account = search.attribute(office.vault, sam, screening, draft)
    found = [log(office, each, rows[0].id, account, place) for place, each in enumerate(told)]
    if corroborated:
        for id_ in found:
            findings.corroborate(office.vault, sam, screening, id_, Corroboration.INTERVIEW, now().date(), "Said so.")
    answer(office, "sam", Gate.SUBMIT)
    search.submit_search(office.vault, sam, screening)
    return found


def log(office: Office, told: Told, row: str, account: str, place: int = 0) -> str:
    content = f"page {place} {told.quote}".encode()
    url = f"https://social.example/jellery_runs/{place}"
    kept = captures.CaptureDraft(row, url, f"{place}.txt", content, public=True, captured_at=now())
    capture = captures.keep_capture(office.vault, office.by("sam"), office.screening, kept)
    draft = findings.FindingDraft(
        row,
        told.category,
        told.statement,
        told.nexus,
        url,
        now().date() - timedelta(days=400 + place),
        (capture,),
        quote=told.quote,
        online_account=account,
    )
    return findings.log_finding(office.vault, office.by("sam"), office.screening, draft)


def answer(office: Office, person: str, gate: Gate) -> None:
    with office.reading() as session:
        items = pinned(session, session.get_one(Screening, office.screening)).gate(gate)
    yes = dict.fromkeys((item.code for item in items), True)
    answers.answer_items(office.vault, office.by(person), office.screening, gate, yes)


def material(office: Office) -> Material:
    with office.reading() as session:
        screening = session.get_one(Screening, office.screening)
        return gather(session, screening, office.vault.keyring.unwrap(screening.id, screening.data_key))


def suggestions(office: Office, finding: str | None) -> dict[str, str]:
    """Words, in lower case, to the id of the first redaction of them, which is the mark's."""
    here = material(office)
    found: dict[str, str] = {}
    for passage in passages_on(here, finding):
        for each in here.redactions.get(passage.id, []):
            found.setdefault(str(suggestion(here.seal, each)["words"]).lower(), each.id)
    return found


def claimed(office: Office, person: str = "ruth") -> None:
    review.begin_review(office.vault, office.by(person), office.screening, take_over=True)


def decide(office: Office, finding: str | None, person: str = "ruth") -> None:
    """Everything open as the engine proposes it."""
    here = material(office)
    for passage in passages_on(here, finding):
        for each in here.redactions.get(passage.id, []):
            if each.decision is None:
                body = suggestion(here.seal, each)
                treatment = Treatment(str(body["treatment"]))
                word = str(body["replacement"]) if treatment is Treatment.NEUTRAL else ""
                rule(office, each.id, Ruling(treatment, word), person)


def rule(office: Office, redaction: str, ruling: Ruling, person: str = "ruth") -> int:
    return redacting.settle_redaction(office.vault, office.by(person), office.screening, redaction, ruling)


def confirm(office: Office, finding: str = "", person: str = "ruth", *, words_needed: bool = True) -> None:
    seen = review.read_raw(office.vault, office.by(person), office.screening, finding).seen
    review.confirm_finding(
        office.vault,
        office.by(person),
        office.screening,
        finding,
        seen=seen,
        flags_cleared=True,
        words_needed=words_needed,
    )


def attributed(office: Office, person: str = "ruth") -> None:
    for account in material(office).accounts:
        review.confirm_attribution(office.vault, office.by(person), office.screening, account)


def reviewed(office: Office, *told: Told) -> list[str]:
    """Searched, and every finding decided as proposed, read and confirmed by Ruth; not yet finished."""
    found = searched(office, *told)
    claimed(office)
    attributed(office)
    for each in found:
        decide(office, each)
    for each in found:
        confirm(office, each)
    return found


def replying(office: Office, *told: Told) -> list[str]:
    found = reviewed(office, *told)
    review.finish_review(office.vault, office.by("ruth"), office.screening)
    return found


def replied(office: Office, *told: Told, kind: ReplyKind = ReplyKind.WAIVED, text: str = "") -> list[str]:
    found = replying(office, *told)
    reply.record_reply(office.vault, office.by("cora"), office.screening, reply.ReplyDraft(kind, text))
    return found


def approve(office: Office, person: str = "ruth") -> str:
    answer(office, person, Gate.APPROVE)
    return release.approve_packet(office.vault, office.by(person), office.screening)


def approved(office: Office, *told: Told) -> str:
    """The packet's id; its report is not rendered yet."""
    replied(office, *told)
    return approve(office)


def ready(office: Office, packet: str, pdf: bytes = PDF) -> None:
    release.keep_report(office.vault, PROGRAM, office.screening, packet, pdf, [])


def shown(office: Office) -> str:
    """What a releaser's page carries."""
    with office.reading() as session:
        frozen = releases.approved_packet(session, office.screening)
        assert frozen
    return release_digest(frozen, material(office))


def let_out(office: Office, person: str = "rex", seen: str = "") -> str:
    answer(office, person, Gate.RELEASE)
    return release.release_packet(office.vault, office.by(person), office.screening, seen=seen or shown(office))


def released(office: Office, *told: Told) -> str:
    packet = approved(office, *told)
    ready(office, packet)
    return let_out(office)


def change(office: Office, finding: str, told: Told) -> None:
    """Sam rewrites a finding that was returned to him."""
    here = material(office)
    kept = next(each for each in here.findings if each.id == finding)
    with office.reading() as session:
        capture = next(link.capture for link in links_of(session, office.screening) if link.finding == finding)
    draft = findings.FindingDraft(
        kept.search_row,
        told.category,
        told.statement,
        told.nexus,
        "https://social.example/jellery_runs/0",
        now().date() - timedelta(days=400),
        (capture,),
        quote=told.quote,
        online_account=kept.online_account or "",
        id=finding,
    )
    findings.change_finding(office.vault, office.by("sam"), office.screening, draft, version=kept.version)
