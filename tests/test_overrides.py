"""A municipality says single texts otherwise, of every kind: headings, titles, words of tables, labels."""

import re
from pathlib import Path

import pytest

from tests.test_municipality import HERE, OVERRIDE, OWN_RENT, RENT, Made, made, replaced, written
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Segment
from wegwijs.overlays.values import values_at, words_in
from wegwijs.website.bodies import page_bodies

KINDS = {
    "a heading": ("wonen#kosten/kop", "Wat kost het?", "Wat kost het hier?"),
    "a title": ("wonen/title", "Wonen", "Wonen in Dorp"),
    "a summary": ("wonen/summary", "Een woning huren: wat spreek je af en wat betaal je?", "Zo huur je in Dorp."),
    "the title of a table": ("rights/title", "Rechten per statuut", "Rechten in Dorp"),
    "what a right says": ("rights/cells/erkend/wonen/text", "Je mag een woning huren.", "Je mag hier huren."),
    "a step of a right": ("rights/cells/erkend/wonen/steps/1", "Zoek een woning.", "Vraag het aan ons."),
    "the sheet to fill in": ("intake/title", "Mijn situatie", "Mijn situatie in Dorp"),
    "a label": ("interface/labels/contact", "Vraag of fout gezien? Schrijf naar:", "Vragen aan het loket:"),
}
PAGES = {"rights": "rechten", "intake": "mijn-situatie"}
"""Name of a file of words -> slug of its page."""


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The folder of a municipality that only has a name."""
    return written(tmp_path / "gemeenten" / "dorp", {"municipality.yml": HERE})


def override(at: str, old: str, new: str, language: str = "nl") -> str:
    return f'- at: {at}\n  language: {language}\n  replaces: "{old}"\n  text: "{new}"\n  why: Zo is het in het dorp.\n'


def guide_of(result: Made) -> Guide:
    assert result.guide
    return result.guide


def said(guide: Guide, language: str, at: str) -> Segment:
    """What stands at an address in the guide that readers get."""
    words = words_in(guide, language, at) if "#" not in at else None
    topic = guide.topic(at.partition("#")[0])
    texts = values_at(words, at) if words else list(topic.translations[language].text.segments()) if topic else []
    return next(one for one in texts if one.address == at.removesuffix("/kop"))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_text_can_say_something_else_here(town: Path, here: Path, kind: str) -> None:
    at, old, new = KINDS[kind]
    written(here, {"overrides.yml": override(at, old, new)})
    result = made(town, here)
    assert result.findings == []
    assert said(guide_of(result), "nl", at).source == new
    assert {old, new} <= set(result.words("uk", "hier-anders"))


def test_readers_of_another_language_keep_their_words_and_see_the_dutch_ones_on_the_same_page(
    town: Path, here: Path
) -> None:
    before = guide_of(made(town, here))
    kinds = {at: new for kind, (at, _, new) in KINDS.items() if kind != "a label"}
    written(here, {"overrides.yml": "".join(override(*one) for one in KINDS.values())})
    after = guide_of(made(town, here))
    (ukrainian,) = (one for one in after.languages if one.code == "uk")
    bodies = page_bodies(after, ukrainian, [])
    for at, new in kinds.items():
        assert said(after, "uk", at).source.startswith(said(before, "uk", at).source)
        page = bodies[f"uk/{PAGES.get(at.split('/')[0], 'wonen')}/"]
        assert "Село пише про це нідерландською" in page
        assert re.search(rf'lang="nl"[^>]*>(<[^>]+>)*{new.rstrip(".?")}<', page), at


def test_a_translation_of_the_municipality_needs_no_dutch_beside_it(town: Path, here: Path) -> None:
    own = [override(*KINDS["a title"]), override("wonen/title", "Житло", "Житло в селі", "uk")]
    written(here, {"overrides.yml": "".join(own)})
    result = made(town, here)
    assert result.findings == []
    assert said(guide_of(result), "uk", "wonen/title").source == "Житло в селі"
    assert not [one for one in result.words("uk", "wonen") if "Село" in one]
    assert [one for one in result.words("ru", "wonen") if "Dorp" in one]


def test_a_step_that_the_guide_inserts_in_a_table_never_moves_an_override(town: Path, here: Path) -> None:
    written(here, {"overrides.yml": override(*KINDS["a step of a right"])})
    for language, first in (("nl", "Zoek een woning."), ("uk", "Шукайте житло.")):
        file = town / f"content/{language}/rights.yml"
        text = file.read_text("utf-8")
        at = text.index(f"- {first}")
        file.write_text(f"{text[:at]}- {first[:-1]} niet.\n        {text[at:]}", "utf-8")
    guide = guide_of(made(town, here))
    steps = [said(guide, "nl", f"rights/cells/erkend/wonen/steps/{number}").source for number in (1, 2)]
    assert steps == ["Zoek een woning niet.", "Vraag het aan ons."]


def test_a_line_that_the_guide_changes_reaches_readers_with_that_of_the_municipality_beside_it(
    town: Path, here: Path
) -> None:
    at, _, new = KINDS["a title"]
    written(here, {"overrides.yml": override(*KINDS["a title"])})
    replaced(town / "content/nl/wonen.md", "title: Wonen\n", "title: Huren en kopen\n")
    result = made(town, here)
    assert result.checks() == ["override-behind"]
    assert said(guide_of(result), "nl", at).source == "Huren en kopen"
    assert new in result.words("nl", "wonen")


def test_of_a_region_and_its_municipality_the_municipality_has_the_last_word(town: Path, here: Path) -> None:
    part = "- at: wonen#kosten\n  replaces: Je betaalt elke maand huur.\n  text: Vraag het de streek.\n  why: Zo.\n"
    streek = {"municipality.yml": "name: Streek\n", "overrides.yml": part + override("wonen/title", "Wonen", "Streek")}
    written(here.parent / "streek", streek)
    written(here, {"municipality.yml": f"{HERE}layer: streek\n", "overrides.yml": OVERRIDE})
    result = made(town, here)
    assert result.findings == []
    words = result.words("nl", "wonen")
    assert OWN_RENT in words and RENT not in words and "Vraag het de streek." not in words
    assert said(guide_of(result), "nl", "wonen/title").source == "Streek"


def test_a_text_that_stands_elsewhere_is_found_there(town: Path, here: Path) -> None:
    topic = (town / "content/nl/wonen.md").read_text("utf-8")
    assert topic.count("Wat kost het?") == 1
    written(here, {"overrides.yml": override("wonen#waar/alinea-9", "Wat kost het?", "Niets.")})
    (finding,) = made(town, here).findings
    assert finding.check == "override-of-nothing"
    assert finding.remedy == 'That text stands at wonen#kosten/kop. Write the right one behind "at".'


def test_a_text_with_the_address_of_another_is_not_taken_for_one_that_the_guide_changed(town: Path, here: Path) -> None:
    written(here, {"overrides.yml": override("wonen#kosten/alinea-1", "Teken het daarna.", "Niets.")})
    (finding,) = made(town, here).findings
    assert "stands at wonen#stappen/stap-2." in finding.remedy
