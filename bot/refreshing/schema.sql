-- What was learned from sources, beside the state file. Instants are UTC, as 2026-11-29T20:00:00Z.
CREATE TABLE learned (
    id INTEGER PRIMARY KEY,
    -- The table of data/ that the row is of: events or seats.
    name TEXT NOT NULL CHECK (name IN ('events', 'seats')),
    mission TEXT NOT NULL,
    -- The cells of the row, in the order of the table's columns, as JSON.
    cells TEXT NOT NULL,
    at TEXT NOT NULL,
    -- When another crew of the same leg took its place, or a person took it back.
    replaced TEXT
) STRICT;
CREATE TABLE held (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    -- A mission, a launch of the source's, or blank for a whole answer.
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    times INTEGER NOT NULL DEFAULT 1,
    -- Whether the newest look still says it.
    open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1)),
    UNIQUE (kind, subject, reason)
) STRICT;
-- Which mission a launch of the source's is, as a person said.
CREATE TABLE link (launch TEXT PRIMARY KEY, mission TEXT NOT NULL) STRICT;
-- The flights still to fly by the newest look that was believed, blank without a date.
CREATE TABLE plan (launch TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
-- Crews that were told once and wait for a second look that agrees.
CREATE TABLE waiting (leg TEXT PRIMARY KEY, people TEXT NOT NULL, since TEXT NOT NULL) STRICT;
-- Each call of the last hours, for the budget.
CREATE TABLE call (at TEXT NOT NULL) STRICT;
-- One row: when a look was last believed and told, when the next is due, who looks until when.
CREATE TABLE now (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    refreshed TEXT,
    told TEXT,
    due TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    holder TEXT,
    leased TEXT
) STRICT;
INSERT INTO now (id) VALUES (1);
PRAGMA user_version = 1;
