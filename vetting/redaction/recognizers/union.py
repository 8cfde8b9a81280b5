"""Union."""
from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer


class Union(ClassRecognizer):
    protected_class = ProtectedClass.UNION
