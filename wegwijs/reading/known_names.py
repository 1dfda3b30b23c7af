"""A model shape, a name that is not known in it -> the names that are, and the group where this one belongs."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, TypeAlias

from pydantic import TypeAdapter

Path = tuple[int | str, ...]
Schema: TypeAlias = dict[str, Any]
"""A part of a JSON Schema, as pydantic makes it."""

_MOST = 15
"""Of longer lists nobody reads more than what looks like his own word."""


def advice_on(field: str, adapter: TypeAdapter[Any], group: Path) -> str:
    """What to do about a name that is not known in a group of lines."""
    whole = adapter.json_schema()
    there = list(_below(whole, [whole], group))
    if inside := next((name for name, part in _fields(whole, there) if field in _names(whole, [part])), None):
        return f'It belongs under "{inside}": put it below that line, with two more spaces in front.'
    advice, known = "Look for a typing mistake in the name, or take the line out.", _names(whole, there)
    shown = known if len(known) <= _MOST else get_close_matches(field, known)
    return f"{advice} These names are known here: {', '.join(shown)}." if shown else advice


def _below(whole: Schema, parts: Iterable[Schema], path: Path) -> Iterator[Schema]:
    """What may stand at the end of the path."""
    if not path:
        yield from parts
        return
    for part in _each_kind(whole, parts):
        named = part.get("items") if isinstance(path[0], int) else part.get("properties", {}).get(path[0])
        others = [part.get("additionalProperties"), *part.get("patternProperties", {}).values()]
        inner = [named] if named else [other for other in others if isinstance(other, dict)]
        yield from _below(whole, inner, path[1:])


def _names(whole: Schema, parts: Iterable[Schema]) -> list[str]:
    """The names that a group may have: its fields, or the words that may stand for them."""
    kinds = list(_each_kind(whole, parts))
    fields = [name for kind in kinds for name in kind.get("properties", {})]
    words = [word for kind in kinds for word in kind.get("propertyNames", {}).get("enum", ())]
    return list(dict.fromkeys([*fields, *words]))


def _fields(whole: Schema, parts: Iterable[Schema]) -> Iterator[tuple[str, Schema]]:
    for kind in _each_kind(whole, parts):
        yield from kind.get("properties", {}).items()


def _each_kind(whole: Schema, parts: Iterable[Schema]) -> Iterator[Schema]:
    """The groups that the parts stand for: what they refer to, and each of their alternatives."""
    for part in parts:
        if "$ref" in part:
            yield from _each_kind(whole, [whole["$defs"][part["$ref"].rpartition("/")[2]]])
        elif alternatives := part.get("anyOf") or part.get("oneOf"):
            yield from _each_kind(whole, alternatives)
        else:
            yield part
