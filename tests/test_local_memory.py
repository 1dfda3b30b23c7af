"""What a municipality wrote itself has a memory of translations in its own folder, and words of its own spelling."""

from pathlib import Path

import pytest

from tests.conftest import TODAY, run_here, run_wegwijs
from tests.test_municipality import FACT, HERE, OVERRIDE, OWN_RENT, made, replaced, written
from tests.test_spelling import found_in
from wegwijs.commands.own_words import read_own
from wegwijs.commands.translations import write_accepted, write_renewed
from wegwijs.freshness import Acceptance
from wegwijs.making.settings import Settings
from wegwijs.model.memory import Translated

PAGE = "dorp/content/uk/buddies.md"
STEP = "Lees het contract."


@pytest.fixture
def here(town: Path, tmp_path: Path) -> Path:
    """A municipality with a topic of its own in two languages, and all that was remembered of it."""
    texts = {
        f"content/{code}/buddies.md": (town / f"content/{code}/wonen.md").read_text("utf-8") for code in ("nl", "uk")
    }
    folder = written(tmp_path / "gemeenten" / "dorp", {"municipality.yml": HERE, **texts})
    assert renewed(town, folder) == ["translations/uk/buddies.yml"]
    return folder


def settings(town: Path, folder: Path) -> Settings:
    return Settings(base=town, output=town / "public", today=TODAY, municipality=folder)


def renewed(town: Path, folder: Path) -> list[str]:
    guide, findings = read_own(settings(town, folder))
    assert guide
    assert not findings
    return write_renewed(guide, folder)


def test_a_translation_of_its_own_that_is_behind_is_told_to_the_editor_and_to_its_readers(
    town: Path, here: Path
) -> None:
    assert made(town, here).findings == []
    replaced(here / "content/nl/buddies.md", STEP, "Lees het contract samen met je buddy.")
    result = made(town, here)
    (finding,) = result.findings
    assert (finding.check, finding.place.file) == ("stale-translation", PAGE)
    assert "python3 build.py translations accept buddies --languages uk" in finding.remedy
    assert result.guide
    buddies = result.guide.topic("buddies")
    assert buddies
    late = [one.id for one in buddies.translations["uk"].sections if one.lag]
    assert late == ["stappen"]
    assert not [one for one in buddies.translations["nl"].sections if one.lag]


def test_what_somebody_accepts_stands_in_the_folder_of_the_municipality_and_nowhere_else(
    town: Path, here: Path
) -> None:
    replaced(here / "content/nl/buddies.md", STEP, "Lees eerst het contract.")
    guide, _ = read_own(settings(town, here))
    assert guide
    changed = write_accepted(guide, here, [Translated("uk", "buddies")], Acceptance.READ)
    assert changed == ["translations/uk/buddies.yml"]
    assert made(town, here).findings == []
    assert not (town / "translations").exists()


def test_a_text_in_the_place_of_one_of_the_guide_is_remembered_with_its_translation(town: Path, here: Path) -> None:
    own = (
        "- at: wonen#kosten/alinea-1\n  language: uk\n  replaces: Щомісяця ви платите за оренду.\n"
        "  text: Тут ви платите у касі.\n  why: Zo.\n"
    )
    written(here, {"overrides.yml": OVERRIDE + own})
    assert renewed(town, here) == ["translations/uk/overrides.yml"]
    replaced(here / "overrides.yml", OWN_RENT, "Hier betaal je op vrijdag op het loket.")
    assert made(town, here).checks() == ["stale-translation"]


def test_the_command_counts_the_words_of_the_municipality_alone(town: Path, here: Path) -> None:
    run = run_wegwijs("translations", "status", "--base", str(town), "--municipality", str(here))
    assert run.returncode == 0, run.stderr
    assert "machine" in run.stdout and "wonen" not in run.stdout


def test_words_of_the_municipality_are_spelled_right_in_its_own_guide(town: Path, here: Path, tmp_path: Path) -> None:
    written(tmp_path / "dictionaries", {"nl_BE.dic": "1\nje\n", "nl_BE.aff": "SET UTF-8\n"})
    lists = {"content/words.txt": "Dorpsplein  # het plein\n", "content/nl/words.txt": "buddywerking\n"}
    written(here, {"overrides.yml": OVERRIDE.replace(OWN_RENT, "Bel de buddywerking op het Dorpsplein.")})

    def unknown() -> str:
        guide = made(town, here).guide
        assert guide
        return " ".join(one.what for one in found_in(guide, town, tmp_path / "dictionaries"))

    assert all(word in unknown() for word in ("buddywerking", "Dorpsplein"))
    written(here, lists)
    assert not any(word in unknown() for word in ("buddywerking", "Dorpsplein"))


def test_a_page_of_its_own_that_is_still_dutch_is_told_and_shown_in_dutch(town: Path, here: Path) -> None:
    dutch = (here / "content/nl/buddies.md").read_text("utf-8").partition("\n---\n")[2]
    head = (here / "content/uk/buddies.md").read_text("utf-8").partition("\n---\n")[0]
    written(here, {"content/uk/buddies.md": f"{head}\n---\n{dutch}"})
    result = made(town, here)
    (finding,) = [one for one in result.findings if one.check == "untranslated"]
    assert finding.place.file == PAGE
    assert "dorp/content/nl/buddies.md" in finding.what
    assert result.guide
    buddies = result.guide.topic("buddies")
    assert buddies
    assert buddies.translations["uk"].language == "nl"


def test_a_text_of_its_own_that_is_alike_in_two_languages_is_read_as_any_other(town: Path, here: Path) -> None:
    own = f"- at: wonen#kosten/alinea-1\n  language: en\n  replaces: x\n  text: {OWN_RENT}\n  why: Zo.\n"
    written(here, {"overrides.yml": OVERRIDE + own})
    result = made(town, here)
    assert result.guide
    assert "override-behind" in result.checks()


def test_its_own_facts_and_topics_get_new_days_in_its_own_folder(town: Path, here: Path) -> None:
    before = {path: path.read_bytes() for path in town.rglob("*.*") if path.is_file()}
    written(here, {"content/facts.yml": FACT.format(key="woonloket", kind="mail", value="dorp@dorp.example")})
    whose = ("--base", str(town), "--municipality", str(here))
    run = run_here("confirm", "woonloket", "buddies", "--again", "2027-03-01", *whose)
    assert run.returncode == 0, run.stderr
    for name in ("content/facts.yml", "content/nl/buddies.md"):
        assert "review_by: 2027-03-01" in (here / name).read_text("utf-8")
    assert before == {path: path.read_bytes() for path in town.rglob("*.*") if path.is_file()}
    assert "The next to look at is" in run_here("confirm", "--due", *whose).stdout
    assert 'There is nothing called "rights"' in run_here("confirm", "rights", *whose).stderr
