"""Rights table and calendar of a Guide -> HTML, the same for site and paper."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from wegwijs.model.glossary import GlossaryWords, Term
from wegwijs.model.guide import Guide
from wegwijs.model.rights import RightsWords
from wegwijs.model.sessions import ONLINE, CalendarWords, Session
from wegwijs.model.texts import Segment
from wegwijs.prose.pictograms import drawn_once, shown
from wegwijs.prose.speaker import Speaker, present
from wegwijs.prose.templates import OWN_TEMPLATES, render

STEPS = "stappen"
"""Id of the part of a topic that says what to do."""


def rights(speaker: Speaker) -> str:
    """Which paper the reader has, what stands above the table, a card with the rights of each status, the table."""
    intro = str(speaker.blocks(rights_words(speaker).intro))
    question, cards, table = (_rights(speaker, f"rights_{part}.html") for part in ("question", "cards", "table"))
    return "\n\n".join([question, intro, cards, table])


def calendar(speaker: Speaker, id_prefix: str = "") -> str:
    """The coming sessions, grouped by the language that is spoken; the reader's own language first."""
    context = {"words": calendar_words(speaker), "groups": _by_language(speaker), "id_prefix": id_prefix}
    return render(OWN_TEMPLATES, "calendar.html", speaker=speaker, online=ONLINE, **context)


def calendar_words(speaker: Speaker) -> CalendarWords:
    """The words of the calendar."""
    return present(speaker.guide.words[speaker.code].calendar)


def glossary(speaker: Speaker, keys: Iterable[str] | None = None, id_prefix: str = "") -> str:
    """Words of the glossary (`keys`, or all of them), in the order of the source language's alphabet."""
    words, source = glossary_words(speaker), source_terms(speaker.guide)
    ordered = sorted(source if keys is None else keys, key=lambda key: source[key].word.lower())
    terms = [(key, source[key], words.terms[key]) for key in ordered]
    return render(OWN_TEMPLATES, "glossary.html", speaker=speaker, terms=terms, id_prefix=id_prefix)


def glossary_words(speaker: Speaker) -> GlossaryWords:
    """The words of the glossary."""
    return present(speaker.guide.words[speaker.code].glossary)


def source_terms(guide: Guide) -> Mapping[str, Term]:
    """The words of the glossary as they stand on letters."""
    words = guide.words[guide.source.code].glossary
    return words.terms if words else {}


def rights_words(speaker: Speaker) -> RightsWords:
    """The words of the rights table."""
    return present(speaker.guide.words[speaker.code].rights)


def _rights(speaker: Speaker, template: str) -> str:
    table = speaker.guide.rights
    context = {"table": table, "words": rights_words(speaker), "pictogram": shown}
    names = [row.pictogram for row in (*table.statuses, *table.papers, *table.rights)]
    headings = {"steps_section": STEPS, "steps_headings": _steps_headings(speaker)}
    drawings = drawn_once(speaker.guide, names)
    return render(OWN_TEMPLATES, template, speaker=speaker, drawings=drawings, **context, **headings)


def _steps_headings(speaker: Speaker) -> dict[str, Segment]:
    """Topic -> the heading of what to do, in the language of the page."""
    texts = {topic.slug: topic.translations[speaker.code] for topic in speaker.guide.topics}
    headings = ((slug, one.id, one.heading) for slug, text in texts.items() for one in text.sections)
    return {slug: heading for slug, name, heading in headings if name == STEPS and heading}


def _by_language(speaker: Speaker) -> list[tuple[str, list[Session]]]:
    """Coming sessions by spoken language."""
    known = [speaker.code, *(language.code for language in speaker.guide.languages)]

    def rank(session: Session) -> tuple[int, str]:
        code = session.language
        return (known.index(code) if code in known else len(known), code)

    coming = sorted(speaker.guide.calendar.coming(speaker.guide.today), key=rank)
    return [(code, list(sessions)) for code, sessions in groupby(coming, key=lambda session: session.language)]
