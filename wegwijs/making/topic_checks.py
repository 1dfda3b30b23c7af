"""Guide -> Findings of all checks; those about the texts of a topic stay as long as nothing about it changes.

So do those about all other texts, which stand together under None.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from wegwijs.checks import CHECKS_OF_TEXTS, CHECKS_OF_THE_WHOLE
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Text
from wegwijs.model.topics import topic_of
from wegwijs.remembering import Shelf
from wegwijs.side_by_side import results_of

Check = Callable[[Guide], Iterable[Finding]]


class Placed(Protocol):
    """What stands somewhere in a text."""

    @property
    def place(self) -> Place:
        """Where it stands."""
        ...


AnyFound = TypeVar("AnyFound", bound=Placed)


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
    part = _part(guide, new_texts(guide, inputs, shelf))
    pieces = _pieces(part) if part.texts else []
    results = results_of([*(partial(_found_by, check, guide) for check in checks), *pieces], jobs)
    in_texts = (one for found in results[len(checks) :] for one in found)
    return [*(one for found in results[: len(checks)] for one in found), *with_remembered(in_texts, inputs, shelf)]


def new_texts(guide: Guide, inputs: Mapping[str | None, str], shelf: Shelf) -> Iterator[Text]:
    """The texts of topics about which something changed since one looked at them, and other texts if those did."""
    changed = {slug for slug, each in inputs.items() if not shelf.holds(each)}
    return (text for text in guide.texts if topic_of(text.place.file) in changed)


def with_remembered(found: Iterable[AnyFound], inputs: Mapping[str | None, str], shelf: Shelf) -> Iterator[AnyFound]:
    """What was found in new texts, and what was found in all others before."""
    by_topic: dict[str | None, list[AnyFound]] = {}
    for one in found:
        by_topic.setdefault(topic_of(one.place.file), []).append(one)
    for slug, each in inputs.items():
        yield from shelf.made(each, partial(by_topic.get, slug, []))
    yield from (one for slug, others in by_topic.items() if slug not in inputs for one in others)


def _part(guide: Guide, texts: Iterable[Text]) -> Guide:
    """The guide with only some of its texts; what most checks need of these is made before the processes part."""
    part = replace(guide, texts=tuple(texts)).with_lexicon(guide.lexicon)
    _ = part.cut_texts, part.typed_over
    return part


def _pieces(part: Guide) -> list[Callable[[], list[Finding]]]:
    return [partial(_found_by, check, part) for check in CHECKS_OF_TEXTS]


def _found_by(check: Check, guide: Guide) -> list[Finding]:
    return list(check(guide))
