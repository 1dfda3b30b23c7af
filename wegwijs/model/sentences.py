"""Texts -> their sentences: the pieces in which a reader takes in a text, and by which languages are compared."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wegwijs.findings import Place
from wegwijs.model.spans import FactMention, Plain, Span, TermMention
from wegwijs.model.texts import Segment, Text

FACT = "0"
"""What stands for a fact in a sentence: one word without letters of any language."""

END = re.compile(r"(?<=[.!?:;…])[\"»”)]*\s+")
"""What stands between two sentences."""

_SPACE_BEHIND_AN_END = re.compile(r"(?<=[.!?…؟۔።]) +|(?<=[.!?…؟۔።][\"»”)\]]) +")
_BEGINS = re.compile(r"[\"'«„“\[*]*(?:(?=[^\W\d_])(?![a-zà-öø-ÿа-яёєіїґ])|\{\{)")
_PAIRS = ("«»", "“”", "()", "[]")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as people read it."""

    text: str
    place: Place
    language: str

    @property
    def words(self) -> list[str]:
        """Its words; a fact counts as one."""
        return words(self.text)


def sentences(text: Text) -> Iterator[Sentence]:
    """The sentences of a text; a line end in the file ends one, and so does the end of a segment."""
    for segment in text.segments():
        yield from _cut(segment, text.language)


def words(text: str) -> list[str]:
    """The words of a text, without its signs."""
    return _WORD.findall(text)


def in_sentences(text: str) -> list[str]:
    """The lines of a text as editors write it: one for each sentence, with all its signs.

    No line ends within quotes or brackets, or before brackets, which explain what stands before them. None begins with
    a small letter or a sign: no sentence does, and lists do.
    """
    first, *pieces = _SPACE_BEHIND_AN_END.split(text)
    lines = [first]
    for piece in pieces:
        if _BEGINS.match(piece) and not _is_open(lines[-1]):
            lines.append(piece)
        else:
            lines[-1] += f" {piece}"
    return lines


def _is_open(line: str) -> bool:
    """Whether a quote or a bracket of a line is not closed."""
    return line.count('"') % 2 == 1 or any(line.count(one) > line.count(other) for one, other in _PAIRS)


def cut(text: str) -> list[str]:
    """The sentences of a text in one line."""
    return [said for sentence in END.split(text) if (said := sentence.strip())]


def _cut(segment: Segment, language: str) -> Iterator[Sentence]:
    for number, line in enumerate(_read(segment.spans).split("\n")):
        for sentence in END.split(line):
            if said := sentence.strip():
                yield Sentence(said, segment.line(number), language)


def _read(spans: Iterable[Span]) -> str:
    return "".join(map(_words, spans))


def _words(span: Span) -> str:
    match span:
        case Plain(text) | TermMention(_, text):
            return text
        case FactMention(key):
            return "" if key.startswith(("{", "}")) else FACT
        case _:
            return _read(span.spans)
