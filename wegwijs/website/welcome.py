"""The welcome page of a Guide in one language -> the HTML of its first screen, and of all pages in groups."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wegwijs.model.rights import RightsTable
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.topics import HOME
from wegwijs.prose.facts import address, spoken
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render
from wegwijs.website.pages import Page
from wegwijs.website.templates import TEMPLATES

_QUESTION = "vraag"
"""Id of the question which paper one has."""


@dataclass(frozen=True)
class _Number:
    """A number to call: as it is read, as a link, and when."""

    number: str
    address: str
    words: str


@dataclass(frozen=True)
class _Way:
    """A way to another page, in a few words and with pictures."""

    link: str
    words: str
    pictograms: tuple[str, ...]


def first_screen(speaker: Speaker) -> str:
    """The number to call in danger, what most people come for, and the question which paper one has."""
    parts = {"emergency": _emergency(speaker), "tiles": _tiles(speaker), "question": _question(speaker)}
    return render(TEMPLATES, "welcome.html", speaker=speaker, **parts)


def menu(speaker: Speaker, pages: Iterable[Page]) -> str:
    """All pages in groups; those that stand in no group come last."""
    others = {page.slug: page for page in pages if page.slug != HOME}
    return render(TEMPLATES, "menu.html", speaker=speaker, groups=list(_groups(speaker, others)))


def _emergency(speaker: Speaker) -> _Number | None:
    welcome, words = speaker.guide.welcome, speaker.interface.welcome
    if welcome is None or words is None:
        return None
    fact = speaker.guide.facts[welcome.emergency]
    return _Number(spoken(fact, speaker.code), address(fact), words.emergency)


def _tiles(speaker: Speaker) -> list[_Way]:
    welcome, words = speaker.guide.welcome, speaker.interface.welcome
    if welcome is None or words is None:
        return []
    return [
        _Way(_link(speaker, tile.page, tile.section), words.tiles[name], (tile.pictogram,))
        for name, tile in welcome.tiles.items()
    ]


def _question(speaker: Speaker) -> _Way:
    drawn = dict.fromkeys(paper.pictogram for paper in speaker.guide.rights.papers)
    words = speaker.table_words(RightsWords).question
    return _Way(_link(speaker, RightsTable.slug, _QUESTION), words, tuple(drawn))


def _link(speaker: Speaker, slug: str, section: str | None) -> str:
    return speaker.resolve(f"{slug}.md#{section}" if section else f"{slug}.md")


def _groups(speaker: Speaker, pages: dict[str, Page]) -> Iterator[tuple[str, list[Page]]]:
    """Name of a group -> its pages. Where nobody made groups, those for newcomers, then those for helpers."""
    welcome, words = speaker.guide.welcome, speaker.interface.welcome
    if welcome is None or words is None:
        yield "", [page for page in pages.values() if page.audience == "newcomer"]
        helpers = [page for page in pages.values() if page.audience == "helper"]
        yield from [(speaker.labels.for_helpers, helpers)] if helpers else []
        return
    for name, slugs in welcome.groups.items():
        yield words.groups[name], [pages[slug] for slug in dict.fromkeys(slugs) if slug in pages]
    grouped = {slug for slugs in welcome.groups.values() for slug in slugs}
    if left := [page for slug, page in pages.items() if slug not in grouped and page.audience != "site"]:
        yield "", left
