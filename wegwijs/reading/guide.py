"""The files of a base folder -> a Guide, and Findings about what could not be read."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from wegwijs.findings import Finding
from wegwijs.model.facts import Facts
from wegwijs.model.glossary import Glossary, GlossaryWords
from wegwijs.model.guide import TABLES, Guide, Pictogram
from wegwijs.model.history import History
from wegwijs.model.interface import Interface
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.memory import Memory
from wegwijs.model.names import Names
from wegwijs.model.notices import Notices
from wegwijs.model.nouns import Nouns
from wegwijs.model.places import Places
from wegwijs.model.publication import Brochures, Language, Publisher
from wegwijs.model.search import Questions, Synonyms
from wegwijs.model.shapes import HardWords
from wegwijs.model.tables import PageTable, TableWords
from wegwijs.model.welcome import Welcome
from wegwijs.reading.file_reader import FileReader, Shape
from wegwijs.reading.history import read_history
from wegwijs.reading.holidays import holidays_of
from wegwijs.reading.languages import Languages, read_languages
from wegwijs.reading.memory import read_memory
from wegwijs.reading.once import told_once
from wegwijs.reading.profiles import read_profile
from wegwijs.reading.terms import TermMarker
from wegwijs.reading.topics import read_topics
from wegwijs.reading.unread_files import drawing_files, unread_files
from wegwijs.reading.word_lists import WORD_LIST, read_word_list
from wegwijs.remembering import Shelf, fingerprint

PUBLISHER = "content/publisher.yml"
FACTS = "content/facts.yml"
NOTICES = "content/notices.yml"
WELCOME = "content/welcome.yml"
HARD_WORDS = "content/hard-words.yml"
NAMES = "content/names.yml"
BROCHURES = "brochures/brochures.yml"


@dataclass(frozen=True)
class Reading:
    """A Guide (None when a file that all pages need cannot be read) and what was found on the way."""

    guide: Guide | None
    findings: list[Finding]


def read_guide(
    base: Path, today: date, address: str | None = None, jobs: int = 1, shelf: Shelf | None = None
) -> Reading:
    """Read all files of the base folder that holds content/, brochures/ and pictograms/.

    `address` takes the place of the publisher's web address, for a copy of the site that stands elsewhere.
    At most `jobs` processes read at a time; what stands on the `shelf` is not read again.
    """
    files = FileReader(base, shelf or Shelf())
    guide = _guide(files, today, jobs)
    if guide and address:
        publisher = replace(guide.publisher, address=f"{address.rstrip('/')}/")
        guide = replace(guide, publisher=publisher)
    return Reading(guide, told_once(files.findings))


def _guide(files: FileReader, today: date, jobs: int) -> Guide | None:
    table = read_languages(files)
    files.findings.extend(unread_files(files.base, _codes(table)))
    publisher = _publisher(files)
    facts = files.table(FACTS, Facts)
    tables = _tables(files)
    notices = files.table(NOTICES, Notices)
    hard_words = files.table(HARD_WORDS, HardWords)
    brochures = files.table(BROCHURES, Brochures)
    if not (table and publisher and tables):
        return None
    if facts is None or brochures is None or notices is None or hard_words is None:
        return None
    glossaries = _glossaries(files, table)
    topics = read_topics(files, table.languages, table.source, jobs)
    words = {language.code: _words(files, language, glossaries[language.code]) for language in table.languages}
    return Guide(
        today=today,
        publisher=publisher,
        languages=table.languages,
        source=table.source,
        known_languages=frozenset(language.code for language in table.languages),
        facts=facts,
        tables=tables,
        notices=notices,
        welcome=_optional(files, WELCOME, Welcome),
        hard_words=hard_words,
        names=_optional(files, NAMES, Names) or {},
        brochures=brochures,
        pictograms=_pictograms(files),
        topics=topics,
        words=words,
        texts=tuple(files.texts),
        places=Places(files.marks),
        unreadable=frozenset(files.unreadable),
        history=_history(files),
        memory=_memory(files),
        holidays=holidays_of(today.year, today.year + 1),
        files=files.read,
    )


def _publisher(files: FileReader) -> Publisher | None:
    """Who publishes. Their ICC profile is as large as all words together: it is read again where one prints."""
    publisher = files.table(PUBLISHER, Publisher)
    if publisher and publisher.press:
        place = Places(files.marks).at(PUBLISHER, "press", "profile")
        files.findings.extend(read_profile(files.base, "content", publisher.press, place)[1])
    return publisher


def _codes(table: Languages | None) -> tuple[str, ...]:
    """The codes of the languages, that of the source first; none when their table cannot be read."""
    if table is None:
        return ()
    return table.source.code, *(language.code for language in table.languages if language != table.source)


def _tables(files: FileReader) -> tuple[PageTable, ...] | None:
    """All tables; None when one of them cannot be read."""
    read = [files.table(f"content/{kind.name}.yml", kind) for kind, _ in TABLES]
    tables = tuple(table for table in read if table)
    return tables if len(tables) == len(read) else None


def _glossaries(files: FileReader, table: Languages) -> dict[str, GlossaryWords | None]:
    """The glossary in each language; that of the source comes first, for its words are marked in all other texts."""
    glossaries: dict[str, GlossaryWords | None] = {}
    for code in _codes(table):
        glossaries[code] = files.words(f"content/{code}/glossary.yml", code, GlossaryWords)
        if code == table.source.code:
            source = glossaries[code]
            marker = TermMarker(source.terms if source else {})
            files.mark, files.glossary = marker.marked, fingerprint([repr(marker.terms).encode()])
    return glossaries


def _words(files: FileReader, language: Language, glossary: GlossaryWords | None) -> LanguageWords:
    folder = f"content/{language.code}"
    return LanguageWords(
        interface=files.words(f"{folder}/interface.yml", language.code, Interface) or Interface(),
        tables=_table_words(files, language, glossary),
        nouns=files.words(f"{folder}/nouns.yml", language.code, Nouns) or {},
        spelling=read_word_list(files, f"{folder}/{WORD_LIST}"),
        synonyms=_optional(files, f"{folder}/synonyms.yml", Synonyms) or {},
        questions=_optional(files, f"{folder}/questions.yml", Questions) or {},
    )


def _table_words(files: FileReader, language: Language, glossary: GlossaryWords | None) -> dict[str, TableWords]:
    """Slug of a page -> the words of its table; the glossary is read before all other texts."""
    read: dict[str, TableWords | None] = {Glossary.slug: glossary}
    for kind, shape in TABLES:
        if kind is not Glossary:
            read[kind.slug] = files.words(f"content/{language.code}/{kind.name}.yml", language.code, shape)
    return {slug: words for slug, words in read.items() if words}


def _history(files: FileReader) -> History:
    history, findings = read_history(files.base)
    files.findings.extend(findings)
    return history


def _memory(files: FileReader) -> Memory:
    memory, findings = read_memory(files.base)
    files.findings.extend(findings)
    return memory


def _optional(files: FileReader, name: str, shape: type[Shape]) -> Shape | None:
    """A file that may be absent."""
    return files.table(name, shape) if files.has(name) else None


def _pictograms(files: FileReader) -> dict[str, Pictogram]:
    names = [path.stem for path in drawing_files(files.base / "pictograms")]
    read = {name: files.file(f"pictograms/{name}.svg") for name in names}
    return {name: Pictogram(name, file.text) for name, file in read.items() if file}
