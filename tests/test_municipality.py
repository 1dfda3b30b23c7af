"""A municipality has a folder of its own: its words stand in its guide, and what the guide changes still reaches it."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import TODAY, built_before, read_again, run_here
from wegwijs import __version__
from wegwijs.brochures.manuscripts import manuscripts
from wegwijs.brochures.paper_looks import check_paper_looks, publisher_file
from wegwijs.checks import run_checks
from wegwijs.findings import Finding, Weight
from wegwijs.freshness import as_shown, judged_guide, with_local_judgements
from wegwijs.making.recording import record
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.output import Imprint, OutputFile, PrintedBrochure, Remark
from wegwijs.model.spans import Foreign, flat, links_in
from wegwijs.model.texts import Box, Segment, all_blocks, segments_of
from wegwijs.model.versions import version_of
from wegwijs.overlays import as_shown_here, overlaid
from wegwijs.reading.overlay import read_overlays
from wegwijs.website.bodies import page_bodies

HERE = "name: Dorp\nnames: {uk: {name: Село}}\n"
RENT = "Je betaalt elke maand huur."
STEP = "Teken het daarna."
OWN_RENT = "Hier betaal je op het loket."
OVERRIDE = f"""- at: wonen#kosten/alinea-1
  replaces: {RENT}
  text: {OWN_RENT}
  why: Zo is het in het dorp.
"""
OF_A_STEP = f"""- at: wonen#stappen/stap-2
  replaces: {STEP}
  text: Teken met je buddy.
  why: Hier zijn er buddy's.
"""
FACT = """{key}:
  kind: {kind}
  value: "{value}"
  source: website van het dorp
  seen: 2026-11-22
  review_by: 2027-02-22
"""


@dataclass(frozen=True)
class Made:
    """The guide of a municipality as its readers see it, None where its folder cannot be read, and what was found."""

    guide: Guide | None
    findings: list[Finding]

    def segments(self, language: str, slug: str) -> list[Segment]:
        assert self.guide
        topic = self.guide.topic(slug)
        assert topic
        return list(topic.translations[language].text.segments())

    def words(self, language: str, slug: str) -> list[str]:
        return [segment.words for segment in self.segments(language, slug)]

    def checks(self) -> list[str]:
        return [finding.check for finding in self.findings]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The folder of a municipality that only has a name."""
    return written(tmp_path / "gemeenten" / "dorp", {"municipality.yml": HERE})


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def made(base: Path, folder: Path) -> Made:
    reading = read_again(base)
    assert reading.guide
    assert not reading.findings
    guide = judged_guide(reading.guide)
    read = read_overlays(guide, folder)
    if not read.layers:
        return Made(None, read.findings)
    guide, findings = overlaid(guide, read.layers)
    guide = with_local_judgements(guide)
    return Made(as_shown_here(as_shown(guide)), [*read.findings, *findings, *run_checks(guide)])


def boxes(result: Made, language: str, slug: str) -> Iterator[Box]:
    """What the municipality says beside the text of the guide, in boxes with its name."""
    assert result.guide
    topic = result.guide.topic(slug)
    assert topic
    for section in topic.translations[language].sections:
        for block in all_blocks(section.blocks):
            if isinstance(block, Box) and re.search("Dorp|Село", block.title.words):
                yield block


def test_a_folder_with_a_name_alone_makes_the_same_guide(town: Path, here: Path) -> None:
    result = made(town, here)
    assert result.findings == []
    plain = read_again(town).guide
    assert result.guide
    assert plain
    assert result.guide.topics[: len(plain.topics)] == as_shown(judged_guide(plain)).topics


def test_a_local_fact_stands_in_every_text_that_names_it(town: Path, here: Path) -> None:
    written(here, {"content/facts.yml": FACT.format(key="woonloket", kind="mail", value="dorp@dorp.example")})
    result = made(town, here)
    assert result.findings == []
    assert result.guide
    assert result.guide.facts["woonloket"].value == "dorp@dorp.example"


def test_a_hidden_topic_leaves_no_way_to_it_and_keeps_the_words_of_its_links(town: Path, here: Path) -> None:
    before = made(town, here)
    assert any(
        link.target == "wonen.md#huurwaarborg" for one in before.segments("nl", "index") for link in links_in(one.spans)
    )
    written(here, {"municipality.yml": f"{HERE}hidden:\n  - wonen\n"})
    result = made(town, here)
    assert result.findings == []
    assert result.guide
    assert "wonen" not in result.guide.page_slugs()
    for text in result.guide.texts:
        for segment in text.segments():
            assert not [link for link in links_in(segment.spans) if str(link.target).startswith("wonen")]
    assert result.words("nl", "index") == before.words("nl", "index")
    assert "Житло" in result.words("uk", "hier-anders")


def test_an_override_takes_the_place_of_its_text_and_stands_beside_it_in_other_languages(
    town: Path, here: Path
) -> None:
    before = made(town, here)
    written(here, {"overrides.yml": OVERRIDE})
    result = made(town, here)
    assert result.findings == []
    assert result.words("nl", "wonen") == [OWN_RENT if one == RENT else one for one in before.words("nl", "wonen")]
    (box,) = boxes(result, "uk", "wonen")
    assert "Село" in box.title.words
    (said,) = segments_of(box.blocks)
    assert [span.language for span in said.spans if isinstance(span, Foreign)] == ["nl"]
    assert said.words == OWN_RENT
    assert set(before.words("uk", "wonen")) <= set(result.words("uk", "wonen"))


def test_a_step_that_the_guide_inserts_never_moves_an_override_onto_another_sentence(town: Path, here: Path) -> None:
    written(here, {"overrides.yml": OF_A_STEP})
    replaced(town / "content/nl/wonen.md", f"2. {STEP}", f"2. Vraag een kopie.\n3. {STEP}")
    words = made(town, here).words("nl", "wonen")
    at = words.index("Vraag een kopie.")
    assert words[at - 1 : at + 2] == ["Lees het contract.", "Vraag een kopie.", "Teken met je buddy."]


@pytest.mark.parametrize("new", ["Je betaalt elke week huur.", "Sinds dit jaar is een woning gratis voor iedereen."])
def test_what_the_guide_changes_under_an_override_reaches_readers_and_the_editor(
    town: Path, here: Path, new: str
) -> None:
    written(here, {"overrides.yml": OVERRIDE})
    replaced(town / "content/nl/wonen.md", RENT, new)
    result = made(town, here)
    (finding,) = [one for one in result.findings if one.check == "override-behind"]
    assert (finding.place.file, finding.place.line) == ("dorp/overrides.yml", 1)
    assert finding.weight == "please fix"
    assert all(f'"{text}"' in finding.what for text in (RENT, new, OWN_RENT))
    assert new in result.words("nl", "wonen")
    (box,) = boxes(result, "nl", "wonen")
    assert [one.words for one in segments_of(box.blocks)] == [OWN_RENT]


def test_a_whole_part_can_be_replaced_and_changes_in_it_are_seen(town: Path, here: Path) -> None:
    part = "- at: wonen#stappen\n  replaces: |\n    1. Lees het contract.\n    2. {two}\n"
    own = "  text: |\n    1. Neem een buddy.\n    2. Lees samen.\n    3. Teken.\n  why: Zo is het hier.\n"
    written(here, {"overrides.yml": part.format(two=STEP) + own})
    result = made(town, here)
    words = result.words("nl", "wonen")
    assert result.findings == []
    assert words[words.index("Neem een buddy.") :][:3] == ["Neem een buddy.", "Lees samen.", "Teken."]
    written(here, {"overrides.yml": part.format(two="Teken het nooit.") + own})
    assert made(town, here).checks() == ["override-behind"]


def test_an_override_in_the_language_of_the_reader_needs_no_dutch_beside_it(town: Path, here: Path) -> None:
    rent = "Щомісяця ви платите за оренду."
    own = (
        f"- at: wonen#kosten/alinea-1\n  language: uk\n  replaces: {rent}\n  text: Тут ви платите менше.\n  why: Zo.\n"
    )
    written(here, {"overrides.yml": OVERRIDE + own})
    result = made(town, here)
    assert list(boxes(result, "uk", "wonen")) == []
    assert "Тут ви платите менше." in result.words("uk", "wonen")
    assert len(list(boxes(result, "ru", "wonen"))) == 1


@pytest.mark.parametrize(("days", "holds"), [(-1, False), (0, True), (1, True)])
def test_an_override_holds_until_its_last_day(town: Path, here: Path, days: int, holds: bool) -> None:
    until = TODAY + timedelta(days=days)
    written(here, {"overrides.yml": f"{OVERRIDE}  until: {until}\n"})
    result = made(town, here)
    assert (OWN_RENT in result.words("nl", "wonen")) == holds
    assert result.checks() == ([] if holds else ["override-past"])


def test_a_local_topic_is_shown_in_dutch_where_it_has_no_translation(town: Path, here: Path) -> None:
    topic = (town / "content/nl/wonen.md").read_text(encoding="utf-8").replace("title: Wonen", "title: Een buddy")
    written(here, {"content/nl/buddies.md": topic})
    result = made(town, here)
    assert result.findings == []
    assert result.guide
    assert result.guide.welcome
    assert "buddies" in result.guide.welcome.groups["eerst"]
    buddies = result.guide.topic("buddies")
    assert buddies
    assert {code: one.language for code, one in buddies.translations.items()} == dict.fromkeys(result.guide.words, "nl")


def test_what_is_wrong_with_a_local_session_is_said_at_its_own_line(town: Path, here: Path) -> None:
    session = (
        "sessions:\n  - id: praat\n    series: groep\n    start: 2027-01-15 10:00\n    minutes: 60\n"
        "    language: nl\n    place: nergens\n    register: infosessies\n"
    )
    written(here, {"content/sessions.yml": session})
    assert [one.place.file for one in made(town, here).findings] == ["dorp/content/sessions.yml"]


def test_the_words_of_a_region_lie_below_those_of_its_municipalities(town: Path, here: Path) -> None:
    region = FACT.format(key="woonloket", kind="mail", value="streek@dorp.example")
    own = FACT.format(key="gemeente", kind="web", value="https://dorp.example/")
    written(here.parent / "streek", {"municipality.yml": "name: Streek\n", "content/facts.yml": region})
    written(here, {"municipality.yml": f"{HERE}layer: streek\n", "content/facts.yml": own})
    result = made(town, here)
    assert result.findings == []
    assert result.guide
    assert [str(result.guide.facts[key].value) for key in ("woonloket", "gemeente")] == [
        "streek@dorp.example",
        "https://dorp.example/",
    ]


@pytest.mark.parametrize(
    ("lines", "dutch", "ukrainian"),
    [
        ("layer: streek\n", "Regio: Grote Streek", "Регіон: Великий край"),
        ("region: Grote Streek\nlayer: streek\n", "Regio: Grote Streek", "Регіон: Великий край"),
        ("region: Kleine Streek\n", "Regio: Kleine Streek", "Регіон: Kleine Streek"),
    ],
)
def test_a_page_names_the_region_of_the_municipality(
    town: Path, here: Path, lines: str, dutch: str, ukrainian: str
) -> None:
    region = "name: Grote Streek\nnames: {uk: {name: Великий край}}\n"
    written(here.parent / "streek", {"municipality.yml": region})
    written(here, {"municipality.yml": HERE + lines})
    result = made(town, here)
    assert result.findings == []
    assert dutch in result.words("nl", "hier-anders") and ukrainian in result.words("uk", "hier-anders")


def test_a_page_says_whose_words_these_are_and_what_is_otherwise_here(town: Path, here: Path) -> None:
    desk = (
        "desk:\n  name: Onthaal\n  address: Plein 1, 9999 Dorp\n  phones: ['02 205 00 55']\n"
        "  hours:\n    monday: ['9:00-12:00']\n"
    )
    facts = FACT.format(key="woonloket", kind="mail", value="dorp@dorp.example")
    written(here, {"municipality.yml": HERE + desk, "overrides.yml": OVERRIDE, "content/facts.yml": facts})
    result = made(town, here)
    words = " ".join(result.words("uk", "hier-anders"))
    assert all(one in words for one in ("Wegwijs", "CC BY 4.0", RENT, OWN_RENT, "Onthaal", "Plein 1"))
    assert all(one in words for one in ("{{ fact.woonloket }}", "{{ fact.loket-1 }}"))


BAD = {
    "a key that nobody knows": ({"municipality.yml": f"{HERE}kleur: rood\n"}, "unknown-field", "municipality.yml", 3),
    "an hour of no clock": (
        {"municipality.yml": f"{HERE}desk:\n  name: A\n  address: B\n  hours:\n    monday: ['25:00-26:00']\n"},
        "wrong-value",
        "municipality.yml",
        7,
    ),
    "a place in Wallonia": ({"municipality.yml": f'{HERE}nis: "62063"\n'}, "wrong-value", "municipality.yml", 3),
    "a way out of the folder": ({"municipality.yml": f"{HERE}layer: ../town\n"}, "wrong-value", "municipality.yml", 3),
    "a layer that is not there": (
        {"municipality.yml": f"{HERE}layer: niets\n"},
        "layer-missing",
        "municipality.yml",
        3,
    ),
    "itself as a layer": ({"municipality.yml": f"{HERE}layer: dorp\n"}, "layers-in-a-circle", "municipality.yml", 3),
    "a name in HTML": ({"municipality.yml": "name: <b>Dorp</b>\n"}, "raw-html", "municipality.yml", 1),
    "a name in Jinja": ({"municipality.yml": 'name: "{{ 7*7 }}"\n'}, "wrong-value", "municipality.yml", 1),
    "a name without an end": ({"municipality.yml": f"name: {'Dorp' * 1000}\n"}, "wrong-value", "municipality.yml", 1),
    "two versions": ({"municipality.yml": "<<<<<<< HEAD\nname: A\n"}, "two-versions", "municipality.yml", 1),
    "two versions of a topic": ({"content/nl/x.md": "---\n<<<<<<< HEAD\n"}, "two-versions", "content/nl/x.md", 2),
    "no name": ({"municipality.yml": "nis: '34022'\n"}, "missing-field", "municipality.yml", 1),
    "a hidden topic that is not there": (
        {"municipality.yml": f"{HERE}hidden:\n  - nergens\n"},
        "cannot-hide",
        "municipality.yml",
        4,
    ),
    "the welcome page hidden": (
        {"municipality.yml": f"{HERE}hidden:\n  - index\n"},
        "cannot-hide",
        "municipality.yml",
        4,
    ),
    "a language of nobody": ({"municipality.yml": f"{HERE}languages: [xx]\n"}, "unknown-name", "municipality.yml", 3),
    "a name in a language of nobody": (
        {"municipality.yml": "name: Dorp\nnames: {xx: {name: Y}}\n"},
        "unknown-name",
        "municipality.yml",
        2,
    ),
    "a page in a group that it does not have": (
        {"municipality.yml": f"{HERE}groups: {{eerst: [nergens]}}\n"},
        "unknown-name",
        "municipality.yml",
        3,
    ),
    "a text in a language of nobody": (
        {"overrides.yml": f"{OVERRIDE}  language: xx\n"},
        "unknown-name",
        "overrides.yml",
        5,
    ),
    "Jinja in an override": (
        {"overrides.yml": OVERRIDE.replace(OWN_RENT, '"Betaal {{ 7*7 }}."')},
        "unknown-fact",
        "overrides.yml",
        3,
    ),
    "a script in a link": (
        {"overrides.yml": OVERRIDE.replace(OWN_RENT, '"[x](javascript:alert(1))"')},
        "broken-link",
        "overrides.yml",
        3,
    ),
    "a fact of another kind": (
        {"content/facts.yml": FACT.format(key="woonloket", kind="text", value="A")},
        "fact-clashes",
        "content/facts.yml",
        2,
    ),
    "a topic of the guide": ({"content/nl/wonen.md": ""}, "name-taken", "content/nl/wonen.md", 1),
    "a paragraph that is not there": (
        {
            "overrides.yml": OVERRIDE.replace("kosten/alinea-1", "kosten/alinea-9").replace(
                RENT, "Niets hiervan staat er."
            )
        },
        "override-of-nothing",
        "overrides.yml",
        1,
    ),
    "a way out in an address": (
        {"overrides.yml": OVERRIDE.replace("wonen#", "../wonen#")},
        "wrong-value",
        "overrides.yml",
        1,
    ),
    "HTML in an override": (
        {"overrides.yml": OVERRIDE.replace(OWN_RENT, "Je <b>betaalt</b>.")},
        "raw-html",
        "overrides.yml",
        3,
    ),
    "an unknown fact": (
        {"overrides.yml": OVERRIDE.replace(OWN_RENT, "Bel {{ fact.niemand }}.")},
        "unknown-fact",
        "overrides.yml",
        3,
    ),
    "a link to nowhere": (
        {"overrides.yml": OVERRIDE.replace(OWN_RENT, '"Lees [dit](nergens.md)."')},
        "broken-link",
        "overrides.yml",
        3,
    ),
    "two paragraphs for one": (
        {"overrides.yml": OVERRIDE.replace(f"text: {OWN_RENT}", "text: |\n    Een.\n\n    Twee.\n")},
        "override-form",
        "overrides.yml",
        3,
    ),
    "ten thousand sessions": (
        {"content/sessions.yml": "sessions:\n" + "  - id: praat\n" * 30_000},
        "file-too-big",
        "content/sessions.yml",
        1,
    ),
    "a logo of 20 MB": ({"logo.png": "x" * 20_000_000}, "file-too-big", "logo.png", 1),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_in_the_folder_is_said_with_its_file_and_line(town: Path, here: Path, name: str) -> None:
    files, check, file, line = BAD[name]
    if "content/nl/wonen.md" in files:
        files = {"content/nl/wonen.md": (town / "content/nl/wonen.md").read_text(encoding="utf-8")}
    written(here, files)
    found = [(one.check, one.place.file, one.place.line) for one in made(town, here).findings]
    assert (check, f"dorp/{file}", line) in found


@pytest.mark.parametrize("is_folder", [False, True])
def test_nothing_outside_the_folder_is_read(town: Path, here: Path, is_folder: bool) -> None:
    secret = written(here.parent / "elders", {"facts.yml": FACT.format(key="geheim", kind="text", value="A")})
    (here / "content").mkdir()
    (here / "content/facts.yml").symlink_to(secret if is_folder else secret / "facts.yml")
    result = made(town, here)
    assert result.guide is None
    assert [(one.check, one.place.file) for one in result.findings] == [("link-in-folder", "dorp/content/facts.yml")]


def test_the_place_of_the_built_guide_is_no_link_to_that_of_another(town: Path, here: Path) -> None:
    (here / "public").symlink_to(here.parent / "buren/public")
    result = made(town, here)
    assert result.guide is None
    assert [(one.check, one.place.file) for one in result.findings] == [("link-in-folder", "dorp/public")]


def test_a_layer_that_is_a_link_is_not_read(town: Path, here: Path, tmp_path: Path) -> None:
    written(tmp_path / "elders", {"municipality.yml": "name: Geheim\n"})
    (here.parent / "streek").symlink_to(tmp_path / "elders")
    written(here, {"municipality.yml": f"{HERE}layer: streek\n"})
    result = made(town, here)
    assert result.guide is None
    assert [(one.check, one.place.file) for one in result.findings] == [("link-in-folder", "streek")]


def test_two_folders_that_name_each_other_as_layers_are_a_circle(town: Path, here: Path) -> None:
    written(here.parent / "streek", {"municipality.yml": "name: Streek\nlayer: dorp\n"})
    written(here, {"municipality.yml": f"{HERE}layer: streek\n"})
    result = made(town, here)
    assert result.guide is None
    (finding,) = result.findings
    assert (finding.check, finding.place.file, finding.place.line) == (
        "layers-in-a-circle",
        "streek/municipality.yml",
        2,
    )


def test_of_a_file_full_of_mistakes_a_hundred_are_told_and_how_many_more_there_are(town: Path, here: Path) -> None:
    written(here, {"content/sessions.yml": "sessions:\n" + "  - {id: a}\n" * 10_000})
    *told, last = made(town, here).findings
    assert len(told) == 100
    assert (last.place.file, last.what) == ("dorp/content/sessions.yml", "49900 more things do not fit in this file.")


def test_one_more_mistake_is_one_thing(town: Path, here: Path) -> None:
    written(here, {"content/sessions.yml": "sessions:\n" + "  - {id: a}\n" * 20 + "  - weg\n"})
    *_, last = made(town, here).findings
    assert last.what == "1 more thing does not fit in this file."


def test_a_logo_that_is_no_file_keeps_nobody_waiting(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": f"{HERE}face: {{logo: logo.svg}}\n"})
    os.mkfifo(here / "logo.svg")
    assert made(town, here).checks() == ["logo"]


MARKS = ("overrides.yml", "content/facts.yml", "content/nl/sessions.yml", "content/words.txt", "translations/uk/x.yml")


@pytest.mark.parametrize("file", MARKS)
def test_marks_of_a_merge_in_any_file_stop_the_guide(town: Path, here: Path, file: str) -> None:
    written(here, {file: "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n"})
    found = [(one.check, one.place.file, one.weight) for one in made(town, here).findings]
    assert found == [("two-versions", f"dorp/{file}", "stops")]


def test_nothing_of_one_municipality_stands_in_the_guide_of_another(town: Path, tmp_path: Path) -> None:
    topic = (town / "content/nl/wonen.md").read_text(encoding="utf-8")
    for number in range(20):
        name = f"Dorp{number:02}"
        files = {
            "municipality.yml": f"name: {name}\n",
            "overrides.yml": OVERRIDE.replace(OWN_RENT, f"Betaal in {name}."),
            "content/facts.yml": FACT.format(key="woonloket", kind="mail", value=f"{name.lower()}@dorp.example"),
            "content/nl/buddies.md": topic.replace("title: Wonen", f"title: {name}").replace(RENT, f"Hier is {name}."),
        }
        written(tmp_path / "alle" / name.lower(), files)
    for number in range(20):
        said = repr(made(town, tmp_path / "alle" / f"dorp{number:02}").guide)
        assert set(re.findall(r"[Dd]orp(\d\d)", said)) == {f"{number:02}"}


def test_the_guide_of_a_municipality_is_written_in_its_own_folder(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": f"{HERE}hidden:\n  - eerste-stappen\n", "overrides.yml": OVERRIDE})
    base = str(built_before(town))
    run = run_here("site", "--base", base, "--municipality", str(here), "--languages", "uk")
    assert run.returncode == 0, run.stdout + run.stderr
    assert not (town / "public").exists()
    page = (here / "public/wonen/index.html").read_text(encoding="utf-8")
    assert OWN_RENT in page
    assert not (here / "public/eerste-stappen").exists()
    assert (here / "public/uk/hier-anders/index.html").is_file()
    assert "<small>Село</small>" in (here / "public/uk/index.html").read_text(encoding="utf-8")


PUBLISHED_ONCE = {
    "the page": ("hidden: [wonen]\n", 'The page "wonen" was published here, and is hidden now.'),
    "the brochure": ("brochures: [mijn-situatie]\n", 'The brochure "welkom" was published here, and is gone.'),
    "the language": ("languages: [nl, uk, en]\n", 'Pages in the language "ru" were published here, and are gone.'),
}


@pytest.mark.parametrize("what", PUBLISHED_ONCE)
def test_what_a_municipality_published_and_shows_no_more_is_told_in_its_own_file(
    town: Path, here: Path, what: str
) -> None:
    guide = made(town, here).guide
    assert guide
    assert record(guide, here)
    assert made(town, here).findings == []
    line, said = PUBLISHED_ONCE[what]
    written(here, {"municipality.yml": HERE + line})
    (finding,) = made(town, here).findings
    assert (finding.check, finding.place.file, finding.place.line) == ("gone-page", "dorp/municipality.yml", 3)
    assert finding.what == said and "remove dorp/history/" in finding.remedy


def test_a_page_of_its_own_that_is_gone_is_found_again_under_its_new_name(town: Path, here: Path) -> None:
    topic = (town / "content/nl/wonen.md").read_text("utf-8")
    written(here, {"content/nl/buddies.md": topic})
    guide = made(town, here).guide
    assert guide
    record(guide, here)
    (here / "content/nl/buddies.md").rename(here / "content/nl/maatjes.md")
    (finding,) = made(town, here).findings
    assert (finding.check, finding.place.file) == ("gone-page", "dorp/content/nl/buddies.md")
    replaced(here / "content/nl/maatjes.md", "title: Wonen", "moved: [buddies]\ntitle: Wonen")
    assert made(town, here).findings == []


def test_a_name_in_two_lines_is_read_as_one_line(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": "name: |\n  Dorp\n  aan\u00a0Zee\n"})
    guide = made(town, here).guide
    assert guide and guide.local[-1].municipality.name == "Dorp aan\u00a0Zee"


def test_a_page_of_its_own_that_cannot_be_read_is_not_gone(town: Path, here: Path) -> None:
    topic = (town / "content/nl/wonen.md").read_text("utf-8")
    written(here, {"content/nl/buddies.md": topic})
    guide = made(town, here).guide
    assert guide
    record(guide, here)
    written(here, {"content/nl/buddies.md": topic.replace("title:", "titel:")})
    found = made(town, here).findings
    assert found and {one.place.file for one in found} == {"dorp/content/nl/buddies.md"}
    assert "gone-page" not in {one.check for one in found}


def test_what_a_region_hides_is_told_in_the_file_of_the_region(town: Path, here: Path) -> None:
    region = written(here.parent / "streek", {"municipality.yml": "name: Streek\n"})
    written(here, {"municipality.yml": f"{HERE}layer: streek\n"})
    guide = made(town, here).guide
    assert guide
    record(guide, here)
    written(region, {"municipality.yml": "name: Streek\nhidden: [wonen]\n"})
    (finding,) = made(town, here).findings
    assert (finding.check, finding.place.file, finding.place.line) == ("gone-page", "streek/municipality.yml", 2)


def test_a_folder_that_is_not_that_of_a_municipality_is_told_before_anything_in_it_is_read(
    town: Path, tmp_path: Path
) -> None:
    folder = written(tmp_path / "dorp", {"municipality.yaml": HERE, "groot.yml": "x" * 400_000})
    found = [(one.check, one.place.file, one.remedy) for one in made(town, folder).findings]
    assert found[0][:2] == ("missing-file", "dorp/municipality.yml")
    assert found[1:] == [("unread-file", "dorp/municipality.yaml", "Rename it to dorp/municipality.yml.")]


def test_the_whole_disk_is_no_municipality() -> None:
    run = run_here("check", "--municipality", "/")
    assert (run.returncode, "Name the folder of one municipality" in run.stderr) == (2, True)


DESK = """desk:
  name: Onthaal & Zaal 1
  address: Plein 1, 9999 Dorp
  phones: ["02 205 00 55"]
  mail: hallo@dorp.example
"""
HOURS = "  hours: {monday: 9:00-12:00}\n"


def test_every_page_has_a_line_with_the_desk_of_the_municipality(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": HERE + DESK})
    guide = made(town, here).guide
    assert guide
    bodies = page_bodies(guide, guide.source, [])
    assert [body.count('id="loket"') for body in bodies.values()] == [1] * len(bodies)
    (desk,) = re.findall('<details class="desk".*?</details>', bodies[""], re.DOTALL)
    assert "Onthaal &amp; Zaal 1" in desk and 'href="tel:+3222050055"' in desk
    assert 'href="mailto:hallo@dorp.example"' in desk and 'href="hier-anders/"' in desk
    assert bodies[""].index('class="start"') < bodies[""].index(desk) < bodies[""].index('id="menu"')


def desk_among_places(town: Path, here: Path, language: str = "nl") -> str:
    """What stands right below the heading of the part that says where one goes."""
    guide = made(town, here).guide
    assert guide
    chosen = next(one for one in guide.languages if one.code == language)
    body = page_bodies(guide, chosen, [])["wonen/" if language == "nl" else f"{language}/wonen/"]
    found = re.search(r'<h2 id="waar">[^\n]*\n(.*?\n</div>)\n', body, re.DOTALL)
    assert found
    return found[1]


def test_the_desk_stands_first_among_the_places_where_one_goes(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": f"{HERE}{DESK}{HOURS}"})
    html = desk_among_places(town, here, "uk")
    assert html.startswith('<div class="desk" lang="uk" dir="ltr" data-desk>')
    assert all(one in html for one in ("Село</b>", "Onthaal &amp; Zaal 1", "Plein 1, 9999 Dorp", "tel:+3222050055"))
    assert '<th scope="row">понеділок</th><td><span dir="ltr">09:00–12:00</span></td>' in html


def test_the_desk_of_a_region_is_not_that_of_a_municipality(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": HERE + DESK})
    assert '<p class="your-town"><b>Dorp</b></p>' in desk_among_places(town, here)
    written(here, {"municipality.yml": f'name: Kortrijk\nnis: "34022"\n{DESK}'})
    assert '<p class="your-town"><b>Je gemeente: Kortrijk</b></p>' in desk_among_places(town, here)


def test_a_desk_keeps_the_language_of_the_reader_where_the_words_around_it_are_in_another(
    town: Path, here: Path
) -> None:
    (town / "content/uk/wonen.md").unlink()
    written(here, {"municipality.yml": HERE + DESK})
    assert desk_among_places(town, here, "uk").startswith('<div class="desk" lang="uk" dir="ltr">')


def test_no_page_of_the_guide_of_everybody_or_of_a_municipality_without_a_desk_names_one(
    town: Path, here: Path
) -> None:
    plain, bare = read_again(town).guide, made(town, here).guide
    assert plain and bare
    for guide in (plain, bare):
        assert not [folder for folder, body in page_bodies(guide, guide.source, []).items() if 'class="desk"' in body]


def test_commands_for_the_guide_of_everybody_say_so(town: Path, here: Path) -> None:
    run = run_here("new", "language", "pl", "--base", str(town), "--municipality", str(here))
    assert run.returncode == 2
    assert "leave --municipality out" in run.stderr


def test_spans_of_words_in_dutch_say_so_for_every_piece_of_a_part(town: Path, here: Path) -> None:
    written(here, {"overrides.yml": OF_A_STEP})
    (box,) = boxes(made(town, here), "en", "wonen")
    for segment in segments_of(box.blocks):
        assert any(isinstance(span, Foreign) and span.language == "nl" for span in flat(segment.spans))


PUBLISHER = """publisher:
  name: Gemeente Dorp
  address: https://dorp.example/gids/
  contact: gids@dorp.example
  responsible: Gemeente Dorp, Dorpsplein 1, 9999 Dorp
"""


def booklet(town: Path, folder: Path) -> tuple[str, str]:
    """The booklet of a municipality in Ukrainian before it is printed, and its version."""
    guide = made(town, folder).guide
    assert guide
    found = [one for one in manuscripts(guide, town) if (one.slug, one.language.code) == ("welkom", "uk")]
    return found[0].html, version_of(guide, Thing("uk", "brochures", "welkom")).fingerprint


def test_the_back_of_a_booklet_has_the_desk_and_says_whose_words_these_are(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": HERE + PUBLISHER + DESK + HOURS})
    html, _ = booklet(town, here)
    back = html.partition('<section class="back">')[2].replace("<wbr>", "")
    assert all(one in back for one in ("Onthaal &amp; Zaal 1", "tel:+3222050055", "понеділок", "09:00–12:00"))
    assert "Відповідальний видавець: " in back and "Gemeente Dorp, Dorpsplein 1, 9999 Dorp" in back
    assert all(one in back for one in (f"версія {__version__}", "CC BY 4.0", "dorp.example/gids/uk/hier-anders"))
    assert "вівторок" not in back


def test_a_desk_that_does_not_fit_its_paper_is_told_in_the_file_of_the_municipality(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": HERE + DESK})
    guide = made(town, here).guide
    assert guide
    remarks = (Remark("does-not-fit", 2, "Onthaal"),)
    paper = PrintedBrochure("welkom", "nl", 2, Imprint("", TODAY), OutputFile("welkom-nl.pdf", b""), remarks)
    (finding,) = check_paper_looks(guide, [paper])
    assert (finding.place.file, finding.weight) == ("dorp/municipality.yml", Weight.PLEASE_FIX)
    assert "the desk" in finding.remedy


def test_the_file_that_names_the_publisher_is_one_that_a_municipality_can_change(town: Path, here: Path) -> None:
    base = read_again(town).guide
    assert base and publisher_file(base) == "content/publisher.yml"
    for lines in (HERE, HERE + PUBLISHER):
        written(here, {"municipality.yml": lines})
        guide = made(town, here).guide
        assert guide and publisher_file(guide) == "dorp/municipality.yml (under publisher)"


def test_the_foot_of_a_page_names_the_responsible_publisher(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": HERE + PUBLISHER})
    guide = made(town, here).guide
    assert guide
    bodies = page_bodies(guide, guide.source, [])
    assert "Verantwoordelijke uitgever: Gemeente Dorp, Dorpsplein 1, 9999 Dorp." in bodies["wonen/"]


def test_the_logo_stands_on_the_cover_with_its_name_for_who_does_not_see_it(town: Path, here: Path) -> None:
    face = 'face: {colour: "#ffee00", logo: logo.svg}\n'
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><path d="M0 0h80v40"/></svg>'
    written(here, {"municipality.yml": HERE + PUBLISHER + face, "logo.svg": logo})
    cover = booklet(town, here)[0].partition('<nav class="contents">')[0]
    assert '<img src="wegwijs:images/logo.svg" alt="Gemeente Dorp" style="width: 18mm; height: 9mm">' in cover
    assert "background: #ffee00" not in cover


def test_a_booklet_is_another_version_when_its_desk_is_and_not_when_a_day_is_added(town: Path, here: Path) -> None:
    versions = []
    for more in ("", HOURS, HOURS.replace("9:00", "10:00"), f"{HOURS}  exceptions: [{{day: 2026-12-24}}]\n"):
        written(here, {"municipality.yml": HERE + PUBLISHER + DESK + more})
        versions.append(booklet(town, here)[1])
    assert versions[1] == versions[3]
    assert len(set(versions)) == 3


def test_a_municipality_has_kinds_of_session_of_its_own(town: Path, here: Path) -> None:
    session = (
        "series: [praat]\nsessions:\n  - id: praat\n    series: praat\n    start: 2027-01-15 10:00\n    minutes: 60\n"
        "    language: nl\n    place: zaal\n    register: none\n"
    )
    words = "places: {zaal: Zaal 1}\nseries: {praat: {title: Praatgroep, text: Praat samen.}}\n"
    written(here, {"content/sessions.yml": session, "content/nl/sessions.yml": words})
    result = made(town, here)
    assert result.findings == []
    assert result.guide
    assert [one.session.id for one in result.guide.coming_sessions() if one.session.series == "praat"] == ["praat"]
    calendar = result.guide.words["uk"].calendar
    assert calendar
    assert calendar.series["praat"].title == "Praatgroep"


def test_a_region_lends_its_desk_and_its_face_to_its_municipalities(town: Path, here: Path) -> None:
    written(here.parent / "streek", {"municipality.yml": f'name: Streek\nface: {{colour: "#b3123f"}}\n{DESK}'})
    written(here, {"municipality.yml": f"{HERE}layer: streek\n"})
    guide = made(town, here).guide
    assert guide
    assert guide.desk
    assert guide.face.shades
    assert guide.face.shades.light == "#b3123f"


@pytest.mark.parametrize(
    "typed",
    [
        "names: {uk: {name: Село}}\nlanguages: [nl, uk]\nhidden: [wonen]\n",
        "names: {uk: Село}\nlanguages: nl, uk\nhidden: wonen\n",
        "names:\n  uk: Село\nlanguages: [nl,uk]\nhidden:\n  - wonen\n",
    ],
)
def test_a_name_and_a_list_may_be_written_as_most_people_do(town: Path, here: Path, typed: str) -> None:
    written(here, {"municipality.yml": f"name: Dorp\n{typed}"})
    guide = made(town, here).guide
    assert guide
    assert guide.local[-1].municipality.name_in("uk") == "Село"
    assert guide.local[-1].municipality.languages == ("nl", "uk")
    assert guide.topic("wonen") is None


@pytest.mark.parametrize("typed", ['["02 205 00 55", "+32 2 205 00 56"]', "02/205.00.55, +32 2 205 00 56"])
def test_the_numbers_of_a_desk_need_no_brackets(town: Path, here: Path, typed: str) -> None:
    desk = f"desk:\n  name: Onthaal\n  address: Plein 1\n  phones: {typed}\n"
    written(here, {"municipality.yml": HERE + desk})
    result = made(town, here)
    assert not result.findings
    assert result.guide and result.guide.desk
    assert result.guide.desk.phones == ("02 205 00 55", "+32 2 205 00 56")


OWN_SESSION = """sessions:
  - id: praten-1
    series: praten
    start: 2027-01-12 10:00
    minutes: 60
    language: nl
    place: online
    register: none
"""


def test_a_kind_of_session_that_is_given_and_described_needs_no_list(town: Path, here: Path) -> None:
    words = "series:\n  praten:\n    title: Praten\n    text: Kom praten.\n"
    written(here, {"content/sessions.yml": OWN_SESSION, "content/nl/sessions.yml": words})
    result = made(town, here)
    assert not result.findings
    assert result.guide and "praten" in result.guide.calendar.series


def test_a_kind_of_session_that_nobody_describes_is_named(town: Path, here: Path) -> None:
    written(here, {"content/sessions.yml": OWN_SESSION})
    assert made(town, here).checks() == ["session-series"]


PUBLISHED = """publisher:
  name: Dorp
  address: https://dorp.example/
  contact: hallo@dorp.example
"""


def test_the_examples_of_the_guide_are_not_for_a_municipality_to_mend(town: Path, here: Path) -> None:
    written(here, {"municipality.yml": HERE + PUBLISHED})
    assert made(town, here).checks() == []
    example = OWN_SESSION + "    example: true\n"
    words = "series:\n  praten:\n    title: Praten\n    text: Kom praten.\n"
    written(here, {"content/sessions.yml": example, "content/nl/sessions.yml": words})
    assert made(town, here).checks() == ["example-session"]


def test_a_municipality_writes_its_sessions_in_a_file_of_its_own(town: Path, here: Path) -> None:
    sessions = town / "content/sessions.yml"
    text = re.sub(r"^sessions:\n(  .*\n)+", "sessions: []\n", sessions.read_text("utf-8"), flags=re.MULTILINE)
    sessions.write_text(text, encoding="utf-8")
    reading = read_again(town)
    assert reading.guide
    guide, _ = overlaid(reading.guide, read_overlays(reading.guide, here).layers)
    found = {finding.check: finding for finding in run_checks(guide)}
    assert found["no-sessions"].place.file == "dorp/content/sessions.yml"
    assert "dorp/content/sessions.yml" in found["no-sessions"].remedy
