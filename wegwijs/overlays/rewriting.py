"""Any piece of the words of the guide -> the same piece, with the spans of each of its segments made anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from operator import is_not
from typing import Any, TypeAlias, TypeVar, cast

from wegwijs.model.spans import Foreign, Link, Span, Strong
from wegwijs.model.texts import Segment

Piece = TypeVar("Piece")
Rewrite: TypeAlias = Callable[[tuple[Span, ...]], tuple[Span, ...]]


def rewritten(piece: Piece, rewrite: Rewrite) -> Piece:
    """A text, a section, a block or the words of a table, in which each segment has the spans that `rewrite` gives.

    What stays the same is the piece itself, not a copy: all municipalities share it, and what was found out about it.
    """
    return cast(Piece, _rewritten(piece, rewrite))


def _rewritten(piece: object, rewrite: Rewrite) -> object:
    match piece:
        case Segment():
            spans = rewrite(piece.spans)
            return piece if spans == piece.spans else replace(piece, spans=spans)
        case tuple():
            before = cast(tuple[object, ...], piece)
            after = tuple(_rewritten(one, rewrite) for one in before)
            return after if any(map(is_not, before, after)) else piece
        case Mapping():
            values = cast(Mapping[str, object], piece)
            changed = _changed(values, rewrite)
            return {**values, **changed} if changed else piece
        case _ if is_dataclass(piece) and not isinstance(piece, type):
            changed = _changed({one.name: getattr(piece, one.name) for one in fields(piece)}, rewrite)
            return replace(piece, **changed) if changed else piece
        case _:
            return piece


def _changed(values: Mapping[str, object], rewrite: Rewrite) -> dict[str, Any]:
    """Those of some values that are made anew."""
    made = {name: _rewritten(value, rewrite) for name, value in values.items()}
    return {name: value for name, value in made.items() if value is not values[name]}


def unlinked_from(hidden: frozenset[str]) -> Rewrite:
    """Links to these topics become the words in them."""
    return lambda spans: tuple(_unlinked(spans, hidden))


def _unlinked(spans: Iterable[Span], hidden: frozenset[str]) -> Iterator[Span]:
    for span in spans:
        match span:
            case Link(target, inner) if isinstance(target, str) and _slug(target) in hidden:
                yield from _unlinked(inner, hidden)
            case Strong(inner) | Foreign(_, inner):
                yield replace(span, spans=tuple(_unlinked(inner, hidden)))
            case _:
                yield span


def _slug(target: str) -> str:
    return target.partition("#")[0].removesuffix(".md")


def in_language(language: str) -> Rewrite:
    """All words become words of this language, for a text in another one."""
    return lambda spans: (Foreign(language, spans),) if spans else spans
