"""Reads the guide and runs all checks: the first step of every command."""

from dataclasses import replace

from wegwijs.checks import run_checks
from wegwijs.commands.settings import Settings
from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.reading import read_guide


def read_and_check(settings: Settings) -> tuple[Guide | None, list[Finding]]:
    """The guide in the languages that were asked for, and all that is wrong with it."""
    reading = read_guide(settings.base, settings.today, settings.address)
    if reading.guide is None:
        return None, reading.findings
    guide = _in_languages(reading.guide, settings.languages)
    codes = {language.code for language in guide.languages}
    findings = [*reading.findings, *run_checks(guide)]
    return guide, [finding for finding in findings if finding.language is None or finding.language in codes]


def _in_languages(guide: Guide, codes: tuple[str, ...]) -> Guide:
    """The guide with only these languages, and always the source."""
    if not codes:
        return guide
    chosen = tuple(language for language in guide.languages if language.code in codes or language == guide.source)
    kept = {language.code for language in chosen}
    passages = tuple(passage for passage in guide.passages if passage.language in kept)
    return replace(guide, languages=chosen, passages=passages)
