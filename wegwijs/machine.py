"""What is on this machine, and what Wegwijs needs of it. Standard library only: it looks before anything is installed.

In: the machine itself, not its list of packages. Out: Parts, each there or not, with what it is for and how to get it.
"""

import importlib.util
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from ctypes.util import find_library
from dataclasses import KW_ONLY, dataclass
from pathlib import Path

LIBRARIES = {  # what WeasyPrint loads, and the package that brings it on Debian and Ubuntu
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
}
DICTIONARIES = {"nl": "nl_BE", "uk": "uk_UA", "ru": "ru_RU", "en-gb": "en_GB"}  # hunspell's: package and file
DICTIONARY = "/usr/share/hunspell/{}.dic"
QUICK_BROWSER = "chromium-headless-shell"  # Debian's Chromium without windows: it opens a page in half the time
BROWSERS = (QUICK_BROWSER, "chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
FIREFOXES = ("firefox-esr", "firefox")
OF_OLD_CHROMIUM = {  # what Chromium 69 loads, in the tests, besides what every browser brings along
    "GL": "libgl1",
    "Xcomposite": "libxcomposite1",
    "Xcursor": "libxcursor1",
    "Xi": "libxi6",
    "Xtst": "libxtst6",
}
SUDO_LINE = "sudo apt-get update && sudo apt-get install -y --no-install-recommends "
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Part:
    """Something that Wegwijs uses: `purpose` says for what, `remedy` how to get it.

    `found` says which one is there, or what is wrong with it; `needed`: a build needs it, not only a test.
    """

    name: str
    purpose: str
    remedy: str = ""
    found: str = ""
    _: KW_ONLY
    there: bool
    needed: bool = True


def browser() -> str | None:
    """The browser on this machine that the tests drive: its path, or None."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def firefox() -> str | None:
    """The Firefox on this machine, which the tests drive too: its path, or None."""
    return next((path for name in FIREFOXES if (path := shutil.which(name))), None)


def runs_old_chromium() -> bool:
    """Whether Chromium 69 can be had for this machine."""
    return (sys.platform, platform.machine()) == ("linux", "x86_64")


def missing_packages(*, testing: bool) -> list[str]:
    """The Debian or Ubuntu packages that are still needed; asked of the machine itself, not of apt."""
    missing = [package for library, package in LIBRARIES.items() if not find_library(library)]
    if not importlib.util.find_spec("ensurepip"):
        missing.append(f"python3.{sys.version_info.minor}-venv")
    there = {f"hunspell-{name}": Path(DICTIONARY.format(file)).exists() for name, file in DICTIONARIES.items()}
    there |= {"poppler-utils": bool(shutil.which("pdftotext")), QUICK_BROWSER: not lacks_browser()}
    there |= {"firefox-esr": bool(firefox()) or _on_ubuntu()}
    there |= {package: not runs_old_chromium() or bool(find_library(name)) for name, package in OF_OLD_CHROMIUM.items()}
    return missing + [package for package, found in there.items() if testing and not found]


def lacks_browser() -> bool:
    """Whether apt is to bring one: the quick one where we may install it, else any; Ubuntu's is in the snap store."""
    return not (_on_ubuntu() or (browser() if os.geteuid() else shutil.which(QUICK_BROWSER)))


def parts_of(root: Path, megabytes: int) -> Iterator[Part]:
    """What is on every machine, and the room on the disk of `root`."""
    version = ".".join(str(number) for number in sys.version_info[:3])
    yield Part("Python", "runs everything", found=version, there=True)
    for library, package in LIBRARIES.items():
        remedy, there = SUDO_LINE + package, bool(find_library(library))
        yield Part(library, "a part of Pango, with which WeasyPrint prints the brochures", remedy, there=there)
    remedy, there = f"{SUDO_LINE}python3.{sys.version_info.minor}-venv", bool(importlib.util.find_spec("ensurepip"))
    yield Part("venv", "makes the environment", remedy, there=there)
    yield _disk(root, megabytes)
    yield _program("git", "git", "keeps the history of your texts, and sends them on")
    yield _program("pdftotext", "poppler-utils", "a part of poppler, which reads the printed brochures, in the tests")
    yield _browser()
    yield _firefox()


def dictionary(language: str, package: str, *, there: bool) -> Part:
    """The dictionary of a language, which only `check` asks."""
    purpose = "checks the spelling, in `check` and in the tests"
    return Part(f"dictionary of {language}", purpose, SUDO_LINE + package, there=there, needed=False)


def dictionaries() -> Iterator[Part]:
    """The dictionaries of the languages that Wegwijs comes with."""
    for name, file in DICTIONARIES.items():
        yield dictionary(name, f"hunspell-{name}", there=Path(DICTIONARY.format(file)).exists())


def writable(folder: Path) -> Part:
    """Whether something can be written in a folder, or in the one where it will be made; nothing stays there."""
    place = next(one for one in (folder, *folder.parents) if one.is_dir())
    name = f"folder {place}"
    remedy = "Choose a folder that is yours, for the output with --output DIR"
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(b"x")
    except OSError as trouble:
        return Part(name, "takes what is made", remedy, str(trouble.strerror), there=False)
    return Part(name, "takes what is made", there=True)


def told(parts: Iterable[Part]) -> str:
    """The parts as lines for a person: first what is there, at the end what a build lacks."""
    listed = sorted(parts, key=lambda part: (not part.there, not part.there and part.needed))
    missing = [part.name for part in listed if part.needed and not part.there]
    lacks = f"`python3 build.py` lacks: {', '.join(missing)}."
    verdict = lacks if missing else "All that `python3 build.py` needs is here."
    return "\n".join([*map(_line, listed), "", verdict])


def lacks_something(parts: Iterable[Part]) -> bool:
    """Whether a build cannot be made."""
    return any(part.needed and not part.there for part in parts)


def _line(part: Part) -> str:
    sign = "here" if part.there else "MISSING" if part.needed else "not here"
    found = f" ({part.found})" if part.found else ""
    remedy = "" if part.there or not part.remedy else f"\n          -> {part.remedy}"
    return f"{sign:<8}  {part.name}{found}: {part.purpose}{remedy}"


def _disk(root: Path, megabytes: int) -> Part:
    free = shutil.disk_usage(root).free // MEGABYTE
    remedy = f"Make {megabytes:,} MB free on the disk of {root}"
    return Part("room on the disk", "holds what is made", remedy, f"{free:,} MB free", there=free >= megabytes)


def _program(name: str, package: str, purpose: str) -> Part:
    found = shutil.which(name) or ""
    return Part(name, purpose, SUDO_LINE + package, found, there=bool(found), needed=False)


def _browser() -> Part:
    found, purpose = browser() or "", "looks at the pages, in the tests"
    remedy = "Install Google Chrome from its .deb package" if _on_ubuntu() else SUDO_LINE + QUICK_BROWSER
    return Part("Chromium or Chrome", purpose, remedy, found, there=bool(found), needed=False)


def _firefox() -> Part:
    remedy = "Install Firefox" if _on_ubuntu() else SUDO_LINE + FIREFOXES[0]
    return Part(
        "Firefox", "looks at some pages, in the tests", remedy, firefox() or "", there=bool(firefox()), needed=False
    )


def _on_ubuntu() -> bool:
    release = Path("/etc/os-release")
    return release.exists() and "ID=ubuntu" in release.read_text(encoding="utf-8").split()
