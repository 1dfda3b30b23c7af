"""A Guide in one language -> its phone numbers as answers: which number, and what the guide says of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from wegwijs.model.addresses import page_path
from wegwijs.model.facts import Phone
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.spans import facts_in
from wegwijs.model.texts import List, Section, Segment, Table, all_blocks, segments_of
from wegwijs.model.topics import Topic
from wegwijs.prose.facts import dial, spoken
from wegwijs.prose.speaker import Speaker
from wegwijs.search.entries import Entry, each_once


@dataclass(frozen=True)
class _Line:
    """A row or item that names numbers: where it stands, what it says, and how many numbers its section lists."""

    topic: Topic
    section: Section
    text: str
    keys: frozenset[str]
    listed: int


def phone_entries(guide: Guide, language: Language) -> Iterator[Entry]:
    """Each phone number with the line of the longest list of numbers in which it stands."""
    lines = list(_lines(guide, language))
    for key, fact in guide.facts.items():
        naming = [line for line in lines if key in line.keys]
        if isinstance(fact, Phone) and naming:
            best = max(naming, key=lambda line: line.listed)
            yield _entry(guide, language, fact, key, best)


def _entry(guide: Guide, language: Language, fact: Phone, key: str, best: _Line) -> Entry:
    number = spoken(fact, language.code)
    words = {
        "title": each_once(number, dial(fact.value), key.replace("-", " ")),
        "keywords": (best.text,),
        "headings": (best.section.title, best.topic.translations[language.code].title),
        "text": (),
    }
    path = page_path(guide, language, best.topic.slug)
    text = best.text.replace(number, "").strip(" :–-")
    return Entry("phone", path, best.section.id, number, text, words, dial=dial(fact.value))


def _lines(guide: Guide, language: Language) -> Iterator[_Line]:
    """Every row of a table and item of a list that names a fact, in every topic."""
    speaker = Speaker(guide, language, str)
    for topic in guide.topics:
        text = topic.translations.get(language.code)
        own = text.sections if text and text.language == language.code else ()
        for section in own:
            rows = [(row, _keys(row)) for row in _rows(section)] if section.id and not section.language else []
            listed = len({key for _, keys in rows for key in keys if isinstance(guide.facts.get(key), Phone)})
            for row, keys in rows:
                yield _Line(topic, section, " ".join(map(speaker.plain, row)), keys, listed)


def _rows(section: Section) -> Iterator[tuple[Segment, ...]]:
    for block in all_blocks(section.blocks):
        match block:
            case Table(head, rows):
                yield from (head, *rows)
            case List(numbered=False, items=items):
                yield from (tuple(segments_of(item.blocks[:1])) for item in items)
            case _:
                pass


def _keys(row: tuple[Segment, ...]) -> frozenset[str]:
    return frozenset(mention.key for cell in row for mention in facts_in(cell.spans))
