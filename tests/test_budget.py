"""What the shipped guide costs a phone stays within budget.yml; the table is printed with `pytest -s`.

This is the one test that a longer text can make fail: it then says which page is too heavy, and what an editor can do.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from benchmarks.hosting import Sent, hosted
from benchmarks.visits import Visit, first_visit, weight
from tests.built_pages import paths_of
from tests.conftest import SHIPPED_LANGUAGES

pytestmark = pytest.mark.xdist_group("shipped")

BUDGET = yaml.safe_load(Path(__file__).with_name("budget.yml").read_text(encoding="utf-8"))
TYPES: Mapping[str, str] = BUDGET["page_types"]
STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
FONTS = ("woff2", "woff", "ttf", "otf")
REMEDY = """\
The program is not broken: a page of the guide became heavier than tests/budget.yml allows, and comes later on a slow
phone. Above stand the bytes on the way (gzip) in that language.
-> Say the same in fewer words, or make two topics of it. Is every word worth it? Then write a higher number there."""


def costs(visit: Visit) -> dict[str, int]:
    """The same names as the limits."""
    return {
        "first_view": visit.first_view,
        "everything": weight(visit.everything),
        "requests": len(visit.own),
        "scripts": weight(visit.of("js")),
        "fonts": len(visit.of(*FONTS)),
    }


def limits(kind: str) -> dict[str, int]:
    """What a page of a type may cost."""
    return BUDGET["limits"] | BUDGET["exceptions"].get(kind, {})


def excesses(visit: Visit) -> Iterator[str]:
    allowed = limits(type_of(visit.path))
    for what, cost in costs(visit).items():
        if cost > allowed[what]:
            yield too_heavy(visit.path, what, cost, allowed[what])
    yield from (f"{visit.path}: {sent.path} is not there" for sent in visit.everything if not sent.found)


def too_heavy(path: str, what: str, cost: int, most: int) -> str:
    return f"{path}: {what} is {cost}, and may be {most}"


def type_of(path: str) -> str:
    """The type of the page at a path such as uk/wonen/; in budget.yml for those that are no topics."""
    parts = [part for part in path.split("/") if part and part not in SHIPPED_LANGUAGES]
    return TYPES.get("/".join(parts), "topic")


def first_view(public: Path, path: str) -> list[Path]:
    """The page and its stylesheets."""
    page = public / path / "index.html"
    return [page, *(page.parent / link for link in STYLESHEET.findall(page.read_text(encoding="utf-8")))]


def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def heaviest_of_each_type(public: Path) -> dict[str, str]:
    """Type of page -> the page of that type, in any language, with the most bytes."""
    lightest_first = sorted(paths_of(public), key=lambda path: sum(map(packed, first_view(public, path))))
    return {type_of(path): path for path in lightest_first}


def table(visits: Mapping[str, Visit]) -> str:
    """What each page costs, of what it may cost."""
    lines = [f"{'the heaviest page of each type':36}" + "".join(f"{name:>15}" for name in BUDGET["limits"])]
    for kind, visit in visits.items():
        found, allowed = costs(visit), limits(kind)
        cells = (f"{found[name]} / {allowed[name]}" for name in allowed)
        lines.append(f"{f'{kind}: {visit.path}':36}" + "".join(f"{cell:>15}" for cell in cells))
    return "\n".join(lines)


def must_fit(over: list[str]) -> None:
    """Fail with what is too heavy, and with what one can do about it."""
    if over:
        pytest.fail("\n".join([*over, "", REMEDY]), pytrace=False)


def test_a_first_visit_to_each_type_of_page_stays_within_the_budget(public: Path, chromium: Browser) -> None:
    pages = heaviest_of_each_type(public)
    with hosted(public) as (address, sent):
        visits = {kind: first_visit(chromium, address, sent, path) for kind, path in sorted(pages.items())}
    print(f"\n{table(visits)}")  # noqa: T201
    must_fit([excess for visit in visits.values() for excess in excesses(visit)])


def test_the_first_view_of_every_page_in_every_language_stays_within_the_budget(public: Path) -> None:
    weights = {path: sum(map(packed, first_view(public, path))) for path in paths_of(public)}
    allowed = {path: limits(type_of(path))["first_view"] for path in weights}
    must_fit(
        [too_heavy(path, "first_view", size, allowed[path]) for path, size in weights.items() if size > allowed[path]]
    )


def test_what_the_search_box_fetches_stays_within_the_budget(public: Path) -> None:
    endings = {"index": ".json", "texts": ".texts.json"}
    files = [
        (f"search/{code}{ending}", BUDGET["search"][name])
        for code in SHIPPED_LANGUAGES
        for name, ending in endings.items()
    ]
    weights = {file: packed(public / file) for file, _ in files}
    must_fit([too_heavy(file, "the file", weights[file], most) for file, most in files if weights[file] > most])


def test_what_the_search_fetches_of_other_languages_stays_within_the_budget(public: Path) -> None:
    over: list[str] = []
    for code in SHIPPED_LANGUAGES:
        others = json.loads((public / f"search/{code}.json").read_bytes())["others"]
        for word in ("huis", "дом"):
            fetched = [other for other, letters in others if re.search(letters, word)]
            texts = [packed(public / f"search/{other}.texts.json") for other in fetched]  # only of one of them
            cost = sum(packed(public / f"search/{other}.json") for other in fetched) + max(texts, default=0)
            if cost > BUDGET["search"]["neighbours"]:
                over.append(
                    too_heavy(f"search/{code}.json", f"neighbours for {word}", cost, BUDGET["search"]["neighbours"])
                )
    must_fit(over)


def test_what_is_too_heavy_is_told_with_what_one_can_do() -> None:
    with pytest.raises(
        pytest.fail.Exception, match=r"(?s)^uk/wonen/: first_view is 14700, .*not broken.*-> Say the same"
    ):
        must_fit([too_heavy("uk/wonen/", "first_view", 14_700, 14_600)])


def test_an_excess_is_named() -> None:
    page = Sent("wonen/index.html", 90_000, 14_000, True)
    styles, script = Sent("assets/site.css", 3_000, 601, True), Sent("assets/site.js", 20_000, 6_145, True)
    again, worker = Sent("beeld.svg", 0, 0, True), Sent("sw.js", 1, 1, True)
    font, lost = Sent("assets/letters.woff2", 5_000, 5_000, True), Sent("weg.svg", 0, 0, False)
    found = list(excesses(Visit("wonen/", (page, styles, script, font, lost, again), (worker,))))
    assert found == [
        "wonen/: first_view is 14601, and may be 14600",
        "wonen/: everything is 25747, and may be 25000",
        "wonen/: requests is 6, and may be 5",
        "wonen/: scripts is 6145, and may be 6144",
        "wonen/: fonts is 1, and may be 0",
        "wonen/: weg.svg is not there",
    ]
