"""YAML text -> plain values, every scalar a string, with the place of each; traps of YAML become Findings."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

import yaml

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.shapes import Written
from wegwijs.reading.text_files import TextFile
from wegwijs.reading.yaml_mistakes import SPECIAL_SIGN, TOO_DEEP, unquoted, yaml_mistake

Path = tuple[str | int, ...]
Value: TypeAlias = "Written | list[Value] | dict[str, Value] | None"
"""What a YAML text holds; None when it holds nothing."""
_NEEDS_CARE = re.compile(r"[&*!{\t]|\[[^\]]*[\[?]|(?:^|\s)\?(?:\s|$)| {40}|(?:- ){5}")
"""What may be an anchor, a tag, a fact without quotes, a tab or deep nesting, or what the two readers see otherwise."""
_DEEPEST = 20
"""No file of ours has more than six levels."""


@dataclass
class YamlFile:
    """What a YAML text holds: strings, lists and maps; `marks` says where each value stands."""

    name: str
    value: Value = None
    marks: dict[Path, Place] = field(default_factory=dict[Path, Place])
    findings: list[Finding] = field(default_factory=list[Finding])
    readable: bool = True


@lru_cache(maxsize=2048)
def read_yaml(file: TextFile, first_line: int = 1) -> YamlFile:
    """The values of a YAML text whose first line is line `first_line` of its file. Remembered: do not change them."""
    document = YamlFile(file.name)
    try:
        node = _composed(file.text)
    except yaml.MarkedYAMLError as problem:
        document.readable = False
        document.findings.append(yaml_mistake(problem, file, first_line))
        return document
    if node is not None:
        _Reader(document, first_line).read(node)
    return document


def _composed(text: str) -> yaml.Node | None:
    """Plain texts go through the quick reader in C; its complaints are not those that we can explain to an editor."""
    if not _NEEDS_CARE.search(text):
        with suppress(yaml.YAMLError):
            return yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", _PlainLoader))
    return yaml.compose(text, Loader=_PlainLoader)


class _PlainLoader(yaml.SafeLoader):
    """Refuses what editors never need and what could make a small file endless: anchors, tags and deep nesting."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()
        if getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None:
            raise yaml.MarkedYAMLError(problem=SPECIAL_SIGN, problem_mark=event.start_mark)
        if self.depth == _DEEPEST:
            raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node


@dataclass
class _Reader:
    document: YamlFile
    first_line: int

    def read(self, node: yaml.Node) -> None:
        self.document.value = self._value(node, ())

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.document.name, node.start_mark.line + self.first_line, node.start_mark.column + 1)

    def _value(self, node: yaml.Node, path: Path) -> Value:
        self.document.marks.setdefault(path, self._place(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, number)) for number, item in enumerate(node.value)]
        self.document.findings.extend(_scalar_traps(node, self._place(node)))
        return Written(str(node.value), self.document.marks[path])

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if not isinstance(key_node, yaml.ScalarNode) or key in values:
                self.document.readable = False
                self.document.findings.append(_wrong_key(key_node, self._place(key_node)))
                continue
            self.document.marks[(*path, key)] = self._place(key_node)
            values[key] = self._value(value_node, (*path, key))
        return values


def _scalar_traps(node: yaml.Node, place: Place) -> Iterator[Finding]:
    """A bare word that other programs read as a number, a yes or a no."""
    if not isinstance(node, yaml.ScalarNode) or node.style or not node.value:
        return
    if node.tag.endswith((":str", ":timestamp")):
        return
    try:
        other = yaml.SafeLoader("").construct_object(node)
        shown = _shown(other)
    except (ValueError, yaml.YAMLError):
        return
    if node.value not in (str(other), str(other).lower()):
        yield _trap(str(node.value), shown, place)


def _trap(word: str, shown: str, place: Place) -> Finding:
    return Finding(
        check="yaml-trap",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f"{word} stands here without quotes; many programs read it as {shown}.",
        why="Readers could one day see another value than you wrote.",
        remedy=f'Put it between quotes: "{word}".',
    )


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"the number {value}"


def _wrong_key(key: yaml.Node, place: Place) -> Finding:
    if isinstance(key, yaml.ScalarNode):
        return _duplicate(str(key.value), place)
    return unquoted(place)


def _duplicate(key: str, place: Place) -> Finding:
    return Finding(
        check="duplicate-key",
        place=place,
        what=f'"{key}" stands here for the second time.',
        why="Only one of the two texts would be shown, and nobody could tell which.",
        remedy="Keep one of the two, or give this one another name.",
    )
