"""Screens that are plugged in and pulled out in the middle of a test, by the native door of Qt's offscreen platform.

That platform has a function ``setConfiguration(const QJsonObject &, …)`` which Qt's own tests use; Python reaches it
through the first own place in the table of virtual functions of QPlatformNativeInterface, after QObject's twelve.
"""

from __future__ import annotations

import ctypes
import json
from pathlib import Path
from typing import Any, NamedTuple

import PySide6
import shiboken6
from PySide6.QtCore import QByteArray, QJsonDocument
from PySide6.QtWidgets import QApplication

OWN_PLACE = 12


class Plug(NamedTuple):
    """A screen: its name and what of the desktop it shows."""

    name: str
    x: int
    y: int
    width: int
    height: int
    ratio: float = 1.0


BARE = Plug("", 0, 0, 800, 800)
"""The one screen with which the platform starts."""

LAPTOP = Plug("eDP-1", 0, 0, 1366, 768)
PROJECTOR = Plug("HDMI-1", 1366, 0, 1280, 720)


def plug(*screens: Plug) -> None:
    """Make these the computer's screens, the first one the primary one, and let Qt tell so."""
    told = {
        "synchronousWindowSystemEvents": False,
        "windowFrameMargins": True,
        "screens": [
            {
                "name": screen.name,
                "x": screen.x,
                "y": screen.y,
                "width": screen.width,
                "height": screen.height,
                "logicalDpi": 96,
                "logicalBaseDpi": 96,
                "dpr": screen.ratio,
            }
            for screen in screens
        ],
    }
    document = QJsonDocument.fromJson(QByteArray(json.dumps(told).encode()))
    value = ctypes.c_void_p()  # a QJsonObject is one pointer; this one is not given back, for its end is not exported
    door = _function(_library("Core"), "_ZNK13QJsonDocument6objectEv", ctypes.c_void_p, ctypes.c_void_p)
    door(ctypes.addressof(value), shiboken6.getCppPointer(document)[0])
    native = _function(_library("Gui"), "_ZN15QGuiApplication23platformNativeInterfaceEv")()
    table = ctypes.cast(native, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]
    resource = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(table[OWN_PLACE] or 0)
    name = QByteArray(b"setConfiguration")
    configure = resource(native, shiboken6.getCppPointer(name)[0])
    assert configure, "the tests draw offscreen"
    ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)(configure)(ctypes.addressof(value), native)
    QApplication.processEvents()


def _library(module: str) -> ctypes.CDLL:
    return ctypes.CDLL(str(Path(PySide6.__file__).parent / "Qt" / "lib" / f"libQt6{module}.so.6"))


def _function(library: ctypes.CDLL, name: str, *takes: Any) -> Any:
    found = getattr(library, name)
    found.argtypes, found.restype = takes, ctypes.c_void_p
    return found
