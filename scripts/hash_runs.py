"""Hashes every run of eight words of some texts: so that a test can find copied runs without having the texts.

    python scripts/hash_runs.py TEXT… > tests/packs/source-runs.bin

The file is the sorted digests, `DIGEST` bytes each, without anything between.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

RUN = 8
"""Words of a run."""

DIGEST = 6
"""Bytes of a digest: among some five thousand runs two alike by chance are one in twenty million."""

_WORD = re.compile(r"\w+")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Give each run of eight words of a text, in lower case and without punctuation."""
    words = _WORD.findall(text.casefold())
    for start in range(len(words) - RUN + 1):
        yield tuple(words[start : start + RUN])


def digest(run: tuple[str, ...]) -> bytes:
    """Give the digest of a run."""
    return blake2b(" ".join(run).encode(), digest_size=DIGEST).digest()


def main(files: list[str]) -> int:
    """Write the digests of all files to standard output."""
    found = {digest(run) for file in files for run in runs(Path(file).read_text(encoding="utf-8"))}
    sys.stdout.buffer.write(b"".join(sorted(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
