"""A stylesheet and the pages that use it -> the stylesheet with only what those pages can need, in few bytes."""

from collections.abc import Iterable

from wegwijs.styles.checking import check_styles
from wegwijs.styles.compact import text_of
from wegwijs.styles.pages import Seen, seen_in
from wegwijs.styles.parsing import parse_styles
from wegwijs.styles.pruning import possible_parts
from wegwijs.styles.unreadable import StylesUnreadable
from wegwijs.styles.unused import only_in_use

__all__ = ["Seen", "StylesUnreadable", "check_styles", "seen_in", "styles_for", "used_styles"]


def used_styles(css: str, pages: Iterable[str], scripts: Iterable[str], more: str = "") -> str:
    """The rules of a stylesheet, and of `more` behind it, that the built pages can use, without comments and spaces.

    `pages` is the HTML of every page, `scripts` are those that run on them. A rule stays when each part of its selector
    stands somewhere in a page; states (:hover, [hidden], [aria-pressed=true]) may always come true, and [data-on] where
    a script names it.
    Raises StylesUnreadable, with the line, when a stylesheet has a mistake.
    """
    return styles_for(css, more, seen_in(pages, scripts))


def styles_for(css: str, more: str, seen: Seen) -> str:
    """The same for what was seen in pages and scripts. Raises StylesUnreadable."""
    parts = (*parse_styles(css), *parse_styles(more))
    return text_of(only_in_use(list(possible_parts(parts, seen)), seen.variables))
