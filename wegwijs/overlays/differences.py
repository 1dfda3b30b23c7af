"""Guide of a municipality -> the same guide with a page that says whose words it has, and what is otherwise here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wegwijs import __version__
from wegwijs.findings import Place
from wegwijs.model.facts import Fact
from wegwijs.model.guide import Guide
from wegwijs.model.interface import Labels
from wegwijs.model.municipality import Municipality
from wegwijs.model.overlay import Overlay, Override
from wegwijs.model.spans import FactMention, Foreign, Link, Plain, Span, Strong
from wegwijs.model.texts import Block, Box, Item, List, Paragraph, Section, Segment, Text
from wegwijs.model.topics import HOME, Topic, Translation
from wegwijs.overlays.replacing import Standing, placed_overrides
from wegwijs.overlays.rewriting import in_language, rewritten

SLUG = "hier-anders"

LICENCE = "CC BY 4.0"
"""The licence of the words of the guide, as LICENSE-CONTENT has it."""


def with_differences(shown: Guide, before: Guide) -> Guide:
    """The guide as it is shown, with the page; `before` has the texts that the overrides replaced."""
    home = shown.topic(HOME)
    topic = Topic(
        slug=SLUG,
        pictogram=home.pictogram if home else "",
        order=10_000,
        audience="site",
        sources=(),
        checked=shown.today,
        review_by=shown.today,
        translations={code: _Page(before, code).translation() for code in shown.words},
    )
    whole = replace(shown, topics=(*shown.topics, topic), facts={**shown.facts, **_desk_facts(shown)})
    return whole.with_lexicon(shown.lexicon)


def _desk_facts(guide: Guide) -> dict[str, Fact]:
    return guide.desk.facts(guide.local[-1].folder, guide.today) if guide.desk else {}


@dataclass(frozen=True)
class _Page:
    """The page in one language."""

    guide: Guide
    language: str

    @property
    def labels(self) -> Labels:
        return self.guide.words[self.language].interface.labels

    @property
    def top(self) -> Overlay:
        return self.guide.local[-1]

    @property
    def place(self) -> Place:
        return Place(f"{self.top.folder}/municipality.yml")

    def translation(self) -> Translation:
        text = Text(self.language, self.place, tuple(one for one in self.sections() if one.blocks))
        return Translation(
            language=self.language,
            title=self.said(self.labels.town_page),
            summary=self.said(self.labels.town_page_summary),
            keywords=(),
            file=self.place.file,
            text=text,
        )

    def said(self, label: str) -> str:
        """A label with what it names filled in."""
        name = self.top.municipality.name_in(self.language)
        filled = {"{name}": name, "{version}": __version__, "{licence}": LICENCE}
        for braces, words in filled.items():
            label = label.replace(braces, words)
        return label

    def sections(self) -> Iterator[Section]:
        source = self.paragraph(Plain(self.said(self.labels.town_licence)))
        yield self.section("adres", self.labels.town_desk, self.list_of(self.desk()))
        yield self.section("bron", self.labels.town_source, (source, *self.region()))
        yield self.section("bladzijden", self.labels.town_pages, self.list_of(self.own_pages()))
        yield self.section("verborgen", self.labels.town_hidden, self.list_of(self.hidden()))
        yield self.section("feiten", self.labels.town_facts, self.list_of(self.facts()))
        yield self.section("teksten", self.labels.town_texts, tuple(self.texts()))

    def section(self, name: str, label: str, blocks: tuple[Block, ...]) -> Section:
        return Section(name, 2, self.place, self.segment(Plain(self.said(label))), blocks)

    def segment(self, *spans: Span) -> Segment:
        return Segment(SLUG, self.place, spans)

    def paragraph(self, *spans: Span) -> Paragraph:
        return Paragraph(self.segment(*spans))

    def region(self) -> Iterator[Paragraph]:
        """The region in which it lies, by the name that readers know where a layer below tells it."""
        below = [overlay.municipality for overlay in self.guide.local[:-1]]
        named = self.top.municipality.region or (below[-1].name if below else "")
        if named:
            own = next((one.names[self.language].name for one in below if self._names(one, named)), "")
            yield self.paragraph(Plain(f"{self.labels.town_region}: "), Plain(own) if own else self.in_source(named))

    def _names(self, region: Municipality, named: str) -> bool:
        return region.name == named and self.language in region.names

    def list_of(self, rows: Iterator[tuple[Span, ...]]) -> tuple[Block, ...]:
        items = tuple(Item((self.paragraph(*spans),)) for spans in rows)
        return (List(numbered=False, items=items, place=self.place),) if items else ()

    def in_source(self, words: str) -> Span:
        """Dutch words, as they stand on signs and letters."""
        source = self.guide.source.code
        return Plain(words) if self.language == source else Foreign(source, (Plain(words),))

    def desk(self) -> Iterator[tuple[Span, ...]]:
        """Name, address, and numbers to tap on; its hours stand in a table that the page gets."""
        if desk := self.guide.desk:
            yield (Strong((self.in_source(desk.name),)),)
            yield (self.in_source(desk.address),)
            yield from ((FactMention(key, self.place),) for key in _desk_facts(self.guide))

    def own_pages(self) -> Iterator[tuple[Span, ...]]:
        for topic in (topic for overlay in self.guide.local for topic in overlay.topics):
            there = self.guide.topic(topic.slug)
            if there:
                own = there.translations.get(self.language)
                title = Plain(own.title) if own else self.in_source(there.translations[self.guide.source.code].title)
                yield (Link(f"{topic.slug}.md", (title,), self.place),)

    def hidden(self) -> Iterator[tuple[Span, ...]]:
        for topic in (topic for overlay in self.guide.local for topic in overlay.hidden):
            own = topic.translations.get(self.language)
            yield (Plain(own.title) if own else self.in_source(topic.translations[self.guide.source.code].title),)

    def facts(self) -> Iterator[tuple[Span, ...]]:
        for key in dict.fromkeys(key for overlay in self.guide.local for key in overlay.facts):
            yield self.in_source(key.replace("-", " ")), Plain(": "), FactMention(key, self.place)

    def texts(self) -> Iterator[Block]:
        for one in placed_overrides(self.guide):
            yield from self.beside(one.override, one.standing)

    def beside(self, override: Override, standing: Standing) -> Iterator[Block]:
        """What was there, what is there here, and why."""
        title = self.in_source(self.title_of(override.topic))
        yield self.paragraph(Strong((title,)), Plain(" "), self.in_source(f"({override.entry.why})"))
        there = tuple(Paragraph(one) for one in standing.segments)
        for label, blocks in ((self.labels.town_before, there), (self.labels.town_here, override.blocks)):
            yield Box("info", self.segment(Plain(label)), self.marked(blocks, override.language))

    def title_of(self, name: str) -> str:
        """The title of a topic or of a table; of the labels the name of the site."""
        source = self.guide.words[self.guide.source.code]
        topic, table = self.guide.topic(name), next((one for one in self.guide.tables if one.name == name), None)
        if topic:
            return topic.translations[self.guide.source.code].title
        return source.tables[table.slug].title if table else source.interface.labels.site_name

    def marked(self, blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
        """Blocks of which the words say their language, where it is another one than that of the page."""
        return blocks if language == self.language else rewritten(blocks, in_language(language))
