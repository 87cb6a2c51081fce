"""Makes resources/flags from the npm package flag-icons. Run once, by hand; never by Mitra.

Usage: ``npm pack flag-icons@7.5.0``, unpack, then ``python scripts/make_flags.py package resources/flags``.

QtSvg neither cuts a drawing off at its edge when it is part of another, nor knows clip paths everywhere, nor markers in
print: three flags that rely on one of these are written without, to the same picture. A test draws every one.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

CODES = ("asean", "br", "ca", "de", "eg", "eu", "hk", "id", "jp", "kr", "un", "us")

# What stands out over the edges of Canada's flag, and the clip of Korea's, which cuts nothing.
MENDED = {
    "ca": (("M-19.7 0h169.8v480H-19.7zm509.5 0h169.8v480H489.9z", "M0 0h150.1v480H0zm489.8 0H640v480H489.8z"),),
    "kr": ((' clip-path="url(#kr-a)"', ""),),
}
# Its disc is the package's own, with the three shifts and the scale worked in.
JAPAN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><path fill="#fff" d="M0 0h640v480H0z"/>'
    '<circle cx="320" cy="240" r="149.2" fill="#bc002d"/></svg>'
)
NOTE = """The flags are those of flag-icons 7.5.0, https://github.com/lipis/flag-icons; scripts/make_flags.py wrote some
of them anew, to the same picture, so that Qt draws them rightly.

"""


def mended(code: str, svg: str) -> str:
    """Give a flag of the package as QtSvg draws it."""
    if code == "jp":
        return JAPAN
    for old, new in MENDED.get(code, ()):
        if old not in svg:
            raise SystemExit(f"{code}.svg is not the one that was mended")
        svg = svg.replace(old, new)
    svg = re.sub(r"<defs>\s*<clipPath.*?</defs>", "", svg, flags=re.DOTALL)
    svg = _with_stars(svg) if code == "us" else svg
    svg = re.sub(r' (?:id="flag-icons-\w+"|xml:space="preserve")', "", svg, count=2)
    return re.sub(r">\s+<", "><", svg).strip()


def _with_stars(svg: str) -> str:
    """Write the stars of the United States, which are markers on a line, as shapes."""
    line = re.search(r'<path fill="none" marker-mid="[^"]+" d="([^"]+)"/>', svg)
    if line is None:
        raise SystemExit("us.svg is not the one that was mended")
    stars = "".join(_star(x, y) for x, y in _corners(line[1]))
    return re.sub(r"<marker.*?</marker>", "", svg, flags=re.DOTALL).replace(line[0], f'<path fill="#fff" d="{stars}"/>')


def _star(x: int, y: int) -> str:
    return f"M{x + 14} {y}l9 27L{x} {y + 10}h28L{x + 5} {y + 27}z"


def _corners(path: str) -> list[tuple[int, int]]:
    """Give where the line turns, but not where it begins: the line is of m, h and L only."""
    x = y = 0
    corners = []
    for letter, numbers in re.findall(r"([mhL])([^mhLz]*)", path):
        values = [int(number) for number in numbers.split()]
        if letter == "h":
            steps = [(value, 0) for value in values]
        elif letter == "L":
            steps = [(values[0] - x, values[1] - y)]
        else:
            steps = list(zip(values[::2], values[1::2], strict=True))
        for dx, dy in steps:
            x, y = x + dx, y + dy
            corners.append((x, y))
    return corners[1:]


def main(package: str, out: str) -> None:
    """Write the flags and the licence of the package."""
    for code in CODES:
        svg = Path(package, "flags", "4x3", f"{code}.svg").read_text(encoding="utf-8")
        Path(out, f"{code}.svg").write_text(mended(code, svg) + "\n", encoding="utf-8", newline="\n")
    licence = Path(package, "LICENSE").read_text(encoding="utf-8")
    Path(out, "LICENSE").write_text(NOTE + licence, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
