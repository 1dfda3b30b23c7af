"""What a press of the Tab key does behind build.py, in real shells."""

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import ROOT, run_here

PATIENCE = 30
"""Seconds that a busy machine may take for an answer; only a fault takes longer."""
SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "true"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit && compinit -u -D"),
}
"""Shell -> how it is started, and what to type in it first."""


class Shell:
    """A shell on a terminal of its own."""

    def __init__(self, terminal: int) -> None:
        self._terminal = terminal
        self.shown = ""

    def type(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def wait_for(self, words: str) -> str:
        """Read until it shows these words; what it showed since the last time."""
        shown, end = "", time.monotonic() + PATIENCE
        while words not in shown:
            assert select.select([self._terminal], [], [], max(0, end - time.monotonic()))[0], shown
            shown += os.read(self._terminal, 65536).decode(errors="replace")
        return shown

    def run(self, line: str) -> str:
        """Run a command to its end."""
        self.type(f"{line}; echo do''ne\n")
        return self.wait_for("done")

    def after_tab(self, typed: str) -> str:
        """All that it shows from a press of the Tab key until the line has been thrown away."""
        self.type(f"{typed}\t\x01\x0becho lo''oked\n")  # to the start of the line, and away with it
        return self.wait_for("looked\r\n")


@contextmanager
def shell_in(folder: Path, name: str) -> Iterator[Shell]:
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed on this machine")
    command, first = SHELLS[name]
    ours, theirs = pty.openpty()
    surroundings = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "dumb", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=folder, env=surroundings, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        shell = Shell(ours)
        shell.run(first)
        yield shell
        process.kill()
    os.close(ours)


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest) -> Iterator[Shell]:
    """A shell in the folder of Wegwijs that has read the script."""
    with shell_in(ROOT, request.param) as shell:
        shell.run(f"source <({sys.executable} -m wegwijs completion {request.param})")
        yield shell


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("python3 build.py che", "python3 build.py check "),
        ("./build.py che", "./build.py check "),
        (f"{ROOT}/build.py che", "build.py check "),
        ("python3 build.py check --no-sp", "check --no-spelling "),
        ("python3 build.py check --format j", "--format json "),
        ("python3 build.py --base tests/tow", "--base tests/town/"),
        ("python3 build.py --jobs 2 bro", "--jobs 2 brochures "),
    ],
)
def test_the_tab_key_completes_what_can_come_next(shell: Shell, typed: str, completed: str) -> None:
    shell.type(f"{typed}\t")
    shell.wait_for(completed)


def test_the_tab_key_completes_files_for_other_programs_as_before(shell: Shell) -> None:
    shell.type("python3 wegwijs/__ma\t")
    shell.wait_for("wegwijs/__main__.py")
    shell.type("READM\t")
    shell.wait_for("README.md")


@pytest.mark.parametrize("name", SHELLS)
def test_the_tab_key_starts_no_build_of_another_project(name: str, tmp_path: Path) -> None:
    (tmp_path / "build.py").write_text("#!/usr/bin/env python3\nopen('started', 'w')\n", encoding="utf-8")
    (tmp_path / "build.py").chmod(0o755)
    with shell_in(tmp_path, name) as shell:
        shell.run(f"source <({sys.executable} -m wegwijs completion {name})")
        assert "check" not in shell.after_tab("python3 build.py che")
        assert "check" not in shell.after_tab("./build.py che")
    assert not (tmp_path / "started").exists()


def test_what_completed_python_before_still_does_and_a_second_reading_of_the_script_changes_nothing(
    tmp_path: Path,
) -> None:
    with shell_in(tmp_path, "bash") as shell:
        shell.run("_mine() { COMPREPLY=(kept-by-me); }; complete -F _mine python3")
        for _ in range(2):
            shell.run(f"source <({sys.executable} -m wegwijs completion bash)")
        shell.type("python3 other.py ke\t")
        shell.wait_for("kept-by-me")


def test_zsh_without_its_completion_is_told_what_to_type_first(tmp_path: Path) -> None:
    if not shutil.which("zsh"):
        pytest.skip("zsh is not installed on this machine")
    script = run_here("completion", "zsh").stdout
    run = subprocess.run(["zsh", "-f"], input=script, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert run.stderr == "zsh completes nothing yet. Type this first: autoload -Uz compinit && compinit\n"


def test_a_shell_that_has_no_script_is_named() -> None:
    run = run_here("completion", "fish")
    assert run.returncode == 2
    assert "'fish' is not one of 'bash', 'zsh'." in run.stderr
