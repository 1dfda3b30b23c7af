"""Measures the guides of many municipalities, in one run, and prints a table.

Run: .venv/bin/python -m benchmarks.municipalities [10] [30] [300]: for each number as many generated municipalities; of
more than thirty only what two workers make of them from nothing, and after one sentence more in the guide.
With --brochures also the papers of one municipality, in Dutch and Ukrainian.
"""

import json
import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from benchmarks.generated_municipalities import write_municipalities
from benchmarks.measuring import ROOT, Cost, measured, wegwijs

_FEW = 30
PARTS = ("content", "brochures", "pictograms", "translations", "history")


def copy_of_the_guide(base: Path) -> Path:
    """The shipped guide in a folder of its own: no build remembers anything of it."""
    for part in PARTS:
        shutil.copytree(ROOT / part, base / part)
    return base


def changed_sentence(base: Path) -> None:
    """Write a sentence more in one topic, as an editor of the guide would."""
    file = base / "content/nl/wonen.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?m)^(1\. .*)$", r"\1 Vraag altijd een bewijs.", text, count=1), encoding="utf-8")


def made_at_all(number: int, folder: Path) -> Iterator[tuple[str, str]]:
    """From nothing by two workers, and again after one sentence more; `folder` is empty, and may be filled."""
    base, towns, sites = copy_of_the_guide(folder / "base"), folder / "towns", folder / "sites"
    write_municipalities(towns, number)
    command = wegwijs("towns", towns, "--base", base, "--output", sites, "--jobs", "2")
    first = _run(command)
    yield f"{number} guides from nothing, two workers", f"{_shown(first)}; {first.work / number:.1f} s of work each"
    before = _bodies(base)
    changed_sentence(base)
    again = _run(command)
    new = len(_bodies(base) - before)
    yield f"{number} after one sentence more in the guide", f"{_shown(again)}; {new} pages rendered again for all"
    files = [path for path in sites.rglob("*") if path.is_file()]
    yield "what they are", f"{len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB"


def more_of_them(number: int, folder: Path) -> Iterator[tuple[str, str]]:
    """One worker from nothing, nothing changed, one more of them, and one by itself."""
    base, towns, sites = copy_of_the_guide(folder / "base"), folder / "towns", folder / "sites"
    write_municipalities(towns, number)
    command = wegwijs("towns", towns, "--base", base, "--output", sites, "--jobs", "1")
    yield f"{number} guides from nothing, one worker", _shown(_run(command))
    yield "the same once more, with nothing changed", _shown(_run(command))
    write_municipalities(towns, 1, number + 1)
    yield "one municipality more, the others unchanged", _shown(_run(command))
    alone = _run([*wegwijs("--base", base, "--municipality", towns / "gemeente-001", "site"), "--anew"])
    said = f"{number} so, reckoned from it: {number * alone.seconds / 60:.0f} min"
    yield "one by itself from nothing, two workers", f"{_shown(alone)}; {said}"


def in_parts(number: int, folder: Path, *, parts: int) -> Iterator[tuple[str, str]]:
    """The same in parts, as on machines that remember nothing of each other; then gathered."""
    write_municipalities(folder / "towns", number)
    costs: list[Cost] = []
    for part in range(1, parts + 1):
        base, output = copy_of_the_guide(folder / f"base-{part}"), folder / f"part-{part}"
        shard = ["--shard", f"{part}/{parts}", "--jobs", "1"]
        costs.append(_run(wegwijs("towns", folder / "towns", "--base", base, "--output", output, *shard)))
    longest, work = max(one.seconds for one in costs), sum(one.work for one in costs)
    yield (
        f"{number} in {parts} {'part' if parts == 1 else 'parts'} of one core each: the longest",
        f"{longest:.0f} s ({work:.0f} s of work in all)",
    )
    gather = wegwijs("towns", "--gather", *(folder / f"part-{part}" for part in range(1, parts + 1)))
    yield f"gathering {parts}", _shown(_run([*gather, "--output", str(folder / "sites")]))


def papers(folder: Path) -> Iterator[tuple[str, str]]:
    """All brochures of one municipality in Dutch and Ukrainian: after those of the guide itself, and once more."""
    base, town = copy_of_the_guide(folder / "base"), folder / "towns/gemeente-001"
    write_municipalities(folder / "towns", 1)
    file = town / "municipality.yml"
    file.write_text(file.read_text("utf-8").replace("brochures: []\n", ""), encoding="utf-8")
    command = [*wegwijs("--base", base, "brochures", "--languages", "uk"), "--output"]
    yield "the papers of the guide itself, nl and uk", _shown(_run([*command, str(folder / "of-all")]))
    mine = [*command, str(folder / "mine"), "--municipality", str(town)]
    first = _run(mine)
    rows = json.loads((folder / "mine/brochures/manifest.json").read_text("utf-8"))
    pages = sum(row["pages"] for row in rows)
    yield "then those of one municipality", f"{_shown(first)}; {len(rows)} papers of {pages} pages, all laid out"
    yield "the same once more", _shown(_run(mine))


_BODIES = "SELECT substr(inputs, instr(inputs, '-') + 1) FROM made WHERE inputs LIKE '%-body-%'"
_FOLDER = """
import sys
from datetime import date
from pathlib import Path
from wegwijs.making.remembered import memory_of
from wegwijs.making.settings import Settings

print(memory_of(Settings(Path(sys.argv[1]), Path(), date.today())).folder)
"""
"""A program that tells where builds of a guide keep what they remember; nothing of ours is loaded in this process."""


def _bodies(base: Path) -> set[str]:
    """The bodies of pages that builds of a guide remember, by all that goes into them; the program tells them apart."""
    folder = measured([sys.executable, "-c", _FOLDER, str(base)])[1].strip()
    found: set[str] = set()
    for file in Path(folder).glob("pages-*.sqlite"):
        with closing(sqlite3.connect(file)) as database:
            found |= {f"{file.stem} {row[0]}" for row in database.execute(_BODIES)}
    return found


def _run(command: list[str]) -> Cost:
    return measured(command)[0]


def _shown(cost: Cost) -> str:
    return f"{cost.seconds:.1f} s ({cost.work:.1f} s of work), {cost.megabytes:.0f} MB"


def main() -> None:
    """Print the table for each number of municipalities."""
    numbers = [int(one) for one in sys.argv[1:] if one.isdecimal()] or [10]
    print("| What | Measured |\n|---|---|")
    for number in numbers:
        few = (more_of_them, partial(in_parts, parts=1), partial(in_parts, parts=4)) if number <= _FEW else ()
        for make in (made_at_all, *few):
            _print(partial(make, number))
    if "--brochures" in sys.argv:
        _print(papers)


def _print(make: Callable[[Path], Iterator[tuple[str, str]]]) -> None:
    """The rows of a part of the table, made in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        for what, found in make(Path(folder)):
            print(f"| {what} | {found} |", flush=True)


if __name__ == "__main__":
    main()
