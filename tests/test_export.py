"""Leaving is easy: the guide as plain Markdown and YAML says all that the site says."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.conftest import TODAY, TOWN
from tests.test_municipality import DESK, HERE, HOURS, OVERRIDE, OWN_RENT, made, written
from wegwijs.feeds.plain_files import plain_files
from wegwijs.findings import Place
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.model.guide import Guide
from wegwijs.model.kinds import kind_of
from wegwijs.model.texts import all_blocks
from wegwijs.reading import read_guide
from wegwijs.reading.texts import read_text

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
OUR_SIGNS = re.compile(r"\{\{|fact\\.|!!!")


@cache
def guide() -> Guide:
    found = read_guide(TOWN, TODAY).guide
    assert found
    return as_shown(judged_guide(found))


@cache
def files() -> dict[str, str]:
    return {file.path: file.content.decode() for file in plain_files(guide())}


PAGES = [(language.code, topic.slug) for language in guide().languages for topic in guide().topics]


@pytest.mark.parametrize(("language", "slug"), PAGES)
def test_a_topic_in_markdown_says_the_same_with_its_facts_written_out(language: str, slug: str) -> None:
    written = files()[f"{language}/{slug}.md"]
    assert not OUR_SIGNS.search(written)
    topic = guide().topic(slug)
    assert topic
    text = topic.translations[language].text
    words = " ".join(LINK.sub(r"\1", written).replace("**", "").replace("> ", "").split())
    for segment in text.segments():
        for piece in re.split(r"\{\{[^}]*\}\}", segment.words):
            assert " ".join(piece.split()) in words
    body = read_text(written.split("---\n", 2)[2], language, Place("a.md"), slug, False).text
    kinds = [kind_of(one) for section in body.sections for one in all_blocks(section.blocks)]
    wanted = [kind_of(one) for section in text.sections for one in all_blocks(section.blocks)]
    assert [kind for kind in kinds if kind in ("list", "steps", "table")] == [
        kind for kind in wanted if kind in ("list", "steps", "table")
    ]


def test_every_table_is_yaml_with_all_its_keys() -> None:
    loaded = {name: yaml.safe_load(text) for name, text in files().items() if name.endswith(".yml")}
    assert loaded["facts.yml"].keys() == guide().facts.keys()
    assert loaded["facts.yml"]["noodnummer"]["value"] == guide().facts["noodnummer"].value
    assert [one["id"] for one in loaded["sessions.yml"]["sessions"]] == [one.id for one in guide().calendar.sessions]


def test_who_opens_the_files_reads_what_they_are_and_whose_words(town: Path, tmp_path: Path) -> None:
    assert "CC BY 4.0" in files()["LEESMIJ.md"] and "hier-anders" not in files()["LEESMIJ.md"]
    here = written(tmp_path / "dorp", {"municipality.yml": HERE + DESK + HOURS, "overrides.yml": OVERRIDE})
    local = made(town, here).guide
    assert local
    there = {file.path: file.content.decode() for file in plain_files(local)}
    assert there["LEESMIJ.md"].startswith("# Dorp: ")
    assert OWN_RENT in there["nl/wonen.md"] and OWN_RENT in there["nl/hier-anders.md"]
    assert all(f"`{name}`" in there["LEESMIJ.md"] for name in ("desk.yml", "nl/hier-anders.md"))
    assert yaml.safe_load(there["desk.yml"])["hours"]["monday"] == [{"start": "09:00", "end": "12:00"}]
