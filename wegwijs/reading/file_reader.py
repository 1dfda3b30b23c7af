"""Reads the files of one base folder: it keeps the findings, the places, the texts and what could not be read.

A file with the words of before is not read again: what was seen in it then stands on the shelf of the reader.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from wegwijs.findings import Finding, Place
from wegwijs.model.texts import Text
from wegwijs.model.written import Written
from wegwijs.reading.text_files import TextFile, is_there, read_text_file
from wegwijs.reading.texts import read_text
from wegwijs.reading.validation import as_shape
from wegwijs.reading.yaml_files import Value, YamlFile, read_yaml
from wegwijs.remembering import Shelf, fingerprint

Shape = TypeVar("Shape")
Read = TypeVar("Read")
Fields = tuple[str | int, ...]


def _unmarked(text: Text) -> Text:
    return text


@dataclass
class FileReader:
    """Reads files and remembers what it saw, and the fingerprint of each file that was `read`.

    `mark` finds the words of the `glossary`, a fingerprint of them.
    """

    base: Path
    shelf: Shelf = field(default_factory=Shelf)
    findings: list[Finding] = field(default_factory=list[Finding])
    marks: dict[tuple[str, Fields], Place] = field(default_factory=dict)
    texts: list[Text] = field(default_factory=list[Text])
    unreadable: set[str] = field(default_factory=set[str])
    read: dict[str, str] = field(default_factory=dict[str, str])
    mark: Callable[[Text], Text] = _unmarked
    glossary: str = ""

    def apart(self, read: Callable[["FileReader"], Read]) -> tuple[Read, "FileReader"]:
        """What `read` reads, and a reader that saw only that."""
        other = FileReader(self.base, mark=self.mark, glossary=self.glossary)
        result = read(other)
        return result, replace(other, mark=_unmarked)

    def inputs(self, file: TextFile, about: str) -> str:
        """The fingerprint of all that goes into what is read of a file; `about` is what else one must know for it."""
        return fingerprint(map(os.fsencode, (file.name, file.text, about, self.glossary)))

    def once(self, file: TextFile, about: str, read: Callable[["FileReader"], Read]) -> Read:
        """What `read` reads in a file, or read in the same one before."""
        result, seen = self.shelf.made(self.inputs(file, about), partial(self.apart, read))
        self.take(seen)
        return result

    def take(self, other: "FileReader") -> None:
        """Remember all that another one saw."""
        self.findings += other.findings
        self.marks |= other.marks
        self.texts += other.texts
        self.unreadable |= other.unreadable
        self.read |= other.read

    def has(self, name: str) -> bool:
        """Whether something has this name; only then a file that may be absent is to be read."""
        return is_there(self.base, name)

    def file(self, name: str) -> TextFile | None:
        """A text file, or None and a Finding."""
        file, findings = read_text_file(self.base, name)
        self.keep(name, findings, file is not None)
        self.read[name] = fingerprint([file.text.encode()]) if file else ""
        return file

    def table(self, name: str, shape: type[Shape]) -> Shape | None:
        """A YAML file as a model shape, or None and Findings."""
        file = self.file(name)
        return self.once(file, shape.__name__, lambda reader: reader.values(read_yaml(file), shape)) if file else None

    def values(self, document: YamlFile, shape: type[Shape], texts: dict[Place, Text] | None = None) -> Shape | None:
        """A YAML text as a model shape, or None and Findings; `texts` are its Markdown texts by their places."""
        self.marks |= {(document.name, path): place for path, place in document.marks.items()}
        value, findings = as_shape(document, shape, texts or {})
        self.keep(document.name, [*document.findings, *findings], value is not None)
        return value

    def words(self, name: str, language: str, shape: type[Shape]) -> Shape | None:
        """A YAML file with words of one language: as `table`, and each of its values is a text too."""
        file = self.file(name) if self.has(name) else None
        return self.once(file, language, lambda reader: reader._words(file, language, shape)) if file else None

    def _words(self, file: TextFile, language: str, shape: type[Shape]) -> Shape | None:
        document = read_yaml(file)
        stem = PurePosixPath(file.name).stem
        texts = {
            value.place: self.text(value, language, value.place, "/".join([stem, *map(str, path)]), is_value=True)
            for path, value in _written(document.value, ())
        }
        return self.values(document, shape, texts)

    def text(self, markdown: str, language: str, start: Place, address: str, *, is_value: bool = False) -> Text:
        """Read a Markdown text that starts at `start`, and remember it."""
        read = read_text(str(markdown), language, start, address, is_value)
        text = self.mark(read.text).told()
        self.findings.extend(read.findings)
        self.texts.append(text)
        return text

    def keep(self, name: str, findings: list[Finding], readable: bool) -> None:
        """Remember what was found in a file, and whether it could be read."""
        language = _language_of(name)
        self.findings.extend(replace(finding, language=finding.language or language) for finding in findings)
        if not readable:
            self.unreadable.add(name)


def _language_of(name: str) -> str | None:
    """The code of the language in whose folder a file stands; None for a file that all languages share."""
    folders = name.split("/")
    return folders[1] if folders[0] == "content" and len(folders) == 3 else None


def _written(value: Value, path: Fields) -> Iterator[tuple[Fields, Written]]:
    """Every text in a YAML value, with the names of the fields that lead to it."""
    if isinstance(value, Written):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _written(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value, 1):
            yield from _written(inner, (*path, number))
