"""Guide -> for each language what its search box fetches: search/<language>.json, and the texts under the results."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from functools import partial
from itertools import groupby

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.prose.speaker import Speaker
from wegwijs.remembering import ALL_PAGES, Once, anew
from wegwijs.search.analyser import analyser_of, letters_of, table_of
from wegwijs.search.answers import answer_entries
from wegwijs.search.compact import packed, terms_in
from wegwijs.search.entries import Entry, topic_entries
from wegwijs.search.index import index_of
from wegwijs.search.phones import phone_entries
from wegwijs.search.questions import asked_of, with_questions
from wegwijs.search.synonyms import names, phrases_of, with_marks

EXCERPT = 140
"""Signs of a text that stand under a result."""

_CUT = ("page", "section")
"""Kinds of entries of which the beginning of the text is enough; the text of an answer is the answer."""


def search_files_of(guide: Guide, language: Language, entries: list[Entry]) -> list[OutputFile]:
    """Two files: the index with the titles of its entries, and their texts. No language needs the files of another."""
    texts = [excerpt(entry.text) if entry.kind in _CUT else entry.text for entry in entries]
    return [
        _file(f"search/{language.code}.json", _index(guide, language, entries)),
        _file(f"search/{language.code}.texts.json", texts),
    ]


def entries_of(
    guide: Guide, language: Language, printed: Iterable[PrintedBrochure] = (), once: Once = anew
) -> list[Entry]:
    """Everything that a reader of a language can find; entries of one page stand together.

    `once` makes what comes from one topic, and what comes from all where no municipality says some of it.
    """
    analyser = analyser_of(language.code)
    asked, phrases = asked_of(guide, language), phrases_of(guide.words[language.code].synonyms, analyser)

    def whole(make: Callable[[], Iterable[Entry]]) -> list[Entry]:
        return with_marks(with_questions(make(), asked), phrases, analyser)

    def others() -> list[Entry]:
        return [*phone_entries(guide, language), *answer_entries(Speaker(guide, language, str), printed)]

    topics = [once(slug, partial(whole, make)) for slug, make in topic_entries(guide, language).items()]
    rest = whole(others) if guide.local else once(ALL_PAGES, partial(whole, others))
    return [*(entry for entries in topics for entry in entries), *rest]


def _index(guide: Guide, language: Language, entries: list[Entry]) -> dict[str, object]:
    analyser = analyser_of(language.code)
    index = index_of(entries, analyser)
    phrases = phrases_of(guide.words[language.code].synonyms, analyser)
    return {
        "language": language.code,
        "name": language.name,
        "direction": language.direction,
        "others": [[other.code, letters_of(other.code)] for other in _neighbours(guide, language)],
        "labels": asdict(guide.words[language.code].interface.search),
        "contact": guide.publisher.contact,
        "analyser": table_of(language.code),
        "pages": list(_pages(guide, language, entries)),
        "synonyms": [" ".join([meaning, *also]) for meaning, also in names(phrases, analyser, terms_in(index))],
        **packed(index),
    }


def _neighbours(guide: Guide, language: Language) -> list[Language]:
    """The other languages. The source comes last: every index holds words of it."""
    return sorted((other for other in guide.languages if other != language), key=lambda other: other == guide.source)


def _pages(guide: Guide, language: Language, entries: list[Entry]) -> Iterator[list[object]]:
    """The entries of each page, and for whom it is, where it is for others than newcomers."""
    others = {page_path(guide, language, one.slug): one.audience for one in guide.topics if one.audience != "newcomer"}
    for path, page in groupby(entries, lambda one: one.path):
        shown = [_shown(entry) for entry in page]
        yield [path, shown, others[path]] if path in others else [path, shown]


def _shown(entry: Entry) -> list[str]:
    """What a result shows, without what is empty at the end."""
    shown = [entry.kind, entry.anchor, entry.title, entry.dial]
    return shown if entry.dial else shown[:-1]


def excerpt(text: str) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= EXCERPT:
        return text
    return text[:EXCERPT].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _file(path: str, content: object) -> OutputFile:
    return OutputFile(path, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())
