"""Guide -> the pictures that messengers show beside its links: drawn once, remembered while nothing on them changes."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from wegwijs.brochures.sharing.cards import ShareCard, share_cards
from wegwijs.brochures.sharing.pictures import share_pictures
from wegwijs.making.remembered import memory_of
from wegwijs.making.settings import HOUSE, Settings
from wegwijs.model.addresses import picture_file
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.overlays.differences import SLUG
from wegwijs.reading.house_colours import house_colours
from wegwijs.remembering import fingerprint, fingerprint_of_files
from wegwijs.side_by_side import side_by_side


@contextmanager
def drawing_pictures(guide: Guide, settings: Settings) -> Generator[Callable[[], list[OutputFile]]]:
    """Start to draw the pictures of all pages, in the languages for which there is a font; in the block, call for them.

    One process draws them all: to start another one would take longer. Calling raises BrochureNotPrinted.
    """
    with side_by_side([partial(_all_files, guide, settings)], settings.jobs) as results:
        yield lambda: results()[0]


def _all_files(guide: Guide, settings: Settings) -> list[OutputFile]:
    look, languages = _look(guide), [language for language in guide.languages if language.brochures]
    return [file for language in languages for file in _files(guide, settings, look, language)]


def _files(guide: Guide, settings: Settings, look: str, language: Language) -> list[OutputFile]:
    """Those of a language; what is not remembered is drawn together, which costs less than one by one.

    All municipalities of a base share this memory, for most of their pictures are the same; pages of its own are not.
    """
    of_all, cards = memory_of(replace(settings, municipality=None)), share_cards(guide, language)
    own = {SLUG, *(topic.slug for overlay in guide.local for topic in overlay.topics)} if guide.local else set[str]()
    of_its_own = memory_of(settings) if own else of_all
    memories = {card: of_its_own if card.slug in own else of_all for card in cards}
    kept = {card: (f"share-{language.code}-{card.slug}.", _inputs(card, look)) for card in cards}

    @cache
    def drawn() -> dict[str, bytes]:
        return share_pictures([card for card in cards if not memories[card].has(*kept[card])], guide.pictograms)

    def picture(card: ShareCard) -> bytes:
        return drawn()[card.slug] if card.slug in drawn() else share_pictures([card], guide.pictograms)[card.slug]

    return [
        OutputFile(picture_file(language.code, card.slug), memories[card].made(*kept[card], partial(picture, card)))
        for card in cards
    ]


def _inputs(card: ShareCard, look: str) -> str:
    return fingerprint([repr(card).encode(), look.encode()])


def _look(guide: Guide) -> str:
    """Changes when the pictograms, the style of the cards, or what draws them do."""
    files = [*_program("wegwijs/brochures", "*.*"), *_program("theme/images", "*.svg"), HOUSE / "requirements.lock"]
    drawings = [part.encode() for name, one in sorted(guide.pictograms.items()) for part in (name, one.svg)]
    return fingerprint([fingerprint_of_files(files).encode(), repr(house_colours()).encode(), *drawings])


def _program(folder: str, names: str) -> list[Path]:
    return [path for path in (HOUSE / folder).rglob(names) if path.is_file() and path.suffix != ".pyc"]
