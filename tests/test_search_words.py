"""Search knows the forms of a word, and knows the same in Python and in the browser."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT, SHIPPED_LANGUAGES
from wegwijs.checks.dictionaries import DICTIONARIES, NAMES
from wegwijs.search.analyser import Analyser, analyser_of, table_of
from wegwijs.search.endings import stemmer_of_rules

pytestmark = pytest.mark.xdist_group("search words")

LANGUAGES = ("nl", "uk", "ru", "en")
SCRIPTS = [*sorted((ROOT / "theme/search/snowball").glob("*.js"))] + [
    ROOT / f"theme/search/{name}.js" for name in ("endings", "compounds", "analyser")
]
FROM_DICTIONARY = 20_000
ODD = [
    "п’ять п'ять пʼять п`ять ПʼЯТЬ м´яч",
    "за́мок замо́к Ґанок ЇЖАК її йод и\u0306од Ёлка ёж",
    "één ÉÉN e\u0301e\u0301n coördinatie foto's 's avonds IJSLAND ĳs",
    "İstanbul STRASSE straße ΣΊΣΥΦΟΣ ﬁets K A\u030a",
    "مرحبا بالعالم العَرَبِيَّة كتـــاب שלום 日本語 ไทย 🙂🙂",
    "a* b~2 title:c +d -e ^f <b>g</b> \\ [h] (i|j) $1 $& \u0000 \u200b \ufeff",
    "x" * 10_000 + " " + "ніч" * 4_000 + " " + "verblijf" * 1_000,
    "",
]
"""What nobody writes in a guide and somebody pastes into a search box."""

CALL = """({table, texts, words}) => {
  const analyser = wegwijsSearch.makeAnalyser(table);
  return [texts.map(analyser.words), texts.map(analyser.terms), words.map(analyser.stem)];
}"""
CALL_PARTS = """({table, words, known}) => {
  const analyser = wegwijsSearch.makeAnalyser(table);
  const stems = new Set(known);
  return words.map((word) => analyser.parts(word, stems));
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    for script in sorted(SCRIPTS, key=lambda path: path.stem != "base-stemmer"):
        page.add_script_tag(path=script)
    yield page
    page.close()


def texts_of_guide(language: str) -> list[str]:
    folder = ROOT / "content" / language
    return [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.is_file()]


def words_of_guide(language: str) -> set[str]:
    return {word for text in texts_of_guide(language) for word in analyser_of(language).words(text)}


def words_of_dictionary(language: str, folder: Path = DICTIONARIES) -> list[str]:
    """Words from all over the dictionary, the same ones each time."""
    file = folder / f"{NAMES[language]}.dic"
    if not file.is_file():
        pytest.skip(f"{file} is not there: install hunspell-{language}")
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    return [line.split("/")[0].split("\t")[0] for line in lines[:: len(lines) // FROM_DICTIONARY]][:FROM_DICTIONARY]


def by_python(analyser: Analyser, texts: list[str], words: list[str]) -> list[list[list[str]] | list[str]]:
    return [list(map(analyser.words, texts)), list(map(analyser.terms, texts)), list(map(analyser.stem, words))]


def in_browser(page: Page, language: str, texts: list[str], words: list[str]) -> list[list[list[str]] | list[str]]:
    return page.evaluate(CALL, {"table": table_of(language), "texts": texts, "words": words})


@pytest.mark.parametrize("language", SHIPPED_LANGUAGES)
def test_python_and_the_browser_agree_on_every_word_of_the_guide(page: Page, language: str) -> None:
    texts, words = texts_of_guide(language), sorted(words_of_guide(language))
    assert len(words) > 1_000
    assert in_browser(page, language, texts, words) == by_python(analyser_of(language), texts, words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_python_and_the_browser_agree_on_20_000_words_of_the_dictionary(page: Page, language: str) -> None:
    texts = words_of_dictionary(language)
    assert len(texts) == FROM_DICTIONARY
    assert in_browser(page, language, texts, texts) == by_python(analyser_of(language), texts, texts)


@pytest.mark.parametrize("language", [*LANGUAGES, "ar"])
def test_python_and_the_browser_agree_on_odd_input(page: Page, language: str) -> None:
    words = [word for text in ODD for word in text.split()]
    assert in_browser(page, language, ODD, words) == by_python(analyser_of(language), ODD, words)


@pytest.mark.parametrize("language", SHIPPED_LANGUAGES)
def test_python_and_the_browser_split_the_words_of_the_guide_alike(page: Page, language: str) -> None:
    analyser, words = analyser_of(language), sorted(words_of_guide(language))
    known = {analyser.stem(word) for word in words if word not in analyser.stop_words}
    parts = [analyser.parts(word, known) for word in words]
    table = table_of(language)
    assert page.evaluate(CALL_PARTS, {"table": table, "words": words, "known": sorted(known)}) == parts
    assert any(parts) or language not in ("nl", "uk", "ru")


def test_every_ukrainian_rule_has_an_example_that_needs_it() -> None:
    table = table_of("uk")["rules"]
    stem = stemmer_of_rules(table)
    lists = [*(stage["rules"] for stage in table["stages"]), table["sounds"]]
    for rules in lists:
        for rule in list(rules):
            one, other = rule[-1].split()
            assert stem(one) == stem(other), rule
            place = rules.index(rule)
            rules[place] = ["-", "-", rule[-1]] if rules is table["sounds"] else ["-", "-", "-", rule[-1]]
            without = stemmer_of_rules(table)
            assert without(one) != without(other), f"not needed for its example: {rule}"
            rules[place] = rule


def test_no_ukrainian_ending_has_two_outcomes_in_one_stage() -> None:
    table = table_of("uk")["rules"]
    for stage in table["stages"]:
        outcomes: dict[str, str] = {}
        for rule in stage["rules"]:
            alone = {**stage, "rules": [rule]}
            for ending, better in endings_of(alone, table["sets"]).items():
                assert outcomes.setdefault(ending, better) == better, f"{ending!r}: {rule}"


def endings_of(stage: dict[str, list[list[str]]], sets: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for beginnings, endings, becomes, _ in stage["rules"]:
        for name in endings.split() or [""]:
            for ending in sets[name[1:]].split() if name.startswith("@") else [name]:
                found.update({begin + ending: becomes.replace("*", begin) for begin in beginnings.split() or [""]})
    return found


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("uk", "посвідка посвідкою посвідку посвідок"),
        ("uk", "допомога допомозі допомогу допомогою"),
        ("uk", "заява заяву заявою заяви заявах"),
        ("uk", "дохід доходу доходів доходами"),
        ("uk", "оренда оренди оренду орендою"),
        ("uk", "дитина дитину діти дітей дітям"),
        ("uk", "можливість можливості можливістю можливостей"),
        ("uk", "здоров’я здоров'ю здоровʼям"),
        ("uk", "зареєструватися зареєструйтеся зареєструвались"),
        ("uk", "huurcontract huurcontracten"),
        ("ru", "пособие пособия пособием"),
        ("ru", "ребёнок ребенок ребёнка ребёнком дети детям"),
        ("ru", "украинец украинца украинцев"),
        ("ru", "справка справки справок"),
        ("nl", "huis huizen"),
        ("nl", "brief brieven"),
        ("nl", "crèche crèches creche"),
        ("nl", "stage stages"),
        ("en", "landlord landlord’s landlords"),
    ],
)
def test_the_forms_of_a_word_are_one_term(language: str, forms: str) -> None:
    assert len(set(analyser_of(language).terms(forms))) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("uk", "кит кіт"),
        ("uk", "мій мий"),
        ("uk", "заява заявник"),
        ("uk", "питати питання"),
        ("uk", "лист лис"),
        ("ru", "работа рабы"),
        ("nl", "huur huis"),
    ],
)
def test_different_words_stay_different(language: str, words: str) -> None:
    one, other = words.split()
    assert analyser_of(language).stem(one) != analyser_of(language).stem(other)


@pytest.mark.parametrize("language", [*LANGUAGES, "other"])
def test_every_stop_word_is_one_normalised_word(language: str) -> None:
    listed = table_of(language)["stop_words"].split()
    assert listed == sorted(set(listed))
    assert [analyser_of(language).words(word) for word in listed] == [[word] for word in listed]


def test_a_whole_question_keeps_what_it_asks_for() -> None:
    asked = analyser_of("uk").terms("Де я можу отримати гроші на дитину?")
    answer = analyser_of("uk").terms("Отримайте гроші на дітей")
    assert set(answer) <= set(asked)


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("verblijfsvergunning", ["verblijf", "vergunning"]),
        ("huurcontract", ["huur", "contract"]),
        ("huurcontracten", ["huur", "contracten"]),
        ("kinderbijslag", ["kind", "bijslag"]),
        ("gemeentehuizen", ["gemeente", "huizen"]),
        ("woningkosten", ["woning", "kosten"]),
        ("verblijfsvergunningaanvraag", ["verblijf", "vergunning", "aanvraag"]),
        ("contracten", []),
        ("vergunning", []),
        ("huurxcontract", []),
        ("onderwijs", []),
    ],
)
def test_a_dutch_compound_is_split_into_words_one_knows(compound: str, parts: list[str]) -> None:
    analyser = analyser_of("nl")
    known = analyser.terms("huur contract verblijf vergunning aanvraag gemeente huis kind bijslag woning kost wijs")
    assert [analyser.stem(part) for part in analyser.parts(compound, set(known))] == list(map(analyser.stem, parts))


def test_words_find_compounds_and_compounds_find_words() -> None:
    analyser = analyser_of("nl")
    known = set(analyser.terms("huur contract huurcontract verblijf plaatsen"))
    assert set(analyser.terms("contract van huur")) == {
        analyser.stem(part) for part in analyser.parts("huurcontract", known)
    }
    assert "plaatsen" in analyser.parts("verblijfsplaatsen", known)


def test_a_language_without_a_table_compares_words_as_they_are_written() -> None:
    assert analyser_of("ar").terms("العَرَبِيَّة كتـــاب") == ["العربية", "كتاب"]


def test_tables_are_small() -> None:
    assert len(json.dumps(table_of("uk"), ensure_ascii=False).encode()) < 16_000
