"""The words of a file, or the lines above a topic -> the texts at an address in them; the same words with one changed.

Such an address is that of the memory of translations: rights/cells/erkend/wonen/text, or wonen/title.
"""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass, replace
from typing import Any, TypeVar, cast

from wegwijs.findings import Place
from wegwijs.model.guide import Guide
from wegwijs.model.interface import Interface
from wegwijs.model.spans import Plain, one_line, words_of
from wegwijs.model.tables import TableWords
from wegwijs.model.texts import Segment, Text
from wegwijs.model.topics import Translation
from wegwijs.overlays.pieces import with_piece

INTERFACE = "interface"
_LINES_OF_A_TOPIC = ("title", "summary", "short")

Said = Translation | TableWords | Interface
"""What an address that names a value begins in."""

AnySaid = TypeVar("AnySaid", Translation, TableWords, Interface)


def words_in(guide: Guide, language: str, address: str) -> Said | None:
    """What an address begins in: a topic, the words of a table, or the labels; None where there is no such thing."""
    name, *fields = address.split("/")
    topic = guide.topic(name)
    if topic:
        return topic.translations.get(language) if tuple(fields) in {(one,) for one in _LINES_OF_A_TOPIC} else None
    words = guide.words.get(language)
    if words is None or name == INTERFACE:
        return words.interface if words else None
    return next((words.tables.get(one.slug) for one in guide.tables if one.name == name), None)


def values_at(said: Said, address: str) -> list[Segment]:
    """The text with an address, and its neighbours in the same list; none where nothing is there."""
    name, *fields = address.split("/")
    return list(_texts(said, name, fields))


def every_text(value: object, address: str) -> Iterator[Segment]:
    """Every text of the words of a table, with its address; `address` is the name of its file."""
    if isinstance(value, Text | Segment | str):
        yield from _texts(value, address, [])
    elif isinstance(value, Mapping):
        named = cast(Mapping[str, object], value).items()
        yield from (text for name, one in named for text in every_text(one, f"{address}/{name}"))
    elif isinstance(value, tuple):
        items = enumerate(cast(tuple[object, ...], value), 1)
        yield from (text for number, one in items for text in every_text(one, f"{address}/{number}"))
    elif is_dataclass(value):
        yield from every_text(vars(value), address)


def text_at(said: Said, address: str) -> Segment | None:
    """The text with an address; None where nothing is there."""
    return next((one for one in values_at(said, address) if one.address == address), None)


def is_line(said: Said, address: str) -> bool:
    """Whether a text is a line of plain words, in which no link or fact can stand, and no other language."""
    value: object = said
    for name in address.split("/")[1:]:
        value = cast(tuple[object, ...], value)[int(name) - 1] if isinstance(value, tuple) else _inner(value, name)
    return isinstance(value, str)


def with_value(said: AnySaid, address: str, piece: Segment) -> AnySaid:
    """The same words, in which the text with an address says what the piece says."""
    return cast(AnySaid, _with(said, address.split("/")[1:], address, piece))


def _texts(value: object, address: str, fields: list[str]) -> Iterator[Segment]:
    match value:
        case Text():
            yield from value.segments()
        case Segment():
            yield replace(value, address=address)
        case str():
            yield Segment(address, Place(""), (Plain(value),))
        case tuple():
            items = enumerate(cast(tuple[object, ...], value), 1)
            yield from (text for number, one in items for text in _texts(one, f"{address}/{number}", fields[1:]))
        case _ if fields and (inner := _inner(value, fields[0])) is not None:
            yield from _texts(inner, f"{address}/{fields[0]}", fields[1:])
        case _:
            pass


def _inner(value: object, name: str) -> object:
    """What stands in a field, or under a name; None where there is none."""
    if isinstance(value, Mapping):
        return cast(Mapping[str, object], value).get(name)
    return vars(value).get(name) if is_dataclass(value) else None


def _with(value: object, fields: list[str], address: str, piece: Segment) -> object:
    match value:
        case Text():
            sections = (replace(one, blocks=with_piece(one.blocks, address, piece)) for one in value.sections)
            return replace(value, sections=tuple(sections))
        case Segment():
            return replace(value, spans=piece.spans)
        case str():
            return one_line(words_of(piece.spans))
        case tuple():
            items, number = list(cast(tuple[object, ...], value)), int(fields[0]) - 1
            items[number] = _with(items[number], fields[1:], address, piece)
            return tuple(items)
        case Mapping():
            named = cast(Mapping[str, object], value)
            return {**named, fields[0]: _with(named[fields[0]], fields[1:], address, piece)}
        case _:
            changed = {fields[0]: _with(getattr(value, fields[0]), fields[1:], address, piece)}
            return replace(cast(Any, value), **changed)
