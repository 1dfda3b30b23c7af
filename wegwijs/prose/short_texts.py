"""The short text of a page, which readers send to others with its address -> its words, and how it fits an SMS."""

from dataclasses import dataclass

from wegwijs.model.guide import Guide
from wegwijs.model.topics import Topic
from wegwijs.prose.plain import plain
from wegwijs.prose.wording import Wording

_LATIN_ROOM = 160
"""Signs of one SMS in the alphabet of phones (GSM 03.38)."""

_OTHER_ROOM = 2 * 67
"""Signs of two SMS in any other letters, such as Cyrillic: each has room for 67 when they belong together."""

_LATIN = frozenset(
    "\n\r !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"
    "¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ"
)
_DOUBLE = frozenset("[]^{|}~\\€")
"""Signs of that alphabet that take the room of two."""


@dataclass(frozen=True)
class Sms:
    """How many signs a text takes of how many; `odd` are those that leave it less room than Latin letters have."""

    signs: int
    room: int
    odd: str

    @property
    def too_many(self) -> int:
        """By how many signs it is too long."""
        return max(0, self.signs - self.room)


def as_sms(text: str) -> Sms:
    """What a text is as an SMS."""
    odd = "".join(sorted(set(text) - _LATIN - _DOUBLE))
    if odd:
        return Sms(len(text.encode("utf-16-le")) // 2, _OTHER_ROOM, odd)
    return Sms(len(text) + sum(sign in _DOUBLE for sign in text), _LATIN_ROOM, "")


def short_text(guide: Guide, topic: Topic, code: str) -> str | None:
    """What a reader of a language sends of a topic, in one line, with its facts; None where nobody wrote it."""
    translation = topic.translations.get(code)
    if translation is None or translation.short is None:
        return None
    wording = Wording(guide.facts, guide.words[translation.language].nouns, translation.language)
    return " ".join(plain(translation.short.spans, wording).split())
