"""The lines of a text -> what in them should have been a list, a table, a box, a heading or a text of its own."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.source import Source

LONGEST = 10_000
"""Signs in one line; no sentence has so many, and some patterns of the program take long for more."""

_UNSEEN = "".join(map(chr, (0x20, 0x09, 0xA0, 0xAD, 0x1680, *range(0x2000, 0x200E), 0x202F, 0x205F, 0x2060, 0x3000)))
"""Spaces of all kinds, and signs that one cannot see."""

_BULLETS = "•·▪▫◦‣⁃●○■□☐☑☒✓✔✗✘➢➤➔➜→⇒►▶▸❖◆◇♦»›"
_NO_BULLET = re.compile(
    rf"""
      [{_BULLETS}] | [‐-―] | -- | [-=]+>      # points, ticks, long dashes and arrows
    | [-+*~=_−]\s | [oqv](?:[\t\u00a0]|\ \ ) # Word's o, q and v, with another space
    | [-+](?=[^\W\d_] | [*\[{{("'“„”«‘]) | -\d # a dash without a space
    | §\s+\D | [°¤¨×†‡¶ØüðþÞ]\s+(?=[^\W\d_])   # what is left of signs of another font
    | \d+\ ?[.)]\s | \d+[.)](?![\d\s])\S     # 1. in the wrong place, 1.text
    | \(\w\)\s | \d{{1,2}}[/:]\s | \d{{1,2}}\ -\ (?=\D)
    | [^\W\d_]\) | [a-eаб]\.\s | [ivx]{{1,4}}[.)]\s | (?:I{{2,3}}|IV|VI{{1,3}}|IX)[.)]\s
    """,
    re.VERBOSE,
)
"""A sign of Word or of a hurried hand that makes no item of a list; a good one never comes here."""

_LATE_STEP = re.compile(r"\d{1,9}[.)] ")
_HALF_WRITTEN = re.compile(r"!!|!\s?(?:warning|tip|info)\b|\?\?\?|:::|:\s|#+(?!\d)|.*\|")
_AT_START = re.compile(r"[-*•·–—]\s+(?=[^\W\d_]|[*\[{(\"'“„”«‘])|#+(?!\d)|\|")
_PARTED_BY_TABS = re.compile(r"\S *\t[ \t]*\S")
_COLUMN = re.compile(r"(?<=[^\s|{])[ \u00a0]{3,}(?=[^\s|}])")
"""Spaces that part columns, as in a table that is pasted from a PDF; two such gaps in a line are no accident."""
_ITEM = re.compile(rf"[{_UNSEEN}]*(?:[^\w\s|]{{1,6}}|[oqvØüðþÞ]|\w{{1,3}}[.)])[ \t]*")


def as_seen(text: str) -> str:
    """A text as an editor sees it: without signs at the ends of lines that nobody sees, and without endless lines."""
    return "\n".join(line.rstrip(_UNSEEN)[: LONGEST + 1] for line in text.split("\n"))


def mistakes_in_lines(source: Source, inline: Token, edge: int) -> Iterator[Mistake]:
    """What is wrong with the lines of a paragraph, each kind once.

    `edge` is where the list item or box around it starts, -1 when there is none.
    """
    start = inline.map[0] if inline.map else 0
    said: set[str] = set()
    for number, line in enumerate(inline.content.split("\n")):
        if kind := "late" if number and _LATE_STEP.match(line) else _kind(line):
            if kind not in said:
                yield Mistake(kind, start + number)
            said.add(kind)
        elif number and edge >= 0 and source.indentation(start + number) <= edge:
            yield Mistake("glued", start + number)


def mistakes_at_start(words: str, line: int) -> Iterator[Mistake]:
    """A sign of a list, heading or table at the start of a cell, heading or title, where it makes none."""
    if found := _AT_START.match(words.strip()):
        yield Mistake("sign", line, sign=found[0].strip())
    elif "|" in words:
        yield Mistake("sign", line, sign="|")


def mistakes_in_text(source: Source) -> Iterator[Mistake]:
    """What is wrong with lines wherever they stand: tabs, and more signs than a line can have."""
    before = None
    for number, line in enumerate(source.lines):
        parted = _parted(line)
        if parted and not before:
            yield Mistake(parted, number)
        elif "\t" in line and not parted:
            yield Mistake("tab", number, line.index("\t") + 1)
        before = parted
        if len(line) > LONGEST:
            yield Mistake("long", number)


def _parted(line: str) -> str | None:
    """How words are parted, if by more than spaces; the tab behind the sign of an item parts nothing."""
    if line.lstrip().startswith("|"):
        return None
    sign = _ITEM.match(line)
    start = sign.end() if sign else 0
    if _PARTED_BY_TABS.search(line, start):
        return "pasted"
    return "columns" if len(_COLUMN.findall(line, start)) > 1 else None


def _kind(line: str) -> str | None:
    seen = line.lstrip(_UNSEEN)
    if _NO_BULLET.match(seen):
        return "no-bullet"
    return "half-written" if _HALF_WRITTEN.match(seen) else None
