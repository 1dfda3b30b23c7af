"""The files of a base folder -> Findings about those that look like a part of the guide, and that nobody will read."""

from collections.abc import Collection, Iterator
from glob import escape
from pathlib import Path

from wegwijs.findings import Finding, Place, Weight
from wegwijs.reading.file_names import hidden_ending, is_of_a_program, original_of, readable_name

_WORD_LIST = "words.txt"
_TABLES = (
    *("facts.yml", "glossary.yml", "hard-words.yml", "intake.yml", "languages.yml", "names.yml", "notices.yml"),
    *("publisher.yml", "rights.yml", "sessions.yml", "welcome.yml"),
)
_WORDS = (
    *("glossary.yml", "interface.yml", "intake.yml", "nouns.yml", "questions.yml", "rights.yml", "sessions.yml"),
    *("synonyms.yml", _WORD_LIST),
)
_OF_A_MUNICIPALITY = ("municipality.yml", "overrides.yml")
_LOCAL_TABLES = ("facts.yml", "sessions.yml")
_LOCAL_WORDS = ("sessions.yml", _WORD_LIST)
"""What a municipality may have of these."""
_OF_EVERYBODY = ("brochures", "pictograms", "theme")
"""Folders of the guide of everybody that no municipality has."""

_DOCUMENTS = ("docx", "doc", "odt", "rtf", "pdf", "html", "htm", "pages", "xlsx", "xls", "ods", "csv")
_PICTURES = ("png", "jpg", "jpeg", "gif", "webp", "eps", "ai", "pdf")
_READ_BY_PEOPLE = ("readme", "license", "licenses", "licence")

Unread = tuple[Path, Path | None]
"""A file, and the file as which it would be read; None when there is none."""


def topic_files(folder: Path) -> list[Path]:
    """The files of topics in the folder of a language, but for copies and what programs put there."""
    return [path for path in _entries(folder) if _is_topic(path)]


def drawing_files(folder: Path) -> list[Path]:
    """The files of pictograms, but for copies and what programs put there."""
    return [path for path in _entries(folder) if path.suffix == ".svg" and not _is_copy(path)]


def unread_files(base: Path, languages: tuple[str, ...]) -> Iterator[Finding]:
    """A Finding for each file whose name or place keeps it from being read; the first language is the source."""
    content = base / "content"
    unread = [*_beside_tables(content, _TABLES), *_beside_tables(base / "brochures", ("brochures.yml",))]
    for source in languages[:1]:
        unread += _topics_outside(content, content / source)
    for code in languages:
        unread += [*_beside_topics(content / code), *_below_topics(content / code)]
    unread += _beside_drawings(base / "pictograms")
    yield from (_finding(base, path, wanted) for path, wanted in unread)


def unread_local_files(folder: Path, languages: tuple[str, ...]) -> Iterator[Finding]:
    """The same for the folder of a municipality, which has fewer files."""
    content = folder / "content"
    unread = [*_beside_tables(folder, _OF_A_MUNICIPALITY), *_beside_tables(content, (*_LOCAL_TABLES, _WORD_LIST))]
    for source in languages[:1]:
        unread += (one for outside in (folder, content) for one in _topics_outside(outside, content / source))
    for inner in (path for path in _entries(content) if not _is_file(path)):
        if inner.name in languages:
            unread += [*_beside_topics(inner, _LOCAL_WORDS), *_below_topics(inner)]
        else:
            unread += ((path, None) for path in sorted(inner.rglob("*")) if _is_file(path))
    for name in _OF_EVERYBODY:
        unread += ((path, None) for path in sorted((folder / name).rglob("*")) if _is_file(path))
    yield from (_finding(folder.parent, path, wanted if wanted != path else None) for path, wanted in unread)


def misnamed_municipality(folder: Path) -> list[Finding]:
    """A Finding for a file that would be municipality.yml with another name; for where there is no such file."""
    wanted = folder / _OF_A_MUNICIPALITY[0]
    names = (path for path in _files(folder) if _readable(path).lower() == wanted.name and path != wanted)
    return [_finding(folder.parent, path, wanted) for path in names]


def _beside_tables(folder: Path, tables: tuple[str, ...]) -> Iterator[Unread]:
    for path in _files(folder):
        name = _readable(path).lower()
        if path.name not in tables and (name in tables or _ending(name) in ("yml", *_DOCUMENTS)):
            yield path, folder / name if name in tables else None


def _topics_outside(folder: Path, source: Path) -> Iterator[Unread]:
    for path in _files(folder):
        if _ending(_readable(path)) == "md":
            yield path, source / _readable(path)


def _beside_topics(folder: Path, words: Collection[str] = _WORDS) -> Iterator[Unread]:
    for path in _files(folder):
        if path.name not in words and not _is_topic(path):
            yield path, _of_language(path, folder)


def _below_topics(folder: Path) -> Iterator[Unread]:
    """Texts in a folder of their own; a folder with the name of a file is told elsewhere."""
    for inner in _entries(folder):
        if _ending(inner.name) not in ("md", "yml", "txt"):
            below = (path for path in sorted(inner.rglob("*")) if _is_file(path) and not is_silent(path, folder))
            yield from ((path, _of_language(path, folder)) for path in below if _of_language(path, folder))


def _beside_drawings(folder: Path) -> Iterator[Unread]:
    for path in _files(folder):
        is_drawing = _ending(_readable(path)) == "svg"
        if is_drawing and (path.suffix != ".svg" or _is_copy(path)):
            yield path, folder / _readable(path)
        elif not is_drawing and _ending(path.name) in _PICTURES:
            yield path, None


def _of_language(path: Path, folder: Path) -> Path | None:
    """The file of a language as which it would be read: one of its tables, or a topic."""
    name = _readable(path)
    if name.lower() in _WORDS:
        return folder / name.lower()
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return folder / f"{name}.md"
    return folder / f"{stem.lower()}.md" if ending in ("md", "txt", *_DOCUMENTS) else None


def _readable(path: Path) -> str:
    return readable_name(original_of(path.name) or path.name)


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _is_topic(path: Path) -> bool:
    return path.suffix == ".md" and not hidden_ending(path.name) and not _is_copy(path)


def _is_copy(path: Path) -> bool:
    """Whether a file is a second copy of one that is there, in its folder or in the same folder of another language."""
    original = original_of(path.name)
    return original is not None and any(path.parent.parent.glob(f"*/{escape(original)}"))


def _entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if not is_of_a_program(path.name))


def _files(folder: Path) -> list[Path]:
    return [path for path in _entries(folder) if _is_file(path) and path.stem.lower() not in _READ_BY_PEOPLE]


def _is_file(path: Path) -> bool:
    """Whether it is a file, as far as we may know."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_silent(path: Path, folder: Path) -> bool:
    """Whether a program put this file, or a folder around it, into the folder for itself."""
    return any(is_of_a_program(part) for part in path.relative_to(folder).parts)


def _finding(base: Path, path: Path, wanted: Path | None) -> Finding:
    name, hidden = _shown(path.relative_to(base)), hidden_ending(path.name)
    folders = name.split("/")[:-1]
    return Finding(
        check="unread-file",
        place=Place(name),
        weight=Weight.PLEASE_FIX,
        language=folders[1] if folders[0] == "content" and len(folders) > 1 else None,
        what=f"Nobody will read this file: the guide has no place for {name}."
        + (f' Its name ends in "{hidden}", which Windows may not show.' if hidden else ""),
        why="What stands in it is not published.",
        remedy=_remedy(base, path, wanted) if wanted else f"Remove it, or keep it outside of {'/'.join(folders)}/.",
    )


def _remedy(base: Path, path: Path, wanted: Path) -> str:
    name = _shown(wanted.relative_to(base))
    if _is_file(wanted):
        return f"Put what is right in it into {name}, and remove it."
    if _ending(path.name) in _DOCUMENTS and not hidden_ending(path.name):
        return f"Write its words into {name} with an editor for plain text, and remove it."
    return f"Rename it to {name}."


def _shown(path: Path) -> str:
    """The path with forward slashes; what is no letter in UTF-8 becomes a sign that can be printed."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
