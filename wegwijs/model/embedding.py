"""What other sites may count on: the names, the versions and the rights of a frame with a page of the guide."""

PAGE, PAGE_FOR_IT = "inbedden", "inbedden-ict"
"""Slugs of the topics about embedding; the program puts lines to copy below their parts."""

SEARCH = "zoeken"
"""Stands in other sites like a page: a search box that opens the guide."""

SANDBOX = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"
"""What a frame may do: report its height, ask the guide, open links beside itself; for tel: too."""

NEWEST = "v1.1.0"
"""The newest script that never changes; `v1.js` is mended in place."""
