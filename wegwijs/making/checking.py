"""Reads the guide and runs all checks: the first step of every command."""

import gc
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

import click

from wegwijs.brochures.missing_signs import check_missing_signs
from wegwijs.checks import told_briefly
from wegwijs.findings import Finding
from wegwijs.freshness import judged_guide, with_local_judgements
from wegwijs.making.as_typed import findings_as_typed
from wegwijs.making.inputs import Inputs
from wegwijs.making.remembered import memory_of, program_now
from wegwijs.making.settings import HOUSE, Settings
from wegwijs.making.topic_checks import Check, found_by_all, found_in_own, found_in_texts
from wegwijs.model.guide import Guide
from wegwijs.overlays import overlaid
from wegwijs.reading import read_guide
from wegwijs.reading.house_colours import HOUSE_SHEET, check_house_colours
from wegwijs.reading.house_files import HouseFiles, read_house_files
from wegwijs.reading.languages import LANGUAGES
from wegwijs.reading.overlay import read_overlays
from wegwijs.remembering import Memory, fingerprint

Each = TypeVar("Each")


@dataclass(frozen=True)
class Base:
    """What all municipalities share: the guide of everybody, judged, in the languages that were asked for.

    None when a file that all pages need cannot be read, or lacks a colour. `findings` are those of reading, and of what
    gives it its form; `in_texts` what is wrong in the texts of the guide, once somebody has looked.
    """

    guide: Guide | None
    findings: list[Finding]
    in_texts: list[Finding] | None = None


def read_base(settings: Settings) -> Base:
    """Read the guide of everybody, for itself or for the municipalities that are made from it."""
    of_all = memory_of(replace(settings, municipality=None))
    with of_all.shelf("read") as shelf:
        reading = read_guide(settings.base, settings.today, settings.address, settings.jobs, shelf)
    found = [*reading.findings, *_form(settings, of_all)]
    if reading.guide is None or any(one.check == "house-colour" for one in found):
        return Base(None, found)
    found += _unknown_languages(reading.guide, settings.languages)
    guide = in_languages(judged_guide(reading.guide), settings.languages)
    gc.freeze()  # a guide is a million small things that stay: nobody has to look among them for what can go
    return Base(guide, found)


def read_and_check(settings: Settings, *more: Check) -> tuple[Guide | None, list[Finding]]:
    """The guide in the languages that were asked for, and all that is wrong with it and with what gives it its form.

    `more` are checks that are not always run.
    """
    settings = replace(settings, program=settings.program or program_now())
    return checked(read_base(settings), settings, *more)


def checked(base: Base, settings: Settings, *more: Check) -> tuple[Guide | None, list[Finding]]:
    """The same from a base that was read: itself, or the guide of the municipality that was asked for."""
    if base.guide is None:
        return None, findings_as_typed(base.findings, settings)
    guide, local = of_the_municipality(base.guide, settings)
    checks, codes = (*more, check_missing_signs), {language.code for language in guide.languages}
    if guide is base.guide:
        with memory_of(settings).shelf("findings") as shelf:
            found = found_by_all(guide, checks, Inputs(guide).of_findings(), shelf, settings.jobs)
    else:
        below, files = with_texts_checked(base, settings).in_texts or [], {text.place.file for text in guide.texts}
        shown = [one for one in below if one.place.file in files]
        found = [*shown, *found_in_own(guide, checks, base.guide, settings.jobs)]
    all_found = [*base.findings, *local, *told_briefly(guide, found)]
    shown = [finding for finding in all_found if finding.language is None or finding.language in codes]
    return guide, findings_as_typed(shown, settings)


def with_texts_checked(base: Base, settings: Settings) -> Base:
    """The base with what is wrong in its texts: municipalities share these, and look only at their own."""
    if base.guide is None or base.in_texts is not None:
        return base
    of_all = memory_of(replace(settings, municipality=None))
    with of_all.shelf("findings") as shelf:
        found = found_in_texts(base.guide, Inputs(base.guide).of_findings(), shelf, settings.jobs)
    return replace(base, in_texts=found)


def of_the_municipality(guide: Guide, settings: Settings) -> tuple[Guide, list[Finding]]:
    """The guide of the municipality that was asked for, in its languages; without one, that of everybody."""
    if settings.municipality is None:
        return guide, []
    read = read_overlays(guide, settings.municipality)
    here, findings = overlaid(guide, read.layers)
    wanted = read.layers[-1].municipality.languages if read.layers else ()
    here = with_local_judgements(here)
    return in_languages(here, wanted).with_lexicon(here.lexicon), [*read.findings, *findings]


def read_only(settings: Settings) -> tuple[Guide | None, list[Finding]]:
    """The guide in the languages that were asked for, and what could not be read; a broken memory may be made anew.

    Raises click.UsageError for a municipality: what is translated here is the guide of everybody.
    """
    if settings.municipality:
        raise click.UsageError("This command is for the guide of everybody; leave --municipality out.")
    reading = read_guide(settings.base, settings.today, settings.address)
    found = [*(one for one in reading.findings if one.check != "memory-file")]
    guide = in_languages(reading.guide, settings.languages) if reading.guide else None
    found += _unknown_languages(reading.guide, settings.languages) if reading.guide else ()
    return guide, findings_as_typed(found, settings)


def _form(settings: Settings, memory: Memory) -> list[Finding]:
    """What is wrong with templates, stylesheets and scripts."""
    files = read_house_files(HOUSE, settings.base)
    inputs = fingerprint(os.fsencode(part) for file in files.files for part in (file.name, file.text))
    with memory.shelf("form") as shelf:
        return [*files.findings, *shelf.made(inputs, partial(_wrong_form, files))]


def _wrong_form(files: HouseFiles) -> list[Finding]:
    from wegwijs.prose.templates import check_templates
    from wegwijs.styles import check_styles

    sheets = files.with_ending(".css")
    colours = check_house_colours(sheets.get(HOUSE_SHEET, ""))
    return [*check_styles(sheets), *colours, *check_templates(files.with_ending(".html"))]


def _unknown_languages(guide: Guide, codes: tuple[str, ...]) -> Iterator[Finding]:
    """A Finding for each language that was asked for and is not in the table."""
    known = [language.code for language in guide.languages]
    for code in codes:
        if code not in known:
            yield Finding(
                check="unknown-language",
                place=guide.places.at(LANGUAGES, "languages"),
                what=f'You asked for the language "{code}"; {LANGUAGES} does not have it.',
                why="Its readers would look for it in vain.",
                remedy=f"Write one of these after --languages: {', '.join(known)}. Or add a row for it.",
            )


def in_languages(guide: Guide, codes: tuple[str, ...]) -> Guide:
    """The guide with only what is in these languages, and always the source."""
    if not codes:
        return guide
    chosen = tuple(language for language in guide.languages if language.code in codes or language == guide.source)
    kept = {language.code for language in chosen}
    return replace(
        guide,
        languages=chosen,
        topics=tuple(replace(topic, translations=_only(kept, topic.translations)) for topic in guide.topics),
        words=_only(kept, guide.words),
        texts=tuple(text for text in guide.texts if text.language in kept),
        freshness=guide.freshness.only_in(kept),
    )


def _only(kept: set[str], by_language: Mapping[str, Each]) -> dict[str, Each]:
    """What belongs to these languages."""
    return {code: value for code, value in by_language.items() if code in kept}
