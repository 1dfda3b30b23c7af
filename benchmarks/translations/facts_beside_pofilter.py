"""Compares numbers, dates, prices and addresses in the prepared pairs of tests/stated, beside pofilter. Prints a table.

pofilter is of translate-toolkit, which stands under the GPL: it has an environment of its own, and only runs here.
  python3 -m venv toolkit
  toolkit/bin/pip install translate-toolkit pyyaml
  toolkit/bin/python benchmarks/translations/facts_beside_pofilter.py
"""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

sys.path.insert(0, str(Path(__file__).parents[2]))

from wegwijs.model.stated import differences, stated_facts

ROOT = Path(__file__).parents[2]
Pair = Mapping[str, str]
FILTERS = ("numbers", "emails", "urls", "variables")
"""Those of its filters that look at what our check looks at."""


def language_of(pair: Pair) -> str:
    """The language of the translation."""
    return next(code for code in pair if code not in ("nl", "differs"))


def ours(pair: Pair) -> bool:
    """Whether our check finds something."""
    code = language_of(pair)
    return bool(differences(stated_facts(pair["nl"], "nl"), stated_facts(pair[code], code), code))


def found_by_pofilter(pairs: Sequence[Pair]) -> set[int]:
    """The numbers of the pairs of which pofilter says something."""
    found: set[int] = set()
    with TemporaryDirectory() as folder:
        for code in ("uk", "ru", "en"):
            written, read = Path(folder) / f"{code}.po", Path(folder) / f"{code}-found.po"
            units = [(number, pair) for number, pair in enumerate(pairs) if language_of(pair) == code]
            written.write_text(header(code) + "".join(unit(number, pair) for number, pair in units), encoding="utf-8")
            tests = [f"--test={name}" for name in FILTERS]
            program = Path(sys.executable).with_name("pofilter")
            subprocess.run(
                [program, "--language", code, "--progress=none", *tests, written, read], check=True, capture_output=True
            )
            lines = read.read_text("utf-8").splitlines() if read.exists() else []
            found |= {int(line.split('"')[1]) for line in lines if line.startswith("msgctxt")}
    return found


def header(code: str) -> str:
    """The head of a PO file."""
    return f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: {code}\\n"\n\n'


def unit(number: int, pair: Pair) -> str:
    """A pair as a PO file has it."""
    nl, translation = (pair[code].replace('"', '\\"') for code in ("nl", language_of(pair)))
    return f'msgctxt "{number}"\nmsgid "{nl}"\nmsgstr "{translation}"\n\n'


def main() -> None:
    """Print what each of the two finds, and where it is wrong."""
    for name in ("pairs", "kept"):
        pairs: list[Pair] = yaml.safe_load((ROOT / f"tests/stated/{name}.yml").read_text("utf-8"))
        wrong = {number for number, pair in enumerate(pairs) if "differs" in pair}
        for tool, found in (
            ("ours", {number for number, pair in enumerate(pairs) if ours(pair)}),
            ("pofilter", found_by_pofilter(pairs)),
        ):
            right = len(pairs) - len(wrong)
            print(f"| {name}: {tool} | {len(found & wrong)} of {len(wrong)} | {len(found - wrong)} of {right} |")


if __name__ == "__main__":
    main()
