"""A judged guide -> the guide as readers see it: the source where there is no right translation, and what lags.

What follows (pages, brochures, search, versions) reads this guide as any other. A section in another language than its
text says so in `language`, a topic in the `language` of its translation.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from wegwijs.freshness.built import is_built_otherwise
from wegwijs.freshness.lent import with_lent_words
from wegwijs.freshness.texts import section_of
from wegwijs.model.freshness import Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.tables import PageTable
from wegwijs.model.texts import Lag, Section, Segment
from wegwijs.model.topics import Topic, Translation
from wegwijs.model.versions import history_of, version_of


def as_shown(guide: Guide) -> Guide:
    """Every topic and every table in every language; where nothing is to be told they stay as they are."""
    lent = with_lent_words(guide)
    shown = replace(lent, topics=tuple(_topic(guide, topic) for topic in guide.topics))
    return shown.with_lexicon(guide.lexicon) if lent.words == guide.words else shown


def _topic(guide: Guide, topic: Topic) -> Topic:
    languages = [language.code for language in guide.translations()]
    return replace(
        topic, translations={**topic.translations, **{code: _translation(guide, topic, code) for code in languages}}
    )


def _translation(guide: Guide, topic: Topic, code: str) -> Translation:
    source, translation = topic.translations[guide.source.code], topic.translations.get(code)
    if translation is None or not topic.is_for(code) or translation.file in guide.freshness.copies.files:
        return source
    shown = _Shown(guide, topic.slug, source, translation, guide.freshness.of(code, topic.slug))
    sections = tuple(shown.sections())
    read = translation.read_by_person if shown.is_fresh else None
    text = translation.text if sections == translation.sections else replace(translation.text, sections=sections)
    return replace(translation, text=text, read_by_person=read, short=shown.short())


@dataclass(frozen=True)
class _Shown:
    """A topic in one language beside its source, with all judgements on it."""

    guide: Guide
    slug: str
    source: Translation
    translation: Translation
    judged: tuple[Judged, ...]

    @property
    def is_fresh(self) -> bool:
        """Whether the day on which a person read it still counts; without memory nothing speaks against it."""
        return all(one.state is State.FRESH for one in self.judged)

    def sections(self) -> Iterator[Section]:
        """The sections of the source, in its order."""
        translated = {section.id: section for section in self.translation.sections}
        for section in self.source.sections:
            there = translated.get(section.id)
            found = self._by_section.get(section.id, [])
            if there is None or self._is_other(section, there) or any(map(_may_not_be_shown, found)):
                yield replace(section, language=self.source.language)
            else:
                yield replace(there, level=section.level, lag=self._lag(found))

    def short(self) -> Segment | None:
        """What readers send to others: nothing else stands beside it, so it must say what the source says."""
        short = self.translation.short
        is_said = self.source.short is not None and short is not None and not self.guide.freshness.copies.hold(short)
        return short if is_said and all(one.fits for one in self.judged if _is_short(one.source)) else None

    def _is_other(self, section: Section, there: Section) -> bool:
        """Whether a translated section holds texts in another language, or has other steps, rows or boxes."""
        copies = self.guide.freshness.copies
        return any(map(copies.hold, there.segments())) or is_built_otherwise(section, there)

    @cached_property
    def _by_section(self) -> dict[str, list[Judged]]:
        """Id of a section -> the judgements on it."""
        found: dict[str, list[Judged]] = {}
        for judged in (one for one in self.judged if not _is_short(one.source)):
            found.setdefault(_section_id(judged.source), []).append(judged)
        return found

    def _lag(self, found: Iterable[Judged]) -> Lag | None:
        late = tuple(one.source for one in found if not one.fits)
        return Lag(day_of(self.guide, self.slug, late[0]), late) if late else None


def day_of(guide: Guide, slug: str, segment: Segment) -> date:
    """The day from which the source of a topic says what it says in the section of a segment, as the history knows."""
    thing, section = Thing(guide.source.code, "pages", slug), _section_id(segment)
    version = version_of(guide, thing)
    said = version.sections.get(section, version.head)
    return guide.history.section_since(thing, section, said) or guide.today


def _section_id(segment: Segment) -> str:
    """Title and summary belong to what stands first."""
    return section_of(segment).partition("#")[2]


def _is_short(segment: Segment) -> bool:
    """Whether it is what readers send to others, which stands on no page."""
    return segment.address.endswith("/short")


def lag_of_table(guide: Guide, table: PageTable, code: str, within: str = "") -> Lag | None:
    """What the words of a table do not say yet; it stands above the table, which has no sections.

    `within`: how the addresses begin of those that count.
    """
    judged = (one for one in guide.freshness.of(code, table.name) if one.source.address.startswith(within))
    late = tuple(one.source for one in judged if one.translation and not one.fits)
    return Lag(history_of(guide, Thing(guide.source.code, "pages", table.slug)).day, late) if late else None


def _may_not_be_shown(judged: Judged) -> bool:
    """Whether a translation says something that is not so, or is none."""
    return judged.state is State.FACTS_DIFFER or (judged.state is State.MISSING and judged.translation is not None)
