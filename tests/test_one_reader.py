"""What is checked is what is printed: right texts have no Finding, and of a mistyped one nothing is lost unseen.

Each of the two tests tries 500 texts; with WEGWIJS_TEXTS=20000 it tries so many.
"""

import os
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from tests.conftest import TODAY, TOWN
from tests.mistypings import MISTYPINGS
from tests.read_back import Tree, tree_of_html, tree_of_text, words_in
from tests.typed_texts import WORD, Mistyped, Pen, Typed, mistyped, mistyped_texts, right_texts
from wegwijs.checks.counted import check_counted
from wegwijs.checks.facts import check_facts_in_texts
from wegwijs.checks.headings import check_headings
from wegwijs.checks.links import check_links
from wegwijs.findings import Finding, Place, Weight, must_stop
from wegwijs.model.guide import Guide
from wegwijs.model.sentences import sentences
from wegwijs.model.texts import Text
from wegwijs.prose.blocks import sections_html
from wegwijs.prose.inline import InlineWriter
from wegwijs.prose.plain import plain
from wegwijs.prose.wording import Wording
from wegwijs.reading import read_guide
from wegwijs.reading.texts import read_text

TEXTS = int(os.environ.get("WEGWIJS_TEXTS", "500"))
FILE = "content/nl/wonen.md"
CHECKS = (check_headings, check_links, check_facts_in_texts, check_counted)
fuzzed = settings(
    max_examples=TEXTS, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@cache
def town() -> Guide:
    """The test town in one language."""
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return replace(guide, languages=(guide.source,))


@cache
def wording() -> Wording:
    return Wording(town().facts, town().words["nl"].nouns, "nl")


def read(typed: str) -> tuple[Text, list[Finding]]:
    """A text as the page "wonen" of the town, and what is found in it."""
    one = read_text.__wrapped__(typed, "nl", Place(FILE), "wonen")
    topics = [
        replace(topic, translations={"nl": replace(topic.translations["nl"], text=one.text)})
        if topic.slug == "wonen"
        else topic
        for topic in town().topics
    ]
    guide = replace(town(), texts=(one.text,), topics=tuple(topics))
    found = [finding for check in CHECKS for finding in check(guide) if finding.place.file == FILE]
    return one.text, [*one.findings, *found]


def html_of(text: Text) -> str:
    return sections_html(text.sections, InlineWriter(wording(), lambda target: target))


def words_of(tree: Tree) -> list[str]:
    return WORD.findall(" ".join(words_in(tree)))


@fuzzed
@given(right_texts(wording()))
def test_a_right_text_has_no_finding_and_is_shown_as_it_is_meant(typed: Typed) -> None:
    text, found = read(typed.text)
    assert found == []
    assert tree_of_text(text, wording()) == typed.tree
    assert tree_of_html(html_of(text)) == typed.tree
    shown = WORD.findall(typed.text)
    assert words_of(typed.tree) == shown
    assert WORD.findall("\n".join(plain(one.spans, wording()) for one in text.segments())) == shown
    assert WORD.findall("\n".join(one.text for one in sentences(text))) == shown


def look_at(typed: Mistyped) -> str:
    """Whether a mistyped text was refused or accepted; it fails when something got lost unseen."""
    text, found = read(typed.text)
    if must_stop(found):
        said = [finding.what for finding in found if finding.weight is Weight.STOPS]
        assert len(typed.mistypings) != 1 or typed.loose or names(typed.mistypings[0].says, said), said
        return "refused"
    tree = tree_of_text(text, wording())
    assert tree_of_html(html_of(text)) == tree
    assert words_of(tree) == WORD.findall(typed.text)
    assert typed.loose or len(typed.mistypings) != 1 or typed.mistypings[0].changes or tree == typed.meant
    return "accepted"


def names(says: str, said: list[str]) -> bool:
    return bool(says) and any(re.search(says, what) for what in said)


def test_a_mistyped_text_is_refused_by_name_or_shown_with_each_of_its_words() -> None:
    results: Counter[str] = Counter()

    @fuzzed
    @given(mistyped_texts(wording()))
    def look(typed: Mistyped) -> None:
        results[look_at(typed)] += 1

    look()
    # Of these texts 36 in 100 are accepted: all harmless mistypings, and those that still are good Markdown.
    assert results["refused"] > 0.5 * results.total()
    assert results["accepted"] > 0.3 * results.total()


@pytest.mark.parametrize("family", sorted({mistyping.family for mistyping in MISTYPINGS}))
def test_each_mistyping_is_refused_by_name_or_shown_with_each_of_its_words(family: str) -> None:
    for number, mistyping in enumerate(one for one in MISTYPINGS if one.family == family):
        pens = (Pen(Random(f"{family} {number} {again}"), wording()) for again in range(50))
        tried = (mistyped(pen, [mistyping]) for pen in pens)
        look_at(next(typed for typed in tried if typed.mistypings))
