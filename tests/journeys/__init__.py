"""What people do with the running program, in a real browser."""
