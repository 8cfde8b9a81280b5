"""The record: append-only entries, each sealed over the one before it, one chain in each house."""
