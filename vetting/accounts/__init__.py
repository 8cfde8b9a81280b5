"""The people: their columns, sign-in and sessions, and who may open which page; used by both applications."""
