"""Every theme a learner can choose, by name, for the tests of what is drawn in it."""

from __future__ import annotations

from desktop.ui.look.roles import DARK, LIGHT
from desktop.ui.look.tones import CONTRAST_DARK, CONTRAST_LIGHT, SEPIA

THEMES = {"light": LIGHT, "dark": DARK, "sepia": SEPIA, "contrast": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}
