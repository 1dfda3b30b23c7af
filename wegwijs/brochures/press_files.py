"""A brochure as it stands on the web -> the same for a press: PDF/X-4 with four inks, bleed and crop marks.

The words, letters and drawings stay where they are; links and tags are lost, so this file is for a printer only.
"""

from dataclasses import dataclass
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from pikepdf import Array, Dictionary, Name, Page, Pdf, Stream

from wegwijs.brochures.press_inks import in_inks
from wegwijs.model.papers import Imprint
from wegwijs.model.press import Profile

_MM = 72 / 25.4
BLEED = 3 * _MM
"""So far beyond the edge a printer prints, for no cut is exact."""

AROUND = 10 * _MM
"""Paper around the page, with the marks; they begin beyond the bleed."""

_FROM, _TO = 4 * _MM, 9 * _MM
"""How far from the edge a mark begins and ends."""


@dataclass(frozen=True)
class ForPress:
    """The file, and the colours that have no inks, each with the first page on which it stands: then there is none."""

    content: bytes | None
    unknown: dict[str, int]


def for_press(pdf: bytes, name: str, imprint: Imprint, profile: Profile) -> ForPress:
    """The file of a brochure with this name; the same bytes for the same brochure and profile."""
    with Pdf.open(BytesIO(pdf)) as web, Pdf.new() as press:
        unknown = in_inks(web, profile.inks)
        if unknown:
            return ForPress(None, unknown)
        for page in web.pages:
            _add(press, page)
        press.Root.Lang = web.Root.Lang
        _say_how_it_is_printed(press, profile)
        _say_what_it_is(press, name, str(web.docinfo.Title), imprint)
        written = BytesIO()
        press.save(written, deterministic_id=True, force_version="1.6")
    return ForPress(written.getvalue(), {})


def _add(press: Pdf, page: Page) -> None:
    """Put a page on paper that is larger, with the marks, cut at the bleed."""
    left, bottom, right, top = (float(one) for one in page.trimbox.as_list())
    width, height = right - left, top - bottom
    for key in ("/Annots", "/StructParents", "/Tabs", "/Group", "/ArtBox", "/CropBox"):
        if key in page.obj:
            del page.obj[key]
    press.pages.append(page)
    added = press.pages[-1]
    added.contents_add(_before(left, bottom, width, height), prepend=True)
    added.contents_add(f"Q {_marks(width, height)}".encode())
    added.obj.Resources.ColorSpace = Dictionary(Marks=_all_inks(press))
    added.mediabox = _box(0, width + 2 * AROUND, height + 2 * AROUND)
    added.trimbox = _box(AROUND, width, height)
    added.obj.BleedBox = _box(AROUND - BLEED, width + 2 * BLEED, height + 2 * BLEED)


def _box(corner: float, width: float, height: float) -> Array:
    return Array([round(one, 4) for one in (corner, corner, corner + width, corner + height)])


def _before(left: float, bottom: float, width: float, height: float) -> bytes:
    """Cut at the bleed, then draw what follows in the middle of the larger paper."""
    corner = AROUND - BLEED
    cut = f"{corner:.4f} {corner:.4f} {width + 2 * BLEED:.4f} {height + 2 * BLEED:.4f} re W n"
    return f"q {cut} 1 0 0 1 {AROUND - left:.4f} {AROUND - bottom:.4f} cm".encode()


def _marks(width: float, height: float) -> str:
    """Two thin lines at each corner, in all inks, where the paper is cut."""
    lines: list[str] = []
    for x, outward in ((AROUND, -1), (AROUND + width, 1)):
        for y, upward in ((AROUND, -1), (AROUND + height, 1)):
            lines.append(f"{x + outward * _FROM:.4f} {y:.4f} m {x + outward * _TO:.4f} {y:.4f} l S")
            lines.append(f"{x:.4f} {y + upward * _FROM:.4f} m {x:.4f} {y + upward * _TO:.4f} l S")
    return " ".join(["q 0.25 w /Marks CS 1 SCN", *lines, "Q"])


def _all_inks(press: Pdf) -> Array:
    """The colour of marks: each ink prints them, so that the plates can be laid on each other."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, press.make_indirect(tint)])


def _say_how_it_is_printed(press: Pdf, profile: Profile) -> None:
    icc = Stream(press, profile.content)
    icc.N = 4
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=profile.condition,
        Info=profile.condition,
        RegistryName="http://www.color.org",
        DestOutputProfile=press.make_indirect(icc),
    )
    press.Root.OutputIntents = Array([press.make_indirect(intent)])


def _say_what_it_is(press: Pdf, name: str, title: str, imprint: Imprint) -> None:
    """Its names and days come from its version, so that they change when it does."""
    day, press_day = f"{imprint.day}T00:00:00+00:00", f"D:{imprint.day:%Y%m%d}000000+00'00'"
    number = uuid5(NAMESPACE_URL, f"{name}#{imprint.version}")
    press.docinfo.update({"/Title": title, "/CreationDate": press_day, "/ModDate": press_day})
    press.docinfo[Name.Trapped] = Name("/False")
    with press.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
        said["dc:title"] = title
        for key in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            said[key] = day
        said["xmpMM:DocumentID"] = f"uuid:{number}"
        said["xmpMM:VersionID"] = imprint.version
        said["xmpMM:RenditionClass"] = "default"
        said["pdf:Trapped"] = "False"
        said["pdfxid:GTS_PDFXVersion"] = "PDF/X-4"
