"""Pieces of work in processes of their own: one that is killed takes no other with it."""

import os
import signal
from functools import partial

import pytest

from wegwijs.side_by_side import each_alone


def doubled(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 5:
        raise ValueError("five")
    if number == 6:
        raise FileNotFoundError("six")
    return number * 2


@pytest.mark.parametrize("jobs", [1, 2, 7])
def test_each_piece_comes_back_once_and_one_that_is_killed_is_none(jobs: int) -> None:
    found = list(each_alone([partial(doubled, number) for number in range(5)], jobs))
    assert dict(found) == {0: 0, 1: 2, 2: 4, 3: None, 4: 8}
    assert len(found) == 5


@pytest.mark.parametrize(("number", "error", "words"), [(5, ValueError, "five"), (6, FileNotFoundError, "six")])
def test_an_error_in_a_piece_is_raised_whatever_its_kind(number: int, error: type[Exception], words: str) -> None:
    """Also one that a broken pipe could have met."""
    with pytest.raises(error, match=words):
        list(each_alone([partial(doubled, number)], 2))


def test_no_pieces_are_no_work() -> None:
    assert list(each_alone([], 2)) == []
