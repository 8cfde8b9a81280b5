"""The tables that hold raw material, sealed, with their named queries; no rules and no commits."""
