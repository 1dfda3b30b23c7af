"""How plain the Dutch is, in this guide and in earlier ones, by the list of hard words of this one. Prints a table.

    .venv/bin/python -m benchmarks.plain_dutch [FOLDER …]

FOLDER holds the words of an earlier day:
    mkdir before; git archive COMMIT content brochures pictograms | tar x -C before
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from wegwijs.checks.plain_language import check_plain_language
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import Sentence
from wegwijs.reading import read_guide

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 29)
"""No word that is counted depends on it."""

MOST = 15
"""Words in a sentence at B1; the check lets pass a few more."""


def guide_in(folder: Path) -> Guide:
    """The guide of a folder. Raises SystemExit when it cannot be read."""
    return read_guide(folder, DAY).guide or sys.exit(f"{folder} holds no guide that can be read.")


def hard_ones(guide: Guide, of_today: Guide) -> set[tuple[str, int]]:
    """File and line of each Dutch sentence that is too long, has a hard word, or two passives."""
    source = guide.source.code
    judged = replace(guide, hard_words=of_today.hard_words)
    return {(one.place.file, one.place.line) for one in check_plain_language(judged) if one.language == source}


def measured(sentences: Iterable[Sentence], hard: set[tuple[str, int]]) -> Mapping[str, str]:
    """What is counted, and how much of it there is."""
    all_of_them = list(sentences)
    lengths = [len(one.words) for one in all_of_them]
    long = sum(length > MOST for length in lengths)
    plain = [len(one.words) <= MOST and (one.place.file, one.place.line) not in hard for one in all_of_them]
    return {
        "sentences": f"{len(lengths)}",
        "words in a sentence": f"{sum(lengths) / len(lengths):.1f}",
        f"longer than {MOST} words, per thousand": f"{1000 * long / len(lengths):.1f}",
        "at B1: short, no hard word, no two passives": f"{sum(plain) / len(plain):.1%}",
    }


def main() -> None:
    """Print the table."""
    today = guide_in(ROOT)
    folders = [*map(Path, sys.argv[1:]), ROOT]
    columns: list[Mapping[str, str]] = []
    for folder in folders:
        guide = guide_in(folder)
        said = (one for one in guide.sentences() if one.language == guide.source.code)
        columns.append(measured(said, hard_ones(guide, today)))
    print(f"| | {' | '.join(folder.name for folder in folders[:-1])} | today |\n|---|" + "---|" * len(folders))
    for name in columns[-1]:
        print(f"| {name} | {' | '.join(column[name] for column in columns)} |")


if __name__ == "__main__":
    main()
