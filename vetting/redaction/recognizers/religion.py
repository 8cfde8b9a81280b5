"""Religion: the lists; scripture by book, chapter and verse; houses of worship and clergy by name."""

import re
from re import Match

from vetting.domain.protected_classes import ProtectedClass
from vetting.redaction.recognizers import fields
from vetting.redaction.recognizers.base import ClassRecognizer
from vetting.redaction.recognizers.unlisted_people import FAITH
from vetting.redaction.rules import Rule, Told, ways

_VERSE = (
    r"\d{1,3}\s?[:.v]\s?\d{1,3}(?:\s?[-\u2013\u2014,]\s?\d{1,3})?(?!\d|\s?[ap]\.?m\b|\s(?:sharp|o.clock|"
    r"on (?:your|my|the) calendar|works|today|tomorrow|tonight))"
)
_LEFT = 24
_BOOK = re.compile(
    r"(?<!\w)(?:[1-4]\s?|I{1,3}\s|(?:first|second|third|1st|2nd|3rd)\s)?(?:"
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
    r"corintios|filipenses|proverbios|isaías|génesis|éxodo|gálatas|efesios|hebreos|santiago|jeremías|josué|"
    r"surah?|quran|qur'an|koran|bukhari|muslim|tirmidhi|nephi|alma|moroni|mosiah|helaman|ether|d ?& ?c|gita|bg)"
    r"\.?\s{0,2}$",
    re.IGNORECASE,
)
# Full names of books that are nothing else: a chapter alone tells, and a point in place of the colon is read so.
_WHOLE_BOOK = (
    r"genesis|exodus|leviticus|deuteronomy|ecclesiastes|isaiah|jeremiah|ezekiel|psalms?|proverbs|corinthians|"
    r"galatians|ephesians|philippians|colossians|thessalonians|hebrews|romans|revelations?|salmos?|filipenses|"
    r"corintios|efesios|romanos|proverbios|surah?|nephi|mosiah"
)
_CHAPTER = (
    rf"(?<!\w)(?:[1-4]\s?|I{{1,3}}\s)?(?:{_WHOLE_BOOK})\s(?:chapter\s|ch\.?\s|cap\.?\s)?\d{{1,3}}(?!\w|[:.]\d)"
    r"|(?<!\w)(?:Matthew|Mark|Luke|John|Acts|James|Peter|Timothy|Samuel|Kings|Joshua|Ruth|Daniel|Job)\s"
    r"(?:chapter|ch\.?)\s\d{1,2}\b|(?<!\w)(?-i:Ps|Prov|Rom|Eph|Phil)\.?\s\d{1,3}(?!\w|[:.]\d|\s(?:the|life)\b)"
)
_DECIMAL = re.compile(r"^\d{1,3}\s?\.")
_NAME = r"[A-Z][\w'\u2019-]{1,20}\.?"
_CALLED = (
    r"(?!(?:The|At|My|Our|In|To|And|From|Every|This|That|Best|Most|Many|All|Some|Any|Proud|Fellow|Falls|Eric|Charlotte|"
    r"Frank|Officer|Deputy|Ofc|Dep|Dispatcher|Detective|Det|Sergeant|Sgt|Lieutenant|Lt|Corporal|Cpl|Captain|Capt|Chief|Trooper|Agent|"
    rf"Judge|Dr|Mr|Mrs|Ms|Coach|Nurse|Professor|Prof|Investigator|Recruit|Cadet|Attorney|Sheriff)\b){_NAME}"
)
_KIND = (
    r"(?:Church|Baptist|Tabernacle|Mosque|Masjid|Synagogue|Cathedral|Mandir|Gurdwara|Ministries|Parish School|"
    r"Worship Cent(?:er|re)|Christian (?:Cent(?:er|re)|Fellowship|Academy|School|College|University)|"
    r"Islamic (?:Cent(?:er|re)|Society|School)|Community Chapel|Bible (?:College|Institute|Fellowship)|"
    r"Assembly of God|Lutheran|Methodist|Presbyterian|Episcopal|Nazarene|Pentecostal|Catholic|Adventist|"
    r"Hebrew Academy|Jewish (?:Center|Academy))"
)
_NOT_WORSHIP = r"(?!['\u2019]s Chicken| (?:St|Street|Ave|Avenue|Road|Rd|Hill|Lane|Key|City|Rock|Peak|Gorge|Ledge)\b)"
_SAINT = r"(?:St\.?|Sts\.?|Saint|Ss\.)"
_HOUSES = (
    rf"\b(?:{_CALLED} ){{1,4}}{_KIND}\b{_NOT_WORSHIP}"
    rf"|\b(?:Masjid|Iglesia|Parroquia|Templo|Gurdwara|Congregation|Our Lady of|Nuestra Señora de|Church of the|"
    rf"Sisters of|Order of Saint|Society of Saint|B['\u2019]nai|Beth (?=Am|El|Israel|Shalom|Jacob|David|Tikvah|"
    rf"Torah))"
    rf"(?: (?:de|del|la|el|the|al|of|los|las))* ?{_NAME}(?:[ -]{_NAME}){{0,3}}"
    r"|\bTemple (?:Beth|Emanu-?[Ee]l|Israel|Sinai|Shalom|Isaiah|Judea|Adat|Ner|B['\u2019]nai|Sholom|Chai|Aliyah|"
    r"Akiba|Solel|Menorah)\b(?: [A-Z]\w+)?"
    rf"|\b{_SAINT} {_NAME}(?: (?:the|of|de) {_NAME}| {_NAME})? (?:Church|Parish|Catholic|Lutheran|Episcopal|"
    rf"Orthodox|"
    r"School|Academy|Prep|High|Elementary|Cathedral|Chapel|Mass|Seminary|Convent|Monastery|CYO|CCD|Youth)\b"
    rf"|(?<=(?i:mass at) ){_SAINT} {_NAME}|(?<=(?i:parishioner at) ){_SAINT} {_NAME}"
    rf"|(?<=(?i:parishioner of) ){_SAINT} {_NAME}|(?<=(?i:confirmed at) ){_SAINT} {_NAME}"
    rf"|(?<=(?i:ccd at) ){_SAINT} {_NAME}|(?<=(?i:school at) ){_SAINT} {_NAME}|(?<=(?i:choir at) ){_SAINT} {_NAME}"
    rf"|\b{_SAINT} {_NAME}(?:['\u2019]s|(?<=['\u2019]s))\b(?! (?:Hosp|Medic|ER\b|Emerg|Day|Street|St\b|Ave|River|"
    rf"County|Univ|"
    r"Coll|Health|Clinic|Child|Newf|NL|Fire|Ridge|Bay|Eve|Law))"
    r"|\b(?:Grace|Calvary|Bethel|New Hope|New Life|Living Word|Living Water|Cornerstone|Victory|Harvest|Faith|"
    r"Trinity|"
    r"Mount Zion|Mt\.? Zion|Zion|Shiloh|Ebenezer|Emmanuel|Immanuel|Redeemer|Crossroads|Lifepoint|Journey) "
    r"(?:Fellowship|Chapel|Community|Temple|Assembly|Lutheran|Bible|Worship|Outreach|International|AME|CME)\b"
    rf"|\b{_SAINT} (?!Louis|Paul|Petersburg|Cloud|Charles|Albans|Croix|Thomas|Kitts|Moritz|Pete){_NAME}(?: of "
    rf"{_NAME})?(?= (?:holy card|prayer card|card|medal|medallion|prayer|candle|statue|"
    r"novena|icon|relic|oil|chaplet|pendant|necklace|bracelet|keychain|visor clip)s?\b)"
    r"|\b(?:Sacred Heart|Holy (?:Family|Cross|Trinity|Name|Rosary|Redeemer|Spirit|Angels|Innocents)|"
    r"Blessed Sacrament|Christ the King|Immaculate (?:Heart|Conception)|Good Shepherd|Corpus Christi|Mater Dei|"
    r"Bishop [A-Z]\w+|Cardinal [A-Z]\w+|Archbishop [A-Z]\w+|Monsignor [A-Z]\w+) (?:Church|Parish|School|High|"
    r"Academy|"
    r"Elementary|Prep|Catholic|Lutheran|Episcopal)\b"
)
_CLERGY = (
    rf"\b(?:Rev|Fr|Msgr|Revd)\.? (?:Dr\.? )?{_NAME}|\bFather (?!Time|Christmas|Figure|Son|Daughter|Day|Of|And|In|"
    rf"Was|Is)"
    r"[A-Z][a-z]{2,15}\b|\bSister Mary [A-Z]\w+|\bElder (?!Scrolls|Law|Abuse|Care|Wand|Ring|Millennials?|God|Dragon)"
    r"[A-Z][a-z]{2,15}\b|\bBrother [A-Z]\w+ at church"
)
_MASS = (
    r"\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)? (?:mass|liturgy|worship|church)\b(?! (?:st|street|ave)\b)|"
    r"\b(?-i:(?:at|to|from|for|after|before|during|of|celebrate|celebrated|attend|Sunday) Mass)\b"
    r"(?! (?:Effect|General|Ave|Pike|Spec|State|Eye|Transit|MoCA|Shooting|Incarceration|Media)\b)"
)
_NAMED = (
    *ways("religion: a house of worship or its school, by name", _HOUSES),
    *ways("religion: clergy by name", _CLERGY),
    *ways("religion: a service", _MASS, re.IGNORECASE),
    *ways("religion: a chapter of scripture", _CHAPTER, re.IGNORECASE),
)


# A shorter book before a figure with a point is more likely a name or a unit before a number.
_WRITTEN_OUT = 5


def _scripture(verse: Match[str]) -> Told | None:
    text = verse.string
    book = _BOOK.search(text, max(0, verse.start() - _LEFT), verse.start())
    if not book or (_DECIMAL.match(verse.group()) and len(book.group().strip(" .")) < _WRITTEN_OUT):
        return None
    return Told(book.start(), verse.end(), "religion: a reference to scripture")


class Religion(ClassRecognizer):
    protected_class = ProtectedClass.RELIGION
    by_text = (Rule(_VERSE, judge=_scripture), *_NAMED, *FAITH, *fields.RELIGION)
