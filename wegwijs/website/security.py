"""What a page may fetch and run: the Content-Security-Policy of every page of the site."""

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
)
"""Only the site itself, and nothing that is written into a page."""

WITH_FRAMES = f"{CONTENT_SECURITY_POLICY}; frame-src 'self'"
"""Of the page that shows how pages look inside other sites."""
