"""A judged Guide -> Findings about translations that do not say any more what their source says."""

from collections.abc import Iterator
from dataclasses import dataclass

from wegwijs.checks.shared.presence import weight_of_untold
from wegwijs.findings import Finding
from wegwijs.freshness.changes import changed_sentences
from wegwijs.model.freshness import Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Remembered, Translated
from wegwijs.model.publication import Language
from wegwijs.model.texts import Segment

_LONGEST = 160
"""Signs of a sentence that are shown."""


@dataclass(frozen=True)
class _Told:
    """A translation that does not fit, with all that there is to say about it."""

    original: Language
    language: Language
    file: Translated
    judged: Judged
    translation: Segment


def check_freshness(guide: Guide) -> Iterator[Finding]:
    """A Finding for each text whose translation is stale, to confirm, or in another order."""
    languages = {language.code: language for language in guide.languages}
    for file, judged in guide.freshness.all():
        if judged.translation and not judged.fits and file.language in languages:
            told = _Told(guide.source, languages[file.language], file, judged, judged.translation)
            yield from _finding(told)


def _finding(told: _Told) -> Iterator[Finding]:
    match told.judged:
        case Judged(State.STALE, was=Remembered() as was):
            yield _changed(told, "stale-translation", was, "this translation did not.")
        case Judged(State.FACTS_DIFFER, was=Remembered() as was) if told.judged.is_behind:
            yield _changed(told, "stale-translation", was, "this translation states something else.")
        case Judged(State.TO_CONFIRM, was=Remembered() as was):
            what = "this translation changed too, but nothing shows that it says the same."
            yield _changed(told, "unconfirmed-translation", was, what)
        case Judged(State.STRUCTURE_DIFFERS) if told.translation.address != told.judged.source.address:
            what = f"This stands at another place than in {_where(told)}."
            yield _told(told, "other-place", what, "Put the texts in the order of the source.")
        case _:
            pass


def _changed(told: _Told, check: str, was: Remembered, and_this: str) -> Finding:
    """`and_this` ends the sentence about what changed."""
    edits = changed_sentences(was.source, told.judged.source.source)
    shown = " ".join(_edit(before, after) for before, after in edits)
    what = f"The text in {told.original.name} changed ({_where(told)}); {and_this} {shown}"
    return _told(told, check, what.rstrip(), f"{_translate(told)} If this text fits as it is, type: {_accept(told)}")


def _edit(before: str, after: str) -> str:
    if not before:
        return f'New is "{_cut(after)}".'
    return f'"{_cut(before)}" became "{_cut(after)}".' if after else f'Gone is "{_cut(before)}".'


def _told(told: _Told, check: str, what: str, remedy: str) -> Finding:
    return Finding(
        check=check,
        place=told.translation.place,
        weight=weight_of_untold(told.language),
        is_told=True,
        language=told.language.code,
        what=what,
        why=f"People who read {told.language.name} would be told something else than the others.",
        remedy=remedy,
    )


def _translate(told: _Told) -> str:
    return f"Translate here what {_where(told)} says now."


def _accept(told: _Told) -> str:
    return f"python3 build.py translations accept {told.file.name} --languages {told.file.language}"


def _where(told: _Told) -> str:
    place = told.judged.source.place
    return f"{place.file}, line {place.line}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
