"""Codes of languages: which one to write when a language has several, from the CLDR tables in Babel."""

from functools import cache

from babel.core import get_global

_WITHDRAWN = ("in", "iw", "ji", "jw", "mo", "sh")
"""Codes of two letters that ISO 639 has taken back."""

_LETTERS_OF_A_SCRIPT = 4


def better_code(code: str) -> str | None:
    """The code of two letters for a language that was written with three (eng, dut, nld), or with a withdrawn one."""
    other = other_name(code)
    if other is None or "_" in other or (len(code) < 3 and code not in _WITHDRAWN):
        return None
    return other


def near_code(code: str) -> str | None:
    """The language whose calendar and numbers a language shares: prs (Dari) is written as fa is."""
    other = other_name(code)
    return other.partition("_")[0] if other and "_" in other else None


def other_name(code: str) -> str | None:
    """What CLDR calls a language that has this code as its second name."""
    return get_global("language_aliases").get(code)


@cache
def script_of(code: str) -> str:
    """The script of a language as ISO 15924 names it, Latn or Cyrl; "" for a code that CLDR does not know."""
    likely = get_global("likely_subtags").get(code, "")
    return next((part for part in likely.split("_") if len(part) == _LETTERS_OF_A_SCRIPT), "")
