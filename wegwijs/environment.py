"""The ground under the program: from a fresh clone to a Python that has all that Wegwijs needs.

In: the folder of the clone, and whether the tests are wanted. Out: `.venv` as the lock files say, and another program
in our place; or CannotStart. Standard library only: this runs before anything is installed.
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, run
from typing import NoReturn

from wegwijs.machine import SUDO_LINE, Part, browser, dictionaries, missing_packages, parts_of, told, writable

PYTHON = ".venv/bin/python"
STAMP = ".venv/wegwijs.json"  # written last, so that its absence tells of an unfinished set-up
PROGRAM_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
ROOM_FOR_ALL = 1_000  # megabytes: what the environment and the output take
UNREACHABLE = "No matching distribution|[Cc]onnection|[Tt]imed out|Failed to fetch|Unable to locate package"
TROUBLES = {  # what a failing program says: what that means, and what to do; the last pattern fits every word
    "No space left": ("the disk is full", "Make about 1 GB free"),
    "Read-only file|Permission denied": ("its folder cannot be written to", "Put the clone where you may write"),
    "Could not get lock": ("another program is installing system parts", "Wait until it is done"),
    "DO NOT MATCH THE HASHES": ("a package is not the one that the lock file names", "Try another network"),
    UNREACHABLE: ("the parts it needs could not be fetched", "Make sure that this machine is on the internet"),
    "": ("its environment could not be made", "Mend what is said below"),
}
say = partial(print, file=sys.stderr, flush=True)  # standard output belongs to the command


class CannotStart(Exception):
    """Why there is no environment: what happened, why it matters, what to do. Shown as it is, never as a traceback."""

    def __init__(self, happened: str, remedy: str, details: str) -> None:
        """Put the parts in their place; `details` is what to copy or to read."""
        matters = "Without all its parts it can neither build the site nor test it"
        remedy = f"{remedy}, then run the same command again"
        super().__init__(f"Wegwijs cannot start: {happened}.\n  {matters}.\n  -> {remedy}.\n     {details}")


def prepare(root: Path, *, testing: bool) -> None:
    """Make system parts and `.venv` what they must be; silent and quick when they already are."""
    try:
        if changes(root, testing=testing) or missing_packages(testing=testing) or (testing and not browser()):
            with alone(root) as lock:
                require_system_parts(root, testing=testing)
                fcntl.fcntl(lock, fcntl.F_SETFD, 0)  # so that a pip that outlives us still holds it
                if changed := changes(root, testing=testing):  # another run may have made it while we waited
                    make(root, changed, testing=testing)
    except OSError as error:
        raise CannotStart(*meaning_of(str(error)), f"The system said: {error}") from error


def become(root: Path, module: list[str]) -> NoReturn:
    """Turn into `python -m module ...`: its exit code and its Ctrl-C are then ours."""
    python = str(root / PYTHON)
    os.execve(python, [python, "-P", "-m", *module], clean_surroundings())  # noqa: S606 - no shell is wanted


def examine(root: Path, arguments: list[str]) -> NoReturn:
    """Become the doctor of the program; when the program cannot start, tell what is on this machine. Makes nothing."""
    why = why_it_cannot_start(root)
    if not why:
        become(root, ["wegwijs", *arguments])
    remedy = "python3 build.py makes it; if that does not help, type first: rm -r .venv"
    environment = Part("environment", "holds the libraries", remedy, why, there=False)
    print(told([environment, *parts_of(root, ROOM_FOR_ALL), writable(root), *dictionaries()]))
    sys.exit(1)


def why_it_cannot_start(root: Path) -> str:
    """What is wrong with the environment, in a sentence; nothing when the program starts in it."""
    try:
        if changed := changes(root, testing=False):
            return what_differs(root, changed)
    except OSError as trouble:
        return str(trouble)
    start = [str(root / PYTHON), "-P", "-c", "import wegwijs.commands.program"]
    tried = run(start, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, env=clean_surroundings(), cwd=root, check=False)
    return tried.stdout.decode(errors="replace").strip().rpartition("\n")[2] if tried.returncode else ""


def pytest_arguments(root: Path, arguments: list[str]) -> list[str]:
    """Run all of `tests/`, unless the arguments name files themselves."""
    named = [word for word in arguments if not word.startswith("-") and os.access(word.split("::")[0], os.F_OK)]
    return ["pytest", *arguments] if named else ["pytest", *arguments, str(root / "tests")]


def require_system_parts(root: Path, *, testing: bool) -> None:
    """Install the missing packages when we may; say how when we may not."""
    missing = missing_packages(testing=testing)
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"Installing system parts: {' '.join(missing)} ...")
        apt = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get")
        run_to_end(root, *apt, "update")
        run_to_end(root, *apt, "install", "-y", "--no-install-recommends", *missing)
        missing = missing_packages(testing=testing)
    if missing:
        raise CannotStart("this machine lacks some system parts", "Type the line below", SUDO_LINE + " ".join(missing))
    if testing and not browser():
        details = "Ubuntu's own Chromium comes only as a snap, so this program leaves the choice to you."
        raise CannotStart("the tests need Chromium or Chrome", "Install Google Chrome from its .deb package", details)


def make(root: Path, changed: list[str], *, testing: bool) -> None:
    """Make the environment, or add what the tests need: a link to another one goes first, the stamp is written last."""
    if (root / ".venv").is_symlink():
        (root / ".venv").unlink()
    adding = changed == [TEST_LOCK] and TEST_LOCK not in read_stamp(root)
    why = "Adding what the tests need; this takes a minute or two ..." if adding else reason(root, changed)
    (root / STAMP).unlink(missing_ok=True)
    say(why)
    if not adding:
        make_empty(root)
    pip = ("-m", "pip", "install", "--disable-pip-version-check", "--only-binary=:all:", "--require-hashes", "-r")
    run_to_end(root, str(root / PYTHON), *pip, str(root / (TEST_LOCK if testing else PROGRAM_LOCK)))
    (root / STAMP).write_text(json.dumps(wanted(root, testing=testing), indent=1), encoding="utf-8")
    say("The environment is ready.")


def make_empty(root: Path) -> None:
    """Make `.venv` anew, with nothing in it but the way to this folder: so the program runs from any other."""
    run_to_end(root, sys.executable, "-m", "venv", "--clear", str(root / ".venv"))
    path = f".venv/lib/python3.{sys.version_info.minor}/site-packages/wegwijs.pth"
    (root / path).write_text(f"{root}\n", encoding="utf-8")


def reason(root: Path, changed: list[str]) -> str:
    """Say before the long wait what we do, and why."""
    if not (root / ".venv").exists():
        return "Making the environment; this happens once and takes a minute or two ..."
    return f"{what_differs(root, changed)}. Making the environment anew; this takes a minute or two ..."


def what_differs(root: Path, changed: list[str]) -> str:
    """Why the environment there is, if there is one, is not the one wanted."""
    if not (root / ".venv").exists():
        return "it is not made yet"
    return f"{changed[0]} has changed" if read_stamp(root) else "An earlier set-up was not finished"


def wanted(root: Path, *, testing: bool) -> dict[str, str]:
    """What the stamp of a right environment holds; one that has the tests' part also serves without."""
    locks = (PROGRAM_LOCK, TEST_LOCK) if testing else (PROGRAM_LOCK,)
    sums = {lock: hashlib.sha256((root / lock).read_bytes()).hexdigest() for lock in locks}
    return {"The place of this folder": str(root), "Python": sys.version} | sums


def changes(root: Path, *, testing: bool) -> list[str]:
    """What differs between the environment there is and the one wanted; empty when it is ready."""
    stamp = read_stamp(root)
    return [key for key, value in wanted(root, testing=testing).items() if stamp.get(key) != value]


def read_stamp(root: Path) -> dict[str, str]:
    """What the environment was made from; nothing when it was never finished or its Python is gone."""
    with suppress(OSError, ValueError):
        return json.loads((root / STAMP).read_text(encoding="utf-8")) if (root / PYTHON).exists() else {}
    return {}


@contextmanager
def alone(root: Path) -> Generator[int]:
    """Hold the set-up for this run only; a second run waits here."""
    with (root / ".venv.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another run is making the environment; waiting for it ...")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock.fileno()


def run_to_end(root: Path, *command: str) -> None:
    """Run a program to its end, in silence; when it fails, keep what it said and say what that means."""
    env = clean_surroundings()
    done = run(command, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, env=env, close_fds=False, check=False)
    if done.returncode:
        (log := root / ".venv.log").write_bytes(done.stdout)
        raise CannotStart(*meaning_of(done.stdout.decode(errors="replace")), f"What was said is in {log}")


def meaning_of(said: str) -> tuple[str, str]:
    """What happened and what to do, from the words of a program that failed."""
    return next(meaning for words, meaning in TROUBLES.items() if re.search(words, said))


def clean_surroundings() -> dict[str, str]:
    """The environment variables of this process, without what would let other packages in."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    return kept | {"PYTHONNOUSERSITE": "1", "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
