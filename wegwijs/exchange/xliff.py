"""Units -> an XLIFF 1.2 file, as OmegaT, Poedit and other programs of translators read it, and back."""

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, ParseError, SubElement, indent, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from wegwijs import __version__
from wegwijs.exchange.notes import MARKS, of_term
from wegwijs.exchange.returned import CannotRead, ReturnedFile, ReturnedUnit
from wegwijs.exchange.units import Unit, fingerprint

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_PRESERVE = {"xml:space": "preserve"}
_UNSURE = ("new", "needs-")
"""How the states begin that say: not finished."""
_BEHIND = "needs-review-translation"
"""The state of a translation whose source changed. Some programs leave it there when somebody edits the text."""
_WITH_WORDS = ("g", "mrk")
"""Elements inside a text that hold words of it; all others stand for something that is not there."""
_COUNT = "wegwijs-units"
_WHOSE = "product-name"


def xliff_file(units: Sequence[Unit], original: str, source: str, language: str, municipality: str = "") -> bytes:
    """An XLIFF 1.2 file in UTF-8; the id of each unit is the address of its segment."""
    root = Element("xliff", {"version": "1.2", "xmlns": _NAMESPACE})
    about = {"original": original, "source-language": source, "target-language": language, "datatype": "plaintext"}
    whose = {_WHOSE: municipality} if municipality else {}
    file = SubElement(root, "file", about | {"tool-id": "wegwijs"} | whose)
    head = SubElement(file, "header")
    counts = SubElement(head, "count-group", {"name": _COUNT})
    SubElement(counts, "count", {"count-type": "total", "unit": "trans-unit"}).text = str(len(units))
    SubElement(head, "note").text = "\n".join(MARKS)
    SubElement(head, "tool", {"tool-id": "wegwijs", "tool-name": "Wegwijs", "tool-version": __version__})
    body = SubElement(file, "body")
    for unit in units:
        _put(body, unit)
    indent(root, " ")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="utf-8") + b"\n"


def read_xliff(content: bytes) -> ReturnedFile:
    """The units of an XLIFF file, whatever program wrote it. Raises CannotRead."""
    root = _root(content)
    if _name(root) != "xliff":
        raise CannotRead("This is no XLIFF file.", "Choose a file that Wegwijs exported.")
    if root.get("version", "1.2").startswith("2"):
        raise CannotRead("This is XLIFF 2.", "Save it as XLIFF 1.2; most programs of translators offer both.")
    files = [one for one in root if _name(one) == "file"]
    languages = {file.get("target-language", "") for file in files}
    if len(languages) > 1:
        raise CannotRead("This file holds translations into several languages.", "Make a file for each language.")
    units = tuple(_returned(one) for file in files for one in file.iter() if _name(one) == "trans-unit")
    exported = _counted(files)
    return ReturnedFile(next(iter(languages), ""), units, exported, _whose(files, is_ours=exported is not None))


def _put(body: Element, unit: Unit) -> None:
    one = SubElement(body, "trans-unit", {"id": unit.address, "extradata": fingerprint(unit.target), **_PRESERVE})
    SubElement(one, "source").text = unit.source
    if unit.target:
        state = {"state": _BEHIND} if unit.is_behind else {}
        SubElement(one, "target", state).text = unit.target
    context = SubElement(one, "context-group", {"purpose": "location"})
    SubElement(context, "context", {"context-type": "sourcefile"}).text = unit.place.file
    SubElement(context, "context", {"context-type": "linenumber"}).text = str(unit.place.line)
    for term in unit.terms:
        SubElement(one, "note", {"from": "wegwijs"}).text = of_term(*term)
    if unit.before:
        old = SubElement(one, "alt-trans", {"alttranstype": "previous-version"})
        SubElement(old, "source").text = unit.before
        SubElement(old, "target").text = unit.target


def _root(content: bytes) -> Element:
    try:
        return fromstring(content, forbid_dtd=True)
    except DefusedXmlException as trouble:
        what = "This file defines signs of its own (a DTD), which could make it endless or fetch other files."
        raise CannotRead(what, "Take a file that Wegwijs exported; it has none.") from trouble
    except (ParseError, ValueError, LookupError) as trouble:
        line, _ = getattr(trouble, "position", (0, 0))
        where = f" from line {line} on" if line else ""
        raise CannotRead(f"This file cannot be read as XML{where}.", "Save it again from your program.") from trouble


def _returned(one: Element) -> ReturnedUnit:
    source, target = (next((part for part in one if _name(part) == name), None) for name in ("source", "target"))
    return ReturnedUnit(
        address=one.get("id", ""),
        source=_words(source),
        target=_words(target),
        was=one.get("extradata", ""),
        is_unsure=target is not None and _is_unsure(target, one.get("extradata", "")),
        marks=any(_name(part) not in _WITH_WORDS for part in _inside(target)),
    )


def _is_unsure(target: Element, was: str) -> bool:
    state, is_edited = target.get("state", ""), was not in ("", fingerprint(_words(target)))
    return state.startswith(_UNSURE) and not (state == _BEHIND and is_edited)


def _inside(element: Element | None) -> Iterator[Element]:
    if element is not None:
        yield from (part for part in element.iter() if part is not element)


def _words(element: Element | None) -> str:
    return "".join(element.itertext()) if element is not None else ""


def _counted(files: list[Element]) -> int | None:
    groups = (one for file in files for one in file.iter() if _name(one) == "count-group" and one.get("name") == _COUNT)
    counts = [_words(count).strip() for group in groups for count in group]
    return sum(map(int, counts)) if counts and all(count.isdecimal() for count in counts) else None


def _whose(files: list[Element], *, is_ours: bool) -> str | None:
    """The municipality whose words these are; of several, the first that is named."""
    named = (file.get(_WHOSE, "") for file in files)
    return next(filter(None, named), "" if is_ours else None)


def _name(element: Element) -> str:
    """The name of an element, whatever the version of its namespace."""
    return element.tag.rpartition("}")[2]
