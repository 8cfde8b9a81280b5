"""Sex."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class Sex(ClassRecognizer):
    protected_class = ProtectedClass.SEX
