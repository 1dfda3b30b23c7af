"""A page as it will look, put into the page that MkDocs built before: what a preview shows while MkDocs is at work."""

import re
from html import escape

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.prose.markdown import to_html
from wegwijs.website.pages import speaker_on
from wegwijs.website.staged_pages import page_texts

_ARTICLE = re.compile(r'(?<=<article class="md-content__inner md-typeset">).*(?=</article>)', re.DOTALL)


def sketched_page(guide: Guide, path: str, printed: list[PrintedBrochure], before: str) -> str:
    """A page with its words as they are now; menu and contents stay those of `before`, the HTML of the last build.

    `path` is the folder of the page in the site. What is no page of the guide comes back as it was.
    """
    for language in guide.languages:
        for slug in guide.page_slugs():
            if page_path(guide, language, slug) == path:
                return _with_article(before, _article(guide, language, slug, printed))
    return before


def _article(guide: Guide, language: Language, slug: str, printed: list[PrintedBrochure]) -> str:
    """The words of a page; none when the language does not have it."""
    for page, text in page_texts(guide, language, printed):
        if page.slug == slug:
            html = to_html(text, speaker_on(guide, language, slug).resolve)
            return f"<h1>{escape(page.title)}</h1>\n{html}"
    return ""


def _with_article(page: str, article: str) -> str:
    return _ARTICLE.sub(lambda _: article, page, count=1)
