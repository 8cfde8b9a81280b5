"""Who may commit, and who may ask the database."""

from collections import Counter

from tests.architecture.source import PACKAGE, called, calls, imported, modules, named

COMMITS = {
    "vetting/workflow/perform.py": "the vault's door: a deed with its entry, and a refusal's entry",
    "vetting/panel/door.py": "the panel's door: a deed with its entry, and a refusal's entry",
    "vetting/workflow/errands.py": "the outbox, taken and settled by the worker around its deeds",
    "vetting/accounts/datastore.py": "the sign-in, which appends its own entries in the same session",
    "vetting/accounts/demo.py": "the sign-in",
    "vetting/accounts/invitations.py": "the sign-in",
    "vetting/accounts/own.py": "the sign-in",
    "vetting/accounts/pages.py": "the sign-in",
    "vetting/accounts/proving.py": "the sign-in",
    "vetting/scenario/credentials.py": "the sign-in, where a seeded world tells its passwords",
    "vetting/accounts/throttle.py": "the sign-in: a wrong guess is kept whatever becomes of the request",
}
"""The files that end a transaction, each with the reason. Migrations run in Alembic's own."""

ASKS = (
    "vetting/vault/",
    "vetting/accounts/",
    "vetting/ledger/",
    "vetting/panel/packets.py",
    "vetting/panel/database.py",
)


def test_only_the_doors_the_sign_in_and_the_outbox_commit() -> None:
    found = Counter(named(path) for path in modules() for call in calls(path) if called(call) == "commit")
    assert not set(found) - set(COMMITS), (
        f"{sorted(set(found) - set(COMMITS))}: do it as a deed through the door (workflow/perform.py, panel/door.py); "
        "the door commits."
    )
    assert not set(COMMITS) - set(found), f"Take {sorted(set(COMMITS) - set(found))} off the list: no commit is there."


def test_each_door_commits_twice_a_deed_and_a_refusal() -> None:
    for door in ("workflow/perform.py", "panel/door.py"):
        found = [call for call in calls(PACKAGE / door) if called(call) == "commit"]
        assert len(found) == 2, f"{door} has {len(found)} commits; a door has one for deeds and one for refusals."


def test_queries_stand_in_the_vault_the_panels_tables_the_accounts_and_the_ledger() -> None:
    asking = {
        named(path)
        for path in modules()
        if not named(path).startswith(ASKS)
        and any(called(call) == "select" for call in calls(path))
        and any(each.split(".")[0] in {"sqlmodel", "sqlalchemy"} for each in imported(path))
    }
    assert not asking, f"{sorted(asking)}: name the query as a function beside its table in vetting/vault or panel."


def test_no_page_opens_a_writing_session() -> None:
    pages = [path for path in modules() if named(path).startswith(("vetting/desks/", "vetting/panel/pages.py"))]
    writing = [named(path) for path in pages for call in calls(path) if called(call) == "writing"]
    assert not writing, f"{writing}: a request's session only reads; do it through the door."
