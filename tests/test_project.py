"""The project's own papers agree with each other: versions, pins, wheel, commands, links."""

from __future__ import annotations

import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

from desktop import VERSION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAPERS = sorted(ROOT.glob("*.md"))


def pins() -> dict[NormalizedName, str]:
    """Name to exact version, as constraints.txt has it."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pairs}


def test_constraints_are_exact_and_name_no_place() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9.-]+==[A-Za-z0-9.]+", line)] == []


def test_anki_is_asked_for_by_one_test_alone() -> None:
    text = (ROOT / "tests" / "storage" / "anki" / "requirements.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert [line.partition("==")[0] for line in lines] == ["anki"], "exact, and no address of a registry"
    assert "anki" not in pins()


def test_everything_asked_for_is_pinned_within_its_range() -> None:
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(pins()[canonicalize_name(requirement.name)]), requirement


def test_the_tests_run_on_the_pinned_versions() -> None:
    installed = {canonicalize_name(found.name): found.version for found in importlib.metadata.distributions()}
    assert {name: installed.get(name, version) for name, version in pins().items()} == pins()


def test_the_changelog_opens_with_this_version_or_the_next() -> None:
    titles = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert titles[0] in ("Unreleased", VERSION)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_papers_point_at_things_that_exist(paper: Path) -> None:
    text = paper.read_text(encoding="utf-8")
    places = [place for place in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in place]
    assert [place for place in places if not (ROOT / place).exists()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_papers_name_targets_that_exist(paper: Path) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    code = " ".join(re.findall(r"`[^`]+`|^    .+$", paper.read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= set(targets)


def test_ci_and_scripts_can_be_run() -> None:
    scripts = [ROOT / ".ci" / "run", *(ROOT / "scripts").glob("*.sh"), *(ROOT / "tests").glob("*.sh")]
    assert [script.name for script in scripts if not os.access(script, os.X_OK)] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    (file,) = folder.glob("mitra-*.whl")
    return zipfile.ZipFile(file)


def test_the_wheel_carries_code_and_everything_shipped(wheel: zipfile.ZipFile) -> None:
    carried = set(wheel.namelist())
    code = [file.relative_to(ROOT) for file in (ROOT / "desktop").rglob("*") if file.suffix in (".py", ".sql")]
    shipped = [Path("desktop") / file.relative_to(ROOT) for file in (ROOT / "resources").rglob("*") if file.is_file()]
    wanted = {file.as_posix() for file in [*code, *shipped]}
    assert any(name.endswith(".sql") for name in wanted)
    assert any(name.startswith("desktop/resources/packs/") for name in wanted)
    assert {name for name in wanted - carried if "__pycache__" not in name} == set()


def test_the_wheel_carries_licences_and_the_command(wheel: zipfile.ZipFile) -> None:
    papers = f"mitra-{VERSION}.dist-info"
    assert {f"{papers}/licenses/LICENSE", f"{papers}/licenses/LICENSE-CONTENT"} <= set(wheel.namelist())
    assert "mitra = desktop.cli:main" in wheel.read(f"{papers}/entry_points.txt").decode()


def test_the_wheel_carries_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert tops == {"desktop", f"mitra-{VERSION}.dist-info"}
