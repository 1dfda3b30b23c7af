"""Entries -> the same, found also by what people ask when a section is the answer: content/<language>/questions.yml."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.search.entries import Entry

_NUMBER = "phone"
"""Kind of entry that stands beside the entry of its place."""


def asked_of(guide: Guide, language: Language) -> dict[tuple[str, str], tuple[str, ...]]:
    """Path and anchor of a place -> what people ask when it answers."""
    pages = guide.words[language.code].questions
    return {
        (page_path(guide, language, slug), place): phrases
        for slug, places in pages.items()
        for place, phrases in places.items()
    }


def with_questions(entries: Iterable[Entry], asked: Mapping[tuple[str, str], tuple[str, ...]]) -> list[Entry]:
    """The entries, each with what is asked of its place: (path, anchor) -> phrases."""
    return [_with(entry, asked.get((entry.path, entry.anchor), ())) for entry in entries]


def _with(entry: Entry, phrases: tuple[str, ...]) -> Entry:
    if entry.kind == _NUMBER or not phrases:
        return entry
    return replace(entry, words={**entry.words, "questions": phrases})
