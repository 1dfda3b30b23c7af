"""Numbers as editors write them -> as the program reads them; 1.250 is one euro to some and a thousand to others."""

import re

from wegwijs.model.unfit import Unfit

_SPACE_IN_GROUPS = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
_NO_PART_OF_A_NUMBER = re.compile(r"€|\bEUR\b|\beuros?\b|(?<=\d)['’_](?=\d{3}(?!\d))", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_CENTS = 2


def amount(value: object) -> object:
    """An amount in euro: "180", "12.50". Raises Unfit for what can be read in two ways, or in none."""
    return _as_read(value, "the cents") if isinstance(value, str) else value


def number(value: object) -> object:
    """A number: "3", "2.5". Raises Unfit for what can be read in two ways, or in none."""
    return _as_read(value, "what is less than one") if isinstance(value, str) else value


def _as_read(value: str, behind_point: str) -> str:
    text = _SPACE_IN_GROUPS.sub("", value.strip())
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    meanings = meanings_of(_NO_PART_OF_A_NUMBER.sub("", digits).strip())
    if len(meanings) == 2 and behind_point == "the cents":
        meanings = [meaning for meaning in meanings if len(meaning.partition(".")[2]) <= _CENTS]
    if len(meanings) == 2:
        raise _question(value, [sign + meaning for meaning in meanings])
    if meanings != [digits]:
        raise Unfit(_remedy(sign + meanings[0] if meanings else "12.50", behind_point))
    return text


def meanings_of(text: str) -> list[str]:
    """The numbers that digits with points and commas can stand for, as the program would read them: two at most."""
    if not _DIGITS.fullmatch(text):
        return []
    before, *groups = re.split("[.,]", text)
    signs = re.findall("[.,]", text)
    whole = "".join([before, *groups]) if _are_thousands(before, groups, signs) else None
    if not groups or signs[-1] in signs[:-1] or not _are_thousands(before, groups[:-1], signs[:-1]):
        return [whole] if whole else []
    broken = f"{''.join([before, *groups[:-1]])}.{groups[-1]}"
    return [whole, _beyond_doubt(broken)] if whole else [broken]


def _are_thousands(before: str, groups: list[str], signs: list[str]) -> bool:
    """Whether a number is cut in groups of three by one sign, or is not cut at all."""
    starts_well = len(before) <= 3 and not before.startswith("0")
    return not groups or (starts_well and len(set(signs)) == 1 and all(len(group) == 3 for group in groups))


def _beyond_doubt(broken: str) -> str:
    """The same number without three digits behind the point, which could be taken for thousands."""
    short = broken.rstrip("0").rstrip(".")
    return f"{short}0" if len(short.partition(".")[2]) == 3 else short


def _question(value: str, meanings: list[str]) -> Unfit:
    return Unfit(
        f'Write "{meanings[0]}" or "{meanings[1]}", between quotes.',
        what=f'"{value}" can be read as {meanings[0]} and as {meanings[1]}.',
        why="The program does not guess: readers would count on the wrong one.",
    )


def _remedy(example: str, behind_point: str) -> str:
    if "." in example:
        return f'Write a number between quotes, with a point before {behind_point}: "{example}".'
    return f'Write a number between quotes, with digits only: "{example}".'
