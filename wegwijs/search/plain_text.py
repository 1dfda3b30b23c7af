"""Markdown of the editors -> what people read of it: no signs, no addresses, one line."""

import re

EXCERPT = 140
"""Signs of a text that stand under a result."""

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ATTRIBUTES = re.compile(r"\{[:#][^}]*\}")
_TABLE_LINE = re.compile(r"^\s*\|[\s:|-]+\|\s*$", re.MULTILINE)
_BEGINNING = re.compile(r"^\s*(?:[-*#>]+|\d+\.|!!!\s+\w+)\s+", re.MULTILINE)
_CELLS = re.compile(r"\s*\|\s*")
_SPACES = re.compile(r"[ \t\n]+")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")


def plain(markdown: str) -> str:
    """The words of a Markdown text whose facts are written out; the cells of a row come one after the other."""
    text = _ATTRIBUTES.sub("", _LINK.sub(r"\1", _TABLE_LINE.sub("", markdown)))
    text = _CELLS.sub(" ", _BEGINNING.sub("", text).replace("**", ""))
    return _SPACES.sub(" ", text).strip()


def bold(markdown: str) -> list[str]:
    """What an editor made bold: the words that a section is about."""
    return _BOLD.findall(markdown)


def excerpt(text: str) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= EXCERPT:
        return text
    return text[:EXCERPT].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
