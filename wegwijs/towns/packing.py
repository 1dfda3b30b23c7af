"""Files -> one row of bytes, the same for the same files; and such a row, or one that git made -> files.

What comes out are names and contents only: no links, and no rights. `write_files` keeps them inside their folder.
"""

import gzip
import io
import tarfile
from collections.abc import Iterable, Iterator

from wegwijs.model.output import OutputFile


def packed(files: Iterable[OutputFile]) -> bytes:
    """A tar file, made small. No moment and no name of a user goes into it."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        for file in files:
            about = tarfile.TarInfo(file.path)
            about.size = len(file.content)
            archive.addfile(about, io.BytesIO(file.content))
    return gzip.compress(content.getvalue(), mtime=0)


def unpacked(content: bytes) -> Iterator[OutputFile]:
    """The files in a tar file, packed small or not; links are left out."""
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        for one in archive:
            if one.isfile() and (file := archive.extractfile(one)):
                yield OutputFile(one.name, file.read())
