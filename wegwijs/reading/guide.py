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
from wegwijs.model.names import Names
from wegwijs.model.notices import Notices
from wegwijs.model.publication import Brochures, Language, Publisher
from wegwijs.model.rights import RightsTable, RightsWords
from wegwijs.model.search import Questions, Synonyms
from wegwijs.model.sessions import Calendar, CalendarWords
from wegwijs.model.shapes import HardWords
from wegwijs.reading.file_reader import FileReader, Shape
from wegwijs.reading.languages import Languages, read_languages
from wegwijs.reading.terms import TermMarker
from wegwijs.reading.topics import read_topics

PUBLISHER = "content/publisher.yml"
FACTS = "content/facts.yml"
RIGHTS = "content/rights.yml"
SESSIONS = "content/sessions.yml"
GLOSSARY = "content/glossary.yml"
INTAKE = "content/intake.yml"
NOTICES = "content/notices.yml"
HARD_WORDS = "content/hard-words.yml"
NAMES = "content/names.yml"
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
    files = FileReader(base)
    guide = _guide(files, today)
    if guide and address:
        publisher = replace(guide.publisher, address=f"{address.rstrip('/')}/")
        guide = replace(guide, publisher=publisher)
    return Reading(guide, files.findings)


def _guide(files: FileReader, today: date) -> Guide | None:
    table = read_languages(files)
    publisher = files.table(PUBLISHER, Publisher)
    facts = files.table(FACTS, Facts)
    rights = files.table(RIGHTS, RightsTable)
    calendar = files.table(SESSIONS, Calendar)
    glossary = files.table(GLOSSARY, Glossary)
    intake = files.table(INTAKE, IntakeSheet)
    notices = files.table(NOTICES, Notices)
    hard_words = files.table(HARD_WORDS, HardWords)
    brochures = files.table(BROCHURES, Brochures)
    if not (table and publisher and rights and calendar and glossary and intake):
        return None
    if facts is None or brochures is None or notices is None or hard_words is None:
        return None
    glossaries = _glossaries(files, table)
    topics = read_topics(files, table.languages, table.source)
    words = {language.code: _words(files, language, glossaries[language.code]) for language in table.languages}
    return Guide(
        today=today,
        version=_fingerprint(files.base),
        publisher=publisher,
        languages=table.languages,
        source=table.source,
        facts=facts,
        rights=rights,
        calendar=calendar,
        glossary=glossary,
        intake=intake,
        notices=notices,
        hard_words=hard_words,
        names=_optional(files, NAMES, Names) or {},
        brochures=brochures,
        pictograms=_pictograms(files),
        topics=topics,
        words=words,
        texts=tuple(files.texts),
        places=Places(files.marks),
        unreadable=frozenset(files.unreadable),
    )


def _glossaries(files: FileReader, table: Languages) -> dict[str, GlossaryWords | None]:
    """The glossary in each language; that of the source comes first, for its words are marked in all other texts."""
    glossaries: dict[str, GlossaryWords | None] = {}
    for code in dict.fromkeys([table.source.code, *(language.code for language in table.languages)]):
        glossaries[code] = files.words(f"content/{code}/glossary.yml", code, GlossaryWords)
        if code == table.source.code:
            source = glossaries[code]
            files.mark = TermMarker(source.terms if source else {}).marked
    return glossaries


def _words(files: FileReader, language: Language, glossary: GlossaryWords | None) -> LanguageWords:
    folder = f"content/{language.code}"
    return LanguageWords(
        interface=files.words(f"{folder}/interface.yml", language.code, Interface) or Interface(),
        rights=files.words(f"{folder}/rights.yml", language.code, RightsWords),
        calendar=files.words(f"{folder}/sessions.yml", language.code, CalendarWords),
        glossary=glossary,
        intake=files.words(f"{folder}/intake.yml", language.code, IntakeWords),
        spelling=_spelling(files, f"{folder}/words.txt"),
        synonyms=_optional(files, f"{folder}/synonyms.yml", Synonyms) or {},
        questions=_optional(files, f"{folder}/questions.yml", Questions) or {},
    )


def _spelling(files: FileReader, name: str) -> frozenset[str]:
    """A file with one word on each line; what follows # is a remark. It may be absent."""
    file = files.file(name) if files.has(name) else None
    lines = file.text.splitlines() if file else []
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


def _optional(files: FileReader, name: str, shape: type[Shape]) -> Shape | None:
    """A file that may be absent."""
    return files.table(name, shape) if files.has(name) else None


def _pictograms(files: FileReader) -> dict[str, Pictogram]:
    names = sorted(path.stem for path in (files.base / "pictograms").glob("*.svg"))
    read = {name: files.file(f"pictograms/{name}.svg") for name in names}
    return {name: Pictogram(name, file.text) for name, file in read.items() if file}


def _fingerprint(base: Path) -> str:
    """Eight hexadecimal digits that change when a file of the guide changes; what we may not read does not count."""
    digest = hashlib.sha256()
    for folder in ("content", "brochures", "pictograms"):
        for path in sorted((base / folder).rglob("*")):
            with suppress(OSError):
                if path.is_file():
                    digest.update(os.fsencode(path.relative_to(base)) + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
