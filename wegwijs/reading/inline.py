"""The tokens of one paragraph, cell or heading -> its spans, and what in it is no part of the dialect."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from wegwijs.model.spans import FactMention, Link, Plain, Span, Strong
from wegwijs.reading.markdown import BRACES, target_of
from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.source import Source

_FACT = re.compile(r"\{\{\s*fact\.(?P<key>[^\s{}]+)(?:\s+(?P<counted>[^\s{}]+))?\s*\}\}")
_ID = re.compile(r"\{\s*#[^\s}]*\s*\}")
_LEFT_OVER = re.compile(r"\*+|\]\(|\[(?!\^)|\](?!:)|__|~~|`|\\|!\[")
_FOOTNOTE = re.compile(r"\[\^|\]:")
_HTML = re.compile(r"&#?\w+;|</?[A-Za-z]")
_FOREIGN = {"code_inline": "code", "html_inline": "html", "image": "image", "em_open": "italics"}


@dataclass
class InlineReader:
    """Reads what stands inside lines, and notes what it finds there that cannot stay."""

    source: Source
    mistakes: list[Mistake] = field(default_factory=list[Mistake])
    _line: int = 0

    def spans(self, tokens: Iterable[Token], line: int) -> tuple[Span, ...]:
        """The spans of tokens whose first one stands on this line, counted from 0."""
        self._line = line
        return self._until_close(iter(tokens))

    def _until_close(self, tokens: Iterator[Token]) -> tuple[Span, ...]:
        """The spans up to the end of the bold words or the link around them, or of the tokens."""
        spans: list[Span] = []
        for token in tokens:
            if token.type in ("strong_close", "link_close"):
                break
            self._note(token)
            spans.extend(self._span(token, tokens))
        return tuple(_joined(spans))

    def _span(self, token: Token, rest: Iterator[Token]) -> Iterator[Span]:
        match token.type:
            case "softbreak" | "hardbreak":
                self._line += 1
                yield Plain("\n")
            case "strong_open":
                yield Strong(self._until_close(rest))
            case "link_open":
                yield self._link(target_of(token), rest)
            case _ if token.type == BRACES:
                yield self._braces(token.content)
            case _ if token.content:
                yield Plain(token.content)
            case _:
                pass

    def _link(self, target: str, rest: Iterator[Token]) -> Link:
        spans = self._until_close(rest)
        if target.startswith("{"):
            fact = self._fact(target)
            return Link(fact, spans, fact.place)
        return Link(target, spans, self.source.find(target, self._line))

    def _braces(self, signs: str) -> Span:
        """A fact, or an id where there is no heading."""
        if not _ID.fullmatch(signs):
            return self._fact(signs)
        self.mistakes.append(Mistake("id", self._line))
        return Plain(signs)

    def _fact(self, signs: str) -> FactMention:
        """A fact; braces that hold none keep their signs as their key, so that somebody sees them."""
        place = self.source.find(signs, self._line)
        fact = _FACT.fullmatch(signs)
        return FactMention(fact["key"], place, fact["counted"] or "") if fact else FactMention(signs, place)

    def _note(self, token: Token) -> None:
        """What is foreign, and signs that make neither bold words nor a link."""
        if token.type in _FOREIGN:
            self.mistakes.append(Mistake(_FOREIGN[token.type], self._line))
        elif token.type == "text":
            found = ((kind, signs.search(token.content)) for kind, signs in _SIGNS)
            self.mistakes.extend(Mistake(kind, self._line, sign=match[0]) for kind, match in found if match)


_SIGNS = (("left-over", _LEFT_OVER), ("footnote", _FOOTNOTE), ("html", _HTML))


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans with words that follow each other as one."""
    words: list[str] = []
    for span in spans:
        if isinstance(span, Plain):
            words.append(span.text)
            continue
        if words:
            yield Plain("".join(words))
            words.clear()
        yield span
    if words:
        yield Plain("".join(words))
