"""The questions of people -> for each the places that answer it, and how an engine did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "questions"
LANGUAGES = ("nl", "uk", "ru", "en")
PARTS = ("tune", "final", "fresh", "subjects", "seen", "unseen", "short", "titles")


@dataclass(frozen=True)
class Question:
    """What somebody types, and the pages (`wonen`) or sections (`wonen#huurcontract`) that truly answer."""

    language: str
    query: str
    kind: str
    pages: tuple[str, ...]
    part: str


@dataclass(frozen=True)
class Answered:
    """A question, and at which place of the results (from 1) the first good one stood; None when none did."""

    question: Question
    place: int | None


def questions(parts: Iterable[str]) -> list[Question]:
    """The questions of some parts, in all languages."""
    wanted = set(parts)
    return [one for language in LANGUAGES for one in _read(language) if one.part in wanted]


def _read(language: str) -> list[Question]:
    rows = yaml.safe_load((FOLDER / f"{language}.yml").read_text(encoding="utf-8"))
    return [Question(language, str(row["query"]), row["kind"], tuple(row["pages"]), row["part"]) for row in rows]


def place_of(question: Question, results: Sequence[str], *, by_page: bool) -> int | None:
    """The place of the first good result. `results` are paths of the site, such as uk/wonen/#huurcontract.

    A result counts when its page, or its page and section, is among the wanted.
    `by_page`: the section does not matter, for engines that find pages.
    """
    wanted = {page.partition("#")[0] if by_page else page for page in question.pages}
    for place, result in enumerate(results, start=1):
        slug, section = _slug(question.language, result)
        if slug and (slug in wanted or f"{slug}#{section}" in wanted):
            return place
    return None


def _slug(language: str, result: str) -> tuple[str, str]:
    """The slug and the section of a path of the site; no slug when it is of another language."""
    path, _, section = result.partition("#")
    path = path.split("?")[0].removesuffix("index.html").strip("/")
    first, _, rest = path.partition("/")
    found = first if first in LANGUAGES else LANGUAGES[0]
    if found != language:
        return "", ""
    return (rest if first in LANGUAGES else path) or "index", section


def share(answers: Iterable[Answered], places: int) -> float:
    """Which part of the questions has a good result among the first ones."""
    all_answers = list(answers)
    return sum(one.place is not None and one.place <= places for one in all_answers) / len(all_answers)
