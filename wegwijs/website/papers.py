"""A guide -> the page papier/ of each language: whether a paper is still right, and what changed since.

Each version that the history knows has its place there, which the QR code of the paper leads to. No script is needed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from wegwijs.model.addresses import page_path
from wegwijs.model.guide import Guide
from wegwijs.model.output import PrintedBrochure
from wegwijs.model.papers import PAPERS, Change, Paper, checked_until, papers_gone, papers_of
from wegwijs.model.publication import Language
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render
from wegwijs.website.addresses import relative
from wegwijs.website.pages import Page, Words, pages_of, speaker_on
from wegwijs.website.templates import TEMPLATES


@dataclass(frozen=True)
class _Chapter:
    """A page that says something else now: its title and address, or only its name when it is gone."""

    title: str
    link: str | None
    parts: list[tuple[str, str]]


@dataclass(frozen=True)
class _Row:
    """A version of a brochure, and its chapters that changed since."""

    paper: Paper
    chapters: list[_Chapter]


def papers_page(guide: Guide, language: Language, printed: Iterable[PrintedBrochure]) -> Page:
    """The page of a language; it stands in no menu, but beside the brochures and on all paper."""
    speaker = speaker_on(guide, language, PAPERS)
    labels = speaker.interface.paper
    own = {one.slug: one for one in printed if one.language == language.code}
    return Page(
        slug=PAPERS,
        language=language,
        title=labels.title,
        summary=labels.summary,
        checked=guide.today,
        sources=(),
        file="brochures/brochures.yml",
        write=lambda: Words("", _html(speaker, own)),
        pictogram="",
        audience="site",
    )


def _html(speaker: Speaker, printed: dict[str, PrintedBrochure]) -> str:
    guide, here = speaker.guide, page_path(speaker.guide, speaker.language, PAPERS)
    pages = {page.slug: page for page in pages_of(guide, speaker.language)}
    names = guide.brochures if speaker.language.brochures else ()
    papers = {name: papers_of(guide, speaker.code, name) for name in names}
    holds = {name: map(Change, guide.brochures[name].topics) for name in names}
    return render(
        TEMPLATES,
        "papers.html",
        speaker=speaker,
        labels=speaker.interface.paper,
        rows={name: [_row(speaker, pages, one) for one in papers[name]] for name in names},
        holds={name: [_chapter(speaker, pages, one) for one in holds[name]] for name in names},
        to_throw_away=_newest_first(papers),
        gone=papers_gone(guide, speaker.code),
        again={name: checked_until(guide, name) for name in names},
        printed=printed,
        from_here=partial(relative, here),
    )


def _newest_first(papers: Mapping[str, list[Paper]]) -> dict[str, list[Paper]]:
    """What is to be thrown away of each brochure of which there is such a paper; what changed last comes first."""
    old = {name: [one for one in them if one.is_to_throw_away] for name, them in papers.items()}
    names = sorted((name for name in old if old[name]), key=lambda name: papers[name][0].day, reverse=True)
    return {name: old[name] for name in names}


def _row(speaker: Speaker, pages: dict[str, Page], paper: Paper) -> _Row:
    return _Row(paper, [_chapter(speaker, pages, change) for change in paper.changes])


def _chapter(speaker: Speaker, pages: dict[str, Page], change: Change) -> _Chapter:
    page = pages.get(change.slug)
    if page is None:
        return _Chapter(change.slug, None, [])
    link = speaker.resolve(f"{change.slug}.md")
    parts = [(f"{link}#{name}", title) for name, title in page.contents if name in change.sections]
    return _Chapter(page.title, link, parts)
