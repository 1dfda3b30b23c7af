"""The ways in which a source drifts away from its translations, on three topics: each is named, and nothing else is.

The families are those of the drift benchmark of the Kubernetes documentation, and the edits inside a paragraph that the
tools of that project do not see.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import run_here
from tests.test_cases import findings_of
from tests.test_freshness import accept, edit, git, renew, states
from wegwijs.model.freshness import State

STALE, MISSING, OTHER, FACTS = State.STALE, State.MISSING, State.STRUCTURE_DIFFERS, State.FACTS_DIFFER


FAMILIES = [
    # inside a paragraph, step, item, cell, box or heading
    ("wonen", "Je betaalt elke maand huur.", "De eigenaar betaalt de huur.", {"#kosten/alinea-1": STALE}),
    ("wonen", "Lees het contract.", "Lees het contract niet.", {"#stappen/stap-1": STALE}),
    ("wonen", "Teken het daarna.", "Teken het binnen 3 dagen.", {"#stappen/stap-2": FACTS}),
    ("wonen", "Teken niets wat je", "Teken iets wat je", {"#opgelet/alinea-1": STALE}),
    ("wonen", "- Je papieren, geldig", "- Je oude papieren, geldig", {"#nodig/punt-1": STALE}),
    ("wonen", "| de afspraken over", "| alle afspraken over", {"#woorden-op-brieven/cel-4": STALE}),
    ("wonen", '!!! tip "Vragen?"', '!!! tip "Problemen?"', {"#nodig/kader-1": STALE}),
    ("wonen", "## Wat kost het?", "## Wat betaal je?", {"#kosten": STALE}),
    ("wonen", "title: Wonen", "title: Huren", {"/title": STALE}),
    ("wonen", "**goede afspraken**", "**duidelijke afspraken**", {"#waarover/alinea-1": STALE}),
    ("index", "Deze gids helpt je op weg.", "Deze gids helpt je verder.", {"/alinea-1": STALE}),
    ("index", "Dat is gratis.", "Dat is duur.", {"#nood/alinea-1": STALE}),
    ("index", "hoe je een woning huurt", "hoe je een woning koopt", {"#eerste-stappen/stap-2": STALE}),
    ("eerste-stappen", "2. Kies een dokter.", "2. Kies vandaag een dokter.", {"#eerste-week/stap-2": STALE}),
    ("eerste-stappen", "Vraag hulp aan de gemeente.", "Vraag hulp aan het OCMW.", {"#eerste-dag/stap-1": STALE}),
    # sentences, steps, items, rows and parts that come, go and move
    ("wonen", "elke maand huur.", "elke maand huur.\nDat is veel.", {"#kosten/alinea-1": STALE}),
    ("index", "Welkom in onze gemeente.\n", "", {"/alinea-1": STALE}),
    ("wonen", "1. Lees het", "1. Vraag hulp.\n2. Lees het", {"#stappen/stap-1": MISSING}),
    ("wonen", "2. Teken het daarna.", "2. Teken het daarna.\n3. Bewaar het.", {"#stappen/stap-3": MISSING}),
    ("wonen", "2. Teken het daarna.\n", "", {"#stappen": OTHER}),
    (
        "wonen",
        "1. Lees het contract.\n2. Teken het daarna.",
        "1. Teken het daarna.\n2. Lees het contract.",
        {"#stappen/stap-1": OTHER, "#stappen/stap-2": OTHER},
    ),
    (
        "wonen",
        "| huurwaarborg | geld",
        "| loket | een plaats |\n| huurwaarborg | geld",
        {"#woorden-op-brieven/cel-5": MISSING, "#woorden-op-brieven/cel-6": MISSING},
    ),
    (
        "eerste-stappen",
        "## Let op {#opgelet}",
        "## Nieuw {#nieuw}\n\nDit is nieuw.\n\n## Let op {#opgelet}",
        {"#nieuw": MISSING, "#nieuw/alinea-1": MISSING},
    ),
    (
        "eerste-stappen",
        "## Je bent erkend {#erkend}",
        "## Je bent erkend {#erkend}\n\nJe mag werken.",
        {"#erkend/alinea-1": MISSING},
    ),
    # how it is set
    ("wonen", "vooraf geeft.\nHet is", "vooraf geeft. Het is", {}),
    ("index", "Deze gids helpt", "Deze\u00a0gids  helpt", {}),
    ("eerste-stappen", "je papieren.", "je papieren;", {}),
]


@pytest.mark.parametrize(
    ("topic", "old", "new", "expected"), FAMILIES, ids=[f"{one[0]}: {one[2][:40]}" for one in FAMILIES]
)
def test_each_way_to_drift_is_named_and_nothing_else_is(
    kept_town: Path, topic: str, old: str, new: str, expected: dict[str, State]
) -> None:
    edit(kept_town, f"nl/{topic}.md", old, new)
    found = {where.removeprefix("uk "): state for where, state in states(kept_town).items() if where.startswith("uk")}
    assert found == {f"{topic}{where}": state for where, state in expected.items()}


def in_two_commits(base: Path) -> None:
    edit(base, "nl/wonen.md", "Je betaalt elke maand huur.", "Je betaalt nooit huur.")
    renew(base)
    edit(base, "nl/wonen.md", "Je betaalt nooit huur.", "Je betaalt alleen soms huur.")


def mended_and_changed_again(base: Path) -> None:
    edit(base, "nl/wonen.md", "Je betaalt elke maand huur.", "Je betaalt nooit huur.")
    accept(base, "wonen", "uk", "ru", "en")
    edit(base, "nl/wonen.md", "Je betaalt nooit huur.", "Je betaalt elke maand huur.")


def typing_in_the_translation(base: Path) -> None:
    edit(base, "nl/wonen.md", "Je betaalt elke maand huur.", "Je betaalt nooit huur.")
    edit(base, "uk/wonen.md", "Щомісяця ви платите за оренду.", "Щомісяця ви платете за оренду.")


def another_text_of_the_translation(base: Path) -> None:
    edit(base, "nl/wonen.md", "Je betaalt elke maand huur.", "Je betaalt nooit huur.")
    edit(base, "uk/wonen.md", "Прочитайте договір.", "Уважно прочитайте договір.")
    renew(base)


def moved_to_another_part(base: Path) -> None:
    for code, text in {"nl": "Je betaalt elke maand huur.", "uk": "Щомісяця ви платите за оренду."}.items():
        edit(base, f"{code}/wonen.md", f"{text}\n\n", "")
        edit(base, f"{code}/wonen.md", " {#opgelet}\n\n", f" {{#opgelet}}\n\n{text}\n\n")
    renew(base)
    edit(base, "nl/wonen.md", "Je betaalt elke maand huur.", "Je betaalt nooit huur.")


def name_of(history: Callable[[Path], None]) -> str:
    return history.__name__


@pytest.mark.parametrize(
    "history",
    [
        in_two_commits,
        mended_and_changed_again,
        typing_in_the_translation,
        another_text_of_the_translation,
        moved_to_another_part,
    ],
    ids=name_of,
)
def test_no_history_makes_a_change_fresh(kept_town: Path, history: Callable[[Path], None]) -> None:
    history(kept_town)
    assert [state for where, state in states(kept_town).items() if where.startswith("uk")] in (
        [State.STALE],
        [State.TO_CONFIRM],
    )


# Numbers.


@pytest.fixture
def counted_town(town: Path) -> Path:
    """The town with a number in a sentence."""
    for code, old, new in (
        ("nl", "Teken het daarna.", "Teken het daarna binnen 2 dagen."),
        ("uk", "Потім підпишіть його.", "Потім підпишіть його протягом 2 днів."),
        ("ru", "Потом подпишите его.", "Потом подпишите его в течение 2 дней."),
        ("en", "Then sign it.", "Then sign it within 2 days."),
    ):
        edit(town, f"{code}/wonen.md", old, new)
    renew(town)
    assert findings_of(town) == []
    return town


def test_one_number_gives_one_finding_for_each_language(counted_town: Path) -> None:
    edit(counted_town, "nl/wonen.md", "binnen 2 dagen", "binnen 3 dagen")
    found = findings_of(counted_town)
    assert [(one.place.file, one.check) for one in found] == [
        (f"content/{code}/wonen.md", "stale-translation") for code in ("en", "ru", "uk")
    ]
    assert all("binnen 2 dagen" in one.what and "binnen 3 dagen" in one.what for one in found)


def test_a_typing_correction_keeps_the_old_number_felt_and_the_new_number_clears_it(counted_town: Path) -> None:
    edit(counted_town, "nl/wonen.md", "binnen 2 dagen", "binnen 3 dagen")
    edit(counted_town, "uk/wonen.md", "Потім підпишіть", "Потім, підпишіть")
    assert "uk wonen#stappen/stap-2" in states(counted_town)
    edit(counted_town, "uk/wonen.md", "2 днів", "3 днів")
    assert "uk wonen#stappen/stap-2" not in states(counted_town)


# Without the history of git.


def test_a_clone_a_zip_and_a_squash_say_the_same(kept_town: Path, tmp_path: Path) -> None:
    for number, sentence in enumerate(["Je betaalt nooit huur.", "Je betaalt alleen soms huur."]):
        git(kept_town, "init", "--quiet")
        git(kept_town, "add", ".")
        git(kept_town, "commit", "--quiet", "--message", str(number))
        page = kept_town / "content/nl/wonen.md"
        page.write_text(page.read_text("utf-8").replace("Je betaalt elke maand huur.", sentence), "utf-8")
    git(kept_town, "commit", "--quiet", "--all", "--message", "last")
    assert git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{kept_town}", "shallow").returncode == 0
    shutil.copytree(kept_town, tmp_path / "zip", ignore=shutil.ignore_patterns(".git"))
    git(kept_town, "reset", "--quiet", "--soft", "HEAD~1")
    said = [
        run_here("check", "--no-spelling", "--format", "json", "--base", str(base)).stdout.replace(str(base), "BASE")
        for base in (kept_town, tmp_path / "shallow", tmp_path / "zip")
    ]
    assert said[0] == said[1] == said[2]
    assert "stale-translation" in said[0]
