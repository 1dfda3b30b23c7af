"""A text -> its words in small letters: whether it is worth looking closer, for most texts state nothing."""

_SIGNS = '.,;:!?()[]*"«»“”„-–—/\N{NO-BREAK SPACE}'
_ALIKE = {"ё": "е", "ë": "e", "’": "'", "ʼ": "'", "‘": "'"}


def plain(text: str) -> str:
    """The text in small letters, as long as before: ё and ë without points, one kind of apostrophe."""
    small = text.lower()
    for sign, plain_sign in _ALIKE.items():
        small = small.replace(sign, plain_sign)
    return small if len(small) == len(text) else text


def words_in(text: str) -> frozenset[str]:
    """The words of such a text, without its signs."""
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    return frozenset(text.split())
