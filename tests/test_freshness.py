"""A changed sentence of the source reaches every translation, or the reader is told: the memory and its judgements."""

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.conftest import TODAY, read_again
from wegwijs.checks import run_checks
from wegwijs.commands.translations import write_accepted, write_renewed
from wegwijs.findings import Weight
from wegwijs.freshness import Acceptance, judged_guide
from wegwijs.model.freshness import State
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.reading.memory import read_memory

LATER = date(2026, 12, 1)
CHANGED = ("Teken het daarna.", "Teken het later, als je dat wilt.")
"""A sentence of the town, before and after."""


def read(base: Path, today: date = TODAY) -> Guide:
    guide = read_again(base, today).guide
    assert guide
    return guide


def judged(base: Path) -> Guide:
    return judged_guide(read(base))


def renew(base: Path, today: date = TODAY) -> list[str]:
    return write_renewed(read(base, today), base)


def accept(base: Path, name: str, *languages: str, how: Acceptance = Acceptance.READ, today: date = LATER) -> None:
    files = [Translated(language, name) for language in languages]
    write_accepted(read(base, today), base, files, how)


def edit(base: Path, name: str, old: str, new: str) -> None:
    file = base / "content" / name
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} must stand once in {name}"
    file.write_text(text.replace(old, new), "utf-8")


def states(base: Path) -> dict[str, State]:
    """Where something does not fit: uk wonen#stappen/stap-1 -> its state."""
    found = judged(base).freshness.all()
    return {f"{file.language} {one.source.address}": one.state for file, one in found if not one.fits}


def test_a_guide_that_was_just_written_down_fits(kept_town: Path) -> None:
    assert states(kept_town) == {}
    assert {one.state for _, one in judged(kept_town).freshness.all()} == {State.MACHINE}
    assert renew(kept_town) == []


def test_a_guide_without_memory_is_judged_by_nobody(town: Path) -> None:
    assert judged(town).freshness.files == {}


# The sentence that started this: "wait not" became "wait", and Ukrainian readers were told nothing.

MOTIVE = "Wacht niet: je recht begint pas op de dag waarop je het vraagt."
TURNED = "Je kunt rustig wachten: je recht begint vanzelf."
TRANSLATED = "Не чекайте: ваше право починається лише того дня, коли ви про це попросите."
WITH_A_COMMA = TRANSLATED.replace("лише", "лише,")


@pytest.fixture
def waiting_town(town: Path) -> Path:
    """The town with the sentence that started this, in Dutch and in Ukrainian."""
    edit(town, "nl/wonen.md", "Teken het daarna.", MOTIVE)
    edit(town, "uk/wonen.md", "Потім підпишіть його.", TRANSLATED)
    renew(town)
    assert states(town) == {}
    return town


def turn(base: Path) -> None:
    edit(base, "nl/wonen.md", MOTIVE, TURNED)


def put_a_comma(base: Path) -> None:
    edit(base, "uk/wonen.md", TRANSLATED, WITH_A_COMMA)


def renew_quietly(base: Path) -> None:
    renew(base, LATER)


def names_of(steps: tuple[Callable[[Path], None], ...]) -> str:
    return ", ".join(step.__name__ for step in steps)


@pytest.mark.parametrize(
    "steps",
    [
        (turn, put_a_comma),
        (put_a_comma, turn),
        (turn, renew_quietly, put_a_comma),
        (put_a_comma, renew_quietly, turn),
        (turn, renew_quietly, put_a_comma, renew_quietly),
        (put_a_comma, renew_quietly, turn, renew_quietly),
        (turn, put_a_comma, renew_quietly),
        (turn, renew_quietly),
    ],
    ids=names_of,
)
def test_a_turned_sentence_and_a_comma_are_always_felt(
    waiting_town: Path, steps: tuple[Callable[[Path], None], ...]
) -> None:
    for step in steps:
        step(waiting_town)
    assert "uk wonen#stappen/stap-2" in states(waiting_town)
    assert "ru wonen#stappen/stap-2" in states(waiting_town)
    findings = [one for one in run_checks(judged(waiting_town)) if one.language == "uk"]
    assert [one.weight for one in findings] == [Weight.STOPS]
    assert TURNED in findings[0].what


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(TRANSLATED.replace("попросите", "попросете"), id="a typing mistake"),
        pytest.param(TRANSLATED.replace("Не чекайте:", "«Не чекайте»:"), id="quotes"),
        pytest.param(TRANSLATED.replace("ваше право", "Ваше право"), id="a capital"),
        pytest.param(TRANSLATED.replace("лише того", "тільки того"), id="a word"),
        pytest.param(TRANSLATED + " Так.", id="a word more"),
        pytest.param(TRANSLATED.replace(": ваше", " : ваше"), id="a space"),
    ],
)
def test_a_small_edit_hides_no_change_of_the_source(waiting_town: Path, other: str) -> None:
    turn(waiting_town)
    edit(waiting_town, "uk/wonen.md", TRANSLATED, other)
    assert "uk wonen#stappen/stap-2" in states(waiting_town)


def test_an_edit_of_the_size_of_the_change_follows_it(waiting_town: Path) -> None:
    turn(waiting_town)
    edit(waiting_town, "uk/wonen.md", TRANSLATED, "Ви можете спокійно чекати: ваше право починається саме.")
    assert "uk wonen#stappen/stap-2" not in states(waiting_town)
    assert "ru wonen#stappen/stap-2" in states(waiting_town)


def test_an_edit_of_that_size_that_keeps_its_not_does_not_follow_one_that_loses_it(waiting_town: Path) -> None:
    turn(waiting_town)
    edit(
        waiting_town,
        "uk/wonen.md",
        TRANSLATED,
        "Не зволікайте: ваше право з'явиться тільки тоді, коли ви його попросите.",
    )
    assert states(waiting_town)["uk wonen#stappen/stap-2"] is State.TO_CONFIRM


def test_a_change_that_is_taken_back_fits_again(waiting_town: Path) -> None:
    turn(waiting_town)
    renew(waiting_town)
    edit(waiting_town, "nl/wonen.md", TURNED, MOTIVE)
    assert states(waiting_town) == {}


def test_of_several_sentences_the_one_that_changed_must_change(town: Path) -> None:
    edit(town, "nl/wonen.md", "Teken het daarna.", "Teken het daarna. Bewaar het papier goed.")
    edit(town, "uk/wonen.md", "Потім підпишіть його.", "Потім підпишіть його. Добре зберігайте папір.")
    renew(town)
    edit(town, "nl/wonen.md", "Bewaar het papier goed.", "Geef het papier aan je buur.")
    edit(town, "uk/wonen.md", "Потім підпишіть його.", "Після цього треба поставити підпис.")
    assert states(town)["uk wonen#stappen/stap-2"] is State.TO_CONFIRM


CELLS = {
    "nl": ("Wat?", "Mag het?", "Nee", "Ja"),
    "uk": ("Що?", "Чи можна?", "Ні", "Так"),
    "ru": ("Что?", "Можно?", "Нет", "Да"),
    "en": ("What?", "Is it allowed?", "No", "Yes"),
}


@pytest.fixture
def answering_town(town: Path) -> Path:
    """The town with a table in which the same short answers stand again and again."""
    for code, (what, allowed, no, yes) in CELLS.items():
        rows = "".join(f"| {what} {number} | {answer} |\n" for number, answer in enumerate((no, no, yes, no, yes), 1))
        page = town / f"content/{code}/wonen.md"
        page.write_text(
            f"{page.read_text('utf-8')}\n## {what} {{#antwoorden}}\n\n| {what} | {allowed} |\n|---|---|\n{rows}"
        )
    renew(town)
    assert states(town) == {}
    return town


@pytest.mark.parametrize("comma", [False, True])
def test_a_short_answer_that_stands_there_more_than_once_is_felt(answering_town: Path, *, comma: bool) -> None:
    edit(answering_town, "nl/wonen.md", "| Wat? 2 | Nee |", "| Wat? 2 | Ja |")
    if comma:
        edit(answering_town, "uk/wonen.md", "| Що? 2 | Ні |", "| Що? 2 | Ні, |")
    assert [where for where in states(answering_town) if where.startswith("uk")] == ["uk wonen#antwoorden/cel-6"]


def test_texts_that_are_written_anew_in_all_languages_fit(kept_town: Path) -> None:
    for name, old, new in (
        ("nl/wonen.md", "Teken niets wat je niet begrijpt.", "Vraag altijd eerst hulp aan iemand van het loket."),
        ("uk/wonen.md", "Не підписуйте того, чого не розумієте.", "Завжди просіть допомоги в людини з віконця."),
    ):
        edit(kept_town, name, old, new)
    assert set(states(kept_town)) == {"ru wonen#opgelet/alinea-1", "en wonen#opgelet/alinea-1"}


# What is no change.


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("vooraf geeft.\nHet is", "vooraf geeft. Het is", id="a line end"),
        pytest.param("elke maand huur", "elke maand\u00a0huur", id="a no-break space"),
        pytest.param("Je betaalt elke", "Je  betaalt elke", id="two spaces"),
        pytest.param("## Wat kost het? {#kosten}\n\n", "## Wat kost het? {#kosten}\n\n\n", id="an empty line"),
        pytest.param("Een attest van {{ fact.prijs-attest }}.", "Een attest van {{ fact.prijs-attest }};", id="a list"),
        pytest.param("pictogram: wonen\norder: 20\n", "order: 20\npictogram: wonen\n", id="the order of fields"),
    ],
)
def test_how_the_source_is_set_is_no_change(kept_town: Path, old: str, new: str) -> None:
    edit(kept_town, "nl/wonen.md", old, new)
    assert states(kept_town) == {}


def test_a_better_word_in_a_translation_is_its_own_matter(kept_town: Path) -> None:
    edit(kept_town, "uk/wonen.md", "Потім підпишіть його.", "Після цього підпишіть його.")
    assert states(kept_town) == {}
    assert renew(kept_town) == ["translations/uk/wonen.yml"]
    edit(kept_town, "nl/wonen.md", *CHANGED)
    assert states(kept_town)["uk wonen#stappen/stap-2"] is State.STALE


# What came, went and moved.

STEPS = ("1. Lees het contract.\n2. Teken het daarna.", "1. Прочитайте договір.\n2. Потім підпишіть його.")


def test_a_new_step_is_missing_once_and_no_other_is_felt(kept_town: Path) -> None:
    edit(kept_town, "nl/wonen.md", "1. Lees het contract.", "1. Vraag het contract.\n2. Lees het contract.")
    assert {where for where in states(kept_town) if where.startswith("uk")} == {"uk wonen#stappen/stap-1"}
    assert states(kept_town)["uk wonen#stappen/stap-1"] is State.MISSING


def test_a_step_that_is_gone_is_no_change_of_the_others(kept_town: Path) -> None:
    edit(kept_town, "nl/wonen.md", "1. Lees het contract.\n2. Teken", "1. Teken")
    edit(kept_town, "uk/wonen.md", "1. Прочитайте договір.\n2. Потім", "1. Потім")
    assert {where for where in states(kept_town) if where.startswith("uk")} == set()


def test_steps_in_another_order_than_in_the_source_are_felt(kept_town: Path) -> None:
    edit(kept_town, "nl/wonen.md", STEPS[0], "1. Teken het daarna.\n2. Lees het contract.")
    assert set(states(kept_town).values()) == {State.STRUCTURE_DIFFERS}
    edit(kept_town, "uk/wonen.md", STEPS[1], "1. Потім підпишіть його.\n2. Прочитайте договір.")
    assert not any(where.startswith("uk") for where in states(kept_town))


def test_a_sentence_that_says_something_else_altogether_is_felt(kept_town: Path) -> None:
    edit(kept_town, "nl/wonen.md", "Teken het daarna.", "Bel de politie.")
    assert states(kept_town)["uk wonen#stappen/stap-2"] is State.STALE


def test_a_new_part_in_all_languages_fits(kept_town: Path) -> None:
    for code, words in {"nl": "Nieuw", "uk": "Нове", "ru": "Новое", "en": "New"}.items():
        page = kept_town / f"content/{code}/wonen.md"
        page.write_text(f"{page.read_text('utf-8')}\n## {words} {{#nieuw}}\n\n{words}.\n", "utf-8")
    assert states(kept_town) == {}
    renew(kept_town)
    edit(kept_town, "nl/wonen.md", "\n\nNieuw.\n", "\n\nNieuws.\n")
    assert states(kept_town)["uk wonen#nieuw/alinea-1"] is State.STALE


def test_a_topic_with_another_name_is_still_known(kept_town: Path) -> None:
    for code in ("nl", "uk", "ru", "en"):
        (kept_town / f"content/{code}/eerste-stappen.md").rename(kept_town / f"content/{code}/begin.md")
    assert states(kept_town) == {}
    edit(kept_town, "nl/begin.md", "Kies een dokter.", "Kies zelf geen dokter.")
    assert states(kept_town)["uk begin#eerste-week/stap-2"] is State.STALE
    renew(kept_town)
    assert states(kept_town)["uk begin#eerste-week/stap-2"] is State.STALE
    assert not (kept_town / "translations/uk/eerste-stappen.yml").exists()


def test_a_part_with_another_id_is_still_known(kept_town: Path) -> None:
    for code in ("nl", "uk", "ru", "en"):
        edit(kept_town, f"{code}/wonen.md", "{#kosten}", "{#prijs}")
    edit(kept_town, "nl/wonen.md", "Je betaalt elke maand huur.", "Je betaalt nooit huur.")
    assert states(kept_town)["uk wonen#prijs/alinea-1"] is State.STALE


def test_a_part_that_gets_another_id_is_no_change_of_what_leads_there(kept_town: Path) -> None:
    for code in ("nl", "uk", "ru", "en"):
        edit(kept_town, f"{code}/wonen.md", "{#waarover}", "{#begin}")
        edit(kept_town, f"{code}/wonen.md", "(#waarover)", "(#begin)")
    assert states(kept_town) == {}
    edit(kept_town, "ru/wonen.md", "(#begin)", "(#stappen)")
    assert states(kept_town) == {"ru wonen#huurwaarborg/alinea-1": State.FACTS_DIFFER}


def test_words_of_tables_are_known_too(kept_town: Path) -> None:
    before = read(kept_town).words["nl"].interface.labels.site_name
    edit(kept_town, "nl/interface.yml", f"site_name: {before}", "site_name: Een andere gids")
    assert states(kept_town) == dict.fromkeys(
        [f"{code} interface/labels/site_name" for code in ("uk", "ru", "en")], State.STALE
    )


def test_what_is_still_the_text_of_the_source_is_missing(kept_town: Path) -> None:
    shutil.copy(kept_town / "content/nl/wonen.md", kept_town / "content/en/wonen.md")
    page = kept_town / "content/en/wonen.md"
    lines = page.read_text("utf-8").splitlines(keepends=True)
    of_the_source = ("pictogram", "order", "audience", "sources", "checked", "review_by")
    page.write_text("".join(line for line in lines if not line.startswith(of_the_source)), "utf-8")
    assert states(kept_town)["en wonen#huurwaarborg/alinea-1"] is State.MISSING


# Saying that a translation fits.


def rows(base: Path, language: str = "uk", name: str = "wonen") -> dict[str, date | None]:
    """The texts of the source that the memory knows, each with the day since when."""
    memory, findings = read_memory(base)
    assert findings == []
    return {row.source: row.since for row in memory.rows[Translated(language, name)]}


def test_what_is_accepted_fits_from_then_on(kept_town: Path) -> None:
    edit(kept_town, "nl/wonen.md", *CHANGED)
    accept(kept_town, "wonen", "uk")
    assert set(states(kept_town)) == {"ru wonen#stappen/stap-2", "en wonen#stappen/stap-2"}
    assert rows(kept_town)[CHANGED[1]] == LATER
    assert [day for day in rows(kept_town).values() if day] == [LATER]


def test_a_cosmetic_change_is_accepted_where_nothing_else_changed_and_gets_no_day(kept_town: Path) -> None:
    edit(kept_town, "nl/wonen.md", "Teken het daarna.", "Tekent het daarna.")
    edit(kept_town, "uk/wonen.md", "Потім підпишіть його.", "Потім, підпишіть його.")
    accept(kept_town, "wonen", "uk", "ru", "en", how=Acceptance.COSMETIC)
    assert states(kept_town) == {"uk wonen#stappen/stap-2": State.TO_CONFIRM}
    assert rows(kept_town, "ru")["Tekent het daarna."] is None


def test_an_editor_without_the_program_marks_a_cosmetic_change_in_the_memory_itself(kept_town: Path) -> None:
    edit(kept_town, "nl/wonen.md", "Teken het daarna.", "Tekent het daarna.")
    for code in ("uk", "ru", "en"):
        file = kept_town / f"translations/{code}/wonen.yml"
        file.write_text(file.read_text("utf-8").replace("Teken het daarna.", "Tekent het daarna."), "utf-8")
    assert states(kept_town) == {}


def test_a_commit_in_all_languages_is_taken_together_and_what_a_language_lacks_is_not(kept_town: Path) -> None:
    edit(kept_town, "nl/wonen.md", *CHANGED)
    edit(kept_town, "nl/wonen.md", "Je betaalt elke maand huur.", "Je betaalt nu en dan wat huur aan iemand.")
    for code, old, new in (
        ("uk", "Потім підпишіть його.", "Потім підпишете його."),
        ("ru", "Потом подпишите его.", "Потом подпишете его."),
        ("en", "Then sign it.", "Then sing it."),
    ):
        edit(kept_town, f"{code}/wonen.md", old, new)
    edit(kept_town, "uk/wonen.md", "Щомісяця ви платите за оренду.", "Щомісяця ви платете за оренду.")
    accept(kept_town, "wonen", "uk", "ru", "en", how=Acceptance.TOGETHER)
    assert states(kept_town) == {
        "uk wonen#kosten/alinea-1": State.TO_CONFIRM,
        "ru wonen#kosten/alinea-1": State.STALE,
        "en wonen#kosten/alinea-1": State.STALE,
    }


def test_only_what_was_read_since_the_source_changed_counts_as_read(kept_town: Path) -> None:
    edit(kept_town, "uk/wonen.md", "title:", "read_by_person: 2026-11-21\ntitle:")
    uk = judged(kept_town).freshness.of("uk", "wonen")
    assert {one.state for one in uk} == {State.FRESH}
    edit(kept_town, "nl/wonen.md", *CHANGED)
    accept(kept_town, "wonen", "uk")
    uk = judged(kept_town).freshness.of("uk", "wonen")
    assert [one.source.source for one in uk if one.state is State.MACHINE] == [CHANGED[1]]
    edit(kept_town, "uk/wonen.md", "2026-11-21", "2026-12-01")
    assert {one.state for one in judged(kept_town).freshness.of("uk", "wonen")} == {State.FRESH}


# The memory as a file.


def snapshot(base: Path) -> dict[str, str]:
    files = (path for path in (base / "translations").rglob("*.yml"))
    return {path.relative_to(base).as_posix(): path.read_text("utf-8") for path in files}


def test_the_memory_is_yaml_that_says_both_texts(kept_town: Path) -> None:
    for text in snapshot(kept_town).values():
        assert all(row.keys() >= {"at", "nl"} for row in yaml.safe_load(text))


def test_a_guide_is_written_down_from_nothing_as_it_was(kept_town: Path) -> None:
    before = snapshot(kept_town)
    shutil.rmtree(kept_town / "translations")
    renew(kept_town)
    assert snapshot(kept_town) == before


def test_a_change_of_one_text_changes_one_row_of_one_file(kept_town: Path) -> None:
    before = snapshot(kept_town)
    edit(kept_town, "nl/wonen.md", "1. Lees het contract.", "1. Vraag het contract.\n2. Lees het contract.")
    edit(kept_town, "uk/wonen.md", "1. Прочитайте договір.", "1. Попросіть договір.\n2. Прочитайте договір.")
    renew(kept_town, LATER)
    after = snapshot(kept_town)
    assert [name for name in after if after[name] != before[name]] == ["translations/uk/wonen.yml"]
    new = '- at: "#stappen/stap-1"\n  nl: "Vraag het contract."\n  uk: "Попросіть договір."\n  since: 2026-12-01\n\n'
    assert after["translations/uk/wonen.yml"].replace(new, "", 1) == before["translations/uk/wonen.yml"]


Break = Callable[[str], str]


def cut_in_half(text: str) -> str:
    return text[: len(text) // 2]


def emptied(_: str) -> str:
    return ""


def in_two_versions(text: str) -> str:
    return f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> other\n"


def with_instead(old: str, new: str) -> Break:
    """The first of such signs are others."""

    def broken(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return broken


@pytest.mark.parametrize(
    ("broken", "check"),
    [
        (cut_in_half, "memory-file"),
        (with_instead('nl: "Lees', "nl: Lees"), "memory-file"),
        (with_instead("  uk: ", "  uk:\n    "), "memory-file"),
        (with_instead('"\n\n- at', '"\n- at'), "memory-file"),
        (with_instead('"Lees', '"\\uZZZZ'), "memory-file"),
        (with_instead('"Lees', '"\\ud800'), "memory-file"),
        (with_instead('"\n\n', '"\n  since: 2026-02-31\n\n'), "memory-file"),
        (emptied, "memory-file"),
        (in_two_versions, "two-versions"),
    ],
    ids=[
        "cut in half",
        "no quotes",
        "broken lines",
        "glued",
        "no sign",
        "half a sign",
        "no day",
        "empty",
        "two versions",
    ],
)
def test_a_broken_memory_stops_and_is_made_anew_when_somebody_has_looked(
    kept_town: Path, broken: Break, check: str
) -> None:
    file = kept_town / "translations/uk/wonen.yml"
    before = file.read_text("utf-8")
    file.write_text(broken(before), "utf-8")
    found = [one for one in read_again(kept_town).findings if one.place.file == "translations/uk/wonen.yml"]
    assert [(one.check, one.weight) for one in found] == [(check, Weight.STOPS)]
    assert Translated("uk", "wonen") not in judged(kept_town).freshness.files
    assert renew(kept_town) == []
    accept(kept_town, "wonen", "uk")
    assert file.read_text("utf-8") == before


# Branches.


def git(base: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    names = ("-c", "user.name=Town", "-c", "user.email=town@example.org", "-c", "merge.conflictStyle=diff3")
    return subprocess.run(["git", *names, *arguments], cwd=base, capture_output=True, text=True, check=False)


def ten_steps(base: Path) -> None:
    for code, word in {"nl": "Stap", "uk": "Крок", "ru": "Шаг", "en": "Step"}.items():
        page = base / f"content/{code}/wonen.md"
        steps = "".join(f"{number}. {word} {number} van het plan.\n" for number in range(1, 11))
        page.write_text(f"{page.read_text('utf-8')}\n## {word} {{#plan}}\n\n{steps}", "utf-8")


def changed_step(number: int) -> Callable[[str], str]:
    return lambda text: text.replace(f" {number} van het plan", f" {number} van een heel ander plan")


def added_before(number: int) -> Callable[[str], str]:
    return lambda text: text.replace(f"\n{number}. ", f"\n1. Nieuw voor {number}.\n{number}. ", 1)


def removed(number: int) -> Callable[[str], str]:
    return lambda text: re.sub(rf"^{number}\. .*\n", "", text, count=1, flags=re.MULTILINE)


KINDS = (changed_step, added_before, removed)
PAIRS = [
    *(((one, 4), (other, 5)) for one in KINDS for other in KINDS if one is not other or one is not removed),
    *(((one, 5), (other, 4)) for one in KINDS for other in KINDS if one is not other or one is not removed),
    ((changed_step, 1), (removed, 2)),
    ((removed, 1), (changed_step, 2)),
    ((changed_step, 10), (removed, 9)),
    ((added_before, 1), (changed_step, 1)),
]
"""Twenty pairs of branches that edit neighbours. Two that remove neighbours conflict, as they do in the text itself."""


Side = tuple[Callable[[int], Callable[[str], str]], int]


def name_of(side: Side) -> str:
    return f"{side[0].__name__} {side[1]}"


def memory_of_a_branch(base: Path, name: str, change: Callable[[str], str]) -> None:
    assert git(base, "switch", "--quiet", "--create", name, "start").returncode == 0
    for code in ("nl", "uk"):
        page = base / f"content/{code}/wonen.md"
        before = page.read_text("utf-8")
        page.write_text(change(before), "utf-8")
        assert page.read_text("utf-8") != before
    accept(base, "wonen", "uk")
    git(base, "checkout", "--quiet", "start", "--", "content")
    assert git(base, "commit", "--quiet", "--all", "--message", name).returncode == 0


@pytest.mark.parametrize(("ours", "theirs"), PAIRS, ids=name_of)
def test_branches_that_edit_neighbours_merge_in_the_memory(town: Path, ours: Side, theirs: Side) -> None:
    ten_steps(town)
    accept(town, "wonen", "uk")
    git(town, "init", "--quiet")
    git(town, "add", ".")
    git(town, "commit", "--quiet", "--message", "start")
    git(town, "tag", "start")
    memory_of_a_branch(town, "ours", ours[0](ours[1]))
    memory_of_a_branch(town, "theirs", theirs[0](theirs[1]))
    merged = git(town, "merge", "--quiet", "ours")
    assert merged.returncode == 0, (town / "translations/uk/wonen.yml").read_text("utf-8")
    assert read_memory(town)[1] == []
