"""Genetic."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class Genetic(ClassRecognizer):
    protected_class = ProtectedClass.GENETIC
