"""Measures the press: pages a second beside plain WeasyPrint of the same HTML, one worker and two, nothing changed.

Run: .venv/bin/python -m benchmarks.press [--all]. It prints a row for each; `--all` adds all brochures from nothing.
Numbers of one run can be compared, those of two cannot. Typst is set beside them when it is installed, for the record.
"""

import importlib
import importlib.util
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from benchmarks.measuring import ROOT, measured, wegwijs
from wegwijs.brochures.line_breaks import keep_words_whole
from wegwijs.brochures.manuscripts import Manuscript, manuscripts
from wegwijs.brochures.press import _OwnFiles, press  # pyright: ignore[reportPrivateUsage] - plain, but no network
from wegwijs.reading import read_guide

RUNS = 3
"""How often each is done, in turn; the quickest run counts, for other programs may use the machine at the same time."""

BOOKLETS = ("welkom-1", "welkom-2")
LANGUAGE = "uk"

_SPECIAL = re.compile(r"([\\#$*_@<>\[\]=`])")
"""Signs that mean something to Typst."""


def main(options: list[str]) -> None:
    """Print the table, row by row."""
    for manuscript in _booklets():
        print(*_beside_plain(manuscript), sep="\n", flush=True)
    print(*_with_workers("--languages", LANGUAGE), sep="\n", flush=True)
    if "--all" in options:
        print(*_with_workers(), sep="\n", flush=True)


def _booklets() -> list[Manuscript]:
    guide = read_guide(ROOT, datetime.now(UTC).date()).guide
    if guide is None:
        sys.exit("The guide cannot be read: run check.")
    languages = tuple(one for one in guide.languages if one.code == LANGUAGE)
    chosen = {slug: guide.brochures[slug] for slug in BOOKLETS}
    return list(manuscripts(replace(guide, brochures=chosen, languages=languages), ROOT))


def _beside_plain(manuscript: Manuscript) -> Iterator[str]:
    """Ours, plain WeasyPrint on the same HTML and styles, and Typst on the same words."""
    ways: dict[str, Callable[[Manuscript], bytes]] = {"ours": _ours, "plain WeasyPrint": _plain}
    if importlib.util.find_spec("typst"):
        ways["Typst, the same words"] = _typst
    runs = [{name: _seconds(way, manuscript) for name, way in ways.items()} for _ in range(RUNS)]
    taken = {name: min(run[name] for run in runs) for name in ways}
    for name, way in ways.items():
        pages = len(pypdfium2.PdfDocument(way(manuscript)))
        yield f"{manuscript.slug}: {name}: {pages} pages, {taken[name]:.1f} s, {pages / taken[name]:.1f} pages a second"
    yield f"{manuscript.slug}: ours takes {taken['ours'] / taken['plain WeasyPrint']:.2f} times as long as plain"


def _seconds(way: Callable[[Manuscript], bytes], manuscript: Manuscript) -> float:
    """Seconds of work of one core."""
    start = time.process_time()
    way(manuscript)
    return time.process_time() - start


def _ours(manuscript: Manuscript) -> bytes:
    return press(replace(manuscript, is_folded=False)).file.content


def _plain(manuscript: Manuscript) -> bytes:
    """What WeasyPrint does by itself, with nothing looked at and nothing mended."""
    fonts, fetcher = FontConfiguration(), _OwnFiles(manuscript.files)
    styles = [CSS(string=style, font_config=fonts, url_fetcher=fetcher) for style in manuscript.styles]
    html = HTML(string=keep_words_whole(manuscript.html, manuscript.language.direction), url_fetcher=fetcher)
    return html.write_pdf(font_config=fonts, stylesheets=styles, pdf_variant="pdf/ua-1") or b""


def _typst(manuscript: Manuscript) -> bytes:
    """Its headings and paragraphs alone, on the same paper: no table, no picture, no code."""
    body = manuscript.html.partition("<body")[2]
    texts = re.findall(r"<(h1|h2|p|li|td)\b[^>]*>(.*?)</\1>", body, re.DOTALL)
    marks = {"h1": "= ", "h2": "== ", "li": "- "}
    lines = [marks.get(tag, "") + _SPECIAL.sub(r"\\\1", re.sub(r"<[^>]+>|\s+", " ", text)) for tag, text in texts]
    page = '#set page(paper: "a5", margin: (x: 12mm, y: 13mm))\n#set text(size: 12pt)\n'
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "booklet.typ"
        source.write_text(page + "\n\n".join(lines), encoding="utf-8")
        return importlib.import_module("typst").compile(str(source))


def _with_workers(*languages: str) -> Iterator[str]:
    """The real command from nothing with one and two workers, and again without a change."""
    for jobs in ("1", "2"):
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder) / "public"
            command = wegwijs("brochures", "--anew", "--jobs", jobs, *languages, "--output", output)
            cost, _ = measured(command)
            files = [file for file in output.rglob("*.pdf") if not file.stem.endswith("-a4")]
            papers = {file.read_bytes() for file in files}  # some stand there under a former name too
            pages = sum(len(pypdfium2.PdfDocument(paper)) for paper in papers)
            again, _ = measured(wegwijs("brochures", *languages, "--output", output))
        took = f"{cost.seconds:.1f} s, {cost.work:.1f} s of work, {cost.megabytes:.0f} MB in one process"
        yield f"{jobs} at a time: {len(papers)} papers, {pages} pages: {took}"
        yield f"again without a change: {again.seconds:.1f} s"


if __name__ == "__main__":
    main(sys.argv[1:])
