"""Our scripts and styles use nothing that the oldest browsers of docs/look.md do not know, or ask for it first.

In: the scripts and stylesheets as they stand in theme/, the service worker, and what we take of lunr. The lint is in
tests/engines, and comes with `python3 build.py test`.
"""

import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from wegwijs.environment import engines
from wegwijs.search.lunr_script import lunr_file

WORKER = ROOT / "wegwijs/website/templates/service-worker.js"
NODE = engines.npm(ROOT)[0]

pytestmark = pytest.mark.skipif(
    not (ROOT / engines.MODULES).exists(),
    reason="The lint is not here: `python3 build.py test` brings it.",
)


def looked_at(*files: Path) -> str:
    """What the lint says of some files; it names them by their last part."""
    run = subprocess.run([NODE, ROOT / "tests/engines/lint.mjs", *files], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return re.sub(r"(?m)^/\S*/", "", run.stdout)


def test_all_that_we_ship_is_fit_for_old_browsers(tmp_path: Path) -> None:
    (tmp_path / "lunr.js").write_bytes(lunr_file().content)
    ours = [*(ROOT / "theme").rglob("*.js"), *(ROOT / "theme").rglob("*.css"), WORKER, tmp_path / "lunr.js"]
    assert looked_at(*ours) == f"{len(ours)} files looked at\n"


TOO_NEW = {
    "js": [
        "a?.b;",
        "a ?? b;",
        "a ||= b;",
        "class A { #b = 1; }",
        "globalThis.a = 1;",
        "self.a = [...text.matchAll(/a/g)];",
        "one.replaceChildren(other);",
        "list.at(-1);",
        "new ResizeObserver(tell);",
        "Object.fromEntries(pairs);",
        "document.querySelector('a:is(b, c)');",
        "document.querySelector(`a:has(${b})`);",
        "/(?<=a)b/.test(c);",
    ],
    "css": [
        "a { inset: 0; }",
        "a { margin-inline-start: 1em; }",
        "a { display: flex; gap: 1em; }",
        "a { aspect-ratio: 1; }",
        "a { width: min(10em, 100%); }",
        "a { width: clamp(1em, 2em, 3em); }",
        "a { overflow: clip; }",
        "a:is(b, c) { top: 0; }",
        "a, a:has(b) { top: 0; }",
        "a, b:not(.c .d) { top: 0; }",
        "@container (width > 1em) { a { top: 0; } }",
    ],
}
FIT = {
    "js": [
        "if (self.ResizeObserver) new ResizeObserver(tell);",
        "if ('popover' in one) one.showPopover();",
        "const ours = { groupBy: 1 }; ours.groupBy;",
        "[1].flatMap(a).includes(b);",
    ],
    "css": [
        "a:has(b) { top: 0; }",
        "a { display: grid; gap: 1em; }",
        "@supports selector(:popover-open) { a:not(:popover-open) { top: 0; } }",
        "a { accent-color: red; }",
    ],
}


def written(folder: Path, examples: dict[str, list[str]]) -> list[Path]:
    """Each example in a file of its own, in its second line."""
    files = [
        (folder / f"{number}.{ending}", text) for ending in examples for number, text in enumerate(examples[ending])
    ]
    for file, text in files:
        file.write_text(f"\n{text}\n", encoding="utf-8")
    return [file for file, _ in files]


def test_what_is_too_new_is_found(tmp_path: Path) -> None:
    files = written(tmp_path, TOO_NEW)
    found = set(re.findall(r"(?m)^([\w.]+):2: ", looked_at(*files)))
    assert [file.read_text(encoding="utf-8") for file in files if file.name not in found] == []


def test_what_is_asked_for_first_or_only_an_extra_is_let_through(tmp_path: Path) -> None:
    files = written(tmp_path, FIT)
    assert looked_at(*files) == f"{len(files)} files looked at\n"
