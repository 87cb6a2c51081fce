"""The loader survives any content of any file of a pack: a Pack or faults, within a second and within its memory."""

from __future__ import annotations

import hashlib
import os
import secrets
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.fuzz_pack import FUZZED, kept_name

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("fuzz_pack.py")
SMALL = Path(__file__).parents[1] / "packs" / "small"
EXAMPLES = 25


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


# What the child tries with each of these seeds, in one line for each.
SEEDS = """
import sys
sys.path.insert(0, {folder!r})
import fuzz_pack

for seed in (None, 1, 1, 2):
    tried = []
    fuzz_pack.try_out = lambda pack, file, data: tried.append(data)
    fuzz_pack.fuzz(fuzz_pack.Path({small!r}), "lanjut/angka.yaml", 3, seed)()
    print(tried)
"""

# What the child tries before it thinks of something new.
AGAIN = """
import sys
from pathlib import Path
sys.path.insert(0, {folder!r})
import fuzz_pack

fuzz_pack.FILES = ()
fuzz_pack.FUZZED = Path({fuzzed!r})
fuzz_pack.judge = lambda pack, file, data: print(file, data)
fuzz_pack.main({small!r}, ".", "1")
"""


def child(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        # hypothesis keeps a table of all characters there, and takes seconds to make it anew.
        env={**os.environ, "PYTHONPATH": str(ROOT), "HYPOTHESIS_STORAGE_DIRECTORY": str(ROOT / ".hypothesis")},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def test_any_content_of_any_file_gives_a_pack_or_faults(tmp_path: Path) -> None:
    seed = "" if os.environ.get("CI") else str(secrets.randbelow(2**32))
    print(f"seed: {seed}")
    ran = child(str(CHILD), str(SMALL), str(tmp_path), str(EXAMPLES), *seed.split(), folder=tmp_path)
    if ran.returncode:
        name = keep(tmp_path, FUZZED)
        pytest.fail(f"ended with {ran.returncode}\n{ran.stdout}\n{ran.stderr[-4000:]}\nof what now is {name}")
    assert len(ran.stdout.splitlines()) == 9


def keep(died: Path, folder: Path) -> Path:
    """Keep the content of which a child died, to be tried in every run from now on."""
    data = (died / "last").read_bytes()
    folder.mkdir(exist_ok=True)
    kept = folder / kept_name((died / "file").read_text(), hashlib.sha256(data).hexdigest()[:8])
    kept.write_bytes(data)
    return kept


def test_another_seed_gives_other_examples_and_the_same_seed_the_same(tmp_path: Path) -> None:
    script = SEEDS.format(folder=str(CHILD.parent), small=str(SMALL))
    without, one, one_again, two = child("-c", script, folder=tmp_path).stdout.splitlines()
    assert one == one_again
    assert len({without, one, two}) == 3


def test_what_went_wrong_is_kept_and_tried_again_first(tmp_path: Path) -> None:
    (tmp_path / "last").write_bytes(b"\x00")
    (tmp_path / "file").write_text("awal/siapa-dulu.md")
    keep(tmp_path, tmp_path / "fuzzed")
    script = AGAIN.format(folder=str(CHILD.parent), fuzzed=str(tmp_path / "fuzzed"), small=str(SMALL))
    assert child("-c", script, folder=tmp_path).stdout == "awal/siapa-dulu.md b'\\x00'\n"


@pytest.mark.parametrize(
    ("planted", "code"), [("hang", -signal.SIGPROF), ("crash", -signal.SIGSEGV), ("fill", 1)]
)
def test_the_child_would_notice(tmp_path: Path, planted: str, code: int) -> None:
    script = PLANTED.format(folder=str(CHILD.parent), planted=planted, small=str(SMALL))
    assert child("-c", script, folder=tmp_path).returncode == code
