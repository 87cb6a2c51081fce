"""Asks where a file shall be saved, in the language of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class SaveDialog(QFileDialog):
    """One question: under which name? A file that is there already is asked about once more.

    Signals: `picked(Path)`; closing the question saves nothing.
    """

    picked = Signal(object)

    def __init__(self, title: str, folder: Path | None, name: str, kind: str, parent: QWidget) -> None:
        """Offer `name` in `folder` (None: the learner's documents); `kind` describes files of its suffix."""
        super().__init__(parent, title)
        suffix = Path(name).suffix
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setDefaultSuffix(suffix.lstrip("."))
        self.setNameFilter(f"{kind} (*{suffix})")
        self.setDirectory(str(folder if folder is not None and folder.is_dir() else documents()))
        self.selectFile(name)
        for label, text in (
            (QFileDialog.DialogLabel.Accept, self.tr("Simpan")),
            (QFileDialog.DialogLabel.Reject, self.tr("Batal")),
            (QFileDialog.DialogLabel.FileName, self.tr("Nama berkas:")),
            (QFileDialog.DialogLabel.FileType, self.tr("Jenis berkas:")),
            (QFileDialog.DialogLabel.LookIn, self.tr("Di folder:")),
        ):
            self.setLabelText(label, text)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.fileSelected.connect(self._pick)

    def _pick(self, path: str) -> None:
        if path:
            self.picked.emit(Path(path))


def documents() -> Path:
    """Return the folder of the learner's documents, or their home where there is none."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
