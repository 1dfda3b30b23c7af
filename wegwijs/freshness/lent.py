"""A guide -> the same guide in which a language borrows from the source what it does not have yet.

Whole tables, for their pages are then in the source language, and say so; labels one by one. What is still a copy of
another language is as good as none.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TypeVar

from wegwijs.model.calendar_labels import CalendarLabels
from wegwijs.model.desk_labels import DeskLabels
from wegwijs.model.guide import Guide
from wegwijs.model.interface import Interface, Labels
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.news_labels import EmbedLabels, NewsLabels
from wegwijs.model.paper_labels import PaperLabels
from wegwijs.model.publication import Language
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.search import Search
from wegwijs.model.tables import TableWords
from wegwijs.model.tools import Tools
from wegwijs.model.welcome import WelcomeWords

_Short = TypeVar("_Short", Labels, Tools, Search, CalendarLabels, DeskLabels, NewsLabels, EmbedLabels, PaperLabels)
_Word = TypeVar("_Word")
_Copied = frozenset[str]
"""Addresses of what is still a copy in the file with the labels of a language."""


def with_lent_words(guide: Guide) -> Guide:
    """What is not the reader's own language says so on the page."""
    source = guide.words[guide.source.code]
    return replace(guide, words={one.code: _words(guide, one, source) for one in guide.languages})


def _words(guide: Guide, language: Language, source: LanguageWords) -> LanguageWords:
    own = guide.words[language.code]
    if language == guide.source:
        return own
    copies = guide.freshness.copies.texts
    files = {table.slug: f"content/{language.code}/{table.name}.yml" for table in guide.tables}
    copied = {file for file, _ in copies}
    lent = {
        slug: words
        for slug, words in source.tables.items()
        if files.get(slug) in copied or not _says_all_of(own.tables.get(slug), words)
    }
    labels = frozenset(address for file, address in copies if file == f"content/{language.code}/interface.yml")
    interface = _interface(own.interface, source.interface, labels)
    return replace(own, tables={**own.tables, **lent}, interface=interface)


def _says_all_of(own: TableWords | None, source: TableWords) -> bool:
    """Whether a table has words for everything for which the source has them, and tells to do as much."""
    if own is None:
        return False
    there = own.names()
    is_whole = all(path in there.get(field, ()) for field, paths in source.names().items() for path in paths)
    return is_whole and not (
        isinstance(own, RightsWords) and isinstance(source, RightsWords) and own.other_steps(source)
    )


def _interface(own: Interface, source: Interface, copied: _Copied) -> Interface:
    return Interface(
        labels=_short(own.labels, source.labels, "labels", copied),
        tools=_short(own.tools, source.tools, "tools", copied),
        search=_short(own.search, source.search, "search", copied),
        calendar=_short(own.calendar, source.calendar, "calendar", copied),
        desk=_short(own.desk, source.desk, "desk", copied),
        news=_short(own.news, source.news, "news", copied),
        embeds=_short(own.embeds, source.embeds, "embeds", copied),
        paper=_short(own.paper, source.paper, "paper", copied),
        pictograms=_each(own.pictograms, source.pictograms, "pictograms", copied),
        notices=_each(own.notices, source.notices, "notices", copied),
        brochures=_each(own.brochures, source.brochures, "brochures", copied),
        welcome=_welcome(own.welcome, source.welcome, copied),
    )


def _welcome(own: WelcomeWords | None, source: WelcomeWords | None, copied: _Copied) -> WelcomeWords | None:
    if own is None or source is None:
        return own or source
    tiles = _each(own.tiles, source.tiles, "welcome/tiles", copied)
    return replace(own, tiles=tiles, groups=_each(own.groups, source.groups, "welcome/groups", copied))


def _each(own: Mapping[str, _Word], source: Mapping[str, _Word], part: str, copied: _Copied) -> Mapping[str, _Word]:
    return {**source, **{name: words for name, words in own.items() if not _is_copy(f"{part}/{name}", copied)}}


def _short(own: _Short, source: _Short, part: str, copied: _Copied) -> _Short:
    names = [one.name for one in fields(own)]
    lent = (name for name in names if not getattr(own, name) or _is_copy(f"{part}/{name}", copied))
    return replace(own, **{name: getattr(source, name) for name in lent})


def _is_copy(name: str, copied: _Copied) -> bool:
    return any(f"{address}/".startswith(f"interface/{name}/") for address in copied)
