"""What stands inside one segment: words, bold words, links, facts, glossary words, words of another language."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from wegwijs.findings import Place

_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛ʼ‹›", "'"))


@dataclass(frozen=True, slots=True)
class Plain:
    """Words as they are read. A line end stands where one stands in the file: there a sentence ends."""

    text: str


@dataclass(frozen=True, slots=True)
class FactMention:
    """A fact by its key; `counted` names the noun that follows its number. Braces of another kind keep their signs."""

    key: str
    place: Place
    counted: str = ""

    @property
    def source(self) -> str:
        """What an editor writes for it."""
        if self.key.startswith(("{", "}")):
            return self.key
        return f"{{{{ fact.{self.key} {self.counted} }}}}" if self.counted else f"{{{{ fact.{self.key} }}}}"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words in bold."""

    spans: "tuple[Span, ...]"


@dataclass(frozen=True, slots=True)
class Link:
    """A link; its target is as an editor writes it (`wonen.md#huurwaarborg`), or a fact."""

    target: str | FactMention
    spans: "tuple[Span, ...]"
    place: Place


@dataclass(frozen=True, slots=True)
class TermMention:
    """A word of the glossary in one of its forms; `term` is its id there."""

    term: str
    text: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than the text around them; names have none: their language is ""."""

    language: str
    spans: "tuple[Span, ...]"


Span: TypeAlias = Plain | FactMention | Strong | Link | TermMention | Foreign
_HOLDERS = (Strong, Link, Foreign)
"""What holds other spans."""


def flat(spans: Iterable[Span]) -> list[Span]:
    """All spans, each before those inside it."""
    found: list[Span] = []
    for span in spans:
        found.append(span)
        if isinstance(span, _HOLDERS):
            found += flat(span.spans)
    return found


def links_in(spans: Iterable[Span]) -> list[Link]:
    """Every link."""
    return [span for span in flat(spans) if isinstance(span, Link)]


def facts_in(spans: Iterable[Span]) -> Iterator[FactMention]:
    """Every fact, also those that are the target of a link."""
    for span in flat(spans):
        if isinstance(span, FactMention):
            yield span
        elif isinstance(span, Link) and isinstance(span.target, FactMention):
            yield span.target


def words_of(spans: Iterable[Span]) -> str:
    """The words as they are read, with line ends; a fact stands there as it is written."""
    return "".join(map(_words, spans))


def source_of(spans: Iterable[Span]) -> str:
    """The text as an editor would write it, in one line: what makes a segment the one that it is."""
    return one_line("".join(map(_source, spans)))


def normalised(text: str) -> str:
    """What makes two texts the same: not how lines break, how letters are encoded, or which quotes stand there."""
    return one_line(text).translate(_QUOTES)


def one_line(text: str) -> str:
    """A text without line ends, each letter as one sign; the text itself, kept once, where it is so already."""
    line = unicodedata.normalize("NFC", " ".join(text.split()))
    return text if line == text else line


def _words(span: Span) -> str:
    match span:
        case Plain(text) | TermMention(_, text):
            return text
        case FactMention():
            return span.source
        case Strong(spans) | Link(_, spans) | Foreign(_, spans):
            return words_of(spans)


def _source(span: Span) -> str:
    match span:
        case Plain(text) | TermMention(_, text):
            return text
        case FactMention():
            return span.source
        case Strong(spans):
            return f"**{''.join(map(_source, spans))}**"
        case Link(target, spans):
            return f"[{''.join(map(_source, spans))}]({target if isinstance(target, str) else target.source})"
        case Foreign(_, spans):
            return "".join(map(_source, spans))
