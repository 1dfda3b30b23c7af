"""Edits that an editor is likely to make in a guide, a function each; nothing is known of the words of that guide.

What is edited is looked up in the guide. StopIteration: there is nothing of its kind any more.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from click.testing import CliRunner

from wegwijs.checks.page_form import PARTS
from wegwijs.commands.program import program
from wegwijs.model.facts import DateFact, Phone
from wegwijs.model.guide import Guide
from wegwijs.model.topics import HOME, Topic

BEGINNING = ("pl", "fr", "tr", "es", "de")
"""Languages that a guide may begin; none has all of them."""
FACT = """
proef:
  kind: web
  value: https://proef.example
  name: Proefdienst
  source: Proefdienst, {day}
  seen: {day}
  review_by: {day}
"""


@dataclass(frozen=True)
class Desk:
    """A copy of a guide in a folder, and the guide as it was read there before any edit."""

    base: Path
    guide: Guide

    @property
    def source(self) -> str:
        return self.guide.source.code

    def replace(self, files: str, pattern: str, new: str) -> int:
        """Replace a pattern in all files of a name; how often it stood there. A line begins at ^."""
        count = 0
        for path in self.base.glob(files):
            text, found = re.subn(pattern, new, path.read_text("utf-8"), flags=re.MULTILINE)
            path.write_text(text, "utf-8")
            count += found
        return count

    def write(self, file: str, row: str, field: str, value: object) -> None:
        """Give a field of a row of a table another value."""
        assert self.replace(file, rf"(^[ -]*{row}\n(?: +.*\n)*? +{field}: ).*", rf"\g<1>{value}") == 1, (row, field)

    def named(self) -> set[str]:
        """The topics and parts that a table names, by themselves and not in a row of all."""
        tables = [
            path.read_text("utf-8") for name in ("content", "brochures") for path in self.base.glob(f"{name}/*.yml")
        ]
        rows = re.findall(r"\b(?:letter|page|topic|sections?): (.*)", "\n".join(tables))
        return set(re.findall(r"[\w-]+", " ".join(rows)))

    def links_to(self, topic: Topic) -> int:
        """How many links of the texts lead to a topic."""
        segments = (segment for text in self.guide.texts for segment in text.segments())
        return sum(segment.source.count(f"({topic.slug}.md") for segment in segments)


def with_sources(guide: Guide) -> Topic:
    """A topic for newcomers that names its official pages."""
    return next(one for one in guide.topics if one.sources and one.audience == "newcomer")


def the_last_day_is_another(desk: Desk) -> None:
    key, day = next((key, one.value) for key, one in desk.guide.facts.items() if isinstance(one, DateFact))
    desk.write("content/facts.yml", f"{key}:", "value", day + timedelta(days=364))


def a_phone_number_is_another(desk: Desk) -> None:
    key = next(key for key, one in reversed(desk.guide.facts.items()) if isinstance(one, Phone))
    desk.write("content/facts.yml", f"{key}:", "value", '"02 205 00 57"')


def a_session_is_past(desk: Desk) -> None:
    session = next(one for one in desk.guide.calendar.sessions if not one.repeat)
    day = desk.guide.today - timedelta(days=9)
    desk.write("content/sessions.yml", f"id: {session.id}", "start", f"{day} {session.start:%H:%M}")


def a_topic_is_new(desk: Desk) -> None:
    """In the source language alone, with the parts that every topic has."""
    like, day = with_sources(desk.guide), desk.guide.today
    head = f"title: Proefstuk\nsummary: Proef.\npictogram: {like.pictogram}\norder: 999\naudience: newcomer\n"
    days = f"sources: [{like.sources[0]}]\nchecked: {day}\nreview_by: {day}\n"
    parts = "\n".join(f"## Deel {place} {{#{part}}}\n\nDit is deel {place}.\n" for place, part in enumerate(PARTS, 1))
    file = desk.base / "content" / desk.source / "proefstuk.md"
    file.write_text(f"---\n{head}{days}---\n{parts}", "utf-8")
    desk.replace("content/welcome.yml", r"(^groups:\n +\S+: \[)", r"\1proefstuk, ")


def a_topic_is_gone(desk: Desk) -> None:
    """The one to which fewest links lead, of those that no table needs; with all that mentions it, and its facts."""
    kept = {HOME, *desk.named()}
    free = [one for one in desk.guide.topics if one.audience == "newcomer" and one.slug not in kept]
    slug = next(one.slug for one in sorted(free, key=desk.links_to))
    for file in desk.base.glob(f"content/*/{slug}.md"):
        file.unlink()
    desk.replace("content/*/*.*", rf"\[([^]]*)\]\({slug}\.md[^)]*\)", r"\1")
    desk.replace("content/*/questions.yml", rf"^{slug}:\n(?: .*\n)*", "")
    for tables in ("content/*.yml", "brochures/*.yml"):
        desk.replace(tables, rf"^ +{slug}#.*\n|(?<=[\[ ]){slug}, |, {slug}(?=\])", "")
    used = dict(desk.guide.used_facts)
    for fact in {*used.pop(slug)}.difference(*used.values()):
        desk.replace("content/facts.yml", rf"^{fact}:\n(?: .*\n)*", "")


def a_language_is_begun(desk: Desk) -> None:
    there = [language.code for language in desk.guide.languages]
    code = next(code for code in BEGINNING if code not in there)
    run = CliRunner().invoke(program, ["new", "language", code, "--base", str(desk.base)])
    assert run.exit_code == 0, run.output


def a_part_has_another_id(desk: Desk) -> None:
    """One that no table names; in all languages, and wherever a link or a question leads to it."""
    slug, old = next(
        (topic.slug, part.id)
        for topic in desk.guide.topics
        for part in topic.translations[desk.source].sections
        if part.id and part.id not in {*PARTS, topic.first, *desk.named()} and not topic.checklist
    )
    assert desk.replace(f"content/*/{slug}.md", rf"\{{#{old}\}}", "{#proef}")
    desk.replace(f"content/*/{slug}.md", rf"\(#{old}\)", "(#proef)")
    desk.replace("content/*/*.*", rf"\({slug}\.md#{old}\)", f"({slug}.md#proef)")
    desk.replace("content/*/questions.yml", rf"(^{slug}:\n(?:  .*\n)*?  ){old}:", r"\1proef:")


def a_word_is_explained(desk: Desk) -> None:
    for language in desk.guide.languages:
        row = "terms:\n  proefwoord:\n    word: proefwoord\n    explanation: 1 2 3.\n"
        desk.replace(f"content/{language.code}/glossary.yml", "^terms:\n", row)


def a_source_is_added(desk: Desk) -> None:
    with (desk.base / "content/facts.yml").open("a", encoding="utf-8") as facts:
        facts.write(FACT.format(day=desk.guide.today))
    topic = with_sources(desk.guide)
    assert desk.replace(f"content/{desk.source}/{topic.slug}.md", r"^sources: \[", "sources: [proef, ") == 1


def a_topic_has_another_pictogram(desk: Desk) -> None:
    topic, other = desk.guide.topics[-1], desk.guide.topics[1]
    assert (
        desk.replace(f"content/{desk.source}/{topic.slug}.md", "^pictogram: .*", f"pictogram: {other.pictogram}") == 1
    )


BRINGS: dict[Callable[[Desk], None], set[str]] = {
    the_last_day_is_another: set(),
    a_phone_number_is_another: set(),
    a_session_is_past: set(),
    a_topic_is_new: {"missing-topic"},
    a_topic_is_gone: {"gone-page", "memory-file"},
    a_language_is_begun: {"language-begun"},
    a_part_has_another_id: set(),
    a_word_is_explained: set(),
    a_source_is_added: set(),
    a_topic_has_another_pictogram: set(),
}
"""Each edit, and the checks that tell its editor what it brings."""
