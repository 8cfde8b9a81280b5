"""The uniformity report as a page of HTML, in the report's own pieces, everything escaped."""

from datetime import datetime

from vetting.domain.uniformity import Row, UniformityReport, deviations_said
from vetting.report import page
from vetting.report.glyphs import drawable
from vetting.report.page import Paper

WIDE = 30
"""Rows of the plan that stand beside one another on a sheet."""


def html(report: UniformityReport, *, paper: Paper) -> str:
    """Raises FontMissing, or ValueError when the time is no time."""
    return (
        page.environment()
        .get_template("report/uniformity.html")
        .render(
            report=report,
            paper=paper,
            made=datetime.fromisoformat(report.made),
            said=deviations_said(report),
            blocks=_blocks(report.rows),
            digest=report.digest(),
            identity=f"Uniformity report, SHA-256 {report.digest()}",
            title=f"Uniform treatment, {drawable(report.position)}",
        )
    )


def _blocks(rows: tuple[Row, ...]) -> list[list[tuple[int, Row]]]:
    """The rows with their places, as many at a time as a sheet is wide."""
    numbered = list(enumerate(rows))
    return [numbered[at : at + WIDE] for at in range(0, len(numbered), WIDE)]
