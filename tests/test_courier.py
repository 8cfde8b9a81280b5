"""The courier's way out: what it carries to the panel, and that twice is once."""

from typing import Any

import pytest

from tests.houses import DANA, OUT, POSITION, SCREENING, Houses, answer, houses, walk
from tests.panel.house import PDF, packet
from tests.postgres import postgres_database, postgres_folder, postgres_url
from vetting.domain.refusals import Refused
from vetting.domain.stages import Stage
from vetting.panel import deciding
from vetting.panel.database import Account, Invitation
from vetting.panel.database import Department as PanelDepartment
from vetting.panel.database import Entry as PanelEntryThere
from vetting.panel.packets import PanelDecision, PanelPacket
from vetting.panel.packets import Question as PanelQuestion
from vetting.panel.packets import Seat as PanelSeat
from vetting.vault.outbox import ErrandKind
from vetting.vault.people import Department, PanelAccount
from vetting.vault.positions import Seat
from vetting.vault.releases import FrozenPacket, PacketState
from vetting.vault.screenings import Screening

__all__ = ["houses", "postgres_database", "postgres_folder", "postgres_url"]


def reset(houses: Houses, **columns: Any) -> None:
    houses.change(PanelAccount, "accountDana", **columns)
    walk(houses, (ErrandKind.CARRY_ACCOUNT, "accountDana"))


def test_a_packet_arrives_as_it_was_frozen_and_its_arrival_is_confirmed(houses: Houses) -> None:
    walk(houses)
    there = houses.row(PanelPacket, "packet1", panel=True)
    assert (there.canonical, there.pdf, there.digest) == (packet().canonical(), PDF, packet().digest())
    assert houses.row(FrozenPacket, "packet1").carried_at is not None
    assert houses.entries() == [("confirm_carried", "done")]
    deciding.read_packet(houses.panel, DANA, "packet1")


def test_every_errand_done_twice_leaves_no_second_trace(houses: Houses) -> None:
    walk(houses)
    entries = len(houses.every(PanelEntryThere, panel=True))
    walk(houses)
    assert len(houses.every(PanelEntryThere, panel=True)) == entries
    assert houses.entries() == [("confirm_carried", "done")]


def test_a_second_version_replaces_the_first_in_whatever_order_they_arrive(houses: Houses) -> None:
    walk(houses, *OUT[:4])
    houses.freeze(packet("packet2", version=2))
    walk(houses, (ErrandKind.CARRY_PACKET, "packet2"), (ErrandKind.CARRY_PACKET, "packet1"))
    first, second = (houses.row(PanelPacket, id_, panel=True) for id_ in ("packet1", "packet2"))
    assert (first.replaced_by, first.canonical, first.pdf) == (2, "", b"")
    assert (second.replaced_by, second.pdf) == (None, PDF)


def test_other_bytes_under_a_known_id_are_refused_loudly(houses: Houses) -> None:
    walk(houses)
    houses.change(FrozenPacket, "packet1", pdf_digest="0" * 64)
    with pytest.raises(Refused, match="Another packet"):
        walk(houses, OUT[4])
    assert houses.row(PanelPacket, "packet1", panel=True).pdf == PDF


@pytest.mark.parametrize("state", [PacketState.APPROVED, PacketState.RECALLING, PacketState.RECALLED, PacketState.VOID])
def test_a_packet_that_does_not_stand_is_not_carried(houses: Houses, state: PacketState) -> None:
    houses.change(FrozenPacket, "packet1", state=state)
    walk(houses)
    assert houses.row(PanelPacket, "packet1", panel=True) is None


def test_a_recall_counts_once_the_panel_has_confirmed_it(houses: Houses) -> None:
    walk(houses)
    houses.change(FrozenPacket, "packet1", state=PacketState.RECALLING)
    walk(houses, (ErrandKind.CARRY_RECALL, "packet1"))
    there = houses.row(PanelPacket, "packet1", panel=True)
    assert there.recalled_at is not None
    assert (there.canonical, there.pdf) == ("", b"")
    assert houses.row(FrozenPacket, "packet1").state is PacketState.RECALLED


def test_a_packet_that_is_recalled_before_it_arrives_cannot_arrive_late(houses: Houses) -> None:
    houses.change(FrozenPacket, "packet1", state=PacketState.RECALLING)
    walk(houses, (ErrandKind.CARRY_RECALL, "packet1"))
    houses.change(FrozenPacket, "packet1", state=PacketState.RELEASED)  # as a second worker still remembers it
    walk(houses, OUT[4])
    assert houses.row(PanelPacket, "packet1", panel=True).pdf == b""


def test_a_second_version_recalled_before_it_arrives_still_takes_the_place_of_the_first(houses: Houses) -> None:
    walk(houses)
    houses.change(FrozenPacket, "packet1", state=PacketState.REPLACED)
    houses.freeze(packet("packet2", version=2), state=PacketState.RECALLING)
    walk(houses, (ErrandKind.CARRY_PACKET, "packet2"), (ErrandKind.CARRY_RECALL, "packet2"))
    with pytest.raises(Refused, match="replaced by version 2"):
        deciding.read_packet(houses.panel, DANA, "packet1")
    assert houses.row(PanelPacket, "packet1", panel=True).canonical == ""


def test_disposal_leaves_digests_and_no_word(houses: Houses) -> None:
    walk(houses)
    answer(houses)
    houses.change(Screening, SCREENING, data_key=None, stage=Stage.DISPOSED)
    walk(houses, (ErrandKind.CARRY_DISPOSAL, SCREENING), (ErrandKind.CARRY_DISPOSAL, SCREENING))
    there = houses.row(PanelPacket, "packet1", panel=True)
    assert (there.canonical, there.pdf, there.digest) == ("", b"", packet().digest())
    assert houses.every(PanelQuestion, panel=True) == houses.every(PanelDecision, panel=True) == []
    walk(houses, (ErrandKind.CARRY_PACKET, "packet1"), (ErrandKind.CARRY_RECALL, "packet1"))


def test_the_seats_are_those_of_the_vault_and_no_others(houses: Houses) -> None:
    walk(houses)
    seat = next(each for each in houses.every(Seat) if each.person == "personDave")
    houses.change(Seat, seat.id, until=seat.since)
    walk(houses, (ErrandKind.CARRY_SEATS, POSITION))
    assert [each.person for each in houses.every(PanelSeat, panel=True)] == ["personDana"]


def test_an_account_arrives_with_its_invitation_and_no_password(houses: Houses) -> None:
    walk(houses)
    account = houses.row(Account, "accountDana", panel=True)
    assert (account.email, account.roles, account.active) == ("dana@example.gov", ["decision_maker"], True)
    assert account.password is None
    assert {each.token_hash for each in houses.every(Invitation, panel=True)} >= {"hash of Dana's token"}


def test_deactivating_ends_the_sessions_and_leaves_the_password_alone(houses: Houses) -> None:
    walk(houses)
    before = houses.row(Account, "accountDana", panel=True)
    reset(houses, active=False)
    after = houses.row(Account, "accountDana", panel=True)
    assert not after.active
    assert after.fs_uniquifier != before.fs_uniquifier


def test_a_reset_starts_access_over_once(houses: Houses) -> None:
    walk(houses)
    with houses.panel.writing() as session:
        session.get_one(Account, "accountDana").password = "old"
        session.commit()
    reset(houses, token_hash="hash of a new token")
    reset(houses)
    account = houses.row(Account, "accountDana", panel=True)
    mine = [each for each in houses.every(Invitation, panel=True) if each.account == "accountDana"]
    assert account.password is None
    assert [each.token_hash for each in mine if each.used_at is None] == ["hash of a new token"]


def test_the_department_follows_the_vaults(houses: Houses) -> None:
    walk(houses)
    houses.change(Department, "department", time_zone="America/New_York", demo=True)
    walk(houses, OUT[0])
    there = houses.row(PanelDepartment, "department", panel=True)
    assert (there.time_zone, there.demo) == ("America/New_York", True)
