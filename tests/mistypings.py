"""What hurried hands, Word and Excel make of a right text: a pattern of what is typed well, and what stands there then.

A mistyping is applied to one place or to all. What is refused must be refused with one of the sentences of `says`;
what is accepted must still mean what the right text meant, unless the mistyping `changes` that.
"""

from collections.abc import Iterator
from dataclasses import dataclass

NO_BREAK, NO_WIDTH = "\u00a0", "\u200b"

_LIST = "looks like a list"
_GLUED = "would be glued"
_HTML = "HTML stands"
_SIGN = "^The sign"
_TABLE = "should probably be a table"
_CELLS = "another number of cells|line would become a row"
_BOX = "box is not written well"
_CODE = "set as program code"
_BELOW = "right below a list or box"
_ASTRAY = "with too few to belong"
_START = "begin here with another number"
_LATE = "looks like a step"
_NUMBER = "step has the number"
_NO_ID = "has no id"
_BRACES = "Braces are for|how a fact is written"
_PAGE = "There is no page|goes nowhere|has no part|points into the folder"
_TABS = "parted by tabs"
_UNDERLINED = "line of signs below it"


@dataclass(frozen=True)
class Mistyping:
    """`needs` is the kind of block that the text must have; `says` is a pattern of what the Finding says.

    What may never be refused has nothing to `say`; "." stands for any Finding, where it depends on the place.
    """

    family: str
    needs: str
    pattern: str
    typed: str
    says: str
    changes: bool


def _of(family: str, needs: str, pattern: str, says: str, *typed: str, changes: bool = False) -> Iterator[Mistyping]:
    return (Mistyping(family, needs, pattern, one, says, changes) for one in typed)


def _lists() -> Iterator[Mistyping]:
    sign, line = r"^( *)- (?=\S)", r"^(- .*)$"
    other_signs = ("-", f"-{NO_BREAK}", "-\u2003", "• ", f"·{NO_BREAK}", "•\t", "– ", "— ", "− ", "-- ", "o\t", "-> ")
    more_signs = ("→ ", "_ ", "~ ", f"{NO_WIDTH}- ", f"{NO_BREAK}- ", "a) ", "(a) ", "✓ ", f"-{NO_BREAK * 3}", "§ ")
    yield from _of("lists", "ul", sign, _LIST, *(rf"\1{new}" for new in (*other_signs, *more_signs)))
    yield from _of("lists", "ul", sign, "goes on with another sign", r"\1* ", r"\1+ ", changes=True)
    yield from _of("lists", "ul", sign, _SIGN, r"\1\\- ", r"\1[ ] ", r"\1*")
    yield from _of("lists", "ul", sign, _HTML, r"\1&bull; ", "\\1<li>")
    yield from _of("lists", "ul", sign, f"{_GLUED}|{_BELOW}|{_CODE}", r"\1", changes=True)
    yield from _of("lists", "ul", sign, f"{_GLUED}|{_BELOW}|{_CODE}|{_LIST}", "\\1> ", "\\1- - ", changes=True)
    yield from _of("lists", "ul", sign, _ASTRAY, "\\1-\t", r"\1-  ", r"\1 - ", changes=True)
    yield from _of("lists", "ul", r"(^- .*\n)\n(?=[^ \n-])", f"{_GLUED}|{_BELOW}", r"\1", changes=True)
    yield from _of("lists", "ul", line, f"{_GLUED}|{_BELOW}", r"\1\nwoord9001.", "\\1\n\twoord9001.", changes=True)
    yield from _of("lists", "ul", line, _ASTRAY, r"\1\n\n woord9001.", changes=True)
    yield from _of("lists", "ul", line, _CODE, r"\1\n\nwoord9001.\n", changes=True)
    yield from _of("lists", "ul", line, _LIST, r"\1\n• woord9001", changes=True)
    yield from _of("lists", "ul", line, _TABLE, r"\1\n| woord9001 | woord9002 |", changes=True)


def _steps() -> Iterator[Mistyping]:
    sign, line = r"^( *)(\d+)\. (?=\S)", r"^(\d+\. .*)$"
    other_signs = (".", f".{NO_BREAK}", " . ", "/ ", " - ", ": ", ".) ")
    yield from _of("steps", "ol", sign, _LIST, *(rf"\1\2{new}" for new in other_signs))
    yield from _of("steps", "ol", sign, _LIST, r"\1(\2) ", r"\1a) ", r"\1a. ", r"\1i) ", f"\\1{NO_WIDTH}\\2. ")
    yield from _of("steps", "ol", sign, "numbered with a bracket", r"\1\2) ")
    yield from _of("steps", "ol", sign, f"{_START}|{_NUMBER}", r"\g<1>9. ", r"\g<1>0. ", r"\g<1>1. ")
    yield from _of("steps", "ol", sign, f"{_SIGN}|{_START}|{_NUMBER}", r"\1\2\\. ")
    yield from _of("steps", "ol", sign, f"{_TABLE}|{_START}|{_NUMBER}", r"\1#. ")
    yield from _of(
        "steps", "ol", sign, f"{_CODE}|{_ASTRAY}|{_START}", r"\1 \2. ", "\\1\\2.\t", r"\1\2.  ", changes=True
    )
    others = f"{_SIGN}|{_GLUED}|{_START}|{_LATE}|{_NUMBER}|{_BELOW}|{_CODE}|{_ASTRAY}|{_LIST}"
    yield from _of("steps", "ol", sign, others, r"\1\2", r"\1\2 ", r"\1Stap \2: ", r"\1\2° ", r"\1- ", changes=True)
    yield from _of("steps", "ol", line, _GLUED, r"\1\nwoord9001.", changes=True)
    yield from _of("steps", "ol", line, _ASTRAY, r"\1\n\n woord9001.\n", r"\1\n\n  woord9001.\n", changes=True)
    yield from _of("steps", "ol", line, f"{_START}|{_CODE}|{_LIST}|{_NUMBER}", r"\1\n\nwoord9001.\n", changes=True)
    yield from _of("steps", "ol", line, "", r"\1\n\n    woord9001.", changes=True)
    yield from _of("steps", "ol", r"^(\d\. .*)$", "", r"\1\n\n   woord9001.\n", changes=True)
    yield from _of("steps", "ol", line, f"{_START}|{_NUMBER}", r"\1\n- woord9001", r"\1\n2. woord9001", changes=True)
    yield from _of("steps", "ol", line, _CODE, r"\1\n\n        woord9001.\n", changes=True)


def _tables() -> Iterator[Mistyping]:
    rule, row, right = r"^ *\|[-: |]+\|$\n", r"^( *)\| (.*)$", r"^( *\| .*) \|$"
    yield from _of("tables", "table", rule, _TABLE, "", "\n", "|--|--|--|--|--|\n", "|===|===|\n", "| woord9001 |\n")
    yield from _of("tables", "table", rule, f"{_TABLE}|{_CELLS}", "|---|---|---|---|\n", "|---|\n")
    yield from _of("tables", "table", row, f"{_CELLS}|{_TABLE}|{_ASTRAY}", r"\1\2", r"\1|| \2", rf"\1{NO_BREAK}| \2")
    yield from _of("tables", "table", row, f"{_CODE}|{_TABLE}", "\\1     | \\2")
    yield from _of("tables", "table", row, f"{_SIGN}|{_TABLE}", r"\1| - \2", r"\1| • \2", changes=True)
    yield from _of("tables", "table", right, f"{_CELLS}|{_TABLE}", r"\1 | woord9001 |", r"\1 | |", r"\1 |.", r"\1 ||")
    yield from _of("tables", "table", right, _TABLE, r"\1", rf"\1 |{NO_BREAK}")
    yield from _of("tables", "table", right, f"{_CELLS}|{_TABLE}|{_GLUED}|{_BELOW}", r"\1 |\nwoord9001.", changes=True)
    yield from _of("tables", "table", right, _TABLE, r"\1 |\n", changes=True)
    others = (r"\1 |\n## woord9001 {#deel-9}", r"\1 |\n- woord9001", '\\1 |\n!!! tip "woord9001"\n    woord9002')
    yield from _of("tables", "table", right, f"{_TABLE}|{_BELOW}|{_START}|{_CODE}", *others, changes=True)
    yield from _of("tables", "table", r" \| ", f"{_CELLS}|{_TABLE}|{_SIGN}", " ", r" \\| ", " / ", "\t", " ¦ ", " || ")
    yield from _of("tables", "table", r"^( *)\| (.*) \|$", f"{_CELLS}|{_TABLE}|{_UNDERLINED}", r"\1\2")


def _boxes() -> Iterator[Mistyping]:
    first, body = r'^( *)!!! (\w+) "(.*)"$', r'(" *\n)    '
    quotes = (r"\3", r"“\3”", r"„\3“", r"«\3»", r"'\3'", r'"\3', r'\3"', '""', r'"\3" woord9001', r'"\3".', "")
    yield from _of("boxes", "box", first, _BOX, *(rf"\1!!! \2 {title}" for title in quotes))
    kinds = (r"!!!\2", "!!! Warning", "!!! let-op", "!!!", r"??? \2", r"!!! \2:", r"!!! \2 woord9001", r"!!!! \2")
    yield from _of("boxes", "box", first, f"{_BOX}|{_TABLE}", *(rf'\1{kind} "\3"' for kind in kinds))
    others = (r'\1!! \2 "\3"', r'\1! \2 "\3"', r'\1::: \2 "\3"', rf'\1!!!{NO_BREAK}\2 "\3"')
    yield from _of("boxes", "box", first, f"{_BOX}|{_TABLE}|{_CODE}|{_BELOW}", *others)
    yield from _of(
        "boxes", "box", first, f"{_CODE}|{_TABLE}|{_ASTRAY}|{_LIST}", r'\1**\2** "\3"', r"\1> \2: \3", changes=True
    )
    below = f"{_BOX}|{_BELOW}|{_ASTRAY}|{_GLUED}|{_CODE}|{_LIST}|{_START}|{_TABLE}"
    indents = ("", "  ", "   ", "\t", "        ", NO_BREAK * 4, "> ", "     ", "\n    ", "\n\n    ")
    yield from _of("boxes", "box", body, below, *(rf"\1{indent}" for indent in indents), changes=True)
    lines = r"(^!!!.*\n    .*\n)(    )"
    yield from _of("boxes", "box", lines, below, r"\1", r"\1  ", r"\1woord9001.\n\2", r"\1\n\n\2", changes=True)


def _headings() -> Iterator[Mistyping]:
    heading = r"^(#+) (.*?) ?\{#(.*)\}$"
    yield from _of(
        "headings", "", heading, _TABLE, r"\1\2 {#\3}", rf"\1{NO_BREAK}\2 {{#\3}}", f"{NO_WIDTH}\\1 \\2 {{#\\3}}"
    )
    ids = ("", r"{# \3}", r"{\3}", r"(#\3)", r"#\3", r"{#\3", r"#\3}", r"{#\3}.", r"{#\3 .class}", r"{: #\3}", r"{#}")
    yield from _of("headings", "", heading, f"{_NO_ID}|{_BRACES}|^An id", *(rf"\1 \2 {one}" for one in ids))
    yield from _of(
        "headings", "", heading, f"{_NO_ID}|^An id|{_BRACES}", r"\1 {#\3} \2", r"\1 \2\n{#\3}", r"\1 \2 [#\3]"
    )
    yield from _of("headings", "", heading, "cannot be an id|has no id", r"\1 \2 {#Deel-3}", r"\1 \2 {#déel-9}")
    yield from _of("headings", "", heading, f"{_CODE}|{_GLUED}|{_TABLE}|heading stands inside", r"     \1 \2 {#\3}")
    yield from _of("headings", "", heading, "^An id", r"**\2** {#\3}", r"\1 \2 {#x} {#\3}")
    yield from _of("headings", "", heading, f"{_UNDERLINED}|{_GLUED}|{_LIST}", r"\2 {#\3}\n---", r"\2\n===")
    yield from _of("headings", "", heading, "has one #", r"# \2 {#\3}")
    yield from _of("headings", "", heading, "times #", r"##### \2 {#\3}")
    yield from _of("headings", "", heading, _SIGN, r"\1 \2 \1 {#\3}", r"\\\1 \2 {#\3}")
    yield from _of("headings", "", heading, _SIGN, r"\1 - woord9001 \2 {#\3}", r"\1 • woord9001 \2 {#\3}")
    yield from _of("headings", "", heading, _HTML, r"<h2>\2</h2>")
    yield from _of("headings", "", heading, "heading stands inside", r"- \1 \2 {#\3}", r"> \1 \2 {#\3}")
    yield from _of("headings", "", heading, "", r" \1 \2 {#\3}", r"\1 \2 {#\3} \1", rf"\1 \2{NO_BREAK}{{#\3}}")
    yield from _of("headings", "", heading, "", r"\1 1. \2 {#\3}", changes=True)
    yield from _of("headings", "", heading, f"{_SIGN}|{_PAGE}", r"**\2**", changes=True)


def _links() -> Iterator[Mistyping]:
    link = r"\[([^\[\]\n]*)\]\(([^)\n]*)\)"
    halves = (r"[\1] (\2)", r"(\1)[\2]", r"[\1](\2", r"[\1]\2)", r"\1](\2)", r"[\1](wo nen.md)", r"[\1]", r"[\1] [\2]")
    yield from _of(
        "links",
        "link",
        link,
        f"{_SIGN}|footnote|{_TABLE}",
        *halves,
        r"[[\1]](\2)",
        r"[\1]\n(\2)",
        r"[\1\](\2)",
        r"[\1]{\2}",
    )
    titles = (r'[\1](wonen.md "woord9001")', r"[\1](wonen.md 'woord9001')", r"[\1](wonen.md (woord9001))")
    yield from _of("links", "link", link, "no second text", *titles)
    yield from _of("links", "link", link, "no words here", r"[](\2)", r"[ ](\2)")
    yield from _of("links", "link", link, "footnote|^The sign", r"[\1](\2)[^1]", r"[\1][woord9001]\n[woord9001]: \2")
    yield from _of("links", "link", link, f"picture|{_SIGN}", r"![\1](\2)")
    yield from _of("links", "link", link, _HTML, r'<a href="wonen.md">\1</a>')
    pages = (
        "",
        "wonen",
        "/wonen/",
        "nl/wonen.md",
        "Wonen.md",
        "wonen.md#weg",
        "wonen.md#",
        "#",
        "../wonen.md",
        "a.html",
    )
    yield from _of("links", "link", link, _PAGE, *(rf"[\1]({page})" for page in pages), "[\\1](javascript:x)")
    typed = ("https://a.example/", "www.a.example", "mailto:a@b.be", "tel:112")
    yield from _of("links", "link", link, "is typed in this text", *(rf"[\1]({address})" for address in typed))
    yield from _of("links", "link", link, "is no fact", r"[\1]({{ fact.weg }})")
    yield from _of(
        "links", "link", link, "There is no fact|how a fact", r"[\1]({{ fact.weg }})", r"[\1]({ fact.gemeente })"
    )
    yield from _of("links", "link", link, "without its braces|There is no page", r"[\1](fact.gemeente)")
    yield from _of("links", "link", link, "", r"[\1]( \2 )")
    yield from _of("links", "link", link, f"{_SIGN}|{_GLUED}|{_TABLE}|{_CELLS}", r"[\1](\n\2)")
    yield from _of("links", "link", link, "", r"[\1](\2))", r"woord9001[\1](\2)", r"\1 (woord9001)", changes=True)


def _facts() -> Iterator[Mistyping]:
    fact = r"\{\{ ?fact\.([\w-]+) ?\}\}"
    halves = ("{ fact.\\1 }", "{{ fact.\\1 }", "{ fact.\\1 }}", "{{ fact.\\1", "fact.\\1 }}", "{{{ fact.\\1 }}}")
    others = (
        "{{ \\1 }}",
        "{{ Fact.\\1 }}",
        "{{ facts.\\1 }}",
        "{{ FACT.\\1 }}",
        "{{ fact-\\1 }}",
        "{{ fact:\\1 }}",
        "{{}}",
    )
    parted = (
        "{{ fact.\\1\n}}",
        "{{\nfact.\\1 }}",
        "{{fact. \\1}}",
        "{ { fact.\\1 } }",
        "{% fact.\\1 %}",
        "{{ fact.\\1. }}",
    )
    says = f"{_BRACES}|{_PAGE}|There is no fact|without its braces|{_SIGN}|{_TABLE}|{_HTML}"
    yield from _of("facts", "fact", fact, says, *halves, *others, *parted, "{{ fact.weg }}", "{{ fact.\\1 | upper }}")
    yield from _of("facts", "fact", fact, says, "[[ fact.\\1 ]]", "((fact.\\1))", "<fact.\\1>", "\\\\{{ fact.\\1 }}")
    yield from _of("facts", "fact", fact, f"There is no noun|is no number|{_SIGN}", "{{ fact.\\1 woord9001 }}")
    yield from _of("facts", "fact", fact, _SIGN, f"{{{{{NO_BREAK}fact.\\1{NO_BREAK}}}}}", "{{   fact.\\1  }}")


def _words() -> Iterator[Mistyping]:
    word = r"(?<![*\w\[])(woord\d+)(?![*\w])"
    bold = (
        "**\\1 **",
        "** \\1**",
        "** \\1 **",
        "**\\1",
        "\\1**",
        "**\\1*",
        "*\\1**",
        "****\\1****",
        "x*\\1*x",
        "* \\1 *",
    )
    signs = (
        "`\\1",
        "\\1`",
        "~~\\1~~",
        "==\\1==",
        "^\\1^",
        "_\\1",
        "\\1_",
        "\\\\\\1",
        "\\1\\\\",
        "[\\1]",
        "[x] \\1",
        "*\\1",
    )
    marks = f"{_SIGN}|{_TABLE}|{_CODE}"
    yield from _of("words", "", word, marks, *bold, *signs, "**\\1\n\nwoord9001**", "\\1 ## woord9001", "5*\\1*6")
    yield from _of("words", "", word, f"{_CODE}|{_SIGN}", "`\\1`")
    html = (
        "<b>\\1</b>",
        "<strong>\\1",
        "&nbsp;\\1",
        "\\1&amp;",
        "<!-- \\1 -->",
        "<!--\\1",
        "\\1<br>",
        "<u>\\1</u>",
        "< b >\\1",
    )
    yield from _of("words", "", word, _HTML, *html, "<\\1>", "\\1&nbsp")
    yield from _of("words", "", word, f"footnote|{_SIGN}", "\\1[^1]", "\\1^[woord9001]", "\\1\n[^1]: woord9001")
    yield from _of(
        "words", "", word, f"{_BRACES}|^An id|{_TABLE}", "{\\1}", "{: .\\1}", "{{ \\1 }}", "\\1 {#x}", "{%\\1%}"
    )
    yield from _of("words", "", word, f"{_TABLE}|{_CELLS}|{_SIGN}", "\\1|woord9001", "\\1 | woord9001")
    yield from _of("words", "", word, _SIGN, "*\\1*", "_\\1_", "__\\1__", "***\\1***", changes=True)
    plain = (
        "“\\1”",
        "(\\1)",
        "\\1 < woord9001",
        "\\1 & woord9001",
        "'\\1'",
        "\\1 woord9001",
        "!\\1",
        "€ \\1",
        "\\1 #1",
    )
    yield from _of("words", "", word, "", *plain, changes=True)


def _blank_lines() -> Iterator[Mistyping]:
    empty, end = r"(?<=\S)\n\n(?=\S)", r"(?<=\S)\n(?=\S)"
    unseen = (f"\n{NO_BREAK}\n", "\n \n", f"\n{NO_WIDTH}\n", "\n    \n", "\r\n\r\n", "\r\r", f"\n\n{NO_BREAK * 4}\n")
    yield from _of("blank lines", "", empty, "", *unseen)
    signs = ("\n\n&nbsp;\n\n", "\n<br>\n", "\n\\\\\n", "\n===\n", "\n--\n", "\n---\n", "\n-\n")
    yield from _of("blank lines", "", empty, ".", *signs, "\n", " ", "\n\t\n", "\n\n\n", "\n\n***\n\n", changes=True)
    yield from _of("blank lines", "", end, ".", "\n\n", "\n\n\n", " ", "\\\\\n", changes=True)
    yield from _of("blank lines", "", end, "", "  \n", "\r\n", f"{NO_BREAK}\n", "\r")


def _indents() -> Iterator[Mistyping]:
    more = (" ", "  ", "   ", "    ", "        ", "\t", NO_BREAK * 2, "\u3000", " \t")
    yield from _of("indents", "", r"^( *)(?=\S)", ".", *(rf"\1{one}" for one in more), changes=True)
    less = ("", " ", "  ", "   ", "      ", "        ", "\t", "\t\t", NO_BREAK * 4)
    yield from _of("indents", "box", r"^ +(?=\S)", ".", *less, changes=True)


def _pastes() -> Iterator[Mistyping]:
    between, start = r"(woord\d+) (woord\d+)", r"^(?=woord)"
    yield from _of(
        "pastes", "p", between, _TABS, "\\1\t\\2", "\\1\t\t\\2", "\\1 \t \\2", "\\1\t\\2\twoord9001", changes=True
    )
    yield from _of("pastes", "p", between, "", f"\\1{NO_BREAK}\\2", "\\1  \\2", "\\1\u2003\\2")
    bullets = ("•\t", "o\t", f"-{NO_BREAK}", "– ", "§ ", "1234567890. ", "-1 ", "1.woord9001 ", "a) ", "=> ", "▪\t")
    yield from _of("pastes", "p", start, _LIST, *bullets, changes=True)
    numbers = ("1945. ", "4. ", "10. ", "1) ", "\t", "    ", "* ", "+ ", "- ", "1. ", "- [x] ", "1.1.\t", "> ", ">> ")
    yield from _of("pastes", "p", start, ".", *numbers, changes=True)
    signs = (
        "#",
        "|",
        "| ",
        ": ",
        "!!! ",
        "???",
        "{",
        "<",
        "```\n",
        "---\n",
        "[1] ",
        "[^1]: ",
        "[x]: ",
        "\\\\",
        "<div>\n",
    )
    yield from _of("pastes", "p", start, ".", *signs, changes=True)
    plain = ("12.30 ", "+32 2 ", "1.1 ", "“", "#1 ", "A. ", "I. ", "...", "© ", "18 - 25 ", "& ", "% ", "112: ")
    yield from _of("pastes", "p", start, _GLUED, *plain, changes=True)
    ends = ("\\\\", "<br>", "<br/>", "<o:p></o:p>", " |", " {#x}", "{: .a}", " ^1", "[1]", " ##", " *")
    yield from _of("pastes", "p", r"(?<=[.?])$", ".", *ends, changes=True)


MISTYPINGS = tuple(
    mistyping
    for family in (
        *(_lists, _steps, _tables, _boxes, _headings, _links, _facts, _words),
        *(_blank_lines, _indents, _pastes),
    )
    for mistyping in family()
)

HARMLESS = tuple(mistyping for mistyping in MISTYPINGS if not mistyping.says)
"""A reader that refuses these refuses too much."""

LOOSE_SIGNS = (
    *("**", "*", "_", "`", "[", "]", "(", ")", "](", "{", "}", "{{", "}}", "|", "#", " ## ", "- ", "\n- ", "\n1. "),
    *("\n", "\n\n", "    ", "\t", ">", "\n> ", "<", "<b>", "&amp;", "\\", "!", '\n!!! tip "x"\n', "~~", "=", "\n---\n"),
    *("\n===\n", ":", "[^1]", "\n```\n", NO_BREAK, NO_WIDTH, "\n• ", "\n– ", "<!--", "{#x}", '"', " | ", "\n|---|\n"),
)
"""What may fall anywhere into a text."""
