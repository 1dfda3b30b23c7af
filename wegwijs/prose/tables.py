"""The tables of a Guide in one language -> HTML: what stands above each, and the table itself."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wegwijs.model.glossary import GlossaryWords, Term
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeWords
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.sessions import CalendarWords
from wegwijs.model.texts import Segment, Text
from wegwijs.prose import sessions
from wegwijs.prose.pictograms import drawn_once, shown
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import OWN_TEMPLATES, render

STEPS = "stappen"
"""Id of the part of a topic that says what to do."""

FIELDS = ("name", "date", "people", "languages", "notes")
"""The lines of the intake sheet to fill in, in their order."""


def rights(speaker: Speaker) -> str:
    """Which paper the reader has, what stands above the table, a card with the rights of each status, the table."""
    intro = str(speaker.blocks(speaker.table_words(RightsWords).intro))
    question, cards, table = (_rights(speaker, f"rights_{part}.html") for part in ("question", "cards", "table"))
    return "\n\n".join([question, intro, cards, table])


def calendar(speaker: Speaker, id_prefix: str = "") -> str:
    """The coming sessions by the language that is spoken, the reader's own first; on paper, ids have a prefix."""
    words = speaker.table_words(CalendarWords)
    shown = sessions.shown_sessions(speaker, on_paper=bool(id_prefix))
    context = {"words": words, "shown": shown, "sessions": sessions, "id_prefix": id_prefix}
    html = render(OWN_TEMPLATES, "calendar.html", speaker=speaker, **context)
    return _below(words.intro, html, speaker)


def glossary(speaker: Speaker, id_prefix: str = "", keys: Iterable[str] | None = None) -> str:
    """Words of the glossary (`keys`, or all of them), in the order of the source language's alphabet."""
    words, source = speaker.table_words(GlossaryWords), source_terms(speaker.guide)
    ordered = sorted(source if keys is None else keys, key=lambda key: source[key].word.lower())
    terms = [(key, source[key], words.terms[key]) for key in ordered]
    listed = render(OWN_TEMPLATES, "glossary.html", speaker=speaker, terms=terms, id_prefix=id_prefix)
    return _below(words.intro, listed, speaker)


def source_terms(guide: Guide) -> Mapping[str, Term]:
    """The words of the glossary as they stand on letters."""
    words = guide.words[guide.source.code].glossary
    return words.terms if words else {}


def intake(speaker: Speaker) -> str:
    """The sheet for a phone, and the screen that shows a counsellor what is ticked."""
    form = render(OWN_TEMPLATES, "intake.html", speaker=speaker, **intake_texts(speaker))
    return _below(speaker.table_words(IntakeWords).intro, form, speaker)


def intake_texts(speaker: Speaker) -> dict[str, object]:
    """What a template needs: the sheet, its words, and those of the source for a counsellor (None in the source)."""
    source = replace(speaker, language=speaker.guide.source)
    original = None if speaker.language == source.language else source.table_words(IntakeWords)
    words = speaker.table_words(IntakeWords)
    return {"sheet": speaker.guide.intake, "words": words, "original": original, "fields": FIELDS}


def _below(intro: Text, html: str, speaker: Speaker) -> str:
    return f"{speaker.blocks(intro)}\n\n{html}"


def _rights(speaker: Speaker, template: str) -> str:
    table = speaker.guide.rights
    context = {"table": table, "words": speaker.table_words(RightsWords), "pictogram": shown}
    names = [row.pictogram for row in (*table.statuses, *table.papers, *table.rights)]
    headings = {"steps_section": STEPS, "steps_headings": _steps_headings(speaker)}
    drawings = drawn_once(speaker.guide, names)
    return render(OWN_TEMPLATES, template, speaker=speaker, drawings=drawings, **context, **headings)


def _steps_headings(speaker: Speaker) -> dict[str, Segment]:
    """Topic -> the heading of what to do, in the language of the page."""
    texts = {topic.slug: topic.translations[speaker.code] for topic in speaker.guide.topics}
    headings = ((slug, one.id, one.heading) for slug, text in texts.items() for one in text.sections)
    return {slug: heading for slug, name, heading in headings if name == STEPS and heading}
