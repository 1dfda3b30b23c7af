"""The site while somebody edits it: a sketch of a page at once, what MkDocs makes of it a while later."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Thread

import click

from wegwijs.findings import Finding, in_a_build, must_stop
from wegwijs.freshness import as_shown
from wegwijs.making.checking import read_and_check
from wegwijs.making.manifest import printed_before
from wegwijs.making.settings import Settings
from wegwijs.making.site import Stopped, make_site
from wegwijs.making.unforeseen import unforeseen
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.overlays import as_shown_here
from wegwijs.preview.news import News
from wegwijs.reporting import Format, report
from wegwijs.website.builder import SiteGivenUp
from wegwijs.website.sketch import sketched_page
from wegwijs.writing import CannotWrite, write_files


@dataclass(frozen=True)
class _Edition:
    """A guide without mistakes that stop it, as it was after an edit."""

    guide: Guide
    findings: list[Finding]
    printed: list[PrintedBrochure]


class PreviewSite:
    """A site in `folder` that follows the edits; close it when nobody looks any more."""

    def __init__(self, settings: Settings, folder: Path) -> None:
        """Nothing is read or built before the first call of `edited`."""
        self.folder = folder
        self.news = News()
        self._settings = replace(settings, jobs=1)  # no copies of a process in which other threads are at work
        self._edition: _Edition | None = None
        self._is_built = False
        self._given_up = Event()
        self._run = Thread()

    def edited(self) -> None:
        """Read again, and start to build."""
        self.close()
        self._is_built = False
        with self._going_on([]):
            self._read()

    def _read(self) -> None:
        guide, findings = read_and_check(self._settings)
        findings = in_a_build(findings)
        if guide is None or must_stop(findings):
            self._tell(findings, new=False)
            return
        shown = as_shown_here(as_shown(guide))
        self._edition = _Edition(shown, findings, printed_before(self._settings.output, guide))
        self._tell(findings, new=True)
        self._start(self._edition)

    def page(self, path: str) -> str | None:
        """The HTML of the page in a folder of the site; a sketch while it is built, None when there is none."""
        file = self.folder / path / "index.html"
        html = file.read_text(encoding="utf-8") if file.is_file() else None
        edition = self._edition
        if edition is None or self._is_built:
            return html
        with self._going_on(edition.findings):
            return sketched_page(edition.guide, path, edition.printed, html)
        return html

    def wait(self) -> None:
        """Wait until MkDocs is ready."""
        if self._run.ident:
            self._run.join()

    def close(self) -> None:
        """Give up what is being built."""
        self._given_up.set()
        self.wait()

    def _start(self, edition: _Edition) -> None:
        self._given_up = Event()
        self._run = Thread(target=self._run_build, args=(edition, self._given_up), daemon=True)
        self._run.start()

    def _run_build(self, edition: _Edition, given_up: Event) -> None:
        with self._going_on(edition.findings):
            self._build(edition, given_up)

    def _build(self, edition: _Edition, given_up: Event) -> None:
        try:
            site = make_site(edition.guide, self._settings, edition.printed, given_up)
        except SiteGivenUp:
            return
        except Stopped as stopped:
            self._tell([*edition.findings, *stopped.findings], new=False)
            return
        try:
            write_files([*site.files, *(brochure.file for brochure in edition.printed)], self.folder)
        except CannotWrite as trouble:
            click.echo(str(trouble), err=True)
            return
        self._is_built = True
        self._tell([*edition.findings, *site.findings], new=True)

    @contextmanager
    def _going_on(self, findings: list[Finding]) -> Generator[None]:
        """Tell an error that nobody foresaw beside what was found; the preview waits for the next edit."""
        try:
            yield
        except Exception as error:
            self._tell([*findings, unforeseen(error, "You still see the last page that could be made.")], new=False)

    def _tell(self, findings: list[Finding], *, new: bool) -> None:
        """Tell the browser, and the terminal when there is something to mend."""
        self.news.publish(findings, new)
        if findings:
            report(findings, Format.TEXT)
