"""The desk on which files are read: it keeps the findings, the places and what could not be read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Mention, Passage
from wegwijs.reading.dialect import Markup
from wegwijs.reading.markup import not_used
from wegwijs.reading.outline import Outline, read_outline
from wegwijs.reading.shapes import as_shape
from wegwijs.reading.text_files import TextFile, is_there, read_text_file
from wegwijs.reading.yaml_files import Value, YamlFile, read_yaml

Shape = TypeVar("Shape")

_FILLED_IN = re.compile(r"\{\w+\}")
"""A place in a label where the program puts a value: {date}."""


@dataclass
class Desk:
    """Reads files of one base folder and remembers what it saw."""

    base: Path
    findings: list[Finding] = field(default_factory=list[Finding])
    marks: dict[tuple[str, tuple[str | int, ...]], Place] = field(default_factory=dict)
    passages: list[Passage] = field(default_factory=list[Passage])
    unreadable: set[str] = field(default_factory=set[str])

    def has(self, name: str) -> bool:
        """Whether something has this name; only then a file that may be absent is to be read."""
        return is_there(self.base, name)

    def text(self, name: str) -> TextFile | None:
        """A text file, or None and a Finding."""
        file, findings = read_text_file(self.base, name)
        self.keep(name, findings, file is not None)
        return file

    def table(self, name: str, shape: type[Shape]) -> Shape | None:
        """A YAML file as a model shape, or None and Findings."""
        file = self.text(name)
        return self.values(read_yaml(file), shape) if file else None

    def values(self, document: YamlFile, shape: type[Shape]) -> Shape | None:
        """A YAML text as a model shape, or None and Findings."""
        self.marks |= {(document.name, path): place for path, place in document.marks.items()}
        value, findings = as_shape(document, shape)
        self.keep(document.name, [*document.findings, *findings], value is not None)
        return value

    def words(self, name: str, language: str, shape: type[Shape]) -> Shape | None:
        """A YAML file with words of one language: as `table`, and its texts become passages."""
        if not self.has(name):
            return None
        file = self.text(name)
        if file is None:
            return None
        document = read_yaml(file)
        for text, place in _texts(document.value, (), document.marks):
            self.remember(language, text, place)
        return self.values(document, shape)

    def passage(self, language: str, text: str, place: Place) -> Outline:
        """Remember the Markdown of a topic, which starts at `place`, and what it mentions."""
        outline = read_outline(text, place.file, place.line)
        self.findings.extend(not_used(markup, language, place) for markup in outline.not_used)
        self.passages.append(Passage(language, text, place, outline.facts, outline.links))
        return outline

    def remember(self, language: str, text: str, place: Place) -> None:
        """Remember a text of YAML, which folds its lines: so what it mentions gets the place of the whole text."""
        outline = read_outline(text, place.file, place.line)
        here = [Markup(markup.kind, 0, place.column) for markup in outline.not_used]
        self.findings.extend(not_used(markup, language, place) for markup in here)
        facts = tuple(Mention(fact.value, place) for fact in outline.facts if not _is_filled_in(fact.value, place.file))
        links = tuple(Mention(link.value, place) for link in outline.links)
        self.passages.append(Passage(language, text, place, facts, links))

    def keep(self, name: str, findings: list[Finding], readable: bool) -> None:
        """Remember what was found in a file, and whether it could be read."""
        language = _language_of(name)
        self.findings.extend(replace(finding, language=finding.language or language) for finding in findings)
        if not readable:
            self.unreadable.add(name)


def _is_filled_in(braces: str, file: str) -> bool:
    """Whether braces stand in a label for a value; only interface.yml has labels."""
    return file.endswith("/interface.yml") and bool(_FILLED_IN.fullmatch(braces))


def _language_of(name: str) -> str | None:
    """The code of the language in whose folder a file stands; None for a file that all languages share."""
    folders = name.split("/")
    return folders[1] if folders[0] == "content" and len(folders) == 3 else None


def _texts(
    value: Value, path: tuple[str | int, ...], marks: dict[tuple[str | int, ...], Place]
) -> Iterator[tuple[str, Place]]:
    """Every text in a YAML value, with its place."""
    if isinstance(value, str):
        yield value, marks[path]
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, key), marks)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*path, number), marks)
