"""The list of brochures of the last build: what it names is kept, and a list that is broken is no list."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import TODAY, TOWN
from wegwijs.making.manifest import MANIFEST, is_printed, manifest, printed_before, under_former_names
from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile, PrintedBrochure
from wegwijs.model.papers import Imprint, OldPaper
from wegwijs.reading import read_guide
from wegwijs.writing import write_files

ROW = {"brochure": "welkom", "language": "uk", "file": "brochures/welkom-uk.pdf", "pages": 4}
OLD = (OldPaper("welkom", "1a2b3c4d", TODAY),)
IMPRINT = Imprint("3f2a9c41", TODAY, ("wonen#stappen", "rechten"), OLD)


@pytest.fixture(scope="module")
def guide() -> Guide:
    reading = read_guide(TOWN, TODAY)
    assert reading.guide
    return reading.guide


def printed(language: str) -> PrintedBrochure:
    return PrintedBrochure("welkom", language, 4, IMPRINT, OutputFile(f"brochures/welkom-{language}.pdf", b"%PDF"))


def test_the_brochures_of_the_last_build_are_kept(guide: Guide, tmp_path: Path) -> None:
    last = [printed("nl"), printed("uk")]
    write_files([*(brochure.file for brochure in last), manifest(last)], tmp_path)
    assert printed_before(tmp_path, guide) == last


def test_the_sheets_of_a_booklet_and_its_picture_are_kept_with_it(guide: Guide, tmp_path: Path) -> None:
    sheets, picture = (OutputFile(f"brochures/welkom-uk{end}", b"content") for end in ("-a4.pdf", ".png"))
    last = [replace(printed("uk"), sheets=sheets, picture=picture)]
    write_files([*last[0].files, manifest(last)], tmp_path)
    assert printed_before(tmp_path, guide) == last


def test_a_brochure_in_a_language_that_the_guide_no_longer_has_is_not_kept(guide: Guide, tmp_path: Path) -> None:
    last = [printed("nl"), printed("pl")]
    write_files([*(brochure.file for brochure in last), manifest(last)], tmp_path)
    assert printed_before(tmp_path, guide) == last[:1]


def test_a_brochure_in_a_language_that_is_not_asked_for_is_kept(guide: Guide, tmp_path: Path) -> None:
    last = [printed("nl"), printed("uk")]
    write_files([*(brochure.file for brochure in last), manifest(last)], tmp_path)
    assert printed_before(tmp_path, replace(guide, languages=(guide.source,))) == last


def test_the_file_of_a_brochure_with_a_new_name_stays_at_its_old_address_too(guide: Guide) -> None:
    renamed = replace(guide, brochures={"welkom": replace(guide.brochures["welkom"], formerly=("onthaal", "begin"))})
    assert [(one.path, one.content) for one in under_former_names(renamed, [printed("uk")])] == [
        ("brochures/onthaal-uk.pdf", b"%PDF"),
        ("brochures/begin-uk.pdf", b"%PDF"),
    ]


@pytest.mark.parametrize(
    "text",
    ["", "[", '[{"brochure": "welkom"', "7", "{}", '"x"', "[7]", "[{}]", pytest.param("[" * 5000, id="deep")]
    + [
        json.dumps([ROW | wrong])
        for wrong in ({"brochure": []}, {"pages": "four"}, {"file": None}, {"language": 1}, {"date": "now"})
    ],
)
def test_a_broken_list_is_no_list(guide: Guide, tmp_path: Path, text: str) -> None:
    write_files([printed("uk").file, OutputFile(MANIFEST, text.encode())], tmp_path)
    assert printed_before(tmp_path, guide) == []


@pytest.mark.parametrize(
    "file",
    [
        "brochures/gone.pdf",
        "brochures",
        "brochures/a\0b",
        "brochures/" + "x" * 300,
        "../private.txt",
        "/etc/hostname",
        "index.html",
    ],
)
def test_only_files_among_the_brochures_are_brochures(guide: Guide, tmp_path: Path, file: str) -> None:
    output = tmp_path / "public"
    write_files([OutputFile("private.txt", b"")], tmp_path)
    write_files(
        [OutputFile("index.html", b""), OutputFile(MANIFEST, json.dumps([ROW | {"file": file}]).encode())], output
    )
    assert printed_before(output, guide) == []


def test_the_list_says_which_versions_are_to_be_thrown_away_and_since_when() -> None:
    (row,) = json.loads(manifest([printed("uk")]).content)
    assert row["old"] == [{"name": "welkom", "version": "1a2b3c4d", "since": TODAY.isoformat()}]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("brochures/wonen-nl.pdf", b"other"),
        ("brochures/wonen-nl.pdf", None),
        ("brochures/more-nl.pdf", b"more"),
        ("brochures/in/a/folder.pdf", b"more"),
    ],
)
def test_a_brochure_that_was_changed_or_removed_by_hand_is_not_taken_for_the_printed_one(
    tmp_path: Path, path: str, content: bytes | None
) -> None:
    papers = [OutputFile("brochures/wonen-nl.pdf", b"printed"), OutputFile(MANIFEST, b"[]")]
    assert not is_printed(tmp_path, papers)
    write_files([*papers, OutputFile("index.html", b"a page")], tmp_path)
    assert is_printed(tmp_path, papers)
    if content is None:
        (tmp_path / path).unlink()
    else:
        write_files([OutputFile(path, content)], tmp_path)
    assert not is_printed(tmp_path, papers)


def test_a_brochure_that_nobody_can_read_is_printed_again(tmp_path: Path) -> None:
    papers = [OutputFile("brochures/wonen-nl.pdf", b"printed")]
    (tmp_path / "brochures").mkdir()
    (tmp_path / "brochures/wonen-nl.pdf").symlink_to("/proc/self/mem")
    assert not is_printed(tmp_path, papers)
