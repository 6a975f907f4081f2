-- SPDX-License-Identifier: GPL-3.0-or-later
-- The kept tables as the first format of the book has them: journal, secret, attachment,
-- local_setting, draft.  They are migrated, never rebuilt, so a released format's text stays as it
-- is: a change is a further step in jt-migration.c.

CREATE TABLE journal (
  uid       TEXT NOT NULL UNIQUE,
  device    TEXT NOT NULL,
  seq       INTEGER NOT NULL CHECK (seq >= 1), -- the device's own count
  lamport   INTEGER NOT NULL CHECK (lamport >= 1), -- one more than the book's largest then
  at        TEXT NOT NULL,             -- real time, UTC, ISO 8601 with seconds
  today     TEXT,                      -- the civil date rules saw, when it was not the real one
  user      TEXT NOT NULL,             -- uid of the user; '' for the founding entries
  command   TEXT NOT NULL,
  version   INTEGER NOT NULL,
  chain     TEXT,                      -- one uid for all entries of one submission of several
  final     INTEGER NOT NULL CHECK (final IN (0, 1)), -- 1 on a submission's last entry
  payload   TEXT NOT NULL,             -- JSON, as written; never serialised again
  prev      TEXT NOT NULL,             -- hash of this device's entry before; '' for its first
  hash      TEXT NOT NULL,             -- SHA-256 over all of the above
  PRIMARY KEY (device, seq)
) STRICT;
CREATE UNIQUE INDEX journal_order ON journal (lamport, device, seq);

-- REPLACE removes rows without a DELETE trigger unless recursive_triggers is on, so whoever opens
-- the book with another program meets this one first.
CREATE TRIGGER journal_keep_insert BEFORE INSERT ON journal
  WHEN EXISTS (SELECT 1 FROM journal WHERE uid = new.uid)
    OR EXISTS (SELECT 1 FROM journal WHERE device = new.device AND seq = new.seq)
BEGIN SELECT RAISE (ABORT, 'journal entries are never replaced'); END;
CREATE TRIGGER journal_keep_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE (ABORT, 'journal entries are never changed'); END;
CREATE TRIGGER journal_keep_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE (ABORT, 'journal entries are never removed'); END;

-- Personal values beside the journal: erasing one leaves only its commitment.
CREATE TABLE secret (
  uid   TEXT NOT NULL PRIMARY KEY,
  salt  TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE INDEX secret_value ON secret (value);

-- The files that lie in the folder beside the book, by content.
CREATE TABLE attachment (
  hash TEXT NOT NULL PRIMARY KEY,      -- SHA-256 of the bytes, also the file's name
  size INTEGER NOT NULL
) STRICT;

-- Of this copy of the book alone: which device it is, drafts, view-independent settings.
CREATE TABLE local_setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE draft (
  form    TEXT NOT NULL,               -- stage or form name
  subject TEXT NOT NULL,               -- uid of the row it is about
  field   TEXT NOT NULL,
  text    TEXT NOT NULL,               -- as typed, not valid yet
  PRIMARY KEY (form, subject, field)
) STRICT;
