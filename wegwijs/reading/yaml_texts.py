"""A text in a YAML file -> what it says, and Findings about what YAML itself would make of it without a word."""

import re
from collections.abc import Iterator

import yaml

from wegwijs.findings import Finding, Place, Weight

_REMARK = re.compile(r"[ \t]+#")
_NO_REMARK = re.compile(r"[ \t]+#(?=\S)")
"""A # that belongs to a word, such as #2; before the words of a remark people leave a space."""

_LOST_APOSTROPHE = re.compile(r"[tsnkm] ", re.IGNORECASE)
"""How a text goes on behind its apostrophe: 't Huis, 's avonds."""


_CURLY = re.compile(r"[“”„‟][^“”„‟]*[“”]|[‘’‚](?![tsnkm] )[^‘’‚]*[‘’]", re.DOTALL | re.IGNORECASE)
"""A text in the quotes of a word processor, and nothing around them; ’s Maandags’ begins with an apostrophe."""


def lost_behind(node: yaml.ScalarNode, lines: list[str]) -> str:
    """What YAML takes for a remark behind a value, from the # on; "" when nothing is lost."""
    end = node.end_mark
    remark = _REMARK if node.value else _NO_REMARK
    if node.style or end.line >= len(lines) or not remark.match(lines[end.line], end.column):
        return ""
    return lines[end.line][end.column :].strip()


def runs_into_the_next(node: yaml.ScalarNode, around: yaml.Node, lines: list[str]) -> bool:
    """Whether a text between quotes goes on in a line that is as far left as its own name: its end is missing."""
    if node.style not in ("'", '"') or getattr(around, "flow_style", False):
        return False
    following = lines[node.start_mark.line + 1 : node.end_mark.line + 1]
    return any(line.strip() and _indentation(line) <= around.start_mark.column for line in following)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def traps(node: yaml.ScalarNode, place: Place, *, is_copy: bool) -> Iterator[Finding]:
    """What is read well, and says something else than most people think; a copy of a text has the quotes of that."""
    yield from _bare_word_traps(node, place)
    if not node.style and not is_copy and _CURLY.fullmatch(node.value):
        yield _curly_quotes(str(node.value), place)
    if node.style == "'" and _LOST_APOSTROPHE.match(node.value):
        yield _lost_apostrophe(str(node.value), place)


def _bare_word_traps(node: yaml.ScalarNode, place: Place) -> Iterator[Finding]:
    """A bare word that other programs read as a number, a yes or a no."""
    if node.style or not node.value or node.tag.endswith((":str", ":timestamp")):
        return
    try:
        other = yaml.SafeLoader("").construct_object(node)
        shown = _shown(other)
    except (ValueError, yaml.YAMLError):
        return
    if node.value not in (str(other), str(other).lower()):
        yield _trap(str(node.value), shown, place)


def _curly_quotes(text: str, place: Place) -> Finding:
    return Finding(
        check="yaml-trap",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"This whole text stands between curly quotes, as Word makes them; for YAML they belong to it: {text}",
        why="Readers would see the quotes.",
        remedy=f'Use straight ones: "{text[1:-1]}". If readers are to see the quotes: "{text}".',
    )


def _lost_apostrophe(text: str, place: Place) -> Finding:
    return Finding(
        check="yaml-trap",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"This text begins with an apostrophe, which YAML takes for a quote: it reads {text}",
        why="Readers would miss the apostrophe.",
        remedy=f'Put the whole text between double quotes: "\'{text}".',
    )


def _trap(word: str, shown: str, place: Place) -> Finding:
    return Finding(
        check="yaml-trap",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"{word} stands here without quotes; many programs read it as {shown}.",
        why="Readers could one day see another value than you wrote.",
        remedy=f'Put it between quotes: "{word}".',
    )


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"the number {value}"
