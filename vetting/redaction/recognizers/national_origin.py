"""National origin: the lists, flags, and a place told as where someone comes from."""

import re
from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer, Told
from vetting.redaction.scan import Hit, Scan

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]+|\U0001f3f4[\U000e0061-\U000e007f]+")
_LEFT = 70
_COMES_FROM = re.compile(
    r" (?:(?:born|raised|grew up|native|originally|originari[oa]|naci|nacid[oa]|crecio|"
    r"creci)(?: and raised| y criad[oa])?(?: (?:in|from|of|en|de))?"
    r"|(?:immigrated|emigrated|migrated|came|come|comes|coming|moved|fled|escaped|arrived|"
    r"deported|sent|ship(?:ped)?)(?: (?:here|over|back|them|him|her|us|you|me))*"
    r"(?: to (?:the )?(?:us|usa|u s|america|states))? (?:from|to)"
    r"|(?:family|parents|folks|mom|mother|dad|father|grandparents|grandma|grandpa|wife|husband|"
    r"people|ancestors|roots|relatives|cousins|i m|i am|im|he s|he is|she s|she is|"
    r"they re|they are|you re|we re|is|are|was|were|guy|girl|kid|kids|dude|man|men|woman|women|"
    r"immigrants?|refugees?|migrants?|someone|anyone|everyone|those|folks|family s)"
    r"(?: (?:all|both|here|originally|not|also|really|straight|is|are|was|were|s|who|came))* from"
    r"|soy de|vengo de|vine de|somos de|es de|orgullo de|back home in|straight outta|"
    r"straight out of|visit family in|family (?:back |still )?in|passport from|citizen of|"
    r"national of|accent from|ancestors in|homeland of|proud to be from|roots in|heritage from|"
    r"go back to|get back to|went back to|pride for|blood from) (?:the )?$"
)
_GO_BACK = re.compile(
    r"\b(?:[Gg]o|[Gg]et|GO|(?:[Ss]end|[Dd]eport) (?:them|him|her|you|'em|em)|[Rr]egr[eé]sate|"
    r"[Vv]ete) (?:the \w{2,7} )?(?:back|BACK|home|a) (?:to|TO) "
    r"((?!Work|School|Bed|Sleep|Jail|Prison|Court|College|Training|Patrol|The\b|My\b|"
    r"Your\b)[A-ZÁÉÍÓÚ][\w'\u2019.-]{1,30}(?: [A-ZÁÉÍÓÚ][\w'\u2019.-]{1,30}){0,2})"
)


class NationalOrigin(ClassRecognizer):
    protected_class = ProtectedClass.NATIONAL_ORIGIN

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        if not scan.text.isascii():
            for match in _FLAG.finditer(scan.text):
                yield self.hit(*match.span(), "national origin: a flag")
        words = scan.reading.words
        for start, end in scan.places:
            if came := _COMES_FROM.search(words[max(0, start - _LEFT) : start]):
                begin = start - len("from ") if came.group().endswith(" from ") else start
                yield self.told(scan, Told(begin, end, "national origin: a place someone comes from"))
        for match in _GO_BACK.finditer(scan.text):
            yield self.hit(*match.span(1), "national origin: a place someone is told to go back to")
