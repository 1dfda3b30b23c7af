"""A page as it will look, put into the page that was built before: what a preview shows while MkDocs is at work."""

import re

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.website.bodies import body_of
from wegwijs.website.front_matter import heading_of
from wegwijs.website.pages import pages_of, speaker_on

_ARTICLE = re.compile(r"(<article[^>]*>).*(?=</article>)", re.DOTALL)


_BARE = """<!doctype html>
<html lang="{language}" dir="{direction}"><head><meta charset="utf-8"></head>
<body><article></article></body></html>
"""


def sketched_page(guide: Guide, path: str, printed: list[PrintedBrochure], before: str | None) -> str | None:
    """A page with its words as they are now; menu and contents stay those of `before`, the HTML of the last build.

    `path` is the folder of the page in the site. Before the first build a page has words only. What is no page of the
    guide comes back as it was.
    """
    for language in guide.languages:
        if path in (page_path(guide, language, slug) for slug in guide.page_slugs()):
            bare = _BARE.format(language=language.code, direction=language.direction)
            return _with_article(before or bare, _article(guide, language, path, printed))
    return before


def _with_article(page: str, article: str) -> str:
    return _ARTICLE.sub(lambda found: found[1] + article, page, count=1)


def _article(guide: Guide, language: Language, path: str, printed: list[PrintedBrochure]) -> str:
    """The words of a page; none when the language does not have it."""
    pages = pages_of(guide, language)
    page = next((page for page in pages if page_path(guide, language, page.slug) == path), None)
    if page is None:
        return ""
    speaker = speaker_on(guide, language, page.slug)
    heading = heading_of(page, speaker)
    return f"<h1>{heading}</h1>\n{body_of(guide, page, pages, printed)}"
