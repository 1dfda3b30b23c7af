"""Tables of a topic in one language -> the sides of a card: a number, when one calls it, and what one says then."""

from dataclasses import dataclass
from itertools import groupby

from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.model.rows import WITH_NUMBER, Row, numbers_of, rows_of
from wegwijs.model.texts import Section
from wegwijs.model.topics import Topic
from wegwijs.prose.inline import InlineWriter
from wegwijs.prose.templates import safe


@dataclass(frozen=True)
class Entry:
    """What stands under one number, in pairs of when and what; without a number where the table has none."""

    number: str
    said: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Side:
    """One side of a card, made from one section."""

    title: str
    entries: tuple[Entry, ...]


def card(writer: ChapterWriter) -> dict[str, object]:
    """What the template needs: the sides."""
    topic = writer.guide.topic(writer.brochure.topics[0])
    return {"sides": sides(writer, topic) if topic and writer.has(topic) else []}


def sides(writer: ChapterWriter, topic: Topic) -> list[Side]:
    """A side for each section that the brochure prints, and that has a table."""
    words, inline = topic.translations[writer.language.code], writer.speaker(topic.slug).writer()
    inline.links = False
    chosen = writer.brochure.chosen(topic.slug, words.sections)
    made = (_side(writer, section, inline) for section in chosen if section.heading)
    return [side for side in made if side.entries]


def _side(writer: ChapterWriter, section: Section, inline: InlineWriter) -> Side:
    rows = [row for row in rows_of(section) if _is_wanted(row, writer.brochure.numbers)]
    entries = [_entry(list(alike), inline) for _, alike in groupby(rows, key=_number)]
    heading = section.heading.spans if section.heading else ()
    return Side(safe(inline.html(heading)), tuple(entries))


def _number(row: Row) -> str:
    return row[0].source if len(row) >= WITH_NUMBER else ""


def _is_wanted(row: Row, numbers: tuple[str, ...]) -> bool:
    return not numbers or len(row) < WITH_NUMBER or bool(numbers_of(row).intersection(numbers))


def _entry(rows: list[Row], inline: InlineWriter) -> Entry:
    said = [[safe(inline.html(cell.spans, is_cell=True)) for cell in row] for row in rows]
    number = said[0][0] if _number(rows[0]) else safe("")
    pairs = [cells[1:] if number else cells for cells in said]
    return Entry(number, tuple((when, safe(" ".join(what))) for when, *what in pairs))
