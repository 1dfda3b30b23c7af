"""The folder of a municipality, and those of its layers -> Overlays, and Findings about what is wrong there."""

from dataclasses import dataclass, replace
from pathlib import Path

from wegwijs.findings import Finding, Place
from wegwijs.model.facts import Facts
from wegwijs.model.guide import Guide
from wegwijs.model.municipality import Municipality
from wegwijs.model.overlay import OVERRIDES, LocalCalendar, LocalSessions, Overlay
from wegwijs.model.topics import Topic
from wegwijs.reading.face import read_face, read_local_profile
from wegwijs.reading.file_reader import FileReader, Shape
from wegwijs.reading.history import read_history
from wegwijs.reading.memory import read_memory
from wegwijs.reading.municipalities import check_nis
from wegwijs.reading.once import told_once
from wegwijs.reading.overlay_folder import check_folder
from wegwijs.reading.overrides import read_overrides
from wegwijs.reading.terms import TermMarker
from wegwijs.reading.topics import read_topics
from wegwijs.reading.unread_files import misnamed_municipality, unread_local_files
from wegwijs.reading.word_lists import WORD_LIST, read_word_list

_MUNICIPALITY = "municipality.yml"


@dataclass(frozen=True)
class ReadOverlays:
    """The layers, the lowest first, and what was found; no layers where one of them cannot be read."""

    layers: tuple[Overlay, ...]
    findings: list[Finding]


def read_overlays(guide: Guide, folder: Path) -> ReadOverlays:
    """All layers of a municipality. Nothing is read but its folder and those of its layers, which stand beside it."""
    layers: list[Overlay] = []
    findings: list[Finding] = []
    name: str | None = folder.name
    while name:
        layer, found = _layer(guide, folder.parent, name)
        findings += found
        if layer is None:
            return ReadOverlays((), told_once(findings))
        layers.insert(0, layer)
        below = layer.municipality.layer
        if below in {one.folder for one in layers}:
            return ReadOverlays((), [*findings, _loop(layer, below or "")])
        if below and not (folder.parent / below).is_dir():
            return ReadOverlays((), [*findings, _no_layer(layer, below)])
        name = below
    return ReadOverlays(tuple(layers), told_once(findings))


def _layer(guide: Guide, parent: Path, name: str) -> tuple[Overlay | None, list[Finding]]:
    """One folder; None when something in it may not be read, or nothing says whose it is."""
    files = FileReader(parent)
    if not files.has(f"{name}/{_MUNICIPALITY}"):
        return None, [_no_municipality(name), *misnamed_municipality(parent / name)]
    if found := check_folder(parent / name):
        return None, found
    glossary = guide.words[guide.source.code].glossary
    files.mark = TermMarker(glossary.terms if glossary else {}).marked
    municipality = files.table(f"{name}/{_MUNICIPALITY}", Municipality)
    if municipality is None:
        return None, files.findings
    files.findings.extend(_of_the_code(municipality, files, name))
    sessions = _optional(files, f"{name}/content/sessions.yml", LocalSessions)
    overlay = Overlay(
        folder=name,
        municipality=municipality,
        facts=_optional(files, f"{name}/content/facts.yml", Facts) or {},
        sessions=sessions.sessions if sessions else (),
        series=sessions.series if sessions else (),
        calendar=_calendar(files, guide, name),
        topics=_topics(files, guide, name),
        overrides=read_overrides(files, f"{name}/{OVERRIDES}", guide),
        face=read_face(files, municipality, name),
        profile=read_local_profile(files, municipality, name),
        spelling=_spelling(files, guide, name),
    )
    files.findings.extend(unread_local_files(parent / name, _codes(guide)))
    history, of_history = read_history(parent / name)
    memory, of_memory = read_memory(parent / name)
    seen = {"texts": tuple(files.texts), "marks": files.marks, "unreadable": tuple(sorted(files.unreadable))}
    overlay = replace(overlay, history=history, memory=memory, **seen)
    return overlay, [*files.findings, *(_in_folder(name, one) for one in (*of_history, *of_memory))]


def _of_the_code(municipality: Municipality, files: FileReader, name: str) -> list[Finding]:
    file = f"{name}/{_MUNICIPALITY}"
    place = files.marks.get((file, ("nis",)), Place(file))
    return check_nis(municipality.nis, municipality.name, place) if municipality.nis else []


def _codes(guide: Guide) -> tuple[str, ...]:
    """The codes of the languages, that of the source first."""
    return guide.source.code, *(language.code for language in guide.translations())


def _in_folder(name: str, finding: Finding) -> Finding:
    """A Finding about a file that is named from the folder on."""
    return replace(finding, place=finding.place._replace(file=f"{name}/{finding.place.file}"))


def _topics(files: FileReader, guide: Guide, name: str) -> tuple[Topic, ...]:
    """Its own topics; each is there in the languages in which it is written."""
    topics = read_topics(files, guide.languages, guide.source, content=f"{name}/content")
    return tuple(replace(topic, languages=tuple(topic.translations)) for topic in topics)


def _spelling(files: FileReader, guide: Guide, name: str) -> dict[str, tuple[str, ...]]:
    """Code of a language -> the words that no dictionary knows, in order: what an overlay says is a fingerprint too.

    What all languages share are names of its places.
    """
    shared = read_word_list(files, f"{name}/content/{WORD_LIST}")
    return {
        language.code: tuple(sorted(shared | read_word_list(files, f"{name}/content/{language.code}/{WORD_LIST}")))
        for language in guide.languages
    }


def _calendar(files: FileReader, guide: Guide, name: str) -> dict[str, LocalCalendar]:
    """Code of a language -> the words of its sessions."""
    read: dict[str, LocalCalendar] = {}
    for language in guide.languages:
        words = files.words(f"{name}/content/{language.code}/sessions.yml", language.code, LocalCalendar)
        read[language.code] = words or LocalCalendar()
    return read


def _optional(files: FileReader, name: str, shape: type[Shape]) -> Shape | None:
    """A file that may be absent."""
    return files.table(name, shape) if files.has(name) else None


def _no_municipality(name: str) -> Finding:
    return Finding(
        check="missing-file",
        place=Place(f"{name}/{_MUNICIPALITY}"),
        what=f"The folder {name} has no {_MUNICIPALITY}.",
        why="That file says whose guide it is; without it none can be made.",
        remedy="Name the folder that has it, or begin one: python3 build.py new municipality gemeenten/dorp",
    )


def _loop(layer: Overlay, below: str) -> Finding:
    return Finding(
        check="layers-in-a-circle",
        place=layer.at(_MUNICIPALITY, "layer"),
        what=f'The layer "{below}" already lies above {layer.folder}.',
        why="Each would wait for the words of the other, and no guide would be made.",
        remedy="Let a municipality name its region, and the region nothing, or a larger one.",
    )


def _no_layer(layer: Overlay, below: str) -> Finding:
    return Finding(
        check="layer-missing",
        place=layer.at(_MUNICIPALITY, "layer"),
        what=f'There is no folder "{below}" beside {layer.folder}.',
        why="The words of that layer would be missing.",
        remedy="Correct the name, put the folder there, or take the line out.",
    )
