"""What the room says when there is no brochure."""


class BrochureNotPrinted(Exception):
    """Why a brochure could not be printed: what is missing, or what WeasyPrint said of it."""
