"""Guide -> the same words as plain files that need no program of ours: Markdown for each topic, YAML for each table.

What they are and whose words these are, stands beside them in `reading_me`.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime, time
from typing import TypeAlias, cast

from wegwijs.feeds.reading_me import reading_me
from wegwijs.model.addresses import whole_addresses
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.model.publication import Language
from wegwijs.model.texts import Segment, Text
from wegwijs.model.topics import Translation
from wegwijs.prose.markdown import in_line, sections_markdown
from wegwijs.prose.speaker import Speaker
from wegwijs.prose.wording import Wording

Value: TypeAlias = "str | list[Value] | dict[str, Value]"


def plain_files(guide: Guide) -> Iterator[OutputFile]:
    """The data of the guide, and for each language its topics and the words of its tables."""
    source = Speaker(guide, guide.source, whole_addresses(guide, guide.source, "index")).wording
    data: dict[str, object] = {
        "facts": guide.facts,
        "publisher": guide.publisher,
        **{table.name: table for table in guide.tables},
    }
    if guide.desk:
        data["desk"] = guide.desk
    for name, one in data.items():
        yield _yaml(f"{name}.yml", plain(one, source))
    yield reading_me(guide)
    for language in guide.languages:
        yield from _of_language(guide, language)


def _of_language(guide: Guide, language: Language) -> Iterator[OutputFile]:
    wording = Speaker(guide, language, whole_addresses(guide, language, "index")).wording
    for topic in guide.topics:
        text = topic.translations[language.code]
        yield OutputFile(f"{language.code}/{topic.slug}.md", _topic(text, wording).encode())
    for slug, words in guide.words[language.code].tables.items():
        yield _yaml(f"{language.code}/{slug}.yml", plain(words, wording))


def _topic(text: Translation, wording: Wording) -> str:
    head = {"title": text.title, "summary": text.summary, "language": text.language}
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items()]
    return "\n".join(["---", *lines, "---", "", f"# {text.title}", "", sections_markdown(text.sections, wording), ""])


def plain(value: object, wording: Wording) -> Value:
    """A piece of the model as texts, lists and groups; texts are Markdown, and what is empty is left out."""
    match value:
        case Mapping():
            pairs = cast(Mapping[object, object], value).items()
            return {str(key): plain(one, wording) for key, one in pairs if one not in (None, (), "")}
        case tuple() | list():
            return [plain(one, wording) for one in cast(Iterable[object], value)]
        case _ if is_dataclass(value) and not isinstance(value, type | Segment | Text):
            return plain({one.name: getattr(value, one.name) for one in fields(value)}, wording)
        case _:
            return _said(value, wording)


def _said(value: object, wording: Wording) -> str:
    match value:
        case Segment():
            return in_line(value, wording)
        case Text():
            return sections_markdown(value.sections, wording)
        case datetime():
            return value.strftime("%Y-%m-%d %H:%M")
        case bool():
            return str(value).lower()
        case time():
            return value.strftime("%H:%M")
        case _:
            return str(value)


def _yaml(name: str, value: Value) -> OutputFile:
    return OutputFile(name, ("\n".join(_lines(value)) + "\n").encode())


def _lines(value: Value, indent: str = "") -> Iterator[str]:
    """YAML with every text between double quotes, which YAML and JSON read alike."""
    match value:
        case dict():
            for key, one in value.items():
                yield from _entry(f"{indent}{json.dumps(key, ensure_ascii=False)}:", one, f"{indent}  ")
        case list():
            for one in value:
                yield from _entry(f"{indent}-", one, f"{indent}  ")
        case str():
            yield f"{indent}{json.dumps(value, ensure_ascii=False)}"


def _entry(start: str, value: Value, indent: str) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{start} {json.dumps(value, ensure_ascii=False)}"
    elif not value:
        yield f"{start} {'{}' if isinstance(value, dict) else '[]'}"
    else:
        yield start
        yield from _lines(value, indent)
