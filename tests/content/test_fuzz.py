"""The loader survives any content of any file of a pack: a Pack or faults, within a second and within its memory."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

CHILD = Path(__file__).with_name("fuzz_pack.py")
SMALL = Path(__file__).parents[1] / "packs" / "small"
EXAMPLES = 40


# What the child does with loaders that do what must never happen, each judged like the real one.
PLANTED = """
import shutil, sys
from pathlib import Path
sys.path.insert(0, {folder!r})
import fuzz_pack

def hang(pack):
    while True:
        pass

def crash(pack):
    import yaml
    yaml.compose("- " * 100_000, Loader=yaml.CSafeLoader)

def fill(pack):
    fuzz_pack.resource.setrlimit(fuzz_pack.resource.RLIMIT_AS, (fuzz_pack.MEMORY,) * 2)
    return bytearray(fuzz_pack.MEMORY)

fuzz_pack.load_pack = {planted}
pack = shutil.copytree({small!r}, "pack")
fuzz_pack.judge(Path(pack), "pack.yaml", b"")
"""


def child(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def test_any_content_of_any_file_gives_a_pack_or_faults(tmp_path: Path) -> None:
    ran = child(str(CHILD), str(SMALL), str(tmp_path), str(EXAMPLES), folder=tmp_path)
    last = tmp_path / "last"
    held = f"{(tmp_path / 'file').read_text()} held {last.read_bytes()[:3000]!r}" if last.exists() else ""
    assert ran.returncode == 0, f"ended with {ran.returncode}\n{ran.stdout}\n{ran.stderr[-4000:]}\n{held}"
    assert len(ran.stdout.splitlines()) == 9


@pytest.mark.parametrize(
    ("planted", "code"), [("hang", -signal.SIGPROF), ("crash", -signal.SIGSEGV), ("fill", 1)]
)
def test_the_child_would_notice(tmp_path: Path, planted: str, code: int) -> None:
    script = PLANTED.format(folder=str(CHILD.parent), planted=planted, small=str(SMALL))
    assert child("-c", script, folder=tmp_path).returncode == code
