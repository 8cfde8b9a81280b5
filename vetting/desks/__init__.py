"""The desks: the vault's pages, one blueprint per desk, behind one guard."""

from vetting.desks.application import create_app

__all__ = ["create_app"]
