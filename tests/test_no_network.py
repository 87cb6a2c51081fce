"""Drawing every page makes no connection but to local sockets."""

from __future__ import annotations

import re

from tests.conftest import Toured


def test_the_tour_connects_to_nothing(toured: Toured) -> None:
    assert list(toured.folder.glob("*.png")), "the tour drew nothing"
    calls = re.findall(r"(?:connect|sendto)\(.*", toured.connections)
    strangers = [call for call in calls if "AF_INET" in call]
    assert strangers == []
