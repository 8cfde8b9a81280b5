"""RaceEthnicity."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class RaceEthnicity(ClassRecognizer):
    protected_class = ProtectedClass.RACE_ETHNICITY
