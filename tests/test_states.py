"""The table "What happens in which state" of docs/translating.md, cell by cell: each state in each place.

The states stand in a row each, as somebody brings them about: an edit of the Dutch text, or of the Ukrainian one.
"""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import run_here
from tests.test_cases import findings_of
from tests.test_freshness import accept, edit, read, renew, states
from tests.test_freshness_shown import found_in_search, language_of, on_paper, page_of, shown
from wegwijs.embeds.pages import embed_files
from wegwijs.feeds.open_data import data_files
from wegwijs.findings import Finding, Weight, in_a_build, must_stop
from wegwijs.model.freshness import State
from wegwijs.model.guide import Guide
from wegwijs.model.history import Thing
from wegwijs.model.versions import version_of
from wegwijs.website.bodies import page_bodies

PAYS = ("Je betaalt elke maand huur.", "Щомісяця ви платите за оренду.")
STEPS = ("Lees het contract.", "Прочитайте договір.")
FIELDS = ("pictogram", "order", "audience", "sources", "checked", "review_by")
"""What stands above the text in Dutch only."""


def no_topic(base: Path) -> None:
    (base / "content/uk/wonen.md").unlink()


def no_part(base: Path) -> None:
    page = base / "content/uk/wonen.md"
    page.write_text(re.sub(r"## [^\n]*\{#kosten\}\n\n[^\n]*\n\n", "", page.read_text("utf-8")), "utf-8")


def a_copy_of_dutch(base: Path) -> None:
    lines = (base / "content/nl/wonen.md").read_text("utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith(FIELDS))
    (base / "content/uk/wonen.md").write_text(kept, "utf-8")


def the_very_file_of_dutch(base: Path) -> None:
    shutil.copy(base / "content/nl/wonen.md", base / "content/uk/wonen.md")


def a_copy_of_english(base: Path) -> None:
    shutil.copy(base / "content/en/wonen.md", base / "content/uk/wonen.md")


def a_part_in_dutch(base: Path) -> None:
    edit(base, "uk/wonen.md", PAYS[1], PAYS[0])


def a_part_in_english(base: Path) -> None:
    edit(base, "uk/wonen.md", PAYS[1], "You pay rent every month.")


def a_sentence_changed(base: Path) -> None:
    edit(base, "nl/wonen.md", PAYS[0], "Je betaalt soms huur.")


def a_sentence_more(base: Path) -> None:
    edit(base, "nl/wonen.md", PAYS[0], f"{PAYS[0]}\n\nVraag een bewijs.")


def both_changed(base: Path) -> None:
    edit(base, "nl/wonen.md", PAYS[0], "Je betaalt soms huur.")
    edit(base, "uk/wonen.md", PAYS[1], "Щомісяця, ви платите за оренду.")


def in_another_order(base: Path) -> None:
    edit(base, "uk/wonen.md", "1. Прочитайте договір.\n2. Потім підпишіть його.", "1. Потім підпишіть його.\n2. X")
    edit(base, "uk/wonen.md", "2. X", "2. Прочитайте договір.")


def a_step_more_in_dutch(base: Path) -> None:
    edit(base, "nl/wonen.md", "2. Teken het daarna.", "2. Teken het daarna.\n3. Bel {{ fact.noodnummer }}.")


def a_step_less(base: Path) -> None:
    edit(base, "uk/wonen.md", "\n2. Потім підпишіть його.", "")


def a_step_twice(base: Path) -> None:
    edit(base, "uk/wonen.md", "2. Потім підпишіть його.", "2. Потім підпишіть його.\n3. Потім підпишіть його.")


def two_steps_in_one(base: Path) -> None:
    edit(base, "uk/wonen.md", "1. Прочитайте договір.\n2. Потім", "1. Прочитайте договір. Потім")


def no_list(base: Path) -> None:
    edit(base, "uk/wonen.md", "1. Прочитайте договір.\n2. Потім", "Прочитайте договір.\n\nПотім")


def a_number_changed(base: Path) -> None:
    edit(base, "nl/wonen.md", PAYS[0], "Je betaalt 3 maanden huur.")


def a_number_typed(base: Path) -> None:
    edit(base, "uk/wonen.md", PAYS[1], "Щомісяця ви платите за оренду 3 рази.")


@dataclass(frozen=True)
class Row:
    """A state, and what happens: the texts that one of its parts has in Dutch and in Ukrainian, and what is shown.

    `stops`: what a pull request says of a language that is to be complete; `light`: what it says anywhere.
    """

    make: Callable[[Path], None]
    state: State
    stops: tuple[str, ...]
    shows: tuple[bool, bool]
    light: tuple[str, ...] = ()
    part: str = "kosten"
    texts: tuple[str, str] = PAYS
    paper: bool = True


DUTCH, OWN, BOTH = (True, False), (False, True), (True, True)
MISSING, STALE, DIFFERS = State.MISSING, State.STALE, State.STRUCTURE_DIFFERS
ROWS = [
    Row(no_topic, MISSING, ("missing-topic",), DUTCH),
    Row(no_part, MISSING, ("missing-section",), DUTCH),
    Row(a_copy_of_dutch, MISSING, ("untranslated",), DUTCH),
    Row(the_very_file_of_dutch, MISSING, ("untranslated",), DUTCH),
    Row(a_copy_of_english, MISSING, ("untranslated",), DUTCH),
    Row(a_part_in_dutch, MISSING, ("wrong-language",), DUTCH),
    Row(a_part_in_english, MISSING, ("wrong-language",), DUTCH),
    Row(a_sentence_more, MISSING, ("structure",), OWN),
    Row(a_sentence_changed, STALE, ("stale-translation",), OWN),
    Row(both_changed, State.TO_CONFIRM, ("unconfirmed-translation",), (False, False)),
    Row(in_another_order, DIFFERS, ("other-place",), BOTH, part="stappen", texts=STEPS),
    Row(a_step_more_in_dutch, MISSING, ("structure",), DUTCH, part="stappen", texts=STEPS),
    Row(a_step_less, MISSING, ("structure",), DUTCH, part="stappen", texts=STEPS),
    Row(a_step_twice, DIFFERS, ("structure",), DUTCH, part="stappen", texts=STEPS),
    Row(two_steps_in_one, MISSING, ("structure",), DUTCH, part="stappen", texts=STEPS),
    Row(no_list, DIFFERS, ("structure",), DUTCH, part="stappen", texts=STEPS),
    Row(a_number_changed, State.FACTS_DIFFER, ("stale-translation",), (False, False), paper=False),
    Row(a_number_typed, State.FACTS_DIFFER, (), DUTCH, ("facts-differ",), paper=False),
]


def name_of(row: Row) -> str:
    return row.make.__name__


IN_GROUPS = [pytest.param(row, id=name_of(row), marks=pytest.mark.xdist_group(name_of(row))) for row in ROWS]


@pytest.fixture(scope="module", params=IN_GROUPS)
def row(request: pytest.FixtureRequest) -> Row:
    return request.param


@pytest.fixture(scope="module")
def made(row: Row, town_with_memory: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town with its memory, in this state; no test may change it."""
    base = Path(shutil.copytree(town_with_memory, tmp_path_factory.mktemp("made") / "town"))
    row.make(base)
    return base


@pytest.fixture(scope="module")
def guide(made: Path) -> Guide:
    """As readers get it."""
    return shown(made)


@pytest.fixture(scope="module")
def before(town_with_memory: Path) -> Guide:
    """The town before it came into a state."""
    return shown(town_with_memory)


@pytest.fixture
def to_change(made: Path, tmp_path: Path) -> Path:
    """A copy of the town in this state."""
    return Path(shutil.copytree(made, tmp_path / "town"))


def without_promise(base: Path) -> None:
    """Ukrainian need not be complete."""
    file = base / "content/languages.yml"
    text = file.read_text("utf-8")
    file.write_text(re.sub(r"(code: uk\n.*\n) +complete: true\n", r"\1", text), "utf-8")
    assert file.read_text("utf-8") != text


@pytest.fixture(scope="module", params=[True, False], ids=["promised", "not promised"])
def is_complete(request: pytest.FixtureRequest) -> bool:
    """Whether Ukrainian is to be complete."""
    return request.param


@pytest.fixture(scope="module")
def told(made: Path, tmp_path_factory: pytest.TempPathFactory, *, is_complete: bool) -> list[Finding]:
    """What is found in this state."""
    if is_complete:
        return findings_of(made)
    base = Path(shutil.copytree(made, tmp_path_factory.mktemp("told") / "town"))
    without_promise(base)
    return findings_of(base)


def test_the_state_is_called_by_its_name(row: Row, made: Path) -> None:
    assert row.state in {state for where, state in states(made).items() if where.startswith("uk ")}


def test_a_pull_request_stops_for_a_language_that_is_to_be_complete(
    row: Row, told: list[Finding], *, is_complete: bool
) -> None:
    ukrainian = [one for one in told if one.language == "uk"]
    assert {one.check for one in ukrainian} == {*row.stops, *row.light}
    assert {one.check for one in ukrainian if one.weight is Weight.STOPS} == (set(row.stops) if is_complete else set())


def test_a_build_goes_on(told: list[Finding]) -> None:
    assert not must_stop(in_a_build(told))


def visible(html: str, part: str) -> str:
    """The part of a page from its heading to the next one, what it is told of it too."""
    start = html.index(f'id="{part}"')
    return html[html.rindex("<h2", 0, start) : html.find("<h2", start)]


def test_a_page_shows_the_dutch_text_with_a_notice_where_there_is_no_right_translation(row: Row, guide: Guide) -> None:
    html = page_of(guide, "uk", "wonen")
    part = visible(html, row.part)
    assert tuple(re.sub(r"<[^>]+>", "", part).count(text) > 0 for text in row.texts) == row.shows
    assert 'lang="nl"' in html
    assert "data-alone" in html
    notices = ("Цієї частини зараз немає", "Цю сторінку ще не перекладено", "Нідерландський текст тут змінився")
    assert any(notice in html for notice in notices)


def test_a_page_for_another_site_shows_the_same(row: Row, guide: Guide) -> None:
    files = {file.path: file.content.decode() for file in embed_files(guide, language_of(guide, "uk"))}
    part = visible(files["embed/uk/wonen/index.html"], row.part)
    assert tuple(text in part for text in row.texts) == row.shows


def test_the_index_of_a_language_has_its_own_words_only(row: Row, guide: Guide) -> None:
    assert (row.part in found_in_search(guide, "uk", "wonen")) == (row.shows not in (DUTCH,) and row.paper)


def test_paper_shows_what_the_page_shows_or_is_not_printed(row: Row, guide: Guide, made: Path) -> None:
    printed = on_paper(guide, made, "uk")
    assert len(printed) == row.paper
    for html in printed:
        assert 'lang="nl"' in html
        assert (row.texts[0] in html, row.texts[1] in html) == row.shows


def test_the_data_say_in_which_language_a_part_is(row: Row, guide: Guide) -> None:
    files = {file.path: file.content for file in data_files(guide, language_of(guide, "uk"))}
    sections = json.loads(files["api/v1/uk/topics/wonen.json"])["sections"]
    part = next(one for one in sections if one["id"] == row.part)
    own_is_shown = row.shows not in (DUTCH,) and row.paper
    assert part["language"] == ("uk" if own_is_shown else "nl")


def test_the_version_is_that_of_what_is_shown(guide: Guide, before: Guide) -> None:
    thing = Thing("uk", "pages", "wonen")
    assert version_of(guide, thing).fingerprint != version_of(before, thing).fingerprint


def test_what_is_no_translation_is_never_written_down_as_one(row: Row, to_change: Path) -> None:
    before = states(to_change)
    renew(to_change)
    assert states(to_change) == before
    if row.state is MISSING:
        accept(to_change, "wonen", "uk")
        assert {where: state for where, state in states(to_change).items() if where.startswith("uk ")} == {
            where: state for where, state in before.items() if where.startswith("uk ")
        }


# A language that was begun as a copy of another one.


@pytest.fixture
def copied_folder(kept_town: Path) -> Path:
    """Polish was started as a copy of the English folder."""
    shutil.copytree(kept_town / "content/en", kept_town / "content/pl")
    table = kept_town / "content/languages.yml"
    table.write_text(f"{table.read_text('utf-8')}  - code: pl\n    name: Polski\n    brochures: false\n", "utf-8")
    return kept_town


def english_in(base: Path, html: str) -> list[str]:
    """The longer English texts of the town that stand on a page."""
    texts = (one.source for text in read(base).texts if text.language == "en" for one in text.segments())
    return [text for text in texts if text.count(" ") > 3 and "{" not in text and "[" not in text and text in html]


def polish_pages(base: Path) -> dict[str, str]:
    guide = shown(base)
    return page_bodies(guide, next(one for one in guide.languages if one.code == "pl"), [])


def test_a_copied_folder_is_named_file_by_file_and_never_published(copied_folder: Path) -> None:
    found = [one for one in findings_of(copied_folder) if one.language == "pl"]
    assert {one.check for one in found} == {"untranslated"}
    assert {one.weight for one in found} == {Weight.PLEASE_FIX}
    assert {one.place.file for one in found} >= {
        f"content/pl/{name}" for name in ("index.md", "wonen.md", "eerste-stappen.md", "rights.yml", "interface.yml")
    }
    for path, html in polish_pages(copied_folder).items():
        assert english_in(copied_folder, html) == [], path
        assert 'lang="nl"' in html, path


def test_what_is_copied_is_no_translation_whatever_is_written_down(copied_folder: Path) -> None:
    renew(copied_folder)
    accept(copied_folder, "wonen", "pl")
    of_pl = read(copied_folder).memory.rows
    assert not any(
        row.translation.count(" ") > 3 for file, rows in of_pl.items() for row in rows if file.language == "pl"
    )
    assert english_in(copied_folder, polish_pages(copied_folder)["pl/wonen/"]) == []


def polish(line: str) -> str:
    """A line that says something else than the English one, with the same facts, links and signs."""
    start = re.match(r"(?P<sign>##+ |- |\d\. | {4}|title: |summary: \"?)?(?=[A-Z])", line)
    return f"{start[0]}To już po polsku, {line[start.end() :]}" if start else line


def test_what_is_translated_of_a_copy_is_shown_part_by_part(copied_folder: Path) -> None:
    page = copied_folder / "content/pl/wonen.md"
    lines = [line if "every month" in line else polish(line) for line in page.read_text("utf-8").splitlines()]
    page.write_text("\n".join([*lines, ""]), "utf-8")
    html = polish_pages(copied_folder)["pl/wonen/"]
    assert "To już po polsku" in visible(html, "opgelet")
    assert PAYS[0] in visible(html, "kosten")
    assert english_in(copied_folder, visible(html, "kosten") + visible(html, "woorden-op-brieven")) == []
    told = [(one.check, one.what) for one in findings_of(copied_folder) if one.place.file == "content/pl/wonen.md"]
    assert set(told) == {("untranslated", "This also stands in content/en/wonen.md: it is in English, not in Polski.")}


def test_one_language_alone_is_judged_as_beside_all_others(copied_folder: Path) -> None:
    run = run_here("check", "--no-spelling", "--languages", "pl", "--base", str(copied_folder))
    assert "it is in English, not in Polski" in run.stdout
