"""Any piece of the words of the guide -> the same piece, with the spans of each of its segments made anew."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeAlias, TypeVar, cast

from wegwijs.model.spans import Foreign, Link, Span, Strong
from wegwijs.model.texts import Segment

Piece = TypeVar("Piece")
Rewrite: TypeAlias = Callable[[tuple[Span, ...]], tuple[Span, ...]]


def rewritten(piece: Piece, rewrite: Rewrite) -> Piece:
    """A text, a section, a block or the words of a table, in which each segment has the spans that `rewrite` gives."""
    return cast(Piece, _rewritten(piece, rewrite))


def _rewritten(piece: object, rewrite: Rewrite) -> object:
    match piece:
        case Segment():
            spans = rewrite(piece.spans)
            return piece if spans == piece.spans else replace(piece, spans=spans)
        case tuple():
            return tuple(_rewritten(one, rewrite) for one in cast(tuple[object, ...], piece))
        case Mapping():
            return {key: _rewritten(one, rewrite) for key, one in cast(Mapping[str, object], piece).items()}
        case _ if is_dataclass(piece) and not isinstance(piece, type):
            changed: dict[str, Any] = {one.name: _rewritten(getattr(piece, one.name), rewrite) for one in fields(piece)}
            return replace(piece, **changed)
        case _:
            return piece


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
