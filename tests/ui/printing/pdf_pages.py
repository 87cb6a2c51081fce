"""What a PDF is asked in tests."""

from __future__ import annotations

import re


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type\s*/Page\b", data))
