"""What a figure has on the wall: the room for its drawing and the least size of its letters, as those of every wall."""

from __future__ import annotations

WIDE, HIGH = 0.89, 0.76
"""The shares of the wall's width and height that are kept for the drawing, whatever the wall's shape."""

FLOOR = 0.045
"""The least size of letters, as a share of the wall's height."""

NARROW = 4 / 3
"""Width by height of the narrowest wall; what can be read there can be read on a wider one."""
