"""Measuring the filter on labelled examples: a department's own, and those that the tests keep."""
