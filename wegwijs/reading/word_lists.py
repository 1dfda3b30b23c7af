"""A list of words that are right although no dictionary knows them -> those words."""

from wegwijs.reading.file_reader import FileReader

WORD_LIST = "words.txt"


def read_word_list(files: FileReader, name: str) -> frozenset[str]:
    """A file with one word on each line; what follows # is a remark. It may be absent."""
    file = files.file(name) if files.has(name) else None
    lines = file.text.splitlines() if file else []
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))
