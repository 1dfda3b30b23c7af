"""What PyYAML says about a file that it cannot read -> a Finding in the words of an editor."""

import re

import yaml

from wegwijs.findings import Finding, Place
from wegwijs.reading.text_files import TextFile
from wegwijs.reading.yaml_quotes import Said, stops_early, unclosed

SPECIAL_SIGN = "a special sign"
TOO_DEEP = "too deep"

_QUOTES = "Put the whole text between quotes, from its first sign to its last: "
_LOOK = "Look at this line and the one above: same indentation as its neighbours, a colon and a space after each name."
_BRACKET = ("A text starts with { or [, which YAML keeps for itself.", _QUOTES + 'text: "{{ fact.name }} …"')
_SIGN = ("A text starts with a sign that YAML keeps for itself, such as * & ! % @.", _QUOTES + 'text: "…"')
_UNCLOSED_LIST = (
    "The list between brackets that starts here is not closed, or lacks a comma.",
    "Put a comma between its items, ] at its end, and quotes around an item that holds a sign such as ?.",
)
_UNCLOSED_GROUP = (
    "A { stands here, and the } that belongs to it is missing, or a comma between two names.",
    'Put } at the end of the group. A text that begins with { stands between quotes: text: "{{ fact.name }} …"',
)
_BRACKETS = (("flow sequence", _UNCLOSED_LIST), ("flow mapping", _UNCLOSED_GROUP))
_NO_SPACE = ("The space after a colon is missing here, or the text goes on in the next line.", _QUOTES + 'name: "…"')
_INDENTED = (
    "This line starts with another number of spaces than the lines it belongs to.",
    "Give it as many spaces as its neighbours: two for each group in which it stands.",
)
_BACKSLASH = ("A backslash stands in a text between double quotes.", "Put the text between single quotes instead.")
_BY_WORDS = (
    ("mapping values are not allowed", ("A colon with a space stands inside a text.", _QUOTES + 'title: "a: b"')),
    ("'\\t'", ("A tab stands where spaces must be.", "Replace the tab by spaces.")),
    ("escape", _BACKSLASH),
    ("expected a single document", ("A line of three dashes stands in the middle of this file.", "Take it out.")),
    (TOO_DEEP, ("Too many groups stand inside each other.", "Compare this with the same file in another language.")),
    (SPECIAL_SIGN, _SIGN),
    ("anchor", _SIGN),
    ("alias", _SIGN),
    ("cannot start any token", _SIGN),
)
"""What PyYAML says -> what is wrong and what to do."""
_REMARK = (
    "A # stands inside this text; to YAML a remark begins there, and the text goes on behind it.",
    _QUOTES + 'text: "bus #2"',
)
"""What is wrong and what to do."""

_HASH = re.compile(r"^[^'\"#]*[^'\"#\s,\[][ \t]+(#)")
_OWN_LINE = re.compile(r"\s*(?:-\s|[\w-]+:(?:\s|$))")
"""A line that begins with a name and its colon, or with the dash of a list."""
_GOES_ON = ("<scalar>", "could not find expected ':'")
"""What PyYAML says of a text that goes on where it should be over."""


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


def unclosed_quote(mark: yaml.Mark, lines: list[str], place: Place) -> Finding:
    """A quote whose end is missing: it may be the apostrophe of a text such as 't Huis."""
    return _unreadable(place, *unclosed(_text_at(mark, lines)))


def impossible_sign(file: TextFile, first_line: int) -> Finding:
    """A number of a sign that no list of signs has, in a text between double quotes."""
    before = file.text[: max(file.text.find("\\U"), 0)]
    place = Place(file.name, before.count("\n") + first_line, len(before) - before.rfind("\n"))
    return _unreadable(place, *_BACKSLASH)


def _mistake(problem: yaml.MarkedYAMLError, text: str) -> tuple[int, int, Said]:
    """Line and column where the mistake begins, counted from 0, what it is and what to do."""
    mark = problem.problem_mark or problem.context_mark or yaml.Mark("", 0, 0, 0, None, 0)
    said, context = problem.problem or "", problem.context or ""
    lines = [*text.split("\n"), ""]
    opened = problem.context_mark
    if quote := _open_quote(said, context, text, mark, opened):
        return quote.line, quote.column, unclosed(_text_at(quote, lines))
    if hash_at := _hash_in_text(lines, mark.line, opened if "flow" in context else None, said):
        return *hash_at, _REMARK
    if _is_moved(lines, mark, said):
        return mark.line, _indentation(lines[mark.line]), _INDENTED
    if opened and (unclosed_bracket := next((said for words, said in _BRACKETS if words in context), None)):
        return opened.line, opened.column, unclosed_bracket
    if "mapping values" in said and mark.line and ": " not in lines[mark.line][: mark.column]:
        return mark.line - 1, 0, _NO_SPACE
    return mark.line, mark.column, _explained(f"{said} {context}", lines[mark.line])


def _open_quote(said: str, context: str, text: str, mark: yaml.Mark, opened: yaml.Mark | None) -> yaml.Mark | None:
    """Where a quote stands whose end is missing: it ends lines further down, or nowhere."""
    if said != TOO_DEEP and (quote := _quote_over_lines(text, mark.line)):
        return quote
    return opened if "quoted scalar" in context and "stream" in said else None


def _is_moved(lines: list[str], mark: yaml.Mark, said: str) -> bool:
    """Whether the line is a good one that only starts too far to the right, or to the left."""
    line, above = lines[mark.line], next((one for one in reversed(lines[: mark.line]) if one.strip()), "")
    if "mapping values" in said:
        moved = ": " in above and _indentation(line) > _indentation(above)
    else:
        moved = "but found '<block" in said and mark.line > 0 and mark.column == _indentation(line)
    return moved and bool(_OWN_LINE.match(line)) and not line[: mark.column].strip(" -").count(": ")


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _text_at(mark: yaml.Mark, lines: list[str]) -> str:
    """The rest of a line; in a list between brackets, one item of it."""
    before, text = lines[mark.line][: mark.column], lines[mark.line][mark.column :]
    return re.split(r"[,\]]", text)[0] if "[" in before else text


def _hash_in_text(lines: list[str], line: int, opened: yaml.Mark | None, said: str) -> tuple[int, int] | None:
    """Where a remark begins inside a text that goes on: in a list between brackets, or in the line above."""
    if not opened and (not any(words in said for words in _GOES_ON) or ": " in f"{lines[line]} "):
        return None
    first, last = (opened.line, line) if opened else (max(line - 1, 0), line - 1)
    found = ((number, _HASH.match(lines[number])) for number in range(first, last + 1))
    return next(((number, match.start(1)) for number, match in found if match), None)


def _quote_over_lines(text: str, line: int) -> yaml.Mark | None:
    """The start of a text between quotes that runs over several lines and ends on this one."""
    try:
        for token in yaml.scan(text, Loader=yaml.SafeLoader):
            is_quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if is_quoted and token.start_mark.line < token.end_mark.line == line:
                return token.start_mark
    except (yaml.YAMLError, ValueError, OverflowError):
        return None
    return None


def _explained(said: str, line: str) -> Said:
    """What went wrong and what to do, for the mistakes that people make most."""
    for words, explanation in _BY_WORDS:
        if words in said:
            return explanation
    if re.search(r":\s+[\[{]", line):
        return _BRACKET
    return stops_early(line) or ("The indentation or the punctuation is not right here.", _LOOK)
