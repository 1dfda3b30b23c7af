"""Nouns that are counted, in one language: which form follows which number (content/<language>/nouns.yml)."""

from collections.abc import Mapping
from typing import Literal

from wegwijs.model.shapes import Key, Words

PluralForm = Literal["zero", "one", "two", "few", "many", "other"]
"""The names that CLDR gives to the forms; each language has some of them, and `other` always."""

Nouns = Mapping[Key, Mapping[PluralForm, Words]]
"""Name of a noun, alike in all languages -> its forms: {one: місяць, few: місяці, many: місяців, other: місяця}."""
