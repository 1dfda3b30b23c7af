"""A text as a tree of plain tuples: as the model holds it, and as a browser would read it back from the HTML.

Blocks: ("h", level, id, inline), ("p", inline), ("ul" or "ol", items), ("table", rows), ("box", kind, inline, blocks).
Inline: words as they are, ("bold", inline) and ("link", target, inline).
"""

import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any
from xml.etree.ElementTree import Element

from tinyhtml5.parser import HTMLParser

from wegwijs.model.facts import Mail, Phone, Web
from wegwijs.model.spans import FactMention, Foreign, Link, Plain, Span, Strong, TermMention
from wegwijs.model.texts import Block, Box, List, Paragraph, Table, Text
from wegwijs.prose.facts import address
from wegwijs.prose.wording import Wording

Tree = tuple[Any, ...]

_SPACES = re.compile(r"\s+")


def tree_of_text(text: Text, wording: Wording) -> Tree:
    """What the model holds, with the facts as people read them."""
    blocks: list[Tree] = []
    for section in text.sections:
        if section.heading:
            blocks.append(("h", section.level, section.id, inline(_spans(section.heading.spans, wording))))
        blocks.extend(_block(block, wording) for block in section.blocks)
    return tuple(blocks)


def inline(pieces: Iterable[Any]) -> Tree:
    """Pieces of one segment with one space where there are several, and none at its ends."""
    joined = list(_joined(pieces))
    if joined and isinstance(joined[0], str):
        joined[0] = joined[0].lstrip()
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].rstrip()
    return tuple(piece for piece in joined if piece != "")


def _joined(pieces: Iterable[Any]) -> Iterator[Any]:
    words = ""
    for piece in pieces:
        if isinstance(piece, str):
            words += piece
            continue
        yield _SPACES.sub(" ", words)
        yield piece
        words = ""
    yield _SPACES.sub(" ", words)


def _spans(spans: Iterable[Span], wording: Wording, *, linked: bool = False) -> Iterator[Any]:
    for span in spans:
        match span:
            case Plain(words) | TermMention(_, words):
                yield words
            case Strong(inner):
                yield ("bold", inline(_spans(inner, wording, linked=linked)))
            case Link(target, inner):
                yield ("link", _target(target, wording), inline(_spans(inner, wording, linked=True)))
            case Foreign(_, inner):
                yield from _spans(inner, wording, linked=linked)
            case FactMention():
                yield fact_piece(span, wording, linked=linked)


def fact_piece(mention: FactMention, wording: Wording, *, linked: bool) -> Any:
    """A fact as people read it: a phone, a website and a mailbox lead there, unless they stand in a link."""
    words, fact = wording.said(mention), wording.fact(mention)
    return ("link", address(fact), inline([words])) if isinstance(fact, Phone | Web | Mail) and not linked else words


def _target(target: str | FactMention, wording: Wording) -> str:
    if isinstance(target, str):
        return target
    fact = wording.fact(target)
    return address(fact) if fact else target.source


def _block(block: Block, wording: Wording) -> Tree:
    match block:
        case Paragraph(segment):
            return ("p", inline(_spans(segment.spans, wording)))
        case List(numbered, items):
            return (
                "ol" if numbered else "ul",
                tuple(tuple(_block(one, wording) for one in item.blocks) for item in items),
            )
        case Table(head, rows):
            cells = (tuple(inline(_spans(cell.spans, wording)) for cell in row) for row in (head, *rows))
            return ("table", tuple(cells))
        case Box(kind, title, blocks):
            return ("box", kind, inline(_spans(title.spans, wording)), tuple(_block(one, wording) for one in blocks))


def tree_of_html(html: str) -> Tree:
    """What a browser makes of the HTML; it must not have to mend anything."""
    parser = HTMLParser(namespace_html_elements=False)
    root = parser.parse(StringIO(f"<!doctype html><title>x</title><body>{html}</body>"))
    assert parser.errors == [], parser.errors
    body = root.find("body")
    assert body is not None
    return tuple(_elements(body))


def _elements(around: Element) -> Iterator[Tree]:
    """The blocks inside an element; between them stand spaces only."""
    assert not (around.text or "").strip()
    for element in around:
        assert not (element.tail or "").strip()
        yield _element(element)


def _element(element: Element) -> Tree:
    match element.tag:
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            return ("h", int(element.tag[1]), element.get("id", ""), inline(_read(element)))
        case "p":
            return ("p", inline(_read(element)))
        case "ul" | "ol":
            assert all(item.tag == "li" for item in element)
            return (element.tag, tuple(map(_item, element)))
        case "table":
            rows = (tuple(inline(_read(cell)) for cell in row) for row in element.iter("tr"))
            return ("table", tuple(rows))
        case "div":
            _, kind = (element.get("class") or "").split(" ")
            title, *blocks = _elements(element)
            assert element[0].get("class") == "admonition-title"
            return ("box", kind, title[1], tuple(blocks))
        case _:
            raise AssertionError(f"<{element.tag}> is no block of ours")


def _item(item: Element) -> Tree:
    """An item that is one paragraph needs no tag around it."""
    return (
        tuple(_elements(item))
        if len(item) and not (item.text or "").strip() and item[0].tag in _TAGS
        else (("p", inline(_read(item))),)
    )


_TAGS = {"p", "ul", "ol", "table", "div"}


def _read(element: Element) -> Iterator[Any]:
    yield element.text or ""
    for child in element:
        if child.tag == "strong":
            yield ("bold", inline(_read(child)))
        elif child.tag == "a":
            yield ("link", child.get("href"), inline(_read(child)))
        else:
            raise AssertionError(f"<{child.tag}> does not stand inside lines")
        yield child.tail or ""


def words_in(tree: Any) -> Iterator[str]:
    """All words of a tree, in their order, with those of its ids and targets left out."""
    match tree:
        case str(words):
            yield words
        case ("h", _, _, title):
            yield from words_in(title)
        case ("link", _, inner) | ("bold", inner) | ("p", inner):
            yield from words_in(inner)
        case ("box", _, title, blocks):
            yield from words_in(title)
            yield from words_in(blocks)
        case ("ul" | "ol" | "table", rows):
            yield from words_in(rows)
        case _:
            for part in tree:
                yield from words_in(part)
