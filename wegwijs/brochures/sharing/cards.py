"""A Guide in one language -> a card for each page: what its picture shows, as HTML.

That is the title of the page, the first things that it says, and the day of its words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.sentences import cut
from wegwijs.model.texts import Item, List, Paragraph, Section, Table
from wegwijs.model.topics import HOME, Topic, Translation
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render

_TEMPLATES = Path(__file__).parent
_STEPS = "stappen"
"""Id of the part of a topic that says what to do."""
_MOST = 3
"""So many points can be read on a phone, where the picture is as wide as a finger is long."""
_ROOM, _LINES = 250, 84
"""As many letters have room in all points together, and in the two lines of one."""


@dataclass(frozen=True)
class ShareCard:
    """The card of one page: all that its picture is made from, but for the style and the font."""

    slug: str
    language: Language
    html: str


@dataclass(frozen=True)
class _Point:
    """A line of a card: what it says, and a number or a pictogram in front of it."""

    words: str
    mark: str = ""
    pictogram: str = ""


@dataclass(frozen=True)
class _Page:
    """What a card says of its page."""

    slug: str
    title: str
    summary: str
    pictogram: str
    checked: date
    points: tuple[_Point, ...] = ()

    @property
    def letters(self) -> int:
        """How many letters its points have."""
        return _letters(self.points)


def share_cards(guide: Guide, language: Language) -> list[ShareCard]:
    """The cards of all pages of a language."""
    speaker = Speaker(guide, language, lambda target: target)
    pages = [*_topics(speaker), *_tables(speaker)]
    return [
        ShareCard(page.slug, language, render(_TEMPLATES, "card.html", speaker=speaker, page=page)) for page in pages
    ]


def _topics(speaker: Speaker) -> Iterator[_Page]:
    for topic in speaker.guide.topics:
        if words := topic.translations.get(speaker.code):
            points = _fitting(_tiles(speaker) if topic.slug == HOME else _points(speaker, topic, words))
            yield _Page(topic.slug, words.title, words.summary, topic.pictogram, topic.checked, points)


def _tables(speaker: Speaker) -> Iterator[_Page]:
    for table in speaker.guide.tables:
        words = speaker.guide.words[speaker.code].tables[table.slug]
        yield _Page(table.slug, words.title, words.summary, table.pictogram, table.checked)


def _fitting(points: Iterator[_Point]) -> tuple[_Point, ...]:
    """The first points, as many as have room; none that goes on below it, in a list."""
    fitting: list[_Point] = []
    for point in points:
        if len(point.words) > _LINES or point.words.endswith((":", ",")):
            continue
        fitting.append(point)
        if len(fitting) > _MOST or _letters(fitting) > _ROOM:
            return tuple(fitting[:-1])
    return tuple(fitting)


def _letters(points: Iterable[_Point]) -> int:
    return sum(len(point.words) for point in points)


def _tiles(speaker: Speaker) -> Iterator[_Point]:
    """What the welcome page offers first."""
    welcome, words = speaker.guide.welcome, speaker.interface.welcome
    if welcome and words:
        yield from (_Point(words.tiles[name], pictogram=tile.pictogram) for name, tile in welcome.tiles.items())


def _points(speaker: Speaker, topic: Topic, words: Translation) -> Iterator[_Point]:
    """The part for which everybody comes, else the first sentence of each step."""
    sections = {section.id: section for section in words.sections}
    if topic.first in sections:
        yield from _rows(speaker, sections[topic.first])
    elif _STEPS in sections:
        yield from _steps(speaker, sections[_STEPS])


def _rows(speaker: Speaker, section: Section) -> Iterator[_Point]:
    """The rows of its first table, such as a number and when to call it."""
    table = next((block for block in section.blocks if isinstance(block, Table)), None)
    for row in table.rows if table else ():
        yield _Point(_first_sentence(speaker.plain(row[1])), mark=speaker.plain(row[0]))


def _steps(speaker: Speaker, section: Section) -> Iterator[_Point]:
    steps = next((block for block in section.blocks if isinstance(block, List) and block.numbered), None)
    for number, item in enumerate(steps.items if steps else (), 1):
        yield _Point(_said(speaker, item), mark=str(number))


def _said(speaker: Speaker, item: Item) -> str:
    first = item.blocks[0]
    return _first_sentence(speaker.plain(first.segment)) if isinstance(first, Paragraph) else ""


def _first_sentence(words: str) -> str:
    return next(iter(cut(words)), "")
