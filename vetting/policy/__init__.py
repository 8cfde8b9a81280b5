"""The department's own rules as data: packs, plans, and the trace from a clause to the tests that hold it."""
