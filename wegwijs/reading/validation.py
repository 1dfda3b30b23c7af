"""Plain values -> model shapes; what does not fit becomes a Finding with its file, line and column."""

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from wegwijs.findings import Finding, Place
from wegwijs.model.texts import Text
from wegwijs.model.unfit import Unfit
from wegwijs.reading.yaml_files import YamlFile

Shape = TypeVar("Shape")

_WHY = "The guide cannot be made without it."
_WHY_KNOWN = "The program would leave out what stands there, and nobody would notice."
_LONGEST = 60
"""Signs of what an editor wrote that are shown again."""
_MOST = 100
"""Findings about one file: nobody reads more of them, and the next look tells the others."""


def as_shape(document: YamlFile, shape: type[Shape], texts: Mapping[Place, Text]) -> tuple[Shape | None, list[Finding]]:
    """The document as a model shape, or the reasons why it is none; `texts` are its Markdown texts, read already."""
    if not document.readable:
        return None, []
    try:
        return _adapter(shape).validate_python(document.value, context=texts), []
    except ValidationError as problem:
        errors = _causes(problem.errors())
        told = [_finding(document, error) for error in errors[:_MOST]]
        return None, [*told, *([_more(document, len(errors) - _MOST)] if len(errors) > _MOST else [])]


@cache
def _adapter(shape: type[Shape]) -> TypeAdapter[Shape]:
    """How to read a shape; to find that out takes longer than to read a file."""
    return TypeAdapter(shape)


def _causes(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors without lists that are only too short because one of their items does not fit."""
    places = [error["loc"] for error in errors]
    return [
        error
        for error in errors
        if error["type"] != "too_short"
        or not any(len(place) > len(error["loc"]) and place[: len(error["loc"])] == error["loc"] for place in places)
    ]


def _finding(document: YamlFile, error: ErrorDetails) -> Finding:
    path = _path_in_file(document.value, error["loc"])
    place = _nearest(document, path)
    name = " / ".join(f"number {part + 1}" if isinstance(part, int) else _cut(part) for part in path) or "this file"
    if unfit := _unfit(error):
        what = unfit.what or _does_not_fit(name, error)
        return Finding(check=unfit.check, place=place, what=what, why=unfit.why or _WHY, remedy=unfit.remedy)
    check, what, remedy = _spoken(error, name)
    why = _WHY_KNOWN if check == "unknown-field" else _WHY
    return Finding(check=check, place=place, what=what, why=why, remedy=remedy)


def _more(document: YamlFile, number: int) -> Finding:
    return Finding(
        check="wrong-value",
        place=_nearest(document, ()),
        what=f"{number} more things in this file do not fit.",
        why=_WHY,
        remedy="Mend those that are named first; the next check names others.",
    )


def _unfit(error: ErrorDetails) -> Unfit | None:
    """What the shape itself says of this value, if it says more than that it does not fit."""
    said = error.get("ctx", {}).get("error")
    return said if isinstance(said, Unfit) else None


def _does_not_fit(name: str, error: ErrorDetails) -> str:
    return f"What stands in {name} does not fit: {_shown(error['input'])}."


def _path_in_file(value: object, location: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """The location without the steps that pydantic adds, such as the kind of a fact."""
    path: list[int | str] = []
    for step in location:
        if (inner := _inner(value, step)) is not None:
            value = inner
            path.append(step)
    return tuple(path)


def _inner(value: object, step: int | str) -> object | None:
    if isinstance(value, dict):
        return value.get(step)
    return value[step] if isinstance(value, list) and isinstance(step, int) and step < len(value) else None


def _nearest(document: YamlFile, path: tuple[int | str, ...]) -> Place:
    for length in range(len(path), -1, -1):
        if place := document.marks.get(path[:length]):
            return place
    return Place(document.name)


def _spoken(error: ErrorDetails, name: str) -> tuple[str, str, str]:
    """Name of the check, what is wrong, and what to do."""
    kind, field = error["type"], _cut(error["loc"][-1]) if error["loc"] else name
    if kind in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return "missing-field", f'"{field}" is missing in {name}.', f'Add a line "{field}: …".'
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return (
            "unknown-field",
            f'"{field}" is not a name that is known here.',
            ("Look for a typing mistake in the name, or take the line out."),
        )
    if kind == "literal_error":
        return (
            "unknown-word",
            f'"{_cut(error["input"])}" is not one of the words that may stand here.',
            (f"Choose one of these: {_choices(error)}."),
        )
    if kind in ("union_tag_invalid", "union_tag_not_found"):
        return (
            "unknown-word",
            f'"kind" of {name} is missing or not known.',
            ("Choose one of these: phone, web, mail, date, amount, number, text."),
        )
    return "wrong-value", _does_not_fit(name, error), _advice(error)


def _choices(error: ErrorDetails) -> str:
    return str(error.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")


def _shown(value: object) -> str:
    if value is None or value == "":
        return "it is empty"
    if isinstance(value, dict):
        return "it is a group of lines"
    if isinstance(value, list):
        return "it is a list"
    return f'"{_cut(value)}"'


def _cut(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_ADVICE = {
    "string_type": "Write one text here.",
    "string_too_short": "Write a text here.",
    "string_too_long": "Write a shorter text: it stands in one line with others.",
    "tuple_type": "Write a list here: one line for each item, each with a dash before it.",
    "mapping_type": "Write a group of lines here, each with a name, a colon and a value.",
    "dict_type": "Write a group of lines here, each with a name, a colon and a value.",
    "dataclass_type": "Write a group of lines here, each with a name, a colon and a value.",
    "int_parsing": "Write a whole number here.",
    "greater_than": "Write a number above zero.",
    "less_than_equal": "Write a smaller number.",
    "decimal_max_digits": "Write a number with fewer digits.",
    "decimal_whole_digits": "Write a number with fewer digits.",
    "decimal_max_places": "Write at most two digits after the point.",
    "finite_number": "Write a number that can be counted to.",
    "bool_parsing": "Write true or false here.",
    "decimal_parsing": 'Write a number between quotes, with a point before the cents: "12.50".',
    "too_short": "Write at least one item.",
}

_PATTERNS = {
    "https?": "Write a full web address, starting with https:// and without spaces.",
    "/$": "End the web address with a slash.",
    "@": "Write an e-mail address.",
    "[0-9 ]": "Write digits and spaces only, between quotes.",
    r"\d{0,7}": "Write digits only, such as 1502.",
    r"\d{4}": "Write a day (2022-05-06), a month (2022-05) or a year (2022), between quotes if it is a year.",
    "{2,3}": "Write a language code of two letters, such as uk.",
    "a-z0-9": "Use small letters without accents, digits and single dashes.",
}


def _advice(error: ErrorDetails) -> str:
    """What to do about a value that does not fit."""
    if error["type"] == "value_error":
        said = str(error.get("ctx", {}).get("error", ""))
        if not said.startswith("a "):
            return "There is no such day or time; look at a calendar."
        return f"Write it so: {said}."
    if error["type"] == "string_pattern_mismatch":
        pattern = str(error.get("ctx", {}).get("pattern", ""))
        return next(advice for part, advice in _PATTERNS.items() if part in pattern)
    return _ADVICE.get(error["type"], "Look at the same place in another language or in docs/editing.md.")
