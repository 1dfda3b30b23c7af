"""A page or a brochure of the guide -> its version: fingerprints of the words, facts and sessions that a reader sees.

What depends on the day, the days of checking, the labels around the words and the look of a thing are no part of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from wegwijs.model.facts import Fact
from wegwijs.model.glossary import Glossary
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing, Version
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.publication import Brochure
from wegwijs.model.rights import Right, RightsTable, Status
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.session_told import more_of, order_of
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.telling import Said, Telling
from wegwijs.model.terms import explained_in
from wegwijs.model.texts import Section, Segment

Words = TypeVar("Words")


@dataclass(frozen=True)
class Edition:
    """The version of a thing, and the day on which it last changed: that of the build when the history does not say."""

    version: Version
    day: date
    is_known: bool


def history_of(guide: Guide, thing: Thing) -> Edition:
    """Which version a thing of the guide has now, and since when."""
    version = version_of(guide, thing)
    since = guide.history.since(thing, version.fingerprint)
    return Edition(version, since or guide.today, since is not None)


def things_of(guide: Guide) -> Iterator[Thing]:
    """All that the guide publishes, language by language: pages in the order of the menu, then brochures."""
    for language in guide.languages:
        yield from (Thing(language.code, "pages", slug) for slug in guide.page_slugs())
        printed = guide.brochures if language.brochures else ()
        yield from (Thing(language.code, "brochures", name) for name in printed)


def version_of(guide: Guide, thing: Thing) -> Version:
    """The version of a thing that the guide has, with all its words. Raises LookupError for any other."""
    if thing not in guide.versions:
        teller = _Teller(guide, thing.language)
        guide.versions[thing] = teller.brochure(thing.name) if thing.kind == "brochures" else teller.page(thing.name)
    return guide.versions[thing]


@dataclass(frozen=True)
class _Teller:
    """Tells what a reader of one language sees."""

    guide: Guide
    language: str

    def page(self, slug: str) -> Version:
        tables = {
            RightsTable.slug: self._rights,
            Calendar.slug: self._calendar,
            IntakeSheet.slug: self._intake,
            Glossary.slug: self._glossary,
        }
        return tables[slug]() if slug in tables else self._topic(slug)

    def brochure(self, name: str) -> Version:
        """Its sections are its chapters; of the glossary it holds the words of its topics."""
        guide, cover = self.guide, self.guide.words[self.language].interface.brochures[name]
        head = [cover.title, cover.subtitle, guide.publisher.name, guide.publisher.contact]
        brochure = guide.brochures[name]
        if guide.desk and brochure.has_room_for_desk:
            head += guide.desk.on_paper() if brochure.has_pages_to_turn else guide.desk.in_short()
        shown = [guide.words[code].interface for code in (self.language, guide.source.code)]
        head += [words.pictograms[pictogram] for pictogram in brochure.show for words in shown]
        head += [answer for words in shown for answer in words.brochures[name].answers]
        used = self._words_of(brochure)
        return Version(self._told(head), {slug: self._chapter(brochure, slug, used) for slug in brochure.topics})

    def _words_of(self, brochure: Brochure) -> set[str] | None:
        """The glossary words that stand in its topics; None, all of them, when it has no topic."""
        topics = [slug for slug in brochure.topics if self.guide.topic(slug)]
        return {key for slug in topics for key in self._explained(slug)} if topics else None

    def _chapter(self, brochure: Brochure, slug: str, used: set[str] | None) -> str:
        """What a brochure says of one topic or table; on a sheet in two languages, the words of the source too."""
        told = self._glossary(used) if slug == Glossary.slug else self._chosen(brochure, slug)
        if not self.guide.publisher.in_two_languages(brochure.format) or self.language == self.guide.source.code:
            return told.fingerprint
        original = _Teller(self.guide, self.guide.source.code)
        said = original._glossary(used) if slug == Glossary.slug else original._chosen(brochure, slug)
        return self._told([told.fingerprint, said.fingerprint])

    def _chosen(self, brochure: Brochure, slug: str) -> Version:
        """What a page says, without the sections that the brochure does not print."""
        version, topic = version_of(self.guide, Thing(self.language, "pages", slug)), self.guide.topic(slug)
        if not brochure.sections_of(slug) or topic is None:
            return version
        printed = {section.id for section in brochure.chosen(slug, topic.translations[self.language].sections)}
        return Version(version.head, {name: told for name, told in version.sections.items() if name in printed})

    def _topic(self, slug: str) -> Version:
        topic = _present(self.guide.topic(slug))
        words = topic.translations[self.language]
        lead = (segment for section in words.sections if not section.id for segment in _all_of(section))
        head = [words.title, words.summary, *map(self._fact, topic.sources), *lead]
        sections = {section.id: self._told(_all_of(section)) for section in words.sections if section.id}
        return Version(self._told(head), sections)

    def _rights(self) -> Version:
        words = _present(self.guide.words[self.language].rights)
        head = self._told([words.title, words.summary, words.question, words.intro, words.other])
        return Version(head, {one.id: self._told(self._status(words, one)) for one in self.guide.rights.statuses})

    def _status(self, words: RightsWords, status: Status) -> Iterator[Said]:
        """What the card of a status says: how one knows it, and the row of each right."""
        said = words.statuses[status.id]
        yield from (said.name, said.term, said.paper)
        for paper in self.guide.rights.papers_of(status.id):
            yield from (words.papers[paper.id].name, words.papers[paper.id].looks)
        for right in self.guide.rights.rights:
            yield words.rights[right.id]
            yield from self._cell(words, status, right)

    def _cell(self, words: RightsWords, status: Status, right: Right) -> Iterator[Said]:
        cell, said = _present(self.guide.rights.cell(status.id, right.id)), words.cells[status.id][right.id]
        yield from (cell.level, cell.source, cell.source_date, self._fact(cell.official))
        yield from (said.answer, said.text, *said.steps)

    def _calendar(self) -> Version:
        words = _present(self.guide.words[self.language].calendar)
        head = [words.title, words.summary, words.intro, self._fact(self.guide.calendar.official)]
        sections = {one: self._told(self._series(words, one)) for one in self.guide.calendar.series}
        return Version(self._told(head), sections)

    def _series(self, words: CalendarWords, series: str) -> Iterator[Said]:
        """What a kind of session is about, and all its sessions, those that are past too, wherever they stand."""
        yield from (words.series[series].title, words.series[series].text)
        for session in sorted(self.guide.calendar.sessions, key=order_of):
            if session.series == series and (self.guide.publisher.example or not session.example):
                yield from (session.start.isoformat(), str(session.minutes), session.language, str(session.example))
                yield from (words.places.get(session.place, session.place), self._fact(session.register))
                yield from more_of(session)

    def _intake(self) -> Version:
        """The words of the source stand beside those of the reader."""
        sheet, codes = self.guide.intake, dict.fromkeys([self.language, self.guide.source.code])
        both = [_present(self.guide.words[code].intake) for code in codes]
        names = [said for words in both for said in (words.title, *vars(words.fields).values())]
        sections: dict[str, str] = {}
        for theme in sheet.themes:
            words = [one.themes[theme.id] for one in both]
            items = [one.items[item] for item in theme.items for one in words]
            sections[theme.id] = self._told([*(one.title for one in words), *items])
        return Version(self._told([both[0].summary, both[0].intro, self._fact(sheet.official), *names]), sections)

    def _glossary(self, keys: Iterable[str] | None = None) -> Version:
        """All words or some, each with the word of the source."""
        words = _present(self.guide.words[self.language].glossary)
        source = _present(self.guide.words[self.guide.source.code].glossary).terms
        head = [words.title, words.summary, words.intro, self._fact(self.guide.table(Glossary).official)]
        sections: dict[str, str] = {}
        for key in sorted(source if keys is None else keys):
            term = words.terms[key]
            sections[key] = self._told([source[key].word, *source[key].also, term.word, term.explanation])
        return Version(self._told(head), sections)

    def _explained(self, slug: str) -> Iterator[str]:
        topic = self.guide.topic(slug)
        return explained_in(topic.translations[self.guide.source.code].text) if topic else iter(())

    def _fact(self, key: str) -> Fact | None:
        return self.guide.facts.get(key)

    def _told(self, said: Iterable[Said]) -> str:
        return Telling(self.guide.facts).fingerprint(said)


def _all_of(section: Section) -> Iterator[Segment]:
    """What a section says, and what the source says that it does not say yet."""
    yield from section.segments()
    yield from section.lag.segments if section.lag else ()


def _present(words: Words | None) -> Words:
    """What is there. The checks stop a guide that lacks it, so the LookupError is never seen."""
    if words is None:
        raise LookupError("the guide does not have it")
    return words
