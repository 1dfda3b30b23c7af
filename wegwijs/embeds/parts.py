"""The words of a page -> HTML with a mark around each of its parts: a frame can show one of them alone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import groupby

from wegwijs.freshness import lag_of_table
from wegwijs.model.embedding import page_of_word
from wegwijs.model.glossary import Glossary
from wegwijs.model.rights import RightsTable
from wegwijs.model.sessions import Calendar
from wegwijs.model.tables import PageTable
from wegwijs.model.texts import Section
from wegwijs.model.topics import Translation
from wegwijs.prose import tables
from wegwijs.prose.shown import in_source_html, lag_html, said_in_source, shown_html
from wegwijs.prose.speaker import Speaker


def topic_html(speaker: Speaker, translation: Translation) -> str:
    """A topic; each large section is a part, with the smaller ones under it."""
    sections, write = translation.sections, shown_html if translation.language == speaker.code else in_source_html
    numbered: list[tuple[int, Section]] = []
    for section in sections:
        before = numbered[-1][0] if numbered else 0
        numbered.append((before + (section.level < 3), section))
    groups = ([section for _, section in group] for _, group in groupby(numbered, key=lambda pair: pair[0]))
    return _joined(write(speaker, group, speaker.writer()) for group in groups)


def table_html(speaker: Speaker, table: PageTable) -> str:
    """A table, in the source language where the reader's has no words for it, and what is to be told of its words."""
    return _told(speaker, table, TABLES[table.slug])


def word_html(speaker: Speaker, key: str) -> str:
    """One word of the glossary, in the same way."""
    within = f"{Glossary.name}/terms/{key}/"
    return _told(speaker, speaker.guide.table(Glossary), partial(_word, key=key), within)


def _told(speaker: Speaker, table: PageTable, write: Callable[[Speaker], str], within: str = "") -> str:
    guide = speaker.guide
    if guide.is_lent(speaker.code, table.slug):
        original = replace(speaker, language=guide.source)
        return said_in_source(original, write(original))
    lag = lag_of_table(guide, table, speaker.code, within)
    return (lag_html(speaker, lag, speaker.writer()) if lag else "") + write(speaker)


def _rights(speaker: Speaker) -> str:
    """The question which paper one has, the card of each status, and the whole table."""
    cards = (tables.rights_cards(speaker, [status]) for status in speaker.guide.rights.statuses)
    return _joined([tables.rights_question(speaker), *cards, tables.whole_rights(speaker)])


def _glossary(speaker: Speaker) -> str:
    """Each word is a part, and says under which name it stands alone: the explanation beside a field of a form."""
    return "\n".join(_word(speaker, key) for key in tables.alphabetical(speaker.guide))


def _word(speaker: Speaker, key: str) -> str:
    return f'<div data-part data-page="{page_of_word(key)}">\n{tables.explained(speaker, [key])}\n</div>'


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(f"<div data-part>\n{html}\n</div>" for html in parts if html)


TABLES: Mapping[str, Callable[[Speaker], str]] = {
    RightsTable.slug: _rights,
    Calendar.slug: tables.calendar,
    Glossary.slug: _glossary,
}
"""The tables that can stand in another site; the intake sheet is a form that a reader fills in on his own phone.

The calendar has no parts: what its address names, its own script chooses from all sessions.
"""
