"""The steps of a screening in their order; each is a deed that goes through the one door, `perform`."""
