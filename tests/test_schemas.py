"""docs/schemas/ say what the model says, our own files keep to them, and a broken file does not."""

import copy
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.conftest import ROOT, TOWN
from wegwijs.reading.schemas import SHAPES, schema_files

SCHEMAS = ROOT / "docs" / "schemas"
FIRST_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")
SHIPPED = [*ROOT.glob("content/**/*.yml"), *ROOT.glob("brochures/*.yml")]
TABLES = [*SHIPPED, *TOWN.glob("**/*.yml")]
TOPICS = [*ROOT.glob("content/*/*.md"), *TOWN.glob("content/*/*.md")]


class AsEditorsSee(yaml.CSafeLoader):
    """Reads whole numbers, true and false as the programs of editors do, and leaves days as they are written."""


AsEditorsSee.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

BROKEN = {
    "brochures": (("welkom", "format"), "a4"),
    "facts": (("noodnummer", "kind"), "telefoon"),
    "glossary": (("checked",), "gisteren"),
    "glossary-words": (("terms", "gemeente", "woord"), "gemeente"),
    "hard-words": (("teneinde",), "om"),
    "intake": (("themes", 0, "items"), []),
    "intake-words": (("fields", "naam"), "Naam"),
    "interface": (("labels", "sitename"), "Wegwijs"),
    "languages": (("languages", 1, "code"), "Oekraïens"),
    "municipality": (("desk", "hours", "maandag"), ["9:00-12:00"]),
    "nouns": (("maand", "most"), "maanden"),
    "names": (("IBAN", "language"), "Engels"),
    "notices": (("einde", "days_before"), "lang"),
    "overrides": ((0, "at"), 7),
    "publisher": (("address",), "gemeente.example"),
    "questions": (("wonen", "huurwaarborg"), "hoeveel"),
    "rights": (("cells", 0, "level"), "misschien"),
    "rights-words": (("summary",), ["twee", "regels"]),
    "sessions": (("sessions", 0, "start"), "7 december om 10 uur"),
    "sessions-words": (("titel",), "Infosessies"),
    "synonyms": (("gemeente",), "stadhuis"),
    "topic": (("order",), "eerst"),
    "welcome": (("tiles", "dak", "page"), "Een dak"),
    "topic-translation": (("review_by",), "2027-02-22"),
}
"""Kind of file -> a place in such a file of the town, and what may not stand there."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def kind_of(path: Path) -> str:
    """The schema that a file should have, by its name and its folder."""
    is_of_one_language = path.parent.name != "content"
    if path.suffix == ".md":
        return "topic" if path.parent.name == "nl" else "topic-translation"
    has_words = path.stem in ("rights", "sessions", "intake", "glossary")
    return f"{path.stem}-words" if is_of_one_language and has_words else path.stem


def values_of(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    return yaml.load(text.split("---\n")[1] if path.suffix == ".md" else text, AsEditorsSee)


@cache
def validator_of(kind: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def complaints(kind: str, values: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator_of(kind).iter_errors(values)]


def test_the_schemas_are_those_of_the_model() -> None:
    made = {file.path: file.content for file in schema_files()}
    found = {path.name: path.read_bytes() for path in SCHEMAS.iterdir()}
    assert found == made, "run: python3 build.py schemas"


def schema_named_in(path: Path) -> Path | None:
    first = FIRST_LINE.match(path.read_text(encoding="utf-8"))
    return (path.parent / first[1]).resolve() if first else None


def test_each_shipped_file_names_its_schema_in_its_first_line() -> None:
    """So that the program in which an editor writes it shows mistakes at once."""
    named = {name_of(path): (schema_named_in(path), SCHEMAS / f"{kind_of(path)}.json") for path in SHIPPED}
    assert {name: pair for name, pair in named.items() if pair[0] != pair[1]} == {}


def test_every_file_keeps_to_its_schema() -> None:
    found = {name_of(path): complaints(kind_of(path), values_of(path)) for path in (*TABLES, *TOPICS)}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("kind", SHAPES)
def test_a_schema_refuses_a_broken_file(kind: str) -> None:
    good = values_of(next(path for path in (*TABLES, *TOPICS) if TOWN in path.parents and kind_of(path) == kind))
    steps, wrong = BROKEN[kind]
    broken = spot = copy.deepcopy(good)
    for step in steps[:-1]:
        spot = spot[step]
    spot[steps[-1]] = wrong
    assert complaints(kind, good) == []
    assert len(complaints(kind, broken)) == 1
