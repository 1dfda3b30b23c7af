"""The door of translators: what is exported comes back byte for byte, and what cannot be taken over is said."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from translate.storage.pypo import pofile
from translate.storage.xliff import xlifffile

from tests.conftest import (
    ROOT,
    SHIPPED_LANGUAGES,
    TOWN,
    read_again,
    run_here,
    run_wegwijs,
    shipped_guide,
    town_guide,
)
from wegwijs.checks import run_checks
from wegwijs.exchange import CannotRead, Format, Taken, Wanted, exported, read_returned, take_over
from wegwijs.exchange.po import po_file, read_po
from wegwijs.exchange.returned import ReturnedFile, ReturnedUnit
from wegwijs.exchange.units import Unit, files_of, fingerprint, units_of
from wegwijs.exchange.xliff import read_xliff, xliff_file
from wegwijs.findings import must_stop
from wegwijs.freshness import judged_guide
from wegwijs.model.guide import Guide

WONEN = "content/uk/wonen.md"
PAYS = "wonen#kosten/alinea-1"
SIGNS = "wonen#stappen/stap-2"


def guide_of(base: Path) -> Guide:
    guide = read_again(base).guide
    assert guide
    return judged_guide(guide)


def units(base: Path, language: str = "uk") -> dict[str, Unit]:
    return units_in(guide_of(base), language)


def units_in(guide: Guide, language: str) -> dict[str, Unit]:
    return {unit.address: unit for file in files_of(guide, language) for unit in units_of(guide, file)}


def returned(unit: Unit, target: str, **more: bool) -> ReturnedUnit:
    return ReturnedUnit(unit.address, unit.source, target, fingerprint(unit.target), **more)


def take(base: Path, *some: ReturnedUnit, language: str = "uk") -> Taken:
    """Take units over and write the files that change."""
    return take_into(guide_of(base), base, ReturnedFile(language, some))


def take_into(guide: Guide, base: Path, some: ReturnedFile) -> Taken:
    """The same for a guide that was just read in this folder."""
    taken = take_over(guide, base, [some])
    for file in taken.files:
        (base / file.path).parent.mkdir(exist_ok=True)
        (base / file.path).write_bytes(file.content)
    return taken


def texts_in(base: Path) -> dict[str, bytes]:
    return {str(path.relative_to(base)): path.read_bytes() for path in sorted((base / "content").rglob("*.*"))}


def said(taken: Taken) -> dict[str, str]:
    return {refused.address: refused.what for refused in taken.refused}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped guide without what is made from it."""
    base = tmp_path_factory.mktemp("copy")
    for folder in ("content", "brochures", "pictograms", "translations"):
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, base / folder)
    return base


# What is exported comes back.


@pytest.mark.parametrize("kind", Format)
@pytest.mark.parametrize("language", SHIPPED_LANGUAGES[1:])
def test_an_untouched_export_of_the_shipped_guide_changes_no_byte(language: str, kind: Format) -> None:
    guide = judged_guide(shipped_guide())
    files = [one.file for one in exported(guide, language, kind)]
    taken = take_over(guide, ROOT, [read_returned(guide, file.content) for file in files])
    assert files
    assert (taken.files, taken.changed, taken.confirmed, taken.refused, taken.absent) == ((), {}, {}, (), 0)


@pytest.mark.parametrize("kind", Format)
@pytest.mark.parametrize("language", ["uk", "ru", "en"])
def test_an_untouched_export_of_the_town_changes_no_byte(language: str, kind: Format) -> None:
    guide = judged_guide(town_guide())
    files = [one.file for one in exported(guide, language, kind)]
    taken = take_over(guide, TOWN, [read_returned(guide, file.content) for file in files])
    assert (taken.files, taken.refused) == ((), ())


def without_line_ends(texts: dict[str, bytes]) -> dict[str, bytes]:
    """Editors do not always begin a line with each sentence."""
    return {name: b" ".join(content.split()) for name, content in texts.items()}


@pytest.mark.parametrize("language", ["uk", "en"])
def test_every_text_can_be_edited_and_edited_back(copy: Path, language: str) -> None:
    """What stands around the texts stays as it is, so all signs are those of before in the end."""
    before, guide = texts_in(copy), judged_guide(shipped_guide())
    there = units_in(guide, language)
    edits = tuple(returned(unit, f"{unit.target} Zz") for unit in there.values())
    assert said(take_into(guide, copy, ReturnedFile(language, edits))) == {}
    guide = guide_of(copy)
    edited = units_in(guide, language)
    assert {name: unit.target for name, unit in edited.items()} == {
        name: f"{unit.target} Zz" for name, unit in there.items()
    }
    back = tuple(returned(unit, there[name].target) for name, unit in edited.items())
    assert said(take_into(guide, copy, ReturnedFile(language, back))) == {}
    assert without_line_ends(texts_in(copy)) == without_line_ends(before)


def test_only_the_lines_of_a_changed_text_change(town: Path) -> None:
    before = (town / WONEN).read_text("utf-8").splitlines()
    take(town, returned(units(town)[PAYS], "Ви платите щомісяця. Платіть вчасно."))
    after = (town / WONEN).read_text("utf-8").splitlines()
    changed = [line for line in after if line not in before]
    assert changed == ["Ви платите щомісяця.", "Платіть вчасно."]
    assert len(after) == len(before) + 1


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_line_ends_the_mark_at_the_start_and_letters_in_two_signs_stay(town: Path, line_end: str) -> None:
    path = town / WONEN
    text = path.read_text("utf-8").replace("\n", line_end).replace("й", "и\u0306")
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    before = path.read_bytes()
    unit = units(town)[PAYS]
    assert len(take(town, returned(unit, "Ви платите щомісяця.")).files) == 1
    old = re.search(r"[^\r\n]*Щомісяця[^\r\n]*", text)
    assert old
    assert path.read_bytes() == before.replace(old[0].encode(), "Ви платите щомісяця.".encode())


@pytest.mark.parametrize(
    ("address", "old", "new"),
    [
        ("interface/labels/online", "online: Онлайн", "online: В інтернеті"),
        ("interface/labels/read_source", "read_source: ", None),
        ("rights/other", 'other: "', 'other: "Запитайте: [тут]({{ fact.gemeente }}), \\"так\\"."'),
        (
            "rights/intro",
            "intro: >-",
            "intro: >-\n  Одне речення з [посиланням]({{ fact.gemeente }}).\n  Друге речення.",
        ),
    ],
)
def test_quotes_and_blocks_of_yaml_stay(town: Path, address: str, old: str, new: str | None) -> None:
    unit = units(town)[address]
    path = town / f"content/uk/{address.partition('/')[0]}.yml"
    text = {
        "interface/labels/online": "В інтернеті",
        "interface/labels/read_source": "Читайте: # тут",
        "rights/other": 'Запитайте: [тут]({{ fact.gemeente }}), "так".',
        "rights/intro": "Одне речення з [посиланням]({{ fact.gemeente }}). Друге речення.",
    }[address]
    assert old in path.read_text("utf-8")
    assert said(take(town, returned(unit, text))) == {}
    written = path.read_text("utf-8")
    assert (new or 'read_source: "Читайте: # тут"') in written
    assert units(town)[address].target == text


# What is not there yet.


def test_a_translation_that_is_gone_is_written_anew_and_nothing_is_wrong_with_it(town: Path) -> None:
    there = units(town)
    for path in (town / "content/uk").iterdir():
        if path.name != "nouns.yml":
            path.unlink()
    new = units(town)
    assert {unit.target for unit in new.values()} == {""}
    taken = take(town, *(returned(unit, there[name].target) for name, unit in new.items()))
    assert said(taken) == {}
    assert {name: unit.target for name, unit in units(town).items()} == {
        name: unit.target for name, unit in there.items()
    }
    reading = read_again(town)
    assert reading.guide
    assert not must_stop(
        [one for one in [*reading.findings, *run_checks(reading.guide)] if one.language in ("uk", None)]
    )


def without(path: Path, start: str, end: str) -> None:
    """Take the lines from one that begins so up to another one out of a file."""
    text = path.read_text("utf-8")
    a = text.index(start)
    path.write_text(text[:a] + text[text.index(end, a + 1) :], encoding="utf-8")


@pytest.mark.parametrize("section", ["waarover", "huurwaarborg", "nodig", "opgelet"])
def test_a_part_that_is_gone_comes_back_in_its_place(town: Path, section: str) -> None:
    path = town / WONEN
    before, there = path.read_text("utf-8"), units(town)
    start = re.search(rf"^##+ .*{{#{section}}}$", before, re.MULTILINE)
    assert start
    without(path, start[0], "\n##")
    path.write_text(path.read_text("utf-8").replace("\n\n\n", "\n\n").replace("---\n\n", "---\n"), encoding="utf-8")
    assert path.read_text("utf-8") != before
    new = [returned(unit, there[name].target) for name, unit in units(town).items() if not unit.target]
    assert new
    assert said(take(town, *new)) == {}
    assert path.read_text("utf-8") == before


def test_a_short_text_that_is_gone_comes_back_below_the_summary(town: Path) -> None:
    path, there = town / "content/uk/eerste-stappen.md", units(town)
    without(path, "\nshort:", "\n---")
    new = [returned(unit, there[name].target) for name, unit in units(town).items() if not unit.target]
    assert [one.address for one in new] == ["eerste-stappen/short"]
    assert said(take(town, *new)) == {}
    assert units(town) == there
    assert re.search("^summary: .*\nshort: .*\nkeywords: ", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("interface", "  choose_language:", "\n  last_checked"),
        ("interface", "  site_name:", "\n  choose_language"),
        ("rights", "  werk: ", "\nquestion"),
        ("glossary", "  huurwaarborg:", "\n  "),
        ("intake", "  meedoen:", "\nfields"),
    ],
)
def test_an_entry_that_is_gone_comes_back_in_its_place(town: Path, name: str, start: str, end: str) -> None:
    path = town / f"content/uk/{name}.yml"
    before, there = path.read_text("utf-8"), units(town)
    if start not in before:
        pytest.skip("the town has no such entry")
    without(path, f"\n{start}", end) if name != "glossary" else None
    gone = [returned(unit, there[address].target) for address, unit in units(town).items() if not unit.target]
    if name != "glossary":
        assert gone
        assert said(take(town, *gone)) == {}
        assert path.read_text("utf-8") == before


def test_half_of_a_part_is_not_written_and_every_text_of_it_is_named(town: Path) -> None:
    there = units(town)
    (town / WONEN).unlink()
    some = [
        returned(replace(unit, target=""), unit.target)
        for name, unit in there.items()
        if name.startswith("wonen#kosten")
    ]
    taken = take(town, *some)
    assert (taken.files, len(taken.refused)) == ((), len(some))
    assert "Not all that belongs to it is translated" in taken.refused[0].what


# What cannot be taken over.


def test_a_text_whose_source_changed_is_refused_and_all_others_are_taken(town: Path) -> None:
    there = units(town)
    path = town / "content/nl/wonen.md"
    path.write_text(path.read_text("utf-8").replace("elke maand huur", "elke week huur"), encoding="utf-8")
    taken = take(town, returned(there[PAYS], "Ви платите."), returned(there[SIGNS], "Далі підпишіть договір."))
    assert "The source text changed since the export" in said(taken)[PAYS]
    assert set(said(taken)) == {PAYS}
    assert units(town)[SIGNS].target == "Далі підпишіть договір."


def test_a_text_that_moved_is_put_where_it_stands_now(town: Path) -> None:
    unit = units(town)[SIGNS]
    for code, line in (("nl", "1. Zoek een woning."), ("uk", "1. Шукайте житло.")):
        path = town / f"content/{code}/wonen.md"
        path.write_text(
            path.read_text("utf-8").replace("\n1. ", f"\n{line}\n1. ", 1).replace("\n2. ", "\n1. "), encoding="utf-8"
        )
    assert said(take(town, returned(unit, "Далі підпишіть договір."))) == {}
    assert units(town)["wonen#stappen/stap-3"].target == "Далі підпишіть договір."


def test_a_translation_that_somebody_else_changed_is_not_overwritten(town: Path) -> None:
    unit = units(town)[SIGNS]
    path = town / WONEN
    path.write_text(path.read_text("utf-8").replace(unit.target, "Інше речення."), encoding="utf-8")
    assert "Somebody changed the translation" in said(take(town, returned(unit, "Третє речення.")))[SIGNS]
    assert said(take(town, returned(unit, unit.target))) == {}
    assert units(town)[SIGNS].target == "Інше речення."


@pytest.mark.parametrize(
    ("address", "target", "what"),
    [
        (PAYS, "Ви платите. " * 40, "more than 5 times as long"),
        (PAYS, "- Ви платите щомісяця.", "It begins as a list"),
        (PAYS, "# Ви платите щомісяця.", "It begins as a list"),
        (PAYS, "Ви платите <b>щомісяця</b>.", "HTML"),
        (PAYS, "Ви платите 5*3 **щомісяця.", ""),
        (PAYS, "Ви платите {{ fact.einddatum }}.", "It has {{ fact.einddatum }}"),
        (PAYS, "Ви [платите](wonen.md#stappen).", "It has (wonen.md#stappen)"),
        (PAYS, "Ви \u202eплатите.", ""),
        (PAYS, "Je betaalt elke maand huur.", "still the text of the source"),
        ("wonen#nodig/punt-1", "Ваші документи.", "It lacks {{ fact.einddatum }}"),
        ("wonen#nodig/punt-1", "Дійсні до {{ fakt.einddatum }}.", "It lacks {{ fact.einddatum }}"),
        ("interface/labels/last_checked", "Перевірено.", "It lacks {date}"),
        ("interface/labels/last_checked", "Перевірено {datum}.", "It lacks {date}"),
    ],
)
def test_what_could_not_stand_in_the_text_is_refused(town: Path, address: str, target: str, what: str) -> None:
    before = texts_in(town)
    taken = take(town, returned(units(town)[address], target))
    assert what in said(taken)[address]
    assert all(refused.remedy.endswith(".") for refused in taken.refused)
    assert texts_in(town) == before


def test_a_text_for_a_cell_holds_no_bar(town: Path) -> None:
    cell = next(name for name in units(town) if "/cel-" in name)
    assert "|" in said(take(town, returned(units(town)[cell], "Один | два")))[cell]


def test_what_is_not_finished_is_refused_and_what_is_untouched_says_nothing(town: Path) -> None:
    unit = units(town)[SIGNS]
    assert "not finished" in said(take(town, returned(unit, "Третє речення.", is_unsure=True)))[SIGNS]
    assert "another program" in said(take(town, returned(unit, "Третє речення.", marks=True)))[SIGNS]
    assert said(take(town, returned(unit, unit.target, is_unsure=True))) == {}
    assert said(take(town, returned(unit, "  "))) == {}


def test_units_in_any_order_doubled_or_with_names_of_another_guide(town: Path) -> None:
    there = units(town)
    one, other = returned(there[PAYS], "Ви платите."), returned(there[SIGNS], "Далі підпишіть договір.")
    stranger = ReturnedUnit("haven#boot/stap-1", "Varen.", "Пливіть.")
    taken = take(town, other, stranger, one, one, returned(there[SIGNS], "Зовсім інше."))
    assert said(taken) == {
        "haven#boot/stap-1": "The guide has no text with this name.",
        SIGNS: "This text stands twice in the file, with two translations.",
    }
    assert units(town)[PAYS].target == "Ви платите."
    assert units(town)[SIGNS].target == there[SIGNS].target


def test_a_part_that_is_built_in_another_way_is_left_out_and_said(town: Path) -> None:
    unit = units(town)[SIGNS]
    path = town / WONEN
    path.write_text(
        path.read_text("utf-8").replace(f"2. {unit.target}", f"2. {unit.target}\n3. Ще одне."), encoding="utf-8"
    )
    assert SIGNS not in units(town)
    (file,) = [one for one in exported(guide_of(town), "uk", Format.PO) if one.file.path == "uk/wonen.po"]
    assert file.left_out == ("wonen#stappen",)
    assert "other paragraphs, steps or cells" in said(take(town, returned(unit, "Далі підпишіть договір.")))[SIGNS]


# The two formats, and programs of others.

FEW = [
    Unit("wonen/title", "Wonen", "Житло", units(TOWN)["wonen/title"].place, (("huur", "оренда"),)),
    Unit("wonen#a/alinea-1", 'Bel "{{ fact.x }}" & <nu> \\ é', "", units(TOWN)["wonen/title"].place),
    Unit("wonen#a/stap-1", "Wacht niet.", "Не чекайте.", units(TOWN)["wonen/title"].place, (), True, "Wacht."),
]


def files_with(some: list[Unit]) -> Iterator[tuple[bytes, Callable[[bytes], ReturnedFile]]]:
    yield po_file(some, "nl", "uk"), read_po
    yield xliff_file(some, "content/nl/wonen.md", "nl", "uk"), read_xliff


def test_what_a_file_says_is_read_back(town: Path) -> None:
    for content, read in files_with(FEW):
        file = read(content)
        assert (file.language, file.exported) == ("uk", len(FEW))
        assert [(one.address, one.source, one.target, one.was) for one in file.units] == [
            (one.address, one.source, one.target, fingerprint(one.target)) for one in FEW
        ]
        assert [one.is_unsure for one in file.units] == [False, False, True]


def test_polib_and_the_translate_toolkit_read_our_po_and_write_it_back() -> None:
    content = po_file(FEW, "nl", "uk")
    ours = read_po(content)
    assert read_po(str(polib.pofile(content.decode() + "\n")).encode()) == ours
    store = pofile.parsestring(content)
    assert [unit.getcontext() for unit in store.units[1:]] == [unit.address for unit in FEW]
    assert [unit.isfuzzy() for unit in store.units[1:]] == [False, False, True]
    assert read_po(bytes(store)) == ours
    store.units[2].target = 'Дзвоніть "{{ fact.x }}"'
    store.units[3].markfuzzy(False)
    back = read_po(bytes(store)).units
    assert [(one.target, one.is_unsure) for one in back[1:]] == [
        ('Дзвоніть "{{ fact.x }}"', False),
        ("Не чекайте.", False),
    ]


def test_the_translate_toolkit_reads_our_xliff_and_writes_it_back() -> None:
    content = xliff_file(FEW, "content/nl/wonen.md", "nl", "uk")
    ours = read_xliff(content)
    store = xlifffile.parsestring(content)
    assert [unit.source for unit in store.units] == [unit.source for unit in FEW]
    assert read_xliff(bytes(store)) == ours
    store.units[1].target = 'Дзвоніть "{{ fact.x }}" & <так>'
    assert read_xliff(bytes(store)).units[1].target == 'Дзвоніть "{{ fact.x }}" & <так>'


XLIFF = (
    '<?xml version="1.0" encoding="{encoding}"?><xliff version="{version}"><file target-language="{language}"><body>'
    '<trans-unit id="a"><source>Wonen</source><target>{target}</target></trans-unit></body></file></xliff>'
)


def xliff(target: str = "Житло", language: str = "uk", version: str = "1.2", encoding: str = "UTF-8") -> bytes:
    text = XLIFF.format(target=target, language=language, version=version, encoding=encoding)
    return text.encode(encoding)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
FOREIGN = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (xliff().replace(b"<xliff", BOMB.encode() + b"<xliff").replace("Житло".encode(), b"&c;"), "a DTD"),
        (xliff().replace(b"<xliff", FOREIGN.encode() + b"<xliff").replace("Житло".encode(), b"&a;"), "a DTD"),
        (xliff()[:120], "cannot be read as XML"),
        (xliff("Жит\x00ло"), "cannot be read as XML"),
        (xliff(version="2.0"), "XLIFF 2"),
        (xliff(language=""), "does not say in which language"),
        (xliff(language="pl"), 'in the language "pl"'),
        (xliff(language="nl"), 'in the language "nl"'),
        (b"<html><body>404</body></html>", "no XLIFF file"),
        (b'<xliff version="1.2"/>', "no text in this file"),
        (xliff().replace(b"UTF-8", b"KLINGON"), "cannot be read as XML"),
        (b"", "no text in this file"),
        (b"\x00\x01\x02\xff\xfe", "it is not"),
        (b'msgid "a"\nmsgstr "b\n', "cannot be read as PO from line 2 on"),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr "\xe9"\n', "it is not"),
        (b'msgid ""\nmsgstr "Content-Type: text/plain; charset=KLINGON\\n"\n\nmsgid "a"\nmsgstr "b"\n', "it is not"),
        (b'msgid ""\nmsgstr ""\n"Language: nl\\n"\n\nmsgid "a"\nmsgstr "b"\n', 'in the language "nl"'),
        ((TOWN / WONEN).read_bytes(), "cannot be read as PO"),
    ],
)
def test_a_file_that_is_none_is_said_in_a_sentence(content: bytes, what: str) -> None:
    with pytest.raises(CannotRead) as trouble:
        read_returned(guide_of(TOWN), content)
    assert what in trouble.value.what
    assert trouble.value.remedy.endswith(".")


@pytest.mark.parametrize("encoding", ["UTF-16", "windows-1251", "koi8-u"])
def test_another_encoding_is_read(encoding: str) -> None:
    assert read_returned(guide_of(TOWN), xliff(encoding=encoding)).units[0].target == "Житло"
    if encoding != "UTF-16":
        header = f'msgid ""\nmsgstr ""\n"Language: uk_UA\\n"\n"Content-Type: text/plain; charset={encoding}\\n"\n\n'
        content = f'{header}msgctxt "a"\nmsgid "Wonen"\nmsgstr "Житло"\n'.encode(encoding)
        assert read_returned(guide_of(TOWN), content) == ReturnedFile("uk", (ReturnedUnit("a", "Wonen", "Житло"),))


def test_marks_of_another_program_are_seen() -> None:
    with_marks = xliff('Жит<x id="1"/>ло')
    with_words = xliff('Жит<g id="1">ло</g>')
    assert read_xliff(with_marks).units[0].marks
    assert (read_xliff(with_words).units[0].marks, read_xliff(with_words).units[0].target) == (False, "Житло")


# The commands.


def test_the_whole_way_of_a_translation(town: Path, tmp_path: Path) -> None:
    base, out = ("--base", str(town)), tmp_path / "for-olena"
    run = run_here("translations", "export", "--language", "uk", "--format", "po", "--out", str(out), *base)
    assert run.returncode == 0, run.stderr
    file = polib.pofile(str(out / "uk" / "wonen.po"))
    entry = next(entry for entry in file if entry.msgctxt == PAYS)
    entry.msgstr = "Ви платите щомісяця."
    file.save()
    run = run_wegwijs("translations", "export", "--language", "uk", "--format", "po", "--out", str(out), *base)
    assert run.returncode == 1
    assert "somebody may have translated in it" in run.stderr
    run = run_here("translations", "import", str(out / "uk" / "wonen.po"), *base)
    assert (run.returncode, run.stderr) == (0, "")
    assert WONEN in run.stdout
    assert "Texts taken over: 1." in run.stdout
    assert units(town)[PAYS].target == "Ви платите щомісяця."


def test_what_is_refused_gives_an_exit_code_and_a_broken_file_does_not_keep_others_out(
    town: Path, tmp_path: Path
) -> None:
    run_here("translations", "export", "--language", "uk", "--out", str(tmp_path), "--base", str(town))
    good, broken = tmp_path / "uk" / "wonen.xlf", tmp_path / "uk" / "rights.xlf"
    content = good.read_text("utf-8")
    good.write_text(content.replace("Щомісяця ви платите за оренду.", "Ви платите щомісяця."), encoding="utf-8")
    broken.write_text(broken.read_text("utf-8")[:-200], encoding="utf-8")
    run = run_here("translations", "import", str(broken), str(good), "--base", str(town))
    assert (run.returncode, run.stderr) == (1, "")
    assert "cannot be read as XML" in run.stdout
    assert units(town)[PAYS].target == "Ви платите щомісяця."


def test_only_what_is_missing_or_one_topic_is_exported(town: Path) -> None:
    assert list(exported(guide_of(town), "uk", Format.PO, Wanted.MISSING)) == []
    (town / WONEN).unlink()
    (file,) = exported(guide_of(town), "uk", Format.PO, Wanted.MISSING)
    assert file.file.path == "uk/wonen.po"


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (("export", "--language", "pl"), 'Nothing is translated into "pl"'),
        (("export", "--language", "uk", "--topic", "haven"), 'nothing to translate in "haven"'),
        (("import", "nowhere.po"), "does not exist"),
    ],
)
def test_a_mistyped_command_says_what_to_type(town: Path, arguments: tuple[str, ...], what: str) -> None:
    run = run_here("translations", *arguments, "--base", str(town))
    assert run.returncode == 2
    assert what in run.stderr


def test_what_is_behind_its_source_is_exported_with_the_old_text_and_fits_when_it_comes_back(town: Path) -> None:
    base = ("--base", str(town))
    assert run_here("translations", "renew", *base).returncode == 0
    path = town / "content/nl/wonen.md"
    old = units(town)[PAYS].source
    path.write_text(path.read_text("utf-8").replace("elke maand huur", "elke maand de hele huur"), encoding="utf-8")
    (file,) = exported(guide_of(town), "uk", Format.PO, Wanted.STALE)
    (entry,) = polib.pofile(file.file.content.decode() + "\n")
    assert (entry.previous_msgid, entry.fuzzy) == (old, True)
    out = town / "back.po"
    out.write_bytes(file.file.content)
    assert "Texts taken over: 0." in run_here("translations", "import", str(out), *base).stdout
    assert list(exported(guide_of(town), "uk", Format.PO, Wanted.STALE))
    out.write_text(file.file.content.decode().replace("#, fuzzy\n", ""), encoding="utf-8")
    run = run_here("translations", "import", str(out), *base)
    assert "fit their source as it is now: 1." in run.stdout, run.stdout
    assert list(exported(guide_of(town), "uk", Format.PO, Wanted.STALE)) == []


@pytest.mark.parametrize("kind", Format)
def test_texts_that_got_lost_on_the_way_are_counted_and_stay_as_they_are(
    town: Path, tmp_path: Path, kind: Format
) -> None:
    guide, before = guide_of(town), texts_in(town)
    (whole,) = [one.file for one in exported(guide, "uk", kind) if one.file.path.startswith("uk/wonen.")]
    text = whole.content.decode()
    pattern = (
        r"\n *<trans-unit id=\"wonen#kosten/.*?</trans-unit>"
        if kind is Format.XLIFF
        else r"#[^\n]*\n(?:#[^\n]*\n)*msgctxt \"wonen#kosten/alinea-1\".*?\n\n"
    )
    less = re.sub(pattern, "", text, count=1, flags=re.DOTALL)
    assert less != text
    file = tmp_path / whole.path.rpartition("/")[2]
    file.write_text(less, "utf-8")
    taken = take_over(guide, town, [read_returned(guide, less.encode())])
    assert (taken.absent, taken.files) == (1, ())
    run = run_here("translations", "import", str(file), "--base", str(town))
    assert "Texts that were exported and did not come back: 1." in run.stdout
    assert texts_in(town) == before
