"""Translators get the words of a municipality in files of their own; what comes back stands in its folder only."""

from pathlib import Path

import polib
import pytest

from tests.conftest import TODAY, run_here
from tests.test_exchange import texts_in, units
from tests.test_municipality import HERE, OVERRIDE, OWN_RENT, RENT, made, replaced, written
from wegwijs.commands.own_words import read_to_translate
from wegwijs.exchange import Format, Taken, exported, read_returned, take_over
from wegwijs.making.settings import Settings

STEPS = """- at: wonen#stappen
  replaces: |
    1. Lees het contract.
    2. Teken het daarna.
  text: |
    1. Kom naar het loket.
    2. Vraag een **buddy**.
  why: Hier zijn er buddy's.
"""
LABEL = """- {at: interface/labels/contact, replaces: "Vraag of fout gezien? Schrijf naar:", text: "Vraag:", why: Zo.}
"""
IN_UKRAINIAN = {
    "wonen/kosten/alinea-1/hier": "Тут ви платите на касі.",
    "wonen/stappen/hier/stap-1": "Прийдіть до нас.",
    "wonen/stappen/hier/stap-2": "Попросіть **бадді**.",
    "interface/labels/contact/hier": "Запитайте:",
}


@pytest.fixture
def here(town: Path, tmp_path: Path) -> Path:
    """A municipality with a topic of its own, and words in the place of a paragraph, a part and a label."""
    topic = (town / "content/nl/wonen.md").read_text("utf-8")
    files = {"municipality.yml": HERE, "overrides.yml": OVERRIDE + STEPS + LABEL, "content/nl/buddies.md": topic}
    return written(tmp_path / "gemeenten" / "dorp", files)


def translated(town: Path) -> dict[str, str]:
    """Every text of the municipality in Ukrainian."""
    own = [unit for unit in units(town).values() if unit.address.startswith(("wonen/", "wonen#"))]
    return {unit.address.replace("wonen", "buddies", 1): unit.target for unit in own} | IN_UKRAINIAN


def returned(town: Path, here: Path, out: Path, texts: dict[str, str]) -> list[str]:
    """What a translator sends back who translates these texts in all files."""
    asked = ("--language", "uk", "--format", "po", "--out", str(out), "--base", str(town), "--municipality", str(here))
    run = run_here("translations", "export", *asked)
    assert run.returncode == 0, run.stderr
    files = sorted(out.rglob("*.po"))
    for path in files:
        file = polib.pofile(str(path))
        for entry in file:
            entry.msgstr = texts.get(entry.msgctxt, "")
        file.save()
    return [str(path) for path in files]


def taken_in(town: Path, folder: Path | None, files: list[str]) -> tuple[int, str]:
    whose = ("--municipality", str(folder)) if folder else ()
    run = run_here("translations", "import", *files, "--base", str(town), *whose)
    return run.returncode, run.stdout


def overrides_taken(town: Path, here: Path, texts: dict[str, str]) -> Taken:
    """What becomes of overrides.yml when these texts come back."""
    guide, _ = read_to_translate(Settings(base=town, output=town / "public", today=TODAY, municipality=here))
    assert guide
    (file,) = [one.file for one in exported(guide, "uk", Format.PO) if one.file.path == "uk/overrides.po"]
    content = polib.pofile(file.content.decode())
    for entry in content:
        entry.msgstr = texts.get(entry.msgctxt, "")
    return take_over(guide, here, [read_returned(guide, str(content).encode())])


def test_all_words_of_a_municipality_go_to_a_translator_and_come_back_into_its_folder(
    town: Path, here: Path, tmp_path: Path
) -> None:
    before, texts = texts_in(town), translated(town)
    files = returned(town, here, tmp_path / "out", texts)
    assert [Path(one).name for one in files] == ["buddies.po", "overrides.po"]
    code, said = taken_in(town, here, files)
    assert code == 0, said
    assert f"Texts taken over: {len(texts)}." in said
    assert texts_in(town) == before and not (town / "translations").exists()
    assert {path.name for path in (here / "translations/uk").iterdir()} == {"buddies.yml", "overrides.yml"}
    result = made(town, here)
    assert result.findings == []
    assert {"Тут ви платите на касі.", "Прийдіть до нас.", "Попросіть бадді."} <= set(result.words("uk", "wonen"))
    assert not [word for word in result.words("uk", "wonen") if word == OWN_RENT]
    assert result.guide
    assert result.guide.words["uk"].interface.labels.contact == "Запитайте:"


def test_what_is_translated_already_is_edited_in_its_place_and_nothing_else_moves(town: Path, here: Path) -> None:
    own = "- at: wonen#kosten/alinea-1\n  language: uk\n  replaces: Щомісяця ви платите за оренду.\n"
    written(here, {"overrides.yml": f"{OVERRIDE}# in het Oekraïens\n{own}  text: Тут у касі.\n  why: Zo.\n# einde\n"})
    before = (here / "overrides.yml").read_text("utf-8")
    (file,) = overrides_taken(town, here, IN_UKRAINIAN).files
    new = IN_UKRAINIAN["wonen/kosten/alinea-1/hier"]
    assert (file.path, file.content.decode()) == ("overrides.yml", before.replace("Тут у касі.", new))


def test_a_text_that_the_guide_changed_meanwhile_is_first_to_be_looked_at_in_dutch(town: Path, here: Path) -> None:
    replaced(town / "content/nl/wonen.md", RENT, "Je betaalt elke week huur.")
    taken = overrides_taken(town, here, IN_UKRAINIAN)
    assert [one.address for one in taken.refused] == ["wonen/kosten/alinea-1/hier"]
    (file,) = taken.files
    assert "wonen#kosten/alinea-1\n  language: uk" not in file.content.decode()


def test_a_label_that_the_guide_lacks_in_a_language_cannot_be_replaced_there(town: Path, here: Path) -> None:
    replaced(town / "content/uk/interface.yml", '  contact: "', '  contact: ""  # "')
    taken = overrides_taken(town, here, IN_UKRAINIAN)
    assert [one.address for one in taken.refused] == ["interface/labels/contact/hier"]


def test_a_part_of_which_one_step_is_not_translated_waits(town: Path, here: Path) -> None:
    texts = {name: one for name, one in IN_UKRAINIAN.items() if not name.endswith("stap-2")}
    taken = overrides_taken(town, here, texts)
    assert [one.address for one in taken.refused] == ["wonen/stappen/hier/stap-1"]


def test_overrides_in_one_row_between_brackets_are_not_touched_and_it_says_how_to_write_them(
    town: Path, here: Path
) -> None:
    written(here, {"overrides.yml": f"[{LABEL[2:].strip()}]\n"})
    taken = overrides_taken(
        town, here, {"interface/labels/contact/hier": IN_UKRAINIAN["interface/labels/contact/hier"]}
    )
    assert taken.files == ()
    assert [("behind a dash" in one.remedy) for one in taken.refused] == [True]


def test_what_is_past_its_day_is_not_handed_out(town: Path, here: Path) -> None:
    written(here, {"overrides.yml": f"{OVERRIDE}  until: 2020-01-01\n{STEPS}"})
    guide, _ = read_to_translate(Settings(base=town, output=town / "public", today=TODAY, municipality=here))
    assert guide
    (file,) = [one.file for one in exported(guide, "uk", Format.PO) if one.file.path == "uk/overrides.po"]
    assert OWN_RENT not in file.content.decode() and "Kom naar het loket." in file.content.decode()


def test_a_file_that_cannot_be_read_is_never_left_out_of_an_export_in_silence(town: Path, here: Path) -> None:
    written(here, {"overrides.yml": f"{OVERRIDE}- at: [\n"})
    run = run_here("translations", "export", "--language", "uk", "--base", str(town), "--municipality", str(here))
    assert run.returncode == 1
    assert "dorp/overrides.yml, line " in run.stdout


@pytest.mark.parametrize("kind", Format)
def test_a_file_of_somebody_else_is_refused_whole_with_a_sentence(
    town: Path, here: Path, tmp_path: Path, kind: Format
) -> None:
    other = written(here.parent / "stad", {"municipality.yml": "name: Stad\n", "overrides.yml": OVERRIDE})
    asked = ("translations", "export", "--language", "uk", "--format", kind.value, "--base", str(town))
    for name, whose in {"dorp": ("--municipality", str(here)), "base": ()}.items():
        assert run_here(*asked, "--out", str(tmp_path / name), *whose).returncode == 0
    (of_dorp,) = (tmp_path / "dorp").rglob("overrides.*")
    (of_base,) = (tmp_path / "base").rglob("wonen.*")
    told = {
        (other, of_dorp): "This file has the texts of Dorp, not those of Stad.",
        (None, of_dorp): "This file has the texts of Dorp, not those of the guide of everybody.",
        (here, of_base): "This file has the texts of the guide of everybody, not those of Dorp.",
    }
    for (folder, file), sentence in told.items():
        code, said = taken_in(town, folder, [str(file)])
        assert code == 1
        assert sentence in said and "Texts taken over: 0." in said
    assert not (here / "translations").exists()


def test_the_four_commands_speak_of_the_same_files(town: Path, here: Path, tmp_path: Path) -> None:
    whose = ("--base", str(town), "--municipality", str(here))
    run = run_here("translations", "status", *whose)
    assert "dorp/content/uk/buddies.md" in run.stdout and "dorp/overrides.yml" in run.stdout
    assert "wonen.md" not in run.stdout
    taken_in(town, here, returned(town, here, tmp_path / "out", translated(town)))
    assert "missing" not in run_here("translations", "status", "--languages", "uk", *whose).stdout
    assert "Changed in translations/: 0." in run_here("translations", "renew", *whose).stdout


def test_only_the_languages_of_the_municipality_are_translated(town: Path, here: Path, tmp_path: Path) -> None:
    written(here, {"municipality.yml": f"{HERE}languages: [nl, uk]\n"})
    whose = ("--base", str(town), "--municipality", str(here))
    assert "Русский" not in run_here("translations", "status", *whose).stdout
    run = run_here("translations", "export", "--language", "ru", "--out", str(tmp_path), *whose)
    assert 'Nothing is translated into "ru". Write one of these: uk.' in run.stderr


AGENDA = "start;minutes;language;series;place;register\n2027-03-02 {hour}:00;60;uk;welkom-1;online;desk\n"


def test_the_agenda_of_an_organiser_comes_into_the_folder_of_the_municipality_only(
    town: Path, here: Path, tmp_path: Path
) -> None:
    before = texts_in(town)
    whose = ("--base", str(town), "--municipality", str(here))
    agenda = tmp_path / "agenda.csv"
    for hour in ("10", "11"):
        agenda.write_text("id;" + AGENDA.format(hour=hour).replace("\n2027", "\nles-1;2027"), encoding="utf-8")
        run = run_here("sessions", "import", str(agenda), "--write", *whose)
        assert run.returncode == 0, run.stderr
        assert f"Written: {here / 'content/sessions.yml'}" in run.stdout
        assert f"start: 2027-03-02 {hour}:00" in (here / "content/sessions.yml").read_text("utf-8")
    assert (here / "content/sessions.yml").read_text("utf-8").count("- id:") == 1
    assert texts_in(town) == before
    assert made(town, here).findings == []


def test_an_agenda_in_which_git_left_two_versions_is_refused_whole(town: Path, tmp_path: Path) -> None:
    agenda = tmp_path / "agenda.csv"
    agenda.write_text(f"{AGENDA.format(hour=10)}<<<<<<< HEAD\n=======\n>>>>>>> main\n", encoding="utf-8")
    run = run_here("sessions", "import", str(agenda), "--base", str(town))
    assert run.returncode != 0
    assert "agenda.csv, line 3: Two versions of a text stand here" in run.stdout + run.stderr
