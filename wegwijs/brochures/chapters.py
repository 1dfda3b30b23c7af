"""One topic or table of a Guide in one language -> what stands about it in a brochure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wegwijs.brochures.addresses import place, resolve_in
from wegwijs.brochures.qr_codes import qr_code
from wegwijs.model.addresses import page_address
from wegwijs.model.facts import Web
from wegwijs.model.guide import GLOSSARY, RIGHTS, SESSIONS, Guide
from wegwijs.model.publication import Brochure, Language
from wegwijs.model.spans import FactMention, links_in
from wegwijs.model.terms import explained_in
from wegwijs.model.texts import Segment
from wegwijs.model.topics import HOME, Topic
from wegwijs.prose import tables
from wegwijs.prose.speaker import OfficialPage, Speaker
from wegwijs.prose.templates import render, safe


@dataclass(frozen=True)
class Online:
    """Where the same words stand on the site: the address, as people read it, and its QR code."""

    address: str
    readable: str
    qr_code: str


@dataclass(frozen=True)
class Chapter:
    """A topic, the rights table or the calendar on paper; `id` is where links to it go."""

    id: str
    title: str
    summary: str
    pictogram: str
    checked: date
    official: tuple[OfficialPage, ...]
    online: Online
    body: str


@dataclass(frozen=True)
class Author:
    """Writes the chapters of one brochure in one language; `templates` is the folder of the brochure templates."""

    guide: Guide
    brochure: Brochure
    language: Language
    templates: Path

    def chapters(self) -> Iterator[Chapter]:
        """What the brochure says, in its order."""
        for slug in self.brochure.topics:
            topic = self.guide.topic(slug)
            if topic and self.language.code in topic.translations:
                yield self._of_topic(topic)
            elif slug == RIGHTS:
                yield self._of_rights()
            elif slug == SESSIONS:
                yield self._of_sessions()
            elif slug == GLOSSARY:
                yield self._of_glossary()

    def speaker(self, slug: str) -> Speaker:
        """Speaks the language, with links that are right in one chapter."""
        return Speaker(
            self.guide,
            self.language,
            lambda target: resolve_in(self.guide, self.brochure, self.language, slug, target),
        )

    def online(self, slug: str) -> Online:
        """Where a page of the site stands, in the language of the brochure."""
        address = page_address(self.guide, self.language, slug)
        readable = re.sub(r"^https?://(www\.)?|/$", "", address)
        label = self.speaker(slug).labels.read_online
        return Online(address, readable, qr_code(address, f"{label}: {readable}"))

    def _of_topic(self, topic: Topic) -> Chapter:
        words, speaker = topic.translations[self.language.code], self.speaker(topic.slug)
        return Chapter(
            id=place(topic.slug),
            title=words.title,
            summary=words.summary,
            pictogram=topic.pictogram,
            checked=topic.checked,
            official=self._official(topic.sources, words.text.segments()),
            online=self.online(topic.slug),
            body=speaker.blocks(words.text, place(topic.slug)),
        )

    def _of_rights(self) -> Chapter:
        speaker, table = self.speaker(RIGHTS), self.guide.rights
        words = tables.rights_words(speaker)
        cells = [cell.text for row in words.cells.values() for cell in row.values()]
        context = {"speaker": speaker, "table": table, "words": words, "id_prefix": place(RIGHTS)}
        return Chapter(
            id=place(RIGHTS),
            title=words.title,
            summary=words.summary,
            pictogram=table.pictogram,
            checked=table.checked,
            official=self._official((cell.official for cell in table.cells), [*words.intro.segments(), *cells]),
            online=self.online(RIGHTS),
            body=safe(render(self.templates, "rights.html", **context)),
        )

    def _of_sessions(self) -> Chapter:
        speaker, calendar = self.speaker(SESSIONS), self.guide.calendar
        words = tables.calendar_words(speaker)
        texts = [*words.places.values(), *(series.text for series in words.series.values())]
        return Chapter(
            id=place(SESSIONS),
            title=words.title,
            summary=words.summary,
            pictogram=calendar.pictogram,
            checked=calendar.checked,
            official=self._official([calendar.official], [*words.intro.segments(), *texts]),
            online=self.online(SESSIONS),
            body=speaker.blocks(words.intro) + safe(tables.calendar(speaker, place(SESSIONS))),
        )

    def _of_glossary(self) -> Chapter:
        speaker, glossary = self.speaker(GLOSSARY), self.guide.glossary
        words = tables.glossary_words(speaker)
        return Chapter(
            id=place(GLOSSARY),
            title=words.title,
            summary=words.summary,
            pictogram=glossary.pictogram,
            checked=glossary.checked,
            official=self._official([glossary.official], words.intro.segments()),
            online=self.online(GLOSSARY),
            body=speaker.blocks(words.intro) + safe(tables.glossary(speaker, self._words_used(), place(GLOSSARY))),
        )

    def _words_used(self) -> set[str]:
        """The glossary words that stand in the topics of this brochure; paper has no room for all others."""
        topics = [topic for topic in self.guide.topics if topic.slug in self.brochure.topics]
        return {key for topic in topics for key in explained_in(topic.translations[self.guide.source.code].text)}

    def _official(self, sources: Iterable[str], segments: Iterable[Segment]) -> tuple[OfficialPage, ...]:
        """The sources, and what the texts link to under other words: on paper one reads those addresses here."""
        targets = (link.target for segment in segments for link in links_in(segment.spans))
        linked = (target.key for target in targets if isinstance(target, FactMention))
        facts = {key: self.guide.facts[key] for key in (*sources, *linked)}
        speaker = self.speaker(HOME)
        return tuple(speaker.official(key) for key, fact in facts.items() if isinstance(fact, Web))
