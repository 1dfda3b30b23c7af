"""The model -> JSON Schemas, so that an editor's program helps while one types."""

import json
from collections.abc import Iterator

from pydantic import TypeAdapter

from wegwijs.model.facts import Facts
from wegwijs.model.guide import TABLES
from wegwijs.model.interface import Interface
from wegwijs.model.municipality import Municipality
from wegwijs.model.names import Names
from wegwijs.model.notices import Notices
from wegwijs.model.nouns import Nouns
from wegwijs.model.output import OutputFile
from wegwijs.model.overlay import OverrideEntries
from wegwijs.model.publication import Brochures, LanguageTable, Publisher
from wegwijs.model.search import Questions, Synonyms
from wegwijs.model.shapes import HardWords
from wegwijs.model.topics import Header, SourceHeader
from wegwijs.model.welcome import Welcome

SHAPES = {
    "brochures": Brochures,
    "facts": Facts,
    "hard-words": HardWords,
    "interface": Interface,
    "languages": LanguageTable,
    "municipality": Municipality,
    "names": Names,
    "notices": Notices,
    "nouns": Nouns,
    "overrides": OverrideEntries,
    "publisher": Publisher,
    "questions": Questions,
    "synonyms": Synonyms,
    "topic": SourceHeader,
    "topic-translation": Header,
    "welcome": Welcome,
    **{table.name: table for table, _ in TABLES},
    **{f"{table.name}-words": words for table, words in TABLES},
}


def schema_files() -> Iterator[OutputFile]:
    """One schema for each kind of file that people write."""
    for name, shape in SHAPES.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(shape).json_schema()}
        yield OutputFile(f"{name}.json", f"{json.dumps(schema, indent=1, ensure_ascii=False)}\n".encode())
