"""The words of a captured page, taken out of its markup; nothing of the page is run or shown as it was."""

import email
import email.policy
from email.message import EmailMessage
from html.parser import HTMLParser

LONGEST = 200_000
"""Characters shown of one capture."""

MARKUP = 2_000_000
"""Characters read of one page: markup made to be slow must not hold the desk up."""

_SILENT = {"script", "style", "noscript", "template", "head"}
_BREAKS = {"p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "blockquote"}


def words_of(media_type: str, content: bytes) -> str | None:
    """The text of a text, HTML or MHTML capture; None for what has no text to show."""
    if media_type == "text/plain":
        return _decoded(content)[:LONGEST]
    if media_type == "text/html":
        return _without_markup(_decoded(content))
    return _of_archive(content) if media_type == "multipart/related" else None


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.silent, self.parts = 0, [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.silent += tag in _SILENT
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in _SILENT))

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data)


def _without_markup(markup: str) -> str:
    parser = _Words()
    parser.feed(markup[:MARKUP])
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).splitlines())
    return "\n".join(line for line in lines if line)[:LONGEST]


def _of_archive(content: bytes) -> str:
    """An MHTML file is a mail message: its first HTML part is the page."""
    message = email.message_from_bytes(content, _class=EmailMessage, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            return _without_markup(_decoded(payload if isinstance(payload, bytes) else b""))
    return ""


def _decoded(content: bytes) -> str:
    return content.removeprefix(b"\xef\xbb\xbf").decode(errors="replace")
