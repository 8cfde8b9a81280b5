"""Age."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class Age(ClassRecognizer):
    protected_class = ProtectedClass.AGE
