"""One topic or table of a Guide in one language -> what stands about it in a brochure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wegwijs.brochures.addresses import place, resolve_in
from wegwijs.brochures.bilingual import BothWriter
from wegwijs.brochures.headings import headings_in_source
from wegwijs.brochures.online import Online, online
from wegwijs.brochures.table_chapters import TableWriter
from wegwijs.freshness import lag_of_table
from wegwijs.model.facts import Web
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Brochure, Language
from wegwijs.model.spans import FactMention, links_in
from wegwijs.model.tables import PageTable, sources_of
from wegwijs.model.texts import Segment
from wegwijs.model.topics import HOME, Topic
from wegwijs.prose.blocks import Added
from wegwijs.prose.shown import in_source_html, lag_html, shown_html
from wegwijs.prose.speaker import OfficialPage, Speaker
from wegwijs.prose.templates import safe


@dataclass(frozen=True)
class Chapter:
    """A topic or a table on paper; `id` is where links to it go, `original` its title in the source language."""

    id: str
    title: str
    original: str
    summary: str
    original_summary: str
    pictogram: str
    checked: date
    official: tuple[OfficialPage, ...]
    online: Online
    body: str


@dataclass(frozen=True)
class ChapterWriter:
    """Writes the chapters of one brochure in one language; `templates` is the folder of the brochure templates."""

    guide: Guide
    name: str
    language: Language
    templates: Path

    @property
    def brochure(self) -> Brochure:
        """The row of the brochure in brochures.yml."""
        return self.guide.brochures[self.name]

    def chapters(self) -> Iterator[Chapter]:
        """What the brochure says, in its order."""
        made_from = {table.slug: table for table in self.guide.tables}
        for slug in self.brochure.topics:
            topic = self.guide.topic(slug)
            if topic and self.has(topic):
                yield self._of_topic(topic)
            elif slug in made_from:
                yield self._of_table(made_from[slug])

    def has(self, topic: Topic) -> bool:
        """Whether the topic is to be there in this language; paper has no room for what is for others."""
        return self.language.code in topic.translations and topic.is_for(self.language.code)

    def speaker(self, slug: str) -> Speaker:
        """Speaks the language, with links that are right in one chapter."""
        return Speaker(
            self.guide,
            self.language,
            lambda target: resolve_in(self.guide, self.brochure, self.language, slug, target),
        )

    @property
    def is_in_two(self) -> bool:
        """Whether the words of the source stand on this paper too, before those of its language."""
        return self.language != self.guide.source and self.guide.publisher.in_two_languages(self.brochure.format)

    def original(self, speaker: Speaker) -> Speaker | None:
        """Who speaks the source language, where its words stand on this paper too."""
        return replace(speaker, language=self.guide.source) if self.is_in_two else None

    def _of_topic(self, topic: Topic) -> Chapter:
        words, speaker = topic.translations[self.language.code], self.speaker(topic.slug)
        return Chapter(
            id=place(topic.slug),
            title=words.title,
            original=topic.translations[self.guide.source.code].title,
            summary=words.summary,
            original_summary=topic.translations[self.guide.source.code].summary,
            pictogram=topic.pictogram,
            checked=topic.checked,
            official=self._official(topic.sources, words.text.segments()),
            online=online(speaker, topic.slug),
            body=self._sections(speaker, topic),
        )

    def _sections(self, speaker: Speaker, topic: Topic) -> str:
        words, id_prefix = topic.translations[self.language.code], place(topic.slug)
        sections = list(self.brochure.chosen(topic.slug, words.sections))
        if words.language == self.language.code and (original := self.original(speaker)):
            source = self.brochure.chosen(topic.slug, topic.translations[original.code].sections)
            return safe(BothWriter(original, speaker, id_prefix).sections(source, sections))
        if words.language == self.language.code:
            added = Added(in_heading=dict(headings_in_source(speaker, topic, sections)))
            writer = replace(speaker.writer(), leads=True)
            return safe(shown_html(speaker, sections, writer, id_prefix, added))
        note = f'<p class="summary">{speaker.said("page_in_source")}</p>'
        return safe(f"{note}\n{in_source_html(speaker, sections, speaker.writer(), id_prefix)}")

    def _of_table(self, table: PageTable) -> Chapter:
        words, speaker = self.guide.words[self.language.code].tables[table.slug], self.speaker(table.slug)
        source = self.guide.words[self.guide.source.code].tables[table.slug]
        tables = TableWriter(self.templates, self.brochure, speaker, self.original(speaker))
        lag = lag_of_table(self.guide, table, self.language.code)
        late = lag_html(speaker, lag, speaker.writer()) if lag else ""
        return Chapter(
            id=place(table.slug),
            title=words.title,
            original=source.title,
            summary=words.summary,
            original_summary=source.summary,
            pictogram=table.pictogram,
            checked=table.checked,
            official=self._official(sources_of(table), words.on_paper()),
            online=online(speaker, table.slug),
            body=safe(late + tables.body(table.slug)),
        )

    def _official(self, sources: Iterable[str], segments: Iterable[Segment]) -> tuple[OfficialPage, ...]:
        """The sources, and what the texts link to under other words: on paper one reads those addresses here."""
        targets = (link.target for segment in segments for link in links_in(segment.spans))
        linked = (target.key for target in targets if isinstance(target, FactMention))
        facts = {key: self.guide.facts[key] for key in (*sources, *linked)}
        speaker = self.speaker(HOME)
        return tuple(speaker.official(key) for key, fact in facts.items() if isinstance(fact, Web))
