import pytest
from flask import Flask, request

from vetting.incoming import Incoming

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"text=a+b%0D%0Ac", "a b\r\nc"),
        (b"text=", ""),
        (b"text=%F0%9F%9A%93", "🚓"),
        (b"text=%ED%A0%80", "\ufffd\ufffd\ufffd"),
        (b"text=%ff", "\ufffd"),
        (b"text=\xff", "\ufffd"),
        (b"text=%00", "\0"),
        (b"text=100%25", "100%"),
    ],
)
def test_a_form_reads_as_text(body: bytes, text: str) -> None:
    app = Flask("test")
    app.request_class = Incoming
    with app.test_request_context("/", method="POST", data=body, content_type=FORM):
        assert request.form["text"] == text
