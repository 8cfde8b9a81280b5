import pytest
from flask import Flask, request

from vetting.incoming import Id, Incoming

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


@pytest.mark.parametrize(
    ("address", "status"), [("/a", 200), ("/%C3%A4", 200), ("/a%00", 404), ("/%00", 404), ("/a/b", 404), ("/", 404)]
)
def test_an_address_with_what_no_id_holds_leads_nowhere(address: str, status: int) -> None:
    app = Flask("test")
    app.url_map.converters["default"] = Id
    app.add_url_rule("/<name>", view_func=lambda name: name)
    assert app.test_client().get(address).status_code == status
