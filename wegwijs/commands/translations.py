"""`translations`: takes into the memory what fits, and what somebody says to fit; tells what does not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from wegwijs.freshness import Acceptance, judged_guide, kept
from wegwijs.freshness.board import Standing, board_of
from wegwijs.model.freshness import Freshness, Judged, State
from wegwijs.model.guide import Guide
from wegwijs.model.memory import Translated
from wegwijs.model.publication import Language
from wegwijs.reading.memory import memory_file, memory_name
from wegwijs.reporting import Format
from wegwijs.website.board import board_json
from wegwijs.writing import add_files, remove_files


def judged_anyhow(guide: Guide, anew: Iterable[Translated] = ()) -> Guide:
    """The guide with judgements even if it has no memory yet; files of it that are broken may be made `anew`."""
    memory = guide.memory
    return judged_guide(replace(guide, memory=replace(memory, is_kept=True, broken=memory.broken - frozenset(anew))))


def write_renewed(guide: Guide, base: Path) -> list[str]:
    """Write down what fits, and remove the files of what is gone. Returns the names of all that changed."""
    judged = judged_anyhow(guide)
    changed = _write(judged, base, judged.freshness.files)
    gone = [memory_name(file) for file in guide.memory.rows if _is_gone(judged, file)]
    remove_files(gone, base)
    return [*changed, *gone]


def write_accepted(guide: Guide, base: Path, files: Iterable[Translated], acceptance: Acceptance) -> list[str]:
    """Write down what fits in these files, and what is accepted. Returns the names of the files that changed."""
    files = list(files)
    return _write(judged_anyhow(guide, files), base, files, acceptance)


def write_translated(guide: Guide, base: Path, addresses: Mapping[Translated, frozenset[str]]) -> list[str]:
    """Write down what fits in these files, and these texts too: a translator had them beside their source as it is."""
    judged = judged_anyhow(guide)
    files = {
        file: tuple(_fitting(one) if one.source.address in addresses[file] else one for one in found)
        for file, found in judged.freshness.files.items()
        if file in addresses
    }
    return _write(replace(judged, freshness=Freshness(files)), base, files)


def _fitting(judged: Judged) -> Judged:
    return replace(judged, state=State.MACHINE) if judged.translation else judged


def told(guide: Guide, shown_as: Format) -> Iterator[str]:
    """How the translations stand: for people, as JSON, or as a part of the summary of a run on GitHub."""
    judged = judged_anyhow(guide)
    if shown_as is Format.JSON:
        yield board_json(judged)
        return
    if shown_as is Format.GITHUB:
        yield "## Translations\n"
    for language in guide.translations():
        yield from _language(language, [one for one in board_of(judged) if one.file.language == language.code])


def _language(language: Language, standings: list[Standing]) -> Iterator[str]:
    """A line about a language, and one about each file in which something does not fit."""
    states: Counter[State] = Counter()
    for standing in standings:
        states.update(standing.counts)
    yield f"- {language.name}: {_counted(states)}"
    for standing in standings:
        if standing.late:
            since = f" (since {standing.since})" if standing.since else ""
            yield f"  - {standing.path}: {_counted(standing.counts)}{since}"


def _counted(states: Mapping[State, int]) -> str:
    return ", ".join(f"{states[state]} {state}" for state in State if states.get(state)) or "nothing yet"


def _is_gone(guide: Guide, file: Translated) -> bool:
    languages = {language.code for language in guide.translations()}
    return file.language in languages and file not in guide.freshness.files


def _write(
    guide: Guide, base: Path, files: Iterable[Translated], acceptance: Acceptance = Acceptance.NONE
) -> list[str]:
    new = {file: rows for file, rows in kept(guide, files, acceptance).items() if rows}
    changed = [(file, rows) for file, rows in new.items() if guide.memory.rows.get(file) != rows]
    add_files((memory_file(file, guide.source.code, rows) for file, rows in changed), base)
    return [memory_name(file) for file, _ in changed]
