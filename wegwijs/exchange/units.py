"""Guide -> units: every text that is translated by itself, beside its translation, file by file."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from wegwijs.findings import Place
from wegwijs.model.alignment import row_of
from wegwijs.model.guide import Guide
from wegwijs.model.spans import TermMention, flat, normalised
from wegwijs.model.texts import Segment

_OWN = re.compile(r"nouns/|\w+/keywords/|glossary/avoid/|glossary/terms/[^/]+/also/")
"""What each language has of its own: nobody translates the one from the other."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A text of the source with its translation, "" where there is none.

    `terms`: words of the glossary that stand in it, and how they are called in the other language. `before`: what the
    source said when the translation was made, where that is something else.
    """

    address: str
    source: str
    target: str
    place: Place
    terms: tuple[tuple[str, str], ...] = ()
    before: str = ""


@dataclass(frozen=True)
class WordsFile:
    """A file of words in the source language, beside its translation: `wonen.md` or `rights.yml`."""

    name: str
    source: str
    language: str
    segments: dict[str, Segment]
    translated: dict[str, Segment]

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return PurePosixPath(self.name).stem

    @property
    def original(self) -> str:
        """The file in the source language."""
        return f"content/{self.source}/{self.name}"

    @property
    def file(self) -> str:
        """The file of the translation."""
        return f"content/{self.language}/{self.name}"

    @cached_property
    def different_sections(self) -> frozenset[str]:
        """Sections with other paragraphs, steps or cells than in the source: which belong together, nothing tells."""
        there, here = _by_section(self.segments), _by_section(self.translated)
        return frozenset(section for section in there.keys() & here.keys() if there[section] != here[section])

    def target(self, address: str) -> str:
        """The translation of a segment; "" where there is none."""
        segment = self.translated.get(address)
        return segment.source if segment else ""


def files_of(guide: Guide, language: str) -> Iterator[WordsFile]:
    """Every file of words of the source language, topics in the order of the menu first."""
    source = guide.source.code
    segments: dict[tuple[str, str], dict[str, Segment]] = {}
    for text in guide.texts:
        file = text.language, PurePosixPath(text.place.file).name
        segments.setdefault(file, {}).update((one.address, one) for one in text.segments() if _is_translated(one))
    order = [f"{slug}.md" for slug in guide.page_slugs()]
    names = [name for code, name in segments if code == source and segments[code, name]]
    for name in sorted(names, key=lambda name: (order.index(name) if name in order else len(order), name)):
        yield WordsFile(name, source, language, segments[source, name], segments.get((language, name), {}))


def units_of(guide: Guide, file: WordsFile) -> Iterator[Unit]:
    """The units of a file, in the order of the source; without those of sections that are built in another way."""
    for address, segment in file.segments.items():
        if row_of(segment).section not in file.different_sections:
            terms = tuple(_terms(guide, file.language, segment))
            yield Unit(address, segment.source, file.target(address), segment.place, terms)


def fingerprint(text: str) -> str:
    """Eight signs by which one sees whether a text is still the same; "-" for none."""
    return hashlib.sha256(normalised(text).encode()).hexdigest()[:8] if text else "-"


def _is_translated(segment: Segment) -> bool:
    """Whether it says something that is the same in all languages; an empty cell says nothing."""
    return bool(segment.source) and not _OWN.match(segment.address)


def _by_section(segments: dict[str, Segment]) -> dict[str, frozenset[str]]:
    sections: dict[str, set[str]] = {}
    for address, segment in segments.items():
        sections.setdefault(row_of(segment).section, set()).add(address)
    return {section: frozenset(addresses) for section, addresses in sections.items()}


def _terms(guide: Guide, language: str, segment: Segment) -> Iterator[tuple[str, str]]:
    """Words of the glossary in a segment, each once, with their rendering."""
    source, other = (guide.words[code].glossary for code in (guide.source.code, language))
    if source and other:
        named = dict.fromkeys(span.term for span in flat(segment.spans) if isinstance(span, TermMention))
        for term in named:
            if term in source.terms and term in other.terms:
                yield source.terms[term].word, other.terms[term].word
