"""A Guide in one language -> all that it brings to the site but the frames of its pages.

What comes from one page alone is taken from the shelf of the language, where nothing that goes into it has changed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TypeVar

from wegwijs.common_shelf import CommonShelf
from wegwijs.embeds.pages import embed_files
from wegwijs.feeds.calendars import calendar_files
from wegwijs.feeds.open_data import data_files
from wegwijs.feeds.updates import updates_of
from wegwijs.findings import Finding
from wegwijs.making.inputs import Inputs
from wegwijs.making.remembered import search_inputs
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing, Version
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.model.sessions import Calendar
from wegwijs.model.unsigned import signed, unsigned
from wegwijs.model.versions import version_of
from wegwijs.remembering import Memory, Once, Shelf
from wegwijs.search.files import entries_of, search_files_of
from wegwijs.search.unused_synonyms import unused_synonyms
from wegwijs.website.bodies import page_bodies
from wegwijs.website.builder import SiteGivenUp

Made = TypeVar("Made")


@dataclass(frozen=True)
class LanguagePart:
    """The bodies of its pages by their folders, its other files, and what is wrong with the words of its search.

    `versions` are those of its topics.
    """

    bodies: dict[str, str]
    embeds: list[OutputFile]
    search: list[OutputFile]
    for_programs: list[OutputFile]
    findings: list[Finding]
    versions: dict[Thing, Version]


@dataclass(frozen=True)
class LanguageMaker:
    """Makes the part of a language, each in a process of its own."""

    inputs: Inputs
    memory: Memory
    printed: list[PrintedBrochure]
    given_up: Event

    def part(self, language: Language) -> LanguagePart:
        """All that a language brings. Raises SiteGivenUp."""
        if self.given_up.is_set():
            raise SiteGivenUp
        guide, printed = self.inputs.guide, [one for one in self.printed if one.language == language.code]
        inputs = self.inputs.of_pages(language, printed)
        with self._shelf(language) as shelf:
            of = partial(_Once, shelf, inputs)
            versions = _versions(guide, language, of("version"))
            bodies = page_bodies(guide, language, printed, of("body"))
            embeds = _signed(guide, embed_files(unsigned(guide), language, of("embed")))
            search, findings = self._search(language, printed, of("search"))
            programs = list(_for_programs(guide, language, of("data")))
            return LanguagePart(bodies, embeds, search, programs, findings, versions)

    def _shelf(self, language: Language) -> AbstractContextManager[Shelf | CommonShelf]:
        """That of the guide of everybody, or the one that all municipalities share."""
        name = f"pages-{language.code}"
        return self.memory.common(name) if self.inputs.guide.local else self.memory.shelf(name)

    def _search(
        self, language: Language, printed: list[PrintedBrochure], once: Once
    ) -> tuple[list[OutputFile], list[Finding]]:
        """The files of the search of a language, and its synonyms that lead nowhere."""
        guide = self.inputs.guide
        entries = entries_of(guide, language, printed, once)
        return self.memory.made(
            f"search-{language.code}",
            search_inputs(guide, language, entries),
            lambda: (search_files_of(guide, language, entries), list(unused_synonyms(guide, language, entries))),
        )


@dataclass(frozen=True)
class _Once:
    """Makes one `kind` of thing of a page, unless it stands on the shelf."""

    shelf: Shelf | CommonShelf
    inputs: Mapping[str, str]
    kind: str

    def __call__(self, name: str, make: Callable[[], Made]) -> Made:
        """What `make` makes of the page with this slug."""
        return self.shelf.made(f"{self.kind}-{self.inputs[name]}", make)


def _versions(guide: Guide, language: Language, once: Once) -> dict[Thing, Version]:
    """The versions of the topics and brochures of a language; what goes to other sites no longer has the publisher."""
    things = (Thing(language.code, "pages", topic.slug) for topic in guide.topics)
    printed = [Thing(language.code, "brochures", name) for name in guide.brochures if language.brochures]
    told = {thing: once(thing.name, partial(version_of, guide, thing)) for thing in things}
    guide.versions.update(told)
    return {**told, **{thing: version_of(guide, thing) for thing in printed}}


def _for_programs(guide: Guide, language: Language, once: Once) -> Iterator[OutputFile]:
    """What other programs read of a language: calendars, news, and its words as data."""
    yield from once(Calendar.slug, lambda: list(calendar_files(guide, language)))
    yield updates_of(guide, language)
    yield from _signed(guide, data_files(unsigned(guide), language, once))


def _signed(guide: Guide, files: Iterable[OutputFile]) -> list[OutputFile]:
    return [signed(file, guide.publisher) for file in files]
