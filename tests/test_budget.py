"""What a first visit costs a phone stays within budget.yml; the table is printed with `pytest -s`."""

import gzip
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from benchmarks.hosting import Sent, hosted
from benchmarks.visits import Visit, first_visit, weight

pytestmark = pytest.mark.xdist_group("budget")

BUDGET = yaml.safe_load(Path(__file__).with_name("budget.yml").read_text(encoding="utf-8"))
TYPES: Mapping[str, str] = BUDGET["page_types"]
LANGUAGES = ("uk", "ru", "en")
STYLESHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
FONTS = ("woff2", "woff", "ttf", "otf")


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
            yield f"{visit.path}: {what} is {cost}, and may be {allowed[what]}"
    yield from (f"{visit.path}: {sent.path} is not there" for sent in visit.everything if not sent.found)


def type_of(path: str) -> str:
    """The type of the page at a path such as uk/wonen/."""
    parts = [part for part in path.split("/") if part and part not in LANGUAGES]
    return TYPES.get("/".join(parts), "topic")


def paths(public: Path) -> list[str]:
    """All pages, such as uk/wonen/."""
    files = (path.relative_to(public).as_posix() for path in sorted(public.rglob("index.html")))
    return [path.removesuffix("index.html") for path in files]


def first_view(public: Path, path: str) -> list[Path]:
    """The page and its stylesheets."""
    page = public / path / "index.html"
    return [page, *(page.parent / link for link in STYLESHEET.findall(page.read_text(encoding="utf-8")))]


def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def heaviest_of_each_type(public: Path) -> dict[str, str]:
    """Type of page -> the page of that type, in any language, with the most bytes."""
    lightest_first = sorted(paths(public), key=lambda path: sum(map(packed, first_view(public, path))))
    return {type_of(path): path for path in lightest_first}


def table(visits: Mapping[str, Visit]) -> str:
    """What each page costs, of what it may cost."""
    lines = [f"{'the heaviest page of each type':36}" + "".join(f"{name:>15}" for name in BUDGET["limits"])]
    for kind, visit in visits.items():
        found, allowed = costs(visit), limits(kind)
        cells = (f"{found[name]} / {allowed[name]}" for name in allowed)
        lines.append(f"{f'{kind}: {visit.path}':36}" + "".join(f"{cell:>15}" for cell in cells))
    return "\n".join(lines)


def test_a_first_visit_to_each_type_of_page_stays_within_the_budget(public: Path, chromium: Browser) -> None:
    pages = heaviest_of_each_type(public)
    assert pages.keys() == {*TYPES.values(), "topic"}
    with hosted(public) as (address, sent):
        visits = {kind: first_visit(chromium, address, sent, path) for kind, path in sorted(pages.items())}
    print(f"\n{table(visits)}")  # noqa: T201
    over = [excess for visit in visits.values() for excess in excesses(visit)]
    assert over == [], f"{table(visits)}\n" + "\n".join(over)


def test_the_first_view_of_every_page_in_every_language_stays_within_the_budget(public: Path) -> None:
    weights = {path: sum(map(packed, first_view(public, path))) for path in paths(public)}
    assert len(weights) > 100
    over = {path: size for path, size in weights.items() if size > limits(type_of(path))["first_view"]}
    assert over == {}


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
