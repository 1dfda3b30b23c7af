"""`brochures --large TOPIC`: a topic alone on A4, in letters of 18 points, for somebody who asks for it at the desk."""

import sys
from collections.abc import Sequence
from dataclasses import replace

import click

from wegwijs.brochures.printing import printed_brochures
from wegwijs.findings import must_stop
from wegwijs.freshness import as_shown
from wegwijs.making.checking import read_and_check
from wegwijs.making.printing import remembering_press
from wegwijs.making.settings import Settings
from wegwijs.making.site import trouble
from wegwijs.model.guide import Guide
from wegwijs.model.language_words import LanguageWords
from wegwijs.model.output import BrochureNotPrinted, OutputFile, PrintedBrochure
from wegwijs.model.paper_labels import BrochureWords
from wegwijs.model.publication import Brochure
from wegwijs.model.topics import Topic
from wegwijs.overlays import as_shown_here
from wegwijs.reporting import Format, report, step
from wegwijs.writing import MARKER, MARKER_TEXT, add_files

_ANY_NUMBER = 1000
"""A topic in large print may have as many pages as it needs."""


def print_large(settings: Settings, slugs: Sequence[str]) -> None:
    """Print the topics into the output, beside what is there; exit 1 when something stops. Raises CannotWrite."""
    guide, findings = read_and_check(settings)
    if guide is None or must_stop(findings):
        report(findings, Format.TEXT)
        sys.exit(1)
    guide = as_shown_here(as_shown(guide))
    with step("Printing in large letters"):
        try:
            printed = _printed(in_large_print(guide, slugs), settings)
        except BrochureNotPrinted as problem:
            report([trouble("brochure-not-printed", "brochures/templates", str(problem))], Format.TEXT)
            sys.exit(1)
    add_files([*(one.file for one in printed), *_marker(settings)], settings.output)
    for one in printed:
        click.echo(f"Done: {settings.output / one.file.path} (A4, {one.pages} pages)")


def _marker(settings: Settings) -> list[OutputFile]:
    """What tells the next build that a new folder is ours, so that it may replace it."""
    return [] if settings.output.exists() else [OutputFile(MARKER, MARKER_TEXT.encode())]


def in_large_print(guide: Guide, slugs: Sequence[str]) -> Guide:
    """The guide with these topics as its only brochures. Raises click.UsageError for a topic that is not there."""
    topics = {topic.slug: topic for topic in guide.topics}
    if unknown := [slug for slug in slugs if slug not in topics]:
        raise click.UsageError(f'There is no topic "{unknown[0]}". Choose from these: {", ".join(topics)}.')
    chosen = {f"groot-{slug}": topics[slug] for slug in slugs}
    words = {code: _with_covers(words, chosen, code) for code, words in guide.words.items()}
    return replace(guide, brochures={name: _brochure(topic) for name, topic in chosen.items()}, words=words)


def _printed(guide: Guide, settings: Settings) -> list[PrintedBrochure]:
    return list(printed_brochures(guide, settings.base, settings.jobs, remembering_press(settings)))


def _brochure(topic: Topic) -> Brochure:
    return Brochure(topics=(topic.slug,), format="large", pages=_ANY_NUMBER, pictogram=topic.pictogram)


def _with_covers(words: LanguageWords, chosen: dict[str, Topic], code: str) -> LanguageWords:
    """The words with a cover for each topic; where it is not translated, `code` has the topic of the source."""
    covers = {name: _cover(topic, code) for name, topic in chosen.items() if code in topic.translations}
    return replace(words, interface=replace(words.interface, brochures=covers))


def _cover(topic: Topic, code: str) -> BrochureWords:
    return BrochureWords(title=topic.translations[code].title, subtitle=topic.translations[code].summary)
