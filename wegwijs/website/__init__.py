"""Guide -> the site: staged Markdown, the run of MkDocs, and the page for addresses that do not exist."""
