"""A Guide in one language -> the entries of its search: each page and each section, ready to be cut into terms."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.topics import Topic, Translation
from wegwijs.prose import tables
from wegwijs.prose.facts import fill_facts
from wegwijs.search.analyser import Analyser, analyser_of
from wegwijs.search.plain_text import bold, plain

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


def topic_entries(guide: Guide, language: Language) -> Iterator[Entry]:
    """For each topic its page, then its sections."""
    for topic in guide.topics:
        if language.code in topic.translations:
            shelf = _Shelf(guide, language, topic)
            yield shelf.page()
            yield from shelf.sections()


@dataclass(frozen=True)
class _Shelf:
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

    def page(self) -> Entry:
        text = self.translation
        _, beginning = next(text.parts())
        words = {
            "title": each_once(text.title, self.source.title),
            "keywords": self.keywords,
            "headings": tuple(section.title for section in text.sections if section.id),
            "text": each_once(text.summary, plain(self._filled(beginning, text))),
        }
        return Entry("page", self.path, "", text.title, text.summary, words)

    def sections(self) -> Iterator[Entry]:
        texts, originals = self._texts(self.translation), self._texts(self.source)
        titles = {section.id: section.title for section in self.source.sections}
        for section in self.translation.sections:
            if section.id in texts:
                text, original = texts[section.id], originals.get(section.id, "")
                words = {
                    "title": each_once(section.title, titles.get(section.id, "")),
                    "keywords": self._keywords(text, original),
                    "headings": (),
                    "text": (plain(text),),
                }
                yield Entry("section", self.path, section.id, section.title, plain(text), words)

    def _texts(self, translation: Translation) -> dict[str, str]:
        """Id of a section -> its Markdown without the heading, with the facts written out."""
        parts = ((section.id, part.partition("\n")[2]) for section, part in translation.parts() if section.id)
        return {name: self._filled(text, translation) for name, text in parts}

    def _filled(self, text: str, translation: Translation) -> str:
        return fill_facts(text, self.guide.facts, translation.language)

    def _keywords(self, text: str, original: str) -> tuple[str, ...]:
        """What is bold, in both languages; other forms of those words; and the keywords of the page that stand here."""
        marked, known = [*bold(text), *bold(original)], other_forms(self.guide)
        forms = [form for one in bold(original) for form in known.get(one.lower(), ())]
        return each_once(*marked, *forms, *self._standing_in(f"{text} {original}"))

    def _standing_in(self, text: str) -> Iterator[str]:
        there = frozenset(analyser_of(self.language.code).terms(plain(text)))
        return (phrase for phrase, terms in self._phrases.items() if there.issuperset(terms))

    @cached_property
    def _phrases(self) -> Mapping[str, list[str]]:
        """Each keyword of the page that says something -> its terms."""
        terms = {phrase: analyser_of(self.language.code).terms(phrase) for phrase in self.keywords}
        return {phrase: each for phrase, each in terms.items() if each}


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
    texts = (text for entry in entries for name in FIELDS for text in entry.words.get(name, ()))
    return frozenset(term for text in texts for term in analyser.terms(text))
