"""Runs the migrations of one house over the connection that vetting.migrate opened."""

from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON, MetaData
from sqlmodel.sql.sqltypes import AutoString

from vetting.storage import Moment


def tables(house: str) -> MetaData:
    """Only the house's own: the panel's migrations load no code of the vault."""
    room = import_module(f"vetting.{house}")
    for each in iter_modules(room.__path__, f"{room.__name__}."):
        if not each.name.endswith("__main__"):
            import_module(each.name)
    base = import_module(f"vetting.{house}.database")
    found: MetaData = (base.VaultTable if house == "vault" else base.PanelTable).metadata
    return found


def rendered(kind: str, thing: Any, _about: AutogenContext) -> str | Literal[False]:
    """Plain SQLAlchemy types, so that an old migration never depends on today's code."""
    if kind != "type":
        return False
    if isinstance(thing, Moment):
        return "sa.DateTime(timezone=True)"
    if isinstance(thing, AutoString):
        return "sa.String()"
    if getattr(thing, "impl", None).__class__ is JSON or type(thing) is JSON:
        return "sa.JSON()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables(context.config.attributes["house"]),
    render_as_batch=True,
    render_item=rendered,
    user_module_prefix=None,
)
with context.begin_transaction():
    context.run_migrations()
