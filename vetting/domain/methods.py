"""How a search may be made, on what device and signed in how; and what may corroborate what it found.

Sources: 001 and 004 IV.B.8, 002 II.a.iv.2-4; personally owned devices: 001 IV.A.3.b, 002 II.a.iii.1.f, 004 IV.A.3.iii.
"""

from enum import StrEnum

from vetting.domain.refusals import Refused


class Method(StrEnum):
    SEARCH_ENGINE = "search_engine"
    SITE_SEARCH = "site_search"
    PUBLIC_PAGE = "public_page"
    PUBLIC_ARCHIVE = "public_archive"
    # known so that they can be refused by name
    PASSWORD_ASKED = "password_asked"  # noqa: S105 - a method, not a password
    PRETEXT_REQUEST = "pretext_request"
    OVER_SHOULDER = "over_shoulder"
    PRIVACY_BYPASSED = "privacy_bypassed"
    SCRAPING = "scraping"

    @property
    def words(self) -> str:
        return _METHODS[self]


_METHODS = {
    Method.SEARCH_ENGINE: "a public search engine",
    Method.SITE_SEARCH: "the site’s own public search",
    Method.PUBLIC_PAGE: "a public page, opened by its address",
    Method.PUBLIC_ARCHIVE: "a public web archive",
    Method.PASSWORD_ASKED: "asking someone for a password or to open an account",
    Method.PRETEXT_REQUEST: "sending a friend or follow request under a pretext",
    Method.OVER_SHOULDER: "viewing over someone’s shoulder or in their session",
    Method.PRIVACY_BYPASSED: "getting round privacy settings",
    Method.SCRAPING: "collecting pages with a program",
}

PROHIBITED = frozenset(
    {
        Method.PASSWORD_ASKED,
        Method.PRETEXT_REQUEST,
        Method.OVER_SHOULDER,
        Method.PRIVACY_BYPASSED,
        Method.SCRAPING,
    }
)
LAWFUL = tuple(method for method in Method if method not in PROHIBITED)
"""What a form offers, in its order."""


class Login(StrEnum):
    SIGNED_OUT = "signed_out"
    AGENCY_ACCOUNT = "agency_account"
    ALIAS = "alias"

    @property
    def words(self) -> str:
        return _LOGINS[self]


_LOGINS = {
    Login.SIGNED_OUT: "signed out, as anyone can see it",
    Login.AGENCY_ACCOUNT: "signed in with an account that names the agency",
    Login.ALIAS: "signed in under an alias",
}


class Device(StrEnum):
    AGENCY = "agency"
    PERSONAL = "personal"

    @property
    def words(self) -> str:
        return _DEVICES[self]


_DEVICES = {
    Device.AGENCY: "a device of the agency",
    Device.PERSONAL: "a personally owned device, with permission",
}


class Corroboration(StrEnum):
    """Exactly the four kinds of 002 II.a.iv.2."""

    INTERVIEW = "interview"
    ADDRESS = "address_verification"
    IP_ADDRESS = "ip_address_verification"
    OTHER_LAWFUL = "other_lawful_means"

    @property
    def words(self) -> str:
        return _CORROBORATIONS[self]


_CORROBORATIONS = {
    Corroboration.INTERVIEW: "interview",
    Corroboration.ADDRESS: "address verification",
    Corroboration.IP_ADDRESS: "IP address verification",
    Corroboration.OTHER_LAWFUL: "other lawful means",
}


class Outcome(StrEnum):
    FINDINGS_RECORDED = "findings_recorded"
    NOTHING_FOUND = "nothing_found"
    COULD_NOT_BE_SEARCHED = "could_not_be_searched"

    @property
    def words(self) -> str:
        return _OUTCOMES[self]


_OUTCOMES = {
    Outcome.FINDINGS_RECORDED: "Findings recorded",
    Outcome.NOTHING_FOUND: "Searched, nothing found",
    Outcome.COULD_NOT_BE_SEARCHED: "Could not be searched",
}


def lawful(method: Method, login: Login, device: Device, permission: str) -> Refused | None:
    """Why a search made so cannot be recorded, or None; `permission` names who allowed a personal device, and when."""
    if method in PROHIBITED:
        return Refused(
            f"prohibited_{method}",
            f"This cannot be recorded as a search: {method.words} is not a lawful way to look. "
            "Tell your supervisor if it was done, and search only what anyone can see.",
            field="method",
        )
    if login is Login.ALIAS:
        return Refused(
            "alias_not_approved",
            "A search under an alias needs approval by a supervisor and by command, and none stands behind this one. "
            "Search signed out, or with an account that names the agency.",
            field="login",
        )
    if device is Device.PERSONAL and not permission.strip():
        return Refused(
            "personal_device",
            "Use an agency device, or name who gave written permission for a personally owned one, and when.",
            field="permission",
        )
    return None
