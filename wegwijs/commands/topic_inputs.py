"""From what a topic is made and checked: its words, and all that topics share, as a fingerprint.

A topic asks the lexicon about its own words only, so what the lexicon says of other words is no part of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from wegwijs.commands.remembered import printed_inputs
from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.model.texts import Text, topic_of
from wegwijs.model.tokens import words_asked_about
from wegwijs.model.topics import Topic
from wegwijs.model.versions import history_of
from wegwijs.remembering import fingerprint


@dataclass(frozen=True)
class TopicInputs:
    """Tells from what each topic of a guide is made."""

    guide: Guide

    def of_pages(self, language: Language, printed: Iterable[PrintedBrochure]) -> dict[str, str]:
        """Slug of each topic -> the fingerprint of all that goes into its pages in a language."""
        headers = [self._header(topic, language) for topic in self.guide.topics]
        shared = repr((self._shared, language, headers, printed_inputs(printed)))
        return {topic.slug: _fingerprint(shared, self._page(topic, language)) for topic in self.guide.topics}

    def of_findings(self) -> dict[str, str]:
        """Slug of each topic -> the fingerprint of all on which hangs what checks find in its texts."""
        shared = repr((self._shared, self._headers_and_ids(), sorted(self.guide.unreadable)))
        texts: dict[str, list[Text]] = {}
        for text in self.guide.texts:
            if slug := topic_of(text.place.file):
                texts.setdefault(slug, []).append(text)
        behind = self._behind()
        return {
            slug: _fingerprint(shared, (slug, each, self._known(_said(each)), behind.get(slug)))
            for slug, each in texts.items()
        }

    @cached_property
    def _shared(self) -> str:
        """All files but the topics, as they were read, and what the lexicon says of their words."""
        guide, lexicon = self.guide, self.guide.lexicon
        files = sorted((name, read) for name, read in guide.files.items() if not name.endswith(".md"))
        facts = [(key, fact.value, fact.name if isinstance(fact, Web) else "") for key, fact in guide.facts.items()]
        values = [str(said) for fact in facts for said in fact]
        known = self._known(
            [guide.publisher.name, *values, *_said(text for text in guide.texts if topic_of(text.place.file) is None)]
        )
        about = (guide.today, guide.publisher, guide.languages, guide.local, facts, known, sorted(lexicon.letters))
        return _fingerprint(files, about)

    def _header(self, topic: Topic, language: Language) -> object:
        """What the pages of others may say of a topic, and what the lexicon says of that."""
        shown = topic.translations[language.code]
        bare = replace(shown, text=replace(shown.text, sections=()))
        return replace(topic, translations={language.code: bare}), self._known([shown.title, shown.summary])

    def _headers_and_ids(self) -> list[object]:
        """Where links of others may lead."""
        return [
            (
                replace(topic, translations={}),
                [(code, sorted(one.anchors())) for code, one in topic.translations.items()],
            )
            for topic in self.guide.topics
        ]

    def _page(self, topic: Topic, language: Language) -> object:
        shown, source = (topic.translations[code] for code in (language.code, self.guide.source.code))
        heads = [said for one in (shown, source) for said in (one.title, one.summary, *one.keywords)]
        edition = history_of(self.guide, Thing(language.code, "pages", topic.slug))
        known = self._known([*heads, *_said((shown.text, source.text))])
        return topic.slug, shown, source, known, edition.version.fingerprint, edition.day

    def _behind(self) -> dict[str, list[tuple[str, str]]]:
        """Slug of a topic -> the addresses of what is behind its source, with the language."""
        found: dict[str, list[tuple[str, str]]] = {}
        for file, one in self.guide.freshness.all():
            if one.translation and one.is_behind:
                found.setdefault(file.name, []).append((file.language, one.translation.address))
        return found

    def _known(self, said: Iterable[str]) -> list[list[str]]:
        codes = [language.code for language in self.guide.languages]
        return self.guide.lexicon.known_among(words_asked_about(" ".join(said)), codes)


def _said(texts: Iterable[Text]) -> Iterator[str]:
    return (segment.words for text in texts for segment in text.segments())


def _fingerprint(*about: object) -> str:
    return fingerprint(repr(one).encode() for one in about)
