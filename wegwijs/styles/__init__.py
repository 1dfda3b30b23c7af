"""A stylesheet and the pages that use it -> the stylesheet with only what those pages can need, in few bytes."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from wegwijs.styles.checking import check_styles
from wegwijs.styles.compact import text_of
from wegwijs.styles.pages import seen_in
from wegwijs.styles.parsing import parse_styles
from wegwijs.styles.pruning import possible_parts
from wegwijs.styles.unreadable import StylesUnreadable
from wegwijs.styles.unused import only_in_use

__all__ = ["StylesUnreadable", "check_styles", "used_styles"]


def used_styles(css: str, pages: Iterable[str], below: str = "", restyled: Collection[str] = ()) -> str:
    """The rules of a stylesheet that the built pages can use, without comments and spare spaces.

    `pages` is the HTML of every page. A rule stays when each part of its selector stands somewhere in a page;
    states (:hover, [hidden], [aria-pressed=true], [data-on] …) may always come true.
    `below` is a stylesheet of others that holds where `css` says nothing; of the tags and classes in `restyled`, all
    that it says is left out. A picture in a data: address becomes an empty one, for no page may show it.
    Raises StylesUnreadable, with the line, when a stylesheet has a mistake.
    """
    seen = seen_in(pages)
    plain = replace(seen, tags=seen.tags.difference(restyled), classes=seen.classes.difference(restyled))
    parts = [*possible_parts(parse_styles(below), plain), *possible_parts(parse_styles(css), seen)]
    return text_of(only_in_use(parts, seen.variables))
