"""Guide -> Findings of all checks; those about the texts of a topic stay as long as nothing about it changes.

So do those about all other texts, which stand together under None.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from wegwijs.checks import CHECKS_OF_TEXTS, CHECKS_OF_THE_WHOLE
from wegwijs.findings import Finding
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Text
from wegwijs.model.topics import topic_of
from wegwijs.remembering import Shelf
from wegwijs.side_by_side import results_of

Check = Callable[[Guide], Iterable[Finding]]


def found_by_all(
    guide: Guide, more: Iterable[Check], inputs: Mapping[str | None, str], shelf: Shelf, jobs: int
) -> list[Finding]:
    """What all checks find, and `more` of them; `inputs`: slug of a topic, or None -> what its Findings hang on."""
    return _found((*more, *CHECKS_OF_THE_WHOLE), guide, inputs, shelf, jobs)


def found_in_texts(guide: Guide, inputs: Mapping[str | None, str], shelf: Shelf, jobs: int) -> list[Finding]:
    """What is found in its texts alone: that is so in the guide of each municipality too."""
    return _found((), guide, inputs, shelf, jobs)


def found_in_own(guide: Guide, more: Iterable[Check], base: Guide, jobs: int) -> list[Finding]:
    """What all checks find in the guide of a municipality, but for texts that are those of its `base`."""
    of_everybody = {id(text) for text in base.texts}
    part = _part(guide, (text for text in guide.texts if id(text) not in of_everybody))
    checks = [*(partial(_found_by, check, guide) for check in (*more, *CHECKS_OF_THE_WHOLE)), *_pieces(part)]
    return [one for found in results_of(checks, jobs) for one in found]


def _found(
    checks: Sequence[Check], guide: Guide, inputs: Mapping[str | None, str], shelf: Shelf, jobs: int
) -> list[Finding]:
    """What checks of the whole find, and those of texts; what these found in a topic before is remembered."""
    changed = {slug for slug, each in inputs.items() if not shelf.holds(each)}
    part = _part(guide, (text for text in guide.texts if topic_of(text.place.file) in changed))
    results = results_of(
        [*(partial(_found_by, check, guide) for check in checks), *(_pieces(part) if changed else ())], jobs
    )
    by_topic: dict[str | None, list[Finding]] = {}
    for finding in (finding for found in results[len(checks) :] for finding in found):
        by_topic.setdefault(topic_of(finding.place.file), []).append(finding)
    remembered = [one for slug, each in inputs.items() for one in shelf.made(each, partial(by_topic.get, slug, []))]
    others = [one for slug, found in by_topic.items() if slug not in inputs for one in found]
    return [*(one for found in results[: len(checks)] for one in found), *remembered, *others]


def _part(guide: Guide, texts: Iterable[Text]) -> Guide:
    """The guide with only some of its texts; what most checks need of these is made before the processes part."""
    part = replace(guide, texts=tuple(texts)).with_lexicon(guide.lexicon)
    _ = part.cut_texts, part.typed_over
    return part


def _pieces(part: Guide) -> list[Callable[[], list[Finding]]]:
    return [partial(_found_by, check, part) for check in CHECKS_OF_TEXTS]


def _found_by(check: Check, guide: Guide) -> list[Finding]:
    return list(check(guide))
