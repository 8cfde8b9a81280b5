"""Worlds told in a file and seeded through the doors: the demo is one, and testers write their own."""
