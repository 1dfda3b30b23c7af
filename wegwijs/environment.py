"""The ground under the program: from a fresh clone to a Python that has all that Wegwijs needs.

In: the folder of the clone, and whether the tests are wanted. Out: `.venv` as the lock files say, and another program
in our place; or CannotStart. Standard library only: this runs before anything is installed.
"""

import ctypes.util
import fcntl
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

PYTHON = ".venv/bin/python"
STAMP = ".venv/wegwijs.json"  # written last, so that its absence tells of an unfinished set-up
PROGRAM_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
LIBRARIES = {  # what WeasyPrint loads, and the package that brings it on Debian and Ubuntu
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
}
BROWSERS = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
SUDO_LINE = "sudo apt-get update && sudo apt-get install -y --no-install-recommends "
CHANGES = {  # why an environment that was ready is made again
    "folder": "This folder has been moved or copied.",
    "python": "This is another Python than last time.",
    PROGRAM_LOCK: f"{PROGRAM_LOCK} has changed.",
    TEST_LOCK: f"{TEST_LOCK} has changed.",
}
NOT_WRITABLE = ("its folder cannot be written to", "Put the clone in a folder where you may write")
NOT_FETCHED = ("the parts it needs could not be fetched", "Make sure that this machine is on the internet")
TROUBLES = {  # what a failing program says: what happened, and what to do. The last line fits every word
    "No space left": ("the disk is full", "Make about 1 GB free"),
    "Read-only file system": NOT_WRITABLE,
    "Permission denied": NOT_WRITABLE,
    "Could not get lock": ("another program is installing system parts", "Wait until it is done"),
    "DO NOT MATCH THE HASHES": ("a package is not the one that the lock file names", "Try another network"),
    "No matching distribution": NOT_FETCHED,
    "onnection": NOT_FETCHED,
    "ailed to fetch": NOT_FETCHED,
    "Unable to locate package": NOT_FETCHED,
    "": ("its environment could not be made", "Mend what is said below"),
}


class CannotStart(Exception):
    """Why there is no environment: what happened, why it matters, what to do. Shown as it is, never as a traceback."""

    def __init__(self, happened: str, remedy: str, details: str) -> None:
        """Put the parts in their place; `details` is what to copy or to read."""
        matters = "Without all its parts it can neither build the site nor test it."
        again = f"{remedy}, then run the same command again."
        super().__init__(f"Wegwijs cannot start: {happened}.\n  {matters}\n  -> {again}\n     {details}")


def prepare(root: str, testing: bool) -> None:
    """Make system parts and `.venv` what they must be; silent and quick when they already are."""
    folder = Path(root)
    try:
        if changes(folder, testing) or missing_packages(testing) or (testing and not browser()):
            with alone(folder) as lock:
                require_system_parts(folder, testing)
                os.set_inheritable(lock.fileno(), True)  # a pip that outlives us keeps the next run waiting
                make(folder, testing)
    except OSError as error:
        raise CannotStart(*meaning_of(str(error)), f"The system said: {error}") from error


def become(root: str, module: list[str]) -> NoReturn:
    """Turn into `python -m module ...`: its exit code and its Ctrl-C are then ours."""
    python = str(Path(root) / PYTHON)
    os.execve(python, [python, "-P", "-m", *module], clean_surroundings())


def pytest_arguments(root: str, arguments: list[str]) -> list[str]:
    """Run all of `tests/`, unless the arguments name files themselves."""
    named = [word for word in arguments if not word.startswith("-") and Path(word.split("::")[0]).exists()]
    return ["pytest", *arguments] if named else ["pytest", *arguments, str(Path(root) / "tests")]


def browser() -> str | None:
    """The browser on this machine that the tests drive: its path, or None."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def missing_packages(testing: bool) -> list[str]:
    """The Debian or Ubuntu packages that are still needed; asked of the machine itself, not of apt."""
    missing = [package for library, package in LIBRARIES.items() if not is_loadable(library)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append(f"python3.{sys.version_info.minor}-venv")
    if testing and not shutil.which("pdftotext"):
        missing.append("poppler-utils")
    if testing and not browser() and not on_ubuntu():
        missing.append("chromium")
    return missing


def is_loadable(library: str) -> bool:
    """Whether WeasyPrint will find this library: by its name on Linux, else by the system's own search."""
    with suppress(OSError):
        return bool(ctypes.CDLL(f"lib{library}.so.0"))
    return ctypes.util.find_library(library) is not None


def on_ubuntu() -> bool:
    """Whether apt's Chromium is only a pointer to the snap store."""
    with suppress(OSError):
        return platform.freedesktop_os_release().get("ID") == "ubuntu"
    return False


def require_system_parts(root: Path, testing: bool) -> None:
    """Install the missing packages when we may; say how when we may not."""
    missing = missing_packages(testing)
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"Installing system parts: {' '.join(missing)} ...")
        run(root, "apt-get", "update")
        run(root, "apt-get", "install", "-y", "--no-install-recommends", *missing)
        missing = missing_packages(testing)
    if missing:
        raise CannotStart("this machine lacks some system parts", "Type the line below", SUDO_LINE + " ".join(missing))
    if testing and not browser():
        details = "Ubuntu's own Chromium comes only as a snap, so this program leaves the choice to you."
        raise CannotStart("the tests need Chromium or Chrome", "Install Google Chrome from its .deb package", details)


def make(root: Path, testing: bool) -> None:
    """Make the environment, or add what the tests need; the stamp comes off first and is written last."""
    changed = changes(root, testing)  # asked again: another run may have made it while we waited
    if not changed:
        return
    adding = changed == [TEST_LOCK] and TEST_LOCK not in read_stamp(root)
    say(reason(root, changed, adding))
    (root / STAMP).unlink(missing_ok=True)
    if not adding:
        run(root, sys.executable, "-m", "venv", "--clear", str(root / ".venv"))
        packages = root / f".venv/lib/python3.{sys.version_info.minor}/site-packages"
        (packages / "wegwijs.pth").write_text(f"{root}\n", encoding="utf-8")  # so it runs from any folder
    pip = ("-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--only-binary=:all:")
    lock = root / (TEST_LOCK if testing else PROGRAM_LOCK)
    run(root, str(root / PYTHON), *pip, "--require-hashes", "-r", str(lock))
    (root / STAMP).write_text(json.dumps(wanted(root, testing), indent=1), encoding="utf-8")
    say("The environment is ready.")


def reason(root: Path, changed: list[str], adding: bool) -> str:
    """Say before the long wait what we do, and why."""
    if adding:
        return "Adding what the tests need; this happens once and takes a minute or two ..."
    if not (root / ".venv").exists():
        return "Making the environment; this happens once and takes a minute or two ..."
    why = CHANGES[changed[0]] if read_stamp(root) else "An earlier set-up was not finished."
    return f"{why} Making the environment anew; this takes a minute or two ..."


def wanted(root: Path, testing: bool) -> dict[str, str]:
    """What the stamp of a right environment holds; one that has the tests' part also serves without."""
    locks = (PROGRAM_LOCK, TEST_LOCK) if testing else (PROGRAM_LOCK,)
    sums = {lock: hashlib.sha256((root / lock).read_bytes()).hexdigest() for lock in locks}
    return {"folder": str(root), "python": sys.version} | sums


def changes(root: Path, testing: bool) -> list[str]:
    """What differs between the environment there is and the one wanted; empty when it is ready."""
    stamp = read_stamp(root)
    return [key for key, value in wanted(root, testing).items() if stamp.get(key) != value]


def read_stamp(root: Path) -> dict[str, str]:
    """What the environment was made from; nothing when it was never finished or its Python is gone."""
    with suppress(OSError, ValueError):
        if (root / PYTHON).exists():
            return json.loads((root / STAMP).read_text(encoding="utf-8"))
    return {}


@contextmanager
def alone(root: Path) -> Iterator[TextIOWrapper]:
    """Hold the set-up for this run only; a second run waits here."""
    with (root / ".venv.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another run is making the environment; waiting for it ...")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock


def run(root: Path, *command: str) -> None:
    """Run a program to its end, in silence; when it fails, keep what it said and say what that means."""
    settings = clean_surroundings() | {"DEBIAN_FRONTEND": "noninteractive"}
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    done = subprocess.run(command, stdin=nothing, stdout=pipe, stderr=subprocess.STDOUT, env=settings, close_fds=False)
    if done.returncode:
        log = root / ".venv.log"
        log.write_bytes(done.stdout)
        said = meaning_of(done.stdout.decode(errors="replace"))
        raise CannotStart(*said, f"What {Path(command[0]).name} said is in {log}")


def meaning_of(said: str) -> tuple[str, str]:
    """What happened and what to do, from the words of a program that failed."""
    return next(meaning for words, meaning in TROUBLES.items() if words in said)


def clean_surroundings() -> dict[str, str]:
    """This process's environment variables, without what would let other packages in."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return kept | {"PYTHONNOUSERSITE": "1"} | quiet


def say(sentence: str) -> None:
    """Tell how far we are, on standard error: standard output belongs to the command."""
    print(sentence, file=sys.stderr, flush=True)
