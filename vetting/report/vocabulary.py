"""The names and words that the drawing itself writes into a PDF; a report that holds another name may not leave."""

import re

DRAWN = """
    A Art Ascent Artifact Author BaseFont BleedBox BlockQuote CA CIDFontType2 CIDSystemInfo CIDToGIDMap CapHeight
    Catalog Code ColorSpace Column Contents Count CreationDate DescendantFonts Descent Dest DestOutputProfile
    DisplayDocTitle Div Document Encoding ExtGState Filter First Flags FlateDecode Font FontBBox FontDescriptor
    FontFamily FontFile2 FontName GTS_PDFA1 H1 H2 H3 Headers ICCBased ID Identity Identity-H Index Info ItalicAngle K
    Kids L LBody LI Lab Lang Lbl Last Length Length1 MarkInfo Marked MediaBox Metadata ModDate N Next NonStruct Nums O
    ObjStm Ordering Outlines OutputConditionIdentifier OutputIntent OutputIntents P Page Pages Parent ParentTree Pattern
    Pg Prev Producer Range Registry Resources Root Row S Scope Sect Shading Size Span StemH StemV StructElem
    StructParents StructTreeRoot Subject Subtype Supplement TBody TD TH THead TR Table Tabs Title ToUnicode TrimBox Type
    Type0 ViewerPreferences W WhitePoint XML XObject XRef XYZ ca lab-d50 lab-d65 srgb
"""
NAMES = frozenset(DRAWN.split())
VARIABLE = re.compile(r"[A-Z]{6}(\+DejaVu-[A-Za-z-]{4,20})?|[Aa][01](\.\d+)?")  # fonts and their subsets, opacity
OTHERS = """
    about adobe aiim begin beginbfchar begincmap begincodespacerange bold category cidinit cmap cmapname cmaptype
    colour conformance createdate creator currentdict default defineresource dejavu description dict elements endbfchar
    endcmap endcodespacerange endobj endstream extension findresource http identification iec integer internal mcid meta
    mono moddate modifydate name namespaceuri packet pagination parsetype part pdfa pdfaid pdfua prefix procset property
    purl resource sans schema schemas seq serif space startxref stream syntax true valuetype version weasyprint xmlns
    xmpmeta xpacket xref
"""
LONGEST_FIRST = sorted((word for word in {*NAMES, *OTHERS.split()} if len(word) >= 4), key=len, reverse=True)
WORDS = re.compile(rb"(?<![a-z0-9])(?:%s)(?![a-z0-9])" % "|".join(LONGEST_FIRST).encode(), re.IGNORECASE)
# What a font says of itself, in letters of two bytes.
FONT = re.compile(
    b"|".join(word.encode("utf-16-be") for word in ("DejaVu", "Version", "Sans", "Serif", "Mono", "Bold"))
)
FORBIDDEN = {
    "JavaScript": "a script",
    "JS": "a script",
    "OpenAction": "an action",
    "AA": "an action",
    "Launch": "an action",
    "EmbeddedFiles": "an attachment",
    "EmbeddedFile": "an attachment",
    "Filespec": "an attachment",
    "AF": "an attachment",
    "EF": "an attachment",
    "URI": "a link",
    "GoToR": "a link",
    "AcroForm": "a form",
    "Annots": "a note",
    "Annot": "a note",
    "OCProperties": "a layer",
    "Image": "a picture",
    "Encrypt": "a lock",
}


def fault(name: str) -> str | None:
    """What is wrong with a name, said without repeating it: a name can carry words too."""
    if name in NAMES or VARIABLE.fullmatch(name):
        return None
    return f"The PDF holds {FORBIDDEN.get(name, 'a part')} that a report never has."


def without_machinery(content: bytes) -> bytes:
    """Bytes without the drawing's own words: "Kids" in a PDF are branches of a tree, "vers" begins a font's version."""
    return FONT.sub(b"\0 ", content) if b"\0" in content[:1000] else WORDS.sub(b" ", content)
