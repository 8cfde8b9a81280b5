"""Requests of both houses: what is no character reads as U+FFFD, so that whoever checks a text can tell."""

from typing import IO, Any
from urllib.parse import parse_qsl

from flask import Request
from werkzeug.formparser import FormDataParser
from werkzeug.routing import BaseConverter


class _Forms(FormDataParser):
    """Werkzeug would keep such bytes as the words “%ED%A0%80”, which nobody typed."""

    def _parse_urlencoded(
        self, stream: IO[bytes], mimetype: str, content_length: int | None, options: dict[str, str]
    ) -> tuple[IO[bytes], Any, Any]:
        del mimetype, content_length, options
        fields = parse_qsl(stream.read().decode(errors="replace"), keep_blank_values=True, errors="replace")
        return stream, self.cls(fields), self.cls()


class Incoming(Request):
    form_data_parser_class = _Forms


class Id(BaseConverter):
    """A part of a desk's address. Databases do not take NUL, and nothing is stored under such a name: 404."""

    regex = "[^/\0]+"
