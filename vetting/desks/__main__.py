"""Serve the desks alone: `python -m vetting.desks`."""

import sys

from waitress import serve
from werkzeug.middleware.proxy_fix import ProxyFix

from vetting.accounts.keys import KeysMissing
from vetting.desks.application import create_app
from vetting.desks.health import must_be_migrated, refuse_fault_switch
from vetting.logs import write_logs
from vetting.redaction import FilterFailed, engine_version
from vetting.settings import SettingWrong, VaultSettings, load
from vetting.storage import StorageMissing
from vetting.vault.sealed import KeyMissing


def main() -> int:
    """Until interrupted; 2 with a sentence when it cannot start."""
    write_logs()
    try:
        settings = load(VaultSettings)
        app = create_app(settings)
        must_be_migrated(app.extensions["vault"])
        refuse_fault_switch(app.extensions["vault"])
        engine_version()  # the filter's lists are read now, not while the first searcher waits
    except (SettingWrong, StorageMissing, KeyMissing, KeysMissing, FilterFailed) as missing:
        sys.stderr.write(f"{missing}\n")
        return 2
    if settings.proxies:
        near = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=near, x_proto=near, x_host=near)  # type: ignore[method-assign]
    sys.stdout.write(f"The desks listen on {settings.desks_host}:{settings.desks_port}. Stop them with Ctrl-C.\n")
    sys.stdout.flush()
    serve(app, host=settings.desks_host, port=settings.desks_port, ident=None, threads=8)
    return 0


if __name__ == "__main__":
    sys.exit(main())
