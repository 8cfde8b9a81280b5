"""The value of a profile's field tells where its label does, whatever it says."""

import pytest

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction import suggest

FIELDS = [
    (ProtectedClass.RELIGION, "Religion: Seventh-day", "Seventh-day"),
    (ProtectedClass.RELIGION, "Religious views: lapsed, Hometown: Fresno", "lapsed"),
    (ProtectedClass.RACE_ETHNICITY, "Ethnicity: Florbian", "Florbian"),
    (ProtectedClass.NATIONAL_ORIGIN, "Nationality - Florbian", "Florbian"),
    (ProtectedClass.CITIZENSHIP, "Visa status: pending | Fresno", "pending"),
    (ProtectedClass.GENDER_IDENTITY, "Gender: florb", "florb"),
    (ProtectedClass.SEXUAL_ORIENTATION, "Sexual orientation = florb", "florb"),
    (ProtectedClass.MARITAL_FAMILY, "Relationship status: complicated", "complicated"),
    (ProtectedClass.DISABILITY_MEDICAL, "Medical condition: florbitis", "florbitis"),
    (ProtectedClass.AGE, "DOB: 4/12/88", "4/12/88"),
    (ProtectedClass.POLITICAL, "Political views: very florb", "very florb"),
    (ProtectedClass.VETERAN_MILITARY, "Discharge type: general", "general"),
]
NO_VALUE = ["Medications: none", "date of birth (required)", "Political party: N/A", "Gender: reveal at six"]


@pytest.mark.parametrize(("protected_class", "text", "value"), FIELDS, ids=[row[1] for row in FIELDS])
def test_the_value_beside_a_telling_label_is_hidden(protected_class, text, value):
    found = [each.words for each in suggest(text).suggestions if each.protected_class is protected_class]
    assert value in found


@pytest.mark.parametrize("text", NO_VALUE)
def test_a_field_without_a_value_tells_no_more_than_its_label(text):
    assert not any("field of a profile" in each.reason for each in suggest(text).suggestions)
