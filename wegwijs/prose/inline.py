"""Spans -> HTML, in the language of the reader: facts, links, explained words, words of another language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape

from wegwijs.model.facts import Mail, Phone, Web
from wegwijs.model.spans import FactMention, Foreign, Link, Plain, Span, Strong, TermMention
from wegwijs.prose.facts import address
from wegwijs.prose.plain import FullStop
from wegwijs.prose.wording import Wording

Resolve = Callable[[str], str]
"""The target of a link as an editor wrote it (`wonen.md#huurwaarborg`) -> the target in this output."""


@dataclass
class InlineWriter:
    """Writes what stands inside lines, with links unless it stands in a link itself.

    `explains`: whether glossary words lead to their explanation on the page, once in a section; `explained` are the
    ids of all that were, in their order.
    """

    wording: Wording
    source: str
    resolve: Resolve
    explains: bool = False
    links: bool = True
    explained: dict[str, None] = field(default_factory=dict[str, None])
    _seen: set[str] = field(default_factory=set[str])
    _stop: FullStop = field(default_factory=FullStop)

    def enter_section(self) -> None:
        """From here on words are explained anew."""
        self._seen.clear()

    def html(self, spans: Iterable[Span], *, explaining: bool = True) -> str:
        """The spans of one segment as HTML; a heading or a cell explains nothing."""
        self._stop = FullStop()
        explains, self.explains = self.explains, self.explains and explaining
        text = self._spans(spans)
        self.explains = explains
        return text

    def _spans(self, spans: Iterable[Span]) -> str:
        return "".join(map(self._span, spans))

    def _span(self, span: Span) -> str:
        match span:
            case Plain(text):
                return escape(self._stop.words(text), quote=False)
            case Strong(spans):
                return f"<strong>{self._spans(spans)}</strong>"
            case FactMention():
                return self._fact(span)
            case Link(target, spans):
                return self._link(target, spans)
            case TermMention():
                return self._term(span)
            case Foreign(language, spans):
                return f"<span {_language(language)}>{self._spans(spans)}</span>"

    def _fact(self, mention: FactMention) -> str:
        text = escape(self._stop.fact(self.wording.said(mention)), quote=False)
        fact = self.wording.fact(mention)
        if not self.links or not isinstance(fact, Phone | Web | Mail):
            return text
        way = ' class="phone" dir="ltr"' if isinstance(fact, Phone) else ""
        return f'<a{way} href="{escape(address(fact))}">{text}</a>'

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

    def _term(self, mention: TermMention) -> str:
        text = escape(self._stop.words(mention.text), quote=False)
        language = f" {_language(self.source)}" if self.wording.language != self.source else ""
        if self.explains and self.links and mention.term not in self._seen:
            self._seen.add(mention.term)
            self.explained[mention.term] = None
            return f'<a class="explained" href="#term-{mention.term}"{language}>{text}</a>'
        return f"<span{language}>{text}</span>" if language else text


def _language(code: str) -> str:
    """Says that words are in another language than the page: read with its sounds, left alone by translators."""
    return f'lang="{code}" translate="no"'
