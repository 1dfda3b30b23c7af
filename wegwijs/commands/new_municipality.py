"""`new municipality`: answers -> the folder of a municipality: its file, a README in Dutch, a workflow and a form."""

import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from wegwijs import __version__
from wegwijs.model.answers import Answers
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.prose.dates import language_name
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

_QUESTIONS = {
    "name": "Naam van de gemeente of de regio",
    "names": "Haar naam in het {language} (leeg: zoals in het Nederlands)",
    "publisher": "Wie geeft de gids uit? Bijvoorbeeld: Stad Kortrijk",
    "address": "Waar zal de gids staan op het web? Bijvoorbeeld: https://gids.kortrijk.be/",
    "contact": "E-mailadres voor lezers",
    "responsible": "Verantwoordelijke uitgever, met adres (leeg mag)",
    "desk": "Naam van het loket, zoals op de deur (leeg: nog geen loket)",
    "desk_address": "Adres van het loket",
    "phone": "Telefoon van het loket",
    "layer": "Map van uw regio (leeg: geen)",
}
"""What is asked, in its order."""


_HINTS = ("  # hours:", "  #   monday: [9:00-12:00, 13:30-16:30]")


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
    return Upstream(found[1] if found else _NOBODY, _commit(base) or "0" * 40)


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
    if upstream.repository == _NOBODY:
        workflow = f"{folder}/{_PLACES['gids.yml']}"
        lines.append(f"-> In {workflow}, write the repository on GitHub from which you take the guide for {_NOBODY}.")
    return lines


def asked(guide: Guide, folder: Path) -> Answers:
    """The answers of somebody who sits at the keyboard."""
    name = _ask("name", folder.name.replace("-", " ").title())
    names = {
        one.code: said
        for one in guide.translations()
        if (said := _ask("names", "", language=language_name(one.code, guide.source.code)))
    }
    more = {field: _ask(field, f"Gemeente {name}" if field == "publisher" else "") for field in _always()}
    desk = {field: _ask(field, "") for field in ("desk_address", "phone")} if more["desk"] else {}
    said = {field: answer for field, answer in {**more, **desk, "layer": _ask("layer", "")}.items() if answer}
    return replace(Answers(name=name), names=names, **said)


def _always() -> tuple[str, ...]:
    return ("publisher", "address", "contact", "responsible", "desk")


def _ask(field: str, default: str, **values: str) -> str:
    return str(click.prompt(_QUESTIONS[field].format(**values), default=default, show_default=bool(default))).strip()


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
    yield "# Wat hier kan staan: docs/gemeenten.md van Wegwijs. Achter een # staat een opmerking."
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


def _publisher(answers: Answers) -> Iterator[str]:
    said = {"name": answers.publisher, "address": _whole(answers.address), "contact": answers.contact}
    responsible = [f"  responsible: {_quoted(answers.responsible)}"] if answers.responsible else []
    yield from _group("publisher", said, responsible)


def _desk(answers: Answers) -> Iterator[str]:
    said = {"name": answers.desk, "address": answers.desk_address}
    phones = [f"  phones: [{_quoted(answers.phone)}]"] if answers.phone else []
    yield from _group("desk", said, [*phones, *_HINTS])


def _group(name: str, said: dict[str, str | None], more: list[str]) -> Iterator[str]:
    """A group of lines; as remarks, to be filled in, while something is missing that must be there."""
    is_whole = all(said.values())
    if not is_whole and not any(said.values()):
        return
    lines = [f"{name}:", *(f"  {field}: {_quoted(value or '')}" for field, value in said.items()), *more]
    if not is_whole:
        yield f"# Vul aan wat tussen {_quoted('')} ontbreekt, en haal dan de # vooraan weg."
    yield from (line if is_whole else f"# {line}" for line in lines)


def _whole(address: str | None) -> str | None:
    """A web address as people type it, with what must stand before and behind it."""
    if not address:
        return None
    whole = address if "://" in address else f"https://{address}"
    return whole if whole.endswith("/") else f"{whole}/"


def _quoted(value: str) -> str:
    """A text between double quotes, as YAML and JSON read it alike."""
    return json.dumps(value, ensure_ascii=False)
