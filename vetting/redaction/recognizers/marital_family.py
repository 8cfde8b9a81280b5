"""MaritalFamily."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class MaritalFamily(ClassRecognizer):
    protected_class = ProtectedClass.MARITAL_FAMILY
