"""What a guide says, in its words and beside them -> which facts each page uses."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from wegwijs.model.notices import Notice
from wegwijs.model.spans import facts_in
from wegwijs.model.tables import PageTable, sources_of, values_of
from wegwijs.model.texts import Text
from wegwijs.model.topics import HOME, Topic
from wegwijs.model.welcome import Welcome

SOURCES = "bronnen"
"""The address of the page with all facts, which the program makes."""

Uses = Iterator[tuple[str, Iterable[str]]]
"""Slugs of pages with keys of facts."""


def used_facts(
    texts: Iterable[Text],
    topics: tuple[Topic, ...],
    tables: tuple[PageTable, ...],
    notices: Mapping[str, Notice],
    welcome: Welcome | None,
) -> Mapping[str, tuple[str, ...]]:
    """Slug of a page -> keys of the facts that it uses, each once, those in its words first.

    `texts` are those of the source: the facts of the other languages are the same.
    """
    used: dict[str, dict[str, None]] = {page.slug: {} for page in (*topics, *tables)}
    uses = (*_in_words(texts, tables), *_of_pages(topics, tables), *_of_notices(notices, used))
    for slug, keys in (*uses, *([(HOME, [welcome.emergency])] if welcome else ())):
        used.get(slug, {}).update(dict.fromkeys(keys))
    return {slug: tuple(keys) for slug, keys in used.items()}


def _in_words(texts: Iterable[Text], tables: tuple[PageTable, ...]) -> Uses:
    slugs = {table.name: table.slug for table in tables}
    for text in texts:
        name = PurePosixPath(text.place.file).stem
        mentions = (mention for segment in text.segments() for mention in facts_in(segment.spans))
        yield slugs.get(name, name), [mention.key for mention in mentions]


def _of_pages(topics: tuple[Topic, ...], tables: tuple[PageTable, ...]) -> Uses:
    """The official pages of topics and tables, and where one registers for sessions."""
    yield from ((topic.slug, topic.sources) for topic in topics)
    for table in tables:
        yield table.slug, (*sources_of(table), *(key for key, _ in values_of(table, "register")))


def _of_notices(notices: Mapping[str, Notice], slugs: Iterable[str]) -> Uses:
    for notice in notices.values():
        yield from ((slug, (notice.fact, notice.official)) for slug in slugs if notice.concerns(slug))
