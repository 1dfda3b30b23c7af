"""The spans of a segment -> the same spans, with words of another language marked; a text without such words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from wegwijs.model.foreign_words import foreign_words
from wegwijs.model.lexicon import SIGNS, Lexicon
from wegwijs.model.phrases import Piece
from wegwijs.model.spans import FactMention, Foreign, Link, Plain, Span, Strong, TermMention

_FACT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for a fact: one sign that is no part of a word."""

_MAY_BE_ADDRESS = re.compile(r"@|://|www\.")
_ADDRESS = re.compile(r"\S*(?:@|://|www\.)\S*")
_HAS_SIGNS = re.compile(r"[(\"“„‘«]")


def with_foreign_words(
    spans: Sequence[Span], language: str, lexicon: Lexicon, *, is_cell: bool = False
) -> Sequence[Span]:
    """The spans of a text in one language, its foreign words in spans of their own.

    They are remembered, for the same text stands on a page, in other sites, in our open data and on paper.
    """
    return _with_foreign_words(tuple(spans), language, lexicon, is_cell)


@lru_cache(maxsize=16_384)
def _with_foreign_words(spans: tuple[Span, ...], language: str, lexicon: Lexicon, is_cell: bool) -> tuple[Span, ...]:
    pieces = foreign_words(flat_text(spans), language, lexicon, is_cell=is_cell).pieces
    return _Marker(pieces).marked(spans) if pieces else spans


def apart(spans: Iterable[Span]) -> tuple[tuple[Span, ...], tuple[Foreign, ...]]:
    """Marked spans -> those in the text's own language, and the foreign ones."""
    own: list[Span] = []
    foreign: list[Foreign] = []
    for span in spans:
        match span:
            case Foreign():
                foreign.append(span)
                own.append(Plain(" "))
            case Strong(inner) | Link(_, inner):
                inner_own, inner_foreign = apart(inner)
                own.append(replace(span, spans=inner_own))
                foreign += inner_foreign
            case _:
                own.append(span)
    return tuple(own), tuple(foreign)


def flat_text(spans: Iterable[Span]) -> str:
    """The words of the spans, with one sign for each fact."""
    return "".join(map(_flat, spans))


def without_signs(text: str) -> str:
    """The text without addresses and what stands between brackets or quotes; its lines stay where they are."""
    if _MAY_BE_ADDRESS.search(text):
        text = _ADDRESS.sub(" ", text)
    if not _HAS_SIGNS.search(text):
        return text
    return SIGNS.sub(lambda signs: re.sub(r"[^\n]", " ", signs[0]), text)


def without_phrases(text: str, lexicon: Lexicon) -> str:
    """The text without names and words of the glossary."""
    pieces, end = list[str](), 0
    for piece in lexicon.phrases.found_in(text):
        pieces += [text[end : piece.start], " " * (piece.end - piece.start)]
        end = piece.end
    return "".join([*pieces, text[end:]])


def _flat(span: Span) -> str:
    match span:
        case Plain(text) | TermMention(_, text):
            return text
        case FactMention():
            return _FACT
        case Strong(spans) | Link(_, spans) | Foreign(_, spans):
            return flat_text(spans)


@dataclass
class _Marker:
    """Walks over spans; `at` is the sign of the flat text to which it has come."""

    pieces: Sequence[Piece]
    at: int = 0

    def marked(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans, those of one piece together."""
        parts = [part for span in spans for part in self._parts(span)]
        return tuple(self._spans(parts))

    def _spans(self, parts: Iterable[tuple[Piece | None, Span]]) -> Iterator[Span]:
        for piece, group in groupby(parts, key=lambda part: part[0]):
            spans = tuple(span for _, span in group)
            yield from spans if piece is None else (Foreign(piece.language, spans),)

    def _parts(self, span: Span) -> Iterator[tuple[Piece | None, Span]]:
        """A span, cut where a piece begins or ends; of bold words that are a piece, the words inside are marked."""
        start, end = self.at, self.at + len(_flat(span))
        piece = next((piece for piece in self.pieces if piece.start <= start and end <= piece.end), None)
        is_whole = piece is not None and (piece.start, piece.end) == (start, end)
        if piece and not (is_whole and isinstance(span, Strong)):
            self.at = end
            yield piece, span
        elif isinstance(span, Plain):
            self.at = end
            yield from self._cut(span.text, start)
        elif isinstance(span, Strong | Link | Foreign):
            yield None, replace(span, spans=self.marked(span.spans))
        else:
            self.at = end
            yield None, span

    def _cut(self, text: str, start: int) -> Iterator[tuple[Piece | None, Span]]:
        at = 0
        for piece in self.pieces:
            first, last = max(piece.start - start, at), min(piece.end - start, len(text))
            if first < last:
                if at < first:
                    yield None, Plain(text[at:first])
                yield piece, Plain(text[first:last])
                at = last
        if at < len(text):
            yield None, Plain(text[at:])
