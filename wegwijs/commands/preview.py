"""`serve`: builds the site, shows it, and builds again what an edit touched; a mistake never ends it."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click
import watchfiles

from wegwijs.commands.checking import read_and_check
from wegwijs.commands.making import Stopped, make_site
from wegwijs.commands.manifest import printed_before
from wegwijs.commands.preview_server import PreviewServer
from wegwijs.commands.settings import HOUSE, Settings
from wegwijs.findings import Finding, must_stop
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.reporting import Format, report
from wegwijs.website.sketch import sketched_pages
from wegwijs.writing import write_files

_WATCHED = ("content", "brochures", "pictograms", "theme", "mkdocs.yml")
News = tuple[list[Finding], bool]
"""What was found, and whether there is something new to see."""

_SETTLE = 60
"""Milliseconds without another edit before the site is built again."""


@dataclass(frozen=True)
class Preview:
    """A site under construction in `folder`."""

    settings: Settings
    folder: Path

    def build(self, only: frozenset[str] = frozenset()) -> Iterator[News]:
        """Build the site, or only some languages; first a sketch of their pages, for MkDocs takes its time."""
        guide, findings = read_and_check(self.settings)
        if guide is None or must_stop(findings):
            yield findings, False
            return
        printed = printed_before(self.settings.output, guide)
        if only:
            write_files(self._sketches(guide, printed, only), self.folder)
            yield findings, True
        yield self._built(guide, findings, printed, only)

    def _sketches(self, guide: Guide, printed: list[PrintedBrochure], only: frozenset[str]) -> Iterator[OutputFile]:
        for language in guide.languages:
            if language.code in only:
                yield from sketched_pages(guide, language, printed, self._last)

    def _last(self, path: str) -> str | None:
        page = self.folder / path
        return page.read_text(encoding="utf-8") if page.is_file() else None

    def _built(
        self, guide: Guide, findings: list[Finding], printed: list[PrintedBrochure], only: frozenset[str]
    ) -> News:
        languages = only and only | {guide.source.code}  # static-i18n always builds the source language
        try:
            site = make_site(guide, self.settings, printed, languages)
        except Stopped as stopped:
            return [*findings, *stopped.findings], False
        write_files([*site, *(brochure.file for brochure in printed)], self.folder)
        return findings, True

    def touched(self, changed: Iterable[str]) -> frozenset[str]:
        """The languages whose own files changed; empty when something changed that all languages share."""
        parts = [Path(path).relative_to(self.settings.base).parts for path in changed if self._in_base(path)]
        if any(len(part) != 3 or part[0] != "content" for part in parts) or not parts:
            return frozenset()
        return frozenset(part[1] for part in parts)

    def _in_base(self, path: str) -> bool:
        return Path(path).is_relative_to(self.settings.base)


def serve(settings: Settings, port: int) -> None:
    """Show the site on this machine until Ctrl-C. `port` 0 means any free one."""
    with tempfile.TemporaryDirectory(prefix="wegwijs-preview-") as folder:
        preview = Preview(settings, Path(folder))
        with _server(Path(folder), port) as server, suppress(KeyboardInterrupt):
            _show(server, preview.build())
            click.echo(f"Open {server.address} in your browser. Edits are shown at once. Stop with Ctrl-C.")
            for changes in watchfiles.watch(*_existing(settings), step=_SETTLE, debounce=400):
                _show(server, preview.build(preview.touched(path for _, path in changes)))


def _server(folder: Path, port: int) -> PreviewServer:
    try:
        return PreviewServer(folder, port)
    except OSError as problem:
        raise click.ClickException(f"Port {port} is taken. Choose another one, or any free one: --port 0") from problem


def _show(server: PreviewServer, news: Iterator[News]) -> None:
    """Tell the browser, and at the end the terminal when there is something to mend."""
    findings: list[Finding] = []
    for findings, new in news:
        server.tell(findings, new)
    if findings:
        report(findings, Format.TEXT)


def _existing(settings: Settings) -> list[Path]:
    places = [folder / name for folder in (settings.base, HOUSE) for name in _WATCHED]
    return [place for place in dict.fromkeys(places) if place.exists()]
