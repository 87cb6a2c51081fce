"""Runs inside a D-Bus session of its own: starts the accessibility bus, Mitra and the client, which prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BUS = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
PATIENCE = 90


def main(data: str) -> None:
    """Let the client meet Mitra, which keeps its things in the folder ``data``."""
    name, path, method = BUS
    call = ["gdbus", "call", "--session", "--dest", name, "--object-path", path, "--method", method]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with subprocess.Popen([sys.executable, "-m", "desktop", "--data", data], env=environment) as program:
        try:
            subprocess.run(["/usr/bin/python3", str(HERE / "client.py")], check=True, timeout=PATIENCE)
        finally:
            program.kill()


if __name__ == "__main__":
    main(sys.argv[1])
