"""NationalOrigin."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class NationalOrigin(ClassRecognizer):
    protected_class = ProtectedClass.NATIONAL_ORIGIN
