"""Social-media vetting in two houses.

The vault (`desks` over `workflow` over `vault`) holds raw findings; the panel (`panel`) holds released packets and
nothing else; the `courier` alone opens both. `domain` is the law in plain Python, `ledger` the record, `accounts` the
people, `redaction` the filter, `policy` the department's clauses, `report` the packet's PDF, `cli` the commands.
Imports run down only: cli, courier, desks | panel, workflow, vault | redaction | policy | report, accounts, ledger,
domain, settings.
"""
