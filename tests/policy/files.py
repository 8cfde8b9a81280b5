"""A small pack and plan to spoil, one field at a time."""

PACK = """
id = "ours"
title = "Example City, Order 7"
department = "Example City Police Department"
source = "Order 7, 1 May 2026"
disclaimer = "The department does not endorse this program."
categories = ["bias", "positive"]

[parameters]
look_back_years = 7
reply_days = 7
retention_years = 4
identifiers_needed = 3
adult_only = true
notice_required = true
conditional_offer_required = false

[[clause]]
id = "7.1"
text = "Whoever searches does not decide."
controls = ["independent_search"]

[[clause]]
id = "7.2"
text = "Staff show no bias."
nexus = ["bias"]

[[item]]
code = "told_nobody"
gate = "submit"
statement = "I told nobody."
clause = "7.1"

[[item]]
code = "read_whole"
gate = "approve"
statement = "I read it whole."
clause = "7.1"

[[item]]
code = "independent"
gate = "release"
statement = "I did not search."
clause = "7.1"

[[source_kind]]
code = "blog"
label = "Blog"
meaning = "A commentary."
clause = "7.1"
"""

PLAN = """
title = "Patrol officer"
pack = "ours"
look_back_years = 7

[[row]]
code = "W1"
source = "Web search"
kind = "blog"
term = '"{full_name}"'
note = "First."

[[row]]
code = "W2"
source = "Web search"
kind = "blog"
term = "{handle}"
"""


def spoiled(text: str, old: str, new: str) -> str:
    """The text with one thing changed; a change that finds nothing is a mistake of the test."""
    assert text.count(old) >= 1, f"{old!r} is not there"
    return text.replace(old, new, 1)
