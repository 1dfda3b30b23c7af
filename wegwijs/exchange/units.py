"""Guide -> units: every text that is translated by itself, beside its translation, file by file."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from wegwijs.findings import Place
from wegwijs.freshness.texts import files_of as translated_files
from wegwijs.model.alignment import row_of
from wegwijs.model.freshness import Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.model.overlay import OVERRIDES
from wegwijs.model.spans import TermMention, flat, normalised
from wegwijs.model.texts import Segment


@dataclass(frozen=True, slots=True)
class Unit:
    """A text of the source with its translation, "" where there is none.

    `terms`: words of the glossary that stand in it, and how they are called in the other language. `is_behind`: whether
    the translation is to be looked at, for nothing shows that it fits. `before`: what the source said when it was made,
    where that is something else.
    """

    address: str
    source: str
    target: str
    place: Place
    terms: tuple[tuple[str, str], ...] = ()
    is_behind: bool = False
    before: str = ""


@dataclass(frozen=True)
class WordsFile:
    """A file of words in the source language, `wonen.md` or `rights.yml`, beside its translation.

    `judged`: what freshness says of each segment, by its address; empty for a guide that keeps no memory.
    """

    name: str
    source: str
    language: str
    segments: Mapping[str, Segment]
    translated: Mapping[str, Segment]
    judged: Mapping[str, Judged]

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return PurePosixPath(self.name).stem

    @property
    def original(self) -> str:
        """The file in the source language."""
        return self._path(self.source)

    @property
    def file(self) -> str:
        """The file of the translation."""
        return self._path(self.language)

    @property
    def is_overrides(self) -> bool:
        """Whether it is the file of a municipality that holds all languages."""
        return self.name == OVERRIDES

    def _path(self, language: str) -> str:
        return self.name if self.is_overrides else f"content/{language}/{self.name}"

    @cached_property
    def different_sections(self) -> frozenset[str]:
        """Sections with other paragraphs, steps or cells than in the source, or in another order.

        Which texts belong together in them, an address does not tell.
        """
        there, here = _by_section(self.segments), _by_section(self.translated)
        other = (section for section in there.keys() & here.keys() if there[section] != here[section])
        moved = (row_of(one.source).section for one in self.judged.values() if _has_moved(one))
        return frozenset([*other, *moved])

    def target(self, address: str) -> str:
        """The translation of a segment; "" where there is none, or where it is still the text of the source."""
        segment, judged = self.translated.get(address), self.judged.get(address)
        return segment.source if segment and not (judged and judged.state is State.MISSING) else ""

    def is_behind(self, address: str) -> bool:
        """Whether the source says something else than when it was translated, or other facts than the translation."""
        judged = self.judged.get(address)
        return judged is not None and judged.state in (State.STALE, State.TO_CONFIRM, State.FACTS_DIFFER)


def whose(guide: Guide) -> str:
    """The name of the municipality whose own words are translated; "" for the guide of everybody."""
    return guide.local[-1].municipality.name if guide.local else ""


def files_of(guide: Guide, language: str) -> Iterator[WordsFile]:
    """Every file of words of the source language, topics in the order of the menu first."""
    order = {slug: number for number, slug in enumerate(guide.page_slugs()) if guide.topic(slug)}
    files = ((file, two) for file, two in translated_files(guide) if _is_translated(guide, file, language))
    for file, two in sorted(files, key=lambda pair: (order.get(pair[0].name, len(order)), pair[0].name)):
        name = PurePosixPath(next(iter(two.source.values())).place.file).name
        judged = {one.source.address: one for one in guide.freshness.of(language, file.name)}
        yield WordsFile(name, guide.source.code, language, two.source, two.translation, judged)


def _is_translated(guide: Guide, file: Translated, language: str) -> bool:
    """Whether a file is of this language, and its topic is to be there in it."""
    topic = guide.topic(file.name)
    return file.language == language and (topic is None or topic.is_for(language))


def units_of(guide: Guide, file: WordsFile) -> Iterator[Unit]:
    """The units of a file, in the order of the source; without those of sections that are built in another way."""
    for address, segment in file.segments.items():
        if row_of(segment).section not in file.different_sections:
            terms, is_behind = tuple(_terms(guide, file.language, segment)), file.is_behind(address)
            was = file.judged[address].was if is_behind else None
            before = was.source if was and was.source != segment.source else ""
            yield Unit(address, segment.source, file.target(address), segment.place, terms, is_behind, before)


def fingerprint(text: str) -> str:
    """Eight signs by which one sees whether a text is still the same; "-" for none."""
    return hashlib.sha256(normalised(text).encode()).hexdigest()[:8] if text else "-"


def _has_moved(judged: Judged) -> bool:
    return judged.translation is not None and judged.translation.address != judged.source.address


def _by_section(segments: Mapping[str, Segment]) -> dict[str, frozenset[str]]:
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
