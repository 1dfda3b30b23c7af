"""An edit of a source and one of its translation -> whether both took a "not" away, both put one in, or neither did.

Languages count their negations differently (ніколи не), so only the direction is compared. Of a language whose words
nobody has listed here, nothing can be said: then an edit that turns the source is never taken as followed.
"""

from wegwijs.model.sentences import words

_WORDS = {
    "nl": frozenset({"niet", "geen", "niets", "niemand", "nooit", "nergens", "noch", "zonder", "nee", "onmogelijk"}),
    "en": frozenset(
        {"not", "no", "never", "nothing", "nobody", "none", "nowhere", "neither", "nor", "without", "cannot"}
    ),
    "uk": frozenset(
        {"не", "ні", "немає", "нема", "нічого", "ніхто", "нікого", "ніколи", "ніде", "жоден", "жодна", "жодного"}
    )
    | frozenset({"жодної", "без", "неможливо"}),
    "ru": frozenset(
        {"не", "ни", "нет", "нельзя", "ничего", "никто", "никого", "никогда", "нигде", "без", "невозможно"}
    ),
}
_ENDINGS = {"en": ("n't", "n’t")}


def turns(before: str, after: str, language: str) -> int | None:
    """1 when a text has more negations than before, -1 when it has fewer, 0 when as many; None when nobody knows."""
    if language not in _WORDS:
        return None
    more = _count(after, language) - _count(before, language)
    return (more > 0) - (more < 0)


def _count(text: str, language: str) -> int:
    endings = _ENDINGS.get(language, ())
    return sum(word in _WORDS[language] or word.endswith(endings) for word in words(text.lower()))
