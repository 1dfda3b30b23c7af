"""YAML text -> plain values, every scalar a string, with the place of each; traps of YAML become Findings."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from wegwijs.findings import Finding, Place, Weight
from wegwijs.reading.text_files import TextFile

Path = tuple[str | int, ...]


@dataclass
class YamlFile:
    """What a YAML text holds: strings, lists and maps; `marks` says where each value stands."""

    name: str
    value: Any = None
    marks: dict[Path, Place] = field(default_factory=dict[Path, Place])
    findings: list[Finding] = field(default_factory=list[Finding])
    readable: bool = True


def read_yaml(file: TextFile, first_line: int = 1) -> YamlFile:
    """The values of a YAML text whose first line is line `first_line` of its file."""
    document = YamlFile(file.name)
    try:
        node = yaml.compose(file.text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as problem:
        return _unreadable(document, problem, first_line)
    except yaml.YAMLError as problem:
        return _strange_sign(document, problem, file.text, first_line)
    if node is not None:
        _Reader(document, first_line).read(node)
    return document


@dataclass
class _Reader:
    document: YamlFile
    first_line: int

    def read(self, node: yaml.Node) -> None:
        self.document.value = self._value(node, ())

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.document.name, node.start_mark.line + self.first_line, node.start_mark.column + 1)

    def _value(self, node: yaml.Node, path: Path) -> Any:
        self.document.marks.setdefault(path, self._place(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, number)) for number, item in enumerate(node.value)]
        self.document.findings.extend(_scalar_traps(node, self._place(node)))
        return node.value

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in values:
                self.document.readable = False
                self.document.findings.append(_duplicate(key, self._place(key_node)))
                continue
            self.document.marks[(*path, key)] = self._place(key_node)
            values[key] = self._value(value_node, (*path, key))
        return values


def _scalar_traps(node: yaml.Node, place: Place) -> Iterator[Finding]:
    """A bare word that other programs read as a number, a yes or a no."""
    if node.style is not None or node.tag.endswith((":str", ":timestamp")) or not node.value:
        return
    constructor = yaml.SafeLoader("")
    try:
        other = constructor.construct_object(node)
    except ValueError:
        return
    if str(other) == node.value or str(other).lower() == node.value:
        return
    yield Finding(
        check="yaml-trap",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"{node.value} stands here without quotes; many programs read it as {_shown(other)}.",
        why="Readers could one day see another value than you wrote.",
        remedy=f'Put it between quotes: "{node.value}".',
    )


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"the number {value}"


def _duplicate(key: str, place: Place) -> Finding:
    return Finding(
        check="duplicate-key",
        place=place,
        what=f'"{key}" stands here for the second time.',
        why="Only one of the two texts would be shown, and nobody could tell which.",
        remedy="Keep one of the two, or give this one another name.",
    )


def _unreadable(document: YamlFile, problem: yaml.MarkedYAMLError, first_line: int) -> YamlFile:
    mark = problem.problem_mark or problem.context_mark
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    what, remedy = _explained(problem)
    document.readable = False
    document.findings.append(
        Finding(
            check="yaml-syntax",
            place=Place(document.name, line, column),
            what=what,
            why="Nothing in this file can be read until this is mended.",
            remedy=remedy,
        )
    )
    return document


def _explained(problem: yaml.MarkedYAMLError) -> tuple[str, str]:
    """What went wrong and what to do, for the mistakes that people make most."""
    said = problem.problem or ""
    if "mapping values are not allowed" in said:
        return "A colon with a space stands inside a text.", 'Put the whole text between quotes: title: "a: b".'
    if "'\\t'" in said:
        return "A tab stands where spaces must be.", "Replace the tab by spaces."
    if "escape" in said:
        return "A backslash in a text between double quotes.", "Put the text between single quotes instead."
    if "end of stream" in said or "unexpected end" in said:
        return "Something is opened here and never closed.", "Look for a missing quote or bracket."
    if "anchor" in said or "alias" in said:
        return "A text starts with * or &.", "Put the text between quotes."
    if "cannot start any token" in said:
        return "A text starts with a sign that YAML keeps for itself.", "Put the text between quotes."
    return "The indentation or the punctuation is not right here.", (
        "Look at this line and the one above: same indentation as its neighbours, a colon and a space after each name, quotes closed."
    )


def _strange_sign(document: YamlFile, problem: yaml.YAMLError, text: str, first_line: int) -> YamlFile:
    position = int(getattr(problem, "position", 0))
    before = text[:position]
    document.readable = False
    document.findings.append(
        Finding(
            check="yaml-syntax",
            place=Place(document.name, before.count("\n") + first_line, position - before.rfind("\n")),
            what="An invisible sign stands here that does not belong in a text.",
            why="Nothing in this file can be read until this is mended.",
            remedy="Delete the sign and type the text around it again.",
        )
    )
    return document
