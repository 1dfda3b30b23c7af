"""The dictionaries of hunspell on this machine: the name of the one for a language, and the package that brings it."""

from collections.abc import Iterable
from pathlib import Path

DICTIONARIES = Path("/usr/share/hunspell")
NAMES = {"nl": "nl_BE", "uk": "uk_UA", "ru": "ru_RU", "en": "en_GB"}
"""Language -> the dictionary to take where a machine has several."""

_PACKAGES = {
    **{"en": "hunspell-en-gb", "de": "hunspell-de-de", "pt": "hunspell-pt-pt"},
    **{"nb": "hunspell-no", "nn": "hunspell-no", "ku": "hunspell-kmr"},
    **{code: f"myspell-{code}" for code in ("eo", "et", "fa", "fo", "ga", "gv", "hy", "sq", "tl")},
}
"""Language -> the package of Debian with its dictionary, where that is not hunspell-<language>."""


def dictionary_of(language: str, folder: Path = DICTIONARIES) -> str | None:
    """The name of the dictionary of a language without its ending, such as pl_PL; None where there is none.

    Some languages have one for all countries (`ar`), others one for each (`de_DE`, `de_BE`) or for each way of writing
    (`sr_RS`, `sr_Latn_RS`). The country with the name of the language goes before others.
    """
    named = [f"{language}{end}" for end in ("", f"_{language.upper()}")]
    others = sorted((path.stem for path in folder.glob(f"{language}_*.dic")), key=lambda name: (len(name), name))
    names = [NAMES.get(language, language), *named, *others]
    return next((name for name in names if (folder / f"{name}.dic").is_file()), None)


def dictionary_files(languages: Iterable[str], folder: Path = DICTIONARIES) -> list[Path]:
    """The files of the dictionaries of some languages; none of those without one."""
    names = [dictionary_of(language, folder) for language in languages]
    return [folder / f"{name}{ending}" for name in names if name for ending in (".dic", ".aff")]


def dictionary_package(language: str) -> str:
    """The package of Debian that brings the dictionary of a language."""
    return _PACKAGES.get(language, f"hunspell-{language}")
