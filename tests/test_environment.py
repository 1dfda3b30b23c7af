"""The front door, tried for real: a small clone with real lock files, real pip, and a package made on the spot.

In: `build.py`, `wegwijs/environment/` and `wegwijs/machine.py` as they are. Out: what a person sees, also when
things go wrong.
"""

import ast
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from build import NEEDED, ROOT, sentence_if_too_old
from wegwijs import environment
from wegwijs.environment import engines

PROGRAM = """
import json, os, sys, tiny
names = ("PYTHONPATH", "PYTHONNOUSERSITE", "NO_MKDOCS_2_WARNING", "DISABLE_MKDOCS_2_WARNING")
variables = {name: os.environ.get(name) for name in names}
print(json.dumps({"tiny": tiny.VERSION, "arguments": sys.argv[1:], "folder": os.getcwd()} | variables))
sys.exit(len(sys.argv) - 1)
"""
pytestmark = pytest.mark.xdist_group("environment")  # they share one clone, which takes seconds to make


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A small clone after its first set-up, which two runs began at once; and what the two of them said."""
    root = tmp_path_factory.mktemp("clone")
    shutil.copy(ROOT / "build.py", root)
    (root / "wegwijs").mkdir()
    shutil.copytree(ROOT / "wegwijs/environment", root / "wegwijs/environment")
    for name in ("__init__.py", "machine.py"):
        shutil.copy(ROOT / "wegwijs" / name, root / "wegwijs")
    (root / "wegwijs/__main__.py").write_text(PROGRAM)
    (root / environment.PROGRAM_LOCK).write_text(wheel(root, "1.0"))
    (root / environment.TEST_LOCK).write_text(wheel(root, "1.0") + "absent==1.0 --hash=sha256:" + 64 * "0" + "\n")
    runs = [start(root), start(root)]
    return root, ["".join(run.communicate()) for run in runs]


@pytest.fixture
def clone(made: tuple[Path, list[str]], tmp_path: Path) -> Path:
    """A ready clone of one's own; the two files that know its place are corrected, so that it counts as made here."""
    first, root = made[0], tmp_path / "clone"
    shutil.copytree(first, root, symlinks=True)
    for file in (root / environment.STAMP, next(root.glob(".venv/lib/*/site-packages/wegwijs.pth"))):
        file.write_text(file.read_text().replace(str(first), str(root)))
    return root


@pytest.fixture
def deaf_index() -> Iterator[socket.socket]:
    """A package index that takes calls and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        yield server


def wheel(root: Path, version: str) -> str:
    """Make the package `tiny` in `root/wheels`; return its line in a lock file."""
    (root / "wheels").mkdir(exist_ok=True)
    path, facts = root / f"wheels/tiny-{version}-py3-none-any.whl", f"tiny-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("tiny.py"), f"VERSION = {version!r}\n")
        archive.writestr(
            zipfile.ZipInfo(f"{facts}/METADATA"), f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n"
        )
        archive.writestr(
            zipfile.ZipInfo(f"{facts}/WHEEL"), "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(zipfile.ZipInfo(f"{facts}/RECORD"), "")
    return f"tiny=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def start(root: Path, *arguments: str, before: tuple[str, ...] = (), **variables: str) -> subprocess.Popen[str]:
    """Begin a run of the clone's build.py, far from any network and any settings of this machine's pip."""
    pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": str(root / "wheels"), "PIP_RETRIES": "0"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    command = (*before, sys.executable, str(root / "build.py"), *arguments)
    settings = kept | pip | ({} if "PIP_INDEX_URL" in variables else {"PIP_NO_INDEX": "1"}) | variables
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=settings, start_new_session=True)


def outcome(run: subprocess.Popen[str]) -> tuple[str, str, int]:
    """Wait for a run to end: its output, what it said beside that, and its exit code."""
    output, said = run.communicate(timeout=120)
    return output, said, run.returncode


def first_line_with(words: str, run: subprocess.Popen[str]) -> str:
    """Listen to a run until it says this, then end it and all that it started."""
    assert run.stderr
    line = next((line for line in run.stderr if words in line), "")
    os.killpg(run.pid, signal.SIGKILL)
    run.communicate()
    return line


def address(server: socket.socket) -> str:
    """How pip calls this server."""
    return f"http://127.0.0.1:{server.getsockname()[1]}/"


def test_the_first_run_makes_the_environment_while_a_second_one_waits(made: tuple[Path, list[str]]) -> None:
    first, second = sorted(made[1], key=lambda said: "waiting" in said)
    assert "this happens once" in first
    assert "The environment is ready." in first
    assert "Another run is making the environment; waiting for it ..." in second
    assert "The environment is ready." not in second
    assert all('"tiny": "1.0"' in said for said in made[1])


def test_a_ready_environment_is_silent_and_hands_over_arguments_folder_and_exit_code(
    clone: Path, tmp_path: Path
) -> None:
    (tmp_path / "tiny.py").write_text("VERSION = 'not this one'")
    run = start(clone, "--base", "here", before=("env", "--chdir", str(tmp_path)), PYTHONPATH="/elsewhere")
    output, said, code = outcome(run)
    assert (said, code) == ("", 2)
    assert json.loads(output) == {
        "tiny": "1.0",
        "arguments": ["--base", "here"],
        "folder": str(tmp_path),
        "PYTHONPATH": None,
        "PYTHONNOUSERSITE": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }


def test_a_changed_lock_file_is_said_and_an_update_cut_short_starts_again(clone: Path) -> None:
    (clone / environment.PROGRAM_LOCK).write_text(wheel(clone, "2.0"))
    cut_short = start(clone)
    assert first_line_with("requirements.lock has changed. Making the environment anew", cut_short)
    output, said, _ = outcome(start(clone))
    assert "An earlier set-up was not finished. Making the environment anew" in said
    assert '"tiny": "2.0"' in output


def test_an_environment_that_is_a_link_to_that_of_another_clone_leaves_the_other_whole(
    made: tuple[Path, list[str]], clone: Path
) -> None:
    shutil.rmtree(clone / ".venv")
    (clone / ".venv").symlink_to(made[0] / ".venv")
    start(clone).wait()
    assert not (clone / ".venv").is_symlink()
    assert environment.changes(made[0], testing=False) == environment.changes(clone, testing=False) == []


def test_a_set_up_killed_in_the_middle_of_pip_is_noticed(clone: Path, deaf_index: socket.socket) -> None:
    killed = start(clone, "test", PIP_INDEX_URL=address(deaf_index))
    call, _ = deaf_index.accept()
    killed.kill()
    killed.communicate()
    after = start(clone)
    assert after.stderr
    assert "waiting for it" in after.stderr.readline(), "the pip left behind still writes into the environment"
    deaf_index.close()
    call.close()
    assert first_line_with("An earlier set-up was not finished.", after)


def test_ctrl_c_during_set_up_is_quiet(clone: Path, deaf_index: socket.socket) -> None:
    run = start(clone, "test", PIP_INDEX_URL=address(deaf_index))
    deaf_index.accept()
    os.killpg(run.pid, signal.SIGINT)
    _, said, code = outcome(run)
    assert code == 130
    assert said.splitlines() == ["Adding what the tests need; this takes a minute or two ..."]


@pytest.mark.parametrize("setting", [{"PIP_INDEX_URL": "http://127.0.0.1:1/"}, {"PIP_NO_INDEX": "1"}])
def test_without_a_network_there_is_a_sentence_and_a_log(clone: Path, setting: dict[str, str]) -> None:
    _, said, code = outcome(start(clone, "test", **setting))
    assert code == 1
    assert "the parts it needs could not be fetched" in said
    assert "Make sure that this machine is on the internet, then run the same command again." in said
    assert "absent" in Path(said.split("What was said is in ")[1].strip()).read_text()
    assert "Traceback" not in said


def test_a_package_that_is_not_the_one_in_the_lock_file_is_refused(clone: Path) -> None:
    line = wheel(clone, "2.0")
    (clone / environment.TEST_LOCK).write_text(line.split("sha256:")[0] + "sha256:" + 64 * "0" + "\n")
    _, said, code = outcome(start(clone, "test"))
    assert code == 1
    assert "a package is not the one that the lock file names" in said
    assert not (clone / environment.STAMP).exists()


def test_the_further_browsers_come_last_and_a_set_up_of_them_cut_short_starts_again(clone: Path) -> None:
    (clone / environment.TEST_LOCK).write_text(wheel(clone, "1.0"))
    (clone / "tests/engines").mkdir(parents=True)
    (clone / engines.LOCKS[0]).write_text(wheel(clone, "1.0"))
    (clone / engines.LOCKS[1]).write_text("{}")
    for _ in range(2):  # the small clone has no npm, so it never ends well
        _, said, code = outcome(start(clone, "test"))
        assert code == 1
        assert "Adding what the tests look with" in said
        assert "Traceback" not in said
    assert (clone / engines.PYTHON).exists()
    assert not (clone / engines.STAMP).exists()


def test_the_further_browsers_are_made_anew_when_a_lock_file_changes(tmp_path: Path) -> None:
    for lock in engines.LOCKS:
        (tmp_path / lock).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / lock, tmp_path / lock)
    (tmp_path / engines.PYTHON).parent.mkdir(parents=True)
    (tmp_path / engines.PYTHON).touch()
    (tmp_path / engines.MODULES).mkdir()
    assert engines.engines_lack(tmp_path)
    (tmp_path / engines.STAMP).write_text(json.dumps(engines.wanted(tmp_path)))
    assert not engines.engines_lack(tmp_path)
    (tmp_path / engines.LOCKS[1]).write_text("{}")
    assert engines.engines_lack(tmp_path)


def test_a_full_disk_is_a_sentence(clone: Path) -> None:
    (clone / ".venv.log").symlink_to("/dev/full")
    _, said, code = outcome(start(clone, "test"))
    assert code == 1
    assert "the disk is full" in said
    assert "Traceback" not in said


def test_a_folder_that_cannot_be_written_to_is_a_sentence(clone: Path) -> None:
    (clone / ".venv.lock").unlink()
    (clone / environment.PROGRAM_LOCK).write_text(wheel(clone, "2.0"))
    clone.chmod(0o555)
    powerless = () if os.geteuid() else ("setpriv", "--inh-caps=-all", "--bounding-set=-all")
    _, said, code = outcome(start(clone, before=powerless))
    assert code == 1
    assert "its folder cannot be written to" in said
    assert "Traceback" not in said


def test_missing_system_parts_are_named_in_one_line_to_copy(clone: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    _, said, code = outcome(start(clone, "test", PATH=str(tmp_path / "empty")))
    line = next(line for line in said.splitlines() if "sudo" in line)
    assert code == 1
    assert line.strip().startswith("sudo apt-get update && sudo apt-get install -y ")
    assert "poppler-utils" in line
    assert "Traceback" not in said


def test_the_doctor_looks_at_a_fresh_clone_and_makes_nothing(clone: Path) -> None:
    shutil.rmtree(clone / ".venv")
    before = set(clone.rglob("*"))
    output, said, code = outcome(start(clone, "doctor"))
    assert (said, code) == ("", 1)
    assert "\nMISSING   environment (it is not made yet): holds the libraries\n          -> python3 build.py" in output
    assert output.endswith("\n`python3 build.py` lacks: environment.\n")
    assert "pango-1.0" in output
    assert "dictionary of uk" in output
    assert {path for path in set(clone.rglob("*")) - before if path.suffix != ".pyc" and path.is_file()} == set()


def test_the_doctor_says_why_the_program_cannot_start(clone: Path) -> None:
    output, _, code = outcome(start(clone, "--base", "here", "doctor"))
    assert code == 1
    assert "MISSING   environment (ModuleNotFoundError: No module named 'wegwijs.commands')" in output
    (clone / environment.PROGRAM_LOCK).write_text("", encoding="utf-8")
    assert "environment (requirements.lock has changed)" in outcome(start(clone, "doctor"))[0]
    (clone / environment.PROGRAM_LOCK).unlink()
    assert "No such file or directory" in outcome(start(clone, "doctor"))[0]


def test_the_doctor_hands_over_to_the_program_when_that_can_start(clone: Path) -> None:
    (clone / "wegwijs/commands").mkdir()
    (clone / "wegwijs/commands/program.py").touch()
    output, said, code = outcome(start(clone, "--base", "here", "doctor"))
    assert (said, code) == ("", 3)
    assert json.loads(output)["arguments"] == ["--base", "here", "doctor"]


def test_a_moved_folder_and_a_vanished_python_are_noticed(clone: Path, tmp_path: Path) -> None:
    assert environment.changes(clone, testing=False) == []
    moved = clone.rename(tmp_path / "moved")
    assert environment.changes(moved, testing=False) == ["The place of this folder"]
    (moved / environment.PYTHON).unlink()
    assert environment.read_stamp(moved) == {}


def test_the_lock_for_tests_holds_the_versions_of_the_program() -> None:
    program, tests = (
        {line.split()[0] for line in (ROOT / lock).read_text().splitlines() if "==" in line and line[0] not in "# "}
        for lock in (environment.PROGRAM_LOCK, environment.TEST_LOCK)
    )
    assert "weasyprint==70.0" in program
    assert program < tests


def test_an_old_python_can_read_the_front_door_and_is_told_what_to_do() -> None:
    ast.parse((ROOT / "build.py").read_text(), feature_version=(3, 6))
    assert sentence_if_too_old(NEEDED) == ""
    sentence = sentence_if_too_old((3, 11, 2))
    assert "needs Python 3.11.5 or newer; this is Python 3.11.2" in sentence
    assert "-> Run build.py with a newer Python" in sentence


def test_pytest_gets_all_tests_unless_a_file_is_named(tmp_path: Path) -> None:
    assert environment.pytest_arguments(tmp_path, ["-k", "nothing"]) == [
        "pytest",
        "-k",
        "nothing",
        str(tmp_path / "tests"),
    ]
    assert environment.pytest_arguments(tmp_path, [f"{__file__}::test_x"]) == ["pytest", f"{__file__}::test_x"]
