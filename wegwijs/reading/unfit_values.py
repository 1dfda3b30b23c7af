"""What pydantic says of a value that does not fit -> what to do about it."""

from pydantic_core import ErrorDetails

_ADVICE = {
    "string_type": "Write one text here.",
    "string_too_short": "Write a text here.",
    "string_too_long": "Write a text of at most {max_length} signs: it stands in one line with others.",
    "tuple_type": "Write a list here: one line for each item, each with a dash before it.",
    "mapping_type": "Write a group of lines here, each with a name, a colon and a value.",
    "dict_type": "Write a group of lines here, each with a name, a colon and a value.",
    "dataclass_type": "Write a group of lines here, each with a name, a colon and a value.",
    "int_parsing": "Write a whole number here.",
    "greater_than": "Write a number above zero.",
    "less_than_equal": "Write a smaller number.",
    "decimal_max_digits": "Write a number with fewer digits.",
    "decimal_whole_digits": "Write a number with fewer digits.",
    "decimal_max_places": "Write at most two digits after the point.",
    "finite_number": "Write an ordinary number, such as 12.",
    "bool_parsing": "Write true or false here.",
    "decimal_parsing": 'Write a number between quotes, with a point before the cents: "12.50".',
    "too_short": "Write at least one item.",
}

_PATTERNS = {
    "https?": "Write a full web address, starting with https:// and without spaces.",
    "/$": "End the web address with a slash.",
    "@": "Write an e-mail address.",
    "[0-9 ]": "Write digits and spaces only, between quotes.",
    r"\d{0,7}": "Write digits only, such as 1502.",
    r"\d{4}": "Write a day (2022-05-06), a month (2022-05) or a year (2022), between quotes if it is a year.",
    "{2,3}": "Write a language code of two letters, such as uk.",
    "a-z0-9": "A short name stands here: use small letters without accents, digits and single dashes.",
}


def advice_of(error: ErrorDetails) -> str:
    """What to do about this value."""
    if error["type"] == "value_error":
        said = str(error.get("ctx", {}).get("error", ""))
        if not said.startswith("a "):
            return "There is no such day or time; look at a calendar."
        return f"Write it so: {said}."
    if error["type"] == "string_pattern_mismatch":
        pattern = str(error.get("ctx", {}).get("pattern", ""))
        return next(advice for part, advice in _PATTERNS.items() if part in pattern)
    advice = _ADVICE.get(error["type"], "Look at the same place in another language or in docs/editing.md.")
    return advice.format(**error.get("ctx", {}))
