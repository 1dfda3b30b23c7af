"""What other sites may count on: the names, the versions and the rights of a frame with a page of the guide."""

from collections.abc import Mapping

from wegwijs.model.glossary import Glossary
from wegwijs.model.rights import RightsTable
from wegwijs.model.sessions import Calendar

PAGE, PAGE_FOR_IT = "inbedden", "inbedden-ict"
"""Slugs of the topics about embedding; the program puts lines to copy below their parts."""

SEARCH = "zoeken"
"""Stands in other sites like a page: a search box that opens the guide."""

DATA: Mapping[str, str] = {RightsTable.slug: "rights", Calendar.slug: "sessions", Glossary.slug: "glossary"}
"""The tables that can stand in another site, with the names of their data; the intake sheet is for one's own phone."""


def page_of_word(key: str) -> str:
    """The name under which one word of the glossary stands in other sites; no topic can have it."""
    return f"{Glossary.slug}.{key}"


SANDBOX = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"
"""What a frame may do: report its height, ask the guide, open links beside itself; for tel: too."""

NEWEST = "v1.2.0"
"""The newest script that never changes; `v1.js` is mended in place."""

INTEGRITY = "sha384-Ta4RAauQL3r/4PsXMz4QsRIGXmV9ve4Ype7gzu4xvuk9B68R7smxJ/zyAu2w3Rzh"
"""The fingerprint of that script, as a browser checks it."""
