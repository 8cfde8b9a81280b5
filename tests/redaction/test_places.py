"""Names of places, peoples and languages from CLDR: which are known, and which are left out on purpose."""

from importlib.resources import files

import pytest
from babel import Locale

from vetting.redaction.entries import entries, forms, plain, texts
from vetting.redaction.places import places

# Extinct or made-up languages and ways of writing one, by the word that their names begin with.
NO_PEOPLE = """
american ancient church classical hindi lingua literary middle modern multiple no old simplified standard toki
traditional unknown
"""
# Everyday words, states, given names, or names of languages that nobody was brought up in.
EVERYDAY = """
afar afrihili akkadian alabama asu avaric avestan bafia batak beja bena bini blin blissymbols bodo braj bulu
carib cayuga cheyenne chiga chilcotin chinook colognian comorian coptic cree dakota delaware elamite embu
esperanto ewe fang fon ga gan gayo geez gothic hiri hittite ingrian ido interlingua interlingue jju kako kamba kawi
khotanese klingon kom komi kongo koro kotava kuvi ladino lamba langi lao latin laz ligurian lillooet lojban
lombard lozi lunda luo maba mafa mandar mari mende meru meta mirandese mohawk moksha mongo moose muslim n nama
nauru nias nogai novial okanagan osage pahlavi pali pampanga phoenician picard pontic rajasthani rombo rwa saho
sango sangu scots sena seneca serer seri shambala shan slave soga sogdien sumerian susu swati tamashek taroko
tereno teso tigre tiv tokelau tulu tuvalu twi tyap ugaritic vai venda venetian veps volapuk voro votic walser
washo yao zaza
"""
LEFT_OUT = {*NO_PEOPLE.split(), *EVERYDAY.split()}


def listed():
    terms = files("vetting.redaction") / "lexicons" / "terms"
    every = (term for name, text in texts(terms) for term, _ in entries(name, text))
    return {form for term in every for form in forms(plain(term))}


def test_every_language_that_cldr_names_is_listed_or_left_out_on_purpose():
    known = listed()
    names = {plain(name.replace("\u02bc", "'")) for name in Locale("en").languages.values()}
    assert sorted(n for n in names - known if n.split()[0] not in LEFT_OUT) == []


def test_no_language_whose_name_is_an_everyday_word_is_listed_alone():
    assert listed().isdisjoint({"even", "ga", "fang", "ido", "mari", "shan", "dakota", "slave", "moose", "fon", "pali"})


@pytest.mark.parametrize("name", ["el salvador", "alemania", "cote d ivoire", "ouagadougou", "michoacan", "kingston"])
def test_countries_cities_and_regions_are_places(name):
    assert name in places()


@pytest.mark.parametrize("name", ["", "usa", "chicago", "new york", "jersey", "christmas", "easter", "united nations"])
def test_a_city_of_the_united_states_or_a_date_is_no_foreign_place(name):
    assert name not in places()
