"""Numbers as figures print them, in Indonesian."""

from __future__ import annotations

from decimal import Decimal


def number_text(value: Decimal) -> str:
    """Give a number as it is printed in Indonesian: ``30,75``, ``12.000``, a true minus sign."""
    whole, _, fraction = f"{abs(value):f}".partition(".")
    groups = f"{int(whole):,}".replace(",", ".")
    return f"{'−' if value < 0 else ''}{groups}{',' + fraction if fraction else ''}"


def value_text(value: Decimal, unit: str) -> str:
    """Give a number with its unit."""
    return f"{number_text(value)}{'' if unit.startswith('%') else ' '}{unit}".strip()
