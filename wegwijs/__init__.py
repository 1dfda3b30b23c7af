"""Wegwijs: files become a Guide; a Guide becomes pages and brochures; checks read the same Guide.

The path of the data, floor by floor (`docs/how-it-works.md` tells it in full):

1. `reading` turns the files of `content/` into a `model.Guide`, and mistakes into `findings`.
2. `checks` read the Guide and speak to editors.
3. `prose` turns the words into HTML, the same for screen and paper.
4. `brochures` turns the Guide into PDF files.
5. `website` turns the Guide into staged Markdown, and runs MkDocs on it.
6. `writing` puts the files in place, all at once; `reporting` shows the findings.
7. `commands` puts these steps in order.
"""

__version__ = "0.1.0"
