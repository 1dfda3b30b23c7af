"""Markdown that our dialect does not have -> Findings."""

from wegwijs.findings import Finding, Place, Weight
from wegwijs.reading.dialect import Markup

_SENTENCES = {
    "html": ("HTML stands in this text.", "Write it in Markdown; docs/editing.md shows how."),
    "image": ("A picture stands in this text.", "Say it in words; each topic has its pictogram already."),
    "code": (
        "This is set as program code: it starts with four spaces, or stands between back quotes.",
        "Start the line at the left, or take the back quotes out.",
    ),
    "italics": ("Some words are in italics.", "Write **bold** with two stars, or no stars at all."),
    "quote": ("This text is set as a quotation.", 'Take the > out, or make it a box: !!! info "Title".'),
    "line": ("A drawn line stands here.", "Take it out, or write a heading."),
    "tab": ("A tab stands in this text.", "Write spaces instead; four of them where the text must be indented."),
    "nested": ("A list stands inside a list.", "Make it one list, or two with a sentence between them."),
    "glued": (
        "This list or table follows another text without an empty line, so the two would become one.",
        "Put an empty line above it.",
    ),
    "bullet": ("This list starts with another sign than a dash.", "Start each line of it with - and a space."),
    "bracket": ("These steps are numbered with a bracket.", "Write 1. 2. 3. with a point."),
    "underlined": (
        "This text has a line of signs below it, which makes it a heading.",
        "Write ## before a heading, or put an empty line between the text and the signs.",
    ),
    "box": (
        "This box is not written well.",
        'Write it so: !!! warning "Title" (or tip, or info), and below it the text with four spaces before each line.',
    ),
    "indented": (
        "This heading or box, or this text of a step, does not start where it should.",
        "Start a heading or a box at the beginning of its line, and a second text of a step four spaces in.",
    ),
    "left-over": (
        "The signs of bold or of a link are not written well here.",
        "Write **bold** without spaces inside the stars, and a link so: [words](wonen.md).",
    ),
    "backslash": ("A line ends with a backslash.", "Take it out; a new line needs no sign."),
    "half-written": (
        "This should probably be a table, a box or a heading, but something is missing in it.",
        "A table needs a line |---|---| below its head, a box its title between quotes, a heading a space after its #.",
    ),
}
"""Kind of markup -> what is wrong, and what to do."""

_MILD = ("italics", "quote", "line", "tab", "nested", "bullet")


def not_used(markup: Markup, language: str, start: Place) -> Finding:
    """What to say about a piece of Markdown that cannot stay, in a text that starts at `start`."""
    what, remedy = _SENTENCES[markup.kind]
    return Finding(
        check="raw-html" if markup.kind == "html" else "markup",
        place=Place(start.file, start.line + markup.line, markup.column),
        weight=Weight.PLEASE_FIX if markup.kind in _MILD else Weight.STOPS,
        language=language,
        what=what,
        why="On paper or on a small screen it would come out wrong, or be hard to read.",
        remedy=remedy,
    )
