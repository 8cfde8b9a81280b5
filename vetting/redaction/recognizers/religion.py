"""Religion."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class Religion(ClassRecognizer):
    protected_class = ProtectedClass.RELIGION
