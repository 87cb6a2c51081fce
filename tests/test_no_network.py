"""Drawing every page makes no connection but to local sockets."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def test_the_tour_connects_to_nothing(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-qq", "-e", "trace=connect,sendto", "-o", str(trace)]
    tour = [sys.executable, "-m", "desktop", "tour", str(tmp_path / "tour")]
    done = subprocess.run([*command, *tour], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "tour").glob("*.png")), "the tour drew nothing"
    calls = re.findall(r"(?:connect|sendto)\(.*", trace.read_text())
    strangers = [call for call in calls if "AF_INET" in call]
    assert strangers == []
