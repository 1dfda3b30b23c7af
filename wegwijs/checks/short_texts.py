"""Guide -> Findings about the short texts that readers send to others: too long for an SMS, or not in each language."""

from collections.abc import Iterator

from wegwijs.checks.shared.pairs import pairs
from wegwijs.checks.shared.presence import weight_of_untold
from wegwijs.findings import Finding, Weight
from wegwijs.model.addresses import page_address
from wegwijs.model.guide import Guide
from wegwijs.model.publication import Language
from wegwijs.model.topics import Topic, Translation
from wegwijs.prose.short_texts import Sms, as_sms, short_text

_FEW = 3
"""So many signs that are not those of an SMS in Latin letters can be written otherwise."""


def check_short_texts(guide: Guide) -> Iterator[Finding]:
    """A short text fits two SMS with the address of its page, and stands in each language or in none."""
    for topic in guide.topics:
        for language in guide.languages:
            yield from _too_long(guide, topic, language)
    for pair in pairs(guide):
        if pair.source.short and not pair.translation.short:
            yield _missing(guide, pair.source, pair.translation, pair.language)
        elif pair.translation.short and not pair.source.short:
            yield _extra(guide, pair.translation, pair.language)


def _too_long(guide: Guide, topic: Topic, language: Language) -> Iterator[Finding]:
    text, translation = short_text(guide, topic, language.code), topic.translations.get(language.code)
    if text is None or translation is None or not _is_own(guide, translation):
        return
    sms = as_sms(f"{text} {page_address(guide, language, topic.slug)}")
    if sms.too_many:
        yield Finding(
            check="short-text",
            place=guide.places.at(translation.file, "short"),
            weight=Weight.PLEASE_FIX,
            language=language.code,
            what=f"With the address of its page this text has {sms.signs} signs; {sms.room} fit.",
            why="Who sends it by SMS would have to pay for more of them.",
            remedy=_remedy(sms),
        )


def _is_own(guide: Guide, translation: Translation) -> bool:
    """Whether who publishes the guide can change it: in that of a municipality only what stands in its folders."""
    return not guide.local or any(translation.file.startswith(f"{one.folder}/") for one in guide.local)


def _remedy(sms: Sms) -> str:
    signs = "1 sign" if sms.too_many == 1 else f"{sms.too_many} signs"
    if 0 < len(sms.odd) <= _FEW:
        return f"Leave out {signs}, or do without {', '.join(sms.odd)}: of the usual Latin letters 160 fit."
    return f"Leave out {signs}."


def _missing(guide: Guide, source: Translation, translation: Translation, language: Language) -> Finding:
    return Finding(
        check="missing-words",
        place=guide.places.at(translation.file),
        weight=weight_of_untold(language),
        is_told=True,
        language=language.code,
        what=f'There are no words for "short" in {language.name}.',
        why=f"People who read {language.name} would send others the summary, without the number.",
        remedy=f"Translate the line short: of {source.file}.",
    )


def _extra(guide: Guide, translation: Translation, language: Language) -> Finding:
    return Finding(
        check="extra-words",
        place=guide.places.at(translation.file, "short"),
        weight=Weight.PLEASE_FIX,
        language=language.code,
        what='Here are words for "short", and the source text has none.',
        why="A translation may only say what its source says, so nobody will send them.",
        remedy="Take the line out, or write it in the source text first.",
    )
