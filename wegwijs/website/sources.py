"""A guide -> the page bronnen/ of each language: every fact with its source and days, and what uses it; and as JSON.

What should have been looked at again stands on top. Below, each page of the guide has a place with its own facts.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from wegwijs.model.addresses import page_path
from wegwijs.model.facts import Fact, Mail, Phone, TextFact, Web
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.used_facts import SOURCES
from wegwijs.prose.facts import address, spoken
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import render
from wegwijs.website.addresses import relative
from wegwijs.website.pages import Page, Words, pages_of, speaker_on
from wegwijs.website.templates import TEMPLATES


@dataclass(frozen=True)
class _Row:
    """A fact as it stands on the page: what uses it, as links with their titles and as titles of brochures."""

    key: str
    fact: Fact
    said: str
    link: str | None
    name: str | None
    is_dutch: bool
    pages: list[tuple[str, str]]
    papers: list[str]


def sources_page(guide: Guide, language: Language) -> Page:
    """The page of a language; like a page about the site itself it stands in no menu, but at the foot of every page."""
    speaker = speaker_on(guide, language, SOURCES)
    return Page(
        slug=SOURCES,
        language=language,
        title=speaker.labels.sources_title,
        summary=speaker.labels.sources_summary,
        checked=guide.today,
        sources=(),
        file="content/facts.yml",
        write=lambda: Words("", _html(speaker)),
        pictogram="",
        audience="site",
    )


def sources_json(guide: Guide) -> OutputFile:
    """bronnen/bronnen.json, for programs: every fact with all that is known of it."""
    rows = [_known(guide, key, _pages_with(guide, key)) for key in guide.facts]
    text = json.dumps({"date": guide.today.isoformat(), "facts": rows}, ensure_ascii=False, indent=1)
    return OutputFile(f"{SOURCES}/{SOURCES}.json", f"{text}\n".encode())


def link_to_sources(speaker: Speaker, page: Page) -> Mapping[str, str] | None:
    """The way from a page to its own facts, and the years of their sources; None for a page without facts."""
    if not speaker.guide.used_facts.get(page.slug):
        return None
    years = speaker.guide.source_years(page.slug)
    link = f"{speaker.resolve(f'{SOURCES}.md')}#pagina-{page.slug}"
    return {"link": link, "years": "–".join(dict.fromkeys(map(str, (years[0], years[-1])))) if years else ""}


def _html(speaker: Speaker) -> str:
    guide = speaker.guide
    titles = {page.slug: page.title for page in pages_of(guide, speaker.language)}
    rows = {key: _row(speaker, key, titles) for key in guide.facts}
    late = [row for row in rows.values() if row.fact.review_by < guide.today]
    late.sort(key=lambda row: row.fact.review_by)
    by_page = [(slug, titles[slug], keys) for slug, keys in guide.used_facts.items() if keys and slug in titles]
    others = [row for row in rows.values() if row not in late]
    return render(
        TEMPLATES, "sources.html", speaker=speaker, late=late, rows=others, by_page=by_page, json=_json_from(speaker)
    )


def _json_from(speaker: Speaker) -> str:
    return relative(page_path(speaker.guide, speaker.language, SOURCES), f"{SOURCES}/{SOURCES}.json")


def _row(speaker: Speaker, key: str, titles: Mapping[str, str]) -> _Row:
    fact, used = speaker.guide.facts[key], _pages_with(speaker.guide, key)
    return _Row(
        key=key,
        fact=fact,
        said=spoken(fact, speaker.code),
        link=address(fact) if isinstance(fact, Web | Mail | Phone) else None,
        name=fact.name if isinstance(fact, Web) else None,
        is_dutch=isinstance(fact, TextFact),
        pages=[(speaker.resolve(f"{slug}.md"), titles[slug]) for slug in used if slug in titles],
        papers=[speaker.interface.brochures[name].title for name in _papers_with(speaker, used)],
    )


def _pages_with(guide: Guide, key: str) -> list[str]:
    return [slug for slug, keys in guide.used_facts.items() if key in keys]


def _papers_with(speaker: Speaker, slugs: list[str]) -> list[str]:
    """The brochures that hold one of these pages."""
    printed = speaker.guide.brochures if speaker.language.brochures else {}
    return [name for name, brochure in printed.items() if set(brochure.topics) & set(slugs)]


def _known(guide: Guide, key: str, used: list[str]) -> dict[str, object]:
    fact = guide.facts[key]
    return {
        "key": key,
        "kind": fact.kind,
        "value": str(fact.value),
        "name": fact.name if isinstance(fact, Web) else None,
        "source": fact.source,
        "seen": fact.seen.isoformat(),
        "review_by": fact.review_by.isoformat(),
        "late": fact.review_by < guide.today,
        "pages": used,
        "brochures": [name for name, brochure in guide.brochures.items() if set(brochure.topics) & set(used)],
    }
