"""A page as it will look, put into the page that MkDocs built before: what a preview shows while MkDocs is at work."""

import re
from collections.abc import Callable, Iterator
from html import escape

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.publication import Language
from wegwijs.prose.markdown import to_html
from wegwijs.website.addresses import page_path
from wegwijs.website.pages import speaker_on
from wegwijs.website.staged_pages import page_texts

_ARTICLE = re.compile(r'(?<=<article class="md-content__inner md-typeset">).*(?=</article>)', re.DOTALL)


def sketched_pages(
    guide: Guide, language: Language, printed: list[PrintedBrochure], built: Callable[[str], str | None]
) -> Iterator[OutputFile]:
    """The pages of a language with their words as they are now; menu and contents stay those of the last build.

    `built` gives the HTML of a page that was built before, by its path; None when there is none.
    """
    for page, text in page_texts(guide, language, printed):
        path = f"{page_path(guide, language, page.slug)}index.html"
        before = built(path)
        if before is not None:
            html = to_html(text, speaker_on(guide, language, page.slug).resolve)
            article = f"<h1>{escape(page.title)}</h1>\n{html}"
            yield OutputFile(path, _with_article(before, article).encode())


def _with_article(page: str, article: str) -> str:
    return _ARTICLE.sub(lambda _: article, page, count=1)
