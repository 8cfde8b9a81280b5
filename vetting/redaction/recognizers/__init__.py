"""One recognizer per protected class."""

from vetting.redaction.recognizers.age import Age
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.citizenship import Citizenship
from vetting.redaction.recognizers.disability_medical import DisabilityMedical
from vetting.redaction.recognizers.gender_identity import GenderIdentity
from vetting.redaction.recognizers.genetic import Genetic
from vetting.redaction.recognizers.marital_family import MaritalFamily
from vetting.redaction.recognizers.national_origin import NationalOrigin
from vetting.redaction.recognizers.political import Political
from vetting.redaction.recognizers.pregnancy import Pregnancy
from vetting.redaction.recognizers.race_ethnicity import RaceEthnicity
from vetting.redaction.recognizers.religion import Religion
from vetting.redaction.recognizers.sex import Sex
from vetting.redaction.recognizers.sexual_orientation import SexualOrientation
from vetting.redaction.recognizers.union import Union
from vetting.redaction.recognizers.veteran_military import VeteranMilitary


def every_recognizer() -> list[ClassRecognizer]:
    return [
        RaceEthnicity(),
        NationalOrigin(),
        Citizenship(),
        Religion(),
        Sex(),
        Pregnancy(),
        GenderIdentity(),
        SexualOrientation(),
        Age(),
        DisabilityMedical(),
        Genetic(),
        MaritalFamily(),
        VeteranMilitary(),
        Political(),
        Union(),
    ]
