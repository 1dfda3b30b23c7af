"""Translators get the words of a municipality in files of their own; what comes back stands in its folder only."""

from pathlib import Path

import polib
import pytest

from tests.conftest import TODAY, run_here
from tests.test_exchange import texts_in, units
from tests.test_municipality import HERE, OVERRIDE, OWN_RENT, RENT, made, replaced, written
from wegwijs.commands.own_words import read_to_translate
from wegwijs.exchange import Format, ReturnedFile, Taken, exported, read_returned, take_over
from wegwijs.making.settings import Settings
from wegwijs.model.guide import Guide

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


def overrides_taken(town: Path, here: Path, *of_languages: dict[str, str]) -> Taken:
    """What becomes of overrides.yml when these texts come back in one command: Ukrainian ones, then Russian ones."""
    guide, _ = read_to_translate(Settings(base=town, output=town / "public", today=TODAY, municipality=here))
    assert guide
    returned = [overrides_returned(guide, code, texts) for code, texts in zip(("uk", "ru"), of_languages, strict=False)]
    return take_over(guide, here, returned)


def overrides_returned(guide: Guide, language: str, texts: dict[str, str]) -> ReturnedFile:
    """The file with the texts of overrides.yml, translated."""
    path = f"{language}/overrides.po"
    (file,) = [one.file for one in exported(guide, language, Format.PO) if one.file.path == path]
    content = polib.pofile(file.content.decode())
    for entry in content:
        entry.msgstr = texts.get(entry.msgctxt, "")
    return read_returned(guide, str(content).encode())


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


def test_two_languages_that_come_back_in_one_command_both_stand_in_the_one_file(town: Path, here: Path) -> None:
    address, new = "wonen/kosten/alinea-1/hier", "Здесь вы платите в кассе."
    taken = overrides_taken(town, here, IN_UKRAINIAN, {address: new})
    (file,) = taken.files
    said = file.content.decode()
    assert all(one in said for one in (IN_UKRAINIAN[address], new, "Попросіть **бадді**."))
    written(here, {"overrides.yml": said})
    result = made(town, here)
    assert OWN_RENT not in result.words("uk", "wonen") and new in result.words("ru", "wonen")
    assert IN_UKRAINIAN[address] in result.words("uk", "wonen")


def test_between_brackets_there_is_no_place_for_a_translation_and_that_is_said(town: Path, here: Path) -> None:
    entry = OVERRIDE.removeprefix("- ").replace("\n  ", ", ").strip()
    written(here, {"overrides.yml": f"# onze teksten\n[{{{entry}}}]\n"})
    taken = overrides_taken(town, here, {"wonen/kosten/alinea-1/hier": "Тут ви платите на касі."})
    (refused,) = taken.refused
    assert taken.files == () and refused.address == "wonen/kosten/alinea-1/hier"
    assert "between [ and ]" in refused.what and "with a dash" in refused.remedy


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
