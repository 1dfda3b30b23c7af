"""What PyYAML says about a file that it cannot read -> a Finding in the words of an editor."""

import re

import yaml

from wegwijs.findings import Finding, Place
from wegwijs.reading.text_files import TextFile

SPECIAL_SIGN = "a special sign"
TOO_DEEP = "too deep"

_QUOTES = "Put the whole text between quotes, from its first sign to its last: "
_LOOK = "Look at this line and the one above: same indentation as its neighbours, a colon and a space after each name."
_BRACKET = ("A text starts with { or [, which YAML keeps for itself.", _QUOTES + 'text: "{{ fact.name }} …"')
_SIGN = ("A text starts with a sign that YAML keeps for itself, such as * & ! % @.", _QUOTES + 'text: "…"')
_UNCLOSED = ("A quote is opened here and not closed.", "Put the missing quote at the end of the text.")
_UNCLOSED_LIST = (
    "The list between brackets that starts here is not closed, or lacks a comma.",
    "Put a comma between its items, ] at its end, and quotes around an item that holds a sign such as ?.",
)
_NO_SPACE = ("The space after a colon is missing here, or the text goes on in the next line.", _QUOTES + 'name: "…"')
_BY_WORDS = (
    ("mapping values are not allowed", ("A colon with a space stands inside a text.", _QUOTES + 'title: "a: b"')),
    ("'\\t'", ("A tab stands where spaces must be.", "Replace the tab by spaces.")),
    ("escape", ("A backslash stands in a text between double quotes.", "Put the text between single quotes instead.")),
    ("expected a single document", ("A line of three dashes stands in the middle of this file.", "Take it out.")),
    (TOO_DEEP, ("Too many groups stand inside each other.", "Compare this with the same file in another language.")),
    (SPECIAL_SIGN, _SIGN),
    ("anchor", _SIGN),
    ("alias", _SIGN),
    ("cannot start any token", _SIGN),
)
"""What PyYAML says -> what is wrong and what to do."""
_BY_LINE = (
    (r":\s+[\[{]", _BRACKET),
    (r":\s+'", ("A text between single quotes stops too early; it may hold an apostrophe.", 'Use double quotes: "…".')),
    (r":\s+\"", ("A text between double quotes stops too early; it may hold a quote.", "Use single quotes: '…'.")),
)
"""What the line looks like -> what is wrong and what to do."""

Said = tuple[str, str]


def yaml_mistake(problem: yaml.MarkedYAMLError, file: TextFile, first_line: int) -> Finding:
    """The place of the mistake and what to do about it."""
    line, column, (what, remedy) = _mistake(problem, file.text)
    return _unreadable(Place(file.name, line + first_line, column + 1), what, remedy)


def unquoted(place: Place) -> Finding:
    """A text such as {{ fact.name }} that YAML takes for a group of values."""
    return _unreadable(place, *_BRACKET)


def _unreadable(place: Place, what: str, remedy: str) -> Finding:
    why = "Nothing in this file can be read until this is mended."
    return Finding(check="yaml-syntax", place=place, what=what, why=why, remedy=remedy)


def _mistake(problem: yaml.MarkedYAMLError, text: str) -> tuple[int, int, Said]:
    """Line and column where the mistake begins, counted from 0, what it is and what to do."""
    mark = problem.problem_mark or problem.context_mark or yaml.Mark("", 0, 0, 0, None, 0)
    said, context = problem.problem or "", problem.context or ""
    line = [*text.split("\n"), ""][mark.line]
    if quote := _quote_over_lines(text, mark.line):
        return quote.line, quote.column, _UNCLOSED
    if problem.context_mark and "quoted scalar" in context and "stream" in said:
        return problem.context_mark.line, problem.context_mark.column, _UNCLOSED
    if problem.context_mark and "flow sequence" in context:
        return problem.context_mark.line, problem.context_mark.column, _UNCLOSED_LIST
    if "mapping values" in said and mark.line and ": " not in line[: mark.column]:
        return mark.line - 1, 0, _NO_SPACE
    return mark.line, mark.column, _explained(f"{said} {context}", line)


def _quote_over_lines(text: str, line: int) -> yaml.Mark | None:
    """The start of a text between quotes that runs over several lines and ends on this one."""
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            is_quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if is_quoted and token.start_mark.line < token.end_mark.line == line:
                return token.start_mark
    except yaml.YAMLError:
        return None
    return None


def _explained(said: str, line: str) -> Said:
    """What went wrong and what to do, for the mistakes that people make most."""
    for words, explanation in _BY_WORDS:
        if words in said:
            return explanation
    for shape, explanation in _BY_LINE:
        if re.search(shape, line):
            return explanation
    return "The indentation or the punctuation is not right here.", _LOOK
