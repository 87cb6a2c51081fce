"""The words of Qt's own question for a printer in the language of the program, while that question is open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


class PrintWords(QTranslator):
    """Knows what stands on that question and nothing else; Qt asks for each text anew when it shows it.

    It is never full (`isEmpty`), so that its coming and going tells no widget to set all of its words again.
    """

    def __init__(self) -> None:
        """Make the table; the words are Qt's, with their marks for keys."""
        super().__init__()
        self._words = print_words()

    def isEmpty(self) -> bool:
        """Say that nothing has to be set anew."""
        return True

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the word for one of Qt's, or None."""
        return self._words.get(source) if context.startswith(("QPrint", "QPlatformTheme", "QUnixPrint")) else None


def print_words() -> dict[str, str]:
    """Qt's words, as they stand in its sources, and ours."""
    return {
        "Print": translate("PrintWords", "Cetak"),
        "&Print": translate("PrintWords", "&Cetak"),
        "Cancel": translate("PrintWords", "Batal"),
        "&Options >>": translate("PrintWords", "Pi&lihan >>"),
        "&Options <<": translate("PrintWords", "Pi&lihan <<"),
        "Printer": translate("PrintWords", "Pencetak"),
        "&Name:": translate("PrintWords", "&Nama:"),
        "P&roperties": translate("PrintWords", "P&engaturan"),
        "Location:": translate("PrintWords", "Tempat:"),
        "Type:": translate("PrintWords", "Jenis:"),
        "Output &file:": translate("PrintWords", "Ke &berkas:"),
        "Print to File (PDF)": translate("PrintWords", "Ke berkas (PDF)"),
        "Local file": translate("PrintWords", "Berkas di komputer ini"),
        "Write PDF file": translate("PrintWords", "Menulis berkas PDF"),
        "Print To File ...": translate("PrintWords", "Cetak ke berkas"),
        "Copies": translate("PrintWords", "Salinan"),
        "Copies:": translate("PrintWords", "Salinan:"),
        "Collate": translate("PrintWords", "Urut per salinan"),
        "Reverse": translate("PrintWords", "Dari halaman terakhir"),
        "Print range": translate("PrintWords", "Halaman yang dicetak"),
        "Print all": translate("PrintWords", "Semua"),
        "Pages from": translate("PrintWords", "Halaman"),
        "to": translate("PrintWords", "sampai"),
        "Pages": translate("PrintWords", "Nomor halaman"),
        "Current Page": translate("PrintWords", "Halaman ini"),
        "Selection": translate("PrintWords", "Yang dipilih"),
        "Page &Set:": translate("PrintWords", "Yang &mana:"),
        "All Pages": translate("PrintWords", "Semua halaman"),
        "Odd Pages": translate("PrintWords", "Halaman ganjil"),
        "Even Pages": translate("PrintWords", "Halaman genap"),
        "Output Settings": translate("PrintWords", "Hasil cetak"),
        "Options": translate("PrintWords", "Pilihan"),
        "Color Mode": translate("PrintWords", "Warna"),
        "Color": translate("PrintWords", "Berwarna"),
        "Grayscale": translate("PrintWords", "Hitam putih"),
        "Double Sided Printing": translate("PrintWords", "Bolak-balik"),
        "Off": translate("PrintWords", "Satu sisi"),
        "Long side binding": translate("PrintWords", "Balik di sisi panjang"),
        "Short side binding": translate("PrintWords", "Balik di sisi pendek"),
        "Page Setup": translate("PrintWords", "Kertas"),
        "Advanced": translate("PrintWords", "Lanjutan"),
        "OK": translate("PrintWords", "OK"),
        "&Yes": translate("PrintWords", "&Ya"),
        "&No": translate("PrintWords", "&Tidak"),
        "%1 already exists.\nDo you want to overwrite it?": translate(
            "PrintWords", "%1 sudah ada.\nApakah berkas itu boleh diganti?"
        ),
        "%1 is a directory.\nPlease choose a different file name.": translate(
            "PrintWords", "%1 adalah folder.\nPilih nama berkas yang lain."
        ),
        "File %1 is not writable.\nPlease choose a different file name.": translate(
            "PrintWords", "Berkas %1 tidak dapat ditulisi.\nPilih nama berkas yang lain."
        ),
        "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. "
        "E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.": translate(
            "PrintWords", "Pisahkan nomor dengan koma. Contoh: 3,5-7,9 mencetak halaman 3, 5, 6, 7, dan 9."
        ),
    }
