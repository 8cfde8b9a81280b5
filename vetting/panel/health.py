"""Whether the panel runs, and whether it can serve; for a watchdog, without a word about what it holds."""

from flask import Blueprint
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from vetting.accounts.access import public
from vetting.accounts.house import reading
from vetting.migrate import migrated
from vetting.panel.database import PanelStore
from vetting.storage import StorageMissing

health = Blueprint("health", __name__)


@health.get("/healthz")
@public
def alive() -> ResponseReturnValue:
    return {"status": "alive"}


@health.get("/readyz")
@public
def ready() -> ResponseReturnValue:
    """503 while the database is away or stands at another version than this program's."""
    try:
        fine = migrated(reading().connection(), "panel")
    except SQLAlchemyError:
        fine = False
    return {"status": "ready" if fine else "not ready"}, 200 if fine else 503


def must_be_migrated(panel: PanelStore) -> None:
    """StorageMissing, with the command to run, unless the database is at this program's version."""
    with panel.reading() as session:
        fine = migrated(session.connection(), "panel")
    if not fine:
        raise StorageMissing("The panel’s database is at another version than this program. Run: vetting db upgrade")
