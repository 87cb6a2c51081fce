"""Asks for a file, to be opened or to be saved, in the language of the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class FileDialog(QFileDialog):
    """What both questions have in common.

    Signals: `picked(Path)`; closing the question picks nothing.
    """

    picked = Signal(object)

    def __init__(self, title: str, folder: Path | None, kinds: Sequence[str], parent: QWidget) -> None:
        """Begin in `folder` (None: the learner's documents); `kinds` are filters such as "Tabel (*.csv)"."""
        super().__init__(parent, title)
        self.setViewMode(QFileDialog.ViewMode.List)  # the other one has a head in English
        self.setNameFilters(list(kinds))
        self.setDirectory(str(folder if folder is not None and folder.is_dir() else documents()))
        self.fileSelected.connect(self._pick)
        self.destroyed.connect(forget_folders)  # Qt writes them down at its very end

    def _name_parts(self, accept: str) -> None:
        """Say everything in the language of the program; to be done last, for a change of mode undoes some of it."""
        for label, text in (
            (QFileDialog.DialogLabel.Accept, accept),
            (QFileDialog.DialogLabel.Reject, self.tr("Batal")),
            (QFileDialog.DialogLabel.FileName, self.tr("Nama berkas:")),
            (QFileDialog.DialogLabel.FileType, self.tr("Jenis berkas:")),
            (QFileDialog.DialogLabel.LookIn, self.tr("Di folder:")),
        ):
            self.setLabelText(label, text)

    def _pick(self, path: str) -> None:
        if path:
            self.picked.emit(Path(path))


class OpenDialog(FileDialog):
    """One question: which file?"""

    def __init__(self, title: str, kinds: Sequence[str], parent: QWidget) -> None:
        super().__init__(title, None, kinds, parent)
        self.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._name_parts(self.tr("Buka"))


class SaveDialog(FileDialog):
    """One question: under which name? A file that is there already is asked about once more."""

    def __init__(self, title: str, folder: Path | None, name: str, kind: str, parent: QWidget) -> None:
        """Offer `name` in `folder` (None: the learner's documents); `kind` describes files of its suffix."""
        suffix = Path(name).suffix
        super().__init__(title, folder, (f"{kind} (*{suffix})",), parent)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setDefaultSuffix(suffix.lstrip("."))
        self.selectFile(name)
        self._name_parts(self.tr("Simpan"))


def forget_folders() -> None:
    """Forget which folders a learner looked into, which Qt would offer to the next one."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.remove("FileDialog/history")
    kept.remove("FileDialog/lastVisited")


def as_file_name(title: str) -> str:
    """Return the title without what some disk takes for something else."""
    return "".join(sign for sign in title if sign.isalnum() or sign in " -,()").strip()


def documents() -> Path:
    """Return the folder of the learner's documents, or their home where there is none."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()
