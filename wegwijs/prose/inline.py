"""Spans -> HTML, in the language of the reader: facts, links, explained words, words of another language."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from wegwijs.model.facts import Mail, Phone, TextFact, Web
from wegwijs.model.foreign_spans import with_foreign_words
from wegwijs.model.lexicon import Lexicon
from wegwijs.model.spans import FactMention, Foreign, Link, Plain, Span, Strong, TermMention
from wegwijs.prose.facts import NO_BREAK_SPACE, address
from wegwijs.prose.plain import FullStop
from wegwijs.prose.wording import Wording

Resolve = Callable[[str], str]
"""The target of a link as an editor wrote it (`wonen.md#huurwaarborg`) -> the target in this output."""

_BEFORE_NUMBER = re.compile(r"(?<=[\u0400-\u052f]) (?=(?:[\u0400-\u042f]|\d+)(?!\w))")
"""In Cyrillic, the space before the number or the letter of a document: додаток 15, картка А."""

_LINE = 24
"""So many letters of a host have room on a small phone, with some to spare."""


@dataclass
class InlineWriter:
    """Writes what stands inside lines, with links unless it stands in a link itself.

    `explains`: whether glossary words lead to their explanation on the page, once in a section; `explained` are the
    ids of all that were, in their order. Without a `lexicon` no word is said to be of another language.
    `leads`: whether the first sentence of a step stands out, because it says what to do.
    """

    wording: Wording
    resolve: Resolve
    explains: bool = False
    links: bool = True
    lexicon: Lexicon | None = None
    leads: bool = False
    explained: dict[str, None] = field(default_factory=dict[str, None])
    _seen: set[str] = field(default_factory=set[str])
    _stop: FullStop = field(default_factory=FullStop)

    def enter_section(self) -> None:
        """From here on words are explained anew."""
        self._seen.clear()

    def html(self, spans: Sequence[Span], *, explaining: bool = True, is_cell: bool = False) -> str:
        """The spans of one segment as HTML; a heading or a cell explains nothing."""
        self._stop = FullStop()
        explains, self.explains = self.explains, self.explains and explaining
        text = self._spans(self._marked(spans, is_cell=is_cell))
        self.explains = explains
        return text

    def _marked(self, spans: Sequence[Span], *, is_cell: bool = False) -> Sequence[Span]:
        if self.lexicon is None:
            return spans
        return with_foreign_words(spans, self.wording.language, self.lexicon, is_cell=is_cell)

    def _spans(self, spans: Iterable[Span]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        match span:
            case Plain(text):
                return escape(_BEFORE_NUMBER.sub(NO_BREAK_SPACE, self._stop.words(text)), quote=False)
            case Strong(spans):
                return f"<strong>{self._spans(spans)}</strong>"
            case FactMention():
                return self._fact(span)
            case Link(target, spans):
                return self._link(target, spans)
            case TermMention():
                return self._term(span)
            case Foreign(language, spans):
                return self._foreign(said_in(language), spans)

    def _foreign(self, language: str, spans: tuple[Span, ...]) -> str:
        """Words with the attributes that say in which language they are."""
        match spans:
            case (TermMention() as term,):
                return self._term(term, language)
            case _:
                return f"<span{language}>{self._spans(spans)}</span>"

    def _fact(self, mention: FactMention) -> str:
        words, fact = self._stop.fact(self.wording.said(mention)), self.wording.fact(mention)
        if isinstance(fact, TextFact):
            return self._as_text(words)
        text = _breakable(escape(words, quote=False)) if isinstance(fact, Web) else escape(words, quote=False)
        if not self.links or not isinstance(fact, Phone | Web | Mail):
            return text
        way = ' class="phone" dir="ltr"' if isinstance(fact, Phone) else ""
        return f'<a{way} href="{escape(address(fact))}">{text}</a>'

    def _as_text(self, words: str) -> str:
        """A fact of words, such as a street, which is in the source language."""
        stop, self._stop = self._stop, FullStop()
        text = self._spans(self._marked((Plain(words),)))
        self._stop = stop
        return text

    def _link(self, target: str | FactMention, spans: Iterable[Span]) -> str:
        if not self.links:
            return self._spans(spans)
        self.links = False
        text = self._spans(spans)
        self.links = True
        return f'<a href="{escape(self._address(target))}">{text}</a>'

    def _address(self, target: str | FactMention) -> str:
        if isinstance(target, str):
            return self.resolve(target)
        fact = self.wording.fact(target)
        return address(fact) if fact else target.source

    def _term(self, mention: TermMention, language: str = "") -> str:
        """A word of the glossary; `language` are the attributes that say in which language it is."""
        text = escape(self._stop.words(mention.text), quote=False)
        if self.explains and self.links and mention.term not in self._seen:
            self._seen.add(mention.term)
            self.explained[mention.term] = None
            return f'<a class="explained" href="#term-{mention.term}"{language}>{text}</a>'
        return f"<span{language}>{text}</span>" if language else text


def _breakable(host: str) -> str:
    """A host that fills the line of a small phone; it breaks at a dot, not before the full stop that follows it."""
    return host.replace(".", ".<wbr>") if len(host) > _LINE else host


def said_in(language: str) -> str:
    """Says that words are in another language than the page: read with its sounds, left alone by translators.

    A name has no language, and is left alone all the same.
    """
    return f' lang="{language}" translate="no"' if language else ' translate="no"'
