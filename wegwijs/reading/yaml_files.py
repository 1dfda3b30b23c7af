"""YAML text -> plain values, every scalar a string, with the place of each; traps of YAML become Findings."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

import yaml

from wegwijs.findings import Finding, Place
from wegwijs.model.written import Written
from wegwijs.reading.signs import strange_sign
from wegwijs.reading.text_files import TextFile, strange_finding
from wegwijs.reading.yaml_mistakes import (
    SPECIAL_SIGN,
    TOO_DEEP,
    impossible_sign,
    unclosed_quote,
    unquoted,
    yaml_mistake,
)
from wegwijs.reading.yaml_texts import lost_behind, runs_into_the_next, traps

Path = tuple[str | int, ...]
Value: TypeAlias = "Written | list[Value] | dict[str, Value] | None"
"""What a YAML text holds; None when it holds nothing."""
_NEEDS_CARE = re.compile(
    r"(?:^|[:?,\[{-]) *[&*!{]|\t|\[[^\]]*[\[{?]|(?:^|\s)\?(?:\s|$)|[|>][\d+-]*#| {40}|(?:- ){5}", re.MULTILINE
)
"""What may be an anchor, a tag, a fact without quotes, a tab or deep nesting, or what the two readers see otherwise.

A sign of these inside a text, as in "Welkom!" or in "tot {date}", is a letter like another.
"""
_DEEPEST = 20
"""No file of ours has more than six levels."""
_BRACKETS_IN_BRACKETS = re.compile(rf"(?:[\[{{]\s*){{{_DEEPEST - 1}}}[\[{{]")
"""So deep that PyYAML would look at them for minutes before it comes to count them."""


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
        node = composed(file.text)
    except yaml.MarkedYAMLError as problem:
        document.readable = False
        document.findings.append(yaml_mistake(problem, file, first_line))
        return document
    except (ValueError, OverflowError):
        document.readable = False
        document.findings.append(impossible_sign(file, first_line))
        return document
    if node is not None:
        _Reader(document, first_line, file.text.split("\n")).read(node)
    return document


def composed(text: str) -> yaml.Node | None:
    """The nodes of a text. Plain ones go through the quick reader in C; its complaints are none that we can explain."""
    if deep := _BRACKETS_IN_BRACKETS.search(text):
        before = text[: deep.end() - 1]
        mark = yaml.Mark("", len(before), before.count("\n"), len(before) - before.rfind("\n") - 1, None, 0)
        raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=mark)
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
    lines: list[str]

    def read(self, node: yaml.Node) -> None:
        self.document.value = self._value(node, (), node)

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.document.name, node.start_mark.line + self.first_line, node.start_mark.column + 1)

    def _value(self, node: yaml.Node, path: Path, around: yaml.Node) -> Value:
        self.document.marks.setdefault(path, self._place(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item, (*path, number), node) for number, item in enumerate(node.value)]
        return self._text(node, path, around) if isinstance(node, yaml.ScalarNode) else None

    def _text(self, node: yaml.ScalarNode, path: Path, around: yaml.Node) -> Written:
        place = self._place(node)
        text = Written(str(node.value), self.document.marks[path], lost_behind(node, self.lines))
        if node is not around and runs_into_the_next(node, around, self.lines):
            self._refuse(unclosed_quote(node.start_mark, self.lines, place))
        elif node.style == '"' and (strange := strange_sign(text)):
            self._refuse(strange_finding(strange, place))
        else:
            self.document.findings.extend(traps(node, place, is_copy=path[-1:] == ("replaces",)))
        return text

    def _refuse(self, finding: Finding) -> None:
        self.document.readable = False
        self.document.findings.append(finding)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if not isinstance(key_node, yaml.ScalarNode) or key in values or strange_sign(key):
                self._refuse(_wrong_key(key_node, self._place(key_node)))
                continue
            self.document.marks[(*path, key)] = self._place(key_node)
            values[key] = self._value(value_node, (*path, key), node)
        return values


def _wrong_key(key: yaml.Node, place: Place) -> Finding:
    if isinstance(key, yaml.ScalarNode) and (strange := strange_sign(str(key.value))):
        return strange_finding(strange, place)
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
