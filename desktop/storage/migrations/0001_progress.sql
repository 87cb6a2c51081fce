-- The log of a learner's work, and what is drawn from it.

PRAGMA application_id = 0x4D697472; -- "Mitr", for whoever asks what kind of file this is

-- The truth. Rows are added, never changed. Replayed in the order of the key. Two computers may have used one device id
-- and counter (a copied folder, a restored backup), so a row's whole content is its identity: merging is then a union.
-- at: milliseconds since 1970, UTC. local: minutes from UTC where it happened. seal: checksum of the row.
CREATE TABLE log (
    counter INTEGER NOT NULL,
    device TEXT NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    value TEXT NOT NULL,
    version TEXT NOT NULL,
    local INTEGER NOT NULL,
    seal INTEGER NOT NULL,
    PRIMARY KEY (counter, device, at, kind, subject, value, version, local)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_subject ON log (subject);
CREATE INDEX log_renamed ON log (counter) WHERE kind = 'rename';
CREATE TRIGGER log_keeps_rows BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is never shortened'); END;
CREATE TRIGGER log_keeps_values BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- Caches, each drawn from the log: dates as days since 0001-01-01 (1 is that day), moments as in the log.
CREATE TABLE memory (
    card TEXT PRIMARY KEY,
    state INTEGER NOT NULL,
    step INTEGER NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    due INTEGER NOT NULL,
    last INTEGER NOT NULL,
    reviews INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    days INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    recalled INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX memory_due ON memory (due) WHERE state = 2;
CREATE INDEX memory_step ON memory (due) WHERE state <> 2;
CREATE INDEX memory_last ON memory (last);
CREATE INDEX memory_in_hand ON memory (card) WHERE days < 2;

CREATE TABLE reviewed (day INTEGER NOT NULL, card TEXT NOT NULL, PRIMARY KEY (day, card)) STRICT, WITHOUT ROWID;
CREATE INDEX reviewed_card ON reviewed (card);

CREATE TABLE lesson (
    lesson TEXT PRIMARY KEY,
    read INTEGER NOT NULL,
    how TEXT NOT NULL,
    at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE renamed (old TEXT PRIMARY KEY, new TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX renamed_new ON renamed (new);

-- What is kept outside the log, because it would make it grow without bound.
CREATE TABLE reading (
    lesson TEXT PRIMARY KEY,
    seconds REAL NOT NULL,
    fraction REAL NOT NULL,
    at INTEGER NOT NULL,
    version TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE place (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
