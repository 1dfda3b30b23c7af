"""Guide, Overlay -> the guide without the topics that a municipality hides: what led to them is words only."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeSheet
from wegwijs.model.interface import Interface
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.notices import Notice
from wegwijs.model.overlay import Overlay
from wegwijs.model.publication import Brochure
from wegwijs.model.rights import RightsTable
from wegwijs.model.tables import PageTable
from wegwijs.model.texts import Text
from wegwijs.model.topics import HOME, Topic, Translation
from wegwijs.model.welcome import Welcome
from wegwijs.overlays.rewriting import Rewrite, rewritten, unlinked_from


def without_hidden(guide: Guide, overlay: Overlay) -> tuple[Guide, list[Finding]]:
    """The guide without what the overlay hides, and Findings about what it cannot hide."""
    hidden = frozenset(slug for slug in overlay.municipality.hidden if _can_be_hidden(guide, slug))
    found = list(_cannot(guide, overlay))
    return (_without(guide, hidden), found) if hidden else (guide, found)


def _can_be_hidden(guide: Guide, slug: str) -> bool:
    return guide.topic(slug) is not None and slug not in _always(guide)


def _always(guide: Guide) -> tuple[str, ...]:
    """What no guide can do without: its welcome page, and the letter on it."""
    letter = guide.welcome.letter if guide.welcome else None
    return (HOME, letter) if letter else (HOME,)


def _without(guide: Guide, hidden: frozenset[str]) -> Guide:
    files = {one.file for slug in hidden if (topic := guide.topic(slug)) for one in topic.translations.values()}
    rewrite = unlinked_from(hidden)
    welcome = _welcome(guide.welcome, hidden) if guide.welcome else None
    brochures = {name: kept for name, one in guide.brochures.items() if (kept := one.without(hidden))}
    *below, top = guide.local
    shown = replace(
        guide,
        local=(*below, replace(top, hidden=tuple(topic for topic in guide.topics if topic.slug in hidden))),
        topics=tuple(_topic(topic, rewrite) for topic in guide.topics if topic.slug not in hidden),
        tables=tuple(_table(table, hidden) for table in guide.tables),
        notices=dict(_notices(guide, hidden)),
        welcome=welcome,
        brochures=brochures,
        words={
            code: replace(_words(words, hidden, rewrite), interface=_interface(words.interface, welcome, brochures))
            for code, words in guide.words.items()
        },
        texts=tuple(rewritten(text, rewrite) for text in guide.texts if text.place.file not in files),
    )
    return shown.with_lexicon(guide.lexicon)


def _topic(topic: Topic, rewrite: Rewrite) -> Topic:
    return replace(topic, translations={code: _translation(one, rewrite) for code, one in topic.translations.items()})


def _translation(translation: Translation, rewrite: Rewrite) -> Translation:
    text: Text = rewritten(translation.text, rewrite)
    return translation if text is translation.text else replace(translation, text=text)


def _table(table: PageTable, hidden: frozenset[str]) -> PageTable:
    """The table without its ways to hidden topics."""
    match table:
        case RightsTable():
            rights = (replace(one, topic=None) if one.topic in hidden else one for one in table.rights)
            return replace(table, rights=tuple(rights))
        case IntakeSheet():
            themes = (replace(one, topic=None) if one.topic in hidden else one for one in table.themes)
            return replace(table, themes=tuple(themes))
        case _:
            return table


def _notices(guide: Guide, hidden: frozenset[str]) -> Iterator[tuple[str, Notice]]:
    """Each notice; one whose topic is hidden leads to the welcome page, for its day concerns everybody."""
    for name, notice in guide.notices.items():
        topic = HOME if notice.topic in hidden else notice.topic
        yield name, replace(notice, topic=topic, pages=_kept(notice.pages, hidden))


def _welcome(welcome: Welcome, hidden: frozenset[str]) -> Welcome:
    groups = {group: kept for group, pages in welcome.groups.items() if (kept := _kept(pages, hidden))}
    tiles = {name: tile for name, tile in welcome.tiles.items() if tile.page not in hidden}
    return replace(welcome, groups=groups, tiles=tiles)


def _words(words: LanguageWords, hidden: frozenset[str], rewrite: Rewrite) -> LanguageWords:
    return replace(
        words,
        tables={slug: rewritten(table, rewrite) for slug, table in words.tables.items()},
        questions={slug: asked for slug, asked in words.questions.items() if slug not in hidden},
    )


def _interface(interface: Interface, welcome: Welcome | None, brochures: Mapping[str, Brochure]) -> Interface:
    """The labels without those of tiles, groups and brochures that are gone."""
    covers = {name: cover for name, cover in interface.brochures.items() if name in brochures}
    said = interface.welcome
    if said and welcome:
        tiles = {name: words for name, words in said.tiles.items() if name in welcome.tiles}
        groups = {name: words for name, words in said.groups.items() if name in welcome.groups}
        said = replace(said, tiles=tiles, groups=groups)
    return replace(interface, brochures=covers, welcome=said)


def _kept(slugs: tuple[str, ...], hidden: frozenset[str]) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if slug not in hidden)


def _cannot(guide: Guide, overlay: Overlay) -> Iterator[Finding]:
    for number, slug in enumerate(overlay.municipality.hidden):
        if not _can_be_hidden(guide, slug):
            is_needed = slug in _always(guide)
            yield Finding(
                check="cannot-hide",
                place=overlay.at("municipality.yml", "hidden", number),
                weight=Weight.PLEASE_FIX,
                what=f'The topic "{slug}" cannot be hidden.' if is_needed else f'There is no topic "{slug}" to hide.',
                why="The welcome page cannot do without it." if is_needed else "So this line does nothing.",
                remedy="Take the line out; to say something else there, use overrides.yml."
                if is_needed
                else "A topic is named as in the address of its page: .../wonen/ is wonen. "
                "Correct the name, or take the line out if the guide no longer has that topic.",
            )
