"""The command line as people type it: options before or after the command, and help that shows what to type."""

from pathlib import Path

import click
import pytest

from tests.conftest import TOWN, run_here, run_wegwijs
from wegwijs.commands.options import command_first
from wegwijs.commands.program import program

HERE = ("--base", str(TOWN), "--no-spelling")


@pytest.mark.parametrize(
    "typed",
    [
        ("check", *HERE),
        (*HERE, "check"),
        ("--base", str(TOWN), "check", "--no-spelling"),
        (f"--base={TOWN}", "--no-spelling", "check", "--format", "text"),
        ("--format", "TEXT", "check", *HERE, "--languages=uk", "--jobs", "1"),
        ("--base", "tests", "check", *HERE),
        ("--base", "/bestaat/niet", "check", *HERE),
    ],
)
def test_options_stand_before_the_command_or_after_it_and_the_last_one_counts(typed: tuple[str, ...]) -> None:
    run = run_here(*typed)
    assert (run.returncode, run.stdout, run.stderr) == (0, "No findings. All is well.\n", "")


def test_the_output_and_the_languages_of_a_site_may_be_named_behind_it(tmp_path: Path) -> None:
    run = run_here(
        "--languages", "ru", "site", "--base", str(TOWN), "--output", str(tmp_path / "uit"), "--languages", "uk"
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert (tmp_path / "uit/uk/wonen/index.html").is_file()
    assert not (tmp_path / "uit/ru").exists()


@pytest.mark.parametrize(
    ("typed", "moved"),
    [
        ("", ""),
        ("check", "check"),
        ("--jobs 2", "--jobs 2"),
        ("--jobs 2 check --jobs 3", "check --jobs 2 --jobs 3"),
        ("--base check check", "check --base check"),
        ("--base=check site x", "site --base=check x"),
        ("--spelling --no-spelling check", "check --spelling --no-spelling"),
        ("--help links", "links --help"),
        ("-h links", "links -h"),
        ("--version check", "--version check"),
        ("--bsae x check", "--bsae x check"),
        ("--jobs", "--jobs"),
        ("--jobs 2 chekc", "chekc --jobs 2"),
        ("-- check", "-- check"),
        ("--jobs 2 translations --languages uk status", "translations status --jobs 2 --languages uk"),
        ("translations accept wonen --all", "translations accept wonen --all"),
        ("translations --all accept wonen", "translations accept --all wonen"),
    ],
)
def test_the_command_comes_to_the_front(typed: str, moved: str) -> None:
    assert command_first(program, typed.split()) == moved.split()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("chekc", "No such command 'chekc'. Did you mean 'check'?"),
        ("--jobs 2 chekc", "No such command 'chekc'. Did you mean 'check'?"),
        ("check --bsae x", "No such option '--bsae'. (Did you mean one of: "),
        ("--bsae x check", "No such option '--bsae'. (Did you mean one of: "),
        ("site --format json", "No such option '--format'."),
        ("--format json site", "No such option '--format'."),
        ("check --format yaml", "'yaml' is not one of 'text', 'json', 'github'."),
        ("check content/nl", "Got unexpected extra argument (content/nl)"),
        ("--jobs 2 test -k x", "Write test first, and what pytest is to know behind it: python3 build.py test"),
    ],
)
def test_what_nobody_knows_is_answered_with_what_is_meant(typed: str, said: str) -> None:
    run = run_here(*typed.split())
    assert run.returncode in (1, 2)
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def examples_of(command: click.Command) -> list[list[str]]:
    """The words behind build.py in each example of a help text."""
    lines = [line.strip() for line in (command.epilog or "").splitlines() if "build.py" in line]
    return [line.partition("build.py")[2].strip(" )").split() for line in lines]


@pytest.mark.parametrize("name", ["", *program.commands])
def test_every_help_text_ends_with_examples_that_work(name: str, tmp_path: Path) -> None:
    command = program.commands[name] if name else program
    examples = examples_of(command)
    assert len(examples) >= (2 if command.params else 1)
    shown = run_here(name, "--help") if name else run_wegwijs("--help")
    for example in examples:
        assert " ".join(["python3 build.py", *example]) in shown.stdout
        asked, *rest = command_first(program, example) or [""]
        assert asked == name or not name
        if asked and "--help" not in rest:
            there = [str(tmp_path) if "*" in word else word.replace("~", str(TOWN.parent)) for word in rest]
            program.commands[asked].make_context(asked, there)
