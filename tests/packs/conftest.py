"""The pack that ships, read once for all tests that look at it."""

from __future__ import annotations

import pytest

from desktop.content.loader import load_pack
from desktop.content.model import Pack
from desktop.paths import bundled_resources


@pytest.fixture(scope="session")
def shipped_pack() -> Pack:
    """The pack; a fault in any of its files fails every test here."""
    return load_pack(bundled_resources() / "packs" / "bilateral")
