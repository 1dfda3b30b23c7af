"""Plain values -> model shapes; what does not fit becomes a Finding with its file, line and column."""

from collections.abc import Mapping
from functools import cache
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from wegwijs.findings import Finding, Place
from wegwijs.model.texts import Text
from wegwijs.model.unfit import Unfit
from wegwijs.reading.known_names import Path, advice_on
from wegwijs.reading.unfit_values import advice_of
from wegwijs.reading.yaml_files import YamlFile

Shape = TypeVar("Shape")

_UNKNOWN = ("unexpected_keyword_argument", "extra_forbidden")
"""What pydantic says of a name that it does not know."""

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
        more = [_more(document, len(errors) - _MOST)] if len(errors) > _MOST else []
        return None, [*(_finding(document, error, shape) for error in errors[:_MOST]), *more]


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


def _finding(document: YamlFile, error: ErrorDetails, shape: type[object]) -> Finding:
    path = _path_in_file(document.value, error["loc"])
    place = _nearest(document, path)
    name = " / ".join(f"number {part + 1}" if isinstance(part, int) else _cut(part) for part in path) or "this file"
    if unfit := _unfit(error):
        what = unfit.what or _does_not_fit(name, error)
        return Finding(check=unfit.check, place=place, what=what, why=unfit.why or _WHY, remedy=unfit.remedy)
    if error["type"] in _UNKNOWN:
        return _unknown(place, path, shape)
    check, what, remedy = _spoken(error, name)
    return Finding(check=check, place=place, what=what, why=_WHY, remedy=remedy)


def _unknown(place: Place, path: Path, shape: type[object]) -> Finding:
    """A name that nobody knows, with those that are known there."""
    remedy = advice_on(str(path[-1]), _adapter(shape), path[:-1])
    what = f'"{_cut(path[-1])}" is not a name that is known here.'
    return Finding(check="unknown-field", place=place, what=what, why=_WHY_KNOWN, remedy=remedy)


def _more(document: YamlFile, number: int) -> Finding:
    return Finding(
        check="wrong-value",
        place=_nearest(document, ()),
        what=f"{number} more {'thing does' if number == 1 else 'things do'} not fit in this file.",
        why="The guide cannot be made until they fit.",
        remedy="Mend those that are named first; the next check names others.",
    )


def _unfit(error: ErrorDetails) -> Unfit | None:
    """What the shape itself says of this value, if it says more than that it does not fit."""
    said = error.get("ctx", {}).get("error")
    return said if isinstance(said, Unfit) else None


def _does_not_fit(name: str, error: ErrorDetails) -> str:
    return f"What stands in {name} does not fit: {_shown(error['input'])}."


def _path_in_file(value: object, location: Path) -> Path:
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


def _nearest(document: YamlFile, path: Path) -> Place:
    for length in range(len(path), -1, -1):
        if place := document.marks.get(path[:length]):
            return place
    return Place(document.name)


def _spoken(error: ErrorDetails, name: str) -> tuple[str, str, str]:
    """Name of the check, what is wrong, and what to do."""
    kind, field = error["type"], _cut(error["loc"][-1]) if error["loc"] else name
    if kind in ("missing", "missing_argument", "missing_keyword_only_argument"):
        return "missing-field", f'"{field}" is missing in {name}.', f'Add a line "{field}: …".'
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
    return "wrong-value", _does_not_fit(name, error), advice_of(error)


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
