"""National origin: what tells it, and what only looks like it."""

import pytest

from tests.redaction.recognizers.table import words_of
from vetting.domain.protected_classes import ProtectedClass

TELLS = [
    ("Bio: 🇲🇽🇲🇽", ["🇲🇽🇲🇽"]),
    ("\U0001f3f4\U000e0067\U000e0062\U000e007f ok", ["\U0001f3f4\U000e0067\U000e0062\U000e007f"]),
    ("go back to Guadalajara", ["Guadalajara"]),
    ("go back to Springfield Falls", ["Springfield Falls"]),
    ("my family is from El Salvador", ["from El Salvador"]),
    ("born in Lagos", ["Lagos"]),
    ("flew home to St. Lucia", ["St. Lucia"]),
    ("an Eritrean deli", ["Eritrean"]),
    ("soy de Michoacán", ["soy de", "Michoacán"]),
    ("my accent", ["accent"]),
    ("grew up in a small village outside Kumasi", ["Kumasi"]),
    ("Hometown: Tegucigalpa", ["Tegucigalpa"]),
    ("born in Guadalajara, Jalisco, Mexico", ["Guadalajara", "Jalisco", "Mexico"]),
    ("my folks left Cuba in 1980", ["Cuba"]),
    ("Lagos born, Houston raised", ["Lagos"]),
    ("Grandma speaks Cantonese", ["speaks Cantonese"]),
    ("a Yiddish song", ["Yiddish"]),
    ("English is my third language", ["English is my third", "third language"]),
    ("mi madre es salvadoreña", ["salvadoreña"]),
    ("Haitian food", ["Haitian"]),
    ("half Korean", ["half Korean"]),
    ("money to family in Honduras", ["Honduras"]),
    ("halmoni's kimchi", ["halmoni's kimchi"]),
    ("came with two suitcases", ["came with two suitcases"]),
    ("guanaco_503", ["guanaco_503"]),
    ("Punjab ➡️ Fresno", ["Punjab"]),
    ("attended primary school in Lagos", ["Lagos"]),
    ("relatives in Kumasi", ["Kumasi"]),
    ("grew up on lumpia", ["lumpia"]),
    ("mom counts in Polish", ["Polish"]),
    ("they sent my family home to Haiti", ["Haiti"]),
    ("left Saigon on the last helicopter", ["Saigon"]),
    ("a neighbor, his dad is a truck driver from Bosnia", ["from Bosnia"]),
    ("get the family out of Kherson", ["Kherson"]),
    ("rakija is medicine in our family", ["rakija"]),
    ("lived in Peru until I was nine", ["Peru"]),
    ("Ghana runs through my veins", ["Ghana"]),
    ("studied at Jagiellonian", ["Jagiellonian"]),
    ("profile lists hometown as Cagayan de Oro", ["Cagayan de Oro"]),
    ('posted "from El Salvador and proud"', ["from El Salvador"]),
    ("made in Manila, raised in Stockton", ["Manila"]),
    ("lived in Ukraine till the war", ["Ukraine"]),
    ("a nurse from Kerala", ["from Kerala"]),
    ('"came over in \'98 with nothing"', ["came over in '98"]),
    ("Went to Instituto Patria", ["Instituto Patria"]),
    ("De Aguadilla pa'l mundo", ["Aguadilla"]),
]
TELLS_NOTHING = [
    "St. Paddy's Day at the bar, a crash at St. John and 4th",
    "Vacation in Mexico",
    "VisitMexico",
    "China calls for talks",
    "go back to work",
    "go back to The Office",
    "French press",
    "Polish your boots",
    "Chinese takeout",
    "straight home",
    "born in Paris, Texas",
    "drove through Lebanon, Pennsylvania",
    "Thai curry",
    "a Siberian husky",
    "Bulgarian split squats",
    "Roman numerals",
    "Persian rug",
    "an accent wall",
    "my key fob died",
    "the Ukrainian army",
    "telephone poles",
    "a kiwi smoothie",
    "the first generation iPhone",
    "The Maltese Falcon",
    "paczki at Meijer",
    "grew up on mac and cheese",
    "package from Shanghai took a month",
    "counts in base two",
    "landed from the jump",
    "the rakija at the bar is medicine",
    "flew from Lisbon on Monday",
    "stayed in Cancun for a week",
    "back in Tokyo for the second time",
    "the truck parts, from Germany, cost more",
    "made in China in 2019",
    'the film "from Peru to Chile by bus"',
    "a student from Fresno State",
    "Instituto Cervantes film night",
    "Colegio Avenue crash",
]


@pytest.mark.parametrize(("text", "words"), TELLS)
def test_it_is_found(text, words):
    assert words_of(text, ProtectedClass.NATIONAL_ORIGIN) == words


@pytest.mark.parametrize("text", TELLS_NOTHING)
def test_it_is_left_alone(text):
    assert words_of(text, ProtectedClass.NATIONAL_ORIGIN) == []
