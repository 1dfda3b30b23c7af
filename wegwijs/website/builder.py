"""Runs MkDocs on staged pages, as a program of its own; whoever replaces MkDocs changes this module."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

from wegwijs.model.output import OutputFile
from wegwijs.website.staging import CONFIGURATION

_COMMAND = (sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", CONFIGURATION)
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_UNUSED = ("assets/javascripts/", "assets/images/", "sitemap.xml", "404.html", "stylesheets/extra")
_GLANCE = 0.05
"""Seconds between two looks at whether MkDocs is ready."""


class SiteNotBuilt(Exception):
    """MkDocs refused the staged pages; the text is what it said."""


class SiteGivenUp(Exception):
    """Nobody wants this site any more."""


def build_site(stage: Path, moment: int, given_up: Event) -> Iterator[OutputFile]:
    """The built site, without the parts of the theme that no page uses.

    `stage` is the folder with the staged files; `moment` is that of the build in seconds since 1970.
    Raises SiteNotBuilt when MkDocs finds something wrong, warnings included, and SiteGivenUp once `given_up` is set.
    """
    log = stage / "mkdocs.log"
    if _run(stage, moment, log, given_up) != 0:
        raise SiteNotBuilt(log.read_text(encoding="utf-8", errors="replace"))
    site = stage / "site"
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith(_UNUSED) and not name.endswith(".map"):
            yield OutputFile(name, path.read_bytes())


def _run(stage: Path, moment: int, log: Path, given_up: Event) -> int:
    """The exit code of MkDocs; what it says stands in `log`."""
    environment = os.environ | _QUIET | {"SOURCE_DATE_EPOCH": str(moment)}
    with (
        log.open("w") as output,
        subprocess.Popen(_COMMAND, cwd=stage, env=environment, stdout=output, stderr=output) as mkdocs,
    ):
        try:
            return _exit_code(mkdocs, given_up)
        finally:
            mkdocs.kill()


def _exit_code(mkdocs: "subprocess.Popen[bytes]", given_up: Event) -> int:
    while (code := mkdocs.poll()) is None:
        if given_up.wait(_GLANCE):
            raise SiteGivenUp
    return code
