"""Where the templates of the website room stand."""

from pathlib import Path

TEMPLATES = Path(__file__).parent
