"""Returned files -> the files of the guide with the new texts in them, read back before anybody keeps them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from wegwijs.exchange.disk import edited, text_of
from wegwijs.exchange.entries import new_entries, new_table
from wegwijs.exchange.judging import Refused, judged
from wegwijs.exchange.overrides import override_edits
from wegwijs.exchange.po import read_po
from wegwijs.exchange.returned import CannotRead, ReturnedFile
from wegwijs.exchange.sections import new_sections, new_topic
from wegwijs.exchange.splicing import Edit, Texts, edits_for
from wegwijs.exchange.texts import sources_in
from wegwijs.exchange.units import WordsFile, files_of, whose
from wegwijs.exchange.xliff import read_xliff
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.model.output import OutputFile
from wegwijs.reading.extents import OutOfPlace
from wegwijs.reading.text_files import TextFile

_ONLY_OURS = "Choose a file that Wegwijs exported."
_MOST = 50_000_000
"""Bytes of a file; a guide of a hundred topics has less than two million."""


Addresses: TypeAlias = Mapping[Translated, frozenset[str]]


@dataclass(frozen=True)
class Taken:
    """What becomes of returned files: files to write, and what is not taken over.

    `changed`: the addresses of the texts that are new in each translation; `confirmed`: of those that are as they were,
    and right. `absent`: how many texts were exported and are not in the returned files.
    """

    files: tuple[OutputFile, ...]
    changed: Addresses
    confirmed: Addresses
    refused: tuple[Refused, ...]
    absent: int = 0


def read_returned(guide: Guide, content: bytes) -> ReturnedFile:
    """What a translator returned, in one of the formats: XML begins with a sign with which PO never does.

    Raises CannotRead.
    """
    if len(content) > _MOST:
        raise CannotRead("This file is too large to be a translation.", _ONLY_OURS)
    start = content[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    returned = read_xliff(content) if start.startswith(b"<") else read_po(content)
    if not returned.units:
        raise CannotRead("There is no text in this file that could be taken over.", _ONLY_OURS)
    _check_whose(guide, returned)
    return replace(returned, language=_language(guide, returned.language))


def take_over(guide: Guide, base: Path, returned: Sequence[ReturnedFile]) -> Taken:
    """Take over what translators returned, into files of `base`. Writes nothing."""
    taken = [_of_language(guide, base, code, returned) for code in dict.fromkeys(one.language for one in returned)]
    return Taken(
        files=tuple(file for one in taken for file in one.files),
        changed={file: addresses for one in taken for file, addresses in one.changed.items()},
        confirmed={file: addresses for one in taken for file, addresses in one.confirmed.items()},
        refused=tuple(refused for one in taken for refused in one.refused),
        absent=sum(max(0, (one.exported or 0) - len({unit.address for unit in one.units})) for one in returned),
    )


def _of_language(guide: Guide, base: Path, language: str, returned: Sequence[ReturnedFile]) -> Taken:
    files = {file.name: file for file in files_of(guide, language)}
    units = [unit for one in returned if one.language == language for unit in one.units]
    verdicts = judged(units, list(files.values()))
    written: list[OutputFile] = []
    changed: dict[Translated, frozenset[str]] = {}
    refused = list(verdicts.refused)
    for name, texts in verdicts.texts.items():
        output, taken = _File(guide, base, files[name], texts).result()
        refused += [_left(files[name], address) for address in texts if address not in taken]
        if output:
            written.append(output)
            changed[Translated(language, files[name].stem)] = taken
    confirmed = {Translated(language, files[name].stem): frozenset(said) for name, said in verdicts.confirmed.items()}
    return Taken(tuple(written), changed, confirmed, tuple(refused))


def _check_whose(guide: Guide, returned: ReturnedFile) -> None:
    """Raise CannotRead for a file with the words of another municipality; one that does not tell is taken as ours."""
    named, here = returned.municipality, whose(guide)
    if named in (None, here):
        return
    theirs, ours = (one or "the guide of everybody" for one in (named, here))
    remedy = (
        f"Type it once more, with --municipality and the folder of {named}."
        if named
        else f"Choose a file that was exported with --municipality and the folder of {here}."
    )
    raise CannotRead(f"This file has the texts of {theirs}, not those of {ours}.", remedy)


def _language(guide: Guide, named: str) -> str:
    """The code of a language of the guide: uk, also where the file says uk-UA or uk_UA."""
    code = named.replace("_", "-").partition("-")[0].lower()
    known = [language.code for language in guide.translations()]
    if code in known:
        return code
    said = f'This file is in the language "{named}"' if named else "This file does not say in which language it is"
    raise CannotRead(f"{said}; the guide is translated into {', '.join(known)}.", "Write the code into its head.")


@dataclass(frozen=True)
class _File:
    """A file of words into which texts are to go."""

    guide: Guide
    base: Path
    file: WordsFile
    texts: Texts

    def result(self) -> tuple[OutputFile | None, frozenset[str]]:
        """The file to write, None when nothing can be put into it, and the addresses of the texts in it."""
        path = self.base / self.file.file
        try:
            return self._edited(path.read_bytes()) if path.exists() else self._new()
        except (OutOfPlace, OSError, UnicodeDecodeError):
            return None, frozenset()

    def _source(self) -> TextFile:
        return text_of(self.file.original, (self.base / self.file.original).read_bytes())

    def _new(self) -> tuple[OutputFile | None, frozenset[str]]:
        make = new_topic if self.file.name.endswith(".md") else new_table
        made = make(self.file, self._source(), self.texts)
        return (OutputFile(self.file.file, made[0].encode()), frozenset(made[1])) if made else (None, frozenset())

    def _edited(self, raw: bytes) -> tuple[OutputFile | None, frozenset[str]]:
        there = text_of(self.file.file, raw)
        pieces = list(self._pieces(raw, there))
        if not pieces:
            return None, frozenset()
        content = edited(raw, [edit for edit, _ in pieces])
        return OutputFile(self.file.file, content), frozenset(name for _, names in pieces for name in names)

    def _pieces(self, raw: bytes, there: TextFile) -> Iterator[tuple[Edit, set[str]]]:
        """The edits of the file, and the addresses that each takes with it."""
        if self.file.is_overrides:
            yield from override_edits(self.guide, self.file, there.text, self.texts)
            return
        old = {name: text for name, text in self.texts.items() if name in self.file.translated}
        yield from self._changes(raw, there, old)
        add = new_sections if self.file.name.endswith(".md") else new_entries
        if len(old) < len(self.texts):
            yield from add(self.file, self._source(), there, self.texts)

    def _changes(self, raw: bytes, there: TextFile, texts: Texts) -> Iterator[tuple[Edit, set[str]]]:
        """The edits of texts that are there; a text that would be read as another one, or change others, is none."""
        if not self._are_read_back(raw, there, texts):
            texts = {name: text for name, text in texts.items() if self._are_read_back(raw, there, {name: text})}
        taken = set(texts)
        for edit in edits_for(there, self.file.language, texts):
            yield edit, taken

    def _are_read_back(self, raw: bytes, there: TextFile, texts: Texts) -> bool:
        language = self.file.language
        content = edited(raw, edits_for(there, language, texts))
        return sources_in(text_of(there.name, content), language) == sources_in(there, language) | dict(texts)


def _left(file: WordsFile, address: str) -> Refused:
    if address in file.translated:
        what = f"With this text {file.file} would be read in another way, or it has mistakes that the check tells."
        return Refused(address, what, "Write it there yourself, and run the check.")
    if file.is_overrides:
        return _left_of_overrides(address)
    what = f"Not all that belongs to it is translated, so it cannot be put into {file.file} yet."
    return Refused(
        address, what, "Translate the whole part, with its heading; the title and the summary of a new file too."
    )


def _left_of_overrides(address: str) -> Refused:
    return Refused(
        address,
        "There is no place for it in overrides.yml yet: its entry is not translated whole, the guide changed the text "
        "that yours replaces, or it says nothing there in this language.",
        "Run the check, and mend what it says of overrides.yml. Let each entry there stand behind a dash (-) on a line "
        "of its own, without [ and ] around them all. Then import the file once more.",
    )
