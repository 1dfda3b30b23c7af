"""A table of endings and sounds -> a stemmer. The table is data; theme/search/endings.js reads it in the same way.

A stage takes off one ending at most: the longest it knows that leaves enough of the word, and a vowel.
Then the sounds: each pattern changes the stem once, in the order of the table.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_GROUP = re.compile(r"\$(\d)")


@dataclass(frozen=True)
class _Stage:
    """`becomes`: ending -> what stands in its place; `whole`: only where the ending is the whole word."""

    becomes: Mapping[str, str]
    leave: int
    whole: bool
    longest: int


def stemmer_of_rules(table: Mapping[str, Any]) -> Callable[[str], str]:
    """A function from a normalised word to its stem."""
    vowels = set(table["vowels"])
    stages = [_stage(stage, table["sets"]) for stage in table["stages"]]
    sounds = [(re.compile(pattern), _GROUP.sub(r"\\\1", better)) for pattern, better, *_ in table["sounds"]]

    def stem(word: str) -> str:
        for stage in stages:
            word = _without_ending(word, stage, vowels)
        for pattern, better in sounds:
            word = pattern.sub(better, word, count=1)
        return word

    return stem


def _stage(stage: Mapping[str, Any], sets: Mapping[str, str]) -> _Stage:
    becomes = {ending: better for rule in stage["rules"] for ending, better in _endings(rule, sets)}
    return _Stage(becomes, stage["leave"], stage.get("whole", False), max(map(len, becomes)))


def _endings(rule: Sequence[str], sets: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each beginning with each ending; @name stands for a set of endings, * for the beginning."""
    beginnings, endings, becomes, *_ = rule
    listed = [one for name in endings.split() for one in (sets[name[1:]].split() if name[0] == "@" else [name])]
    for beginning in beginnings.split() or [""]:
        for ending in listed or [""]:
            yield beginning + ending, becomes.replace("*", beginning)


def _without_ending(word: str, stage: _Stage, vowels: set[str]) -> str:
    first = 0 if stage.whole else max(0, len(word) - stage.longest)
    for start in range(first, 1 if stage.whole else len(word)):
        better = stage.becomes.get(word[start:])
        if better is not None:
            left = word[:start] + better
            if len(left) >= stage.leave and not vowels.isdisjoint(left):
                return left
    return word
