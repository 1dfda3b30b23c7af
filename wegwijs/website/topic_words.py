"""A topic in one language -> its words as its page shows them: in that order, with what stands between them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from wegwijs.model.texts import Section
from wegwijs.prose.blocks import Added
from wegwijs.prose.inline import InlineWriter
from wegwijs.prose.shown import in_source_html, shown_html
from wegwijs.prose.speaker import Speaker
from wegwijs.website.arrangement import Arrangement
from wegwijs.website.embedding import lines_below
from wegwijs.website.framing import mark

YOUR_TOWN = "your town"
"""The mark for the desk of a municipality: pages are alike in many guides but for it and what is around the words."""

_WHERE_TO_GO = "waar"
"""The part of a topic that says where one goes."""
_ADDED = Added(below_heading={_WHERE_TO_GO: mark(YOUR_TOWN)})

_Html: TypeAlias = Callable[[Iterable[Section]], str]
"""What writes sections of a topic."""


@dataclass(frozen=True)
class Words:
    """The words of a page as HTML, with dates and notices between them; the glossary words that it explains."""

    opening: str
    html: str
    rest: str = ""
    terms: tuple[str, ...] = ()


def topic_words(speaker: Speaker, slug: str, order: Arrangement, *, in_source: bool) -> Words:
    """The words of a topic, written in this order; `in_source`: they are those of the source language."""
    writer = speaker.writer(explains=True)
    write = _with_lines(_html(speaker, writer, in_source=in_source), lines_below(speaker, slug))
    opening, body, rest = (write(part) if part else "" for part in (order.opening, order.body, order.rest))
    return Words(opening, body, rest, tuple(writer.explained))


def _html(speaker: Speaker, writer: InlineWriter, *, in_source: bool) -> _Html:
    write = in_source_html if in_source else shown_html
    return lambda sections: write(speaker, sections, writer, added=_ADDED)


def _with_lines(html: _Html, below: Mapping[str, str]) -> _Html:
    """Writes sections, each with the lines that stand below it."""

    def write(sections: Iterable[Section]) -> str:
        written = ((html((section,)), below.get(section.id, "")) for section in sections)
        return "\n".join(part for pair in written for part in pair if part)

    return write if below else html
