"""A Guide in one language -> the entries of its search: each page and each section, ready to be cut into terms."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.spans import Strong, flat, words_of
from wegwijs.model.texts import Section, segments_of
from wegwijs.model.topics import Topic, Translation
from wegwijs.prose import tables
from wegwijs.prose.speaker import Speaker
from wegwijs.search.analyser import Analyser, analyser_of

FIELDS = ("title", "keywords", "headings", "text", "questions")
"""Where a word of an entry can stand."""


@dataclass(frozen=True)
class Entry:
    """Something that a reader can find. `path` is a page or a file of the site, `anchor` a place on the page.

    `text` is shown under the title. `words` holds for each field the texts in which words are looked for.
    `marks` holds for each field terms that are no words; `dial` is what a phone dials.
    """

    kind: str
    path: str
    anchor: str
    title: str
    text: str
    words: Mapping[str, tuple[str, ...]]
    dial: str = ""
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])


def topic_entries(guide: Guide, language: Language) -> dict[str, Callable[[], list[Entry]]]:
    """Slug of each topic -> what makes its entries: its page, then its sections."""
    shown = [(topic, topic.translations.get(language.code)) for topic in guide.topics]
    return {
        topic.slug: _TopicEntries(guide, language, topic).all
        for topic, translation in shown
        if translation and translation.language == language.code
    }


@dataclass(frozen=True)
class _TopicEntries:
    """One topic in one language, beside its source: every entry is found by its Dutch words too."""

    guide: Guide
    language: Language
    topic: Topic

    @property
    def translation(self) -> Translation:
        return self.topic.translations[self.language.code]

    @property
    def source(self) -> Translation:
        return self.topic.translations[self.guide.source.code]

    @property
    def path(self) -> str:
        return page_path(self.guide, self.language, self.topic.slug)

    @property
    def keywords(self) -> tuple[str, ...]:
        return each_once(*self.translation.keywords, *self.source.keywords)

    def all(self) -> list[Entry]:
        return [self.page(), *self.sections()]

    def page(self) -> Entry:
        text = self.translation
        beginning = self._plain(text.sections[0], self.language)
        words = {
            "title": each_once(text.title, self.source.title),
            "keywords": self.keywords,
            "headings": tuple(section.title for section in text.sections if section.id and not section.language),
            "text": each_once(text.summary, beginning),
        }
        return Entry("page", self.path, "", text.title, text.summary, words)

    def sections(self) -> Iterator[Entry]:
        originals = {section.id: section for section in self.source.sections}
        for section in self.translation.sections:
            if section.id and not section.language:
                yield self._section(section, originals.get(section.id))

    def _section(self, section: Section, original: Section | None) -> Entry:
        text, title = self._plain(section, self.language), original.title if original else ""
        words = {
            "title": each_once(section.title, title),
            "keywords": self._keywords(section, original, text),
            "headings": (),
            "text": (text,),
        }
        return Entry("section", self.path, section.id, section.title, text, words)

    def _plain(self, section: Section, language: Language) -> str:
        speaker = Speaker(self.guide, language, str)
        return " ".join(map(speaker.plain, segments_of(section.blocks)))

    def _keywords(self, section: Section, original: Section | None, text: str) -> tuple[str, ...]:
        """What is bold, in both languages; other forms of those words; and the keywords of the page that stand here.

        `text` is that of the section.
        """
        dutch = list(bold(original)) if original else []
        forms = [form for one in dutch for form in self._forms.get(one.lower(), ())]
        in_dutch = self._plain(original, self.guide.source) if original else ""
        return each_once(*bold(section), *dutch, *forms, *self._standing_in(text, in_dutch))

    def _standing_in(self, *texts: str) -> Iterator[str]:
        there = frozenset[str]().union(*map(analyser_of(self.language.code).terms, texts))
        return (phrase for phrase, terms in self._phrases.items() if there.issuperset(terms))

    @cached_property
    def _forms(self) -> Mapping[str, tuple[str, ...]]:
        return other_forms(self.guide)

    @cached_property
    def _phrases(self) -> Mapping[str, list[str]]:
        """Each keyword of the page that says something -> its terms."""
        terms = {phrase: analyser_of(self.language.code).terms(phrase) for phrase in self.keywords}
        return {phrase: each for phrase, each in terms.items() if each}


def bold(section: Section) -> Iterator[str]:
    """What an editor made bold: the words that a section is about."""
    for segment in segments_of(section.blocks):
        yield from (words_of(span.spans) for span in flat(segment.spans) if isinstance(span, Strong))


@cache
def _forms_of(terms: tuple[tuple[str, ...], ...]) -> dict[str, tuple[str, ...]]:
    return {form.lower(): each for each in terms for form in each}


def other_forms(guide: Guide) -> dict[str, tuple[str, ...]]:
    """Each Dutch form of a glossary word in small letters -> all its forms: leefloonwet, OCMW-steun."""
    return _forms_of(tuple((term.word, *term.also) for term in tables.source_terms(guide).values()))


def each_once(*texts: str) -> tuple[str, ...]:
    """The texts that are not empty, without those that came before."""
    return tuple(dict.fromkeys(text for text in texts if text))


def all_terms(entries: Iterable[Entry], analyser: Analyser) -> frozenset[str]:
    """Every stem of the entries: the vocabulary by which compounds are split."""
    texts = {text for entry in entries for name in FIELDS for text in entry.words.get(name, ())}
    return frozenset[str]().union(*map(analyser.terms, texts))
