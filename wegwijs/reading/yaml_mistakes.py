"""What PyYAML says about a file that it cannot read -> a Finding in the words of an editor."""

import re

import yaml

from wegwijs.findings import Finding, Place
from wegwijs.reading.text_files import TextFile

SPECIAL_SIGN = "a special sign"
TOO_DEEP = "too deep"

_STARTS_WITH_BRACKET = r":\s+[\[{]"
_MISTAKES = (
    ("mapping values are not allowed", "", "A colon with a space stands inside a text.", 'title: "a: b"'),
    ("", _STARTS_WITH_BRACKET, "A text starts with { or [, which YAML keeps for itself.", 'text: "{{ fact.name }}"'),
    ("", r":\s+'", "A text between single quotes stops too early; perhaps it holds an apostrophe.", 'text: "it\'s here"'),
    ("", r":\s+\"", "A text between double quotes stops too early; perhaps it holds a quote.", "text: 'the word \"a\" here'"),
)
"""What PyYAML says, what the line looks like, what is wrong, and how it is written well."""


def yaml_mistake(problem: yaml.MarkedYAMLError, file: TextFile, first_line: int) -> Finding:
    """The place of the mistake and what to do about it."""
    said = problem.problem or ""
    unclosed = "end of stream" in said or "<stream end>" in said
    mark = (problem.context_mark if unclosed else None) or problem.problem_mark
    assert mark is not None
    line = (file.text.split("\n")[mark.line :] or [""])[0]
    what, remedy = _explained(said, line, unclosed)
    return _unreadable(Place(file.name, mark.line + first_line, mark.column + 1), what, remedy)


def unquoted(place: Place) -> Finding:
    """A text such as {{ fact.name }} that YAML takes for a group of values."""
    return _unreadable(place, "A text starts with { or [, which YAML keeps for itself.", _quoted('"{{ fact.name }}"'))


def _unreadable(place: Place, what: str, remedy: str) -> Finding:
    why = "Nothing in this file can be read until this is mended."
    return Finding(check="yaml-syntax", place=place, what=what, why=why, remedy=remedy)


def _explained(said: str, line: str, unclosed: bool) -> tuple[str, str]:
    """What went wrong and what to do, for the mistakes that people make most."""
    if unclosed:
        return "A quote or a bracket is opened here and never closed.", "Put the missing quote or bracket at its end."
    if "'\\t'" in said:
        return "A tab stands where spaces must be.", "Replace the tab by spaces."
    if "escape" in said:
        return "A backslash stands in a text between double quotes.", "Put the text between single quotes instead."
    if said == TOO_DEEP:
        return "Too many groups stand inside each other here.", "Compare this part with the same file in another language."
    if said == SPECIAL_SIGN or "anchor" in said or "alias" in said or "cannot start any token" in said:
        return "A text starts with a sign that YAML keeps for itself, such as * & ! % @.", _quoted('"*"')
    for words, shape, what, example in _MISTAKES:
        if words in said and re.search(shape, line):
            return what, _quoted(example)
    return "The indentation or the punctuation is not right here.", (
        "Look at this line and the one above: same indentation as its neighbours, a colon and a space after each name."
    )


def _quoted(example: str) -> str:
    return f"Put the whole text between quotes: {example}"
