"""Guide -> Findings about links: pages and parts that are not there, addresses that belong in facts.yml."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from wegwijs.checks.shared.ids import ids_by_page
from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.spans import links_in
from wegwijs.model.texts import Segment

_ADDRESS = re.compile(r"(?:https?://|www\.|tel:|mailto:)[^\s<>)\]}]+|[\w.+-]+@[\w-]+\.\w+")
_SIGNS_OF_ADDRESS = ("://", "www.", "tel:", "@")


@dataclass(frozen=True)
class _Site:
    """What links in one language may point at: page -> ids of its parts."""

    guide: Guide
    language: str
    pages: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Target:
    """Where a link in a text goes, as it is written."""

    value: str
    place: Place


def check_links(guide: Guide) -> Iterator[Finding]:
    """Links to pages and parts that do not exist, to another language, and addresses that are typed in a text."""
    sites = {language.code: _Site(guide, language.code, _pages(guide, language.code)) for language in guide.languages}
    over = {(one.language, one.segment.address) for one in guide.typed_over}
    for text in guide.texts:
        for segment in text.segments():
            for link in targets(segment):
                yield from _link(sites[text.language], link)
            if (text.language, segment.address) not in over:
                yield from _typed_addresses(segment, text.language)


def targets(segment: Segment) -> Iterator[Target]:
    """Where the links of a segment go; a target that is a fact counts as a fact only."""
    for link in links_in(segment.spans):
        if isinstance(link.target, str):
            yield Target(link.target, link.place)


def is_address(words: str) -> bool:
    """Whether some words are an address that may stand in no text."""
    return _ADDRESS.match(words) is not None


def _pages(guide: Guide, language: str) -> dict[str, frozenset[str]]:
    """A part that only the source has is accepted too: the check on completeness says that it is missing."""
    topics = {topic.slug: topic.translations.values() for topic in guide.topics}
    known = (language, guide.source.code)
    anchors = {
        slug: frozenset(name for text in texts if text.language in known for name in text.anchors())
        for slug, texts in topics.items()
    }
    return {**anchors, **ids_by_page(guide)}


def _link(site: _Site, link: Target) -> Iterator[Finding]:
    page, has_anchor, anchor = link.value.partition("#")
    slug = page.removesuffix(".md") if page else _own_slug(site.guide, link.place)
    if is_address(link.value) or slug is None:
        return
    if not link.value:
        yield _broken_link(site, link)
    elif "/" in page:
        yield _other_folder(site, link)
    elif page and not page.endswith(".md"):
        yield _broken_link(site, link)
    elif slug not in site.pages:
        if not is_unreadable_topic(site.guide, slug):
            yield _broken_link(site, link)
    elif has_anchor and anchor not in site.pages[slug]:
        yield from _broken_anchor(site, link, slug)


def _own_slug(guide: Guide, place: Place) -> str | None:
    """The page on which a text stands; None for labels, which stand on every page."""
    file = PurePosixPath(place.file)
    pages = {table.name: table.slug for table in guide.tables}
    return file.stem if file.suffix == ".md" else pages.get(file.stem)


def _typed_addresses(segment: Segment, language: str) -> Iterator[Finding]:
    """Web addresses, telephone links and mail links, whether they are links or plain words."""
    linked = [(link.value, link.place) for link in targets(segment) if is_address(link.value)]
    written = {address for address, _ in linked}
    words = segment.words
    if any(sign in words for sign in _SIGNS_OF_ADDRESS):
        for number, line in enumerate(words.split("\n")):
            linked += [(found, segment.line(number)) for found in _ADDRESS.findall(line) if found not in written]
    for address, place in linked:
        yield _typed_address(address, place, language)


def _broken_link(site: _Site, link: Target) -> Finding:
    return Finding(
        check="broken-link",
        place=link.place,
        language=site.language,
        what=f'There is no page "{link.value}".' if link.value else "This link goes nowhere.",
        why="A reader who follows this link would find nothing.",
        remedy=f"Write the name of a topic file, such as wonen.md, or of a page the program makes: "
        f"{' or '.join(f'{table.slug}.md' for table in site.guide.tables)}.",
    )


def _broken_anchor(site: _Site, link: Target, slug: str) -> Iterator[Finding]:
    anchor = link.value.partition("#")[2]
    known = ", ".join(sorted(site.pages[slug])) or "there are none"
    yield Finding(
        check="broken-anchor",
        place=link.place,
        language=site.language,
        what=f'The page {slug}.md has no part "{anchor}".',
        why="A reader who follows this link would have to search the whole page.",
        remedy=f"Choose one of its ids: {known}. Or leave out the # and what follows it.",
    )


def _other_folder(site: _Site, link: Target) -> Finding:
    codes = {language.code for language in site.guide.languages}
    if not codes & set(PurePosixPath(link.value).parts):
        return _broken_link(site, link)
    name = link.value.rpartition("/")[2]
    return Finding(
        check="other-language-link",
        place=link.place,
        language=site.language,
        what=f'The link "{link.value}" points into the folder of a language.',
        why="The reader would suddenly stand on a page that he cannot read.",
        remedy=f"Write the name of the file only: {name}. The program brings each reader to his own language.",
    )


def _typed_address(address: str, place: Place, language: str) -> Finding:
    return Finding(
        check="typed-address",
        place=place,
        language=language,
        what=f"The address {address.rstrip('.,;:')} is typed in this text.",
        why="When it changes, it would stay wrong in some languages, and readers would call or look in vain.",
        remedy="Add it to content/facts.yml once, and write its name in the text of the page: {{ fact.name }}.",
    )
