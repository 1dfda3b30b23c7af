"""What begins: a language, which the site has at once, in Dutch where nothing is translated yet; and a topic."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import click
import pytest
import yaml
from click.testing import CliRunner

from tests.conftest import TOWN, built_before, read_again, run_here
from tests.test_workflows import run as run_program
from wegwijs.brochures.manuscripts import manuscripts
from wegwijs.checks import run_checks
from wegwijs.checks.page_form import PARTS
from wegwijs.commands.municipality_questions import asked
from wegwijs.commands.new_municipality import Upstream, municipality_files, told_of
from wegwijs.exchange import ReturnedFile, take_over
from wegwijs.exchange.returned import ReturnedUnit
from wegwijs.exchange.units import files_of, units_of
from wegwijs.freshness import as_shown, judged_guide
from wegwijs.model.answers import Answers
from wegwijs.model.guide import Guide
from wegwijs.model.versions import things_of
from wegwijs.reading.municipalities import nis_of
from wegwijs.writing import add_files

BRACES = re.compile(r"\{\w+\}")
BEGUN = ("pl", "ar", "ti")

of_begun = pytest.mark.xdist_group("begun")


def begin(base: Path, *codes: str) -> str:
    runs = [run_here("new", "language", code, "--base", str(base)) for code in codes]
    assert [run.returncode for run in runs] == [0] * len(codes), [run.stderr for run in runs]
    return "".join(run.stdout for run in runs)


def guide_of(base: Path) -> Guide:
    guide = read_again(base).guide
    assert guide
    return judged_guide(guide)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The town with three more languages, and its site in these."""
    base = built_before(Path(shutil.copytree(TOWN, tmp_path_factory.mktemp("begun") / "town")))
    begin(base, *BEGUN)
    run = run_here("site", "--base", str(base), "--languages", ",".join(BEGUN))
    assert run.returncode == 0, run.stdout + run.stderr
    return base


def test_the_row_says_how_a_language_is_called_and_written(town: Path) -> None:
    table = town / "content/languages.yml"
    table.write_text(f"# De talen van de gids.\n{table.read_text('utf-8')}# Einde.\n", encoding="utf-8")
    before = table.read_text("utf-8")
    begin(town, *BEGUN)
    rows = yaml.safe_load(table.read_text("utf-8"))["languages"][-3:]
    assert rows == [
        {"code": "pl", "name": "Polski", "brochures": False},
        {"code": "ar", "name": "العربية", "direction": "rtl", "font": "Noto Sans Arabic", "brochures": False},
        {"code": "ti", "name": "ትግርኛ", "brochures": False},
    ]
    kept = [line for line in table.read_text("utf-8").splitlines() if line in before.splitlines()]
    assert [line for line in kept if "brochures" not in line] == before.splitlines()


def test_what_comes_next_is_said(town: Path) -> None:
    said = begin(town, *BEGUN)
    assert "translations export --language pl" in said
    assert "fontpkg-noto-sans-arabic" in said
    assert "No font package has its letters" in said


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("nl", "has the language nl already"),
        ("uk", "has the language uk already"),
        ("ua", "Write uk"),
        ("pol", "new language pl"),
        ("prs", "Write fa"),
        ("xx", "Write a code of ISO 639"),
        ("lah", "Write a code of ISO 639"),
        ("Polski", "Write a code of ISO 639"),
        ("PL", "Write a code of ISO 639"),
        ("../pl", "Write a code of ISO 639"),
    ],
)
def test_a_code_that_is_none_is_said_and_nothing_is_written(town: Path, code: str, what: str) -> None:
    before = (town / "content/languages.yml").read_bytes()
    run = run_here("new", "language", code, "--base", str(town))
    assert run.returncode == 2
    assert what in run.stderr
    assert (town / "content/languages.yml").read_bytes() == before


def test_a_folder_that_is_there_stays_as_it_is(town: Path) -> None:
    shutil.copytree(town / "content/en", town / "content/pl")
    before = (town / "content/pl/interface.yml").read_bytes()
    begin(town, "pl")
    assert (town / "content/pl/interface.yml").read_bytes() == before


@of_begun
def test_a_language_that_begins_is_one_finding(begun: Path) -> None:
    found = run_checks(guide_of(begun))
    assert [(one.check, one.language) for one in found] == [("language-begun", code) for code in BEGUN]


@of_begun
@pytest.mark.parametrize("page", ["", "wonen", "rechten", "infosessies", "woorden", "mijn-situatie"])
@pytest.mark.parametrize("code", BEGUN)
def test_a_page_without_translation_is_dutch_and_says_so(begun: Path, code: str, page: str) -> None:
    html = (begun / "public" / code / page / "index.html").read_text("utf-8")
    dutch = (begun / "public" / page / "index.html").read_text("utf-8")
    assert f'<html lang="{code}"' in html
    assert '<div lang="nl" dir="ltr" data-alone>' in html
    notice = guide_of(begun).words["nl"].interface.labels.page_in_source
    assert notice in html
    assert notice not in dutch


@of_begun
@pytest.mark.parametrize("button", ["data-print", "data-share", "data-read-aloud"])
@pytest.mark.parametrize("code", BEGUN)
def test_a_button_with_lent_words_says_that_they_are_dutch(begun: Path, code: str, button: str) -> None:
    tools = guide_of(begun).words["nl"].interface.tools
    words = {"data-print": tools.print_page, "data-share": tools.share, "data-read-aloud": tools.read_aloud}[button]
    html = (begun / "public" / code / "wonen/index.html").read_text("utf-8")
    (found,) = re.findall(rf"<button[^>]* {button}[ >][^<]*(?:<span([^>]*)>)?{re.escape(words)}", html)
    assert 'lang="nl"' in found


@of_begun
@pytest.mark.parametrize("code", BEGUN)
def test_what_is_not_translated_is_not_in_the_search_of_the_language(begun: Path, code: str) -> None:
    texts = json.loads((begun / "public" / "search" / f"{code}.texts.json").read_text("utf-8"))
    assert not [text for text in texts if "huur" in text]


@of_begun
def test_a_language_without_brochures_has_none_and_all_others_do(begun: Path) -> None:
    guide = as_shown(guide_of(begun))
    printed = {(one.slug, one.language.code) for one in manuscripts(guide, begun)}
    assert printed == {(slug, code) for slug in guide.brochures for code in ("nl", "uk", "ru", "en")}
    assert {thing.language for thing in things_of(guide) if thing.kind == "brochures"} == {"nl", "uk", "ru", "en"}


def test_a_language_that_is_translated_through_the_door_lacks_nothing_that_can_be_translated(town: Path) -> None:
    begin(town, "pl")
    guide = guide_of(town)
    others = {unit.address: unit.target for file in files_of(guide, "uk") for unit in units_of(guide, file)}
    units = [
        ReturnedUnit(unit.address, unit.source, others[unit.address], "-")
        for file in files_of(guide, "pl")
        for unit in units_of(guide, file)
    ]
    taken = take_over(guide, town, [ReturnedFile("pl", tuple(units))])
    assert taken.refused == ()
    for file in taken.files:
        (town / file.path).write_bytes(file.content)
    guide = guide_of(town)
    complete = replace(guide, languages=tuple(replace(one, complete=True) for one in guide.languages))
    names = {
        "missing-topic",
        "missing-section",
        "missing-file",
        "missing-words",
        "missing-label",
        "missing-pictogram-label",
    }
    assert [one for one in run_checks(complete) if one.check in names] == []


def test_half_a_language_shows_its_own_words_and_borrows_the_rest(town: Path) -> None:
    begin(town, "pl")
    words = town / "content/pl/interface.yml"
    words.write_text("labels:\n  site_name: Przewodnik\n", encoding="utf-8")
    labels = as_shown(guide_of(town)).words["pl"].interface.labels
    assert (labels.site_name, labels.contents) == ("Przewodnik", guide_of(town).words["nl"].interface.labels.contents)


def test_a_topic_that_begins_has_all_its_fields_and_parts_and_the_check_names_what_is_empty(town: Path) -> None:
    run = run_here("new", "topic", "sociale-tarieven", "--base", str(town))
    assert run.returncode == 0, run.stderr
    file = town / "content/nl/sociale-tarieven.md"
    run = run_here("check", "--no-spelling", "--format", "json", "--base", str(town))
    found = json.loads(run.stdout)
    assert {(one["file"], one["check"]) for one in found} == {("content/nl/sociale-tarieven.md", "wrong-value")}
    assert [one["line"] for one in found] == [2, 3, 5, 6, 9, 10]
    fields = {"title": "Tarieven", "summary": "Minder.", "pictogram": "wonen", "order": "9"}
    text = file.read_text("utf-8")
    for name, value in {**fields, "checked": "2026-11-22", "review_by": "2027-11-22"}.items():
        text = text.replace(f"{name}:\n", f"{name}: {value}\n")
    file.write_text(text, encoding="utf-8")
    topic = guide_of(town).topic("sociale-tarieven")
    assert topic
    assert topic.translations["nl"].anchors() >= set(PARTS)


def test_a_topic_of_a_municipality_needs_only_its_words(town: Path) -> None:
    here = town / "gemeenten/anders"
    here.mkdir()
    (here / "municipality.yml").write_text("name: Anders\n", encoding="utf-8")
    before = sorted((town / "content").rglob("*"))
    run = run_here("new", "topic", "buddies", "--base", str(town), "--municipality", str(here))
    assert run.returncode == 0, run.stderr
    assert "anders/content/nl/buddies.md" in run.stdout
    assert sorted((town / "content").rglob("*")) == before
    file = here / "content/nl/buddies.md"
    text = file.read_text("utf-8").replace("title:", "title: Buddies").replace("summary:", "summary: Iemand helpt je.")
    file.write_text(re.sub(r"(## .*\n)", r"\1\nJe buddy helpt je.\n", text), encoding="utf-8")
    check = ("check", "--no-spelling", "--base", str(town), "--municipality", str(here))
    assert "content/nl/buddies.md" not in run_here(*check).stdout
    file.write_text(text, encoding="utf-8")
    assert run_here(*check).stdout.count("[empty-part]") == 1
    again = run_here("new", "topic", "buddies", "--base", str(town), "--municipality", str(here))
    assert again.returncode == 2
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize("name", ["wonen", "rechten", "uk", "assets", "Een Onderwerp", "../wonen"])
def test_a_topic_gets_no_name_that_is_taken_or_no_address(town: Path, name: str) -> None:
    before = sorted(town.rglob("*"))
    run = run_here("new", "topic", name, "--base", str(town))
    assert run.returncode == 2
    assert "Error: " in run.stderr
    assert sorted(town.rglob("*")) == before


ANSWERS = """name: Kortrijk
names: {uk: Кортрейк}
publisher: Stad Kortrijk
address: https://gids.example
contact: gids@kortrijk.example
desk: Onthaal "A"
desk_address: Markt 1, 8500 Kortrijk
phone: 02 205 00 55
"""


def test_a_municipality_begins_from_a_file_of_answers(town: Path, tmp_path: Path) -> None:
    (tmp_path / "antwoorden.yml").write_text(ANSWERS, encoding="utf-8")
    folder = tmp_path / "gemeenten/kortrijk"
    answers = str(tmp_path / "antwoorden.yml")
    run = run_here("new", "municipality", str(folder), "--answers", answers, "--base", str(town))
    assert run.returncode == 0, run.stderr
    assert "No findings" not in run.stdout
    made = yaml.safe_load((folder / "municipality.yml").read_text("utf-8"))
    assert made == {
        "name": "Kortrijk",
        "names": {"uk": {"name": "Кортрейк"}},
        "nis": "34022",
        "publisher": {"name": "Stad Kortrijk", "address": "https://gids.example/", "contact": "gids@kortrijk.example"},
        "desk": {"name": 'Onthaal "A"', "address": "Markt 1, 8500 Kortrijk", "phones": ["02 205 00 55"]},
    }
    assert "Kortrijk" in (folder / "README.md").read_text("utf-8")
    again = run_here("new", "municipality", str(folder), "--answers", answers, "--base", str(town))
    assert again.returncode == 2
    assert "is not empty" in again.stderr


def test_the_next_steps_say_what_is_still_to_be_filled_in() -> None:
    commit = "0123456789" * 4
    assert [len(told_of(Path("dorp"), Upstream("a/b", one))) for one in (commit, "0" * 40)] == [2, 3]
    _, _, who, when = told_of(Path("dorp"), Upstream("EIGENAAR/REPO", "0" * 40))
    assert "Vervang EIGENAAR/REPO in dorp/.github/workflows/gids.yml en in README.md" in who
    assert "Copy full SHA" in when


def test_what_does_not_fit_in_a_new_folder_is_said(town: Path, tmp_path: Path) -> None:
    (tmp_path / "antwoorden.yml").write_text("name: Dorp\nnis: '34999'\n", encoding="utf-8")
    answers = ("--answers", str(tmp_path / "antwoorden.yml"))
    run = run_here("new", "municipality", str(tmp_path / "dorp"), *answers, "--base", str(town))
    assert (run.returncode, "[nis-code, please fix]" in run.stdout) == (0, True)


def test_a_folder_of_a_municipality_is_not_called_as_what_is_made_in_it(town: Path, tmp_path: Path) -> None:
    run = run_here("new", "municipality", str(tmp_path / "public"), "--base", str(town))
    assert (run.returncode, "Choose another name" in run.stderr) == (2, True)
    assert not (tmp_path / "public").exists()


def test_the_workflow_and_the_forms_of_a_municipality_are_what_github_reads(tmp_path: Path) -> None:
    upstream = Upstream("vlaanderen/wegwijs", "0123456789" * 4)
    add_files(municipality_files(Answers(name="Dorp"), Path("dorp"), upstream), tmp_path)
    workflow = tmp_path / ".github/workflows/gids.yml"
    text = workflow.read_text("utf-8")
    assert f"uses: vlaanderen/wegwijs/.github/workflows/town.yml@{upstream.commit} # v" in text
    for schema, file in (
        ("vendor.github-workflows", workflow),
        ("vendor.dependabot", tmp_path / ".github/dependabot.yml"),
        ("vendor.github-issue-forms", tmp_path / ".github/ISSUE_TEMPLATE/fout.yml"),
    ):
        checked = run_program("check-jsonschema", "--builtin-schema", schema, file)
        assert checked.returncode == 0, checked.stdout + checked.stderr
    audited = run_program("zizmor", "--offline", "--no-config", "--no-progress", "--persona=auditor", tmp_path)
    assert audited.returncode == 0, audited.stdout + audited.stderr
    assert not [
        line for file in tmp_path.rglob("*") if file.is_file() for line in BRACES.findall(file.read_text("utf-8"))
    ]


def test_half_an_answer_is_kept_as_a_remark_to_fill_in(tmp_path: Path) -> None:
    answers = Answers(name="Dorp", publisher="Gemeente Dorp", address="www.dorp.example", desk="Onthaal", phone="02 1")
    add_files(municipality_files(answers, Path("dorp"), Upstream("vlaanderen/wegwijs", "0" * 40)), tmp_path)
    text = (tmp_path / "municipality.yml").read_text("utf-8")
    assert yaml.safe_load(text) == {"name": "Dorp"}
    kept = (
        '#   name: "Gemeente Dorp"',
        '#   address: "https://www.dorp.example/"',
        '#   contact: ""',
        '#   phones: ["02 1"]',
    )
    assert all(line in text.splitlines() for line in kept)
    whole = text.replace('contact: ""', 'contact: "a@dorp.example"').replace('address: ""', 'address: "Plein 1"')
    assert yaml.safe_load(re.sub("^# (?=publisher|desk|  )", "", whole, flags=re.MULTILINE)).keys() == {
        *("name", "publisher", "desk")
    }


def test_what_nobody_answered_stands_as_remarks_that_can_be_filled_in(tmp_path: Path) -> None:
    add_files(
        municipality_files(Answers(name="Dorp"), Path("dorp"), Upstream("vlaanderen/wegwijs", "0" * 40)), tmp_path
    )
    text = (tmp_path / "municipality.yml").read_text("utf-8")
    assert yaml.safe_load(text) == {"name": "Dorp"}
    uncovered = re.sub(r"^# ?(?=#|publisher|desk|face|languages|hidden|  )", "", text, flags=re.MULTILINE)
    whole = re.sub(r"^( +)# (mail|languages|hours|  monday)", r"\1\2", uncovered, flags=re.MULTILINE)
    assert yaml.safe_load(whole).keys() == {"name", "publisher", "desk", "face", "languages", "hidden"}
    assert yaml.safe_load(whole)["desk"]["hours"] == {"monday": ["9:00-12:00", "13:30-16:30"]}


@pytest.mark.parametrize(
    ("folder", "name"),
    [("sint-niklaas", "Sint-Niklaas"), ("heist-op-den-berg", "Heist-op-den-Berg"), ("ons-dorp", "Ons Dorp")],
)
def test_the_name_of_a_folder_is_proposed_as_that_municipality_writes_it(
    town: Path, tmp_path: Path, folder: str, name: str
) -> None:
    guide = guide_of(town)

    @click.command
    def ask() -> None:
        click.echo(asked(guide, tmp_path / folder).name)

    assert CliRunner().invoke(ask, input="\n" * 20).output.splitlines()[-1] == name


@pytest.mark.parametrize("name", ["Sint-Niklaas", "sint niklaas", "SINT-NIKLAAS"])
def test_a_municipality_is_known_however_its_name_is_typed(name: str) -> None:
    assert nis_of(name) == "46021"


def test_somebody_at_the_keyboard_is_asked(town: Path, tmp_path: Path) -> None:
    guide, said = guide_of(town), "Kortrijk\nКортрейк\n\n\nStad\nhttps://gids.example/\na@b.example\n\n\n\n"

    @click.command
    def ask() -> None:
        click.echo(repr(asked(guide, tmp_path / "kortrijk")))

    shown = CliRunner().invoke(ask, input=said)
    assert shown.exit_code == 0, shown.output
    assert (
        repr(
            Answers(
                name="Kortrijk",
                names={"uk": "Кортрейк"},
                publisher="Stad",
                address="https://gids.example/",
                contact="a@b.example",
            )
        )
        in shown.output
    )


def test_an_answer_that_cannot_be_right_is_asked_again_in_dutch(town: Path, tmp_path: Path) -> None:
    guide = guide_of(town)
    about_all = "Kortrijk\n\n\n\nStad\nmijn gids\ngids.example\ngids kortrijk\na@b.example\n\n"
    desk = "Onthaal\nMarkt 1\n056 27 (toestel 2)\n056/27.70.00\n9u\n9u-12u, 13.30-16:30\n\ngesloten\n\n\n\n\n\n"

    @click.command
    def ask() -> None:
        made = asked(guide, tmp_path / "kortrijk")
        add_files(municipality_files(made, tmp_path / "kortrijk", Upstream("a/b", "0" * 40)), tmp_path / "kortrijk")

    shown = CliRunner().invoke(ask, input=about_all + desk)
    assert shown.exit_code == 0, shown.output
    assert [
        shown.output.count(part) for part in ("Typ een webadres", "Typ één e-mail", "Typ één telefoon", "Typ van")
    ] == [1] * 4
    made = yaml.safe_load((tmp_path / "kortrijk/municipality.yml").read_text("utf-8"))
    assert made["publisher"]["address"] == "https://gids.example/"
    assert made["desk"]["hours"] == {"monday": ["9:00-12:00", "13:30-16:30"]}
    assert made["desk"]["phones"] == ["056/27.70.00"]


@pytest.mark.parametrize("name", ["Kortrijk", "sint niklaas", "été"])
def test_a_folder_of_a_municipality_has_a_plain_name(town: Path, tmp_path: Path, name: str) -> None:
    run = run_here("new", "municipality", str(tmp_path / name), "--base", str(town))
    assert run.returncode == 2
    assert not (tmp_path / name).exists()
