"""What every answer carries, errors too."""

from flask import Flask, Response, current_app

CONTENT = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "require-trusted-types-for 'script'"
)

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": CONTENT,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
SAVED = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'"
"""For a file that is only to be saved: should a browser open it after all, it is nobody and runs nothing."""

TRANSPORT = "max-age=31536000"


def headers(app: Flask) -> None:
    """A browser keeps nothing, runs nothing but our files and tells nobody; HSTS only behind HTTPS."""
    app.after_request(_dress)


def _dress(response: Response) -> Response:
    response.headers.update(HEADERS)
    if response.mimetype == "application/octet-stream":
        response.headers["Content-Security-Policy"] = SAVED
    if current_app.config["SESSION_COOKIE_SECURE"]:
        response.headers["Strict-Transport-Security"] = TRANSPORT
    return response
