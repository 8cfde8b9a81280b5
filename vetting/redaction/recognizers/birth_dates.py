"""Age: dates of birth, in the orders that people and forms write them."""

from vetting.redaction.rules import rules

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    r"diciembre)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_LONG_YEAR = r"(?:19|20)\d\d"
_YEAR = rf"(?:,? (?:de |del |in )?(?:{_LONG_YEAR}|['\u2018\u2019]?\d\d)\b(?![:/]))"
_DATE = (
    rf"(?:the )?{_DAY}(?: day)?(?: of| de)? {_MONTH}{_YEAR}?|{_MONTH} (?:the )?{_DAY}{_YEAR}?|{_MONTH},? {_LONG_YEAR}|"
    r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
)
_SAID = (
    r"(?:\bborn|\bb\.|\bd\.?o\.?b\b\.?|\bdate of birth|\bbirth ?date|\bbirthday|\bb-?day|\bnaci(?:d[oa])?\b|\bnac[íi]|"
    r"\bfecha de nacimiento)(?: (?:is|was|es|fue|falls|reads|says|(?:listed|shown|given) as))?(?: (?:on|in|el|en))?"
)

BIRTH_DATES = rules(("age: a birth date", rf"{_SAID}[:=]?[ \t]{{0,2}}({_DATE})(?![\d/])"))
