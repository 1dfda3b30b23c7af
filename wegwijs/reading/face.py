"""municipality.yml and the files beside it -> how the guide of a municipality looks, on screens and at its printer."""

from wegwijs.findings import Place
from wegwijs.model.colours import shades_of
from wegwijs.model.face import Face, Logo, ShownFace
from wegwijs.model.municipality import Municipality
from wegwijs.model.press import Profile
from wegwijs.reading.file_reader import FileReader
from wegwijs.reading.house_colours import house_colours
from wegwijs.reading.logo import read_logo
from wegwijs.reading.profiles import read_profile


def read_face(files: FileReader, municipality: Municipality, name: str) -> ShownFace:
    """Its colour as people can see it, and its logo; `name` is that of its folder."""
    face = municipality.face
    if face is None:
        return ShownFace()
    shades = shades_of(face.colour, house_colours()) if face.colour else None
    return ShownFace(shades, _logo(files, face, name))


def read_local_profile(files: FileReader, municipality: Municipality, name: str) -> Profile | None:
    """The ICC profile of its printer, a file beside municipality.yml."""
    publisher = municipality.publisher
    if publisher is None or publisher.press is None:
        return None
    place = _place(files, name, "publisher", "press", "profile")
    profile, findings = read_profile(files.base, name, publisher.press, place)
    files.findings.extend(findings)
    return profile


def _logo(files: FileReader, face: Face, name: str) -> Logo | None:
    if face.logo is None:
        return None
    logo, findings = read_logo(files.base / name, face.logo, _place(files, name, "face", "logo"))
    files.findings.extend(findings)
    return logo


def _place(files: FileReader, name: str, *path: str) -> Place:
    file = f"{name}/municipality.yml"
    return files.marks.get((file, path), Place(file))
