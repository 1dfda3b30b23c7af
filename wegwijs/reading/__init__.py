"""Files -> Guide, with Findings in the file, line and column of every mistake."""

from wegwijs.reading.guide import Reading, read_guide

__all__ = ["Reading", "read_guide"]
