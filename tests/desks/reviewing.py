"""The page of one finding at the review desk, as a browser meets it."""

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.cast import post


def page(finding: str) -> str:
    return f"/review/jordan/finding/{finding}"


def seen(client: FlaskClient, finding: str) -> str:
    return client.get(page(finding)).text.partition('name="seen"')[2].partition('value="')[2].partition('"')[0]


def send(client: FlaskClient, finding: str, **form: Any) -> TestResponse:
    form.setdefault("seen", seen(client, finding))
    return post(client, page(finding), page(finding), **form)
