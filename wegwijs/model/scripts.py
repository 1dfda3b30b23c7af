"""What finds the letters of a script; scripts have their code of ISO 15924: Latn, Cyrl."""

import re
from functools import cache

_LETTERS = {
    "Latn": r"A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Cyrl": r"\u0400-\u052f",
    "Grek": r"\u0370-\u03ff",
    "Armn": r"\u0531-\u058f",
    "Hebr": r"\u0590-\u05ff",
    "Arab": r"\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Deva": r"\u0900-\u097f",
    "Beng": r"\u0980-\u09ff",
    "Taml": r"\u0b80-\u0bff",
    "Thai": r"\u0e00-\u0e7f",
    "Geor": r"\u10a0-\u10ff",
    "Ethi": r"\u1200-\u139f\u2d80-\u2ddf",
}
_LOOK_ALIKE = ("Latn", "Cyrl", "Grek")
"""Scripts with letters that nobody can tell apart by eye."""


@cache
def letters_of(script: str) -> re.Pattern[str] | None:
    """What finds a letter of a script; None for a script that is not known here."""
    return re.compile(f"[{_LETTERS[script]}]") if script in _LETTERS else None


@cache
def letters_of_others(script: str) -> re.Pattern[str]:
    """What finds a letter of another script."""
    return re.compile(f"[{''.join(letters for other, letters in _LETTERS.items() if other != script)}]")


@cache
def mixed_letters() -> re.Pattern[str]:
    """What finds a letter beside one of another script in which some letters look alike."""
    pairs = ((one, other) for one in _LOOK_ALIKE for other in _LOOK_ALIKE if one != other)
    return re.compile("|".join(f"[{_LETTERS[one]}][{_LETTERS[other]}]" for one, other in pairs))
