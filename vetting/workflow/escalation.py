"""A threat or crime that cannot wait leaves the hiring file by its own road, to the commander (001 V.A.11)."""

from vetting.domain.actions import Action
from vetting.domain.refusals import Refused, Unknown
from vetting.storage import new_id
from vetting.vault import threats
from vetting.vault.screenings import Screening
from vetting.vault.sealed import Seal
from vetting.vault.threats import ThreatReport
from vetting.workflow.filtering import checked
from vetting.workflow.perform import Deed, house_deed, screening_deed


@screening_deed(Action.REPORT_THREAT)
def report_threat(deed: Deed, text: str) -> str:
    if not text.strip():
        raise Refused("text_missing", "Say what was seen, where and when.", field="text")
    text = checked(text, field="text")
    mine = threats.reports_of(deed.session, deed.screening.id, deed.person)
    if any(_words(deed.seal, other) == text for other in mine):  # two clicks on one button are one report
        raise Refused("same_report", "This is reported already: the commander has it.", field="text")
    id_ = new_id()
    sealed = deed.seal.close(text, f"threat_report.text.{id_}")
    deed.session.add(
        ThreatReport(id=id_, screening=deed.screening.id, text=sealed, reported_by=deed.person, reported_at=deed.moment)
    )
    deed.about["threat_report"] = id_
    return id_


@house_deed(Action.READ_THREAT)
def read_threat(deed: Deed, report: str) -> str:
    """The report's words; the first reading is kept beside it."""
    found = deed.session.get(ThreatReport, report)
    if found is None:
        raise Unknown
    screening = deed.session.get_one(Screening, found.screening)
    if found.read_at is None:
        found.read_by, found.read_at = deed.person, deed.moment
        deed.session.add(found)
    deed.about["threat_report"] = report
    return _words(deed.vault.keyring.unwrap(screening.id, screening.data_key), found)


def _words(seal: Seal, report: ThreatReport) -> str:
    return seal.open(report.text, f"threat_report.text.{report.id}")
