-- Highlights with notes, and bookmarks, drawn from the log: lesson is the id that it has now, at the first entry. In
-- columns, since hundreds of them are read while a lesson opens.
CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    lesson TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    colour INTEGER NOT NULL,
    note TEXT NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    start INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_lesson ON annotation (lesson, start);

-- A log that was merged with that of a newer Mitra may hold some already.
INSERT OR REPLACE INTO place SELECT 'redraw', '3'
WHERE EXISTS (SELECT 1 FROM log WHERE subject >= 'mark/' AND subject < 'mark0');
