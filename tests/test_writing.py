"""The output folder is always whole: the old one or the new one, whatever happens to a build."""

import fcntl
import sys
from collections.abc import Iterator
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from wegwijs.model.output import OutputFile
from wegwijs.writing import (
    MARKER,
    CannotWrite,
    add_files,
    exchange_in_steps,
    keep_files,
    replacing,
    write_files,
)

OLD = {"index.html": b"old", "uk/wonen/index.html": "старе".encode(), "only-old.html": b"old"}
NEW = {"index.html": b"new", "uk/wonen/index.html": "нове".encode(), "only-new.html": b"new"}

PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__])
"""Each build is a process of its own, and starts as a copy of one that has loaded the program."""


def build_in_steps(output: Path, kind: str, stop_at: int, parent: Connection) -> None:
    """A whole build in a process of its own, which says how far it came: `waiting` at the chosen moment, `done`."""
    seen = count(1)

    def stop(event: str, arguments: object) -> None:
        """Python calls this before it touches a file: say so at the chosen moment, and wait to be killed."""
        if next(seen) == stop_at:
            parent.send("waiting")
            parent.recv()

    sys.addaudithook(stop)
    with replacing(output) as folder:
        write_files([OutputFile(path, content) for path, content in NEW.items()], folder)
        if kind == "in steps":
            (folder / MARKER).touch()
            exchange_in_steps(folder, output)
    parent.send("done")


def build(output: Path, files: dict[str, bytes]) -> None:
    with replacing(output) as folder:
        write_files([OutputFile(path, content) for path, content in files.items()], folder)


def content_of(folder: Path) -> dict[str, bytes]:
    """Every file in a folder except our marker; nothing when there is no folder."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MARKER)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def beside(output: Path) -> set[str]:
    return {path.name for path in output.parent.iterdir()}


def start_build(output: Path, kind: str = "at once", stop_at: int = 0) -> tuple[ForkServerProcess, Connection]:
    """A build that has begun, and the end at which one hears how far it came."""
    here, there = PROCESSES.Pipe()
    child = PROCESSES.Process(target=build_in_steps, args=(output, kind, stop_at, there))
    child.start()
    there.close()
    return child, here


def killed_at(step: int, output: Path, kind: str) -> bool:
    """Kill a build before its given step; False when it has fewer steps than that."""
    child, said = start_build(output, kind, step)
    with said:
        is_waiting = said.recv() == "waiting"
        if is_waiting:
            child.kill()
        child.join()
    assert child.exitcode == (-9 if is_waiting else 0)
    return is_waiting


def test_a_build_puts_its_files_in_a_new_folder(tmp_path: Path) -> None:
    build(tmp_path / "sites" / "public", NEW)
    assert content_of(tmp_path / "sites" / "public") == NEW


def test_a_build_replaces_the_whole_old_output(tmp_path: Path) -> None:
    build(tmp_path / "public", OLD)
    build(tmp_path / "public", NEW)
    assert content_of(tmp_path / "public") == NEW
    assert beside(tmp_path / "public") == {"public", ".public-lock"}


def test_an_empty_folder_may_be_the_output(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    build(tmp_path / "public", NEW)
    assert content_of(tmp_path / "public") == NEW


def test_the_output_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    (tmp_path / "ordinary").mkdir()
    build(tmp_path / "public", NEW)
    assert (tmp_path / "public").stat().st_mode == (tmp_path / "ordinary").stat().st_mode


def test_a_link_to_the_output_stays_a_link(tmp_path: Path) -> None:
    build(tmp_path / "disk" / "public", OLD)
    (tmp_path / "public").symlink_to(tmp_path / "disk" / "public")
    build(tmp_path / "public", NEW)
    assert (tmp_path / "public").is_symlink()
    assert content_of(tmp_path / "disk" / "public") == NEW


@pytest.mark.parametrize("trouble", [RuntimeError, KeyboardInterrupt])
def test_a_build_that_fails_leaves_the_old_output_as_it_was(tmp_path: Path, trouble: type[BaseException]) -> None:
    build(tmp_path / "public", OLD)
    with pytest.raises(trouble), replacing(tmp_path / "public") as folder:
        write_files([OutputFile("index.html", b"half")], folder)
        raise trouble
    assert content_of(tmp_path / "public") == OLD
    assert beside(tmp_path / "public") == {"public", ".public-lock"}


def test_a_first_build_that_fails_leaves_no_output(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), replacing(tmp_path / "public"):
        raise RuntimeError
    assert beside(tmp_path / "public") == {".public-lock"}


def test_a_build_killed_at_any_step_leaves_a_whole_output_and_the_next_build_cleans_up(tmp_path: Path) -> None:
    output, found = tmp_path / "public", [OLD]
    build(output, OLD)
    for step in count(1):
        if not killed_at(step, output, "at once"):
            break
        found.append(content_of(output))
        build(output, OLD)
        assert beside(output) == {"public", ".public-lock"}
    assert all(content in (OLD, NEW) for content in found)
    assert found[-1] == NEW, "the last step to be killed at comes after the exchange"


def test_where_the_exchange_takes_steps_the_next_build_first_puts_the_old_output_back(tmp_path: Path) -> None:
    output, gone = tmp_path / "public", 0
    build(output, OLD)
    for step in count(1):
        if not killed_at(step, output, "in steps"):
            break
        gone += not output.exists()
        with replacing(output):
            assert content_of(output) in (OLD, NEW)
        build(output, OLD)
        assert beside(output) == {"public", ".public-lock"}
    assert gone, "one of the steps leaves no output"


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    output = tmp_path / "public"
    with replacing(output) as folder, (tmp_path / ".public-lock").open() as lock:
        with pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        second, said = start_build(output)
        write_files([OutputFile("index.html", b"first")], folder)
    with said:
        assert said.recv() == "done"
    second.join()
    assert second.exitcode == 0
    assert content_of(output) == NEW


def test_a_folder_with_files_of_somebody_else_is_never_replaced(tmp_path: Path) -> None:
    home = tmp_path / "anna"
    write_files([OutputFile("letters/to-mother.txt", b"Dear mother")], home)
    with pytest.raises(CannotWrite) as refusal:
        build(home, NEW)
    assert content_of(home) == {"letters/to-mother.txt": b"Dear mother"}
    assert beside(home) == {"anna"}
    assert str(refusal.value) == (
        f"{home}   [cannot-write]\n"
        "  This folder holds files that Wegwijs did not make, and a build replaces the whole folder.\n"
        "  What is new is not in place; what stood there before is untouched.\n"
        "  -> Choose a new or an empty folder, with --output."
    )


def test_files_that_somebody_puts_in_the_output_during_the_build_are_kept(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite), replacing(tmp_path / "public"):
        write_files([OutputFile("notes.txt", b"mine")], tmp_path / "public")
    assert content_of(tmp_path / "public") == {"notes.txt": b"mine"}


def test_a_folder_of_somebody_else_with_nearly_our_name_is_not_cleaned_up(tmp_path: Path) -> None:
    write_files([OutputFile(".public-building-notes/a.txt", b"mine")], tmp_path)
    build(tmp_path / "public", NEW)
    assert content_of(tmp_path / ".public-building-notes") == {"a.txt": b"mine"}


def test_the_root_of_the_machine_is_refused() -> None:
    with pytest.raises(CannotWrite, match="Wegwijs did not make"):
        build(Path("/"), NEW)


def test_a_file_is_refused_as_output(tmp_path: Path) -> None:
    (tmp_path / "public").write_text("a file")
    with pytest.raises(CannotWrite, match="a file, not a folder"):
        build(tmp_path / "public", NEW)
    assert (tmp_path / "public").read_text() == "a file"


def test_a_folder_that_may_not_be_written_to_is_a_sentence() -> None:
    with pytest.raises(CannotWrite, match="does not allow Wegwijs to write here"):
        build(Path("/sys/wegwijs"), NEW)


def test_a_full_disk_is_a_sentence_and_leaves_the_old_output(tmp_path: Path) -> None:
    build(tmp_path / "public", OLD)
    with pytest.raises(CannotWrite, match="The disk is full"), replacing(tmp_path / "public") as folder:
        (folder / "index.html").symlink_to("/dev/full")
        write_files([OutputFile("index.html", b"new")], folder)
    assert content_of(tmp_path / "public") == OLD


def test_any_other_trouble_is_told_in_the_words_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="The system says: Is a directory"):
        write_files([OutputFile("uk/index.html", b"page"), OutputFile("uk", b"page")], tmp_path)


@pytest.mark.parametrize("path", ["../escaped.html", "/escaped.html", "uk/../../escaped.html"])
def test_a_path_that_leaves_the_output_is_a_mistake_of_the_program(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="outside of the output folder"):
        write_files([OutputFile(path, b"")], tmp_path)


def test_of_files_that_are_kept_none_changes_when_one_of_them_cannot_be_written(tmp_path: Path) -> None:
    write_files([OutputFile("a.yml", b"old"), OutputFile("b", b"a file, not a folder")], tmp_path)
    with pytest.raises(CannotWrite):
        add_files([OutputFile("a.yml", b"new"), OutputFile("b/c.yml", b"new")], tmp_path)
    assert (tmp_path / "a.yml").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yml", "b"]


@pytest.fixture(params=["this disk", "another disk"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """An empty folder to fill; no file can have a name on two disks."""
    in_memory = Path("/dev/shm")
    if request.param == "another disk" and not in_memory.is_dir():
        pytest.skip("this system has no second disk in its memory")
    with TemporaryDirectory(dir=tmp_path if request.param == "this disk" else in_memory) as name:
        yield Path(name)


def test_what_stays_of_the_last_output_is_in_the_new_one_and_the_old_one_is_as_it_was(
    tmp_path: Path, folder: Path
) -> None:
    output = tmp_path / "public"
    build(output, {**OLD, "brochures/a.pdf": b"old"})
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    write_files([OutputFile("brochures/a.pdf", b"new")], folder)
    keep_files(output, folder, apart="brochures")
    assert content_of(folder) == {**OLD, "brochures/a.pdf": b"new"}
    assert not (folder / MARKER).exists()
    assert {path: path.read_bytes() for path in before} == before


def test_of_an_output_that_is_not_there_nothing_stays(tmp_path: Path, folder: Path) -> None:
    keep_files(tmp_path / "public", folder, apart="brochures")
    assert content_of(folder) == {}


def test_an_output_of_which_nobody_can_say_what_stays_is_a_sentence(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "public").symlink_to("public")
    with pytest.raises(CannotWrite, match="Too many levels of symbolic links"):
        keep_files(tmp_path / "public", folder, apart="brochures")


def test_a_folder_that_stays_empty_replaces_nothing(tmp_path: Path) -> None:
    output = tmp_path / "public"
    build(output, OLD)
    build(output, {})
    assert content_of(output) == OLD
    assert beside(output) == {"public", ".public-lock"}
