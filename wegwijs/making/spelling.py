"""Guide -> Findings about spelling; dictionaries are asked again only about topics in which something changed."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from wegwijs.checks.dictionaries import DICTIONARIES, dictionary_files
from wegwijs.checks.spelling import misspelled, unknown_words, without_dictionary
from wegwijs.findings import Finding
from wegwijs.making.inputs import Inputs
from wegwijs.making.remembered import memory_of
from wegwijs.making.settings import Settings
from wegwijs.making.topic_checks import Check, new_texts, with_remembered
from wegwijs.model.guide import Guide
from wegwijs.remembering import Memory, fingerprint, fingerprint_of_files


def remembering_spelling(settings: Settings, folder: Path = DICTIONARIES) -> Check:
    """The check on spelling, which remembers what the dictionaries in a folder of this machine did not know."""
    return partial(_found, memory_of(settings), folder)


def _found(memory: Memory, folder: Path, guide: Guide) -> Iterator[Finding]:
    yield from without_dictionary(guide, folder)
    with memory.shelf("spelling") as shelf:
        inputs = _inputs(guide, folder)
        new = replace(guide, texts=tuple(new_texts(guide, inputs, shelf))).with_lexicon(guide.lexicon)
        unknown = list(with_remembered(unknown_words(new, folder) if new.texts else (), inputs, shelf))
    yield from misspelled(guide, unknown)


def _inputs(guide: Guide, folder: Path) -> dict[str | None, str]:
    """On what hangs what is found in the texts of a topic, or under None in all others: the dictionaries too."""
    files = dictionary_files((language.code for language in guide.languages), folder)
    dictionaries = fingerprint_of_files(files).encode()
    return {slug: fingerprint([each.encode(), dictionaries]) for slug, each in Inputs(guide).of_findings().items()}
