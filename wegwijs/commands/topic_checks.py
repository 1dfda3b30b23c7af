"""Guide -> Findings of all checks; those about the texts of a topic stay as long as nothing about it changes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial

from wegwijs.checks import CHECKS_OF_TEXTS, CHECKS_OF_THE_WHOLE
from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.model.topics import topic_of
from wegwijs.remembering import Shelf
from wegwijs.side_by_side import results_of

Check = Callable[[Guide], Iterable[Finding]]


def found_by_all(
    guide: Guide, more: Iterable[Check], inputs: Mapping[str, str], shelf: Shelf, jobs: int
) -> list[Finding]:
    """What all checks find, and `more` of them; `inputs`: slug of a topic -> what its Findings hang on."""
    changed = {slug for slug, each in inputs.items() if not shelf.holds(each)}
    texts = (text for text in guide.texts if topic_of(text.place.file) in {None, *changed})
    part = replace(guide, texts=tuple(texts)).with_lexicon_of(guide)
    _ = part.cut_texts, part.typed_over  # most checks need them: they are made before the processes part
    whole = [partial(_found_by, check, guide) for check in (*more, *CHECKS_OF_THE_WHOLE)]
    pieces = [*whole, *(partial(_found_by, check, part) for check in CHECKS_OF_TEXTS)]
    results = results_of(pieces, jobs)
    by_topic: dict[str | None, list[Finding]] = {}
    for finding in (finding for found in results[len(whole) :] for finding in found):
        by_topic.setdefault(topic_of(finding.place.file), []).append(finding)
    remembered = [one for slug, each in inputs.items() for one in shelf.made(each, partial(by_topic.get, slug, []))]
    others = [one for slug, found in by_topic.items() if slug not in inputs for one in found]
    return [*(one for found in results[: len(whole)] for one in found), *remembered, *others]


def _found_by(check: Check, guide: Guide) -> list[Finding]:
    return list(check(guide))
