"""`new municipality`: answers -> the folder of a municipality: its file, a README in Dutch, a workflow and a form."""

import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wegwijs import __version__
from wegwijs.model.answers import Answers, whole_address
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.reading.municipalities import nis_of

_TEMPLATES = Path(__file__).parent / "municipality"
_PLACES = {
    "README.md": "README.md",
    "gids.yml": ".github/workflows/gids.yml",
    "dependabot.yml": ".github/dependabot.yml",
    "fout.yml": ".github/ISSUE_TEMPLATE/fout.yml",
}
"""Template -> where it comes in the folder."""

_GITHUB = re.compile(r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?(?:/|$)")
_NOBODY = "EIGENAAR/REPO"
_NO_COMMIT = "0" * 40

_MORE = ("  # mail: onthaal@dorp.example", "  # languages: [nl, fr, uk]")
_HINTS = ("  # hours:", "  #   monday: [9:00-12:00, 13:30-16:30]")

_UNCOVER = "Haal dan vooraan in elke regel één # weg, met de spatie erachter."


@dataclass(frozen=True)
class Upstream:
    """Where the program and the words come from: a repository on GitHub and a commit of it."""

    repository: str
    commit: str

    @property
    def manual(self) -> str:
        """The manual for municipalities, as it was at that commit."""
        return f"https://github.com/{self.repository}/blob/{self.commit}/docs/gemeenten.md"


def upstream_of(guide: Guide, base: Path) -> Upstream:
    """The repository that publisher.yml names, and the commit of the base; where nobody says it, a place to fill in."""
    found = _GITHUB.match(guide.publisher.edit or "")
    return Upstream(found[1] if found else _NOBODY, _commit(base) or _NO_COMMIT)


def _commit(base: Path) -> str:
    """The commit of a folder; nothing where it is no repository, or where there is no git."""
    try:
        run = subprocess.run(["git", "rev-parse", "HEAD"], cwd=base, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return run.stdout.strip() if run.returncode == 0 else ""


def told_of(folder: Path, upstream: Upstream) -> list[str]:
    """What to do next."""
    lines = [f"{folder}/municipality.yml", f"-> python3 build.py serve --municipality {shlex.quote(str(folder))}"]
    workflow = f"{folder}/{_PLACES['gids.yml']}"
    if upstream.repository == _NOBODY:
        names = "de twee namen uit het adres van de gids op GitHub"
        lines.append(f"-> Vervang {_NOBODY} in {workflow} en in README.md door {names}.")
    if upstream.commit == _NO_COMMIT:
        where = "open de gids op GitHub, klik op Commits en op Copy full SHA"
        lines.append(f"-> Vervang de nullen in {workflow} en in README.md door het nummer van een versie: {where}.")
    return lines


def municipality_files(answers: Answers, folder: Path, upstream: Upstream) -> Iterator[OutputFile]:
    """All files of the folder, by their names in it."""
    yield OutputFile("municipality.yml", "\n".join(_municipality(answers)).encode() + b"\n")
    values = {
        "{name}": answers.name,
        "{folder}": shlex.quote(folder.as_posix()),
        "{manual}": upstream.manual,
        "{repository}": upstream.repository,
        "{commit}": upstream.commit,
        "{version}": __version__,
    }
    for template, place in _PLACES.items():
        text = (_TEMPLATES / template).read_text(encoding="utf-8")
        for braces, value in values.items():
            text = text.replace(braces, value)
        yield OutputFile(place, text.encode())
    yield OutputFile(".gitignore", b"public/\n")


def _municipality(answers: Answers) -> Iterator[str]:
    """The lines of municipality.yml; what nobody answered stands there as a remark."""
    yield "# Wat hier kan staan, leest u in docs/gemeenten.md van Wegwijs. Wat achter een # staat, telt niet mee."
    yield f"name: {_quoted(answers.name)}"
    if answers.names:
        yield "names:"
        yield from (f"  {code}: {{name: {_quoted(name)}}}" for code, name in answers.names.items())
    if nis := answers.nis or nis_of(answers.name):
        yield f"nis: {_quoted(nis)}"
    if answers.layer:
        yield f"layer: {answers.layer}"
    yield from _publisher(answers)
    yield from _desk(answers)
    yield "# face:"
    yield '#   colour: "#c8102e"'
    yield "#   logo: logo.svg"
    yield "# languages: [nl, uk]"
    yield "# hidden: [gastgezinnen]"


def _publisher(answers: Answers) -> Iterator[str]:
    said = {"name": answers.publisher, "address": whole_address(answers.address), "contact": answers.contact}
    responsible = [f"  responsible: {_quoted(answers.responsible)}"] if answers.responsible else []
    yield from _group("publisher", said, responsible)


def _desk(answers: Answers) -> Iterator[str]:
    said = {"name": answers.desk, "address": answers.desk_address}
    phones = [f"  phones: [{_quoted(answers.phone)}]"] if answers.phone else []
    yield from _group("desk", said, [*phones, *_MORE, *(_hours(answers) if answers.hours else _HINTS)])


def _hours(answers: Answers) -> Iterator[str]:
    yield "  hours:"
    for day, openings in answers.hours.items():
        yield f"    {day}: [{', '.join(f'{one.start:%-H:%M}-{one.end:%-H:%M}' for one in openings)}]"


def _group(name: str, said: dict[str, str | None], more: list[str]) -> Iterator[str]:
    """A group of lines; as remarks, to be filled in, while something is missing that must be there."""
    is_whole = all(said.values())
    lines = [f"{name}:", *(f"  {field}: {_quoted(value or '')}" for field, value in said.items()), *more]
    if not is_whole:
        yield f"# Vul in wat tussen {_quoted('')} ontbreekt. {_UNCOVER}"
    yield from (line if is_whole else f"# {line}" for line in lines)


def _quoted(value: str) -> str:
    """A text between double quotes, as YAML and JSON read it alike."""
    return json.dumps(value, ensure_ascii=False)
