"""What editors type that their dialect of Markdown does not have -> Findings."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from wegwijs.findings import Finding, Weight
from wegwijs.reading.source import Source


@dataclass(frozen=True)
class Mistake:
    """Something in a text that cannot stay: its kind, its line counted from 0, its column counted from 1, its sign."""

    kind: str
    line: int
    column: int = 1
    sign: str = ""


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
    "pasted": (
        "These words are parted by tabs, as when they are pasted from a spreadsheet; they would run together.",
        "Make a table of it: each row between | and |, and a line |---|---| below the first row.",
    ),
    "columns": (
        "These words are parted by wide gaps, as when they are pasted from a table; they would run together.",
        "Make a table of it: each row between | and |, and a line |---|---| below the first row.",
    ),
    "nested": ("A list stands inside a list.", "Make it one list, or two with a sentence between them."),
    "bullet": ("This list starts with another sign than a dash.", "Start each line of it with - and a space."),
    "no-bullet": (
        "This line looks like a list, but its sign makes none, so it would run on behind the line before.",
        "Start it with a dash and a plain space, as in: - je paspoort; or with 1. and a space when it is a step. "
        "Is it neither? Then let it start with a word.",
    ),
    "late": (
        "This line looks like a step, but it stands inside a text, so it would run on behind the line before.",
        "Indent the text above it with four spaces when it belongs to the step before. "
        "Is it a sentence that starts with a number? Then let it start with a word.",
    ),
    "bracket": ("These steps are numbered with a bracket.", "Write 1. 2. 3. with a point."),
    "start": (
        "Numbered steps begin here with another number than 1: the text above them ended the steps before it.",
        "Indent the text that belongs to a step with four spaces; new steps start with 1. "
        "Is it a sentence that starts with a number? Then let it start with a word.",
    ),
    "number": (
        "This step has the number {sign}, and readers would see another one: steps are counted from 1 up.",
        "Number them 1. 2. 3. in their order; where new steps begin, put a sentence or a heading above them.",
    ),
    "astray": (
        "This text starts with spaces, but with too few to belong to the list or box above it.",
        "Start it with four spaces when it belongs there, else with none.",
    ),
    "deep": (
        "So many lists, boxes and quotations stand inside each other here that readers would lose their way.",
        "A step may hold a text, a table or a box, and a box may hold lists; make a part of its own of the rest.",
    ),
    "glued": (
        "This line would be glued to the list or box above it.",
        "Put an empty line above it, or indent it when it belongs there.",
    ),
    "below": (
        "This line stands right below a list or box, and nobody can know whether it belongs to it.",
        "Put an empty line above it, or start it with four spaces when it belongs there.",
    ),
    "mixed": (
        "This list goes on with another sign, so readers would see two lists.",
        "Start each line of it with - and a space; between two lists put a sentence.",
    ),
    "underlined": (
        "This text has a line of signs below it, which makes it a heading.",
        "Write ## before a heading, or put an empty line between the text and the signs.",
    ),
    "box": (
        "This box is not written well.",
        'Write it so: !!! warning "Title" (or tip, or info), and below it the text with four spaces before each line.',
    ),
    "inside": (
        "A heading stands inside a list or a box, where it is none.",
        "Start it at the beginning of its line, with an empty line above it.",
    ),
    "empty": ("There are no words here.", "Write them, or take the sign out."),
    "sign": (
        "The sign {sign} makes nothing here, so readers would see it.",
        "Take it out. In a table and in a heading there are no lists: write the words in a row, with commas.",
    ),
    "link-title": (
        'A link has no second text here: readers would never see "{sign}".',
        "Write the words of the link between [ and ], and only its address between ( and ).",
    ),
    "lost": (
        'The word "{sign}" would not come on the page: what stands around it is not how things are written here.',
        "Write it as docs/editing.md shows.",
    ),
    "long": (
        "This line is so long that only its beginning was looked at.",
        "Put each sentence on a line of its own.",
    ),
    "left-over": (
        "The sign {sign} makes neither bold words nor a link here, so readers would see it.",
        "Write **bold** without spaces inside the stars, and a link so: [words](wonen.md). Else take the sign out.",
    ),
    "bare-fact": (
        "The name of a fact stands here without its braces: {sign}",
        "Write it so: {{{{ {sign} }}}}",
    ),
    "footnote": (
        "This is written as a footnote, or as the address of a link that stands elsewhere; there are neither here.",
        "Say it in the text itself, or put the address behind the words of its link: [words](wonen.md).",
    ),
    "cells": (
        "This row has another number of cells than the head of its table.",
        "Give each row as many cells as the head, each between two signs |.",
    ),
    "bare-head": (
        "The head of this table has no words.",
        "Write above each column what stands in it.",
    ),
    "bare-row": (
        "This row of the table has no words.",
        "Write words in its cells, or take the line out; one line |---|---| below the head is enough.",
    ),
    "row": (
        "This line would become a row of a table, but it does not start with |.",
        "Write each row between | and |. A text below a table needs an empty line above it.",
    ),
    "id": (
        "An id stands here that belongs to no heading.",
        "Take it out, or make it a heading: ## Words {{#id}}",
    ),
    "half-written": (
        "This should probably be a table, a box or a heading, but something is missing in it.",
        "A table needs a line |---|---| below its head, a box its title between quotes, a heading a space after its #.",
    ),
    "paragraphs": ("Here is room for one paragraph only.", "Write it as one paragraph, without lists and headings."),
}
"""Kind of mistake -> what is wrong, and what to do."""

_SHADOWS = {
    "tab": {"pasted", "columns", "no-bullet"},
    "id": {"half-written"},
    "left-over": {"footnote", "no-bullet", "half-written"},
    "code": {"pasted", "columns"},
    "bullet": {"mixed"},
    "empty": {"deep"},
}
"""What need not be said of a line of which something else is said: the one follows from the other."""

_LONGEST_SIGN = 40
"""Of longer ones the beginning is enough to find them."""

_MILD = ("italics", "quote", "line", "tab", "nested", "bullet")
"""What can be shown as it is meant: nothing is lost, but there is a better way."""


def is_mild(mistake: Mistake) -> bool:
    """Whether what is typed can be published all the same."""
    return mistake.kind in _MILD


def without_shadows(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """Each mistake once, without those that follow from another one on their line."""
    each = list(dict.fromkeys(mistakes))
    kinds: defaultdict[int, set[str]] = defaultdict(set)
    for mistake in each:
        kinds[mistake.line].add(mistake.kind)
    return [mistake for mistake in each if not _is_shadowed(mistake.kind, kinds[mistake.line])]


def _is_shadowed(kind: str, beside: set[str]) -> bool:
    """A line that was cut can end in the middle of anything."""
    return not beside.isdisjoint(_SHADOWS.get(kind, ())) or (kind != "long" and "long" in beside)


def finding_of(mistake: Mistake, source: Source, language: str) -> Finding:
    """What to say about a mistake in a text."""
    what, remedy = _SENTENCES[mistake.kind]
    sign = mistake.sign if len(mistake.sign) <= _LONGEST_SIGN else f"{mistake.sign[:_LONGEST_SIGN]}…"
    return Finding(
        check="raw-html" if mistake.kind == "html" else "markup",
        place=source.at(mistake.line, mistake.column),
        weight=Weight.PLEASE_FIX if is_mild(mistake) else Weight.STOPS,
        language=language,
        what=what.format(sign=sign),
        why="On paper or on a small screen it would come out wrong, or be hard to read.",
        remedy=remedy.format(sign=sign),
    )
