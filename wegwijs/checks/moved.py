"""Guide -> Findings about the old names of topics: those at which another page stands, and those of two topics."""

from collections.abc import Iterator

from wegwijs.checks.names import FOLDERS
from wegwijs.findings import Finding, Place
from wegwijs.model.embedding import SEARCH
from wegwijs.model.guide import Guide
from wegwijs.model.papers import PAPERS
from wegwijs.model.postcodes import POSTCODES
from wegwijs.model.used_facts import SOURCES
from wegwijs.overlays.differences import SLUG as HERE_OTHERWISE


def check_moved(guide: Guide) -> Iterator[Finding]:
    """Every old address leads to one page, and no page stands there now."""
    made = (SOURCES, PAPERS, POSTCODES, SEARCH, HERE_OTHERWISE)
    taken = {*guide.page_slugs(), *made, *FOLDERS, *guide.known_languages}
    leads: dict[str, str] = {}
    for topic in guide.topics:
        file = topic.translations[guide.source.code].file
        for number, old in enumerate(topic.moved):
            place = guide.places.at(file, "moved", number)
            if old in taken:
                yield _stands_there(old, place)
            elif leads.setdefault(old, topic.slug) != topic.slug:
                yield _twice(old, leads[old], place)


def _stands_there(old: str, place: Place) -> Finding:
    return Finding(
        check="moved-address",
        place=place,
        what=f'At the address "{old}" stands another page of this site.',
        why="One of the two would overwrite the other, and readers would miss it.",
        remedy="Take this old name out, or give the page that stands there another name.",
    )


def _twice(old: str, other: str, place: Place) -> Finding:
    return Finding(
        check="moved-address",
        place=place,
        what=f'The old address "{old}" already leads to the page "{other}".',
        why="It can lead to one page only, and readers of old paper would come to the wrong one.",
        remedy="Leave the old name with the page that says most of what stood there.",
    )
