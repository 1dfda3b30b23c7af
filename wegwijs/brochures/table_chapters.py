"""A table of the guide -> what stands about it in a brochure: in one language, or in that of the source first."""

from dataclasses import dataclass
from pathlib import Path

from wegwijs.brochures.addresses import place
from wegwijs.brochures.bilingual import BothWriter, source_mark
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.publication import Brochure
from wegwijs.model.rights import RightsTable
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.terms import explained_in
from wegwijs.prose import tables
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render, safe


@dataclass(frozen=True)
class TableWriter:
    """Writes the tables of a guide for a brochure; `templates` is the folder of the brochure templates.

    `original` speaks the source language, where its words stand on this paper too.
    """

    templates: Path
    brochure: Brochure
    speaker: Speaker
    original: Speaker | None

    def body(self, slug: str) -> str:
        """The table with this slug as HTML. The intake sheet is a form by itself."""
        bodies = {RightsTable.slug: self._rights, Calendar.slug: self._calendar, Glossary.slug: self._glossary}
        return f"{self._intro(slug)}\n{bodies[slug]()}"

    def _intro(self, slug: str) -> str:
        """What one should know of the table."""
        shape = {RightsTable.slug: RightsWords, Calendar.slug: CalendarWords, Glossary.slug: GlossaryWords}[slug]
        own = self.speaker.table_words(shape).intro
        if self.original is None:
            return str(self.speaker.blocks(own))
        return BothWriter(self.original, self.speaker).blocks(self.original.table_words(shape).intro.blocks, own.blocks)

    def _rights(self) -> str:
        """The answers, and what they mean; beside other chapters there is room for the answers alone."""
        said = [(self.speaker, self.speaker.table_words(RightsWords), "")]
        if self.original:
            mark = safe(source_mark(self.original.language))
            said.insert(0, (self.original, self.original.table_words(RightsWords), mark))
        return render(
            self.templates,
            "rights_chapter.html",
            said=said,
            table=self.speaker.guide.rights,
            id_prefix=place(RightsTable.slug),
            is_short=len(self.brochure.topics) > 1,
        )

    def _calendar(self) -> str:
        """The coming sessions; in two languages one calendar after the other, for each groups them by its language."""
        own = tables.sessions_on_paper(self.speaker, place(Calendar.slug))
        if self.original is None:
            return own
        original = tables.sessions_on_paper(self.original, place(f"{Calendar.slug}--{self.original.code}"))
        return f"<div{source_mark(self.original.language)}>\n{original}\n</div>\n{own}"

    def _glossary(self) -> str:
        keys = tables.alphabetical(self.speaker.guide, self._words_used())
        return tables.explained(self.speaker, keys, place(Glossary.slug), self.original)

    def _words_used(self) -> set[str] | None:
        """The glossary words that stand in the topics of this brochure; None, all of them, when it has no topic."""
        guide = self.speaker.guide
        topics = [topic for topic in guide.topics if topic.slug in self.brochure.topics]
        used = {key for topic in topics for key in explained_in(topic.translations[guide.source.code].text)}
        return used if topics else None
