"""Marital status as years tell it: how long together, how often married, which anniversary."""

from vetting.redaction.rules import rules

NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|un|una|dos|tres|cuatro|cinco|seis)"
YEARS_TOGETHER = rules(
    (
        "marital status: years together",
        r" ((?:happily )?(?:married|together|wed|casad[oa]s?)(?: for| por| going on)?(?: (?:over|",
        rf"almost|nearly|about))? {NUMBER}(?: [a-z]+)? (?:years?|yrs?|anos|months|decades))(?= )",
    ),
    (
        "marital status: years together",
        r" ((?:wife|husband|spouse|partner|girlfriend|boyfriend|fiancee?|esposa|esposo|boo|bae|babe|lady|man|",
        r"girl|gf|bf|hubby|wifey|missus|better half|",
        rf"significant other|guy|queen|king) (?:of|for) (?:{NUMBER}|",
        rf"over {NUMBER}|almost {NUMBER})(?: [a-z]+)? (?:years?|yrs?|months))(?= )",
    ),
    (
        "marital status: years together",
        r" (\d{1,2} ?(?:st|nd|rd|th)? ?(?:years?|yrs?|year wedding|wedding) (?:anniversary|",
        r"of marriage|married))(?= )",
    ),
    (
        "marital status: years together",
        rf" ({NUMBER} years (?:was|were) (?:not|n t|nowhere near) (?:nearly )?enough)(?= )",
    ),
    ("marital status: how often", r" ((?:\d ?x|twice|three times|2 time|3 time) (?:divorced|married|divorcee))(?= )"),
    (
        "marital status: years together",
        r" (\d{1,2} ?(?:st|nd|rd|th) anniversary)(?= (?:with|to|together|dinner|trip|love|babe|today to (?:my|",
        r"this|us)))",
    ),
    (
        "marital status: years together",
        rf" ({NUMBER} (?:years?|yrs?|decades|months) (?:(?:with|to|of loving|by) (?:my (?:wife|husband|best friend|",
        r"love|girl|man|",
        r"partner|person|queen|king)|(?:this|that) (?:[a-z]+ )?(?:man|woman|guy|girl|one|beauty|lady|goof|handsome|",
        r"gorgeous|fool|clown|idiot|goofball|knucklehead|dork|nut|weirdo|hunk|stud|babe|bozo|dude|lug|fella|dummy|",
        r"nerd|gal|angel|hottie|lunatic|dingus|character|crazy|saint|sweetheart|human|jerk|ginger|redhead|viking)|",
        r"beside (?:him|her)|of (?:him|her|his|putting up with (?:him|her))|sharing a (?:bed|bathroom|blanket))|",
        r"of (?:wedded|",
        r"marital|marriage)|married|since (?:i|we) (?:said|got|tied|put|met|married)))(?= )",
    ),
    (
        "marital status: how often, how long",
        r" (?!engaged in an? )((?:married|divorced|separated|widowed|single|engaged|widower|divorcee) (?:since|for|",
        rf"after|in) (?:{NUMBER}|\d{{4}}|",
        r"over|almost|nearly|about)(?: (?:years?|yrs?|months))?)(?= )",
    ),
    (
        "marital status: years together",
        r" (?:we ve been|weve been|been|we re|were|still|we got|got) (together since (?:prom|high school|hs|",
        r"college|middle school|",
        r"freshman|sophomore|junior|senior|we were|i was|\d{4}|forever|day one))(?= )",
    ),
)
