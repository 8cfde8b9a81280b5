"""National origin: a kitchen that one grew up in, a tongue that one counts and dreams in, a house across the sea."""

from vetting.redaction.rules import rules

_DISH = (
    r"(?:lumpia|pancit|adobo|sinigang|tocino|longganisa|kare[- ]kare|balut|halo[- ]halo|ube|tamales?|pozole|menudo|"
    r"pupusas?|baleadas?|arepas?|empanadas?|mofongo|pasteles|arroz con (?:gandules|pollo|leche)|tostones|sancocho|"
    r"mangu|chicharr[oó]n|nopales|chilaquiles|champurrado|atole|conchas|birria|barbacoa|lengua|tripas|ceviche|"
    r"anticuchos|lomo saltado|feijoada|p[aã]o de queijo|brigadeiros?|coxinhas?|griot|soup joumou|pikliz|diri|jerk "
    r"chicken|ackee(?: and saltfish)?|saltfish|callaloo|roti|doubles|pelau|oxtails?|curry goat|bammy|festival|"
    r"jollof|egusi|fufu|banku|kenkey|waakye|suya|akara|moi moi|puff[- ]puff|injera|doro wat|shiro|kitfo|sambusas?|"
    r"ugali|nyama choma|sukuma|chapati|pierogi(?:es|s)?|golabki|go[lł][aą]bki|bigos|borscht|pelmeni|vareniki|"
    r"varenyky|"
    r"holubtsi|kielbasa|kutia|kolaches?|goulash|paprikash|langos|cevapi|[cć]evap[ci]i|burek|b[oö]rek|sarma|ajvar|"
    r"dolmas?|dolmades|spanakopita|moussaka|avgolemono|lahmacun|kebabs?|kabobs?|koftas?|kibbeh|tabbouleh|fattoush|"
    r"mansaf|maqluba|kabsa|mandi|ghormeh sabzi|tahdig|fesenjan|ash reshteh|bolani|mantu|qabuli|plov|lagman|khinkali|"
    r"khachapuri|biryani|nihari|haleem|daal?|dal|sambar|rasam|idlis?|dosas?|sabzi|saag|paneer|khichdi|pav bhaji|"
    r"chaat|samosas?|pakoras?|halwa|kheer|momos?|dal bhat|hoppers|pho|ph[oở]|banh mi|b[aá]nh m[iì]|banh xeo|b[uú]n "
    r"b[oò]|"
    r"com tam|nuoc mam|fish sauce|larb|papaya salad|sticky rice|khao soi|tom yum|amok|kimchi|jjigae|bulgogi|galbi|"
    r"tteok|tteokbokki|banchan|kimbap|gimbap|japchae|naengmyeon|miso soup|natto|onigiri|tamagoyaki|mochi|congee|jook|"
    r"zongzi|dim sum|char siu|baozi|bao|jiaozi|mooncakes?|hot pot|lap cheong|spam musubi|poi|laulau|lau lau|kelaguen|"
    r"palusami|gefilte fish|matzo ball soup|kugel|lefse|lutefisk|krumkake|haggis|colcannon|soda bread|boxty|"
    r"bubble and squeak|vegemite|marmite|braunschweiger|spaetzle|sp[aä]tzle|rouladen|sauerbraten|cannoli|braciole|"
    r"sunday gravy|pizzelle|baccal[aà]|bacalhau|caldo verde|linguica|lingui[cç]a|malasadas?|ham[oó]n|rakij?a|"
    r"slivovitz|p[aá]linka|tsipouro|"
    r"horilka|samogon|kvass|yerba mate|terer[eé]|mamajuana|chicha|pulque|inca kola|karak|ayran|doogh|"
    r"baijiu|makgeolli|lambanog|"
    r"mauby|sorrel|bush tea|zobo|palm wine|tej|cafecito|agua de jamaica|horchata|salabat|arak|grappa|aguardiente)"
)
_COOK = (
    r"(?:mom|mum|mama|mami|mommy|emama|emaye|enat|jiddo|tayta|jida|"
    r"ima|halmeoni|waipo|nainai|ah ma|"
    r"mother|ma|dad|papa|papi|father|grandma|grandmother|granny|gran|nana|abuela|abuelita|"
    r"abuelo|lola|lolo|tita|tia|t[ií]a|t[ií]o|auntie?s?|aunties|uncle|nonna|nonno|oma|opa|yiayia|yaya|babcia|baba|"
    r"busia|"
    r"baka|babushka|teta|sitti|jaddah|amma|ammi|nani|dadi|ajji|paati|halmoni|obaachan|popo|ba ngoai|b[aà]|in-laws?|"
    r"mother-in-law|family|cousins?|folks|parents)"
)
# Quarters of a people, and a reservation: an address tells nothing, a childhood there does.
_QUARTER = (
    r"(?:little (?:haiti|havana|saigon|italy|tokyo|india|bangladesh|armenia|ethiopia|mogadishu|manila|odessa|senegal|"
    r"guyana|colombia|village|syria|egypt)|(?:japan|korea|china|filipino|greek|thai|cambodia) ?town|spanish harlem|"
    r"el barrio|(?:ukrainian|slavic) village|bronzeville|east l\.?a\b\.?|boyle heights|barrio logan|segundo barrio|"
    r"calle ocho|boro(?:ugh)? park|kiryas joel|monsey|crown heights|brighton beach|hamtramck|the (?:reservation|rez)|"
    r"tehrangeles|washington heights|jackson heights)"
)
ORIGIN_TOLD = rules(
    (
        "national origin: a school abroad",
        r"\b(?-i:((?:Instituto|Colegio|Liceo|Secundaria|Preparatoria|Prepa|Escuela (?:Primaria|Secundaria|",
        r"Preparatoria|",
        r"T[e\u00e9]cnica|Normal|Vocacional)|CBT[Ii][Ss]|CETIS|CONALEP|Conalep|CECyT|COBACH|Cobach) ",
        r"(?=\d|[A-Zdln\u00c1])(?!Cervantes|Av|St|Rd|Road|Bl|Dr|Ln|Lane|Way)",
        r"(?:(?:de|del|la|las|los|N[o\u00ba\u00b0.]{1,2}|\d{1,4}) ){0,3}[\dA-Z\u00c1\u00c9][\w.]*))",
    ),
    (
        "national origin: from there to the world",
        r"\b(?:de|desde) ((?-i:[A-Z\u00c1\u00c9\u00d3\u00da][\w]+(?: [A-Z\u00c1]\w+){0,2})) ",
        r"(?:pa['\u2019]?l|pa el|para el|al) mundo\b",
    ),
    (
        "national origin: a childhood in the quarter of a people",
        r"\b(?:grew up|growing up|raised|born|childhood)(?: \w+){0,2} (?:in|on|from|near) ",
        rf"({_QUARTER})(?! (?:desk|system))",
    ),
    (
        "national origin: a childhood in the quarter of a people",
        rf"\b({_QUARTER})(?=,? (?:kid|born|raised|native|girl|boy|stoop|till?|made me|is my home|childhood|",
        r"block party|rent controlled))",
    ),
    (
        "national origin: a dish of one's own kitchen",
        (
            rf"\b(?:grew up|raised|weaned|brought up|fed|survived|lived|cried|built|fueled) (?:on|eating|with|"
            rf"making|by) "
            rf"(?:[\w'-]{{1,12}} ){{0,4}}?({_DISH})\b"
        ),
    ),
    (
        "national origin: a dish of one's own kitchen",
        (
            rf"\b(?:my |our |his |her |their )?{_COOK}(?:'s|\u2019s|s)?(?: (?:and|y) (?:my )?{_COOK})?"
            rf" (?:(?:makes?|made|making|taught|cooks?|cooked|rolls?|rolled|folds?|wraps?|brought|sent|sends|"
            rf"packed|packs|"
            rf"fried|selling|sells|sold|is|was|making|rolling|"
            rf"folding|wrapping|frying|cooking|stirring|"
            rf"still makes|homemade|famous|secret|recipe for|me|us|"
            rf"how|to|make|"
            rf"roll|fold|wrap|the|her|his|best|fresh|my|our|lunch|a|of) ){{0,6}}({_DISH})\b"
        ),
    ),
    (
        "national origin: a dish of one's own kitchen",
        (
            rf"\b({_DISH}) (?:recipe )?(?:like|from|the way|just like|as good as|by|handed down from|passed down from|"
            r"(?:is|are|was|were) (?:an? |the )?[a-z]{3,12} (?:in|at)) (?:my |our |his |her )?"
            rf"(?:{_COOK}|house|home|household)\b"
        ),
    ),
    (
        "national origin: the tongue at home",
        (
            r"\b(?:count(?:s|ed|ing)?|dream(?:s|ed|t|ing)?|pray(?:s|ed|ing)?|swear(?:s|ing)?|cuss(?:es|ed|ing)?|"
            r"curs(?:es|ed|"
            r"ing)|scold(?:s|ed|ing)?|yell(?:s|ed|ing)?|think(?:s|ing)?|argu(?:es|ed|ing)|text(?:s|ed)?|talk(?:s|"
            r"ed|ing)?) "
            r"(?:(?:at|to|with) (?:me|us|him|her|them|\w+) )?(?:only |still |mostly |exclusively )?in "
            r"((?-i:Polish|Danish|Finnish|Swiss German|Dutch|Czech|Thai|Lao|Turkish|Chinese|Hungarian|Welsh|Gaelic|"
            r"Irish|Twi|"
            r"Ewe|Ga|Fula|Mandinka|Wolof|Lingala|Igbo|Yoruba|Hausa|Pidgin|Patois|Kreyol|Krio|Tigrinya|Oromo|"
            r"Amharic|Somali|"
            r"Swahili|Shona|Zulu|Xhosa|Khmer|Hmong|Burmese|Karen|Tagalog|Ilocano|Visayan|Bisaya|Cebuano|Samoan|"
            r"Tongan|"
            r"Chamorro|Punjabi|Gujarati|Tamil|Telugu|Malayalam|Kannada|Bengali|Bangla|Marathi|Nepali|Sinhala|"
            r"Pashto|Dari|"
            r"Farsi|Urdu|Hindi|Uzbek|Armenian|Georgian|Chaldean|Aramaic|Kurdish|Arabic|Hebrew|Yiddish|Ladino|"
            r"Romanian|"
            r"Bulgarian|Serbian|Croatian|Bosnian|Albanian|Macedonian|Greek|Ukrainian|Russian|Lithuanian|Latvian|"
            r"Estonian|"
            r"Cantonese|Mandarin|Toisanese|Hokkien|Teochew|Hakka|Fujianese|Korean|Japanese|Vietnamese|Spanish|"
            r"Spanglish|"
            r"Portuguese|Italian|French|German|Quechua|Mixtec|Nahuatl|K'iche'|Mam|Zapotec|Garifuna))\b"
        ),
    ),
    (
        "national origin: a coming",
        (
            r"(?:\b(?:i|we|he|she|they|dad|mom|parents|family|grandparents|grandpa|grandma|who|subject) |"
            r"^|(?<=[\"\u201c]))"
            r"(?:came|moved|immigrated|arrived|was "
            r"brought|were brought) (?:here|over|over here|to (?:the )?(?:us|u\.s\.|usa|states|united states|"
            r"america|this country)) "
            r"(?:at (?:age )?(?:1[3-9]|[2-7]\d|\w+ years old)|as (?:a|an) (?:kid|child|baby|teen\w*|student|"
            r"toddler|infant|refugee|adult|"
            r"orphan|bride)|when (?:i|he|she|they|we) (?:was|were)|with (?:nothing|one suitcase|two suitcases|"
            r"\$?\d+)|in (?:19|20|['\u2019])\d\d|"
            r"by (?:boat|ship|plane|bus|foot))\b"
        ),
    ),
)
