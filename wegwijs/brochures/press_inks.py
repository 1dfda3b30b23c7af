"""The colours of a brochure -> inks: a web file in red, green and blue becomes one for a press with four inks."""

from collections.abc import Iterator, Mapping, Sequence

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
    Stream,
    parse_content_stream,
    unparse_content_stream,
)

from wegwijs.model.press import Inks

HOUSE_INKS: Mapping[str, Inks] = {
    "#0b3d6b": (100, 65, 10, 40),
    "#ffc72c": (0, 22, 88, 0),
    "#8a949e": (0, 0, 0, 48),
    "#7a0c16": (20, 100, 90, 40),
    "#e3bfc3": (0, 20, 10, 8),
}
"""Those that were mixed for the colours sign, way, line, example and across of papers.

Another colour in a stylesheet needs other inks, so it has none until somebody mixes them. Letters are in black ink
alone, as all greys are: so no letter has four edges."""

PICTURE = "a picture in red, green and blue"
"""What stands for the colour of a picture in red, green and blue."""

SHADES = "a gradient of colours"
"""What stands for colours that run into each other, and for those that no screen mixes of red, green and blue."""

_OTHER = ("cs", "CS", "sc", "SC", "scn", "SCN", "sh", "INLINE IMAGE")
"""The operators of such colours."""

_TILES = 1
"""The kind of a pattern that is drawn, and not shaded."""

_IN_INKS = {"rg": "k", "RG": "K"}
_WHOLE = 255


def in_inks(pdf: Pdf, known: Mapping[str, Inks]) -> dict[str, int]:
    """Change all colours of a PDF. Returns those that have no inks, each with the first page on which it stands."""
    unknown: dict[str, int] = {}
    done: set[tuple[int, int]] = set()
    for number, page in enumerate(pdf.pages, 1):
        for strange in _strange_in(page.obj.Resources):
            unknown.setdefault(strange, number)
        for stream in _streams(page.obj, done):
            written, strange = _changed(stream, known)
            unknown |= {colour: number for colour in strange if colour not in unknown}
            _put_back(pdf, page, stream, written)
    return unknown


def _streams(holder: Object, done: set[tuple[int, int]]) -> Iterator[Object]:
    """A page, and the drawings that it uses, each once; what shines through is mixed in inks."""
    yield holder
    if "/Resources" not in holder:
        return
    resources = holder.Resources
    if "/CS" in holder.get("/Group", {}):
        holder.Group.CS = Name.DeviceCMYK
    if "/ColorSpace" in resources:
        del resources["/ColorSpace"]
    for drawing in (*_those(resources, "/XObject"), *_those(resources, "/Pattern")):
        if _is_drawn(drawing) and drawing.objgen not in done:
            done.add(drawing.objgen)
            yield from _streams(drawing, done)


def _is_drawn(one: Object) -> bool:
    """Whether it is a drawing, or one that fills a place as a row of tiles."""
    return one.get("/Subtype") == "/Form" or one.get("/PatternType") == _TILES


def _takes_a_pattern(instruction: ContentStreamInstruction | ContentStreamInlineImage) -> bool:
    """Whether it fills with a pattern, which is looked at by itself."""
    names = [one for one in instruction.operands if isinstance(one, Name)]
    return str(instruction.operator) != "sh" and len(names) == len(list(instruction.operands)) == 1


def _strange_in(resources: Object) -> Iterator[str]:
    """What among these drawings, or deeper, has colours that no table turns into inks."""
    if any(one.get("/SMask", "/None") != "/None" for one in _those(resources, "/ExtGState")):
        yield SHADES
    if any(one.get("/PatternType") != _TILES for one in _those(resources, "/Pattern")):
        yield SHADES
    for drawing in (*_those(resources, "/XObject"), *_those(resources, "/Pattern")):
        if drawing.get("/Subtype") == "/Image" and drawing.get("/ColorSpace") not in ("/DeviceGray", "/DeviceCMYK"):
            yield PICTURE
        if _is_drawn(drawing) and "/Resources" in drawing:
            yield from _strange_in(drawing.Resources)


def _those(resources: Object, kind: str) -> list[Object]:
    return list(resources[kind].values()) if kind in resources else []


def _put_back(pdf: Pdf, page: Page, stream: Object, written: bytes) -> None:
    if isinstance(stream, Stream):
        stream.write(written)
    else:
        page.obj.Contents = Stream(pdf, written)


def _changed(stream: Object, known: Mapping[str, Inks]) -> tuple[bytes, list[str]]:
    """The stream with inks for its colours, and the colours that have none."""
    strange: list[str] = []
    written: list[ContentStreamInstruction | ContentStreamInlineImage] = []
    for instruction in parse_content_stream(stream):
        if str(instruction.operator) in _IN_INKS:
            name = _name([float(part) for part in instruction.operands])
            inks = known.get(name) or _grey(name)
            if inks is None:
                strange.append(name)
            parts = [part / 100 for part in inks or (0, 0, 0, 100)]
            operator = Operator(_IN_INKS[str(instruction.operator)])
            written.append(ContentStreamInstruction(parts, operator))
            continue
        if str(instruction.operator) in _OTHER and not _takes_a_pattern(instruction):
            strange.append(SHADES)
        written.append(instruction)
    return unparse_content_stream(written), strange


def _name(parts: Sequence[float]) -> str:
    return "#" + "".join(f"{round(part * _WHOLE):02x}" for part in parts)


def _grey(name: str) -> Inks | None:
    """Black ink alone, as much as a grey needs."""
    red, green, blue = name[1:3], name[3:5], name[5:7]
    return (0, 0, 0, round(100 - int(red, 16) / _WHOLE * 100)) if red == green == blue else None
