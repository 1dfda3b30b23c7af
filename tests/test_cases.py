"""Every file in tests/cases/ is a mistake that somebody could make in the small town, and what the program says."""

import base64
import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, TODAY, TOWN
from wegwijs.brochures.missing_signs import check_missing_signs
from wegwijs.checks import told_briefly
from wegwijs.findings import Finding, in_reading_order
from wegwijs.freshness import judged_guide, with_local_judgements
from wegwijs.making.inputs import Inputs
from wegwijs.making.topic_checks import found_by_all
from wegwijs.model.guide import Guide
from wegwijs.overlays import overlaid
from wegwijs.reading import read_guide
from wegwijs.reading.overlay import read_overlays
from wegwijs.remembering import Shelf

CASES = sorted((ROOT / "tests/cases").glob("*.yml"))


def findings_of(base: Path, municipality: str | None = None) -> list[Finding]:
    """What reading and checking a base folder finds, and the folder of a municipality, in the order of the report."""
    return looked_at(base, municipality)[1]


def looked_at(base: Path, municipality: str | None = None) -> tuple[Guide | None, list[Finding]]:
    """A guide, judged, and the same Findings.

    As after an edit: of files and topics that are those of the town, what was read and found there counts.
    """
    return looked_at_with(Shelf(_of_the_town()), base, municipality=municipality)


@cache
def _of_the_town() -> dict[str, bytes]:
    """What is remembered of the town without a mistake."""
    shelf = Shelf()
    looked_at_with(shelf, TOWN)
    return shelf.now


def looked_at_with(
    shelf: Shelf, base: Path, day: date = TODAY, municipality: str | None = None
) -> tuple[Guide | None, list[Finding]]:
    """A guide and its Findings with what stands on a shelf."""
    reading = read_guide(base, day, shelf=shelf)
    guide = judged_guide(reading.guide) if reading.guide else None
    found = reading.findings
    if guide and municipality:
        read = read_overlays(guide, base / municipality)
        guide, local = overlaid(guide, read.layers)
        guide = with_local_judgements(guide)
        found = [*found, *read.findings, *local]
    if guide:
        inputs = Inputs(guide).of_findings()
        found = [*found, *told_briefly(guide, found_by_all(guide, [check_missing_signs], inputs, shelf, 1))]
    return guide, in_reading_order(found)


@cache
def written(case: Path) -> dict[str, Any]:
    """A case as its file says it."""
    return yaml.load(case.read_text("utf-8"), yaml.CSafeLoader)


def make(base: Path, change: dict[str, Any]) -> None:
    """Make one change to the town; docs/checks.md lists the kinds of change."""
    path = base / change["file"]
    if "replace" in change:
        text = path.read_text("utf-8")
        assert text.count(change["replace"]) == 1, f"{change['replace']!r} must stand once in {change['file']}"
        path.write_text(text.replace(change["replace"], change["with"]), "utf-8")
    elif "append" in change:
        path.write_text(path.read_text("utf-8") + change["append"], "utf-8")
    elif "encoding" in change:
        path.write_bytes(path.read_text("utf-8").encode(change["encoding"]))
    elif "line_ends" in change:
        path.write_bytes(path.read_bytes().replace(b"\n", {"crlf": b"\r\n", "cr": b"\r"}[change["line_ends"]]))
    else:
        replace_whole(path, change)


def replace_whole(path: Path, change: dict[str, Any]) -> None:
    """Write a whole file, from text or from base64, put a link in its place, or remove a file or a folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if "content" in change:
        path.write_text(change["content"], "utf-8")
    elif "bytes" in change:
        path.write_bytes(base64.b64decode(change["bytes"], validate=True))
    elif "link_to" in change:
        path.unlink(missing_ok=True)
        path.symlink_to(change["link_to"])
    elif path.is_dir():
        shutil.rmtree(path)
    else:
        assert change["remove"]
        path.unlink()


def as_expected(finding: Finding, expected: dict[str, Any]) -> dict[str, Any]:
    """The finding as a case writes it, with the fields that the case names."""
    said = {
        "file": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
        "check": finding.check,
        "weight": str(finding.weight),
        "language": finding.language,
        "what": finding.what,
        "why": finding.why,
        "remedy": finding.remedy,
    }
    always = {"file", "line", "check", "weight", "language", "remedy"}
    return {name: value for name, value in said.items() if name in always | expected.keys()}


def test_the_town_itself_has_no_findings(town: Path) -> None:
    assert findings_of(town) == []


@pytest.mark.parametrize("case", CASES, ids=[path.stem for path in CASES])
def test_a_mistake_gives_exactly_the_findings_of_its_case(case: Path, town: Path) -> None:
    told = written(case)
    assert told.keys() - {"municipality"} == {"says", "change", "findings"}
    for change in told["change"]:
        make(town, change)
    found = findings_of(town, told.get("municipality"))
    assert len(found) == len(told["findings"]), found
    expected = [{"language": None} | finding for finding in told["findings"]]
    assert [as_expected(*pair) for pair in zip(found, expected, strict=True)] == expected


def documented() -> dict[str, str]:
    """The ids in the table of docs/checks.md -> their weight."""
    page = (ROOT / "docs/checks.md").read_text("utf-8")
    rows = re.finditer(r"^\| `([a-z-]+)` \|.*?\| (stops|please fix|both) \|", page, re.MULTILINE)
    return {row[1]: row[2] for row in rows}


def of_the_house() -> set[str]:
    """The ids of what is told about templates and stylesheets: no town has a stylesheet of the site, and so no case."""
    _, part = (ROOT / "docs/checks.md").read_text("utf-8").split("## In templates and stylesheets\n")
    return set(re.findall(r"^- `([a-z-]+)` stops", part.partition("\n## ")[0], re.MULTILINE))


def in_cases() -> dict[str, set[str]]:
    """The ids that the cases expect -> their weights."""
    cases = [written(path) for path in CASES]
    weights: dict[str, set[str]] = {}
    for finding in (finding for case in cases for finding in case["findings"]):
        weights.setdefault(finding["check"], set()).add(finding["weight"])
    return weights


def test_every_check_in_the_docs_has_a_case_and_the_other_way_round() -> None:
    built = {name for name in documented() if name.startswith("built-")} | {"spelling", "no-dictionary", "file-too-big"}
    assert set(in_cases()) == set(documented()) - built
    assert built == {
        *("built-link", "built-anchor", "built-id", "built-language", "built-request"),
        *("built-unlinked", "built-signs"),
        *("spelling", "no-dictionary"),
        "file-too-big",
    }


def test_the_docs_tell_the_weight_that_the_cases_show() -> None:
    for name, weights in in_cases().items():
        assert documented()[name] == (weights.pop() if len(weights) == 1 else "both"), name


@pytest.mark.parametrize("room", ["checks", "reading", "model", "overlays"])
def test_every_check_that_the_program_names_is_in_the_docs(room: str) -> None:
    files = (ROOT / "wegwijs" / room).rglob("*.py")
    named = {name for file in files for name in re.findall(r'check="([a-z-]+)"', file.read_text("utf-8"))}
    assert named
    assert named <= set(documented()) | of_the_house()
