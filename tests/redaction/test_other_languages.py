"""Other languages: words of one's own family, faith, origin, papers, pregnancy and illness."""

import pytest

from vetting.redaction import suggest

TELLS = [
    ("моя жена приготовила борщ", ["моя жена"]),
    ("slava bogu sdal", ["slava bogu"]),
    ("زوجتي طبخت اليوم", ["زوجتي"]),
    ("el7amdulellah ngaht", ["el7amdulellah"]),
    ("je suis né à Dakar", ["je suis né à Dakar"]),
    ("minha esposa fez bolo", ["minha esposa"]),
    ("madanm mwen fè griyo", ["madanm mwen"]),
    ("mwen se ayisyen", ["mwen se ayisyen"]),
    ("sie ist schwanger", ["schwanger"]),
    ("meri biwi ne chai banayi", ["meri biwi"]),
    ("vợ tôi nấu phở", ["vợ tôi"]),
    ("vo toi nau pho", ["vo toi"]),
    ("asawa ko ang nagluto", ["asawa ko"]),
    ("내 남편", ["내 남편"]),
    ("绿卡", ["绿卡"]),
]
TELLS_NOTHING = [
    "сегодня отличная погода",
    "il fait beau, pique-nique au parc",
    "hoje o jogo foi bom demais",
    "das Wetter ist gut",
    "ang sarap ng adobo",
    "jodi a li fè bèl tan",
    "deus ex machina",
    "aaj mausam accha hai",
    "今天天气很好",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_what_tells_is_found(text, words):
    found = sorted(suggest(text).suggestions, key=lambda s: s.start)
    assert words[0] in [s.words for s in found]


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_everyday_words_are_left_alone(text):
    assert suggest(text).suggestions == ()
