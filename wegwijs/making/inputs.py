"""From what each page is made and each topic is checked: its words, and all that pages share, as a fingerprint.

A page asks the lexicon about its own words only, so what the lexicon says of other words is no part of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

from wegwijs.freshness import lag_of_table
from wegwijs.making.alike import Alike
from wegwijs.making.remembered import printed_inputs
from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable
from wegwijs.model.tables import PageTable
from wegwijs.model.texts import Text
from wegwijs.model.tokens import words_asked_about
from wegwijs.model.topics import Topic, Translation, topic_of
from wegwijs.prose.tables import with_steps
from wegwijs.remembering import ALL_PAGES, fingerprint

_BY_FILES = ("words", "places", "pictograms", "files", "known_languages", "unreadable")
_BY_PAGES = ("topics", "texts", "history", "memory", "freshness")
"""What of a guide its files tell, and what is told for each page apart; all else is on all pages."""


@dataclass(frozen=True)
class Inputs:
    """Tells from what the pages and the Findings of a guide are made, each by the slug of its page or topic."""

    guide: Guide

    def of_pages(self, language: Language, printed: Sequence[PrintedBrochure]) -> dict[str, str]:
        """The fingerprint of all that goes into the pages of a language, and into what is made of all of them."""
        pages = self._pages(language, printed)
        return pages | {ALL_PAGES: _fingerprint(*pages.values(), self._published(language))}

    def _pages(self, language: Language, printed: Sequence[PrintedBrochure]) -> dict[str, str]:
        headers = {topic.slug: self._header(topic, language) for topic in self.guide.topics}
        shared = _fingerprint(self._shared, language, list(headers.values()), printed_inputs(printed))
        pages = {topic.slug: self._topic(topic, language) for topic in self.guide.topics}
        pages |= {table.slug: self._table(table, language) for table in self.guide.tables}
        if not self.guide.local:
            return {slug: _fingerprint(shared, slug, about) for slug, about in pages.items()}
        alike, judged = Alike(self.guide, language), self._judged.get(None)
        return {
            slug: _fingerprint(*alike.with_page(slug), judged, headers.get(slug), slug, about)
            if alike.concerns(slug)
            else _fingerprint(shared, slug, about)
            for slug, about in pages.items()
        }

    def of_findings(self) -> dict[str | None, str]:
        """The fingerprint of all on which hangs what checks find in the texts of a topic; None: in all other texts."""
        shared = _fingerprint(self._shared, self._ids(), sorted(self.guide.unreadable))
        texts: dict[str, list[Text]] = {}
        for text in self.guide.texts:
            if slug := topic_of(text.place.file):
                texts.setdefault(slug, []).append(text)
        others = [(name, judged) for name, judged in self._judged.items() if name not in texts]
        return {None: _fingerprint(shared, others)} | {
            slug: _fingerprint(shared, slug, self._written(each), self._known(*each), self._judged.get(slug))
            for slug, each in texts.items()
        }

    @cached_property
    def _shared(self) -> str:
        """All files but the topics, as they were read, and what the lexicon says of their words."""
        guide = self.guide
        files = sorted((name, read) for name, read in guide.files.items() if not name.endswith(".md"))
        facts = [f"{fact.value} {fact.name if isinstance(fact, Web) else ''}" for fact in guide.facts.values()]
        said = " ".join([guide.publisher.name, *facts])
        texts = (text for text in guide.texts if topic_of(text.place.file) is None)
        known = self._known_among(words_asked_about(said).union(*(text.asked for text in texts)))
        if guide.local:  # a municipality says much that is no text
            known += self._known_among(guide.lexicon.words.union(*guide.lexicon.own.values()))
        apart = {*_BY_FILES, *_BY_PAGES}
        about = {one.name: getattr(guide, one.name) for one in fields(guide) if one.name not in apart}
        return _fingerprint(files, about, known, sorted(guide.lexicon.letters), self._judged.get(None))

    def _header(self, topic: Topic, language: Language) -> object:
        """What the pages of others may say of a topic, and what the lexicon says of that."""
        shown = topic.translations[language.code]
        bare = replace(shown, text=replace(shown.text, sections=()))
        return replace(topic, translations={language.code: bare}), self._known_among(_asked(shown))

    def _published(self, language: Language) -> object:
        """All that the history knows in a language, also of what has another name now, or is gone."""
        history = self.guide.history
        things = sorted(thing for thing in history.versions if thing.language == language.code)
        return [(thing, history.in_order(thing)) for thing in things]

    def _ids(self) -> object:
        """The topics, and where links to them may lead."""
        return [
            (
                replace(topic, translations={}),
                [(code, sorted(one.anchors())) for code, one in topic.translations.items()],
            )
            for topic in self.guide.topics
        ]

    def _topic(self, topic: Topic, language: Language) -> object:
        shown, source = (topic.translations[code] for code in (language.code, self.guide.source.code))
        sections = [(section.id, section.language, section.lag) for section in shown.sections]
        known = self._known_among(_asked(shown) | _asked(source) | shown.text.asked | source.text.asked)
        published = self.guide.history.in_order(Thing(language.code, "pages", topic.slug))
        texts = self._written([shown.text, source.text])
        return sections, shown.language, shown.read_by_person, known, published, texts

    def _table(self, table: PageTable, language: Language) -> object:
        """Its words stand in files that all pages share; rights lead to the part of a topic that says what to do."""
        lent, lag = self.guide.is_lent(language.code, table.slug), lag_of_table(self.guide, table, language.code)
        codes = (language.code, self.guide.source.code)
        steps = sorted(with_steps(self.guide)) if isinstance(table, RightsTable) else []
        return lent, lag, steps, [self.guide.history.in_order(Thing(code, "pages", table.slug)) for code in codes]

    def _written(self, texts: Iterable[Text]) -> object:
        """The files of some texts as they were read, and the texts themselves where a municipality changes some."""
        files = sorted({text.place.file for text in texts})
        read = [(file, self.guide.files.get(file)) for file in files]
        return read, [text.fingerprint for text in texts] if self.guide.local else None

    @cached_property
    def _judged(self) -> dict[str | None, list[object]]:
        """Slug of a topic -> what is judged of its translations; of what is no topic's, only what is a copy."""
        found: dict[str | None, list[object]] = {}
        copies = self.guide.freshness.copies
        for file, one in self.guide.freshness.all():
            if not one.fits:
                there = one.translation and one.translation.address
                found.setdefault(file.name, []).append((file.language, one.state, one.source.address, there))
        for (file, at), language in sorted(copies.texts.items(), key=lambda one: one[0]):
            found.setdefault(topic_of(file), []).append((file, at, language.code))
        for file, language in sorted(copies.files.items(), key=lambda one: one[0]):
            found.setdefault(topic_of(file), []).append((file, language.code))
        return found

    def _known(self, *texts: Text) -> list[list[str]]:
        return self._known_among(frozenset().union(*(text.asked for text in texts)))

    def _known_among(self, words: frozenset[str]) -> list[list[str]]:
        return self.guide.lexicon.known_among(words, [language.code for language in self.guide.languages])


def _asked(shown: Translation) -> frozenset[str]:
    """The words that stand above a text."""
    return words_asked_about(" ".join([shown.title, shown.summary, *shown.keywords]))


def _fingerprint(*about: object) -> str:
    return fingerprint(repr(one).encode() for one in about)
