"""Exits 0 where a screen answers, else 1: Qt itself ends with a core dump where DISPLAY names one that is gone.

Usage: ``python -I -S scripts/has_screen.py``. It asks as Qt does, with the libraries of X11 and Wayland, which takes
20 ms; a QGuiApplication made to find out would take ten times as long at every start.
"""

import ctypes
import os
import sys


def x11_answers() -> bool:
    """Whether the server that DISPLAY names lets us in."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    return not xcb.xcb_connection_has_error(xcb.xcb_connect(None, None))


def wayland_answers() -> bool:
    """Whether the compositor that WAYLAND_DISPLAY names lets us in."""
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    return wayland.wl_display_connect(None) is not None


def main() -> int:
    """Ask all that the environment names; where the means to ask are missing, leave it to Qt."""
    asked = {"DISPLAY": x11_answers, "WAYLAND_DISPLAY": wayland_answers}
    try:
        return not any(os.environ.get(name) and answers() for name, answers in asked.items())
    except (OSError, AttributeError):
        return 0


if __name__ == "__main__":
    sys.exit(main())
