"""A sentence with a command -> the same sentence with the options that make it work from where the person stands.

Checks know the guide, and not what somebody typed; so their sentences name the command alone.
"""

import os
import shlex
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from wegwijs.findings import Finding
from wegwijs.making.settings import AS_TYPED, HOUSE, Settings


def findings_as_typed(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """Findings whose commands are about the guide, or the municipality, in whose file each stands."""
    return [_finding(one, settings) if AS_TYPED in one.remedy else one for one in findings]


def as_typed(sentence: str, settings: Settings, folder: Path | None = None) -> str:
    """A sentence whose commands are about the guide of everybody, or that of the municipality in a folder."""
    options = [*_option("--base", settings.base, HOUSE), *_option("--municipality", folder, None)]
    return sentence.replace(AS_TYPED, " ".join([AS_TYPED, *options]))


def _finding(finding: Finding, settings: Settings) -> Finding:
    """The folders of municipalities stand beside each other, and the names of their files begin with theirs."""
    first, own = finding.place.file.partition("/")[0], settings.municipality
    folder = own.parent / first if own and (own.parent / first / "municipality.yml").is_file() else None
    return replace(finding, remedy=as_typed(finding.remedy, settings, folder))


def _option(name: str, folder: Path | None, usual: Path | None) -> list[str]:
    return [] if folder is None or folder == usual else [name, shlex.quote(_from_here(folder))]


def _from_here(folder: Path) -> str:
    """How one types a folder: by its way from here, unless that leads far up."""
    way = os.path.relpath(folder)
    return way if not way.startswith(os.pardir) else str(folder)
