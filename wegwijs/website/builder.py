"""Runs MkDocs on staged pages, as a program of its own; whoever replaces MkDocs changes this module."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from wegwijs.model.output import OutputFile
from wegwijs.website.staging import CONFIGURATION

_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
_UNUSED = ("assets/javascripts/", "assets/images/", "sitemap.xml.gz", "404.html", "stylesheets/extra")


class SiteNotBuilt(Exception):
    """MkDocs refused the staged pages; the text is what it said."""


def build_site(stage: Path, today: int) -> Iterator[OutputFile]:
    """The built site, without the parts of the theme that no page uses.

    `stage` is the folder with the staged files; `today` is the moment of the build in seconds since 1970.
    Raises SiteNotBuilt when MkDocs finds something wrong, warnings included.
    """
    environment = os.environ | _QUIET | {"SOURCE_DATE_EPOCH": str(today)}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--config-file", CONFIGURATION]
    run = subprocess.run(command, cwd=stage, env=environment, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise SiteNotBuilt(run.stdout + run.stderr)
    site = stage / "site"
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith(_UNUSED) and not name.endswith(".map"):
            yield OutputFile(name, path.read_bytes())
