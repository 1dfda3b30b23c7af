"""What is checked is what is printed: right texts have no Finding, and of a mistyped one nothing is lost unseen.

Each test tries 500 texts; WEGWIJS_TEXTS=20000 tries more (benchmarks/README.md says what that found).
"""

import os
from dataclasses import replace
from functools import cache

from hypothesis import HealthCheck, given, settings

from tests.conftest import TODAY, TOWN
from tests.read_back import Facts, Tree, tree_of_html, tree_of_text, words_in
from tests.typed_texts import WORD, Typed, right_texts
from wegwijs.checks.facts import check_facts
from wegwijs.checks.headings import check_headings
from wegwijs.checks.links import check_links
from wegwijs.findings import Finding, Place
from wegwijs.model.guide import Guide
from wegwijs.model.texts import Text
from wegwijs.prose.blocks import sections_html
from wegwijs.prose.inline import InlineWriter
from wegwijs.reading import read_guide
from wegwijs.reading.texts import read_text

TEXTS = int(os.environ.get("WEGWIJS_TEXTS", "500"))
FILE = "content/nl/wonen.md"
fuzzed = settings(
    max_examples=TEXTS,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


@cache
def town() -> Guide:
    guide = read_guide(TOWN, TODAY).guide
    assert guide
    return guide


def facts() -> Facts:
    return dict(town().facts)


def read(typed: str) -> tuple[Text, list[Finding]]:
    """A text as the page "wonen" of the town in one language, and what is found in it."""
    one = read_text.__wrapped__(typed, "nl", Place(FILE), "wonen")
    guide = town()
    topics = tuple(
        replace(topic, translations={"nl": replace(topic.translations["nl"], text=one.text)})
        for topic in guide.topics
        if topic.slug == "wonen"
    )
    others = tuple(topic for topic in guide.topics if topic.slug != "wonen")
    guide = replace(guide, languages=(guide.source,), texts=(one.text,), topics=(*topics, *others))
    found = [finding for check in (check_headings, check_links, check_facts) for finding in check(guide)]
    return one.text, [*one.findings, *(finding for finding in found if finding.place.file == FILE)]


def html_of(text: Text) -> str:
    return sections_html(text.sections, InlineWriter(facts(), "nl", "nl", lambda target: target))


def words(tree: Tree) -> list[str]:
    return WORD.findall(" ".join(words_in(tree)))


@fuzzed
@given(right_texts(facts()))
def test_a_right_text_has_no_finding_and_is_shown_as_it_is_meant(typed: Typed) -> None:
    text, found = read(typed.text)
    assert found == []
    assert tree_of_text(text, facts()) == typed.tree
    assert tree_of_html(html_of(text)) == typed.tree
    assert words(typed.tree) == WORD.findall(typed.text)
