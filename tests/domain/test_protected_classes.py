"""Every protected class says its name and its law."""

import pytest

from vetting.domain.protected_classes import ProtectedClass


@pytest.mark.parametrize("protected_class", ProtectedClass)
def test_a_class_says_its_name_and_its_law_in_words(protected_class):
    assert protected_class.label
    assert protected_class.law


def test_the_codes_are_the_names_that_the_filter_and_its_benchmark_use():
    assert all(c.value == c.name for c in ProtectedClass)
    assert len(ProtectedClass) == 15
