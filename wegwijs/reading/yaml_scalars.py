"""A YAML text -> where each of its texts stands, and how another text is written in its place.

What is written keeps the quotes, the block sign and the indentation of what stood there, wherever they can hold it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from wegwijs.model.sentences import in_sentences
from wegwijs.reading.yaml_files import Path, composed

_STRING = "tag:yaml.org,2002:str"
_BREAK = re.compile(r"\n+")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text in a YAML file: `start` and `end` count signs from the start of the file.

    `head` is the line of its block sign, `margin` the indentation of a block; both are "" for other texts. `style` is
    the quote or the block sign, "" for bare words. `in_flow`: it stands between brackets.
    """

    start: int
    end: int
    value: str
    style: str
    head: str
    margin: str
    in_flow: bool


def scalars_in(text: str) -> dict[Path, Scalar]:
    """The names of the fields that lead to each text -> where it stands; lists count from 1."""
    node = composed(text)
    return dict(_scalars(text, node, (), in_flow=False)) if node else {}


def as_written(scalar: Scalar, value: str) -> str:
    """Another text, to be put in its place."""
    if scalar.style in ("|", ">"):
        return scalar.head + _block(scalar, value)
    if scalar.style == "'" and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    return value if not scalar.style and _is_bare(value, in_flow=scalar.in_flow) else quoted(value)


def fitting(value: str) -> str:
    """A text of one line as bare words, or between double quotes where it needs them."""
    return value if _is_bare(value, in_flow=False) else quoted(value)


def quoted(value: str) -> str:
    """A text between double quotes."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _scalars(text: str, node: yaml.Node, path: Path, *, in_flow: bool) -> Iterator[tuple[Path, Scalar]]:
    in_flow = in_flow or bool(getattr(node, "flow_style", False))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(text, value, (*path, str(key.value)), in_flow=in_flow)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value, 1):
            yield from _scalars(text, value, (*path, number), in_flow=in_flow)
    elif isinstance(node, yaml.ScalarNode):
        yield path, _scalar(text, node, in_flow)


def _scalar(text: str, node: yaml.ScalarNode, in_flow: bool) -> Scalar:
    start, style = node.start_mark.index, node.style or ""
    if style not in ("|", ">"):
        return Scalar(start, node.end_mark.index, str(node.value), style, "", "", in_flow)
    end = len(text[: node.end_mark.index].rstrip())
    head, _, block = text[start:end].partition("\n")
    first = next((line for line in block.split("\n") if line.strip()), "")
    margin = first[: len(first) - len(first.lstrip(" "))]
    return Scalar(start, end, str(node.value), style, f"{head}\n", margin, in_flow)


def _block(scalar: Scalar, value: str) -> str:
    """The lines of a block; in a folded one, each sentence has its own, and a line end is written twice."""
    lines = value.rstrip("\n").split("\n")
    if scalar.style == ">":
        lines = [line for part in _BREAK.split(value.rstrip("\n")) for line in ("", *in_sentences(part))][1:]
    return "\n".join(f"{scalar.margin}{line}".rstrip() for line in lines)


def _is_bare(value: str, *, in_flow: bool) -> bool:
    """Whether a text says the same without quotes, to this program and to others."""
    line = f"[{value}]" if in_flow else f"key: {value}"
    if "\n" in value or value != value.strip():
        return False
    try:
        node = yaml.compose(line, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    if not isinstance(node, yaml.MappingNode | yaml.SequenceNode) or len(node.value) != 1:
        return False
    read = node.value[0] if isinstance(node, yaml.SequenceNode) else node.value[0][1]
    return isinstance(read, yaml.ScalarNode) and (read.value, read.tag, read.style) == (value, _STRING, None)
