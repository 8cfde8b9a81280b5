"""Serve the panel alone: `python -m vetting.panel`."""

import sys

from waitress import serve
from werkzeug.middleware.proxy_fix import ProxyFix

from vetting.accounts.keys import KeysMissing
from vetting.logs import write_logs
from vetting.panel import create_app
from vetting.panel.health import must_be_migrated
from vetting.settings import PanelSettings, SettingWrong, load
from vetting.storage import StorageMissing


def main() -> int:
    """Until interrupted; 2 with a sentence when it cannot start."""
    write_logs()
    try:
        settings = load(PanelSettings)
        app = create_app(settings)
        must_be_migrated(app.extensions["panel"])
    except (SettingWrong, StorageMissing, KeysMissing) as missing:
        sys.stderr.write(f"{missing}\n")
        return 2
    if settings.proxies:
        near = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=near, x_proto=near, x_host=near)  # type: ignore[method-assign]
    sys.stdout.write(f"The panel listens on {settings.panel_host}:{settings.panel_port}. Stop it with Ctrl-C.\n")
    sys.stdout.flush()
    serve(app, host=settings.panel_host, port=settings.panel_port, ident=None, threads=8)
    return 0


if __name__ == "__main__":
    sys.exit(main())
