"""The files of a base folder -> a Guide, and Findings about what could not be read."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.facts import Facts
from wegwijs.model.guide import Guide, LanguageWords, Pictogram, Places
from wegwijs.model.interface import Interface
from wegwijs.model.publication import Brochures, Language, LanguageTable, Publisher
from wegwijs.model.rights import RightsTable, RightsWords
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.reading.desk import Desk
from wegwijs.reading.topics import read_topics

LANGUAGES = "content/languages.yml"
PUBLISHER = "content/publisher.yml"
FACTS = "content/facts.yml"
RIGHTS = "content/rights.yml"
SESSIONS = "content/sessions.yml"
BROCHURES = "brochures/brochures.yml"


@dataclass(frozen=True)
class Reading:
    """A Guide (None when a file that all pages need cannot be read) and what was found on the way."""

    guide: Guide | None
    findings: list[Finding]


def read_guide(base: Path, today: date, address: str | None = None) -> Reading:
    """Read all files of the base folder that holds content/, brochures/ and pictograms/.

    `address` takes the place of the publisher's web address, for a copy of the site that stands elsewhere.
    """
    desk = Desk(base)
    guide = _guide(desk, today)
    if guide and address:
        publisher = replace(guide.publisher, address=f"{address.rstrip('/')}/")
        guide = replace(guide, publisher=publisher)
    return Reading(guide, desk.findings)


def _guide(desk: Desk, today: date) -> Guide | None:
    table = desk.table(LANGUAGES, LanguageTable)
    publisher = desk.table(PUBLISHER, Publisher)
    facts = desk.table(FACTS, Facts)
    rights = desk.table(RIGHTS, RightsTable)
    calendar = desk.table(SESSIONS, Calendar)
    brochures = desk.table(BROCHURES, Brochures)
    source = _source(desk, table) if table else None
    if not (table and publisher and rights and calendar and source) or facts is None or brochures is None:
        return None
    desk.findings.extend(_unknown_folders(desk.base, table))
    topics = read_topics(desk, table.languages, source)
    words = {language.code: _words(desk, language) for language in table.languages}
    return Guide(
        today=today,
        version=_fingerprint(desk.base),
        publisher=publisher,
        languages=table.languages,
        source=source,
        facts=facts,
        rights=rights,
        calendar=calendar,
        brochures=brochures,
        pictograms=_pictograms(desk),
        topics=topics,
        words=words,
        passages=tuple(desk.passages),
        places=Places(desk.marks),
        unreadable=frozenset(desk.unreadable),
    )


def _source(desk: Desk, table: LanguageTable) -> Language | None:
    for language in table.languages:
        if language.code == table.source:
            return language
    desk.findings.append(
        Finding(
            check="source-language",
            place=desk.marks.get((LANGUAGES, ("source",)), Place(LANGUAGES)),
            what=f'The source language "{table.source}" is not in the list of languages.',
            why="Every translation is compared with the source text.",
            remedy="Write the code of one of the languages below.",
        )
    )
    return None


def _unknown_folders(base: Path, table: LanguageTable) -> list[Finding]:
    """Folders with texts that are in no language of the guide."""
    codes = {language.code for language in table.languages}
    folders = sorted(path.name for path in (base / "content").iterdir() if path.is_dir())
    return [_unknown_folder(name) for name in folders if name not in codes]


def _unknown_folder(name: str) -> Finding:
    return Finding(
        check="unknown-language",
        place=Place(f"content/{name}"),
        weight=Weight.PLEASE_FIX,
        what=f'The folder content/{name} is there, but {LANGUAGES} has no language "{name}".',
        why="Nobody will ever read the texts in it.",
        remedy=f"Add the language to {LANGUAGES}, correct the name of the folder, or remove it.",
    )


def _words(desk: Desk, language: Language) -> LanguageWords:
    folder = f"content/{language.code}"
    return LanguageWords(
        interface=desk.words(f"{folder}/interface.yml", language.code, Interface) or Interface(),
        rights=desk.words(f"{folder}/rights.yml", language.code, RightsWords),
        calendar=desk.words(f"{folder}/sessions.yml", language.code, CalendarWords),
    )


def _pictograms(desk: Desk) -> dict[str, Pictogram]:
    names = sorted(path.stem for path in (desk.base / "pictograms").glob("*.svg"))
    files = {name: desk.text(f"pictograms/{name}.svg") for name in names}
    return {name: Pictogram(name, file.text) for name, file in files.items() if file}


def _fingerprint(base: Path) -> str:
    """Eight hexadecimal digits that change when a file of the guide changes."""
    digest = hashlib.sha256()
    for folder in ("content", "brochures", "pictograms"):
        for path in sorted((base / folder).rglob("*")):
            if path.is_file():
                digest.update(f"{path.relative_to(base).as_posix()}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
