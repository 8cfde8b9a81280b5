"""Citizenship."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class Citizenship(ClassRecognizer):
    protected_class = ProtectedClass.CITIZENSHIP
