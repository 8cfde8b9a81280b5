"""Who is who in a seeded world: ids by the scenario's keys, and how people can sign in."""

from dataclasses import dataclass, field
from datetime import timedelta

from vetting.panel.database import PanelStore
from vetting.panel.database import signin_house as panel_house
from vetting.scenario.credentials import give
from vetting.scenario.format import PersonPart, Scenario
from vetting.settings import PanelSettings
from vetting.storage import now, told
from vetting.vault import people
from vetting.vault.database import Vault
from vetting.workflow import people as staff
from vetting.workflow.perform import OPERATOR, By


@dataclass
class Cast:
    vault: Vault
    panel: PanelStore
    settings: PanelSettings
    """The panel's: its keys keep what people sign in with."""
    persons: dict[str, str] = field(default_factory=dict)
    accounts: dict[str, str] = field(default_factory=dict)
    panel_accounts: dict[str, str] = field(default_factory=dict)
    positions: dict[str, str] = field(default_factory=dict)

    def by(self, key: str) -> By:
        return By(self.accounts[key], fresh=True)

    def gather(self, scenario: Scenario) -> None:
        """The department, marked as a demo, and its people, one a second so that they are carried in this order."""
        part = scenario.department
        staff.set_up(self.vault, OPERATOR, name=part.name, time_zone=part.time_zone, paper=part.paper, demo=True)
        for place, person in enumerate(scenario.people, 1):
            with told(now() + timedelta(seconds=place)):
                self._invite(person)

    def give_credentials(self, scenario: Scenario) -> None:
        """To those whose passwords the scenario tells; their accounts must have reached the panel."""
        known = {part.key: part for part in scenario.people if part.password}
        vault = people.signin_house(self.vault.store, self.vault.keys)
        for house, accounts in ((vault, self.accounts), (panel_house(self.panel, self.settings), self.panel_accounts)):
            give(house, {accounts[key]: part for key, part in known.items() if key in accounts})

    def _invite(self, part: PersonPart) -> None:
        invited = staff.invite(
            self.vault,
            OPERATOR,
            number=part.number,
            name=part.name,
            email=part.email,
            roles=part.roles,
            id=part.id,
            panel_account=part.account,
        )
        self.persons[part.key] = invited.person
        with self.vault.store.reading() as session:
            account = people.account_of(session, invited.person)
            panel = people.panel_account_of(session, invited.person)
        if account:
            self.accounts[part.key] = account.id
        if panel:
            self.panel_accounts[part.key] = panel.id
        if part.designation:
            day = part.designation.since - timedelta(days=7)
            draft = staff.DesignationDraft(
                part.designation.authority, day, day, day, part.designation.since, part.designation.until
            )
            staff.designate(self.vault, OPERATOR, invited.person, draft)
