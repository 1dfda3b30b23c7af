"""The tokens of one paragraph, cell or heading -> its spans, and what in it is no part of the dialect."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token

from wegwijs.model.spans import FactMention, Link, Plain, Span, Strong, words_of
from wegwijs.reading.markdown import BRACES, line_of, target_of
from wegwijs.reading.mistakes import Mistake
from wegwijs.reading.source import Source

_FACT = re.compile(r"\{\{\s*fact\.(?P<key>[^\s{}]+)(?:\s+(?P<counted>[^\s{}]+))?\s*\}\}")
_ID = re.compile(r"\{\s*#([^\s}]*)\s*\}")
_LEFT_OVER = re.compile(r"\*{1,3}|\]\(|\[(?!\^)|\](?!:)|__|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|~~|==|##|\^|`|\\|!\[")
_KEYS = re.compile(r"(?<![\w+])\+\+(?=[^\s+]([^\n]*?[^\s+])?\+\+(?![\w+]))")
"""Signs around the name of a key, such as ++ctrl++; A++ and C++ are words."""

_CODE = re.compile(r"(?<![\w:]):[a-z][\w+-]*:(?!\w)")
"""What other programs make a small picture of, such as :smile:."""

_FOOTNOTE = re.compile(r"\[\^|\]:")
_HTML = re.compile(r"&#?\w+;|&nbsp|<[!?]|</?[A-Za-z]|< ?/? ?[A-Za-z]\w* ?/?>")
_BARE_FACT = re.compile(r"\bfact\.[\w-]+")
_FOREIGN = {"code_inline": "code", "html_inline": "html", "image": "image", "em_open": "italics"}


@dataclass
class InlineReader:
    """Reads what stands inside lines, and notes what it finds there that cannot stay."""

    source: Source
    mistakes: list[Mistake] = field(default_factory=list[Mistake])
    _line: int = 0
    _before: str = ""

    def spans(self, inline: Token) -> tuple[Span, ...]:
        """The spans of an `inline` token; most hold words only."""
        if inline.children:
            self._line, self._before = line_of(inline), ""
            return self._until_close(self._without_bold_in_bold(inline.children))
        words = "\n".join(line.strip(" \t") for line in inline.content.split("\n")).strip()
        return (Plain(words),) if words else ()

    def _without_bold_in_bold(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """The tokens without bold words inside bold words: their stars are noted."""
        depth = 0
        for token in tokens:
            if token.type == "strong_open":
                depth += 1
                if depth > 1:
                    self.mistakes.append(Mistake("left-over", self._line, sign=token.markup))
            if depth <= 1 or not token.type.startswith("strong_"):
                yield token
            depth -= token.type == "strong_close"

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
                self._line, self._before = self._line + 1, ""
                yield Plain("\n")
            case "strong_open":
                yield Strong(self._until_close(rest))
            case "link_open":
                yield self._link(token, rest)
            case _ if token.type == BRACES:
                yield self._braces(token.content)
            case _ if token.content:
                self._before = token.content[-1]
                yield Plain(token.content)
            case _:
                pass

    def _link(self, token: Token, rest: Iterator[Token]) -> Link:
        target, line = target_of(token), self._line
        if title := token.attrs.get("title"):
            self.mistakes.append(Mistake("link-title", line, sign=str(title)))
        spans = self._until_close(rest)
        if not words_of(spans).strip():
            self.mistakes.append(Mistake("empty", line))
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
        """What is foreign, and signs that make neither bold words nor a link; 3*4*5 would lose its stars."""
        if token.type == "em_open" and self._before.isalnum():
            self.mistakes.append(Mistake("left-over", self._line, sign=token.markup))
        elif token.type in _FOREIGN:
            self.mistakes.append(Mistake(_FOREIGN[token.type], self._line))
        elif token.type == "text":
            found = ((kind, signs.search(token.content)) for kind, signs in _SIGNS)
            self.mistakes.extend(Mistake(kind, self._line, sign=match[0]) for kind, match in found if match)


_SIGNS = (
    ("left-over", _LEFT_OVER),
    ("left-over", _KEYS),
    ("left-over", _CODE),
    ("footnote", _FOOTNOTE),
    ("html", _HTML),
    ("bare-fact", _BARE_FACT),
)


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


def take_id(heading: Token) -> str:
    """Take the id off the end of a heading; "" when there is none."""
    children = heading.children or []
    while children and children[-1].type == "text" and not children[-1].content.strip():
        children.pop()
    found = _ID.fullmatch(children[-1].content) if children and children[-1].type == BRACES else None
    if found is None:
        return ""
    children.pop()
    if children and children[-1].type == "text":
        children[-1].content = children[-1].content.rstrip()
    heading.content = "" if not children else heading.content
    return found[1]
