"""What changes for a municipality between two versions of the guide -> a page in Dutch, in Markdown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from wegwijs.feeds.updates import names_of_parts
from wegwijs.findings import Finding
from wegwijs.model.facts import Fact
from wegwijs.model.guide import Guide
from wegwijs.overlays.comparing import Sides, TextChange, ThingChange, changed, changed_facts, changed_texts, touched
from wegwijs.prose.dates import language_name
from wegwijs.prose.speaker import Speaker

Escaped = Callable[[str], str]
"""Makes words such that Markdown shows them as they are."""

_DUTCH = "nl"

_MOST_TEXTS = 12
"""Texts of a page that are shown; who wants all of them looks at the page."""


@dataclass(frozen=True)
class Comparison:
    """What to tell: the guide of a municipality before and after, the same as readers see it, and the two versions.

    `findings` are those that the new version brings.
    """

    sides: Sides
    shown: Sides
    versions: tuple[str, str]
    findings: list[Finding] = field(default_factory=list[Finding])

    @property
    def town(self) -> str:
        """The name of the municipality."""
        return self.sides.after.local[-1].municipality.name


def page_of(comparison: Comparison, escaped: Escaped = str) -> str:
    """The page; on a screen words need no escaping."""
    lines = list(_Page(comparison, escaped).lines())
    return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class _Page:
    comparison: Comparison
    escaped: Escaped

    @property
    def shown(self) -> Sides:
        return self.comparison.shown

    def lines(self) -> Iterator[str]:
        was, now = map(self.escaped, self.comparison.versions)
        yield f"# Wat er verandert in de gids van {self.escaped(self.comparison.town)}"
        yield f"\nVan versie {was} naar versie {now}. Wat u verbergt of zelf anders zegt, is al meegerekend."
        yield "De woorden op knoppen, en hoe de pagina's eruitzien, staan hier niet bij."
        told = [*self.own_texts(), *self.to_do(), *self.screen(), *self.facts(), *self.paper()]
        yield from told or ["\nEr verandert niets aan uw pagina's en uw brochures."]

    def own_texts(self) -> Iterator[str]:
        """First what asks for work."""
        found = list(touched(self.comparison.sides))
        if found:
            yield "\n## Uw eigen teksten\n"
            yield "De gids verandert teksten waarvoor u een andere schreef. Kijk na of de uwe nog kloppen."
            yield "Zet dan de nieuwe tekst van de gids bij `replaces` in overrides.yml."
            yield "Tot dan lezen mensen de nieuwe tekst, met de uwe ernaast."
        for one in found:
            now = " ".join(one.now) if one.now is not None else "(deze tekst is weg: uw tekst staat nergens meer)"
            yield f"\n### {self.escaped(one.override.entry.at)}\n"
            yield from self.table(
                ("De gids zei", "De gids zegt nu", "U zegt"), [(" ".join(one.was), now, one.override.entry.text)]
            )

    def to_do(self) -> Iterator[str]:
        if self.comparison.findings:
            yield "\n## Wat u nog moet doen\n"
            yield "Dit past niet meer bij uw map. `check` zegt het ook:\n"
        for one in self.comparison.findings:
            yield f"- {self.escaped(one.where)}: {self.escaped(one.message)} {self.escaped(one.remedy)}"

    def screen(self) -> Iterator[str]:
        """What changes on pages: first those that stay, then what is new, then what is gone."""
        pages = changed(self.shown, "pages")
        if pages:
            yield "\n## Op het scherm\n"
            yield _counted(pages)
        for page in (one for one in pages if not one.is_new and not one.is_gone):
            yield f"\n### {self.title(self.shown.after, page)}\n"
            yield f"Anders in: {self.languages(page.languages)}. Delen: {self.parts(page)}."
            yield from self.texts(changed_texts(self.shown, page.name))
        for page in (one for one in pages if one.is_new):
            yield f"\n### Nieuw: {self.title(self.shown.after, page)}\n"
            yield f"Wilt u deze pagina niet tonen? Zet dan `{page.name}` bij `hidden` in municipality.yml."
        for page in (one for one in pages if one.is_gone):
            yield f"\n### Weg: {self.title(self.shown.before, page)}\n"
            yield self.leads_to(page.name)

    def leads_to(self, slug: str) -> str:
        """Where the old address of a page goes."""
        topics = [topic for topic in self.shown.after.topics if slug in topic.moved]
        if topics:
            title = topics[0].translations[self.shown.after.source.code].title
            return f"Het oude adres leidt naar “{self.escaped(title)}”."
        return "Het oude adres leidt nergens meer heen. Verwijst u er op uw eigen site naar, haal die link dan weg."

    def texts(self, texts: tuple[TextChange, ...]) -> Iterator[str]:
        if texts:
            yield "\nIn het Nederlands:\n"
        for one in texts[:_MOST_TEXTS]:
            was, now = self.escaped(one.was), self.escaped(one.now)
            yield f"- Nieuw: {now}" if not was else f"- Weg: {was}" if not now else f"- Was: {was}\n  Wordt: {now}"
        if len(texts) > _MOST_TEXTS:
            yield f"- En nog {len(texts) - _MOST_TEXTS} teksten."

    def facts(self) -> Iterator[str]:
        rows = [(key, _value(was), _value(now)) for key, was, now in changed_facts(self.comparison.sides)]
        if rows:
            yield "\n## Nummers, adressen, dagen en prijzen\n"
            yield from self.table(("Feit", "Was", "Wordt"), rows)

    def paper(self) -> Iterator[str]:
        papers = changed(self.shown, "brochures")
        again = [one for one in papers if not one.is_gone]
        if again:
            yield "\n## Op papier\n"
            yield "Druk deze brochures opnieuw:\n"
            yield from self.table(("Brochure", "Talen", "Wat verandert"), [self.paper_row(one) for one in again])
        for one in (one for one in papers if one.is_gone):
            yield f"\nDe brochure `{one.name}` bestaat niet meer."

    def paper_row(self, paper: ThingChange) -> tuple[str, str, str]:
        guide = self.shown.after
        cover = guide.words[guide.source.code].interface.brochures[paper.name]
        chapters = [title_of(guide, part) if part else "de kaft" for part in paper.parts]
        parts = "nieuw" if paper.is_new else ", ".join(chapters)
        return f"{cover.title} ({paper.name})", self.languages(paper.languages), parts

    def table(self, head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
        head = list(head)
        yield f"| {' | '.join(head)} |"
        yield f"|{'---|' * len(head)}"
        yield from (f"| {' | '.join(map(self.escaped, row))} |" for row in rows)

    def title(self, guide: Guide, page: ThingChange) -> str:
        return self.escaped(title_of(guide, page.name))

    def languages(self, codes: Iterable[str]) -> str:
        return ", ".join(language_name(code, _DUTCH) for code in codes)

    def parts(self, page: ThingChange) -> str:
        """The names of the parts in the source language; of what is gone, the name that it had."""
        names = {**_parts_of(self.shown.before, page.name), **_parts_of(self.shown.after, page.name), "": "het begin"}
        return ", ".join(self.escaped(names.get(part, part)) for part in page.parts) or "niets dat in een deel staat"


def title_of(guide: Guide, slug: str) -> str:
    """The title of a page in the source language; its slug where the guide has no such page."""
    topic, words = guide.topic(slug), guide.words[guide.source.code].tables.get(slug)
    return topic.translations[guide.source.code].title if topic else words.title if words else slug


def _parts_of(guide: Guide, slug: str) -> dict[str, str]:
    return names_of_parts(Speaker(guide, guide.source, str), slug)


def _value(fact: Fact | None) -> str:
    return str(fact.value) if fact else "–"


def _counted(pages: Iterable[ThingChange]) -> str:
    """How many pages change, come and go."""
    pages = list(pages)
    new, gone = sum(one.is_new for one in pages), sum(one.is_gone for one in pages)
    other = len(pages) - new - gone
    said = [
        (other, "pagina verandert", "pagina's veranderen"),
        (new, "komt erbij", "komen erbij"),
        (gone, "verdwijnt", "verdwijnen"),
    ]
    return f"{', '.join(f'{number} {one if number == 1 else many}' for number, one, many in said if number)}."
