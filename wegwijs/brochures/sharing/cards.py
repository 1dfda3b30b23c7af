"""A Guide in one language -> a card for each page: what its picture says.

That is the title of the page, the first things that it says, and the day of its words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.sentences import cut
from wegwijs.model.tables import PageTable, TableWords
from wegwijs.model.texts import Item, List, Paragraph, Section, Table
from wegwijs.model.topics import HOME, Topic, Translation
from wegwijs.prose.dates import short_day
from wegwijs.prose.speaker import Speaker

_STEPS = "stappen"
"""Id of the part of a topic that says what to do."""
_MOST = 3
"""So many points can be read on a phone, where the picture is as wide as a finger is long."""
_ROOM, _LINES = 250, 84
"""As many letters have room in all points together, and in the two lines of one."""


@dataclass(frozen=True)
class Point:
    """A line of a card: what it says, and a number or a pictogram in front of it."""

    words: str
    mark: str = ""
    pictogram: str = ""


@dataclass(frozen=True)
class ShareCard:
    """The card of one page: all that its picture is made from, but for the look and the font."""

    slug: str
    language: Language
    site: str
    day: str
    title: str
    pictogram: str
    summary: str
    points: tuple[Point, ...] = ()

    @property
    def letters(self) -> int:
        """How many letters its points have."""
        return _letters(self.points)

    @property
    def pictograms(self) -> Iterator[str]:
        """The names of all its pictograms."""
        yield self.pictogram
        yield from (point.pictogram for point in self.points if point.pictogram)


def share_cards(guide: Guide, language: Language) -> list[ShareCard]:
    """The cards of all pages of a language."""
    speaker = Speaker(guide, language, lambda target: target)
    return [*_topics(speaker), *_tables(speaker)]


def _topics(speaker: Speaker) -> Iterator[ShareCard]:
    for topic in speaker.guide.topics:
        if words := topic.translations.get(speaker.code):
            points = _fitting(_tiles(speaker) if topic.slug == HOME else _points(speaker, topic, words))
            yield _card(speaker, topic, words, points)


def _tables(speaker: Speaker) -> Iterator[ShareCard]:
    for table in speaker.guide.tables:
        yield _card(speaker, table, speaker.guide.words[speaker.code].tables[table.slug])


def _card(
    speaker: Speaker, page: Topic | PageTable, words: Translation | TableWords, points: tuple[Point, ...] = ()
) -> ShareCard:
    return ShareCard(
        slug=page.slug,
        language=speaker.language,
        site=speaker.labels.site_name,
        day=speaker.label("checked", date=short_day(page.checked, speaker.code)),
        title=words.title,
        pictogram=page.pictogram,
        summary=words.summary,
        points=points,
    )


def _fitting(points: Iterator[Point]) -> tuple[Point, ...]:
    """The first points, as many as have room; none that goes on below it, in a list."""
    fitting: list[Point] = []
    for point in points:
        if len(point.words) > _LINES or point.words.endswith((":", ",")):
            continue
        fitting.append(point)
        if len(fitting) > _MOST or _letters(fitting) > _ROOM:
            return tuple(fitting[:-1])
    return tuple(fitting)


def _letters(points: Iterable[Point]) -> int:
    return sum(len(point.words) for point in points)


def _tiles(speaker: Speaker) -> Iterator[Point]:
    """What the welcome page offers first."""
    welcome, words = speaker.guide.welcome, speaker.interface.welcome
    if welcome and words:
        yield from (Point(words.tiles[name], pictogram=tile.pictogram) for name, tile in welcome.tiles.items())


def _points(speaker: Speaker, topic: Topic, words: Translation) -> Iterator[Point]:
    """The part for which everybody comes, else the first sentence of each step."""
    sections = {section.id: section for section in words.sections}
    if topic.first in sections:
        yield from _rows(speaker, sections[topic.first])
    elif _STEPS in sections:
        yield from _steps(speaker, sections[_STEPS])


def _rows(speaker: Speaker, section: Section) -> Iterator[Point]:
    """The rows of its first table, such as a number and when to call it."""
    table = next((block for block in section.blocks if isinstance(block, Table)), None)
    for row in table.rows if table else ():
        yield Point(_first_sentence(speaker.plain(row[1])), mark=speaker.plain(row[0]))


def _steps(speaker: Speaker, section: Section) -> Iterator[Point]:
    steps = next((block for block in section.blocks if isinstance(block, List) and block.numbered), None)
    for number, item in enumerate(steps.items if steps else (), 1):
        yield Point(_said(speaker, item), mark=str(number))


def _said(speaker: Speaker, item: Item) -> str:
    first = item.blocks[0]
    return _first_sentence(speaker.plain(first.segment)) if isinstance(first, Paragraph) else ""


def _first_sentence(words: str) -> str:
    return next(iter(cut(words)), "")
