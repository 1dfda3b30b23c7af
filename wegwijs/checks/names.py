"""Guide -> Findings about the names of topic files, which become the addresses of the pages."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from wegwijs.checks.shared.ids import is_good_id
from wegwijs.findings import Finding, Place
from wegwijs.model.embedding import SEARCH
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import OVERRIDES
from wegwijs.model.papers import PAPERS
from wegwijs.model.postcodes import POSTCODES
from wegwijs.model.used_facts import SOURCES
from wegwijs.overlays.differences import SLUG as HERE_OTHERWISE

FOLDERS = ("api", "assets", "brochures", "embed", "images", "offline", "search", "share", "vertalingen")
"""Folders of the site in which other files than pages stand."""


def check_names(guide: Guide) -> Iterator[Finding]:
    """File names that cannot be a web address, or that belong to something the program makes itself."""
    folders = {*FOLDERS, *(language.code for language in guide.languages)}
    tables = [*(table.slug for table in guide.tables), SOURCES, PAPERS, POSTCODES, SEARCH, HERE_OTHERWISE]
    words = {"interface", "nouns", "questions", "synonyms", PurePosixPath(OVERRIDES).stem}
    words |= {table.name for table in guide.tables}
    for topic in guide.topics:
        file = Place(topic.translations[guide.source.code].file)
        if topic.slug in tables:
            yield _taken(f'The program makes a page "{topic.slug}" itself, from a table.', file)
        elif topic.slug in folders:
            yield _taken(f'The site has a folder "{topic.slug}" for something else.', file)
        elif topic.slug in words:
            yield _taken(f'There is a file of words with the name "{topic.slug}".', file)
        elif not is_good_id(topic.slug):
            yield _bad_name(topic.slug, file)


def _taken(what: str, file: Place) -> Finding:
    return Finding(
        check="topic-name",
        place=file,
        what=what,
        why="One of the two would overwrite the other, and readers would miss it.",
        remedy="Give this file another name, in every language.",
    )


def _bad_name(slug: str, file: Place) -> Finding:
    return Finding(
        check="topic-name",
        place=file,
        what=f'The file name "{slug}.md" cannot be the address of a page.',
        why="The link would break when somebody sends it to a friend or types it over from paper.",
        remedy="Use small letters without accents, digits and single dashes in every language: huis-zoeken.md.",
    )
