"""How a search may be made."""

from itertools import product

import pytest

from vetting.domain.methods import LAWFUL, PROHIBITED, Corroboration, Device, Login, Method, Outcome, lawful


def why(method=Method.SITE_SEARCH, login=Login.SIGNED_OUT, device=Device.AGENCY, permission=""):
    refused = lawful(method, login, device, permission)
    return (refused.code, refused.field) if refused else None


@pytest.mark.control("lawful_methods")
@pytest.mark.parametrize(("method", "login"), list(product(LAWFUL, [Login.SIGNED_OUT, Login.AGENCY_ACCOUNT])))
def test_what_anyone_can_see_may_be_searched_openly(method, login):
    assert why(method, login) is None


@pytest.mark.control("lawful_methods")
@pytest.mark.parametrize(("method", "login", "device"), list(product(sorted(PROHIBITED), Login, Device)))
def test_an_unlawful_way_is_refused_however_it_is_dressed(method, login, device):
    assert why(method, login, device, "the chief, 3 March 2026") == (f"prohibited_{method}", "method")


def test_the_unlawful_ways_are_these():
    assert {method.value for method in PROHIBITED} == {
        "password_asked",
        "pretext_request",
        "over_shoulder",
        "privacy_bypassed",
        "scraping",
    }
    assert set(LAWFUL) == set(Method) - PROHIBITED


def test_the_refusal_names_what_was_done():
    refused = lawful(Method.SCRAPING, Login.SIGNED_OUT, Device.AGENCY, "")
    assert refused
    assert Method.SCRAPING.words in refused.sentence


@pytest.mark.control("alias_approval")
@pytest.mark.parametrize("method", LAWFUL)
def test_an_alias_is_refused_since_nobody_approved_it(method):
    assert why(method, Login.ALIAS, permission="the chief") == ("alias_not_approved", "login")


@pytest.mark.control("agency_device")
@pytest.mark.parametrize("permission", ["", "   ", "\n"])
def test_ones_own_device_needs_a_named_permission(permission):
    assert why(device=Device.PERSONAL, permission=permission) == ("personal_device", "permission")


@pytest.mark.control("agency_device")
def test_ones_own_device_with_a_named_permission_is_allowed():
    assert why(device=Device.PERSONAL, permission="Chief Ortiz, 3 March 2026") is None


@pytest.mark.control("corroboration")
def test_corroboration_has_exactly_the_four_kinds_of_the_clause():
    assert [kind.words for kind in Corroboration] == [
        "interview",
        "address verification",
        "IP address verification",
        "other lawful means",
    ]


def test_a_search_ends_in_one_of_three_ways():
    assert [outcome.value for outcome in Outcome] == ["findings_recorded", "nothing_found", "could_not_be_searched"]


@pytest.mark.parametrize("named", [*Method, *Login, *Device, *Outcome], ids=str)
def test_each_has_its_words(named):
    assert named.words
    assert "_" not in named.words
