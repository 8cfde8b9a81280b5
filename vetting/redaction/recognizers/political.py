"""Political."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class Political(ClassRecognizer):
    protected_class = ProtectedClass.POLITICAL
