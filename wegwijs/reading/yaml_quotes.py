"""A text in YAML that begins with a quote or an apostrophe -> what is wrong with it, and how to write it."""

import re

Said = tuple[str, str]
"""What is wrong, and what to do."""

_TEXT = re.compile(r"""(?:^\s*(?:-\s+)*|[:-]\s+|[\[,]\s*)(?P<text>(?P<quote>['"]).*)""")
_SHORT_WORD = re.compile(r"'[a-z]{1,2}(?![a-z'])", re.IGNORECASE)
"""'t Huis, 's avonds, 'n huis."""

_STOPS_EARLY = {
    "'": ("A text between single quotes stops too early; it may hold an apostrophe.", 'Use double quotes: "…".'),
    '"': ("A text between double quotes stops too early; it may hold a quote.", "Use single quotes: '…'."),
}


def unclosed(text: str) -> Said:
    """What to say of the rest of a line that begins with a quote which is never closed."""
    text = text.strip()
    if _SHORT_WORD.match(text):
        return (
            "This text begins with an apostrophe, which YAML takes for a quote that is not closed.",
            f"Put the whole text between double quotes: {_in_quotes(text)}",
        )
    remedy = "Put the missing quote at the end of the text."
    if text.startswith("'"):
        remedy += f" If it is an apostrophe, put the whole text between double quotes: {_in_quotes(text)}"
    return "A quote is opened here and not closed.", remedy


def stops_early(line: str) -> Said | None:
    """What to say of a line that goes on behind a quote that was closed; None when there is no such quote."""
    found = _TEXT.search(line)
    if not found:
        return None
    what, remedy = _STOPS_EARLY[found["quote"]]
    text = found["text"].strip()
    if len(text) > 1 and text.endswith(found["quote"]):
        return what, remedy
    return what, f"Put quotes around the whole text: {_in_quotes(text)}"


def _in_quotes(text: str) -> str:
    """How a text is written in YAML so that each of its signs is shown."""
    if '"' in text and "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
