"""The lean import of PySide6: nothing of PySide6 and of Python is lost, it only comes later."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from desktop.binding import OF_PYSIDE, OF_PYTHON

LEAN = "from desktop.binding import take_in; take_in()"


def answer(begin: str, question: str) -> Any:
    """What a fresh Python says, as JSON, to ``question`` after ``begin``."""
    code = f"{begin}\nimport json, sys\n{question}\nprint(json.dumps(answer))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


REFUSED = """
from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QTimer, Qt
from PySide6.QtGui import QColor
try:
    {call}
except Exception as error:
    answer = [type(error).__name__, str(error)]
"""
WRONG = (
    "QObject().setObjectName(4)",
    "QObject().blockSignals(1, 2, 3)",
    "QObject(1, 2, 3)",
    "QObject(nothing=1)",
    "QObject().nothing",
    "QAbstractItemModel()",
    "QTimer().setInterval('soon')",
    "QTimer().timeout.connect(4)",
    "QRect() + 'x'",
    "QColor(Qt.Key.Key_A, 'x')",
    "Qt.Key('x')",
    "QEvent.registerEventType(None)",
)
"""Calls that PySide6 refuses, each on a way of its own."""

SIGNATURE = """
from PySide6.QtCore import QRect
from PySide6.support.signature import get_signature
answer = [str(get_signature(QRect.setWidth)), QRect.setWidth.__doc__]
"""


@pytest.mark.parametrize(
    "question",
    [
        *(REFUSED.format(call=call) for call in WRONG),
        SIGNATURE,
        "import zipfile\nanswer = [zipfile.__name__, zipfile.ZIP_STORED, sorted(zipfile.__all__)]",
        "from tempfile import *\nfrom base64 import b64encode\nanswer = [callable(mkdtemp), b64encode(b'a').decode()]",
    ],
)
def test_it_answers_like_the_plain_import(question: str) -> None:
    lean = answer(LEAN, question)
    assert lean
    assert lean == answer("import PySide6.QtCore", question)


def test_what_can_wait_waits_so_that_a_new_pyside_which_no_longer_has_it_is_noticed() -> None:
    question = (
        f"answer = [n for n in {sorted(OF_PYSIDE | OF_PYTHON)} if type(sys.modules.get(n)).__name__ != '_Waiting']"
    )
    assert answer(LEAN, question) == []


def test_no_import_is_watched_and_nothing_is_left_in_its_way() -> None:
    question = "import builtins\nanswer = [builtins.__import__.__name__, [type(f).__module__ for f in sys.meta_path]]"
    watching, ways = answer("import PySide6.QtCore", question)
    assert watching == "__feature_import__"
    name, left = answer(LEAN, question)
    assert name != watching
    assert left == ways


def test_a_module_that_could_not_be_read_is_asked_again() -> None:
    question = """
import zipfile
inner = zipfile.__loader__.inner
read, zipfile.__loader__.inner = inner.exec_module, type("Unreadable", (), {"exec_module": lambda *_: 1 / 0})()
answer = []
for _twice in range(2):
    try:
        zipfile.ZipFile
    except ZeroDivisionError:
        answer.append(type(zipfile).__name__)
zipfile.__loader__.inner = inner
answer.append(zipfile.ZipFile.__name__)
"""
    assert answer(LEAN, question) == ["_Waiting", "_Waiting", "ZipFile"]


def test_a_module_that_waits_is_no_package_and_hides_what_it_does_not_have() -> None:
    question = "import zipfile\nanswer = [hasattr(zipfile, '__path__'), hasattr(zipfile, 'nothing'), zipfile.__name__]"
    assert answer(LEAN, question) == [False, False, "zipfile"]
