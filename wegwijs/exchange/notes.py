"""What stands in each exported file for the person who translates it."""

MARKS = (
    "Leave these signs as they are, and put the words around them in the order of your language:",
    "{{ fact.name }} is a phone number, a date or an amount that the program fills in.",
    "**words** are bold.",
    "[words](wonen.md#stappen) is a link: translate what stands between [ and ], not what stands between ( and ).",
    "{date} and the like in short labels are filled in by the program.",
    "Official Dutch words stay in the text, between brackets: they stand on letters.",
    "More: docs/translating.md",
)


def of_term(dutch: str, translated: str) -> str:
    """How a word of the glossary is called in the other language."""
    return f"{dutch} = {translated}"
