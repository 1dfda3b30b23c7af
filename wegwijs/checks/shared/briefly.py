"""Findings -> the same, with one in the place of many where a language is only begun."""

from collections.abc import Iterable, Iterator

from wegwijs.findings import Finding, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language

_NOT_YET = {
    "missing-topic": "topics",
    "missing-section": "parts",
    "missing-file": "files of words",
    "missing-words": "words of tables",
    "missing-label": "labels",
    "missing-pictogram-label": "names of pictograms",
}
"""Checks that find what a language does not have yet -> how it is called, if it is many."""

_FEW = 5
"""So many are named one by one."""


def told_briefly(guide: Guide, findings: Iterable[Finding]) -> list[Finding]:
    """Of a language that is not complete, one Finding says how much of it is not there yet, once that is much."""
    findings = list(findings)
    for number, language in enumerate(guide.languages):
        missing = [] if language.complete else [one for one in findings if _is_not_yet(one, language)]
        if len(missing) > _FEW:
            findings = [one for one in findings if one not in missing]
            findings.append(_finding(guide, number, missing))
    return findings


def _is_not_yet(finding: Finding, language: Language) -> bool:
    is_light = finding.weight is Weight.PLEASE_FIX
    return is_light and finding.language == language.code and finding.check in _NOT_YET


def _finding(guide: Guide, number: int, missing: list[Finding]) -> Finding:
    language = guide.languages[number]
    return Finding(
        check="language-begun",
        place=guide.places.at("content/languages.yml", "languages", number),
        weight=Weight.PLEASE_FIX,
        language=language.code,
        what=f"Much is not there yet in {language.name}: {', '.join(_counted(missing))}.",
        why=f"People who read {language.name} see the text in {guide.source.name} there, and are told so.",
        remedy=f"Translate it, for example with: python3 build.py translations export --language {language.code}",
    )


def _counted(missing: list[Finding]) -> Iterator[str]:
    for check, things in _NOT_YET.items():
        if count := sum(one.check == check for one in missing):
            yield f"{things} ({count})"
