"""The house stands as docs/how-it-works.md says: floors, sizes, one library in one room."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "wegwijs"
FLOORS = {
    "findings": 0,
    "model": 1,
    "reading": 2,
    "prose": 2,
    "styles": 3,
    "website": 3,
    "brochures": 3,
    "search": 3,
    "checks": 3,
    "writing": 4,
    "reporting": 4,
    "commands": 5,
    "__main__": 6,
}
ROOMS_OF_LIBRARIES = {
    "yaml": {"reading"},
    "markdown_it": {"reading"},
    "mdit_py_plugins": {"reading"},
    "pydantic": {"model", "reading"},
    "markdown": {"prose"},
    "jinja2": {"prose"},
    "markupsafe": {"prose"},
    "babel": {"prose"},
    "phonenumbers": {"prose"},
    "tinycss2": {"styles"},
    "rjsmin": {"website"},
    "weasyprint": {"brochures"},
    "fontTools": {"brochures"},
    "segno": {"brochures"},
    "uharfbuzz": {"brochures"},
    "fontpkg": {"brochures"},
    "hunspell": {"checks"},
    "lunr": {"search"},
    "snowballstemmer": {"search"},
    "rich": {"reporting"},
    "click": {"commands"},
    "watchfiles": {"commands"},
    "requests": {"commands"},
    "mkdocs": set[str](),
    "material": set[str](),
    "mkdocs_static_i18n": set[str](),
}
STANDARD_LIBRARY_ONLY = "environment"
"""Runs before anything is installed; no room may know it, nor it them."""

MODULES = sorted(path for path in PROGRAM.rglob("*.py"))
NAMES = [path.relative_to(PROGRAM).as_posix() for path in MODULES]


def room_of(path: Path) -> str:
    return path.relative_to(PROGRAM).parts[0].removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports name the whole path"
            yield node.module or ""


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(path) for path in MODULES} - {"__init__", STANDARD_LIBRARY_ONLY}
    assert rooms == set(FLOORS)


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_room_imports_only_from_lower_floors(path: Path) -> None:
    room = room_of(path)
    for name in imports_of(path):
        if not name.startswith("wegwijs."):
            continue
        other = name.split(".")[1]
        if other != room:
            assert room != STANDARD_LIBRARY_ONLY, f"{room} must run before anything is installed"
            assert FLOORS[other] < FLOORS[room], f"{room} must not know {other}"


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_library_lives_in_its_own_room(path: Path) -> None:
    for name in imports_of(path):
        library = name.split(".")[0]
        allowed = ROOMS_OF_LIBRARIES.get(library)
        assert allowed is None or room_of(path) in allowed, f"{library} lives in {allowed or 'no room'}"


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_modules_are_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_functions_are_at_most_forty_lines_and_five_arguments(path: Path) -> None:
    for function in functions_of(path):
        arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        counted = [argument for argument in arguments if argument.arg not in ("self", "cls")]
        assert length_of(function) <= 40, f"{function.name} is too long"
        assert len(counted) <= 5 or has_decorator(function), f"{function.name} has too many arguments"


def has_decorator(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A command has an argument for each option; people name them, no caller counts them."""
    return bool(function.decorator_list)


def test_nine_in_ten_functions_are_under_25_lines() -> None:
    lengths = sorted(length_of(function) for path in MODULES for function in functions_of(path))
    assert lengths[len(lengths) * 9 // 10] < 25


def test_ruff_finds_nothing() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "."],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_type_checker_finds_nothing() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
