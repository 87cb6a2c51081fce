"""A learner's stores for whoever asks for them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.learner_world import LearnerWorld


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[LearnerWorld]:
    """A learner who has done nothing yet."""
    world = LearnerWorld(tmp_path)
    yield world
    world.database.close()


@pytest.fixture
def png() -> bytes:
    """A picture of 3 x 2 pixels."""
    rows = b"".join(b"\0" + bytes([10, 120, 130] * 3) for _ in range(2))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", 3, 2, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""),
        )
    )  # fmt: skip
