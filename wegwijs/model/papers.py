"""A guide -> its paper: every version of a brochure that the history knows, whether it is right, what changed since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from wegwijs.model.guide import Guide
from wegwijs.model.history import Published, Thing, Version
from wegwijs.model.versions import Edition, history_of, version_of

PAPERS = "papier"
"""The page that says whether a paper is still right."""


@dataclass(frozen=True)
class Change:
    """A page of a brochure that says something else now; `sections` are the ids of what changed, where one knows."""

    slug: str
    sections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """A version of a brochure, and the day from which it was published.

    `name` is that of the brochure on that day, `brochure` that of today's; None when nothing came in its place.
    `until`: the day from which another version was published; None while it is right, or when nothing came.
    """

    name: str
    version: str
    day: date
    brochure: str | None
    is_right: bool
    changes: tuple[Change, ...] = ()
    until: date | None = None

    @property
    def is_to_throw_away(self) -> bool:
        """Whether it says something that is not right any more; a new title or publisher alone makes nothing wrong."""
        return self.until is not None and bool(self.changes)

    @property
    def id(self) -> str:
        """Its place on the page: what the QR code of the paper leads to, so it never changes."""
        return paper_id(self.name, self.version)


def paper_id(brochure: str, version: str) -> str:
    """The place of a version on the page, as it is printed: welkom-1-3f2a9c41."""
    return f"{brochure}-{version}"


@dataclass(frozen=True)
class OldPaper:
    """A version to throw away: the name of its brochure then, and since when it is not right any more."""

    name: str
    version: str
    since: date


@dataclass(frozen=True)
class Imprint:
    """What a printed brochure says of itself, and which sections changed since the version before: wonen#stappen.

    `old`: the versions that are to be thrown away, each with the day from which it is not right any more.
    In the guide of a municipality `whose` words these are and where one reads what it changed, the same as short as can
    be (`source`), and who is `responsible` for the paper.
    """

    version: str
    day: date
    changed: tuple[str, ...] = ()
    old: tuple[OldPaper, ...] = ()
    whose: str = ""
    source: str = ""
    responsible: str = ""


def imprint_of(guide: Guide, language: str, brochure: str) -> Imprint:
    """The version of a brochure that is published now."""
    now, *older = papers_of(guide, language, brochure)
    old = tuple(OldPaper(one.name, one.version, one.until) for one in older if one.until and one.is_to_throw_away)
    before = next((one for one in older if not one.is_right), None)
    changes = before.changes if before else ()
    changed = [f"{one.slug}#{name}" for one in changes for name in one.sections or ("",)]
    return Imprint(now.version, now.day, tuple(name.removesuffix("#") for name in changed), old)


def papers_of(guide: Guide, language: str, brochure: str) -> list[Paper]:
    """The versions of a brochure in one language, under all the names it has had, the newest first."""
    now = history_of(guide, Thing(language, "brochures", brochure))
    papers = [Paper(brochure, now.version.fingerprint, now.day, brochure, is_right=True)]
    said = {papers[0].id: said_in(guide, now.version)}
    for name in (brochure, *guide.brochures[brochure].formerly):
        thing = Thing(language, "brochures", name)
        for one in _versions(guide, thing):
            papers.append(_older(guide, thing, one, brochure, now))
            said[papers[-1].id] = said_in(guide, one.version)
    return _until_others_said_otherwise(_each_once(papers), said)


def said_in(guide: Guide, version: Version) -> dict[str, str]:
    """What each chapter of a version says, by the name that its page has today: its old address leads to it."""
    names = {old: topic.slug for topic in guide.topics for old in topic.moved}
    return {names.get(slug, slug): said for slug, said in version.sections.items()}


def papers_gone(guide: Guide, language: str) -> list[Paper]:
    """The papers that are not made any more, and in whose place nothing came."""
    known = {name for slug, one in guide.brochures.items() for name in (slug, *one.formerly)}
    gone = [
        thing
        for thing in guide.history.versions
        if thing.language == language and thing.kind == "brochures" and thing.name not in known
    ]
    return [
        Paper(thing.name, one.version.fingerprint, one.day, None, is_right=False)
        for thing in sorted(gone)
        for one in _versions(guide, thing)
    ]


def checked_until(guide: Guide, brochure: str) -> date:
    """The day by which somebody looks again at the first of the pages and facts that a brochure holds."""
    slugs = guide.brochures[brochure].topics
    pages = [page.review_by for page in (*guide.topics, *guide.tables) if page.slug in slugs]
    used = {key for slug in slugs for key in guide.used_facts.get(slug, ())}
    return min([*pages, *(fact.review_by for key, fact in guide.facts.items() if key in used)])


def _versions(guide: Guide, thing: Thing) -> list[Published]:
    return list(reversed(guide.history.in_order(thing)))


def _each_once(papers: list[Paper]) -> list[Paper]:
    """A version that came back has one row, that of its last day."""
    return list({paper.id: paper for paper in reversed(papers)}.values())[::-1]


def _until_others_said_otherwise(papers: list[Paper], said: Mapping[str, Mapping[str, str]]) -> list[Paper]:
    """Each paper that is not right any more, with the day from which it is not; a new title makes none wrong."""

    def since(paper: Paper) -> date:
        later = [one.day for one in papers if one.day > paper.day and said[one.id] != said[paper.id]]
        return min(later, default=max(one.day for one in papers))

    return [one if one.is_right else replace(one, until=since(one)) for one in papers]


def _older(guide: Guide, thing: Thing, published: Published, brochure: str, now: Edition) -> Paper:
    version = published.version.fingerprint
    is_right = version == now.version.fingerprint
    changes = () if is_right else tuple(_changes(guide, thing.language, published, now.version))
    return Paper(thing.name, version, published.day, brochure, is_right, changes)


def _changes(guide: Guide, language: str, before: Published, now: Version) -> Iterator[Change]:
    """The chapters that say something else: those of today in their order, then those that are gone."""
    said = said_in(guide, before.version)
    for slug in dict.fromkeys((*now.sections, *said)):
        if now.sections.get(slug) != said.get(slug):
            yield Change(slug, tuple(_changed_sections(guide, Thing(language, "pages", slug), before.day)))


def _changed_sections(guide: Guide, page: Thing, day: date) -> Iterator[str]:
    """The sections of a page that say something else than on a day, or are new; none when the page has no such past."""
    topic = guide.topic(page.name)
    names = (*(topic.moved if topic else ()), page.name)
    published = [one for name in names for one in guide.history.in_order(replace(page, name=name))]
    past = [one.version.sections for one in sorted(published, key=lambda one: one.day) if one.day <= day]
    if past and page.name in guide.page_slugs():
        now = version_of(guide, page).sections
        yield from (name for name, said in now.items() if past[-1].get(name) != said)
