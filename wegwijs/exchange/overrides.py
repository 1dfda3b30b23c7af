"""Translated texts of a municipality's overrides -> edits of overrides.yml: in the entries that are there, or new ones.

A new entry stands behind the one that it translates, and replaces what the guide says there in its own language.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from wegwijs.exchange.splicing import Edit, Texts, value_with
from wegwijs.exchange.texts import sources_of_value
from wegwijs.exchange.units import WordsFile
from wegwijs.model.guide import Guide
from wegwijs.model.overlay import Override, own_address
from wegwijs.overlays.replacing import holds, said_in
from wegwijs.reading.yaml_entries import Entry, items_in
from wegwijs.reading.yaml_scalars import Scalar, as_written, fitting, scalars_in


def override_edits(guide: Guide, file: WordsFile, text: str, texts: Texts) -> Iterator[tuple[Edit, set[str]]]:
    """An edit for each entry that can say these texts, and the addresses that it takes with it."""
    overrides = _Overrides(guide, file, text)
    for override in guide.local[-1].overrides:
        address = own_address(override.entry.at)
        said = {name: one for name, one in texts.items() if name == address or name.startswith(f"{address}/")}
        if said and override.language == file.source and holds(override, guide.today):
            edit = overrides.edit(override, said)
            if edit:
                yield edit, set(said)


@dataclass(frozen=True)
class _Item:
    """An entry as it is written: its texts by the names of their fields, and the lines that it takes."""

    entry: Entry
    fields: Mapping[str, Scalar]

    def says(self, name: str) -> str:
        return self.fields[name].value if name in self.fields else ""


@dataclass(frozen=True)
class _Overrides:
    """The text of overrides.yml."""

    guide: Guide
    file: WordsFile
    text: str

    def edit(self, override: Override, said: Texts) -> Edit | None:
        """The edit that makes a translation of an override say this; None where there is no place for it."""
        source, there = (self._item(override.entry.at, code) for code in (self.file.source, self.file.language))
        if source is None:
            return None
        address = own_address(override.entry.at)
        return self._changed(there.fields["text"], address, said) if there else self._new(override, source, said)

    @cached_property
    def _items(self) -> list[_Item]:
        scalars = scalars_in(self.text)
        return [
            _Item(one, {str(path[1]): scalar for path, scalar in scalars.items() if path[0] == one.path[0]})
            for one in items_in(self.text)
        ]

    def _item(self, at: str, language: str) -> _Item | None:
        """The entry that holds of a text in a language; None when there is none, or nobody can tell which is meant."""
        day = self.guide.today.isoformat()
        found = [one for one in self._items if one.says("at") == at and (one.says("until") or day) >= day]
        found = [one for one in found if (one.says("language") or self.file.source) == language]
        return found[0] if len(found) == 1 else None

    def _changed(self, scalar: Scalar, address: str, said: Texts) -> Edit | None:
        language = self.file.language
        value = value_with(scalar.value, language, address, said)
        wanted = {**sources_of_value(scalar.value, language, address), **said}
        is_read_back = sources_of_value(value, language, address) == wanted
        return (scalar.start, scalar.end, as_written(scalar, value)) if is_read_back else None

    def _new(self, override: Override, source: _Item, said: Texts) -> Edit | None:
        """An entry behind that of the source; None if not all of it is translated, or the guide says nothing there."""
        address, replaced = own_address(override.entry.at), said_in(self.guide, override, self.file.language)
        value = value_with(source.says("text"), self.file.source, address, said)
        if not replaced or sources_of_value(value, self.file.language, address) != said:
            return None
        end = self.text.find("\n", source.entry.end)
        place = end if end >= 0 else len(self.text)
        fields = {
            "at": fitting(override.entry.at),
            "language": fitting(self.file.language),
            "replaces": _written("\n\n".join(replaced), source.entry.indent),
            "text": _written(value.strip(), source.entry.indent),
            "why": fitting(" ".join(source.says("why").split())),
            "until": source.says("until"),
        }
        lines = [f"{name}: {one}" for name, one in fields.items() if one]
        return place, place, f"\n{self._dash(source.entry)}" + f"\n{' ' * source.entry.indent}".join(lines)

    def _dash(self, entry: Entry) -> str:
        """What stands before the first name of an entry in its line."""
        before = self.text[self.text.rfind("\n", 0, entry.start) + 1 : entry.start]
        return before if before.strip() == "-" else f"{' ' * (entry.indent - 2)}- "


def _written(value: str, indent: int) -> str:
    """A text in its line, or as a block where it has several."""
    if "\n" not in value:
        return fitting(value)
    return "\n".join(["|", *(f"{' ' * (indent + 2)}{line}".rstrip() for line in value.split("\n"))])
