"""Makes the figures of a lesson from their data: reads, judges, draws and numbers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType
from typing import NamedTuple

from desktop.content.attributes import Attributes, judge_attributes
from desktop.content.bars import read_bars
from desktop.content.comparison import read_comparison
from desktop.content.decision_tree import read_tree
from desktop.content.figure_data import Draft, Sketch, read_root
from desktop.content.groups import read_groups
from desktop.content.images import ImageError, read_image
from desktop.content.known import Known
from desktop.content.model import Figure
from desktop.content.pieces import Fence
from desktop.content.prose import Compile, Picture
from desktop.content.report import Place, Report
from desktop.content.runs import Run
from desktop.content.steps import read_steps
from desktop.content.svg import WIDTH, Drawing
from desktop.content.timeline import read_timeline
from desktop.content.wall_drawing import for_wall
from desktop.content.world_map import read_world_map

MOST_FIGURES = 12
"""The most figures of one lesson."""

_KINDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "timeline": ("caption", "alt", "#"),
        "bars": ("caption", "alt", "unit", "#"),
        "comparison": ("caption", "alt", "#"),
        "tree": ("caption", "alt", "#"),
        "steps": ("caption", "alt", "arrows", "#"),
        "groups": ("caption", "alt", "#"),
        "map": ("caption", "alt", "#"),
    }
)
_READERS: Mapping[str, Callable[[Draft], Sketch | None]] = MappingProxyType(
    {
        "timeline": read_timeline,
        "bars": read_bars,
        "tree": read_tree,
        "steps": read_steps,
        "groups": read_groups,
        "map": read_world_map,
    }
)


def _with_wall(figure: Figure, drawings: tuple[Drawing, ...]) -> Figure:
    svgs = tuple(drawing.svg for drawing in drawings)
    if len(svgs) > 1:
        return figure._replace(parts=svgs)
    return figure if svgs == (figure.svg,) else figure._replace(wall=svgs[0])


class Caption(NamedTuple):
    """A figure as it stands in the article: id of its `Figure` ("" for a table), its own HTML, its numbered caption.

    ``summary`` is what a table says as a whole, for those who hear it cell by cell; a `Figure` has its own.
    """

    figure: str
    body: str
    caption: str
    text: str
    terms: tuple[str, ...]
    summary: str = ""

    def html(self, mark: str) -> str:
        """Give the HTML; `mark` is that of an anchor, or nothing."""
        kind = "caption" if self.figure else "caption table-caption"
        title = f' title="{escape(self.summary)}"' if self.summary else ""
        caption = f'<p class="{kind}"{title}>{self.caption}</p>' if self.caption else ""
        return f'<p class="figure">{mark}{self.body}</p>{caption}' if self.figure else self._table(mark, caption)

    def _table(self, mark: str, caption: str) -> str:
        # Above a table, since a reader meets its heads first; the anchor stands there too.
        return caption.replace(">", f">{mark}", 1) + self.body


class FigureMaker:
    """Makes the figures of one lesson in their order and keeps them."""

    def __init__(self, report: Report, known: Known) -> None:
        """Take where faults go and where pictures are found."""
        self._report = report
        self._known = known
        self._figures: list[Figure] = []
        self._count = 0
        self._pictures = 0
        self._tables = 0

    def made(self) -> tuple[Figure, ...]:
        """Give the figures made so far."""
        return tuple(self._figures)

    def from_fence(self, fence: Fence, compile_run: Compile) -> Caption | None:
        """Make a figure from a fenced block; None, with a fault, where that cannot be."""
        attributes = fence.attributes
        if attributes is None:
            self._report.add(fence.line, 0, "code-block")
            return None
        kind = attributes.name.text
        if kind not in _KINDS:
            self._report.add(fence.line, attributes.name.at, "unknown-figure", kind, ", ".join(_KINDS))
            return None
        if not self._admit(fence.line):
            return None
        judge_attributes(self._report.whole_line(fence.line), attributes, _KINDS[kind])
        caption = self._caption(fence.line, attributes, kind, compile_run)
        node = read_root(self._report, fence.data, fence.line + 1, kind)
        if node is None:
            return None
        draft = Draft(self._report, fence.line, attributes, node, self._known.atlas)
        if kind == "comparison":
            return self._comparison(draft, caption, compile_run)
        sketch = _READERS[kind](draft)
        if sketch is None:
            return None
        drawing = sketch.draw(WIDTH)
        alt = draft.value("alt", sketch.told)
        figure = Figure("", kind, caption.text, alt, drawing.width, drawing.height, drawing.svg, b"")
        return self._keep(_with_wall(figure, for_wall(sketch, drawing)), caption)

    def from_image(self, picture: Picture, compile_run: Compile) -> Caption | None:
        """Make a figure from a picture of the pack; None, with a fault, where that cannot be."""
        place = picture.place
        if not self._admit(place.line):
            return None
        if not picture.alt:
            place.add(0, "image-alt")
        at = max(place.content.rfind(picture.caption), 0)
        caption = Run("", "")
        if picture.caption:
            caption = compile_run(place.part(at, picture.caption))
        try:
            image = read_image(picture.source, self._known)
        except ImageError as error:
            place.add(place.content.find("](") + 2, error.code, *error.values)
            return None
        figure = Figure("", "image", caption.text, picture.alt, image.width, image.height, image.svg, image.data)
        return self._keep(figure, caption)

    def _admit(self, line: int) -> bool:
        self._count += 1
        if self._count == MOST_FIGURES + 1:
            self._report.add(line, 0, "figures-many", str(MOST_FIGURES))
        return self._count <= MOST_FIGURES

    def _caption(self, line: int, attributes: Attributes, kind: str, compile_run: Compile) -> Run:
        value = attributes.values.get("caption")
        if value is None or not value.text.strip():
            self._report.add(line, attributes.name.at, "missing-attribute", "caption", kind)
            return Run("", "")
        return compile_run(Place(self._report, line, value.text, value.at, exact=True))

    def _comparison(self, draft: Draft, caption: Run, compile_run: Compile) -> Caption | None:
        table = read_comparison(self._report, draft.node, compile_run)
        if table is None:
            return None
        self._tables += 1
        head = f"Tabel {self._tables}. "
        text = f"{head}{caption.text}\n{table.text}"
        return Caption("", table.html, head + caption.html, text, table.terms, draft.value("alt"))

    def _keep(self, figure: Figure, caption: Run) -> Caption:
        figure = figure._replace(id=f"f{len(self._figures) + 1}")
        head = text = ""
        if caption.text:
            self._pictures += 1
            head, text = f"Gambar {self._pictures}. {caption.html}", f"Gambar {self._pictures}. {caption.text}"
        self._figures.append(figure)
        body = f'<img src="figure:{escape(figure.id)}" width="{figure.width}" height="{figure.height}">'
        return Caption(figure.id, body, head, text, caption.terms)
