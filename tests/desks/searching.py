"""The search desk as a browser meets it: its pages in words, and the sentences of their error summaries."""

import html
import re

from werkzeug.test import TestResponse

from tests.cast import Office, post
from vetting.storage import now

PAGE = "/search/jordan"
FINDING = {
    "do": "save",
    "url": "https://social.example/p/1",
    "posted_on": "",
    "category": "reckless",
    "statement": "In a public post the candidate described driving at 112 miles per hour.",
    "nexus": "Officers drive.",
    "quote": "112 on Route 9",
}


def seen(office: Office, path: str, person: str = "sam") -> str:
    """The page's words as a reader has them; it must be there."""
    answer = office.client(person).get(path)
    assert answer.status_code == 200, answer.status
    return words(answer)


def words(answer: TestResponse) -> str:
    body = answer.text.partition("<main")[2].partition("</main>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())


def sent(office: Office, path: str, page: str = "", person: str = "sam", **form: object) -> TestResponse:
    return post(office.client(person), path, page or path, **form)


def faults(answer: TestResponse) -> dict[str, str]:
    """The error summary: each sentence by the control that it leads to."""
    summary = answer.text.partition('class="error-summary"')[2].partition("</div>")[0]
    found = re.findall(r"<li>(?:<a href=\"#([^\"]*)\">)?(.*?)(?:</a>)?</li>", summary)
    assert not found or "<title>Error: " in answer.text
    return {field: html.unescape(sentence) for field, sentence in found}


def hidden(office: Office, path: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]* value="([^"]*)"', office.client("sam").get(path).text)
    assert found, f"{path} has no {name}."
    return found[1]


def clock() -> str:
    """Now, as the department's clocks show it."""
    return now().strftime("%Y-%m-%dT%H:%M")
