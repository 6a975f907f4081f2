-- SPDX-License-Identifier: GPL-3.0-or-later
-- What long lists are read by: kept beside the rows they are made from, so that a list of 100,000
-- cases is sorted and filtered in one table, and its first page stands there at once.  A part of
-- the projection.

---------------------------------------------------- kept: a case as its line shows it (no payload)
-- Where a case stands is what the stage machine says of it on some day (rules/jt-stage.c): its
-- words are those of service/case/jt-case-stage.h.  Most of what it looks at lies in the past; what
-- is written down for a later day is in case_turn.
CREATE TABLE case_line (
  case_uid   TEXT NOT NULL PRIMARY KEY,
  number     TEXT NOT NULL,
  number_key TEXT NOT NULL,            -- as people count: 9999 before 10000
  title      TEXT NOT NULL,
  title_key  TEXT NOT NULL,
  lifts      INTEGER NOT NULL,         -- without those that were dropped
  last_day   TEXT,                     -- of the first deadline that waits
  what       TEXT,
  judged_on  TEXT NOT NULL,
  standing   TEXT NOT NULL,            -- as of that day
  next_turn  TEXT                      -- the first day in case_turn
) STRICT;
CREATE INDEX case_line_number ON case_line (number_key);
CREATE INDEX case_line_title ON case_line (title_key, number_key);
CREATE INDEX case_line_lifts ON case_line (lifts, number_key);
CREATE INDEX case_line_day ON case_line (last_day, number_key);

CREATE TABLE case_turn (               -- where it stands from a later day on, if nothing is done
  case_uid TEXT NOT NULL,
  from_day TEXT NOT NULL,
  standing TEXT NOT NULL,
  PRIMARY KEY (case_uid, from_day)
) STRICT;

------------------------------------------------------- projection: which entries tell of which case
CREATE TABLE case_entry (
  case_uid TEXT NOT NULL,
  entry    TEXT NOT NULL,              -- uid in the journal
  PRIMARY KEY (case_uid, entry)
) STRICT;
