"""A Guide -> `api/v1/`: its words, facts, rights, sessions, contacts and versions as JSON, and the schema of it all."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from functools import partial
from typing import Any

from wegwijs.feeds import data_rows as rows
from wegwijs.feeds import data_things as things
from wegwijs.feeds.linked_data import catalogue, events
from wegwijs.feeds.services import services
from wegwijs.model import open_data as shapes
from wegwijs.model.addresses import events_file, page_address, services_file, sessions_file, updates_file
from wegwijs.model.glossary import Glossary
from wegwijs.model.guide import Guide
from wegwijs.model.open_data_rows import TermData, TopicData
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.rights import RightsTable
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.sessions import Calendar
from wegwijs.model.topics import Topic
from wegwijs.prose.speaker import Speaker
from wegwijs.reading.data_schema import data_schema
from wegwijs.remembering import Once, anew

_ROOT = "api/v1/"
SCHEMA = f"{_ROOT}schema.json"
CATALOGUE = f"{_ROOT}catalogue.jsonld"


def index_files(guide: Guide) -> Iterator[OutputFile]:
    """Where programs begin, the schema, and the catalogue; all of them for all languages."""
    index = shapes.IndexFile(
        api="1",
        licence=shapes.LICENCE,
        publisher=guide.publisher.name,
        address=guide.publisher.address,
        contact=guide.publisher.contact,
        is_example=guide.publisher.example,
        schema=SCHEMA,
        catalogue=CATALOGUE,
        brochures="brochures/manifest.json",
        languages=tuple(_language(guide, language) for language in guide.languages),
    )
    yield _file(f"{_ROOT}index.json", asdict(index))
    yield _file(SCHEMA, data_schema(guide.publisher.address + SCHEMA))
    yield _file(CATALOGUE, catalogue(guide))
    yield from things.drawing_files(guide)


def data_files(guide: Guide, language: Language, once: Once = anew) -> Iterator[OutputFile]:
    """All data of one language; `once` makes what comes from one topic alone."""
    speaker, code = Speaker(guide, language, str), language.code
    of_calendar = _speaker(guide, language, Calendar.slug)
    known = {"language": code, "licence": shapes.LICENCE}
    topics = [once(topic.slug, partial(_topic, guide, language, topic)) for topic in guide.topics]
    files = {
        "topics": shapes.TopicsFile(**known, topics=tuple(row for row, _ in topics)),
        "facts": shapes.FactsFile(**known, facts=tuple(rows.facts(speaker))),
        "rights": once(RightsTable.slug, partial(_rights, guide, language)),
        "sessions": shapes.SessionsFile(
            **known,
            address=page_address(guide, language, Calendar.slug),
            sessions=tuple(rows.session(of_calendar, one) for one in guide.coming_sessions()),
        ),
        "glossary": shapes.GlossaryFile(**known, terms=once(Glossary.slug, partial(_terms, guide, language))),
        "contacts": shapes.ContactsFile(**known, contacts=tuple(things.contacts(speaker))),
        "pictograms": shapes.PictogramsFile(**known, pictograms=tuple(things.pictograms(speaker))),
        "brochures": shapes.BrochuresFile(**known, brochures=tuple(things.brochures(speaker))),
        "versions": shapes.VersionsFile(**known, versions=tuple(things.versions(guide, language))),
    }
    for name, file in files.items():
        yield _file(f"{_ROOT}{code}/{name}.json", asdict(file))
    yield _file(events_file(code), events(of_calendar))
    yield _file(services_file(code), services(guide, language))
    yield from (file for _, file in topics)


def _topic(guide: Guide, language: Language, topic: Topic) -> tuple[TopicData, OutputFile]:
    """The row of a topic among the others, and the file with its words."""
    row, sections = rows.topic(guide, language, topic), tuple(rows.sections(guide, language, topic.slug))
    content = shapes.TopicFile(language=language.code, licence=shapes.LICENCE, topic=row, sections=sections)
    return row, _file(row.file, asdict(content))


def _terms(guide: Guide, language: Language) -> tuple[TermData, ...]:
    return tuple(rows.terms(_speaker(guide, language, Glossary.slug)))


def _speaker(guide: Guide, language: Language, slug: str) -> Speaker:
    """Speaks the language, or the source where the language has no words for this table yet."""
    return Speaker(guide, guide.source if guide.is_lent(language.code, slug) else language, str)


def _language(guide: Guide, language: Language) -> shapes.LanguageData:
    code = language.code
    return shapes.LanguageData(
        code=code,
        name=language.name,
        direction=language.direction,
        is_source=language == guide.source,
        **{part: f"{_ROOT}{code}/{part}.json" for part in shapes.PARTS},
        services=services_file(code),
        events=events_file(code),
        calendar=sessions_file(code),
        updates=updates_file(code),
    )


def _rights(guide: Guide, language: Language) -> shapes.RightsFile:
    speaker = _speaker(guide, language, RightsTable.slug)
    words = speaker.table_words(RightsWords)
    return shapes.RightsFile(
        language=language.code,
        licence=shapes.LICENCE,
        address=page_address(guide, language, RightsTable.slug),
        statuses={one.id: words.statuses[one.id].name for one in guide.rights.statuses},
        rights={one.id: words.rights[one.id] for one in guide.rights.rights},
        cells=tuple(rows.cell(speaker, one) for one in guide.rights.cells),
    )


def _file(path: str, content: dict[str, Any]) -> OutputFile:
    """JSON, with days and moments as ISO 8601 writes them."""
    return OutputFile(path, f"{json.dumps(content, ensure_ascii=False, default=_written)}\n".encode())


def _written(value: date | datetime) -> str:
    return value.isoformat()
