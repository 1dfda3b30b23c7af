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
    "machine": -1,
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
    "pydantic_core": {"model", "reading"},
    "annotated_types": {"model"},
    "jinja2": {"prose"},
    "markupsafe": {"prose"},
    "babel": {"prose"},
    "phonenumbers": {"prose"},
    "tinycss2": {"styles"},
    "rjsmin": {"website"},
    "weasyprint": {"brochures"},
    "segno": {"brochures"},
    "uharfbuzz": {"brochures"},
    "fontpkg": {"brochures"},
    "hunspell": {"checks"},
    "Stemmer": {"search"},
    "rich": {"reporting"},
    "click": {"commands"},
    "watchfiles": {"commands"},
    "requests": {"commands"},
    "urllib3": {"commands"},
    "mkdocs": set[str](),
    "material": set[str](),
    "mkdocs_static_i18n": set[str](),
}
STANDARD_LIBRARY_ONLY = "environment"
"""Runs before anything is installed; no room may know it, nor it them, but for the machine below all."""

MODULES = sorted(path for path in PROGRAM.rglob("*.py"))
NAMES = [path.relative_to(PROGRAM).as_posix() for path in MODULES]


def room_of(path: Path) -> str:
    return path.relative_to(PROGRAM).parts[0].removesuffix(".py")


def imports_of(text: str) -> Iterator[str]:
    """The whole path of everything that a text in Python imports."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def rooms_imported(text: str) -> Iterator[str]:
    """The rooms that a text in Python imports; "" when it imports the whole house."""
    for name in imports_of(text):
        house, _, rest = name.partition(".")
        if house == "wegwijs" and rest != "__version__":
            yield rest.split(".")[0]


def too_high(room: str, text: str) -> list[str]:
    """The rooms that a text imports and its own room may not know: what is no room stands above all."""
    floor = FLOORS.get(room, 0)
    return [other for other in rooms_imported(text) if other != room and FLOORS.get(other, 9) >= floor]


def misplaced(room: str, text: str) -> list[str]:
    """The libraries that a text in Python imports and that do not live in its room."""
    libraries = {name.split(".")[0] for name in imports_of(text)} - sys.stdlib_module_names - {"wegwijs"}
    return sorted(library for library in libraries if room not in ROOMS_OF_LIBRARIES.get(library, set()))


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
    assert too_high(room_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "import wegwijs",
        "import wegwijs.commands.program",
        "from wegwijs import commands",
        "from wegwijs import *",
        "from wegwijs.reading import desk",
        "from wegwijs import environment",
        "def late():\n    from wegwijs import prose",
    ],
)
def test_no_way_to_import_a_higher_room_goes_unseen(text: str) -> None:
    assert too_high("model", text)


@pytest.mark.parametrize("path", MODULES, ids=NAMES)
def test_a_library_lives_in_its_own_room(path: Path) -> None:
    assert misplaced(room_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text", ["import numpy", "from yaml import load", "import mkdocs.config", "import json, click"]
)
def test_no_library_moves_in_unseen(text: str) -> None:
    assert misplaced("model", text)


def test_every_library_that_has_a_room_is_used_there() -> None:
    used = {(room_of(path), name.split(".")[0]) for path in MODULES for name in imports_of(path.read_text("utf-8"))}
    assert {(room, library) for library, rooms in ROOMS_OF_LIBRARIES.items() for room in rooms} <= used


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
