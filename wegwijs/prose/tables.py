"""The tables of a Guide in one language -> HTML: what stands above each, and the table itself."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wegwijs.model.glossary import GlossaryWords, Term
from wegwijs.model.guide import Guide
from wegwijs.model.intake import IntakeWords
from wegwijs.model.rights import Status
from wegwijs.model.rights_words import RightsWords
from wegwijs.model.sessions import CalendarWords
from wegwijs.model.texts import Text
from wegwijs.prose import sessions
from wegwijs.prose.pictograms import drawn_once, shown
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.templates import OWN_TEMPLATES, render

STEPS = "stappen"
"""Id of the part of a topic that says what to do."""

FIELDS = ("name", "date", "people", "languages", "notes")
"""The lines of the intake sheet to fill in, in their order."""


def rights_question(speaker: Speaker) -> str:
    """Which paper the reader has."""
    return _rights(speaker, "rights_question.html")


def rights(speaker: Speaker) -> str:
    """A card with the rights of each status, what one should know of the table, the table.

    The first card stands below the table: words that come twice within 32 kB are sent once; one card shows at a time.
    """
    first, *others = speaker.guide.rights.statuses
    return "\n\n".join([rights_cards(speaker, others), whole_rights(speaker), rights_cards(speaker, [first])])


def rights_cards(speaker: Speaker, statuses: Iterable[Status]) -> str:
    """A card for each of some statuses."""
    return _rights(speaker, "rights_cards.html", statuses=statuses)


def whole_rights(speaker: Speaker) -> str:
    """What one should know of the table, and the table."""
    intro = str(speaker.blocks(speaker.table_words(RightsWords).intro))
    return f"{intro}\n\n{_rights(speaker, 'rights_table.html')}"


def calendar(speaker: Speaker) -> str:
    """What one should know of the sessions, those that are coming, and what each series is about."""
    both = f"{coming_sessions(speaker)}\n{_series(speaker, '')}"
    return _below(speaker.table_words(CalendarWords).intro, both, speaker)


def sessions_on_paper(speaker: Speaker, id_prefix: str) -> str:
    """The sessions that are coming, and what each series is about; the prefix keeps ids apart."""
    return f"{coming_sessions(speaker, id_prefix)}\n{_series(speaker, id_prefix)}"


def coming_sessions(speaker: Speaker, id_prefix: str = "") -> str:
    """The coming sessions by the language that is spoken, the reader's own first; on paper, ids have a prefix."""
    return render(OWN_TEMPLATES, "calendar.html", speaker=speaker, **_of_sessions(speaker, id_prefix))


def about_sessions(speaker: Speaker) -> str:
    """What one should know of the sessions, and what each series is about."""
    intro = speaker.blocks(speaker.table_words(CalendarWords).intro)
    return f'<div id="sessions-note">{intro}</div>\n{_series(speaker, "")}'


def glossary(speaker: Speaker) -> str:
    """The words of the glossary, in the order of the source language's alphabet."""
    listed = explained(speaker, alphabetical(speaker.guide))
    return _below(speaker.table_words(GlossaryWords).intro, listed, speaker)


def alphabetical(guide: Guide, keys: Iterable[str] | None = None) -> list[str]:
    """The keys of words of the glossary (`keys`, or all), in the order of the source language's alphabet."""
    source = source_terms(guide)
    return sorted(source if keys is None else keys, key=lambda key: source[key].word.lower())


def explained(speaker: Speaker, keys: Iterable[str], id_prefix: str = "", original: Speaker | None = None) -> str:
    """Some words of the glossary with what they mean; with an `original`, in its language first."""
    words, source = speaker.table_words(GlossaryWords), source_terms(speaker.guide)
    terms = [(key, source[key], words.terms[key]) for key in keys]
    return render(OWN_TEMPLATES, "glossary.html", speaker=speaker, terms=terms, id_prefix=id_prefix, original=original)


def source_terms(guide: Guide) -> Mapping[str, Term]:
    """The words of the glossary as they stand on letters."""
    words = guide.words[guide.source.code].glossary
    return words.terms if words else {}


def intake(speaker: Speaker) -> str:
    """The sheet for a phone, and the screen that shows a counsellor what is ticked."""
    return render(OWN_TEMPLATES, "intake.html", speaker=speaker, **intake_texts(speaker))


def about_intake(speaker: Speaker) -> str:
    """What one should know of the sheet."""
    return str(speaker.blocks(speaker.table_words(IntakeWords).intro))


def intake_texts(speaker: Speaker) -> dict[str, object]:
    """What a template needs: the sheet, its words, and those of the source for a counsellor (None in the source)."""
    source = replace(speaker, language=speaker.guide.source)
    original = None if speaker.language == source.language else source.table_words(IntakeWords)
    words = speaker.table_words(IntakeWords)
    return {"sheet": speaker.guide.intake, "words": words, "original": original, "fields": FIELDS}


def _below(intro: Text, html: str, speaker: Speaker) -> str:
    return f"{speaker.blocks(intro)}\n\n{html}"


def _series(speaker: Speaker, id_prefix: str) -> str:
    return render(OWN_TEMPLATES, "series.html", speaker=speaker, **_of_sessions(speaker, id_prefix))


def _of_sessions(speaker: Speaker, id_prefix: str) -> dict[str, object]:
    words, coming = speaker.table_words(CalendarWords), sessions.shown_sessions(speaker, on_paper=bool(id_prefix))
    return {"words": words, "shown": coming, "sessions": sessions, "id_prefix": id_prefix}


def _rights(speaker: Speaker, template: str, **some: object) -> str:
    table = speaker.guide.rights
    context = {"table": table, "words": speaker.table_words(RightsWords), "pictogram": shown}
    names = [row.pictogram for row in table.papers]
    steps = {"steps_section": STEPS, "with_steps": with_steps(speaker.guide)}
    drawings = drawn_once(speaker.guide, names)
    return render(OWN_TEMPLATES, template, speaker=speaker, drawings=drawings, **context, **steps, **some)


def with_steps(guide: Guide) -> set[str]:
    """The topics that say what to do, of those to which the rights lead."""
    led_to = {right.topic for right in guide.rights.rights}
    topics = (topic for topic in guide.topics if topic.slug in led_to)
    return {topic.slug for topic in topics if STEPS in topic.translations[guide.source.code].anchors()}
