"""A Guide in one language -> the entries that are answers by themselves: words, phone numbers, sessions, rights."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from wegwijs.model.addresses import page_path
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.session import ONLINE, Occurrence
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.used_facts import SOURCES
from wegwijs.prose import dates, tables
from wegwijs.prose.speaker import Speaker
from wegwijs.search.entries import Entry, each_once


def answer_entries(speaker: Speaker, printed: Iterable[PrintedBrochure]) -> Iterator[Entry]:
    """The pages that are made from tables, and what stands in them; the brochures of the language."""
    guide, code = speaker.guide, speaker.code
    answers = _Tables(guide, speaker.language, speaker)
    own = {table.slug for table in guide.tables if not guide.is_lent(code, table.slug)}
    yield from answers.pages(own)
    if Glossary.slug in own:
        yield from answers.glossary()
    if Calendar.slug in own:
        yield from answers.sessions()
    if RightsTable.slug in own:
        yield from answers.rights()
        yield from answers.statuses()
    yield from answers.brochures(printed)
    yield answers.sources()


@dataclass(frozen=True)
class _Tables:
    """The tables of a guide in one language, beside their source."""

    guide: Guide
    language: Language
    speaker: Speaker

    @property
    def _source(self) -> Speaker:
        return Speaker(self.guide, self.guide.source, str)

    def _path(self, slug: str) -> str:
        return page_path(self.guide, self.language, slug)

    def pages(self, slugs: Collection[str]) -> Iterator[Entry]:
        own, original = (self.guide.words[one.code].tables for one in (self.language, self.guide.source))
        for slug in (table.slug for table in self.guide.tables if table.slug in slugs):
            page, dutch = own[slug], original[slug]
            title, keywords = each_once(page.title, dutch.title), each_once(*page.keywords, *dutch.keywords)
            yield Entry("page", self._path(slug), "", page.title, page.summary, _words(title, keywords, page.summary))

    def sources(self) -> Entry:
        """The page with all facts, which the program makes."""
        own, dutch = self.speaker.labels, self._source.labels
        words = _words(each_once(own.sources_title, dutch.sources_title), (), own.sources_summary)
        return Entry("page", self._path(SOURCES), "", own.sources_title, own.sources_summary, words)

    def glossary(self) -> Iterator[Entry]:
        """Each word with its Dutch forms; its explanation answers."""
        terms = self.speaker.table_words(GlossaryWords).terms
        for key, source in tables.source_terms(self.guide).items():
            term, forms = terms[key], (source.word, *source.also)
            title = ", ".join(forms) + (f": {term.word}" if term.word != source.word else "")
            words = _words(each_once(term.word, *forms), (), term.explanation)
            yield Entry("word", self._path(Glossary.slug), key, title, term.explanation, words)

    def sessions(self) -> Iterator[Entry]:
        """Each kind of session with the days on which it comes."""
        own, original = (one.table_words(CalendarWords) for one in (self.speaker, self._source))
        coming = self.guide.coming_sessions()
        for series in self.guide.calendar.series:
            about, days = own.series[series], [self._day(one) for one in coming if one.session.series == series]
            title = each_once(about.title, original.series[series].title)
            text = " · ".join([*days, self.speaker.plain(about.text)])
            words = _words(title, each_once(own.title, original.title), text)
            yield Entry("session", self._path(Calendar.slug), series, about.title, text, words)

    def _day(self, one: Occurrence) -> str:
        """When a session is, and in which language; an example says that it is one."""
        code, labels = self.language.code, self.speaker.labels
        when = f"{dates.day_of_week(one.start.date(), code)} {dates.hour(one.start)}"
        where = [labels.online] if one.session.place == ONLINE else []
        example = [labels.example] if one.session.example else []
        return ", ".join([when, dates.language_name(one.session.language, code), *where, *example])

    def rights(self) -> Iterator[Entry]:
        """Each right with what holds for each status: the cells of one row."""
        own, original = (one.table_words(RightsWords) for one in (self.speaker, self._source))
        for right in self.guide.rights.rights:
            cells = [(own.statuses[one.id], own.cells[one.id][right.id]) for one in self.guide.rights.statuses]
            answers = " · ".join(f"{status.term}: {cell.answer}" for status, cell in cells)
            texts = [self.speaker.plain(segment) for _, cell in cells for segment in (cell.text, *cell.steps)]
            title = each_once(own.rights[right.id], original.rights[right.id])
            words = _words(title, (own.title,), " ".join([answers, *texts]))
            yield Entry("right", self._path(RightsTable.slug), right.id, title[0], answers, words)

    def statuses(self) -> Iterator[Entry]:
        """Each status with its papers, and what holds for each right: the cells of one column."""
        own, original = (one.table_words(RightsWords) for one in (self.speaker, self._source))
        for status in self.guide.rights.statuses:
            about, dutch, papers = own.statuses[status.id], original.statuses[status.id], self.guide.rights.papers_of
            names = [words.papers[paper.id].name for paper in papers(status.id) for words in (own, original)]
            answers = [
                f"{own.rights[one.id]}: {own.cells[status.id][one.id].answer}" for one in self.guide.rights.rights
            ]
            text = " · ".join([self.speaker.plain(about.paper), *answers])
            words = _words(each_once(about.name, about.term, dutch.term), each_once(own.title, *names), text)
            yield Entry("right", self._path(RightsTable.slug), status.id, about.name, text, words)

    def brochures(self, printed: Iterable[PrintedBrochure]) -> Iterator[Entry]:
        labels = self.speaker.labels
        for one in printed:
            if one.language == self.language.code:
                about = self.speaker.interface.brochures[one.slug]
                size = dates.kilobytes(len(one.file.content), one.language)
                text = f"{about.subtitle} {self.speaker.label('brochure_size', pages=one.pages, size=size)}"
                words = _words((about.title,), (labels.brochure_heading,), text)
                yield Entry("brochure", one.file.path, "", about.title, text, words)


def _words(title: tuple[str, ...], keywords: tuple[str, ...], text: str) -> Mapping[str, tuple[str, ...]]:
    return {"title": title, "keywords": keywords, "headings": (), "text": (text,)}
