"""A guide -> the same guide in which a language that is not complete borrows from the source what it does not have yet.

Whole tables, for their pages are then in the source language, and say so; labels one by one.
"""

from dataclasses import fields, replace
from typing import TypeVar

from wegwijs.model.calendar_labels import CalendarLabels
from wegwijs.model.desk_labels import DeskLabels
from wegwijs.model.guide import Guide
from wegwijs.model.interface import Interface, Labels
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.news_labels import EmbedLabels, NewsLabels
from wegwijs.model.publication import Language
from wegwijs.model.search import Search
from wegwijs.model.tables import TableWords
from wegwijs.model.tools import Tools
from wegwijs.model.welcome import WelcomeWords

_Short = TypeVar("_Short", Labels, Tools, Search, CalendarLabels, DeskLabels, NewsLabels, EmbedLabels)


def with_lent_words(guide: Guide) -> Guide:
    """What is complete stays as it is: there, something missing stops."""
    source = guide.words[guide.source.code]
    return replace(guide, words={one.code: _words(guide, one, source) for one in guide.languages})


def _words(guide: Guide, language: Language, source: LanguageWords) -> LanguageWords:
    own = guide.words[language.code]
    if language.complete or language == guide.source:
        return own
    lent = {slug: words for slug, words in source.tables.items() if not _says_all_of(own.tables.get(slug), words)}
    return replace(own, tables={**own.tables, **lent}, interface=_interface(own.interface, source.interface))


def _says_all_of(own: TableWords | None, source: TableWords) -> bool:
    """Whether a table has words for everything for which the source has them."""
    if own is None:
        return False
    there = own.names()
    return all(path in there.get(field, ()) for field, paths in source.names().items() for path in paths)


def _interface(own: Interface, source: Interface) -> Interface:
    return Interface(
        labels=_short(own.labels, source.labels),
        tools=_short(own.tools, source.tools),
        search=_short(own.search, source.search),
        calendar=_short(own.calendar, source.calendar),
        desk=_short(own.desk, source.desk),
        news=_short(own.news, source.news),
        embeds=_short(own.embeds, source.embeds),
        pictograms={**source.pictograms, **own.pictograms},
        notices={**source.notices, **own.notices},
        brochures={**source.brochures, **own.brochures},
        welcome=_welcome(own.welcome, source.welcome),
    )


def _welcome(own: WelcomeWords | None, source: WelcomeWords | None) -> WelcomeWords | None:
    if own is None or source is None:
        return own or source
    return replace(own, tiles={**source.tiles, **own.tiles}, groups={**source.groups, **own.groups})


def _short(own: _Short, source: _Short) -> _Short:
    return replace(own, **{one.name: getattr(own, one.name) or getattr(source, one.name) for one in fields(own)})
