"""SexualOrientation."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class SexualOrientation(ClassRecognizer):
    protected_class = ProtectedClass.SEXUAL_ORIENTATION
