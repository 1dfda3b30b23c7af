"""No label is translated for nothing: the program, a template or a script says each of them."""

import re
from dataclasses import fields

import pytest

from tests.conftest import ROOT
from wegwijs.model.interface import Labels
from wegwijs.model.search import Search
from wegwijs.model.tools import Tools

PLACES = ("theme/**/*.html", "theme/**/*.js", "brochures/templates/*.html", "wegwijs/**/*.html", "wegwijs/**/*.py")
SPEAKING = "\n".join(
    path.read_text("utf-8")
    for pattern in PLACES
    for path in ROOT.glob(pattern)
    if ROOT / "wegwijs/model" not in path.parents
)
CHOSEN = {"granted", "limited", "denied", "duty", "phone", "word", "session", "right", "brochure"}
"""Labels that are called after the level of a cell, or the kind of a result."""


@pytest.mark.parametrize("words", [Labels, Tools, Search])
def test_every_label_is_said_somewhere(words: type[Labels | Tools | Search]) -> None:
    names = [field.name for field in fields(words) if field.name not in CHOSEN]
    said = set(re.findall(r'\b(?:labels|tools|search)\.(\w+)|\b(?:label|said)\(\s*"(\w+)"', SPEAKING))
    assert [name for name in names if not said & {(name, ""), ("", name)}] == []
