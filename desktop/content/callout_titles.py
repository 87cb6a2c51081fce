"""The kinds of callouts and what each is called where its author gives no title."""

TITLES = {
    "disagree": "Sumber tidak sepakat",
    "note": "Catatan",
    "example": "Contoh",
    "think": "Pikirkan",
    "addition": "Tambahan penyunting",
}
