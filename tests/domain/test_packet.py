"""All that a decision maker may know."""

import json
from dataclasses import fields, replace
from hashlib import sha256

import pytest

from vetting.domain.canonical import digest
from vetting.domain.packet import FORMAT, Coverage, Packet, PacketFinding, Staff, thaw

FINDING = PacketFinding(
    number=1,
    category="Reckless or irresponsible conduct",
    statement="In a public post the candidate described driving without lights.",
    when="August 2022",
    quote="[removed] with the lights off",
    nexus="Safe driving is a daily duty.",
    attribution="The candidate named the account as their own; a second person confirmed it.",
    corroboration="Interview, 12 November 2026",
    reply="I made it up.",
)
PACKET = Packet(
    format=FORMAT,
    id="5f0c",
    version=1,
    department="Example City Police Department",
    position="Police officer",
    candidate="C-2026-009",
    plan_version=3,
    look_back="November 2019",
    approved="2026-11-18T15:00:00.000Z",
    coverage=(Coverage("Web search", 4, "Nothing job-related found"), Coverage("Short posts", 2, "Finding 1")),
    findings=(FINDING,),
    reply="",
    staff=Staff(searched="0417", approved="0288"),
)
NAMES = {field.name for kind in (Packet, PacketFinding, Coverage, Staff) for field in fields(kind)}


@pytest.mark.control("protected_class_filter")
@pytest.mark.parametrize(
    "word", ["raw", "name", "handle", "term", "photo", "class", "url", "capture", "age", "score", "reason", "account"]
)
def test_there_is_no_place_for_what_is_kept_from_the_panel(word):
    assert not [name for name in NAMES if word in name.split("_")]


def test_the_frozen_form_is_one_line_of_sorted_keys():
    assert list(json.loads(PACKET.canonical())) == sorted(field.name for field in fields(Packet))
    assert "\n" not in PACKET.canonical()


def test_letters_beyond_ascii_stay_letters():
    assert "Zoë" in replace(PACKET, reply="Zoë").canonical()


def test_the_digest_is_of_the_frozen_form():
    assert PACKET.digest() == digest(PACKET.canonical()) == sha256(PACKET.canonical().encode()).hexdigest()


@pytest.mark.parametrize("change", [{"version": 2}, {"reply": "Yes."}, {"coverage": ()}, {"approved": "later"}])
def test_any_change_changes_the_digest(change):
    assert replace(PACKET, **change).digest() != PACKET.digest()


def test_what_was_frozen_thaws_equal():
    assert thaw(PACKET.canonical()) == PACKET


def thawed(**change):
    return json.dumps({**json.loads(PACKET.canonical()), **change})


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{}",
        thawed(name="Jordan"),
        thawed(staff={"searched": "1"}),
        thawed(staff={"searched": "1", "approved": "2", "name": "Sam"}),
        thawed(coverage=[{"source": "Web", "searches": 1, "outcome": "", "term": "x"}]),
        thawed(findings=[{"number": 1}]),
    ],
)
def test_a_packet_with_a_field_too_many_or_too_few_does_not_thaw(text):
    with pytest.raises(ValueError, match="not a packet"):
        thaw(text)


def test_every_text_of_it_can_be_read_back():
    values = PACKET.values()
    assert {"Web search", "Finding 1", FINDING.quote, FINDING.reply, "0288", PACKET.candidate} <= set(values)
    assert all(isinstance(value, str) for value in values)
