"""Words of the glossary in a text -> spans of their own; the longest form counts."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from wegwijs.model.glossary import Term
from wegwijs.model.spans import FactMention, Foreign, Link, Plain, Span, Strong, TermMention
from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Segment, Table, Text

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class TermMarker:
    """Marks the words of the source language's glossary; they stay visible in texts of all languages."""

    terms: Mapping[str, Term]

    def marked(self, text: Text) -> Text:
        """The text with each of its terms marked."""
        return replace(text, sections=tuple(map(self._section, text.sections)))

    @cached_property
    def _forms(self) -> Mapping[str, str]:
        """Every form of every word -> the id of its term."""
        return {form: key for key, term in self.terms.items() for form in (term.word, *term.also)}

    @cached_property
    def _by_first_word(self) -> Mapping[str, tuple[str, ...]]:
        """The first word of every form, as it stands there and with a capital -> the forms that begin with it."""
        forms: dict[str, tuple[str, ...]] = {}
        for form in self._forms:
            for first in _WORD.findall(form)[:1]:
                for start in {first, first[0].upper() + first[1:]}:
                    forms[start] = (*forms.get(start, ()), form)
        return forms

    @cached_property
    def _patterns(self) -> dict[frozenset[str], re.Pattern[str]]:
        """First words that stand in one text -> what finds their forms: made when such words meet first."""
        return {}

    def _pattern(self, first_words: frozenset[str]) -> re.Pattern[str]:
        """Any form with one of these first words, as a whole word, the longest first."""
        if first_words not in self._patterns:
            forms = {form for first in first_words for form in self._by_first_word[first]}
            any_form = "|".join(_any_start(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
            self._patterns[first_words] = re.compile(rf"(?<![\w-])(?:{any_form})(?![\w-])")
        return self._patterns[first_words]

    def _section(self, section: Section) -> Section:
        heading = section.heading and self._segment(section.heading)
        return replace(section, heading=heading, blocks=self._blocks(section.blocks))

    def _blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(segment):
                return Paragraph(self._segment(segment))
            case List(items=items):
                return replace(block, items=tuple(Item(self._blocks(item.blocks)) for item in items))
            case Table(head, rows):
                return replace(block, head=self._row(head), rows=tuple(map(self._row, rows)))
            case Box(kind, title, blocks):
                return Box(kind, self._segment(title), self._blocks(blocks))

    def _row(self, cells: tuple[Segment, ...]) -> tuple[Segment, ...]:
        return tuple(map(self._segment, cells))

    def _segment(self, segment: Segment) -> Segment:
        """Most segments hold no term, which is seen at once: a search for all forms takes ten times as long."""
        if self._by_first_word.keys().isdisjoint(_WORD.findall(segment.words)):
            return segment
        return replace(segment, spans=tuple(self._spans(segment.spans)))

    def _spans(self, spans: Iterable[Span]) -> Iterator[Span]:
        for span in spans:
            match span:
                case Plain(text):
                    yield from self._words(text)
                case Strong(inner) | Link(_, inner) | Foreign(_, inner):
                    yield replace(span, spans=tuple(self._spans(inner)))
                case FactMention() | TermMention():
                    yield span

    def _words(self, text: str) -> Iterator[Span]:
        """Only the forms that can stand there are looked for."""
        first_words = self._by_first_word.keys() & _WORD.findall(text)
        matches = self._pattern(frozenset(first_words)).finditer(text) if first_words else ()
        end = 0
        for match in matches:
            if match.start() > end:
                yield Plain(text[end : match.start()])
            word = match[0]
            yield TermMention(self._forms.get(word) or self._forms[word[0].lower() + word[1:]], word)
            end = match.end()
        if end < len(text):
            yield Plain(text[end:])


def _any_start(form: str) -> str:
    first = form[0]
    return f"[{first}{first.upper()}]{re.escape(form[1:])}" if first.islower() else re.escape(form)
