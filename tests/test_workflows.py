"""The workflows are well formed, safe, and give the program what it needs. Nothing here uses the network."""

import os
import re
import subprocess
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from wegwijs.commands.new_municipality import Upstream, municipality_files
from wegwijs.machine import DICTIONARIES, LIBRARIES, OF_OLD_CHROMIUM
from wegwijs.model.answers import Answers

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PROGRAMS = Path(sysconfig.get_path("scripts"))
PINNED = re.compile(r"uses: ([\w./-]+@[0-9a-f]{40}) # v\d+\.\d+\.\d+")


def run(program: str, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([PROGRAMS / program, *arguments], check=False, capture_output=True, text=True)


def jobs(workflow: Path) -> dict[str, Any]:
    return yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]


def commands(job: dict[str, Any]) -> str:
    """Everything that a job types, one line after another."""
    return "\n".join(step.get("run", "") for step in job["steps"])


EVERY_JOB = [(workflow.stem, name, job) for workflow in WORKFLOWS for name, job in jobs(workflow).items()]
JOBS_THAT_BUILD = [(stem, name, job) for stem, name, job in EVERY_JOB if "build.py" in commands(job)]


def test_there_are_six_workflows() -> None:
    assert [workflow.stem for workflow in WORKFLOWS] == ["check", "due", "keep", "links", "publish", "town"]


@pytest.mark.parametrize("schema", ["vendor.github-workflows", "custom.github-workflows-require-timeout"])
def test_the_workflows_are_what_github_reads_and_every_job_has_an_end(schema: str) -> None:
    checked = run("check-jsonschema", "--builtin-schema", schema, *WORKFLOWS)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_zizmor_finds_nothing_unsafe() -> None:
    audited = run(
        "zizmor", "--offline", "--no-config", "--no-ignores", "--no-progress", "--persona=auditor", *WORKFLOWS
    )
    assert audited.returncode == 0, audited.stdout + audited.stderr
    assert "No findings to report" in audited.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.stem)
def test_every_action_is_pinned_and_says_its_version(workflow: Path) -> None:
    used = [line.strip() for line in workflow.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert used
    assert [line for line in used if not PINNED.fullmatch(line.removeprefix("- "))] == []


def test_every_action_has_one_version_in_all_workflows() -> None:
    pins = {pin for workflow in WORKFLOWS for pin in PINNED.findall(workflow.read_text(encoding="utf-8"))}
    assert len(pins) == len({pin.split("@")[0] for pin in pins}) > 1


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.stem)
def test_no_workflow_runs_what_a_stranger_sends_with_our_rights(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "workflow_run" not in text
    assert "secrets" not in text


MAY_WRITE = {
    # GitHub Pages takes the files from nobody else.
    ("publish", "deploy"): {"pages": "write", "id-token": "write"},
    ("town", "deploy"): {"pages": "write", "id-token": "write"},
    # Adds files to history/ and translations/ on main, after the merge; it runs no code of a pull request.
    ("keep", "history"): {"contents": "write"},
    # Keeps one issue with what should have been looked at again; it touches no file.
    ("due", "due"): {"contents": "read", "issues": "write"},
}
"""Every job that may write, with what it writes."""


def test_no_job_may_write_but_those_of_the_list() -> None:
    granted = [(w.stem, "", yaml.safe_load(w.read_text(encoding="utf-8"))["permissions"]) for w in WORKFLOWS]
    granted += [(stem, name, job.get("permissions", {})) for stem, name, job in EVERY_JOB]
    writers = {(stem, name): rights for stem, name, rights in granted if "write" in rights.values()}
    assert writers == MAY_WRITE


def test_what_may_write_to_the_repository_starts_from_main_alone() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/keep.yml").read_text(encoding="utf-8"))
    assert workflow[True] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}  # YAML 1.1 reads on as True
    assert workflow["jobs"]["history"]["if"] == "github.ref == 'refs/heads/main'"


@pytest.mark.parametrize(
    ("stem", "name", "job"), JOBS_THAT_BUILD, ids=[f"{stem}-{name}" for stem, name, _ in JOBS_THAT_BUILD]
)
def test_every_job_installs_the_system_parts_that_the_front_door_asks_for(
    stem: str, name: str, job: dict[str, Any]
) -> None:
    typed = commands(job)
    dictionaries = {f"hunspell-{language}" for language in DICTIONARIES}
    needed = set(LIBRARIES.values())
    needed |= {"poppler-utils", *dictionaries, *OF_OLD_CHROMIUM.values()} if "build.py test" in typed else set[str]()
    needed |= dictionaries if "build.py check" in typed else set[str]()
    assert needed <= set(typed.split()), f"{stem}.yml, job {name}"


def test_every_python_that_is_promised_checks_and_builds() -> None:
    check = ROOT / ".github/workflows/check.yml"
    job = jobs(check)["pythons"]
    promised = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    oldest, *newer = job["strategy"]["matrix"]["python"]
    assert promised.startswith(f">={oldest}.")
    assert newer == [f"3.{int(oldest[2:]) + number}" for number in range(1, 4)]
    assert {"python3 build.py check", "python3 build.py"} <= set(commands(job).splitlines())
    assert jobs(check)["tests"]["steps"][1]["with"]["python-version"] == oldest


def git(folder: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Test", "-c", "user.email=test@wegwijs.example"]
    run = subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return run.stdout


def commit(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message", "x")


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """A repository as GitHub has it, with a clone of an editor; and the clone of a run, which knows the last commit."""
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", "github")
    git(tmp_path, "clone", "--quiet", "github", "editor")
    git(tmp_path / "editor", "switch", "--quiet", "--create", "main")
    commit(tmp_path / "editor", {"content/nl/wonen.md": "a", "history/nl/pages/wonen/1.yml": "a"})
    commit(tmp_path / "editor", {"content/nl/wonen.md": "b"})
    git(tmp_path / "editor", "push", "--quiet", "origin", "main")
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{tmp_path}/github", "run")
    return tmp_path / "editor", tmp_path / "run"


def keep(run: Path) -> None:
    """What the last step of the workflow does."""
    step = jobs(ROOT / ".github/workflows/keep.yml")["history"]["steps"][-1]
    remote = {"REMOTE": f"file://{run.parent}/github"}
    subprocess.run(["bash", "-eo", "pipefail", "-c", step["run"]], cwd=run, env=os.environ | remote, check=True)


def test_the_history_is_committed_and_nothing_else_is(clones: tuple[Path, Path]) -> None:
    editor, run = clones
    (run / "history/nl/pages/wonen/2.yml").write_text("b")
    (run / "build.log").write_text("left over")
    keep(run)
    git(editor, "pull", "--quiet", "origin", "main")
    assert git(editor, "show", "--format=%an: %s", "--name-only").split("\n") == [
        *(
            "github-actions[bot]: Kept: what is published now, and what it was translated from",
            "",
            "history/nl/pages/wonen/2.yml",
            "",
        )
    ]


def test_a_history_with_nothing_new_makes_no_commit(clones: tuple[Path, Path]) -> None:
    _, run = clones
    before = git(run, "rev-parse", "HEAD")
    keep(run)
    assert git(run.parent / "github", "rev-parse", "main") == before


def test_the_history_is_committed_when_main_has_moved_on(clones: tuple[Path, Path]) -> None:
    editor, run = clones
    commit(editor, {"content/nl/wonen.md": "c", "history/nl/pages/wonen/3.yml": "c"})
    git(editor, "push", "--quiet", "origin", "main")
    (run / "history/nl/pages/wonen/2.yml").write_text("b")
    keep(run)
    git(editor, "pull", "--quiet", "origin", "main")
    assert sorted(path.name for path in (editor / "history/nl/pages/wonen").iterdir()) == ["1.yml", "2.yml", "3.yml"]
    assert (editor / "content/nl/wonen.md").read_text() == "c"


@pytest.mark.parametrize(("commits", "changed"), [(1, ""), (2, "content/uk/житло.md")])
def test_the_check_is_told_which_files_the_pull_request_changes(tmp_path: Path, commits: int, changed: str) -> None:
    (tmp_path / "content/uk").mkdir(parents=True)
    (tmp_path / "build.py").write_text("import os, sys; print(sys.argv[1:], os.environ['WEGWIJS_CHANGED_FILES'])")
    who = ["-c", "user.name=Test", "-c", "user.email=test@wegwijs.example"]
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    for number in range(commits):
        (tmp_path / "content/uk/житло.md").write_text(str(number))
        subprocess.run(["git", "add", "."], cwd=tmp_path, check=True)
        subprocess.run(["git", *who, "commit", "--quiet", "--message", str(number)], cwd=tmp_path, check=True)
    steps = jobs(ROOT / ".github/workflows/check.yml")["texts"]["steps"]
    script = next(step["run"] for step in steps if step.get("name") == "Check the texts")
    shown = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, capture_output=True, check=True)
    assert shown.stdout.decode() == f"['check', '--format', 'github'] {changed}\n"


def of_a_municipality() -> dict[Any, Any]:
    """The workflow that `new municipality` writes."""
    files = municipality_files(Answers(name="Dorp"), Path("dorp"), Upstream("vlaanderen/wegwijs", "0123456789" * 4))
    (workflow,) = (file.content for file in files if file.path == ".github/workflows/gids.yml")
    return yaml.safe_load(workflow)


def test_a_municipality_calls_a_workflow_that_is_there_and_lends_it_the_rights_that_it_asks_for() -> None:
    (call,) = of_a_municipality()["jobs"].values()
    path = call["uses"].removeprefix("vlaanderen/wegwijs/").partition("@")[0]
    called = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    inputs = called[True]["workflow_call"]["inputs"]  # YAML 1.1 reads on as True
    assert set(call.get("with", {})) <= set(inputs)
    assert all("default" in one for one in inputs.values())
    weights = {"none": 0, "read": 1, "write": 2}
    for job in called["jobs"].values():
        for right, asked in job["permissions"].items():
            assert weights[call["permissions"].get(right, "none")] >= weights[asked], right


def test_program_and_words_of_a_municipality_come_from_the_commit_of_the_called_workflow() -> None:
    steps = jobs(ROOT / ".github/workflows/town.yml")["build"]["steps"]
    taken = [step["with"] for step in steps if "actions/checkout" in step.get("uses", "")]
    (own, guide) = (next(one for one in taken if one["path"] == path) for path in ("gemeente", "gids"))
    assert {"repository", "ref"}.isdisjoint(own)
    assert (guide["repository"], guide["ref"]) == ("${{ job.workflow_repository }}", "${{ job.workflow_sha }}")


@pytest.mark.parametrize(("address", "told"), [("", ""), ("https://dorp.example/gids", "https://dorp.example/gids/")])
def test_the_folder_of_a_municipality_is_built_beside_the_program(tmp_path: Path, address: str, told: str) -> None:
    (tmp_path / "gids").mkdir()
    said = "import os, sys; print(sys.argv[1:], os.environ.get('WEGWIJS_ADDRESS', ''))"
    (tmp_path / "gids/build.py").write_text(said)
    script = commands({"steps": jobs(ROOT / ".github/workflows/town.yml")["build"]["steps"][-3:]})
    given = os.environ | {"FOLDER": "een dorp", "ADDRESS": address}
    shown = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script], cwd=tmp_path, env=given, capture_output=True, check=True
    )
    assert shown.stdout.decode() == f"['--municipality', 'gemeente/een dorp', '--output', 'public'] {told}\n"


PINS = {"another version": ("1" * 40, "1" * 40), "the version of before": ("2" * 40, ""), "no version at all": ("", "")}


@pytest.mark.parametrize(("pinned", "told"), PINS.values(), ids=PINS)
def test_a_proposal_of_another_version_of_the_guide_is_seen(tmp_path: Path, pinned: str, told: str) -> None:
    workflows = tmp_path / "vandaag/.github/workflows"
    workflows.mkdir(parents=True)
    call = f"uses: vlaanderen/wegwijs/.github/workflows/town.yml@{pinned} # v1"
    (workflows / "gids.yml").write_text(call, encoding="utf-8")
    (step,) = (one for one in jobs(ROOT / ".github/workflows/town.yml")["build"]["steps"] if one.get("id") == "before")
    given = os.environ | {"NOW": "2" * 40, "GITHUB_OUTPUT": str(tmp_path / "output")}
    subprocess.run(["bash", "-eo", "pipefail", "-c", step["run"]], cwd=tmp_path, env=given, check=True)
    said = (tmp_path / "output").read_text("utf-8") if (tmp_path / "output").exists() else ""
    assert said.strip() in (f"commit={told}", told)


def test_what_a_pull_request_of_a_municipality_proposes_is_not_put_online() -> None:
    deploy = jobs(ROOT / ".github/workflows/town.yml")["deploy"]
    assert deploy["if"] == "github.event_name != 'pull_request' && github.ref == 'refs/heads/main'"
