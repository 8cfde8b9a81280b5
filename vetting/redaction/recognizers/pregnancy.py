"""Pregnancy."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class Pregnancy(ClassRecognizer):
    protected_class = ProtectedClass.PREGNANCY
