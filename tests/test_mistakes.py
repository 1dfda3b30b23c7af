"""What editors type that their dialect does not have is named, at its line; what only looks unusual is taken."""

import pytest

from wegwijs.findings import Place, Weight
from wegwijs.model.kinds import kind_of
from wegwijs.model.spans import Strong, flat
from wegwijs.model.texts import List, Paragraph, Table, Text
from wegwijs.reading.lost import lost_words
from wegwijs.reading.source import Source
from wegwijs.reading.texts import read_text

BOX = '!!! tip "Vragen?"\n    Bel ons.\n'
TABLE = "| dag | uur |\n|---|---|\n| maandag | ochtend |\n"
NO_BREAK, NO_WIDTH = "\u00a0", "\u200b"


def found_in(typed: str, weight: Weight = Weight.STOPS) -> list[tuple[int, str]]:
    """The lines and sentences of what is found in the body of a topic."""
    findings = read_text(typed, "nl", Place("a.md"), "a").findings
    return [(finding.place.line, finding.what) for finding in findings if finding.weight is weight]


def text_of(typed: str) -> Text:
    return read_text(typed, "nl", Place("a.md"), "a").text


def assert_says(typed: str, line: int, what: str) -> None:
    """Exactly one thing stops, on this line, and it is named."""
    ((at, said),) = found_in(typed)
    assert (at, what in said) == (line, True), said


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("1. Lees.\n\nVraag hulp.\n\n2. Teken.", 5),
        ("1. Lees.\n\n| a | b |\n|---|---|\n| c | d |\n\n2. Teken.", 7),
        (f"1. Lees.\n\n{BOX}\n2. Teken.", 6),
        ("4. maart is de laatste dag.", 1),
        ("1945. Toen was het oorlog.", 1),
        ("0. Lees.\n1. Teken.", 1),
    ],
)
def test_steps_that_begin_with_another_number_than_1_stop(typed: str, line: int) -> None:
    assert_says(typed, line, "begin here with another number")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("1. Lees.\n2. Teken.\n1. Bel.", 3),
        ("1. Lees.\n2. Teken.\n2. Bel.", 3),
        ("1. Lees.\n\n3. Teken.", 3),
        ("1. Lees.\n1. Teken.\n2. Bel.", 2),
    ],
)
def test_steps_that_readers_would_see_with_another_number_stop(typed: str, line: int) -> None:
    assert_says(typed, line, "readers would see another one")


@pytest.mark.parametrize("typed", ["1. Lees.\n2. Teken.\n3. Bel.", "1. Lees.\n1. Teken.\n1. Bel."])
def test_steps_count_up_or_are_all_1(typed: str) -> None:
    assert found_in(typed) == []


@pytest.mark.parametrize(
    "more", ["    Vraag hulp.", f"    {TABLE}".replace("\n|", "\n    |"), '    !!! tip "T"\n        Bel.']
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_what_is_indented_below_a_step_belongs_to_it_and_the_next_step_is_one(more: str, gap: str) -> None:
    typed = f"1. Lees.\n\n{more.rstrip()}{gap}2. Teken."
    (steps,) = text_of(typed).blocks
    assert isinstance(steps, List)
    assert [len(item.blocks) for item in steps.items] == [2, 1]
    assert found_in(typed) == []


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("1. Lees.\n\n Vraag hulp.", 3),
        ("1. Lees.\n\n  Vraag hulp.", 3),
        ("- een foto\n\n een kopie", 3),
        (f"{BOX}\n  Het is gratis.", 4),
        (f"1. Lees.\n\n{NO_BREAK * 3}Vraag hulp.", 3),
        ("1. Lees.\n\n  - een foto", 3),
    ],
)
def test_a_text_with_too_few_spaces_to_belong_to_what_is_above_it_stops(typed: str, line: int) -> None:
    assert_says(typed, line, "with too few to belong")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("- je paspoort\n- een foto\nBetaal daarna de huur.", 3),
        ("1. Lees.\nVraag hulp.\n2. Teken.", 2),
        ("- je paspoort\nBetaal.\n- een foto", 2),
        ("- je paspoort\n**Betaal** daarna.", 2),
        ('!!! tip "T"\n    - een foto\n    Betaal daarna.', 3),
    ],
)
def test_a_sentence_right_below_an_item_stops(typed: str, line: int) -> None:
    assert_says(typed, line, "would be glued")


@pytest.mark.parametrize("below", ["Het is gratis.", "- een foto", "1. Lees.", TABLE])
def test_what_stands_right_below_a_box_stops(below: str) -> None:
    assert_says(f"{BOX}{below}", 3, "right below a list or box")


@pytest.mark.parametrize("below", ["## Kop {#kop}", BOX, "\nHet is gratis."])
def test_a_heading_another_box_and_an_empty_line_may_follow_a_box(below: str) -> None:
    assert found_in(f"{BOX}{below}") == []


def test_a_step_in_the_middle_of_a_text_stops() -> None:
    assert_says("Eerst dit.\n2. Teken.", 2, "looks like a step")


POINTS = ("• ", f"•{NO_BREAK}", "· ", "▪ ", "◦ ", "‣ ", "-> ", "→ ", "✓ ")
OF_OTHER_FONTS = ("o\t", f"o{NO_BREAK}", "v\t", f"q{NO_BREAK}", "§ ", "» ", "Ø ", "ü\t", "° ", "† ")
DASHES = ("– ", "— ", "− ", "-- ", "-", f"-{NO_BREAK}", "-\u2003", "-\u202f", f"{NO_BREAK}- ", f"{NO_WIDTH}- ")
LETTERS = ("a) ", "a)", "a. ", "(a) ", "A) ", "а) ", "а. ", "i. ", "ii) ", "II. ", "IV) ")
NUMBERS = ("(1) ", "1.", f"1.{NO_BREAK}", "1)", "1 . ", "1/ ", "1: ", "1.) ", "1 - ", f"{NO_BREAK}1. ", "1234567890. ")


@pytest.mark.parametrize("sign", [*POINTS, *OF_OTHER_FONTS, *DASHES, "+", "~ ", *LETTERS, *NUMBERS])
def test_a_sign_that_makes_no_item_stops(sign: str) -> None:
    assert_says(f"{sign}paspoort\n{sign}foto", 1, "looks like a list")


@pytest.mark.parametrize(
    "line",
    [
        "+32 2 205 00 55",
        "12.30 uur",
        "1.1 Inleiding",
        "3 maanden",
        "18 - 25 jaar",
        "#1 in de rij",
        "A. Peeters",
        "−5 °C",
        "§ 3 van de wet",
        "× 3 per dag",
        "X. Peeters",
        "v.u. de gemeente",
        "г. Гент",
    ],
)
def test_a_line_that_only_begins_like_a_list_is_a_sentence(line: str) -> None:
    (block,) = text_of(f"Lees.\n{line}").blocks
    assert isinstance(block, Paragraph)
    assert found_in(f"Lees.\n{line}") == []


@pytest.mark.parametrize("word", ["o passaporte", "a foto", "e o contrato", "112 bellen", "3 foto's"])
def test_an_item_may_begin_with_a_word_of_one_letter_or_a_number(word: str) -> None:
    assert found_in(f"- {word}\n- {word}") == []


@pytest.mark.parametrize("typed", ["- foto\n* kopie", "* foto\n- kopie", "- foto\n+ kopie\n- brief"])
def test_a_list_with_two_signs_stops(typed: str) -> None:
    assert found_in(typed)[0] == (2, "This list goes on with another sign, so readers would see two lists.")


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("| a | b | c |", "another number of cells"),
        ("| a |", "another number of cells"),
        ("| a | b | c", "another number of cells"),
        ("|| a | b |", "another number of cells"),
        ("Kom op maandag.", "does not start with |"),
        ("a | b", "does not start with |"),
        ("| - a | b |", "The sign - makes nothing"),
        ("| a | • b |", "The sign • makes nothing"),
        (r"| a \| b | c |", "The sign | makes nothing"),
    ],
)
def test_a_row_that_would_lose_something_stops(row: str, what: str) -> None:
    said = [what for line, what in found_in(f"{TABLE}{row}") if line == 4]
    assert any(what in one for one in said), said


@pytest.mark.parametrize(
    "typed",
    [
        "| dag | uur |\n| ma | 9 |",
        "| dag | uur |\n|---|\n| ma | 9 |",
        "| dag | uur |\n\n|---|---|",
        "dag | uur",
        "| dag | uur |\n|===|===|",
        f"- {TABLE}".replace("\n|", "\n|", 1),
    ],
)
def test_a_table_without_its_line_stops(typed: str) -> None:
    assert any("should probably be a table" in what for _, what in found_in(typed))


@pytest.mark.parametrize("rule", ["|---|---|", "| --- | --- |", "|:---|---:|", "|:-:|-|", f"|---|---|{NO_BREAK}"])
def test_a_table_may_have_any_line_of_dashes_and_hidden_spaces_behind_it(rule: str) -> None:
    (block,) = text_of(f"| dag | uur |\n{rule}\n| ma | 9 |").blocks
    assert isinstance(block, Table)


@pytest.mark.parametrize("below", ["### Kop {#kop}\n\nTekst.", "- een foto", "1. Lees.", BOX])
def test_a_heading_a_list_and_a_box_right_below_a_table_are_no_rows_of_it(below: str) -> None:
    text = text_of(f"{TABLE}{below}")
    assert isinstance(table := text.blocks[0], Table)
    assert len(table.rows) == 1
    assert found_in(f"{TABLE}{below}") == []


@pytest.mark.parametrize(
    "first",
    [
        *(
            "!!! tip Vragen?",
            "!!! tip “Vragen?”",
            "!!! tip „Vragen?“",
            "!!! tip «Vragen?»",
            "!!! tip 'Vragen?'",
            "!!! tip",
        ),
        *('!!!tip "T"', '!!! Tip "T"', '!!! note "T"', '!!! "T"', '!!! tip "T', '!!! tip "T" x', '!!! tip x "T"'),
        *('??? tip "T"', '!!! tip: "T"', f'!!!{NO_BREAK}tip "T"', '!!! tip ""'),
    ],
)
def test_a_box_that_is_not_written_well_stops(first: str) -> None:
    assert_says(f"{first}\n    Bel ons.", 1, "This box is not written well")


@pytest.mark.parametrize(
    "first", ['!! tip "T"', '! tip "T"', "::: tip", "Woord\n: uitleg", "#Kop", f"##{NO_BREAK}Kop", "a | b"]
)
def test_a_half_written_box_heading_or_table_stops(first: str) -> None:
    assert_says(f"{first}\n", first.count("\n") + 1, "something is missing in it")


@pytest.mark.parametrize(
    "heading", ["## - Kop {#kop}", "## • Kop {#kop}", "## a | b {#kop}", '!!! tip "- Kop"\n    Bel.']
)
def test_a_sign_in_a_heading_or_title_stops(heading: str) -> None:
    assert_says(heading, 1, "makes nothing here")


@pytest.mark.parametrize(
    "typed",
    [
        *("~~oud~~", "==nieuw==", "^2^", "_los", "los_", "`los", "*los", "**los", "los**", "** los **", "****los****"),
        *("[los]", "[los] (b.md)", "(los)[b.md]", "[los](b .md)", "[los](b.md", "[[los]](b.md)", "[ ] los", "![los]"),
        *("los\\", "\\- los", "1\\. los", "C:\\los", "3*4*5", "**een **twee** drie**", "los ## los", "== los"),
    ],
)
def test_signs_that_make_nothing_stop(typed: str) -> None:
    assert any(what.startswith("The sign ") for _, what in found_in(f"Lees {typed}"))


@pytest.mark.parametrize("title", ['"uitleg"', "'uitleg'", "(uitleg)", '\n"uitleg"'])
def test_the_second_text_of_a_link_stops(title: str) -> None:
    assert_says(f"[wonen](wonen.md {title})", 1, 'readers would never see "uitleg"')


@pytest.mark.parametrize("typed", ["[](b.md)", "[ ](b.md)", "-", "1.", "##", "- een\n-\n- drie"])
def test_what_has_no_words_stops(typed: str) -> None:
    assert [what for _, what in found_in(typed)] == ["There are no words here."]


@pytest.mark.parametrize(
    "typed",
    ["Zin.[^1]", "Zin.\n\n[^1]: uitleg", "[1]: wonen.md", "*[OCMW]: dienst", "[^nota]: uitleg\n    meer uitleg"],
)
def test_footnotes_and_references_stop(typed: str) -> None:
    assert any("footnote" in what for _, what in found_in(typed))


@pytest.mark.parametrize(
    "typed",
    ["<b>x</b>", "a&nbsp;b", "a&nbsp b", "<!-- x -->", "Zin <!-- x", "<br>", "< b >x", "<?x", "&#8226; x", "a <u"],
)
def test_html_stops(typed: str) -> None:
    assert any("HTML stands" in what for _, what in found_in(typed))


@pytest.mark.parametrize("typed", ["a < b", "3 <4", "a & b", "R&B", "a &b; c".replace(";", ",")])
def test_signs_of_html_that_are_none_are_taken(typed: str) -> None:
    assert found_in(typed) == []


@pytest.mark.parametrize("typed", ["maandag\t9:00", "\tmaandag\t9:00", "naam\t\tadres", "1.1.\tdoel\tdatum"])
def test_cells_of_a_spreadsheet_stop_and_a_table_is_named(typed: str) -> None:
    findings = read_text(f"{typed}\n{typed}", "nl", Place("a.md"), "a").findings
    assert [finding.remedy[:19] for finding in findings] == ["Make a table of it:"]


@pytest.mark.parametrize("typed", ["-\tfoto", "1.\tLees.", f"{TABLE[:5]}\t{TABLE[5:]}"])
def test_a_tab_behind_a_sign_parts_nothing(typed: str) -> None:
    assert found_in(typed) == []
    assert found_in(typed, Weight.PLEASE_FIX) == [(1, "A tab stands in this text.")]


@pytest.mark.parametrize("empty", [NO_BREAK, " ", "    ", NO_WIDTH, f" {NO_BREAK}\u2003", "\t"])
def test_a_line_that_looks_empty_is_empty(empty: str) -> None:
    typed = f"- een foto\n{empty}\nBetaal daarna.\n{empty}\nLees."
    assert [kind_of(block) for block in text_of(typed).blocks] == ["list", "paragraph", "paragraph"]
    assert found_in(typed) == []


@pytest.mark.parametrize("typed", ["fact.noodnummer", "Bel fact.nood, nu", "((fact.nood))", "$fact.nood"])
def test_the_name_of_a_fact_without_braces_stops(typed: str) -> None:
    assert_says(typed, 1, "without its braces: fact.noo")


def test_a_link_may_go_over_two_lines() -> None:
    assert found_in("Lees [de\ngids](gids.md) goed.") == []


def test_bold_words_in_bold_words_are_bold_once() -> None:
    (segment,) = text_of("*" * 4000 + "nu" + "*" * 4000).segments()
    assert sum(isinstance(span, Strong) for span in flat(segment.spans)) == 1


@pytest.mark.parametrize(
    "typed",
    ["- " * 200 + "woord", ">" * 200 + "woord", "1. " * 200 + "woord", "> - " * 50 + "woord"],
    ids=["lists", "quotations", "steps", "both"],
)
def test_what_stands_too_deep_stops_before_any_word_is_lost(typed: str) -> None:
    assert any("stand inside each other" in what for _, what in found_in(typed))


@pytest.mark.parametrize(
    "line",
    ["woord " * 2000, "a" * 2_000_000, "[" * 2_000_000, "a" + " " * 1_000_000 + "b", "**a" * 5000],
    ids=["words", "one word", "brackets", "spaces", "stars"],
)
def test_a_line_without_an_end_stops_and_nothing_else_is_said_of_it(line: str) -> None:
    assert_says(f"Lees.\n{line}", 2, "so long that only its beginning")


def test_ten_thousand_items_are_ten_thousand_items() -> None:
    (block,) = text_of("- een foto\n" * 10_000).blocks
    assert isinstance(block, List)
    assert len(block.items) == 10_000


@pytest.mark.parametrize("between", ["\n", "\n \n", "\n\u00a0\n"], ids=["empty lines", "spaces", "no-break spaces"])
def test_a_hundred_thousand_empty_lines_part_two_sentences(between: str) -> None:
    typed = f"Lees dit.\n{between * 100_000}\nTeken dit."
    assert len(text_of(typed).blocks) == 2
    assert found_in(typed) == []


def test_a_word_that_is_typed_and_not_read_is_named() -> None:
    source = Source("Lees dit.\n\n1. Teken **nu** dit.", Place("a.md"))
    assert list(lost_words(source, text_of(source.text))) == []
    lost = lost_words(source, text_of("Lees dit.\n\n1. Teken dit."))
    assert [(mistake.line, mistake.sign) for mistake in lost] == [(2, "nu")]
