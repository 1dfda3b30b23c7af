"""Guide with its memory -> a state for each segment of each translation.

A text and its translation that stand together in the memory fit: nothing else is asked. Only files in which some do not
are laid beside the memory, row by row.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from wegwijs.freshness.built import with_structure
from wegwijs.freshness.changes import Edit, follows
from wegwijs.freshness.copied import copies_in
from wegwijs.freshness.finding_again import By, rows_about, source_text, translated_text
from wegwijs.freshness.moved import Rows, rows_by_file
from wegwijs.freshness.partners import is_in_other_order, partners_of
from wegwijs.freshness.same_facts import has_same_facts
from wegwijs.freshness.texts import Two, files_of
from wegwijs.model.alignment import Row, row_of
from wegwijs.model.freshness import Freshness, Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Remembered, Translated
from wegwijs.model.texts import Segment


def judged_guide(guide: Guide) -> Guide:
    """The guide with a judgement on every segment; one without memory has none, and neither has a broken file.

    What is still a copy of another language is known of every guide.
    """
    guide = replace(guide, freshness=Freshness(copies=copies_in(guide))).with_lexicon(guide.lexicon)
    if not guide.memory.is_kept:
        return guide
    files = dict(files_of(guide))
    rows = rows_by_file(guide, files)
    judged = {file: _judged(guide, file, files[file], rows[file]) for file in files if file not in guide.memory.broken}
    return replace(guide, freshness=replace(guide.freshness, files=judged)).with_lexicon(guide.lexicon)


def _judged(guide: Guide, file: Translated, two: Two, rows: Rows) -> tuple[Judged, ...]:
    topic = guide.topic(file.name)
    translation = topic.translations.get(file.language) if topic else None
    read = translation.read_by_person if translation else None
    judged = tuple(_File(guide, file, two, rows, read).judged())
    if topic is None or translation is None:
        return judged
    return with_structure(judged, topic.translations[guide.source.code], translation)


@dataclass(frozen=True)
class _File:
    """A file of words in one language beside its source and its memory; `read`: when a person read the translation."""

    guide: Guide
    file: Translated
    two: Two
    rows: Rows
    read: date | None

    def judged(self) -> Iterator[Judged]:
        """Every segment of the source."""
        for address, segment in self.two.source.items():
            translation, was = self.two.translation.get(address), self._in_place.get(address)
            if translation and self.guide.freshness.copies.hold(translation):
                yield Judged(State.MISSING, segment, translation, was)
            else:
                yield Judged(self._fitting(was), segment, translation, was) if was else self._looked_at(segment)

    @cached_property
    def _in_place(self) -> By:
        """The texts that stand in the memory with their translation; those that stand there twice have a row each."""
        known: dict[tuple[str, str], list[Remembered]] = {}
        for row in reversed(self.rows):
            known.setdefault((row.source, row.translation), []).append(row)
        found: dict[str, Remembered] = {}
        for address, segment in self.two.source.items():
            translation = self.two.translation.get(address)
            if rows := known.get((segment.source, translation.source)) if translation else None:
                found[address] = rows.pop() if len(rows) > 1 else rows[0]
        return found

    def _fitting(self, was: Remembered | None) -> State:
        """The state of a translation that fits; what was written down after a person read it, nobody has read."""
        if self.read is None or (was is None and self.rows):
            return State.MACHINE
        return State.FRESH if was is None or was.since is None or was.since <= self.read else State.MACHINE

    def _looked_at(self, segment: Segment) -> Judged:
        """A segment that does not stand in the memory with the translation in its place."""
        translation = self._partners.get(segment.address)
        was = self._of_source.get(segment.address)
        if translation is None:
            return Judged(State.MISSING, segment, None, was)
        was = was or self._of_translation.get(translation.address) or self._left_over(segment)
        return Judged(self._state(segment, translation, was), segment, translation, was)

    def _left_over(self, segment: Segment) -> Remembered | None:
        """A row of the same section and kind that is about nothing else: both texts may have been written anew.

        So is a short text that stands there more than once, when one of them changes.
        """
        section = row_of(segment).section, row_of(segment).kind
        return next(self._left[section], None) if section in self._left else None

    @cached_property
    def _left(self) -> Mapping[tuple[str, str], Iterator[Remembered]]:
        used = {id(row) for by in (self._in_place, self._of_source, self._of_translation) for row in by.values()}
        left: dict[tuple[str, str], list[Remembered]] = {}
        for row in self.rows:
            if id(row) not in used:
                place = Row(f"{self.file.name}{row.at}", row.source)
                left.setdefault((place.section, place.kind), []).append(row)
        return {section: iter(rows) for section, rows in left.items()}

    def _state(self, segment: Segment, translation: Segment, was: Remembered | None) -> State:
        source = Edit(was.source, segment.source, self.guide.source.code) if was else None
        translated = Edit(was.translation, translation.source, self.file.language) if was else None
        fitting = self._fitting(was if source is None or source.is_none else None)
        if source and translated and source.is_none and translated.is_none:
            return State.STRUCTURE_DIFFERS if self._is_reordered(segment, translation) else fitting
        if not has_same_facts(segment, translation, self.file.language, self.guide.lexicon):
            return State.FACTS_DIFFER
        if source is None or translated is None or source.is_none:
            return fitting
        if translated.is_none:
            return State.STALE
        return fitting if follows(source, translated) else State.TO_CONFIRM

    def _is_reordered(self, segment: Segment, translation: Segment) -> bool:
        return segment.address != translation.address and is_in_other_order(self.two, self._partners, segment)

    @cached_property
    def _of_source(self) -> By:
        return rows_about(self.file.name, self.rows, self.two.source.values(), source_text)

    @cached_property
    def _of_translation(self) -> By:
        return rows_about(self.file.name, self.rows, self.two.translation.values(), translated_text)

    @cached_property
    def _partners(self) -> dict[str, Segment]:
        return partners_of(self.two, self._of_source, self._of_translation)
