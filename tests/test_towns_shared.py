"""What many municipalities have alike is made once, and nothing of one of them is in the guide of another."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

import pytest

from tests.conftest import TODAY, TOWN
from tests.test_remembered import EDITS, a_topic, replaced
from wegwijs.common_shelf import common_shelf
from wegwijs.freshness import as_shown
from wegwijs.making.checking import Base, of_the_municipality, read_base
from wegwijs.making.inputs import Inputs
from wegwijs.making.language_part import LanguageMaker, LanguagePart
from wegwijs.making.remembered import memory_of
from wegwijs.making.settings import Settings
from wegwijs.making.sharing import drawing_pictures
from wegwijs.model.history import Thing
from wegwijs.model.publication import Language
from wegwijs.model.versions import version_of
from wegwijs.overlays import as_shown_here

MUNICIPALITY = """\
name: {name}
publisher: {{name: 'Stad "{name}" & Co', address: "https://{name}.example/gids/", contact: "gids@{name}.example"}}
desk: {{name: Onthaal {name}, address: "Plein 1, {name}", mail: "loket@{name}.example", languages: [nl]}}
"""
FACT = """\
{key}:
  kind: mail
  value: "{name}@{name}.example"
  source: website van {name}
  seen: 2026-11-22
  review_by: 2027-02-22
"""
TOPIC = """\
---
title: Aankomen in {name}
summary: Hoe kom je aan in {name}?
keywords: [{name}, leefloket]
pictogram: wonen
order: 12
audience: newcomer
sources: []
checked: 2026-11-22
review_by: 2027-02-22
---
## Wat doe je in {name}? {{#stappen}}

1. Schrijf naar {{{{ fact.{name} }}}}.
"""
SESSION = """\
sessions:
  - {{id: {name}-1, series: welkom-1, start: 2027-01-12 10:00, minutes: 60, language: nl, place: zaal, register: desk}}
"""
OVERRIDE = """\
- {{at: wonen#kosten/alinea-1, replaces: Je betaalt elke maand huur., text: Betaal in {name}., why: Zo in {name}.}}
"""
OVERRIDE_OF_A_TABLE = """\
- at: rights/cells/erkend/wonen/text
  replaces: Je mag een woning huren.
  text: "Schrijf naar {{{{ fact.woonloket }}}}."
  why: Zo is het hier.
"""
OVERRIDE_OF_A_LABEL = """\
- at: interface/tools/offer
  language: en
  replaces: Read this in English
  text: Read this in the English of {name}
  why: Zo is het hier.
"""
LAYERS: dict[str, dict[str, str]] = {
    "only a name": {},
    "a fact of its own": {"content/facts.yml": FACT.format(key="{name}", name="{name}")},
    "a fact of the guide": {"content/facts.yml": FACT.format(key="woonloket", name="{name}")},
    "a topic": {"content/facts.yml": FACT.format(key="{name}", name="{name}"), "content/nl/aankomen.md": TOPIC},
    "a session": {"content/sessions.yml": SESSION, "content/nl/sessions.yml": "places: {{zaal: Zaal in {name}}}\n"},
    "an override": {"overrides.yml": OVERRIDE},
    "a hidden topic": {"municipality.yml": MUNICIPALITY + "hidden: [wonen]\n"},
    "fewer languages": {"municipality.yml": MUNICIPALITY + "languages: [uk]\n"},
    "no brochure": {"municipality.yml": MUNICIPALITY + "brochures: []\n"},
    "an example": {"municipality.yml": MUNICIPALITY + "example: true\n"},
    "a title": {"overrides.yml": "- {{at: wonen/title, replaces: Wonen, text: Wonen in {name}, why: Zo in {name}.}}\n"},
    "words of a table": {
        "overrides.yml": OVERRIDE_OF_A_TABLE,
        "content/facts.yml": FACT.format(key="woonloket", name="{name}"),
    },
    "a label that pages in other languages say": {"overrides.yml": OVERRIDE_OF_A_LABEL},
    "words in a language that is left out": {
        "municipality.yml": MUNICIPALITY + "languages: [uk]\n",
        "overrides.yml": OVERRIDE_OF_A_LABEL,
    },
}
"""What a municipality says -> its files, in which {name} is its name."""


@dataclass(frozen=True)
class Here:
    """The small town as the guide of everybody, a folder for municipalities, and one for what is remembered."""

    base: Path
    towns: Path
    memory: Path

    def settings(self, name: str, memory: Path | None = None) -> Settings:
        return Settings(
            self.base, self.towns / name / "public", TODAY, municipality=self.towns / name, memory=memory or self.memory
        )

    def read(self) -> Base:
        return read_base(replace(self.settings(""), municipality=None))

    def made(self, base: Base, name: str, memory: Path | None = None) -> dict[Language, LanguagePart]:
        """What each language brings to the site of a municipality."""
        settings = self.settings(name, memory)
        assert base.guide
        guide, findings = of_the_municipality(base.guide, settings)
        assert not [one for one in findings if one.weight == "stops"], findings
        shown = as_shown_here(as_shown(guide))
        maker = LanguageMaker(Inputs(shown), memory_of(settings), [], Event())
        return {language: maker.part(language) for language in shown.languages}

    def remembered(self) -> set[str]:
        """What was made, by its kind and language and all that went into it."""
        found: set[str] = set()
        for file in self.memory.rglob("pages-*.sqlite"):
            with sqlite3.connect(file) as database:
                keys = (str(row[0]) for row in database.execute("SELECT inputs FROM made"))
                found |= {f"{file.stem} {key.partition('-')[2]}" for key in keys}
        return found


def written(folder: Path, name: str, files: dict[str, str]) -> None:
    for file, text in ({"municipality.yml": MUNICIPALITY} | files).items():
        (folder / name / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / name / file).write_text(text.format(name=name), encoding="utf-8")


@pytest.fixture
def here(tmp_path: Path) -> Here:
    return Here(Path(shutil.copytree(TOWN, tmp_path / "base")), tmp_path / "towns", tmp_path / "memory")


def test_a_guide_made_of_what_others_had_made_is_as_one_made_from_nothing(here: Here, tmp_path: Path) -> None:
    """Each kind of municipality after all kinds before it, and each kind twice, once of them again."""
    base = here.read()
    for number, (kind, files) in enumerate([*LAYERS.items(), *LAYERS.items()]):
        name = f"dorp{chr(ord('a') + number // 10)}{chr(ord('a') + number % 10)}"
        written(here.towns, name, files)
        alone = here.made(base, name, tmp_path / f"alone-{number}")
        assert here.made(base, name) == alone, kind
        if number < len(LAYERS):
            assert here.made(base, name) == alone, kind


def test_a_word_that_is_dutch_in_one_municipality_only_is_marked_there_only(here: Here, tmp_path: Path) -> None:
    """What both have of their region says it; the page was made for the other one before."""
    lines = ("language: uk", "replaces: Ви можете орендувати житло.", "text: Це Leefloket.", "why: Zo is het hier.")
    override = "\n  ".join(["- at: rights/cells/erkend/wonen/text", *lines])
    written(here.towns, "regio", {"overrides.yml": override})
    of_region = {"municipality.yml": MUNICIPALITY + "layer: regio\n"}
    written(here.towns, "aadorp", of_region | {"content/nl/aankomen.md": TOPIC.replace("{{{{ fact.{name} }}}}", "ons")})
    written(here.towns, "beedorp", of_region)
    base = here.read()
    first, second = (here.made(base, name) for name in ("aadorp", "beedorp"))
    assert second == here.made(base, "beedorp", tmp_path / "alone")
    marked = [any(">Leefloket</span>" in text for text in texts_of(parts)) for parts in (first, second)]
    assert marked == [True, False]


def test_a_page_that_names_who_publishes_for_a_region_is_not_that_of_a_municipality_without_it(
    here: Here, tmp_path: Path
) -> None:
    """Each word of the name is known; only where it is a name, it is marked as Dutch."""
    replaced("en/wonen.md", "Back to", "Ask Papieren. Back to")(here.base / "content")
    written(here.towns, "regio", {"municipality.yml": MUNICIPALITY.replace('Stad "{name}" & Co', "Papieren")})
    written(here.towns, "aadorp", {"municipality.yml": MUNICIPALITY + "layer: regio\n"})
    written(here.towns, "beedorp", {})
    base = here.read()
    first, second = (here.made(base, name) for name in ("aadorp", "beedorp"))
    assert second == here.made(base, "beedorp", tmp_path / "alone")
    marked = [any(">Papieren</span>" in text for text in texts_of(parts)) for parts in (first, second)]
    assert marked == [True, False]


def test_a_second_municipality_makes_only_what_says_something_of_its_own(here: Here) -> None:
    base = here.read()
    for name in ("aadorp", "beedorp"):
        written(here.towns, name, {})
    here.made(base, "aadorp")
    first = here.remembered()
    here.made(base, "beedorp")
    new = here.remembered() - first
    bodies = [one for one in new if " body-" in one]
    assert len(first) > 100
    assert len(bodies) == 3 * 4  # the welcome page, the sessions, and what is different here, in four languages
    assert len(new) < len(first) / 2


def test_one_sentence_changed_in_the_guide_makes_only_what_holds_it_again_for_twenty_municipalities(here: Here) -> None:
    names = [f"dorp{letter}" for letter in "abcdefghijklmnopqrst"]
    for name in names:
        written(here.towns, name, {})
    base = here.read()
    for name in names:
        here.made(base, name)
    before = here.remembered()
    text = (here.base / "content/uk/wonen.md").read_text("utf-8")
    (here.base / "content/uk/wonen.md").write_text(text.replace("{#kosten}\n\n", "{#kosten}\n\nНове. "), "utf-8")
    base = here.read()
    for name in names:
        here.made(base, name)
    new = sorted(here.remembered() - before)
    kinds = ("body", "data", "embed", "search", "version")
    assert [one.rpartition("-")[0] for one in new] == [f"pages-uk {kind}" for kind in kinds]


def test_after_an_edit_in_the_guide_that_of_a_municipality_is_as_one_made_from_nothing(
    here: Here, tmp_path: Path
) -> None:
    """Every kind of edit in turn, beside all that the municipality says itself."""
    everything = {file: text for files in list(LAYERS.values())[3:6] for file, text in files.items()}
    written(here.towns, "aadorp", everything | {"municipality.yml": MUNICIPALITY + "languages: [uk]\n"})
    here.made(here.read(), "aadorp")
    for number, (kind, edit) in enumerate(EDITS.items()):
        shutil.rmtree(here.base)
        shutil.copytree(TOWN, here.base)
        a_topic("huren")(here.base / "content")
        edit(here.base / "content")
        base = here.read()
        assert here.made(base, "aadorp") == here.made(base, "aadorp", tmp_path / f"alone-{number}"), kind


def texts_of(parts: dict[Language, LanguagePart]) -> Iterator[str]:
    for part in parts.values():
        yield from part.bodies.values()
        yield from (file.content.decode() for file in (*part.embeds, *part.search, *part.for_programs))


def test_nothing_of_one_municipality_stands_in_the_guide_of_another(here: Here) -> None:
    """Twenty, each of whose texts carries its name."""
    names = [f"dorp{letter}" for letter in "abcdefghijklmnopqrst"]
    everything = {file: text for files in list(LAYERS.values())[3:6] for file, text in files.items()}
    everything["overrides.yml"] += LAYERS["a title"]["overrides.yml"] + OVERRIDE_OF_A_TABLE
    for name in names:
        written(here.towns, name, everything)
    base = here.read()
    for name in names:
        said = "\n".join(texts_of(here.made(base, name)))
        assert set(re.findall(r"dorp[a-t](?!\w)", said.lower())) == {name}
        assert "\ue000" not in said


def test_the_versions_of_paper_are_those_of_the_municipality(here: Here) -> None:
    written(here.towns, "aadorp", {})
    base = here.read()
    assert base.guide
    guide = of_the_municipality(base.guide, here.settings("aadorp"))[0]
    now = version_of(as_shown_here(as_shown(guide)), Thing("uk", "brochures", "welkom"))
    made = {language.code: part for language, part in here.made(base, "aadorp").items()}
    assert made["uk"].versions[Thing("uk", "brochures", "welkom")] == now
    (rows,) = (file.content for file in made["uk"].for_programs if file.path.endswith("uk/versions.json"))
    assert now.fingerprint in rows.decode()


def test_pictures_are_shared_but_for_those_of_its_own_pages(here: Here) -> None:
    written(here.towns, "aadorp", {})
    settings, base = here.settings("aadorp"), here.read()
    assert base.guide
    guide, _ = of_the_municipality(base.guide, settings)
    with drawing_pictures(as_shown_here(as_shown(guide)), settings) as pictures:
        drawn = {file.path for file in pictures()}
    own, shared = (
        {path.name.partition(".")[0] for path in memory_of(one).folder.glob("share-*")}
        for one in (settings, replace(settings, municipality=None))
    )
    assert own == {f"share-{language.code}-hier-anders" for language in guide.languages}
    assert not own & shared
    assert len(own) + len(shared) == len(drawn)


def test_what_no_guide_uses_any_more_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "things.sqlite"
    for guide, used in (("aadorp", ["one", "two"]), ("beedorp", ["two"]), ("aadorp", [])):
        with common_shelf(file, guide, "program", anew=False) as shelf:
            for inputs in used:
                shelf.made(inputs, lambda: "before")
    with common_shelf(file, "ceedorp", "program", anew=False) as shelf:
        assert shelf.made("two", lambda: "anew") == "before"
        assert shelf.made("one", lambda: "anew") == "anew"


@pytest.mark.parametrize("broken", [b"", b"no database", None])
def test_a_broken_common_shelf_is_as_good_as_none(tmp_path: Path, broken: bytes | None) -> None:
    file = tmp_path / "things.sqlite"
    with common_shelf(file, "aadorp", "program", anew=False) as shelf:
        shelf.made("one", lambda: "before")
    if broken is None:
        with sqlite3.connect(file) as database:
            database.execute("UPDATE made SET content = x'78'")
    else:
        for one in tmp_path.glob("things.sqlite*"):
            one.write_bytes(broken)
    with common_shelf(file, "aadorp", "program", anew=False) as shelf:
        assert shelf.made("one", lambda: "anew") == "anew"
        assert shelf.made("one", lambda: "once more") == "anew"


def test_another_program_and_one_that_makes_all_anew_take_nothing_from_the_common_shelf(tmp_path: Path) -> None:
    file = tmp_path / "things.sqlite"
    for program, anew in (("this", False), ("another", False), ("this", True)):
        with common_shelf(file, "aadorp", program, anew=anew) as shelf:
            assert shelf.made("one", lambda made=(program, anew): made) == (program, anew)
