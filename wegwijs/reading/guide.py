"""The files of a base folder -> a Guide, and Findings about what could not be read."""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wegwijs.findings import Finding
from wegwijs.model.facts import Facts
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.guide import Guide, LanguageWords, Pictogram, Places
from wegwijs.model.intake import IntakeSheet, IntakeWords
from wegwijs.model.interface import Interface
from wegwijs.model.notices import Notices
from wegwijs.model.publication import Brochures, Language, Publisher
from wegwijs.model.rights import RightsTable, RightsWords
from wegwijs.model.search import Questions, Synonyms
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.shapes import HardWords
from wegwijs.reading.desk import Desk, Shape
from wegwijs.reading.languages import read_languages
from wegwijs.reading.topics import read_topics

PUBLISHER = "content/publisher.yml"
FACTS = "content/facts.yml"
RIGHTS = "content/rights.yml"
SESSIONS = "content/sessions.yml"
GLOSSARY = "content/glossary.yml"
INTAKE = "content/intake.yml"
NOTICES = "content/notices.yml"
HARD_WORDS = "content/hard-words.yml"
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
    table = read_languages(desk)
    publisher = desk.table(PUBLISHER, Publisher)
    facts = desk.table(FACTS, Facts)
    rights = desk.table(RIGHTS, RightsTable)
    calendar = desk.table(SESSIONS, Calendar)
    glossary = desk.table(GLOSSARY, Glossary)
    intake = desk.table(INTAKE, IntakeSheet)
    notices = desk.table(NOTICES, Notices)
    hard_words = desk.table(HARD_WORDS, HardWords)
    brochures = desk.table(BROCHURES, Brochures)
    if not (table and publisher and rights and calendar and glossary and intake):
        return None
    if facts is None or brochures is None or notices is None or hard_words is None:
        return None
    topics = read_topics(desk, table.languages, table.source)
    words = {language.code: _words(desk, language) for language in table.languages}
    return Guide(
        today=today,
        version=_fingerprint(desk.base),
        publisher=publisher,
        languages=table.languages,
        source=table.source,
        known_languages=frozenset(language.code for language in table.languages),
        facts=facts,
        rights=rights,
        calendar=calendar,
        glossary=glossary,
        intake=intake,
        notices=notices,
        hard_words=hard_words,
        brochures=brochures,
        pictograms=_pictograms(desk),
        topics=topics,
        words=words,
        passages=tuple(desk.passages),
        places=Places(desk.marks),
        unreadable=frozenset(desk.unreadable),
    )


def _words(desk: Desk, language: Language) -> LanguageWords:
    folder = f"content/{language.code}"
    return LanguageWords(
        interface=desk.words(f"{folder}/interface.yml", language.code, Interface) or Interface(),
        rights=desk.words(f"{folder}/rights.yml", language.code, RightsWords),
        calendar=desk.words(f"{folder}/sessions.yml", language.code, CalendarWords),
        glossary=desk.words(f"{folder}/glossary.yml", language.code, GlossaryWords),
        intake=desk.words(f"{folder}/intake.yml", language.code, IntakeWords),
        spelling=_spelling(desk, f"{folder}/words.txt"),
        synonyms=_optional(desk, f"{folder}/synonyms.yml", Synonyms) or {},
        questions=_optional(desk, f"{folder}/questions.yml", Questions) or {},
    )


def _spelling(desk: Desk, name: str) -> frozenset[str]:
    """A file with one word on each line; what follows # is a remark. It may be absent."""
    file = desk.text(name) if desk.has(name) else None
    lines = file.text.splitlines() if file else []
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


def _optional(desk: Desk, name: str, shape: type[Shape]) -> Shape | None:
    """A file that may be absent."""
    return desk.table(name, shape) if desk.has(name) else None


def _pictograms(desk: Desk) -> dict[str, Pictogram]:
    names = sorted(path.stem for path in (desk.base / "pictograms").glob("*.svg"))
    files = {name: desk.text(f"pictograms/{name}.svg") for name in names}
    return {name: Pictogram(name, file.text) for name, file in files.items() if file}


def _fingerprint(base: Path) -> str:
    """Eight hexadecimal digits that change when a file of the guide changes; what we may not read does not count."""
    digest = hashlib.sha256()
    for folder in ("content", "brochures", "pictograms"):
        for path in sorted((base / folder).rglob("*")):
            with suppress(OSError):
                if path.is_file():
                    digest.update(os.fsencode(path.relative_to(base)) + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
