"""The characteristics that the law keeps from a hiring decision, each with the law that says so."""

from enum import StrEnum


class ProtectedClass(StrEnum):
    RACE_ETHNICITY = "RACE_ETHNICITY"
    NATIONAL_ORIGIN = "NATIONAL_ORIGIN"
    CITIZENSHIP = "CITIZENSHIP"
    RELIGION = "RELIGION"
    SEX = "SEX"
    PREGNANCY = "PREGNANCY"
    GENDER_IDENTITY = "GENDER_IDENTITY"
    SEXUAL_ORIENTATION = "SEXUAL_ORIENTATION"
    AGE = "AGE"
    DISABILITY_MEDICAL = "DISABILITY_MEDICAL"
    GENETIC = "GENETIC"
    MARITAL_FAMILY = "MARITAL_FAMILY"
    VETERAN_MILITARY = "VETERAN_MILITARY"
    POLITICAL = "POLITICAL"
    UNION = "UNION"

    @property
    def label(self) -> str:
        """The class in words, as a reviewer reads it."""
        return _WORDS_AND_LAW[self][0]

    @property
    def law(self) -> str:
        """The statute, or the clause kind of a department's policy, that protects it."""
        return _WORDS_AND_LAW[self][1]


_C = ProtectedClass
_WORDS_AND_LAW: dict[ProtectedClass, tuple[str, str]] = {
    _C.RACE_ETHNICITY: ("race, color, ethnicity, ancestry or hair", "Title VII; Cal. FEHA"),
    _C.NATIONAL_ORIGIN: ("national origin", "Title VII"),
    _C.CITIZENSHIP: ("citizenship or immigration status", "8 USC 1324b"),
    _C.RELIGION: ("religion", "Title VII"),
    _C.SEX: ("sex", "Title VII; Cal. FEHA"),
    _C.PREGNANCY: ("pregnancy or reproductive decisions", "Title VII; Cal. FEHA"),
    _C.GENDER_IDENTITY: ("gender identity or expression", "Title VII; Cal. FEHA"),
    _C.SEXUAL_ORIENTATION: ("sexual orientation", "Title VII; Cal. FEHA"),
    _C.AGE: ("age", "ADEA"),
    _C.DISABILITY_MEDICAL: ("disability or medical condition", "ADA"),
    _C.GENETIC: ("genetic information or family medical history", "GINA"),
    _C.MARITAL_FAMILY: ("marital, family or caregiver status", "Cal. FEHA"),
    _C.VETERAN_MILITARY: ("military or veteran status", "USERRA"),
    _C.POLITICAL: ("political or social views, lawful groups and events", "First Amendment"),
    _C.UNION: ("union membership or protected concerted activity", "labor law"),
}
