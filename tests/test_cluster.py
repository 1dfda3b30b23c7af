"""The guides of municipalities on a cluster of Dask: programs in empty folders, with certificates of their own."""

import json
import logging
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
from distributed import Client, Security

from tests.conftest import MOMENT, ROOT, TODAY, TOWN, run_here, run_wegwijs
from wegwijs.making.remembered import program_version
from wegwijs.making.settings import Settings
from wegwijs.model.output import OutputFile
from wegwijs.towns.cluster.arriving import put_in_place
from wegwijs.towns.cluster.parcels import Brought, Order, digest_of, folder_of, words_of
from wegwijs.towns.cluster.worker import carried_out
from wegwijs.towns.cluster.workers import Workers
from wegwijs.towns.jobs import Job
from wegwijs.towns.packing import packed, unpacked
from wegwijs.towns.report import TownMade

pytestmark = pytest.mark.xdist_group("cluster")  # they share what runs

NAMES = ("aadorp", "beedorp", "ceedorp")
PRELOAD = ("--preload", "wegwijs.towns.cluster.worker")
LONGEST = 120  # seconds to wait for a word of a program on a busy machine


@dataclass
class Programs:
    """Programs that run side by side, and what they say: nobody waits but for a word."""

    folder: Path
    running: dict[str, "subprocess.Popen[str]"] = field(default_factory=dict)
    said: "Queue[tuple[str, str]]" = field(default_factory=Queue)
    heard: list[tuple[str, str]] = field(default_factory=list)
    listeners: list[threading.Thread] = field(default_factory=list)

    def start(self, name: str, *arguments: str, house: Path = ROOT) -> None:
        """Start a module of Python in an empty folder; `house` is where the program is installed."""
        here = self.folder / name
        here.mkdir()
        surroundings = os.environ | {"PYTHONPATH": str(house), "SOURCE_DATE_EPOCH": MOMENT}
        command, pipe = [sys.executable, "-m", *arguments], subprocess.PIPE
        program = subprocess.Popen(
            command, cwd=here, env=surroundings, stdout=pipe, stderr=subprocess.STDOUT, text=True
        )
        self.running[name] = program
        self.listeners.append(threading.Thread(target=self._listen, args=(name, program)))
        self.listeners[-1].start()

    def _listen(self, name: str, program: "subprocess.Popen[str]") -> None:
        assert program.stdout
        with program.stdout as lines:
            for line in lines:
                self.said.put((name, line))
        self.said.put((name, ""))

    def until(self, words: str, *names: str) -> tuple[str, str]:
        """Which of these programs is the first to say a line with these words, and the line; "": it ended."""
        while True:
            name, line = self.said.get(timeout=LONGEST)
            self.heard.append((name, line))
            if name in names and (line == words == "" or (words and words in line)):
                return name, line

    def ended(self, name: str) -> tuple[int, str]:
        """The exit code of a program, once it has ended, and all that it said."""
        if (name, "") not in self.heard:
            self.until("", name)
        return self.running[name].wait(), "".join(line for one, line in self.heard if one == name)

    def kill(self, *names: str) -> None:
        for name in names:
            self.running[name].send_signal(signal.SIGKILL)
            self.running[name].wait()


@dataclass(frozen=True)
class Papers:
    """The certificates of an authority, which are files in a folder."""

    folder: Path

    def of(self, name: str) -> list[str]:
        """The options with which somebody shows who they are; they have the same names for all programs."""
        files = {"ca-file": "ca.pem", "cert": f"{name}.pem", "key": f"{name}.key"}
        return [part for option, file in files.items() for part in (f"--tls-{option}", str(self.folder / file))]


@dataclass(frozen=True)
class Cluster:
    programs: Programs
    papers: Papers
    address: str

    def client(self, here: Path, sites: Path, papers: Papers | None = None) -> list[str]:
        """What one types to let it make the guides."""
        asked = [str(here), "--base", str(TOWN), "--languages", "uk", "--output", str(sites)]
        return ["towns", *asked, "--cluster", self.address, *(papers or self.papers).of("me")]

    def at_work(self) -> dict[str, list[str]]:
        """What the scheduler gave each worker, and has not come back yet."""
        with self.connected() as client:
            asking: Any = client  # Dask does not say what it answers
            return {worker: list(orders) for worker, orders in asking.processing().items()}

    def connected(self) -> Client:
        authority, certificate, key = self.papers.of("me")[1::2]
        papers = Security(tls_ca_file=authority, tls_client_cert=certificate, tls_client_key=key)
        return Client(self.address, security=papers)

    def start_worker(self, name: str, house: Path = ROOT) -> None:
        """A worker that is there as soon as its program says so."""
        folder = ["--local-directory", str(self.programs.folder / name), "--nthreads", "1"]
        only = ["--no-nanny", "--no-dashboard", *folder, *PRELOAD]
        self.programs.start(name, "dask", "worker", self.address, *self.papers.of("worker"), *only, house=house)
        self.programs.until("Registered to", name)


def papers_in(folder: Path) -> Papers:
    """An authority, and its certificates for who takes part."""
    new = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    requests = [f"req -x509 {new} -days 2 -subj /CN=Cluster -keyout ca.key -out ca.pem"]
    for name in ("scheduler", "worker", "me"):
        requests += [f"req {new} -subj /CN={name} -keyout {name}.key -out {name}.csr"]
        requests += [f"x509 -req -in {name}.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -out {name}.pem"]
    for request in requests:
        subprocess.run(["openssl", *request.split()], cwd=folder, check=True, capture_output=True)
    return Papers(folder)


@contextmanager
def programs_in(folder: Path) -> Iterator[Programs]:
    programs = Programs(folder)
    try:
        yield programs
    finally:
        programs.kill(*programs.running)
        for listener in programs.listeners:
            listener.join()


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster without workers."""
    papers = papers_in(tmp_path_factory.mktemp("papers"))
    with programs_in(tmp_path_factory.mktemp("programs")) as programs:
        at = ["--host", "127.0.0.1", "--port", "0", "--protocol", "tls", "--no-dashboard"]
        programs.start("scheduler", "dask", "scheduler", *at, *papers.of("scheduler"))
        _, line = programs.until("Scheduler at:", "scheduler")
        yield Cluster(programs, papers, line.split()[-1])


@pytest.fixture(scope="module")
def cluster(scheduler: Cluster) -> Cluster:
    """The same with two workers."""
    for name in ("first", "second"):
        scheduler.start_worker(name)
    return scheduler


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with three municipalities; the first has a brochure and a region below it, the last one is wrong."""
    texts = {
        "streek/municipality.yml": "name: Streek\n",
        "aadorp/municipality.yml": "name: Aadorp\nlayer: streek\nbrochures: [mijn-situatie]\n",
        "beedorp/municipality.yml": "name: Beedorp\nbrochures: []\n",
        "ceedorp/municipality.yml": "name: Ceedorp\nkleur: rood\n",
        "words/municipality.yml": "name: Deedorp\nbrochures: []\n",  # not the words that all orders share
        "words/history/nl.yml": "cut o",  # what is said of it names the folder that people type
    }
    for file, text in texts.items():
        (tmp_path / "gemeenten" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "gemeenten" / file).write_text(text, "utf-8")
    return tmp_path / "gemeenten"


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_worker_with_another_version_gets_no_work_and_is_named(
    scheduler: Cluster, here: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house = tmp_path / "other"
    for part in ("wegwijs", "theme"):
        shutil.copytree(ROOT / part, house / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("mkdocs.yml", "requirements.lock"):
        shutil.copy(ROOT / file, house)
    with (house / "wegwijs/findings.py").open("a", encoding="utf-8") as changed:
        changed.write("# another version\n")
    with scheduler.connected() as client:
        workers = Workers(client, program_version())
        assert workers.fitting() == []
        scheduler.start_worker("stranger", house)  # it comes later than the one who waits
        assert workers.fitting() == workers.fitting() == []
    assert capsys.readouterr().err.count("These workers get no work") == 1
    run = run_wegwijs(*scheduler.client(here, tmp_path / "sites"))
    scheduler.programs.kill("stranger")
    assert run.returncode == 1
    assert re.search(r"These workers get no work: tls://127\.0\.0\.1:\d+\. They have another version", run.stderr)
    assert "No worker of the cluster can make these guides." in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "sites").exists()
    assert "Building the site" not in scheduler.programs.ended("stranger")[1]


def test_a_worker_that_is_killed_takes_no_guide_with_it_and_all_are_as_if_made_here(
    cluster: Cluster, here: Path, tmp_path: Path
) -> None:
    programs = cluster.programs
    programs.start("client", "wegwijs", *cluster.client(here, tmp_path / "sites"))
    killed, _ = programs.until("Building the site", "first", "second")
    at_work = cluster.at_work()
    programs.kill(killed)
    code, said = programs.ended("client")
    assert (code, "Traceback" in said) == (1, False), said
    assert sorted(map(len, at_work.values())) in ([0, 1], [1, 1])  # Dask counts a death for all that a worker was given
    assert "Done: 3 of 4" in said
    assert "Not made, and as they were before: ceedorp" in said
    run_wegwijs(*cluster.client(here, tmp_path / "local")[:8], folder=programs.folder / "client")
    assert files_in(tmp_path / "sites") == files_in(tmp_path / "local")
    assert f"--municipality {here / 'words'} history" in said
    assert (tmp_path / "sites/aadorp/brochures/mijn-situatie-uk.pdf").is_file()


def test_without_its_scheduler_what_had_come_stays_and_the_rest_is_as_it_was(
    cluster: Cluster, here: Path, tmp_path: Path
) -> None:
    programs, sites = cluster.programs, tmp_path / "sites"
    shutil.rmtree(here / "ceedorp")
    programs.start("lonely", "wegwijs", *cluster.client(here, sites))
    programs.until("1 of 3", "lonely")
    programs.kill("scheduler")
    code, said = programs.ended("lonely")
    assert (code, "Traceback" in said) == (1, False), said
    assert "The scheduler of the cluster does not answer any more." in said
    towns = json.loads((sites / "towns.json").read_text("utf-8"))["towns"]
    there = {one["town"] for one in towns if one["made"]}
    assert 1 <= len(there) < len(towns) == 3
    assert {path.name for path in sites.iterdir() if path.is_dir()} == there
    for one in towns:
        if one["made"]:
            assert len(files_in(sites / one["town"])) == one["files"]


@pytest.mark.parametrize("mine", ["ca.pem", "me.pem", "me.key"])
def test_who_has_no_certificate_of_the_authority_is_not_let_in_and_reads_why(
    scheduler: Cluster, here: Path, tmp_path: Path, mine: str
) -> None:
    (tmp_path / "mixed").mkdir()
    mixed, strange = Papers(tmp_path / "mixed"), papers_in(tmp_path)
    for file in ("ca.pem", "me.pem", "me.key"):
        wrong = file == mine or (mine == "me.pem" and file == "me.key")
        shutil.copy((strange if wrong else scheduler.papers).folder / file, mixed.folder)
    run = run_here(*scheduler.client(here, tmp_path / "sites", mixed))
    assert run.returncode == 1
    assert "cannot be reached, or does not let us in: [" in run.stderr
    assert "of the same authority" in run.stderr
    assert not (tmp_path / "sites").exists()


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("tcp://10.0.0.5:8786", "is for 127.0.0.1 and localhost only"),
        ("tcp://0.0.0.0:8786", "is for 127.0.0.1 and localhost only"),
        ("tcp://localhost.example:8786", "is for 127.0.0.1 and localhost only"),
        ("tcp://127.0.0.1@elders.example:8786", "is no address of a cluster"),
        ("tls://10.0.0.5", "is no address of a cluster"),
        ("tls://10.0.0.5:99999", "is no address of a cluster"),
        ("https://10.0.0.5:8786", "is no address of a cluster"),
        ("", "is no address of a cluster"),
        ("tls://10.0.0.5:8786", "it lacks --tls-ca-file, --tls-cert, --tls-key"),
    ],
)
def test_an_address_that_is_not_safe_or_none_is_refused_before_anything_is_sent(
    here: Path, address: str, sentence: str
) -> None:
    run = run_here("towns", str(here), "--base", str(TOWN), "--cluster", address)
    assert run.returncode == 2
    assert sentence in run.stderr


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (("--cluster", "tcp://127.0.0.1:1", "--tls-cert", "me.pem"), "leave --tls-cert out"),
        (("--tls-ca-file", "ca.pem", "--tls-key", "me.key"), "--tls-ca-file, --tls-key: only a cluster"),
        (("--cluster", "tcp://127.0.0.1:1", "--plan"), "--plan makes none"),
        (("--cluster", "tcp://127.0.0.1:1", "--gather"), "--gather makes none"),
        (("--cluster", "tcp://127.0.0.1:1", "--compare", "one", "other"), "--compare makes none"),
    ],
)
def test_what_does_not_go_with_a_cluster_or_without_one_is_refused(
    here: Path, asked: tuple[str, ...], sentence: str
) -> None:
    run = run_here("towns", str(here), "--base", str(TOWN), *asked)
    assert run.returncode == 2
    assert sentence in run.stderr


def test_a_certificate_that_is_not_there_is_named(here: Path, tmp_path: Path) -> None:
    papers = Papers(tmp_path)
    run = run_here("towns", str(here), "--base", str(TOWN), "--cluster", "tls://10.0.0.5:8786", *papers.of("me"))
    assert run.returncode == 2
    assert "--tls-ca-file: there is no file" in run.stderr
    assert "ca.pem" in run.stderr


def test_where_nobody_listens_a_sentence_says_so(here: Path) -> None:
    run = run_here("towns", str(here), "--base", str(TOWN), "--cluster", "tcp://127.0.0.1:1")
    assert run.returncode == 1
    assert "See whether the scheduler runs there" in run.stderr
    assert logging.getLogger("weasyprint").isEnabledFor(logging.ERROR)  # what Dask logs is not wanted, all else is


def test_folders_that_may_not_be_sent_are_looked_at_here_and_no_scheduler_is_asked(here: Path, tmp_path: Path) -> None:
    for town in ("streek", "beedorp", "ceedorp", "words"):
        shutil.rmtree(here / town)
    (here / "aadorp/content").symlink_to(tmp_path)
    asked = ["--base", str(TOWN), "--output", str(tmp_path / "sites"), "--cluster", "tcp://127.0.0.1:1"]
    run = run_here("towns", str(here), *asked)
    assert "[link-in-folder]" in run.stdout + run.stderr
    assert "does not let us in" not in run.stderr


def test_when_nobody_answers_nothing_is_made_here_either(here: Path, tmp_path: Path) -> None:
    (here / "aadorp/content").symlink_to(tmp_path)
    run = run_here("towns", str(here), "--base", str(TOWN), "--cluster", "tcp://127.0.0.1:1")
    assert "Nothing was sent or made" in run.stderr
    assert "1 of" not in run.stderr


def test_what_a_worker_sends_for_another_place_is_not_written_and_ends_no_other_guide(tmp_path: Path) -> None:
    job = Job("aadorp", tmp_path / "aadorp", tmp_path / "sites/aadorp")
    outside = Brought(TownMade("aadorp", "Aadorp", made=True, findings=()), (OutputFile("../../outside", b""),))
    made = put_in_place(job, outside)
    assert (made.made, [one.check for one in made.findings]) == (False, ["unforeseen-error"])
    assert not (tmp_path / "outside").exists()
    assert not job.output.exists()


def test_without_dask_a_sentence_says_what_to_type(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)  # so Python finds none
    run = run_here("towns", str(here), "--base", str(TOWN), "--cluster", "tcp://127.0.0.1:8786")
    assert run.returncode == 2
    (line,) = (line for line in run.stderr.splitlines() if "pip install" in line)
    assert Path(shlex.split(line)[-1]).is_file()


def order(here: Path, words: bytes, program: str, town: str = "aadorp") -> Order:
    folder = folder_of(here / town)
    assert folder
    return Order(town, folder, program, digest_of(words), "run", Settings(TOWN, here / "sites", TODAY))


def test_an_order_for_another_program_or_other_words_is_refused_and_nothing_is_made(here: Path, tmp_path: Path) -> None:
    words = words_of(TOWN)
    other_program = carried_out(words, order(here, words, "another"), tmp_path / "work", "tls://w:1")
    other_words = carried_out(packed([]), order(here, words, program_version()), tmp_path / "work", "tls://w:1")
    for brought, sentence in ((other_program, "another version of Wegwijs"), (other_words, "other words of the guide")):
        (finding,) = brought.made.findings
        assert (brought.made.made, brought.files, finding.check) == (False, (), "worker-refuses")
        assert sentence in finding.what
    assert not (tmp_path / "work").exists()


def test_an_order_holds_the_files_of_its_municipality_and_of_its_region_and_no_others(here: Path) -> None:
    (here / "aadorp/public").mkdir()
    (here / "aadorp/public/index.html").write_text("the last guide", "utf-8")
    folder = folder_of(here / "aadorp")
    assert folder
    assert [one.path for one in unpacked(folder)] == ["aadorp/municipality.yml", "streek/municipality.yml"]


def test_a_municipality_whose_region_is_an_empty_folder_is_looked_at_where_one_typed(here: Path) -> None:
    (here / "streek/municipality.yml").unlink()
    assert folder_of(here / "aadorp") is None


@pytest.mark.parametrize("where", ["aadorp", "streek"])
def test_a_folder_with_a_link_in_it_or_below_it_is_sent_to_nobody(here: Path, tmp_path: Path, where: str) -> None:
    (tmp_path / "secret.yml").write_text("secret", "utf-8")
    (here / where / "content").mkdir()
    (here / where / "content/facts.yml").symlink_to(tmp_path / "secret.yml")
    assert folder_of(here / "aadorp") is None


def test_no_remedy_names_a_folder_of_the_worker_also_where_one_name_begins_with_another(
    here: Path, tmp_path: Path
) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "work")
    (here / "aadorp").rename(here / "brussel")
    (here / "streek").rename(here / "brussel-rand")
    (here / "brussel/municipality.yml").write_text("name: Brussel\nlayer: brussel-rand\n", "utf-8")
    (here / "brussel/overrides.yml").write_text("<<<<<<< HEAD\n", "utf-8")  # so that nothing has to be made
    for town in ("brussel", "brussel-rand"):
        (here / town / "history").mkdir()
        (here / town / "history/nl.yml").write_text("cut o", "utf-8")
    words = words_of(TOWN)
    asked = order(here, words, program_version(), "brussel")
    made = carried_out(words, asked, tmp_path / "link", "tls://w:1").made
    remedies = [one.remedy for one in made.findings if one.check == "history-file"]
    assert len(remedies) == 2
    assert all("python3 build.py history" in one for one in remedies)


@pytest.mark.parametrize("file", ["work", "work/public"])
def test_a_worker_that_cannot_write_is_named_and_its_folder_is_not_the_readers(
    here: Path, tmp_path: Path, file: str
) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text("something else", "utf-8")
    words = words_of(TOWN)
    (finding,) = carried_out(words, order(here, words, program_version()), tmp_path / "work", "tls://w:1").made.findings
    assert finding.check == "worker-cannot-write"
    assert "The worker tls://w:1 cannot write" in finding.what
    assert str(tmp_path) not in str(finding)


def test_what_would_stand_outside_of_the_folder_of_an_order_is_not_written(here: Path, tmp_path: Path) -> None:
    words = words_of(TOWN)
    outside = replace(order(here, words, program_version()), folder=packed([OutputFile("../../outside.yml", b"")]))
    with pytest.raises(ValueError, match="outside"):
        carried_out(words, outside, tmp_path / "work", "tls://w:1")
    assert not (tmp_path / "outside.yml").exists()


def test_a_guide_whose_words_cannot_be_read_is_sent_to_nobody(here: Path, tmp_path: Path) -> None:
    (tmp_path / "base/content").mkdir(parents=True)
    (tmp_path / "base/content/facts.yml").symlink_to("/proc/self/mem")  # a file that nobody can read, not even root
    run = run_here("towns", str(here), "--base", str(tmp_path / "base"), "--cluster", "tcp://127.0.0.1:1")
    assert run.returncode == 1
    assert "content/facts.yml cannot be read" in run.stderr
    assert f"--base {tmp_path / 'base'} check" in run.stderr


def test_the_library_of_a_cluster_comes_with_the_programs_own_versions_of_all_others() -> None:
    pins, of_the_cluster = (
        set(re.findall(r"^[a-z0-9._-]+==[^ ]+", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-cluster.lock")
    )
    assert pins
    assert pins <= of_the_cluster


def test_the_same_files_are_packed_alike_and_come_out_as_they_went_in() -> None:
    files = [OutputFile("a/één.md", b"one"), OutputFile("a/\udcff.md", b"")]
    assert packed(files)[4:8] == bytes(4)  # where gzip writes the moment
    assert list(unpacked(packed(files))) == files
