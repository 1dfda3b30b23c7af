"""What editors type that their dialect of Markdown does not have -> Findings."""

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
    "nested": ("A list stands inside a list.", "Make it one list, or two with a sentence between them."),
    "bullet": ("This list starts with another sign than a dash.", "Start each line of it with - and a space."),
    "no-bullet": (
        "This line looks like a list, but its sign makes none, so it would run on behind the line before.",
        "Start it with a dash and a plain space, as in: - je paspoort; or with 1. and a space when it is a step.",
    ),
    "bracket": ("These steps are numbered with a bracket.", "Write 1. 2. 3. with a point."),
    "start": (
        "Numbered steps begin here with another number than 1: the text above them ended the steps before it.",
        "Indent the text that belongs to a step with four spaces; new steps start with 1.",
    ),
    "glued": (
        "This line would be glued to the list or box above it.",
        "Put an empty line above it, or indent it when it belongs there.",
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
    "left-over": (
        "The sign {sign} makes neither bold words nor a link here, so readers would see it.",
        "Write **bold** without spaces inside the stars, and a link so: [words](wonen.md). Else take the sign out.",
    ),
    "footnote": (
        "This is written as a footnote, and there are none here.",
        "Say it in the text itself, in brackets or in a sentence of its own.",
    ),
    "cells": (
        "This row has another number of cells than the head of its table.",
        "Give each row as many cells as the head, each between two signs |.",
    ),
    "row": (
        "This line stands right under a table and would become a row of it.",
        "Put an empty line above it, or write it as a row between | and |.",
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

_SHADOWS = {"tab": "pasted", "id": "half-written"}
"""What need not be said of a line of which something else is said: the one follows from the other."""

_MILD = ("italics", "quote", "line", "tab", "nested", "bullet")
"""What can be shown as it is meant: nothing is lost, but there is a better way."""


def without_shadows(mistakes: Iterable[Mistake]) -> list[Mistake]:
    """Each mistake once, without those that follow from another one on their line."""
    each = list(dict.fromkeys(mistakes))
    kinds = {(mistake.line, mistake.kind) for mistake in each}
    return [mistake for mistake in each if (mistake.line, _SHADOWS.get(mistake.kind)) not in kinds]


def finding_of(mistake: Mistake, source: Source, language: str) -> Finding:
    """What to say about a mistake in a text."""
    what, remedy = _SENTENCES[mistake.kind]
    return Finding(
        check="raw-html" if mistake.kind == "html" else "markup",
        place=source.at(mistake.line, mistake.column),
        weight=Weight.PLEASE_FIX if mistake.kind in _MILD else Weight.STOPS,
        language=language,
        what=what.format(sign=mistake.sign),
        why="On paper or on a small screen it would come out wrong, or be hard to read.",
        remedy=remedy.format(sign=mistake.sign),
    )
