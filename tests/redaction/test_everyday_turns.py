"""Everyday words and turns of phrase that only look as if they told something, beside the same words where they do."""

import pytest

from vetting.redaction import suggest


@pytest.mark.parametrize(
    ("harmless", "telling"),
    [
        ("the truck sped through the light", "a sped class down the hall"),
        ("silver minivan, plate unknown, northbound", "kids in the minivan again"),
        ("be kinder to yourself", "mi hijo va al kínder"),
        ("Rocky III is on tonight", "a III% patch on his vest"),
        ("parts were 90 and labor was 340", "we were 34 then"),
        ("long-term investments and goblets", "the priest's vestments"),
        ("he was trusted with the keys", "elected trustee of our local"),
        ("all dressed to the nines", "niñes de la comunidad"),
        ("sheer hard on the knees, that hill", "had a hard on"),
        ("a splash of color by the door", "women of color in the room"),
        ("force is mass times acceleration", "mass times at St. Ann's"),
        ("we sat down for dinner", "we sat down on the line until they listened"),
        ("she flosses religiously", "not religiously observant any more"),
        ("the whitewashed fence by the barn", "my cousins call me whitewashed"),
        ("Det. Church signed out the car", "New Hope Baptist Church picnic"),
        ("lost on Veterans Parkway", "veterans like me"),
        ("my polish chipped", "my polish neighbor"),
        ("they engaged in a discussion", "engaged in the spring"),
        ("described the schedule as 'bipolar'", 'listed as "bipolar" in his bio'),
        ("three monsters at two stations", "her evangelcals and biseuals"),
        ("models from '67 to '69", "drafted in '69"),
        ("he was in the blind spot", "the blind man downstairs"),
        ("left to die in the wild", "staged a die-in at city hall"),
        ("the Kids' Menu is cheap", "picked up my kids' shoes"),
        ("a stall at the Farmers' Market", "the Workers\u2019 Party met at our place"),
    ],
)
def test_a_look_alike_is_left_and_its_telling_twin_is_not(harmless, telling):
    assert [suggestion.start for suggestion in suggest(harmless).suggestions] == []
    assert suggest(telling).suggestions
