"""Reports and letters as HTML and as a PDF for archives and screen readers; what leaves the vault is read back."""

from vetting.report.identity import NotAReport, identify
from vetting.report.letter_page import template_digest
from vetting.report.page import fixed_text
from vetting.report.readback import read_back
from vetting.report.rendering import RenderFailed, RenderHindered, render

__all__ = [
    "NotAReport",
    "RenderFailed",
    "RenderHindered",
    "fixed_text",
    "identify",
    "read_back",
    "render",
    "template_digest",
]
