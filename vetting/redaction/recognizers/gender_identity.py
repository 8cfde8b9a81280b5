"""GenderIdentity."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class GenderIdentity(ClassRecognizer):
    protected_class = ProtectedClass.GENDER_IDENTITY
