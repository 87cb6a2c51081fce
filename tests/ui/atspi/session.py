"""Runs inside a D-Bus session of its own: starts the accessibility bus, the program and the client; prints both."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BUS = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
PATIENCE = 60


def main() -> None:
    """Print what the client found and, on a line of its own, the first link that the program heard of."""
    name, path, method = BUS
    call = ["gdbus", "call", "--session", "--dest", name, "--object-path", path, "--method", method]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = [sys.executable, "-m", "tests.ui.atspi.program"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        try:
            client = ["/usr/bin/python3", str(HERE / "client.py")]
            subprocess.run(client, check=True, timeout=PATIENCE)
            assert program.stdout is not None
            print(program.stdout.readline().strip(), flush=True)
        finally:
            program.kill()


if __name__ == "__main__":
    main()
