-- What a learner decides about single cards, quizzes, and notes of their own; all of it drawn from the log.

DROP TABLE reviewed;

-- With the state in it SQLite counts what is due on coming days, at every answer, without a look at the rows.
DROP INDEX memory_due;
CREATE INDEX memory_due ON memory (due, state) WHERE state = 2;

-- One row for each review that counts. day as in `memory`; state and stability are those before it (state 0: a new
-- card), elapsed the study days since the review before, due the moment it was given; past 1 for one done elsewhere.
CREATE TABLE answer (
    card TEXT NOT NULL,
    number INTEGER NOT NULL,
    day INTEGER NOT NULL,
    at INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    seconds REAL NOT NULL,
    state INTEGER NOT NULL,
    stability REAL NOT NULL,
    elapsed INTEGER NOT NULL,
    due INTEGER NOT NULL,
    past INTEGER NOT NULL,
    PRIMARY KEY (card, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_day ON answer (day, card);
CREATE INDEX answer_tally ON answer (day, rating, state, elapsed, past, seconds);

-- buried: the study day for which a card is put off.
CREATE TABLE card_state (
    card TEXT PRIMARY KEY,
    buried INTEGER,
    suspended INTEGER NOT NULL,
    marked INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE quiz_answer (
    question TEXT NOT NULL,
    number INTEGER NOT NULL,
    day INTEGER NOT NULL,
    at INTEGER NOT NULL,
    correct INTEGER NOT NULL,
    seconds REAL NOT NULL,
    PRIMARY KEY (question, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX quiz_answer_at ON quiz_answer (at, question, number, correct);
CREATE INDEX quiz_answer_day ON quiz_answer (day, seconds);

-- The cards that a wrong answer asks for, until they are reviewed.
CREATE TABLE forward (
    question TEXT NOT NULL,
    card TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (question, card)
) STRICT, WITHOUT ROWID;
CREATE INDEX forward_card ON forward (card);

CREATE TABLE note (id TEXT PRIMARY KEY, at INTEGER NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX note_at ON note (at);

-- The cards made of those notes, without the bytes of their pictures.
CREATE TABLE own_card (
    card TEXT PRIMARY KEY,
    note TEXT NOT NULL,
    number INTEGER NOT NULL,
    lesson TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX own_card_note ON own_card (note);
CREATE INDEX own_card_lesson ON own_card (lesson) WHERE lesson <> '';

CREATE INDEX log_import ON log (subject) WHERE kind = 'import';
-- What came with an import, to take it back without reading the whole log.
CREATE TABLE imported (import TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY (import, subject)) STRICT, WITHOUT ROWID;

-- SQL cannot review a card: whoever opens the database next draws these tables anew.
INSERT INTO place SELECT 'redraw', '2' WHERE EXISTS (SELECT 1 FROM log);
