"""One language of a Guide, ready to be spoken: Markdown, labels, facts and pictograms as HTML."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from markupsafe import Markup, escape

from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.interface import Interface, Labels
from wegwijs.model.publication import Language
from wegwijs.model.search import Search
from wegwijs.model.spans import Plain
from wegwijs.model.tables import TableWords
from wegwijs.model.texts import Segment, Text
from wegwijs.model.tools import Tools
from wegwijs.prose import dates, pictograms
from wegwijs.prose.blocks import sections_html
from wegwijs.prose.facts import host, whole_address
from wegwijs.prose.inline import InlineWriter, Resolve, said_in
from wegwijs.prose.plain import plain
from wegwijs.prose.templates import safe
from wegwijs.prose.wording import Wording

AnyWords = TypeVar("AnyWords", bound=TableWords)

_LINE_ENDS = re.compile(r"[ \t]*\n[ \t]*")


@dataclass(frozen=True)
class OfficialPage:
    """A link to an official page: its name, its host as people say it, its address."""

    name: str
    host: str
    address: str

    @property
    def whole(self) -> str:
        """The address as one types it from paper."""
        return whole_address(self.address)


@dataclass(frozen=True)
class Speaker:
    """Says what a Guide holds in one language; `resolve` turns link targets into those of the output."""

    guide: Guide
    language: Language
    resolve: Resolve

    @property
    def code(self) -> str:
        """The code of the language."""
        return self.language.code

    @property
    def interface(self) -> Interface:
        """All words around the topics."""
        return self.guide.words[self.code].interface

    @property
    def labels(self) -> Labels:
        """The short texts around the words of the guide."""
        return self.interface.labels

    @property
    def tools(self) -> Tools:
        """The words of the buttons and messages of a page."""
        return self.interface.tools

    @property
    def search(self) -> Search:
        """The words of the search box."""
        return self.interface.search

    @property
    def wording(self) -> Wording:
        """How values are said in this language."""
        return Wording(self.guide.facts, self.guide.words[self.code].nouns, self.code)

    def table_words(self, shape: type[AnyWords]) -> AnyWords:
        """The words of a table. The checks stop a Guide without them, so the LookupError is never seen."""
        words = self.guide.words[self.code].table(shape)
        if words is None:
            raise LookupError(f"a table has no words in {self.language.name}")
        return words

    def label(self, name: str, **values: object) -> str:
        """A label with its {names} filled in."""
        text = str(getattr(self.labels, name))
        for key, value in values.items():
            text = text.replace(f"{{{key}}}", str(value))
        return text

    def inline(self, segment: Segment) -> Markup:
        """A segment as HTML without a paragraph around it."""
        return safe(self.writer().html(segment.spans))

    def blocks(self, text: Text, id_prefix: str = "") -> Markup:
        """A text as HTML, in which no word is explained."""
        return safe(sections_html(text.sections, self.writer(), id_prefix))

    def words(self, text: str) -> Markup:
        """Plain words as HTML, with those of another language marked."""
        return safe(self.writer().html((Plain(text),)))

    def original(self, text: str) -> Markup:
        """Words of the source language as HTML, such as the name of an official body."""
        language = self.language_of(text)
        return safe(f"<span{language}>{escape(text)}</span>") if language else escape(text)

    def language_of(self, text: str) -> Markup:
        """The attributes of an element with words of the source language: none on a page in it; a name has its own."""
        source = self.guide.source.code
        language = self.guide.lexicon.phrases.languages.get(text, source)
        is_at_home = self.code == source and language in ("", source)
        return safe("" if is_at_home else said_in("" if language == self.code else language))

    def said(self, name: str, **values: object) -> Markup:
        """A label as HTML, with its {names} filled in; a value that is HTML already stays as it is."""
        text = str(getattr(self.labels, name))
        return _filled(self.original(text) if self._is_lent(name, text) else self.words(text), values)

    def filled_in(self, text: str, **values: object) -> Markup:
        """A short text of the interface that is no label, in the same way."""
        return _filled(self.words(text), values)

    def _is_lent(self, name: str, text: str) -> bool:
        """Whether a label is that of the source, for want of another; one word may be the same in both languages."""
        if self.language == self.guide.source or " " not in text:
            return False
        return text == getattr(self.guide.words[self.guide.source.code].interface.labels, name)

    def unlinked(self, segment: Segment) -> Markup:
        """A segment as HTML that can stand inside a link."""
        return safe(replace(self.writer(), links=False).html(segment.spans))

    def writer(self, *, explains: bool = False) -> InlineWriter:
        """Writes in this language, with links that fit here; what explains words is a page, where steps stand out."""
        return InlineWriter(self.wording, self.resolve, explains, lexicon=self.guide.lexicon, leads=explains)

    def plain(self, segment: Segment) -> str:
        """The words of a segment as they are read, in one line."""
        return _LINE_ENDS.sub(" ", plain(segment.spans, self.wording))

    def topic_title(self, slug: str) -> Markup:
        """The title of a topic as HTML; of one that nobody translated that of the source, which says so."""
        texts = {topic.slug: topic.translations[self.code] for topic in self.guide.topics}
        text = texts[slug]
        return self.words(text.title) if text.language == self.code else self.original(text.title)

    def notice(self, key: str, day: date) -> Markup | None:
        """What a notice says today, with its day; None when its day has passed and nobody wrote words for that."""
        return self._with_day(self.interface.notices[key].on(self.guide.today, day), dates.day(day, self.code))

    def notice_line(self, key: str, day: date) -> Markup | None:
        """The same in a few words, if somebody wrote them."""
        return self._with_day(self.interface.notices[key].line, dates.short_day(day, self.code))

    def _with_day(self, said: str | None, day: str) -> Markup | None:
        return self.words(said).replace("{date}", escape(day)) if said else None

    def reading_notice(self, read_by_person: date | None) -> Markup:
        """Whether a person has read the translation, and when."""
        if read_by_person is None:
            return self.said("machine_notice")
        return self.said("person_notice", date=dates.day(read_by_person, self.code))

    def not_translated(self, languages: Collection[str]) -> Markup:
        """That a page is in the source language, for nobody translated it, or because it is for `languages` alone."""
        if not languages:
            return self.said("page_in_source")
        names = [one.name for one in self.guide.languages if one.code in languages]
        return self.said("only_in", languages=", ".join(names))

    def pictogram(self, name: str) -> Markup:
        """The picture as SVG for a page."""
        return pictograms.drawn(self.guide, name)

    def official(self, key: str) -> OfficialPage:
        """The official page that a web fact points at."""
        fact = self.guide.facts[key]
        if not isinstance(fact, Web):
            raise TypeError(f"the fact {key} is not a web address")
        return OfficialPage(fact.name or host(fact.value), host(fact.value), fact.value)


def _filled(html: Markup, values: Mapping[str, object]) -> Markup:
    for key, value in values.items():
        html = html.replace(f"{{{key}}}", escape(value))
    return html
