"""The quick reader of YAML in C sees what the careful one sees, wherever it is asked."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from wegwijs.reading.yaml_files import _PlainLoader, composed

PIECES = [
    *("tot {date}", "{{ fact.a }}", "**nu** doen", "*nu", "a & b", "&a", "Welkom!", "!t", "! let op", "1.250", "ja"),
    *("[a, b]", "[a, {b}]", "[{", "{a: b}", "{", "}", "]", ",", '"een {x}"', "'it''s {x}'", '"', "'"),
    *("- ", "-", ": ", ":", "? ", "?", "# x", "|", ">", "\t", "  ", "é ї", "\n  ", "\n- ", "\nb: ", "\n"),
]
STARTS = ["a: ", "- ", "a:\n  b: ", "a: [", ""]


def seen(node: yaml.Node | None) -> Any:
    """A node with its place and all below it, as values that can be compared."""
    if node is None:
        return None
    at = (type(node).__name__, node.start_mark.line, node.start_mark.column)
    if isinstance(node, yaml.ScalarNode):
        return (*at, node.value, node.style or "", node.end_mark.line, node.end_mark.column)
    at = (*at, bool(node.flow_style))
    below = node.value if isinstance(node, yaml.SequenceNode) else [one for pair in node.value for one in pair]
    return (*at, [seen(one) for one in below])


def outcome(read: Any) -> Any:
    try:
        return seen(read())
    except (yaml.YAMLError, ValueError) as problem:
        return type(problem)


@settings(max_examples=500)
@given(
    st.lists(st.sampled_from(PIECES), max_size=9).map("".join), st.sampled_from(["a: ", "- ", "a:\n  b: ", "a: [", ""])
)
def test_what_is_typed_is_seen_alike(text: str, start: str) -> None:
    written = f"{start}{text}\n"
    assert outcome(lambda: composed(written)) == outcome(lambda: yaml.compose(written, Loader=_PlainLoader))


@pytest.mark.parametrize("file", sorted(ROOT.glob("tests/town/**/*.yml")), ids=lambda file: file.name)
def test_the_files_of_a_guide_are_seen_alike(file: Any) -> None:
    text = file.read_text(encoding="utf-8")
    assert seen(composed(text)) == seen(yaml.compose(text, Loader=_PlainLoader))
