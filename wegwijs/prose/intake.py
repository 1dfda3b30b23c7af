"""The intake sheet of a Guide in one language -> a form as HTML; the source language stands beside each sentence."""

from wegwijs.model.intake import IntakeWords
from wegwijs.prose.speaker import Speaker, present
from wegwijs.prose.templates import OWN_TEMPLATES, render

FIELDS = ("name", "date", "people", "languages", "notes")
"""The lines to fill in, in their order."""


def intake_form(speaker: Speaker) -> str:
    """The sheet for a phone, and the screen that shows a counsellor what is ticked."""
    return render(OWN_TEMPLATES, "intake.html", speaker=speaker, **intake_texts(speaker))


def intake_texts(speaker: Speaker) -> dict[str, object]:
    """What a template needs: the sheet, its words, and those of the source for a counsellor (None in the source)."""
    guide = speaker.guide
    original = None if speaker.language == guide.source else present(guide.words[guide.source.code].intake)
    return {"sheet": guide.intake, "words": intake_words(speaker), "original": original, "fields": FIELDS}


def intake_words(speaker: Speaker) -> IntakeWords:
    """The words of the sheet."""
    return present(speaker.guide.words[speaker.code].intake)
