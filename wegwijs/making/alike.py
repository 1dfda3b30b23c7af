"""The guide of a municipality in one language -> from what those pages are made that many guides may have alike.

Such a page says what its own words and facts are, whatever else the municipality says: the desk, the publisher and the
brochures stand around it (`website.page_foot`), or take the place of a mark (`website.topic_words`). Name and address
are marks in what goes to other sites (`model.unsigned`). Sessions, groups and topics of its own stand on other pages.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from functools import cached_property

from wegwijs.model.embedding import PAGE, PAGE_FOR_IT
from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.interface import Interface
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.publication import Language
from wegwijs.model.sessions import Calendar
from wegwijs.model.spans import facts_in
from wegwijs.model.texts import Text
from wegwijs.model.tokens import words_asked_about
from wegwijs.model.topics import HOME, topic_of
from wegwijs.overlays.differences import SLUG
from wegwijs.remembering import fingerprint

_OF_ITS_OWN = (HOME, PAGE, PAGE_FOR_IT, SLUG, Calendar.slug)
"""Pages that name other pages, sessions, or the municipality itself."""

_AROUND = ("publisher", "brochures", "welcome", "holidays", "desk", "face")
"""What stands around such a page, or on pages of its own."""

_BY_PAGES = ("topics", "tables", "texts", "facts", "words", "history", "freshness", "local")
"""What is told for each page apart; `history` and `freshness` by `Inputs`."""

_BY_FILES = ("known_languages", "pictograms", "places", "memory", "files", "unreadable")
"""What the files of the guide of everybody tell; a municipality adds none of it."""

_TOLD_APART = {*_AROUND, *_BY_PAGES, *_BY_FILES}
"""What of a guide is not told as a whole: all else is, so that nothing new can be forgotten."""


@dataclass(frozen=True)
class Alike:
    """Tells what goes into the pages of a language that other guides may have alike."""

    guide: Guide
    language: Language

    def concerns(self, slug: str) -> bool:
        """Whether other guides may have this page alike; one of its own is only made from what it says itself."""
        return slug not in _OF_ITS_OWN

    def with_page(self, slug: str) -> tuple[object, ...]:
        """All that goes into a page beside its own words."""
        texts = list(self._texts(slug))
        topic = self.guide.topic(slug)
        authority = [topic.authority] if topic and topic.authority else []
        named = (key for text in texts for key in _named(text))
        keys = {*self.guide.used_facts[slug], *authority, *named} & self._own_facts
        facts = [(key, self.guide.facts.get(key)) for key in sorted(keys)]
        said = "\n".join([_said(texts), *self._lines_of(slug), self._around]).lower()
        names = [name for name in self._own_names if name.lower() in said]
        questions = self.guide.words[self.language.code].questions.get(slug)
        known = self.guide.lexicon.known_among(frozenset().union(*(text.asked for text in texts)), self._codes)
        return self._shared, self._of_table(slug), questions, facts, names, known

    def _titles(self) -> list[tuple[str, str]]:
        """What all pages but its own are called here, hidden ones too: other pages say it where they lead there."""
        local, code = self.guide.local, self.language.code
        own = {SLUG, *(topic.slug for overlay in local for topic in overlay.topics)}
        hidden = (topic for overlay in local for topic in overlay.hidden)
        topics = [topic for topic in (*self.guide.topics, *hidden) if topic.slug not in own]
        said = {one.slug: one.translations.get(code, one.translations[self.guide.source.code]).title for one in topics}
        tables = {slug: words.title for slug, words in self.guide.words[code].tables.items()}
        return sorted((said | tables).items())

    def _of_table(self, slug: str) -> list[object]:
        """A table, and its words; none for a topic."""
        tables = [table for table in self.guide.tables if table.slug == slug]
        return [(table, [self.guide.words[code].tables[slug] for code in self._codes]) for table in tables]

    @property
    def _codes(self) -> dict[str, None]:
        """Those of the language and of the source."""
        return dict.fromkeys([self.language.code, self.guide.source.code])

    def _texts(self, slug: str) -> Iterator[Text]:
        """The words of a page, as they are shown and in the source language."""
        if topic := self.guide.topic(slug):
            yield from (topic.translations[code].text for code in self._codes)
            return
        table = next(table for table in self.guide.tables if table.slug == slug)
        files = {f"content/{code}/{table.name}.yml" for code in self._codes}
        said_here = (text for overlay in self.guide.local for text in overlay.texts if _is_said_in(text, table.name))
        yield from (*(text for text in self.guide.texts if text.place.file in files), *said_here)

    @cached_property
    def _shared(self) -> str:
        """The fingerprint of what all municipalities have alike, unless one of them changes it."""
        guide = self.guide
        files = sorted((name, read) for name, read in guide.files.items() if not name.endswith(".md"))
        facts = [(key, fact) for key, fact in guide.facts.items() if key not in self._own_facts]
        words = [_words(guide.words[code]) for code in self._codes]
        offers = [(code, one.interface.tools.offer, one.interface.tools.close) for code, one in guide.words.items()]
        about = {one.name: getattr(guide, one.name) for one in fields(guide) if one.name not in _TOLD_APART}
        around = (self.language, about, files, facts, words, offers, self._titles(), self._known())
        return fingerprint([repr(around).encode()])

    def _lines_of(self, slug: str) -> list[str]:
        """Title and summary of a topic, as they are shown and in the source language."""
        topic = self.guide.topic(slug)
        return [f"{said.title} {said.summary}" for code in self._codes if topic and (said := topic.translations[code])]

    @cached_property
    def _around(self) -> str:
        """What stands around the topics, and what facts of everybody say."""
        around = [one for one in self.guide.texts if one.language in self._codes and _is_around(one)]
        facts = (fact for key, fact in self.guide.facts.items() if key not in self._own_facts)
        told = (f"{getattr(fact, 'name', '')} {getattr(fact, 'value', '')}" for fact in facts)
        return "\n".join([_said(around), *told])

    def _known(self) -> object:
        """What the lexicon says of the words around the topics."""
        return self.guide.lexicon.known_among(words_asked_about(self._around), self._codes)

    @cached_property
    def _own_facts(self) -> frozenset[str]:
        """Keys of what the municipality says itself, its desk included."""
        said = frozenset(key for overlay in self.guide.local for key in overlay.facts)
        desk = self.guide.desk.facts(self.guide.local[-1].folder, self.guide.today) if self.guide.desk else {}
        return said | desk.keys()

    @cached_property
    def _own_names(self) -> list[str]:
        """Names of bodies that only this guide knows, those of its layers too, so that they are marked as Dutch."""
        local = self.guide.local
        layers = [fact for overlay in local for fact in overlay.facts.values()]
        facts = [*layers, *(self.guide.facts[key] for key in self._own_facts)]
        publishers = (self.guide.publisher, *(overlay.municipality.publisher for overlay in local))
        bodies = {one.name for one in facts if isinstance(one, Web) and one.name}
        return sorted(bodies | {one.name for one in publishers if one})


def _is_said_in(text: Text, table: str) -> bool:
    """Whether it is what a municipality says in the place of a text of a table."""
    return any(one.address.startswith(f"{table}/") and one.address.endswith("/hier") for one in text.segments())


def _is_around(text: Text) -> bool:
    """Whether it is of no topic, and of the guide of everybody."""
    return text.place.file.startswith("content/") and topic_of(text.place.file) is None


def _said(texts: Iterable[Text]) -> str:
    return "\n".join(segment.words for text in texts for segment in text.segments())


def _named(text: Text) -> Iterator[str]:
    return (mention.key for segment in text.segments() for mention in facts_in(segment.spans))


def _words(words: LanguageWords) -> object:
    """The words around the topics, but for those of the welcome page and of brochures; names of the statuses."""
    interface: Interface = replace(words.interface, brochures={}, welcome=None)
    statuses = {name: one.name for name, one in words.rights.statuses.items()} if words.rights else {}
    return replace(words, interface=interface, tables={}, questions={}, spelling=frozenset()), words.glossary, statuses
