"""DisabilityMedical."""

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class DisabilityMedical(ClassRecognizer):
    protected_class = ProtectedClass.DISABILITY_MEDICAL
