"""Guide, Overlay -> Findings about its overrides: past their day, of nothing, of a changed text, in a wrong form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import HEADING, Overlay, Override
from wegwijs.model.spans import Plain, TermMention, normalised, words_of
from wegwijs.model.texts import segments_of
from wegwijs.overlays.replacing import Fit, Standing, holds, standing_of
from wegwijs.overlays.values import is_line, words_in

_NAMED = re.compile(r"\{\w+\}")
"""A place in a label that is filled in: {date}."""

_MOST_ADDRESSES = 5

_LONGEST = 300
"""Signs of a text that a Finding shows."""


def check_overrides(guide: Guide, overlay: Overlay) -> Iterator[Finding]:
    """Overrides whose day has passed, of nothing, of a text that changed, of the same text, and what does not fit."""
    others, stands = list[Override](), _Stands(guide)
    for override in overlay.overrides:
        met = next((one for one in others if override.meets(one)), None)
        if not holds(override, guide.today):
            yield _past(override)
        elif met:
            yield _twice(override, met)
        elif (standing := standing_of(guide, override)) is None:
            yield _of_nothing(stands, override)
        elif wrong := _unfit(guide, override, standing):
            yield _not_plain(override, wrong)
        elif standing.fit is Fit.CHANGED:
            yield _changed(stands, override, standing)
        others.append(override)


def _unfit(guide: Guide, override: Override, standing: Standing) -> str:
    """What in a text does not fit in a line of plain words; nothing where it fits, or no such line is replaced."""
    said = words_in(guide, override.language, override.entry.at) if override.is_value else None
    if said is None or not is_line(said, standing.piece or override.entry.at):
        return ""
    spans = [span for one in segments_of(override.blocks) for span in one.spans]
    if not all(isinstance(span, Plain | TermMention) for span in spans):
        return "bold words, a link or a fact in it"
    wanted, found = (sorted(_NAMED.findall(" ".join(texts))) for texts in (standing.now, (words_of(spans),)))
    if wanted == found:
        return ""
    return f"{' '.join(found) or 'nothing'} between braces; the guide has {' '.join(wanted) or 'nothing'} there"


def _not_plain(override: Override, wrong: str) -> Finding:
    return Finding(
        check="override-form",
        place=override.place,
        what=f"The text for {override.entry.at} has {wrong}.",
        why="It stands in a line of plain words, such as a title: readers would see signs that mean nothing.",
        remedy="Write plain words only, with the same words between braces as in the guide.",
    )


def _past(override: Override) -> Finding:
    return Finding(
        check="override-past",
        place=override.place,
        weight=Weight.PLEASE_FIX,
        what=f"The text for {override.entry.at} held until {override.entry.until}; that day has passed.",
        why="Readers see the text of the guide again.",
        remedy="Take this entry out, or give it a later day.",
    )


def _of_nothing(stands: "_Stands", override: Override) -> Finding:
    if any(topic.slug == override.topic for overlay in stands.guide.local for topic in overlay.hidden):
        return _of_hidden(override)
    there = stands.elsewhere(override)
    return Finding(
        check="override-of-nothing",
        place=override.place,
        weight=Weight.PLEASE_FIX,
        what=f"The guide has no {override.entry.at} in {override.language} with the text: {_short(override.replaces)}",
        why="The text of this entry is not shown anywhere.",
        remedy=f'That text stands at {there}. Write the right one behind "at".'
        if there
        else "Look up the part in the guide and copy its text of today under replaces, or take the entry out.",
    )


def _of_hidden(override: Override) -> Finding:
    return Finding(
        check="override-of-nothing",
        place=override.place,
        weight=Weight.PLEASE_FIX,
        what=f'The topic "{override.topic}" is hidden here, so the text for {override.entry.at} is not shown.',
        why="Nobody reads it, and it would come back when the topic does.",
        remedy="Take this entry out, or take the topic out of hidden in municipality.yml.",
    )


@dataclass(frozen=True)
class _Stands:
    """Where each text of the guide stands."""

    guide: Guide

    def elsewhere(self, override: Override) -> str:
        """Where the text stands that an override replaces, in its topic first; nothing where it stands nowhere."""
        found = self._by_text.get((override.language, " ".join(override.replaces)), [])
        near = [one for one in found if one.startswith((f"{override.topic}#", f"{override.topic}/"))]
        return ", ".join((near or found)[:_MOST_ADDRESSES])

    @cached_property
    def _by_text(self) -> dict[tuple[str, str], list[str]]:
        own = tuple(f"{overlay.folder}/" for overlay in self.guide.local)
        found: dict[tuple[str, str], list[str]] = {}
        for text in self.guide.texts:
            if not text.place.file.startswith(own):
                for one in text.segments():
                    address = one.address + (HEADING if "#" in one.address and "/" not in one.address else "")
                    found.setdefault((text.language, normalised(one.source)), []).append(address)
        return found


def _twice(override: Override, other: Override) -> Finding:
    return Finding(
        check="override-twice",
        place=override.place,
        weight=Weight.PLEASE_FIX,
        what=f"The text for {override.entry.at} replaces what that of line {other.place.line} replaces already.",
        why="Only one can stand there: readers see the one of that line, and not this one.",
        remedy="Make one entry of the two, or take one of them out.",
    )


def _changed(stands: "_Stands", override: Override, standing: Standing) -> Finding:
    there = stands.elsewhere(override)
    return Finding(
        check="override-behind",
        place=override.place,
        weight=Weight.PLEASE_FIX,
        what=f"The guide changed the text of {override.entry.at}. Before: {_short(override.replaces)} "
        f"Now: {_short(standing.now)} Yours: {_short((override.entry.text,))}",
        why="Until you look, readers see what the guide says now, and yours beside it.",
        remedy=f'The text under replaces stands at {there}. If you meant that one, write it behind "at".'
        if there
        else "Compare them. Mend your text if it must follow, and copy the one of now under replaces.",
    )


def _short(texts: tuple[str, ...]) -> str:
    """Texts in one line between quotes, cut where they are very long."""
    text = " ".join(" ".join(texts).split())
    return f'"{text}"' if len(text) <= _LONGEST else f'"{text[:_LONGEST]}…"'
