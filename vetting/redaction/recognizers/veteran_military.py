"""VeteranMilitary."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class VeteranMilitary(ClassRecognizer):
    protected_class = ProtectedClass.VETERAN_MILITARY
