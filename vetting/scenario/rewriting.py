"""Other words for a scenario's findings: proposed, sent back, answered, and handed to review once more."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from vetting.domain.rewrites import Answer
from vetting.scenario.format import FindingPart, RewritePart, ScreeningPart
from vetting.storage import told
from vetting.vault.database import Vault
from vetting.workflow import review, rewriting, search
from vetting.workflow.perform import By
from vetting.workflow.wordings import Sentences


def rewritten(
    vault: Vault,
    screening: str,
    part: ScreeningPart,
    findings: Mapping[str, str],
    people: Mapping[str, By],
    moment: datetime,
) -> None:
    """Within four minutes of the review's begin, so that what comes after has its own times; nothing without one."""
    reviewer, searcher = people[part.reviewer], people[part.searcher]
    asked = [(each, each.rewrite) for each in part.findings if each.rewrite]
    if not asked:
        return
    with told(moment + timedelta(minutes=1)):
        made = [
            (findings[each.key], _propose(vault, reviewer, screening, findings[each.key], each, said), said)
            for each, said in asked
        ]
    with told(moment + timedelta(minutes=2)):
        review.return_to_search(vault, reviewer, screening, "statement_not_neutral")
    with told(moment + timedelta(minutes=3)):
        for finding, proposal, said in made:
            answer = Answer.DECLINED if said.declined else Answer.ACCEPTED
            given = rewriting.Answered(proposal, answer, said.declined)
            rewriting.answer_rewrite(vault, searcher, screening, finding, given, version=1)
        search.submit_search(vault, searcher, screening)
    with told(moment + timedelta(minutes=4)):
        review.begin_review(vault, reviewer, screening)


def _propose(vault: Vault, by: By, screening: str, finding: str, part: FindingPart, rewrite: RewritePart) -> str:
    said = Sentences(rewrite.statement, rewrite.nexus or part.nexus)
    return rewriting.propose_rewrite(vault, by, screening, finding, said, rewrite.reason, version=1)
