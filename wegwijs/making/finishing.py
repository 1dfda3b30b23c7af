"""The pages of the site -> the whole site: small styles, one script, the files that no page of MkDocs makes."""

from collections.abc import Iterable, Mapping
from functools import partial

from wegwijs.model.guide import Guide
from wegwijs.model.output import OutputFile
from wegwijs.remembering import Once, anew, fingerprint
from wegwijs.search.lunr_script import lunr_file
from wegwijs.styles import Seen, seen_in, styles_for
from wegwijs.website.assets import STYLES, joined_scripts, our_styles, pages_asking, with_assets
from wegwijs.website.installable import manifest_files
from wegwijs.website.moved import moved_pages
from wegwijs.website.offline import empty_pages, offline_files, with_version
from wegwijs.website.page_styles import with_styles_inside
from wegwijs.website.root_files import headers_file, not_found_page, robots_file
from wegwijs.website.sitemap import sitemap_file
from wegwijs.website.sources import sources_json
from wegwijs.website.town import town_files, town_style


def finished_site(
    guide: Guide, pages: Iterable[OutputFile], search: Iterable[OutputFile], once: Once = anew
) -> list[OutputFile]:
    """All files of the site but the brochures; each page knows the version of the build that it belongs to.

    `once` makes a stylesheet, and counts the bytes of a file as it is sent, by the fingerprint of what goes into it.
    """
    files = [
        *pages,
        *town_files(guide),
        *moved_pages(guide),
        sources_json(guide),
        lunr_file(),
        not_found_page(guide),
        *empty_pages(guide),
    ]
    scripts = joined_scripts(files)
    styles = _styles(files, scripts, town_style(guide), once)
    site = with_assets(with_styles_inside(files, styles), styles, scripts)
    site = with_version([*site, *manifest_files(guide), *search])
    return [*site, *offline_files(guide, site, once), robots_file(guide), headers_file(), sitemap_file(guide)]


def _styles(files: list[OutputFile], scripts: Mapping[str, str], more: str, once: Once) -> dict[str, str]:
    """The stylesheets by name, each with what the pages that ask for it can use; `more` holds above ours."""
    ours, asking = our_styles(files), pages_asking(files)
    styles: dict[str, str] = {}
    for name in STYLES:
        pages = asking.get(name, {})
        used = [script for one, script in scripts.items() if not pages.keys().isdisjoint(asking.get(one, ()))]
        seen = seen_in(pages.values(), used)
        styles[name] = once(_inputs(ours, more, seen), partial(styles_for, ours, more, seen))
    return styles


def _inputs(ours: str, more: str, seen: Seen) -> str:
    return fingerprint([ours.encode(), more.encode(), *(repr(sorted(one)).encode() for one in vars(seen).values())])
