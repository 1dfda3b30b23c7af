"""The words of the project: frozen dataclasses, no files, no HTML."""
