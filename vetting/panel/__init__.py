"""The other house: decision makers and released packets, nothing else; it holds no key or handle of the vault."""

from vetting.panel.application import create_app

__all__ = ["create_app"]
