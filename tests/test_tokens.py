"""The words of a text: told one by one with their places, or all at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegwijs.model.tokens import small_words, tokens

WORDS = ["Bel", "het", "OCMW's", "ID-картка", "п’ять", "Д-р", "112", "A1-карта-B2", "{date}", "<b>", "www.a.be", "x_y"]


@given(st.lists(st.sampled_from([*WORDS, "(", ")", ",", ".", "’", "-", " ", "\n"])).map("".join) | st.text())
def test_all_words_at_once_are_those_that_are_told_one_by_one(text: str) -> None:
    assert small_words(text) == {token.small for token in tokens(text)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bel het OCMW’s loket.", {"bel", "het", "ocmw's", "loket"}),
        ("ID-картка", {"id", "картка"}),
        ("Zie www.vlaanderen.be en {date}", {"zie", "en"}),
    ],
)
def test_a_word_of_two_scripts_is_told_in_its_parts_and_an_address_is_none(text: str, words: set[str]) -> None:
    assert small_words(text) == words
