"""The style of a book: the reader's own colours and size rule; only what has a ground of its own has ink of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

READING, INTERFACE = "Literata", "Atkinson Hyperlegible Next"

FONTS = (
    ("fonts/literata/Literata_400Regular.ttf", READING, 400, "normal"),
    ("fonts/literata/Literata_400Regular_Italic.ttf", READING, 400, "italic"),
    ("fonts/literata/Literata_600SemiBold.ttf", READING, 600, "normal"),
    ("fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf", INTERFACE, 400, "normal"),
    ("fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular_Italic.ttf", INTERFACE, 400, "italic"),
    ("fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_600SemiBold.ttf", INTERFACE, 600, "normal"),
)
"""The fonts of a book: file of the resources, family, weight, style. Headings in italics are slanted."""

LICENCES = {
    "fonts/literata/OFL.txt": "literata.txt",
    "fonts/atkinson-hyperlegible-next/OFL.txt": "atkinson-hyperlegible-next.txt",
    "flags/LICENSE": "flags.txt",
    "maps/LICENSE": "map.txt",
}
"""The licences of fonts, flags and map, which go wherever these go: file of the resources, and its name in a book."""

_RULES = """\
html { font-family: "Literata", Georgia, serif; line-height: 1.55; }
body { margin: 0 5%; overflow-wrap: break-word; }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.25; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.6em; margin: 1em 0 0.6em; }
h2 { font-size: 1.25em; margin: 1.4em 0 0.4em; }
h3, h4 { font-size: 1.08em; margin: 1.2em 0 0.3em; }
p { margin: 0 0 0.75em; orphans: 2; widows: 2; }
ul, ol { margin: 0 0 0.75em; padding-left: 1.4em; }
b { font-weight: 600; }
dfn { font-style: normal; }
a { color: {first}; }
a.term { color: inherit; text-decoration: underline dotted; }
sup { font-size: 0.7em; line-height: 0; }
sup a, a.star { text-decoration: none; padding: 0 0.15em; font-family: "Atkinson Hyperlegible Next", sans-serif; }
.cloze { font-weight: 600; }
.crumb, .label, figcaption, caption, th, td, aside, summary, .goals, .kinds, .ask {
  font-family: "Atkinson Hyperlegible Next", Verdana, sans-serif; }
.crumb, .label, .ask { font-size: 0.85em; margin: 0 0 0.4em; }
aside.callout, .goals { border-left: 4px solid {first}; background: {tint_first}; color: {ink};
  padding: 0.7em 1em 0.2em; margin: 1em 0; font-size: 0.94em; page-break-inside: avoid; break-inside: avoid; }
aside.callout a, .goals a { color: {first}; }
aside.callout a.term { color: {ink}; }
aside.disagree { border-color: {second}; background: {tint_second}; }
aside.think { border-color: {gold}; background: {surface}; }
aside.addition { border-color: {control}; background: {surface}; }
.callout-title { font-weight: 600; margin-bottom: 0.2em; }
.callout-source { font-size: 0.85em; }
figure { margin: 1.2em 0; text-align: center; page-break-inside: avoid; break-inside: avoid; }
figure svg, figure img, .card svg, .card img { max-width: 100%; height: auto; }
figure svg { background: {paper}; padding: 0.5em; box-sizing: border-box; }
svg text { font-family: "Atkinson Hyperlegible Next", Verdana, sans-serif; }
figcaption, caption { font-size: 0.85em; text-align: center; margin-top: 0.4em; }
caption { text-align: left; margin-bottom: 0.4em; page-break-after: avoid; break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: 0.9em; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 0.6em; border-bottom: 1px solid {control}; }
thead th { border-bottom-width: 2px; }
th { font-weight: 600; }
tr { page-break-inside: avoid; break-inside: avoid; }
.right { text-align: right; } .center { text-align: center; }
section.notes { border-top: 1px solid {control}; margin-top: 2em; font-size: 0.88em; }
h2.notes { font-size: 1.05em; margin-top: 0.8em; }
dt { font-weight: 600; margin-top: 0.9em; page-break-after: avoid; break-after: avoid; } dd { margin: 0 0 0 1em; }
.card, .question, .answer { border-bottom: 1px solid {control}; padding: 0.7em 0 0.5em; }
.card svg, .card img { display: block; margin: 0.5em 0; }
.question, .card { page-break-inside: avoid; break-inside: avoid; }
ol.letters { list-style-type: upper-alpha; }
summary { font-weight: 600; }
details > div { margin: 0.4em 0 0.2em 1em; }
nav ol { list-style-type: none; padding-left: 1em; } nav > ol { padding-left: 0; }
nav li { margin: 0.25em 0; }
.title-page { text-align: center; margin-top: 20%; } .title-page svg { width: 40%; max-width: 220px; height: auto; }
.unit-page { margin-top: 15%; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover svg, .cover img { height: 98vh; max-width: 100%; }
"""


def style(colours: Mapping[str, str]) -> str:
    """Return the style sheet in the colours of these roles."""
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {slant}; '
        f'src: url("fonts/{font_name(path)}"); }}\n'
        for path, family, weight, slant in FONTS
    )
    rules = _RULES
    for role, colour in colours.items():
        rules = rules.replace("{" + role + "}", colour)
    return faces + rules


def font_name(path: str) -> str:
    """Return the name that a font has in the book."""
    return path.rpartition("/")[2]
