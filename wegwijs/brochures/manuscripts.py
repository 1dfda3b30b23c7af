"""Guide -> manuscripts: a brochure in one language as HTML, with all that the press needs to print it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from wegwijs.brochures.chapters import ChapterWriter
from wegwijs.brochures.fonts import field_faces, field_fonts, font_faces, font_files
from wegwijs.brochures.formats import FORMATS
from wegwijs.brochures.online import online, proof
from wegwijs.brochures.town import desk_on_paper, imprint_of_town, pictures_of_town, short_desk_on_paper
from wegwijs.freshness import held_back
from wegwijs.model.guide import Guide
from wegwijs.model.output import BrochureNotPrinted
from wegwijs.model.papers import Imprint, checked_until, imprint_of
from wegwijs.model.press import Profile
from wegwijs.model.publication import Language
from wegwijs.model.topics import HOME
from wegwijs.prose.templates import TemplateNotFilled, render
from wegwijs.reading.house_colours import colours_in, house_colours, house_style
from wegwijs.reading.profiles import read_profile

_HOUSE = Path(__file__).parents[2]
"""Where the templates and styles stand that come with Wegwijs."""

_USED = re.compile(r"var\(--([\w-]+)\)")


@dataclass(frozen=True)
class Manuscript:
    """A brochure in one language before it is printed; `files` are the only addresses that its HTML and CSS may use.

    `has_fields`: whether its inputs become fields that a PDF reader can fill in; `is_folded`: whether it is a booklet.
    `tight`: styles that bring its words closer together, when they fill more than `most_pages` or run off.
    `profile`: for which press it is printed too.
    """

    slug: str
    language: Language
    imprint: Imprint
    html: str
    styles: tuple[str, ...]
    files: Mapping[str, bytes]
    most_pages: int
    tight: str = ""
    has_fields: bool = False
    is_folded: bool = False
    profile: Profile | None = None


def manuscripts(guide: Guide, base: Path) -> Iterator[Manuscript]:
    """A manuscript for each brochure and language, the thickest brochures first; none of what is held back.

    Raises BrochureNotPrinted.
    """
    not_right, profile = held_back(guide), _profile(guide, base)
    for slug, brochure in sorted(guide.brochures.items(), key=lambda item: -len(item[1].topics)):
        folder = _folder(base, "styles")
        styles = [_text(folder, name) for name in FORMATS[brochure.format].styles_of(brochure.format)]
        pictures, tight = _pictures(guide, folder, styles[0]), folder / f"{brochure.format}-tight.css"
        for language in (one for one in guide.languages if one.brochures and (slug, one.code) not in not_right):
            imprint = imprint_of_town(guide, language, imprint_of(guide, language.code, slug))
            manuscript = Manuscript(
                slug=slug,
                language=language,
                imprint=imprint,
                html=_filled_in(guide, base, slug, language, imprint),
                styles=(font_faces(language.font), house_style(), *styles),
                files={**font_files(language.font), **pictures, **pictures_of_town(guide)},
                most_pages=brochure.pages,
                tight=_text(folder, tight.name) if tight.exists() else "",
                is_folded=FORMATS[brochure.format].is_folded,
                profile=profile,
            )
            yield _with_fields(manuscript) if FORMATS[brochure.format].has_fields else manuscript


def _profile(guide: Guide, base: Path) -> Profile | None:
    """That of the printer of whoever publishes: the highest municipality that says so, or else the guide."""
    if own := [overlay.profile for overlay in guide.local if overlay.municipality.publisher]:
        return own[-1]
    press, place = guide.publisher.press, guide.places.at("content/publisher.yml", "press", "profile")
    return read_profile(base, "content", press, place)[0] if press else None


def _with_fields(manuscript: Manuscript) -> Manuscript:
    """The same manuscript to be filled in, with the letters in which a reader types."""
    family = manuscript.language.font
    styles, files = (*manuscript.styles, field_faces(family)), {**manuscript.files, **field_fonts(family)}
    return replace(manuscript, styles=styles, files=files, has_fields=True)


def _folder(base: Path, name: str) -> Path:
    """The templates or styles of this guide; most guides have none of their own and use those of Wegwijs."""
    own = base / "brochures" / name
    return own if own.is_dir() else _HOUSE / "brochures" / name


def _text(folder: Path, name: str) -> str:
    try:
        return (folder / name).read_text(encoding="utf-8")
    except OSError as problem:
        raise BrochureNotPrinted(f"brochures/styles/{name} cannot be read: {problem.strerror}.") from problem


def _filled_in(guide: Guide, base: Path, slug: str, language: Language, imprint: Imprint) -> str:
    try:
        return _html(guide, base, slug, language, imprint)
    except TemplateNotFilled as problem:
        raise BrochureNotPrinted(f"The brochure {slug}-{language.code} could not be made. {problem}") from problem


def _html(guide: Guide, base: Path, slug: str, language: Language, imprint: Imprint) -> str:
    templates, brochure = _folder(base, "templates"), guide.brochures[slug]
    paper = FORMATS[brochure.format]
    writer = ChapterWriter(guide, slug, language, templates)
    home = brochure.topics[0] if len(brochure.topics) == 1 else HOME
    speaker = writer.speaker(home)
    return render(
        templates,
        paper.template,
        guide=guide,
        brochure=brochure,
        speaker=speaker,
        cover=speaker.interface.brochures[slug],
        original_cover=guide.words[guide.source.code].interface.brochures[slug],
        imprint=imprint,
        again=checked_until(guide, slug),
        home=online(speaker, home),
        in_two=writer.is_in_two,
        proof=proof(speaker, slug, imprint.version),
        desk=desk_on_paper(speaker),
        short_desk=short_desk_on_paper(speaker),
        **paper.content(writer),
    )


def _pictures(guide: Guide, styles: Path, style: str) -> dict[str, bytes]:
    """The pictograms and the pictures of the styles, in the colours of the stylesheet: in a PDF none is inherited."""
    colours = {**house_colours().day, **colours_in(style)}
    drawn = {f"pictograms/{name}": pictogram.svg for name, pictogram in guide.pictograms.items()}
    drawn |= {f"styles/{path.stem}": _text(styles, path.name) for path in sorted(styles.glob("*.svg"))}
    return {f"wegwijs:{name}.svg": _coloured(svg, colours).encode() for name, svg in drawn.items()}


def _coloured(svg: str, colours: Mapping[str, str]) -> str:
    """A drawing in the colour of signs, with the colours that it names as a stylesheet would."""
    return _USED.sub(lambda used: colours.get(used[1], used[0]), svg.replace("currentColor", colours["sign"]))
