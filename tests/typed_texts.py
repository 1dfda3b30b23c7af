"""Texts as editors type them, for hypothesis: right ones with the tree they mean, and mistyped ones.

Each word is there once and has a number of its own (woord17), so that none can vanish or move unseen.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Any

from hypothesis import strategies as st

from tests.mistypings import HARMLESS, LOOSE_SIGNS, MISTYPINGS, Mistyping
from tests.read_back import Tree, fact_piece, inline
from wegwijs.findings import Place
from wegwijs.model.spans import FactMention
from wegwijs.prose.facts import address
from wegwijs.prose.wording import Wording

TARGETS = ("wonen.md", "index.md#nood", "wonen.md#deel-1", "#deel-1", "rechten.md", "infosessies.md#welkom-1")
FACTS = ("noodnummer", "gemeente", "woonloket", "einddatum", "prijs-attest", "waarborg-maanden", "adres-gemeentehuis")
KINDS = ("warning", "tip", "info")
WORD = re.compile(r"woord\d+")


@dataclass(frozen=True)
class Typed:
    """What an editor typed, and the tree that he means."""

    text: str
    tree: Tree


@dataclass
class Pen:
    """Writes pieces of a text with words of their own: each method gives what is typed, and what it means."""

    chance: Random
    wording: Wording
    _count: int = 0

    def one_of(self, *choices: Any) -> Any:
        return self.chance.choice(choices)

    def number(self, least: int, most: int) -> int:
        return self.chance.randint(least, most)

    def words(self, most: int = 3) -> str:
        start = self._count + 1
        self._count += self.number(1, most)
        return " ".join(f"woord{number}" for number in range(start, self._count + 1))

    def piece(self, *, inside: str = "") -> tuple[str, Any]:
        """Words, bold words, a link or a fact; a link and bold words may stand in each other once."""
        kinds = ["words", "words", "fact", *(kind for kind in ("bold", "link") if kind not in inside)]
        kind = self.one_of(*kinds)
        if kind == "fact":
            return self.fact(is_linked="link" in inside)
        if kind == "words":
            return (words := self.words()), words
        source, meant = self.line(2, inside=f"{inside} {kind}")
        if kind == "bold":
            return f"**{source}**", ("bold", meant)
        if self.number(0, 3) == 0:
            key = self.one_of(*FACTS[:3])
            return f"[{source}]({{{{ fact.{key} }}}})", ("link", address(self.wording.facts[key]), meant)
        target = self.one_of(*TARGETS)
        return f"[{source}]({target})", ("link", target, meant)

    def fact(self, *, is_linked: bool = False) -> tuple[str, Any]:
        """Some numbers have a noun."""
        key, space = self.one_of(*FACTS), self.one_of(" ", " ", "")
        noun = "maand" if key == "waarborg-maanden" and self.number(0, 1) else ""
        words = f"fact.{key} {noun}".strip()
        return f"{{{{{space}{words}{space}}}}}", fact_piece(
            FactMention(key, Place("a.md"), noun), self.wording, linked=is_linked
        )

    def line(self, most: int = 4, *, inside: str = "") -> tuple[str, Tree]:
        pieces = [self.piece(inside=inside) for _ in range(self.number(1, most))]
        parts = [part for _, meant in pieces for part in (" ", meant)]
        return " ".join(source for source, _ in pieces), inline(parts)

    def paragraph(self) -> tuple[list[str], Tree]:
        """One sentence on each line."""
        lines = [self.line() for _ in range(self.number(1, 3))]
        ends = [self.one_of(".", ".", "?", ":", ";", " …") for _ in lines]
        meant = [part for (_, tree), end in zip(lines, ends, strict=True) for part in (*tree, end, " ")]
        return [source + end for (source, _), end in zip(lines, ends, strict=True)], ("p", inline(meant))

    def items(self, kind: str, *, is_inside: bool) -> tuple[list[str], Tree]:
        lines: list[str] = []
        items: list[Tree] = []
        count, all_ones = self.number(2, 12 if self.number(0, 9) == 0 else 4), self.number(0, 4) == 0
        for number in range(1, count + 1):
            sign = "- " if kind == "ul" else "1. " if all_ones else f"{number}. "
            typed, meant = self.item(sign, is_inside=is_inside)
            lines += typed + [""] * self.number(0, 1)
            items.append(meant)
        return lines, (kind, tuple(items))

    def item(self, sign: str, *, is_inside: bool) -> tuple[list[str], Tree]:
        (first, *others), paragraph = self.paragraph()
        deep = self.one_of(*range(len(sign), 5))
        lines, blocks = [sign + first, *_indented(others, deep)], [paragraph]
        for _ in range(0 if is_inside else max(0, self.number(-3, 2))):
            typed, meant = self.block(self.one_of("p", "table", "box"), is_inside=True)
            lines += ["", *_indented(typed, 4)]
            blocks.append(meant)
        return lines, tuple(blocks)

    def table(self) -> tuple[list[str], Tree]:
        columns, count = self.number(1, 4), self.number(2, 4)
        rows = [[self.line(2) for _ in range(columns)] for _ in range(count)]
        rule = self.one_of("---", "---", "-", ":---", "---:", ":-:", " --- ")
        lines = [f"| {' | '.join(source for source, _ in row)} |" for row in rows]
        return [lines[0], f"|{'|'.join([rule] * columns)}|", *lines[1:]], (
            "table",
            tuple(tuple(meant for _, meant in row) for row in rows),
        )

    def box(self, *, is_inside: bool) -> tuple[list[str], Tree]:
        kind, (title, meant) = self.one_of(*KINDS), self.line(2)
        within = "p" if is_inside else self.one_of("p", "ul", "ol", "table")
        lines, blocks = self.blocks(["p"] * self.number(0, 1) + [within], is_inside=True)
        return [f'!!! {kind} "{title}"', *_indented(lines, 4)], ("box", kind, meant, tuple(blocks))

    def block(self, kind: str, *, is_inside: bool = False) -> tuple[list[str], Tree]:
        match kind:
            case "p":
                return self.paragraph()
            case "link" | "fact":
                source, meant = ("[w](wonen.md)", ("link", "wonen.md", ("w",))) if kind == "link" else self.fact()
                return [f"{source} {(words := self.words())}."], ("p", inline([meant, f" {words}."]))
            case "ul" | "ol":
                return self.items(kind, is_inside=is_inside)
            case "table":
                return self.table()
            case _:
                return self.box(is_inside=is_inside)

    def blocks(self, kinds: list[str], *, is_inside: bool = False) -> tuple[list[str], list[Tree]]:
        """Blocks with an empty line between them; a list may follow its sentence without one."""
        lines: list[str] = []
        meant: list[Tree] = []
        for kind in kinds:
            typed, tree = self.block(kind, is_inside=is_inside)
            glued = kind in ("ul", "ol") and meant and meant[-1][0] == "p" and self.number(0, 2) == 0
            between = [] if glued or not lines else [""] * self.one_of(1, 1, 1 if is_inside else 2)
            lines += between + typed
            meant.append(tree)
        return lines, meant

    def kinds(self, most: int) -> list[str]:
        """Kinds of blocks; two lists of one kind would be one list."""
        kinds = [self.one_of("p", "ul", "ol", "table", "box") for _ in range(self.number(0, most))]
        return [kind for at, kind in enumerate(kinds) if kind not in ("ul", "ol") or kinds[at - 1 : at] != [kind]]

    def heading(self, number: int) -> tuple[str, Tree]:
        level = 2 if number == 1 else self.one_of(2, 3)
        words, meant = self.line(3)
        space = self.one_of(" ", " ", "")
        return f"{'#' * level} {words}{space}{{#deel-{number}}}", ("h", level, f"deel-{number}", meant)


def _indented(lines: list[str], spaces: int) -> list[str]:
    return [" " * spaces + line if line else "" for line in lines]


def written(pen: Pen, required: str = "") -> Typed:
    """A text with each form of the dialect, nested as docs/editing.md allows, and a required block among others."""
    sections = pen.number(1, 3)
    place = pen.number(1, sections)
    lines, meant = pen.blocks(pen.kinds(2))
    for number in range(1, sections + 1):
        heading, tree = pen.heading(number)
        kinds = pen.kinds(2) or ["p"]
        if number == place and required and required not in kinds:
            kinds.append(required)
        typed, blocks = pen.blocks(kinds)
        lines += [*([""] * bool(lines)), heading, *[""] * pen.number(0, 1), *typed]
        meant += [tree, *blocks]
    return Typed("\n".join(lines) + "\n" * pen.number(0, 2), tuple(meant))


@dataclass(frozen=True)
class Mistyped:
    """A text with mistypings in it, the tree that the right text meant, and the mistypings; `loose` signs fell in."""

    text: str
    meant: Tree
    mistypings: tuple[Mistyping, ...]
    loose: bool


def mistyped(pen: Pen, mistypings: Iterable[Mistyping], *, loose: bool = False) -> Mistyped:
    """A text with mistypings, each in one place or in all; it may be that there is no place for one of them."""
    first, *others = mistypings
    right = written(pen, first.needs)
    text, done = right.text, list[Mistyping]()
    for mistyping in (first, *others):
        if places := list(re.finditer(mistyping.pattern, text, re.MULTILINE)):
            text = _mistyped(text, mistyping, pen.one_of(places, *([one] for one in places)))
            done.append(mistyping)
    for _ in range(pen.number(1, 2) if loose else 0):
        at = pen.number(0, len(text))
        text = text[:at] + pen.one_of(*LOOSE_SIGNS) + text[at:]
    return Mistyped(text, right.tree, tuple(done), loose)


def _mistyped(text: str, mistyping: Mistyping, places: list[re.Match[str]]) -> str:
    """New words have numbers of their own too."""
    for number, place in reversed(list(enumerate(places, 1))):
        typed = re.sub(r"woord(900\d)", rf"woord{number}\1", place.expand(mistyping.typed))
        text = text[: place.start()] + typed + text[place.end() :]
    return text


SEEDS = st.integers(0, 2**64)
"""Hypothesis likes to vary a few texts over and over; with a seed for each, all are different."""


def right_texts(wording: Wording) -> st.SearchStrategy[Typed]:
    """Right texts, with all that they mean."""
    return SEEDS.map(lambda seed: written(Pen(Random(seed), wording)))


def mistyped_texts(wording: Wording) -> st.SearchStrategy[Mistyped]:
    """Right texts with one mistyping, one in three harmless; some with two, or with signs that fall in anywhere."""
    return SEEDS.map(lambda seed: _mistyped_text(Pen(Random(seed), wording)))


def _mistyped_text(pen: Pen) -> Mistyped:
    count = pen.one_of(1, 1, 1, 2)
    chosen = [pen.one_of(*pen.one_of(MISTYPINGS, MISTYPINGS, HARMLESS)) for _ in range(count)]
    return mistyped(pen, chosen, loose=pen.one_of(*[False] * 4, True))
