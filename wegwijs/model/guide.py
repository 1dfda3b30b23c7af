"""The Guide: everything one site publishes, and where each piece of it was written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from wegwijs.model.desk import Desk
from wegwijs.model.face import ShownFace
from wegwijs.model.facts import Fact, TextFact, Web, years_in
from wegwijs.model.freshness import Freshness
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.history import History, Thing, Version
from wegwijs.model.intake import IntakeSheet, IntakeWords
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.lexicon import Lexicon, lexicon_of, shared_forms
from wegwijs.model.memory import Memory
from wegwijs.model.names import Name
from wegwijs.model.notices import Notice
from wegwijs.model.overlay import Overlay
from wegwijs.model.places import Places
from wegwijs.model.publication import Brochure, Language, Publisher
from wegwijs.model.rights import RightsTable
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.sentences import Sentence, sentences
from wegwijs.model.session import Occurrence
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.tables import PageTable, TableWords
from wegwijs.model.texts import Text
from wegwijs.model.topics import Topic
from wegwijs.model.typed_over import TypedOver, typed_over
from wegwijs.model.used_facts import used_facts
from wegwijs.model.welcome import Welcome

TABLES: tuple[tuple[type[PageTable], type[TableWords]], ...] = (
    (RightsTable, RightsWords),
    (Calendar, CalendarWords),
    (IntakeSheet, IntakeWords),
    (Glossary, GlossaryWords),
)
"""The tables that pages are made from, each with its words, in the order of the menu. A new one is one line here."""

AnyTable = TypeVar("AnyTable", bound=PageTable)


@dataclass(frozen=True)
class Pictogram:
    """A picture without language; `svg` is the text of the file."""

    name: str
    svg: str


@dataclass(frozen=True)
class Guide:
    """Everything one site publishes. `today` is the day of the build, `history` what was published before it.

    `memory` is what the translations were made from, `freshness` whether they still fit; `local` are the layers of the
    municipality whose guide it is, the lowest first; `holidays` those of this year and the next, `desk` where newcomers
    go there, `face` its colour and logo. `known_languages` are the codes of all languages of its table, also of those
    that this build leaves out; `files` the fingerprints of what was read.
    """

    today: date
    publisher: Publisher
    languages: tuple[Language, ...]
    source: Language
    known_languages: frozenset[str]
    facts: Mapping[str, Fact]
    tables: tuple[PageTable, ...]
    notices: Mapping[str, Notice]
    welcome: Welcome | None
    hard_words: Mapping[str, tuple[str, ...]]
    brochures: Mapping[str, Brochure]
    pictograms: Mapping[str, Pictogram]
    topics: tuple[Topic, ...]
    words: Mapping[str, LanguageWords]
    texts: tuple[Text, ...]
    places: Places
    names: Mapping[str, Name] = field(default_factory=dict[str, Name])
    unreadable: frozenset[str] = field(default=frozenset())
    history: History = field(default_factory=History)
    memory: Memory = field(default_factory=Memory)
    freshness: Freshness = field(default_factory=Freshness)
    local: tuple[Overlay, ...] = ()
    holidays: tuple[date, ...] = ()
    desk: Desk | None = None
    face: ShownFace = field(default_factory=ShownFace)
    files: Mapping[str, str] = field(default_factory=dict[str, str], compare=False)

    @cached_property
    def lexicon(self) -> Lexicon:
        """What tells the language of a word: names, the glossary, the names of official bodies, the texts."""
        source = self.source.code
        terms = {code: words.glossary.terms if words.glossary else {} for code, words in self.words.items()}
        bodies = (fact.name for fact in self.facts.values() if isinstance(fact, Web) and fact.name)
        forms = (form for term in terms[source].values() for form in (term.word, *term.also))
        return lexicon_of(
            source,
            self.texts,
            {code: words.spelling for code, words in self.words.items()} | {source: self._words_beside_texts()},
            dict.fromkeys([*bodies, *forms, self.publisher.name], source)
            | {name: one.language or "" for name, one in self.names.items()},
            {code: shared_forms(terms[source], own) for code, own in terms.items()},
        )

    def _words_beside_texts(self) -> Iterator[str]:
        """What is written in the source language and is no text of its own."""
        yield from (keyword for topic in self.topics for keyword in topic.translations[self.source.code].keywords)
        yield from (fact.value for fact in self.facts.values() if isinstance(fact, TextFact))
        yield from (cell.source for cell in self.rights.cells)
        yield from (word for hard, plain in self.hard_words.items() for word in (hard, *plain))

    @cached_property
    def cut_texts(self) -> tuple[tuple[Text, tuple[Sentence, ...]], ...]:
        """Every text with its sentences: they are cut once."""
        return tuple((text, tuple(sentences(text))) for text in self.texts)

    @cached_property
    def typed_over(self) -> tuple[TypedOver, ...]:
        """The values that are typed in the place of a fact."""
        return tuple(typed_over(self.texts, self.source.code, self.facts))

    @cached_property
    def used_facts(self) -> Mapping[str, tuple[str, ...]]:
        """Slug of a page -> keys of the facts that it uses, each once."""
        texts = (text for text in self.texts if text.language == self.source.code)
        used = used_facts(texts, self.topics, self.tables, self.notices, self.welcome)
        return {slug: tuple(key for key in keys if key in self.facts) for slug, keys in used.items()}

    def source_years(self, slug: str) -> tuple[int, ...]:
        """The years of the sources of a page, the oldest first; none when no source has a date."""
        years = {year for key in self.used_facts[slug] for year in years_in(self.facts[key].source)}
        cells = self.rights.cells if slug == RightsTable.slug else ()
        return tuple(sorted(years | {int(cell.source_date[:4]) for cell in cells}))

    @cached_property
    def versions(self) -> dict[Thing, Version]:
        """The versions of its pages and brochures that somebody asked for; `model.versions` tells them, each once."""
        return {}

    def with_lexicon(self, lexicon: Lexicon) -> "Guide":
        """The same with the lexicon of the guide of whose words it is made: making another takes long."""
        vars(self)["lexicon"] = lexicon
        return self

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence of the guide, in all languages."""
        return (sentence for _, cut in self.cut_texts for sentence in cut)

    def table(self, kind: type[AnyTable]) -> AnyTable:
        """One of the tables by its kind."""
        return next(table for table in self.tables if isinstance(table, kind))

    @property
    def rights(self) -> RightsTable:
        """The rights table."""
        return self.table(RightsTable)

    @property
    def calendar(self) -> Calendar:
        """All sessions."""
        return self.table(Calendar)

    def coming_sessions(self) -> tuple[Occurrence, ...]:
        """The sessions of today and later, first one first; examples only where the publisher is an example too."""
        coming = self.calendar.coming(self.today)
        return tuple(one for one in coming if self.publisher.example or not one.session.example)

    @property
    def intake(self) -> IntakeSheet:
        """The intake sheet."""
        return self.table(IntakeSheet)

    def topic(self, slug: str) -> Topic | None:
        """The topic with this slug, if there is one."""
        return next((topic for topic in self.topics if topic.slug == slug), None)

    def is_lent(self, language: str, slug: str) -> bool:
        """Whether a language has the words of a table from the source, for want of its own."""
        own, source = (self.words[code].tables.get(slug) for code in (language, self.source.code))
        return language != self.source.code and own is not None and own is source

    @cached_property
    def lent_texts(self) -> Mapping[str, frozenset[str]]:
        """Code of a language -> its labels that are those of the source; one word may be the same in both languages."""
        texts = {code: frozenset(words.interface.short_texts()) for code, words in self.words.items()}
        source = {text for text in texts[self.source.code] if " " in text}
        return {code: found & source if code != self.source.code else frozenset() for code, found in texts.items()}

    def translations(self) -> tuple[Language, ...]:
        """All languages but the source."""
        return tuple(language for language in self.languages if language != self.source)

    def page_slugs(self) -> tuple[str, ...]:
        """The slugs of all pages, in the order in which one turns them; what is about the site itself comes last."""
        topics = [topic.slug for topic in self.topics if topic.audience != "site"]
        tables = [table.slug for table in self.tables]
        return (*topics, *tables, *(topic.slug for topic in self.topics if topic.audience == "site"))
