"""The keys of both houses, made once: the vault's master, both sign-ins, and the one that signs checkpoints."""

from vetting.accounts.keys import make_house_keys
from vetting.settings import PanelSettings, VaultSettings
from vetting.vault.sealed import Keyring
from vetting.workflow.checkpoints import make_checkpoint_key


def make(vault: VaultSettings, panel: PanelSettings) -> None:
    """What is missing; no existing key is overwritten. Call it for an instance without data only."""
    if not (vault.keys / "master.key").exists():
        Keyring.make(vault.keys)
    make_house_keys(vault.keys)
    make_checkpoint_key(vault.keys)
    make_house_keys(panel.keys)
