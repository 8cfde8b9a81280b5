"""Religion: the lists, and references to scripture by book, chapter and verse."""

import re
from collections.abc import Iterator

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.scan import Hit, Scan

_VERSE = re.compile(r"\d{1,3}\s?[:.v]\s?\d{1,3}(?:\s?[-\u2013\u2014,]\s?\d{1,3})?(?!\d)")
_LEFT = 24
_BOOK = re.compile(
    r"(?<!\w)(?:[1-4]\s?|I{1,3}\s)?(?:"
    r"gen(?:esis)?|ex(?:od(?:us)?)?|lev(?:iticus)?|num(?:bers)?|deut(?:eronomy)?|josh(?:ua)?|"
    r"judg(?:es)?|ruth|sam(?:uel)?|kings|chron(?:icles)?|ezra|"
    r"neh(?:emiah)?|esther|job|ps(?:alms?)?|prov(?:erbs)?|eccl(?:esiastes)?|song of (?:songs|"
    r"solomon)|isa(?:iah)?|jer(?:emiah)?|lam(?:entations)?|"
    r"ezek(?:iel)?|dan(?:iel)?|hos(?:ea)?|joel|amos|obad(?:iah)?|jonah|mic(?:ah)?|nah(?:um)?|"
    r"hab(?:akkuk)?|zeph(?:aniah)?|hag(?:gai)?|zech(?:ariah)?|"
    r"mal(?:achi)?|tobit|sirach|wisdom|baruch|macc(?:abees)?|matt(?:hew)?|mt|mark|mk|luke|lk|"
    r"john|jn|acts|rom(?:ans)?|cor(?:inthians)?|"
    r"gal(?:atians)?|eph(?:esians)?|phil(?:ippians)?|col(?:ossians)?|thess(?:alonians)?|"
    r"tim(?:othy)?|titus|philem(?:on)?|heb(?:rews)?|james|jas|"
    r"pet(?:er)?|jude|rev(?:elation)?s?|apocalipsis|salmos?|mateo|marcos|lucas|juan|romanos|"
    r"corintios|filipenses|proverbios|isaías|génesis|éxodo|"
    r"surah?|quran|qur'an|koran|nephi|alma|moroni|mosiah|helaman|ether|gita)\.?\s{0,2}$",
    re.IGNORECASE,
)


class Religion(ClassRecognizer):
    protected_class = ProtectedClass.RELIGION

    def grammar(self, scan: Scan) -> Iterator[Hit]:
        text = scan.text
        if ":" not in text and "." not in text:
            return
        for verse in _VERSE.finditer(text):
            if book := _BOOK.search(text, max(0, verse.start() - _LEFT), verse.start()):
                yield self.hit(book.start(), verse.end(), "religion: a reference to scripture")
