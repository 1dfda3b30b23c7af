"""Guide -> Findings about the welcome page: its number, its letter, its tiles, and a group for each page."""

from collections.abc import Iterator

from wegwijs.checks.shared.ids import ids_by_page, is_good_id
from wegwijs.checks.shared.presence import is_unreadable_topic
from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.facts import Phone
from wegwijs.model.guide import Guide
from wegwijs.model.topics import HOME
from wegwijs.model.welcome import Tile, Welcome

_FILE = "content/welcome.yml"


def check_welcome(guide: Guide) -> Iterator[Finding]:
    """A number that can be called, tiles and groups that lead somewhere, and every page in one group."""
    if guide.welcome is None:
        return
    if not isinstance(guide.facts.get(guide.welcome.emergency), Phone):
        yield _no_number(guide.welcome.emergency, guide.places.at(_FILE, "emergency"))
    if guide.welcome.letter and guide.topic(guide.welcome.letter) is None:
        yield from _unknown_page(guide, guide.welcome.letter, guide.places.at(_FILE, "letter"))
    for name, tile in guide.welcome.tiles.items():
        yield from _tile(guide, name, tile)
    yield from _groups(guide, guide.welcome)


def _tile(guide: Guide, name: str, tile: Tile) -> Iterator[Finding]:
    if tile.page not in guide.page_slugs():
        yield from _unknown_page(guide, tile.page, guide.places.at(_FILE, "tiles", name, "page"))
    elif tile.section and tile.section not in (known := _parts(guide, tile.page)):
        yield _unknown_part(tile.page, tile.section, known, guide.places.at(_FILE, "tiles", name, "section"))


def _parts(guide: Guide, slug: str) -> frozenset[str]:
    """The ids to which a link can lead on a page; a topic with the name of a table is another mistake."""
    topic, tables = guide.topic(slug), ids_by_page(guide)
    return topic.translations[guide.source.code].anchors() if topic and slug not in tables else tables[slug]


def _groups(guide: Guide, welcome: Welcome) -> Iterator[Finding]:
    """Pages that do not exist or stand in two groups, and those that stand in none."""
    seen: set[str] = set()
    for name, pages in welcome.groups.items():
        for number, slug in enumerate(pages):
            place = guide.places.at(_FILE, "groups", name, number)
            if slug not in guide.page_slugs():
                yield from _unknown_page(guide, slug, place)
            elif slug == HOME:
                yield _itself(place)
            elif slug in seen:
                yield _twice(slug, place)
            seen.add(slug)
    about = {HOME, *(topic.slug for topic in guide.topics if topic.audience == "site")}
    for slug in guide.page_slugs():
        if slug not in seen | about and is_good_id(slug):
            yield _in_no_group(slug, guide.places.at(_FILE, "groups"))


def _no_number(key: str, place: Place) -> Finding:
    return Finding(
        check="welcome-number",
        place=place,
        what=f'"{key}" is no phone number in content/facts.yml.',
        why="Who is in danger would find no number to call on the welcome page.",
        remedy="Write the name of a fact with kind: phone, such as that of 112.",
    )


def _unknown_page(guide: Guide, slug: str, place: Place) -> Iterator[Finding]:
    if is_unreadable_topic(guide, slug):
        return
    yield Finding(
        check="welcome-page",
        place=place,
        what=f'There is no page "{slug}".',
        why="A reader who taps it on the welcome page would find nothing.",
        remedy="Write the name of a topic file without .md, such as wonen; in tiles and groups also that of a page "
        f"that the program makes: {', '.join(table.slug for table in guide.tables)}.",
    )


def _unknown_part(slug: str, section: str, known: frozenset[str], place: Place) -> Finding:
    return Finding(
        check="welcome-part",
        place=place,
        what=f'The page {slug} has no part "{section}".',
        why="A reader who taps this tile would have to search the whole page.",
        remedy=f"Choose one of its ids: {', '.join(sorted(known))}." if known else "Take this line out.",
    )


def _itself(place: Place) -> Finding:
    return Finding(
        check="welcome-group",
        place=place,
        weight=Weight.PLEASE_FIX,
        what="The welcome page stands in a group of the welcome page.",
        why="A link from a page to itself leads nowhere, so it is not shown.",
        remedy="Take it out.",
    )


def _twice(slug: str, place: Place) -> Finding:
    return Finding(
        check="welcome-group",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f'The page "{slug}" stands here for the second time.',
        why="Readers would take it for another page of the same name.",
        remedy="Keep it in the group in which most readers look for it.",
    )


def _in_no_group(slug: str, place: Place) -> Finding:
    return Finding(
        check="welcome-group",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f'The page "{slug}" stands in none of these groups.',
        why="Readers find it below all groups, where few of them look.",
        remedy="Add it to one of them.",
    )
