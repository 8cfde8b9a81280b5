"""Age: figures and number words, judged by what stands beside them; birth and class years."""

import re
from re import Match

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.age_bios import AGE_BIOS
from vetting.redaction.recognizers.age_sayings import GRADUATED, OTHER_UNIT, SAYINGS
from vetting.redaction.recognizers.age_things import between_commas, months, old_thing, thing_is
from vetting.redaction.recognizers.age_times import SCHOOLED, TIMES
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.birth_dates import BIRTH_DATES
from vetting.redaction.rules import Rule, Told

_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = (
    rf" (\d{{1,4}}(?=[a-z ])|(?:(?:one )?hundred(?: and)?(?: (?:{_ONES}))?|"
    rf"(?:{_TENS})(?: (?:{_ONES}))?|{_TEEN}|{_ONES}|twenties|(?:thir|for|fif|six|seven|eigh|"
    rf"nine)ties)(?= ))"
)
_LEFT = 45
_YEAR = re.compile(r"19[2-9]\d|20[0-2]\d")
_ADULT = re.compile(rf"1[3-9]|[2-9]\d|(?:{_TENS})(?: (?:{_ONES}))?|{_TEEN}")
_DECADE = re.compile(r"[a-z]+ties|[2-9]0")

_YEARS_OLD = re.compile(
    r" ?(?:and a half )?(?:(?:years?|yrs?|yr|yo|y o|y|anos?)(?: |-)?(?:olds?|of age|young|"
    r"de edad|jovenes)|y o|yo|yos|yro|some ?things?|ish years old|years? (?:long )?career)(?= )"
)
_GENDERED = re.compile(r" ?(?:m|f|male|female|nb|m4f|f4m|m4m|f4f)(?= )")
_BIRTHDAY = re.compile(r" ?(?:st|nd|rd|th)? (?:birthday|bday|b day)s?(?= )")
_DECADES = re.compile(r" ?s(?: (?:baby|kid|babies|kids|child|children))?(?= )")
_PUPILS = re.compile(
    r" (?:students|recruits|cadets|people|kids|graduates|officers|seniors|pupils|trainees|children)(?= )"
)
_AND_UP = re.compile(r" (?:and|or) (?:up|over|under|older|younger|below|above)(?= )")
_DATED = re.compile(r"(?:  | (?:in|of|born|b|en|del|de|year|dob|date|birth|birthday|bday|is|was) |\d )$")

_AGED = re.compile(r"(?<! for) (?:age|aged|ages|edad)(?: of| is| was)? ?$| (?:cumplo|cumpli|cumple) $")
_DEED_AT = re.compile(
    r" (?:left|died|passed|diagnosed|started|moved|married|joined|enlisted|retired|quit|came out|"
    r"baptized|saved|widowed|cracked|transitioned|orphaned|promoted|divorced|converted|relapsed|emigrated|"
    r"graduated|became|"
    r"had|got|lost|bought|learned|stopped|began|arrived|immigrated|deployed|pregnant|peaked|"
    r"voted|caucused|marched|sworn in|moved out|ran away|adopted|hospitalized|committed|paralyzed|blinded|drafted|"
    r"on orientation|a freshman|a student|an apprentice|a rookie|an intern|a beginner|my degree|my ged|my diploma|"
    r"shipped|homeless|ordained|survived|earned|finished|completed|back to school|a bride|a groom|newlyweds?|"
    r"still (?!stuck|parked|sitting|standing|holding|open|hovering)\w+ing|benched|deadlifted|squatted|"
    r"working out|hit)(?: [a-z]+){0,4} at $"
)
_TURNING = re.compile(
    r" (?:turn|turns|turned|turning|turnin|turnt|finna be|finna turn|"
    r"turned the corner on|turning the corner on|bout to be|bout to turn|bout 2 b|bout 2 be|"
    r"wait 2 be|wait to be|wait to turn|wait til im|wait till im|wait until im|boutta be|hitting|"
    r"hit the big|pushing|nearing|approaching|just hit|finally|"
    r"cumpli|over|under|past|knocking on|closing in on|creeping up on|staring down|flirting with|inching toward|"
    r"north of|"
    r"south of|wrong side of|right side of|celebrating|celebrated|other side of|ripe old age of|grand old age of|"
    r"tender age of|"
    r"age of)(?: the big| the ripe(?: old)? age of| my| her| his)? $"
)
_TURNED = re.compile(r" turn(?:ed|ing) (?:the big )?$")
# "Turned 21 in a holding cell", "turned 40 on the range".
_SCENE = re.compile(r" (?:in a|on the|over(?! to)) ")
_PERSON_IS = re.compile(
    r"(?: (?!were )(?:i m|im|i am|i was|i were|i ll be|ill be|id be|i be|when i was|since i was|"
    r"until i was|(?:he|she|they|we|you|who|candidate|subject|applicant|officer|"
    r"mom|dad|wife|husband|kid|son|daughter|brother|sister|everyone|everybody|guy|woman|"
    r"man) ?(?:s|is|was|re|are|were|be))(?: (?:only|just|now|already|almost|barely|nearly|still|"
    r"like|not|"
    r"about|around|literally|a|an|over|under|basically|officially))*|(?: (?:me|mom|dad|"
    r"grandmother|grandma|grandpa|grandfather|divorced|married|widowed|widow|single|sober|"
    r"retired|alone|pregnant|diagnosed|woman|man|mother|father|veteran|enlisted|hired|academy|"
    r"fit|jacked|strong|alive|dating|rookie|cop|recruit|broke|tired|over|bald|gray|grey|"
    r"life|shape|here|again|old|young|still it|kids|baby|virgin|parents|start|started|"
    r"started out|quit|joined|career|body|knees|back|look|looking|feel|feeling)) at)"
    r"(?: the age of| age)? $| (?:soy de|ya tengo|since|until|till|before) $"
)
_CLASS_OF = re.compile(
    r" (?P<from>(?:class|clase|generation|generacion|promo) (?:of|de|del) {1,2}|(?:hs|high school|"
    r"college|academy) (?:class of |grad |graduate |c o )?|"
    r"(?:graduat\w+|grad|graduada?|graduacion)(?: from)?(?: (?:high school|hs|college|school|"
    r"university|the academy|class|back))*(?: (?:in|of|en))? {1,2})$"
)
_LASTED = re.compile(r" (?:for|in|took|takes|lasted|spent|spans?|spanning|last|past|just|well) (?:over|under) $")
_BORN = re.compile(
    r" (?:born|b|(?:licen[cs]e|id|passport|certificate) (?:says|reads)|"
    r"nacid[oa]|naci|birth ?year|year of birth|birth ?date|date of birth|dob|d o b|"
    r"birthday|bday|fecha de nacimiento)(?:  ?[a-z]+| \d{1,2}){0,6} {1,2}$"
)
_OWN_DECADE = re.compile(
    r" (?P<from>(?:(?:in|into|to|of) )?(?:my|his|her|their|our|your|early|mid|late|my early|my mid|"
    r"my late|their late|their early|his late|her late|the late|the early) )$"
)


def _told(found: Match[str]) -> Told | None:
    words, (start, end) = found.string, found.span(1)
    before = words[max(0, start - _LEFT) : start]
    number = words[start:end]
    young = months(words, start, end)
    if young or thing_is(before):
        return young
    if after := _YEARS_OLD.match(words, end) or _BIRTHDAY.match(words, end):
        return None if old_thing(words, after.end()) else Told(start, after.end(), "age: a number of years")
    if _YEAR.fullmatch(number):
        return _year(before, start, end)
    if _DECADE.fullmatch(number) and (decade := _decade(words, before, start, end)):
        return decade
    if _AGED.search(before) and not _AND_UP.match(words, end):
        return Told(start, end + (len(" anos") if words.startswith(" anos ", end) else 0), "age: a number of years")
    said = _said(words, before, start, end) if _ADULT.fullmatch(number) else None
    return (None if _PUPILS.match(words, end) else _short_year(before, start, end)) or said


def _short_year(before: str, start: int, end: int) -> Told | None:
    """Class of 98."""
    if end - start != 2:
        return None
    found = _CLASS_OF.search(before)
    if _BORN.search(before) and _DATED.search(before) and not before.endswith(" b "):
        return Told(start, end, "age: a birth year")
    if found and " of " in found.group():
        return Told(start - len(found["from"]), end, "age: a graduation year")
    return None


def _year(before: str, start: int, end: int) -> Told | None:
    if found := _CLASS_OF.search(before):
        return Told(start - len(found["from"]), end, "age: a graduation year")
    return Told(start, end, "age: a birth year") if _BORN.search(before) else None


def _decade(words: str, before: str, start: int, end: int) -> Told | None:
    plural = _DECADES.match(words, end)
    if plural and words[start].isdigit() and len(plural.group()) > 3:
        return Told(start, plural.end(), "age: a generation")
    mine = _OWN_DECADE.search(before)
    if mine and (plural or words[start:end].endswith("ties")):
        return Told(start - len(mine["from"]), plural.end() if plural else end, "age: a decade of life")
    return None


def _said(words: str, before: str, start: int, end: int) -> Told | None:
    if between_commas(words, before, end):
        return Told(start, end, "age: a number of years")
    if after := _GENDERED.match(words, end):
        return Told(start, after.end(), "age: a number of years")
    deed, turning = _DEED_AT.search(before), _TURNING.search(before)
    if OTHER_UNIT.match(words, end) and not ((deed or _TURNED.search(before)) and _SCENE.match(words, end)):
        return None
    if turning and not (_LASTED.search(before) and words.startswith(" years", end)):
        return Told(start - len(turning.group()) + 1, end, "age: a birthday")
    return Told(start, end, "age: said outright") if deed or _PERSON_IS.search(before) else None


class Age(ClassRecognizer):
    protected_class = ProtectedClass.AGE
    by_words = (*SAYINGS, Rule(_NUMBER, judge=_told))
    by_text = (*GRADUATED, *TIMES, *AGE_BIOS, *SCHOOLED, *BIRTH_DATES, *fields.BIRTH)
