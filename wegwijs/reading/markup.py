"""Markdown that our dialect does not have -> Findings."""

from wegwijs.findings import Finding, Weight
from wegwijs.reading.outline import Markup

_WHAT = {
    "html": "HTML stands in this text.",
    "image": "A picture stands in this text.",
    "code": "This text is set as program code: it starts with four spaces, or stands between back quotes.",
    "italics": "This text is in italics.",
    "quote": "This text is set as a quotation.",
    "line": "A drawn line stands here.",
    "tab": "A tab stands in this text.",
}
_REMEDY = {
    "html": "Write it in Markdown; docs/editing.md shows how.",
    "image": "Say it in words; each topic has its pictogram already.",
    "code": "Start the line at the left, or take the back quotes out.",
    "italics": "Write **bold** with two stars, or no stars at all.",
    "quote": "Take the > out, or make it a box: a line !!! info, and the text below it with four spaces.",
    "line": "Take it out, or write a heading.",
    "tab": "Write spaces instead; four of them where the text must be indented.",
}
_MILD = ("italics", "quote", "line", "tab")


def not_used(markup: Markup, language: str) -> Finding:
    """What to say about a piece of Markdown that our dialect does not have."""
    return Finding(
        check="raw-html" if markup.kind == "html" else "markup",
        place=markup.place,
        weight=Weight.PLEASE_FIX if markup.kind in _MILD else Weight.STOPS,
        language=language,
        what=_WHAT[markup.kind],
        why="On paper or on a small screen it would be hard to read, and translators could not keep it.",
        remedy=_REMEDY[markup.kind],
    )
