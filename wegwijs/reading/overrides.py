"""overrides.yml of a municipality -> Overrides, their words read as those of any topic."""

from collections.abc import Iterator

from wegwijs.findings import Finding, Place, Weight
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Override, OverrideEntries, OverrideEntry, own_address
from wegwijs.model.spans import normalised
from wegwijs.model.texts import Paragraph, Text
from wegwijs.reading.file_reader import FileReader
from wegwijs.reading.texts import read_text


def read_overrides(files: FileReader, name: str, guide: Guide) -> tuple[Override, ...]:
    """All overrides that can be read in the languages of the guide; none when there is no such file."""
    entries = files.table(name, OverrideEntries) if files.has(name) else None
    return tuple(_overrides(files, name, guide, entries or ()))


def _overrides(files: FileReader, name: str, guide: Guide, entries: tuple[OverrideEntry, ...]) -> Iterator[Override]:
    for number, entry in enumerate(entries):
        place, language = files.marks.get((name, (number, "text")), Place(name)), entry.language or guide.source.code
        if language not in guide.known_languages:
            at = files.marks.get((name, (number, "language")), place)
            files.keep(name, [_no_language(at, language, sorted(guide.known_languages))], readable=True)
        if language not in guide.words:
            continue
        address = own_address(entry.at)
        text = files.text(entry.text, language, place, address, is_value=True)
        replaced = read_text(entry.replaces, language, place, address, is_value=True).text
        if wrong := _wrong(entry, text):
            files.keep(name, [_form(place, wrong)], readable=True)
        else:
            sources = tuple(normalised(one.source) for one in replaced.segments() if one.source)
            yield Override(entry, files.marks.get((name, (number, "at")), place), language, sources, text.blocks)


def _wrong(entry: OverrideEntry, text: Text) -> str:
    """What in a text cannot stand where it is to stand."""
    if any(section.heading for section in text.sections):
        return "a heading"
    match text.blocks:
        case (Paragraph(),):
            return ""
        case _:
            return "more than one paragraph" if "/" in entry.at else ""


def _no_language(place: Place, language: str, known: list[str]) -> Finding:
    return Finding(
        check="unknown-name",
        place=place,
        weight=Weight.PLEASE_FIX,
        what=f'The guide has no language "{language}".',
        why="Nobody would ever read this text.",
        remedy=f"Choose from these: {', '.join(known)}.",
    )


def _form(place: Place, what: str) -> Finding:
    return Finding(
        check="override-form",
        place=place,
        what=f"There is {what} in this text, and it does not fit in the place of what it replaces.",
        why="The page would be cut in two there, and links to its parts would lead elsewhere.",
        remedy="A piece such as wonen#kosten/alinea-1 takes one paragraph; a whole part, such as wonen#kosten, also "
        "lists, steps and boxes. The heading stays as it is.",
    )
