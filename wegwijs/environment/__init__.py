"""The ground under the program: from a fresh clone to a Python that has all that Wegwijs needs.

In: the folder of the clone, and whether the tests are wanted. Out: `.venv` as the lock files say, and another program
in our place; or CannotStart. Standard library only: this runs before anything is installed.
"""

import fcntl
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, run
from typing import NoReturn

from wegwijs.environment.engines import engines_lack, make_engines
from wegwijs.environment.running import CannotStart, clean_surroundings, meaning_of, run_to_end, say
from wegwijs.machine import SUDO_LINE, Part, browser, dictionaries, missing_packages, parts_of, told, writable

PYTHON = ".venv/bin/python"
STAMP = ".venv/wegwijs.json"  # written last, so that its absence tells of an unfinished set-up
PROGRAM_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
ROOM_FOR_ALL = 1_000  # megabytes: what the environment and the output take


def prepare(root: Path, *, testing: bool) -> None:
    """Make system parts and `.venv` what they must be; silent and quick when they already are."""
    try:
        if changes(root, testing=testing) or (testing and lacks_for_tests(root)) or missing_packages(testing=testing):
            with alone(root) as lock:
                require_system_parts(root, testing=testing)
                fcntl.fcntl(lock, fcntl.F_SETFD, 0)  # so that a pip that outlives us still holds it
                if changed := changes(root, testing=testing):  # another run may have made it while we waited
                    make(root, changed, testing=testing)
                if testing and engines_lack(root):
                    make_engines(root)
    except OSError as error:
        raise CannotStart(*meaning_of(str(error)), f"The system said: {error}") from error


def lacks_for_tests(root: Path) -> bool:
    """Whether there is no browser for the tests, or the further ones are not what they must be."""
    return not browser() or engines_lack(root)


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
