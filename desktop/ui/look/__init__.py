"""How Mitra looks: colours by role, fonts, icons, the mark, and the sheet of the article."""
