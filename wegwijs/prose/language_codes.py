"""Codes of languages: which one to write when a language has several, from the CLDR tables in Babel."""

from functools import cache

from babel import Locale, UnknownLocaleError
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


def locale_of(code: str) -> str | None:
    """A language with the country where most people speak it, as the tags for sharing want it: uk_UA."""
    likely = get_global("likely_subtags").get(code)
    return f"{code}_{likely.rpartition('_')[2]}" if likely else None


def own_name(code: str) -> str | None:
    """The name of a language in that language itself, with a capital as at the start of a sentence: Polski."""
    locale = _locale(code)
    name = locale.languages.get(code) if locale else None
    return name[0].upper() + name[1:] if name else None


def runs_from_right(code: str) -> bool:
    """Whether a language is written from right to left."""
    locale = _locale(code)
    return locale is not None and locale.character_order == "right-to-left"


def letters_of(code: str) -> str:
    """The letters in which a language is mostly written, by their code of ISO 15924: Latn, Arab; "" if not known."""
    parts = str(get_global("likely_subtags").get(code, "")).split("_")
    return parts[1] if len(parts) > 1 else ""


def _locale(code: str) -> Locale | None:
    try:
        return Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return None
