"""The rules of any contest fit on one sheet, with each team's key."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.wall.rules_scene import Buzzer, Rule, RulesScene
from desktop.ui.widgets.wall.sheet import Frame
from tests.ui.widgets.wall.checks import check_scene, texts

RULES = (
    Rule("Babak wajib", "setiap regu menjawab soalnya sendiri. Benar +1000, salah 0."),
    Rule("Babak lemparan", "yang tidak terjawab dilempar ke regu berikutnya. Benar +1000, dari lemparan +1000."),
    Rule(
        "Babak rebutan",
        "bel tercepat menjawab. Benar +1000, salah −1000, lalu yang lain boleh merebut. Bel terlalu cepat: terkunci.",
    ),
)


def scene(*names: str, keys: str = "QRUP") -> RulesScene:
    teams = tuple(Buzzer(name, key.strip()) for name, key in zip(names, keys, strict=False))
    return RulesScene("Cerdas cermat", "Aturan main", RULES, teams, "tombol bel")


@pytest.mark.parametrize("name", ["Regu Persatuan Kesatuan Nusantara Jaya A", "W" * 40])
def test_any_rules_fit_on_one_sheet(dressed: QApplication, name: str) -> None:
    check_scene(scene(*[name] * 4))
    check_scene(scene(*[name] * 2, keys="  "), (2,))


def test_each_team_sees_its_key(dressed: QApplication) -> None:
    sheet = scene("Regu A", "Regu B").sheet(Frame())
    assert {"Q", "R"} <= {text.html for text in texts(sheet)}
    assert sheet.spoken[-2:] == ("Regu A: tombol bel Q", "Regu B: tombol bel R")
    assert scene("Regu A", "Regu B", keys="  ").sheet(Frame()).spoken[-1] == "Regu B"
