-- SPDX-License-Identifier: GPL-3.0-or-later
-- The projection: every table here and in schema-stages.sql is made from the journal, dropped and
-- rebuilt when one of the two files changes.  The kept tables stand in schema-kept.sql.
-- Areas are integers in 0.01 m², money in fen, dates 'YYYY-MM-DD', moments 'YYYY-MM-DDTHH:MM',
-- truth 0 or 1 (NULL = not known), uids 26 characters.
-- A reference is checked at COMMIT: entries of several devices may arrive in any order within one.

------------------------------------------------------------------------------ projection: office
CREATE TABLE office (
  uid       TEXT NOT NULL PRIMARY KEY,
  code      TEXT NOT NULL,             -- leads the case numbers
  name      TEXT NOT NULL,
  policy    TEXT NOT NULL,             -- name of the policy profile new cases run under
  sample    INTEGER NOT NULL DEFAULT 0,
  born_on   TEXT NOT NULL
) STRICT;
CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  basis TEXT                           -- the article or decision it rests on
) STRICT;
CREATE TABLE user (
  uid        TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL UNIQUE,
  role       TEXT NOT NULL CHECK (role IN ('clerk', 'grid-leader', 'supervisor')),
  retired_on TEXT                      -- NULL while the user works here
) STRICT;
CREATE TABLE user_entrance (           -- the entrances a grid leader answers for
  user     TEXT NOT NULL REFERENCES user (uid) DEFERRABLE INITIALLY DEFERRED,
  entrance TEXT NOT NULL REFERENCES entrance (uid) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (user, entrance)
) STRICT;
CREATE INDEX user_entrance_entrance ON user_entrance (entrance);
CREATE TABLE device (
  uid      TEXT NOT NULL PRIMARY KEY,
  since    TEXT NOT NULL,
  replaces TEXT                        -- the device it continues after a restore or a copy
) STRICT;
CREATE TABLE calendar_day (            -- notices imported later than the built-in table
  day  TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
  name TEXT NOT NULL
) STRICT;

------------------------------------------------------------------------------ projection: places
-- name is as first imported, name_key what comparison uses.
CREATE TABLE community (
  uid TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE,
  subdistrict TEXT,                    -- 街道, as reports are summed up
  district    TEXT                     -- 区、县
) STRICT;
CREATE TABLE compound (
  uid       TEXT NOT NULL PRIMARY KEY,
  community TEXT REFERENCES community (uid) DEFERRABLE INITIALLY DEFERRED,
  name      TEXT NOT NULL,
  name_key  TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX compound_community ON compound (community);
CREATE TABLE building (
  uid        TEXT NOT NULL PRIMARY KEY,
  compound   TEXT NOT NULL REFERENCES compound (uid) DEFERRABLE INITIALLY DEFERRED,
  name       TEXT NOT NULL,
  name_key   TEXT NOT NULL,
  storeys    INTEGER,                  -- natural storeys above ground
  has_lift   INTEGER,
  year_built INTEGER,
  structure  TEXT,
  storeys_note TEXT,                   -- attic, half-basement, and on what basis
  UNIQUE (compound, name_key)
) STRICT;
CREATE TABLE entrance (
  uid      TEXT NOT NULL PRIMARY KEY,
  building TEXT NOT NULL REFERENCES building (uid) DEFERRABLE INITIALLY DEFERRED,
  name     TEXT NOT NULL,
  name_key TEXT NOT NULL,
  landing  TEXT,                       -- half-landing, flat, balcony
  residents INTEGER, aged_60 INTEGER, aged_70 INTEGER, disabled INTEGER, infants INTEGER,
  UNIQUE (building, name_key)
) STRICT;
CREATE TABLE part (
  uid           TEXT NOT NULL PRIMARY KEY,
  building      TEXT NOT NULL REFERENCES building (uid) DEFERRABLE INITIALLY DEFERRED,
  room          TEXT NOT NULL,
  room_key      TEXT NOT NULL,
  -- its entrances' keys joined by '、', '' for none: with building and room_key its identity
  entrances_key TEXT NOT NULL,
  floor         INTEGER,
  use           TEXT,
  area          INTEGER CHECK (area > 0),  -- NULL = not known
  area_basis    TEXT,
  area_document TEXT,
  title         TEXT,
  real_estate_unit TEXT,
  sale          TEXT,                  -- delivered, unsold, sold-undelivered
  share         TEXT,                  -- 单独, 按份, 共同
  representative TEXT,                 -- who signs for it and is none of its owners
  UNIQUE (building, entrances_key, room_key)
) STRICT;
CREATE INDEX part_building ON part (building, room_key);
-- Numbers inside names count as numbers (jt-store-list.c).
CREATE INDEX part_order ON part (building,
  rtrim (entrances_key, '0123456789'), length (entrances_key), entrances_key,
  rtrim (room_key, '0123456789'), length (room_key), room_key);
CREATE TABLE part_entrance (
  part     TEXT NOT NULL REFERENCES part (uid) DEFERRABLE INITIALLY DEFERRED,
  entrance TEXT NOT NULL REFERENCES entrance (uid) DEFERRABLE INITIALLY DEFERRED,
  projected_area INTEGER,              -- under this entrance, when it straddles
  basis    TEXT,
  PRIMARY KEY (part, entrance)
) STRICT;
CREATE INDEX part_entrance_entrance ON part_entrance (entrance);

------------------------------------------------------------------------------ projection: people
CREATE TABLE person (
  uid               TEXT NOT NULL PRIMARY KEY,
  kind              TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  name              TEXT NOT NULL,
  certificate_kind  TEXT,              -- resident-id, other
  certificate       TEXT,              -- uid of a secret
  uscc              TEXT,              -- organisations: public, so no secret
  owner_number      TEXT,              -- of one import
  import            TEXT,              -- that import's chain
  joined_into       TEXT               -- uid of the person a clerk found it to be
) STRICT;
CREATE INDEX person_name ON person (name);
CREATE INDEX person_certificate ON person (certificate);
CREATE INDEX person_owner_number ON person (import, owner_number);
CREATE UNIQUE INDEX person_uscc ON person (uscc);
CREATE TABLE person_phone (
  person TEXT NOT NULL REFERENCES person (uid) DEFERRABLE INITIALLY DEFERRED,
  phone  TEXT NOT NULL,                -- uid of a secret
  PRIMARY KEY (person, phone)
) STRICT;
CREATE TABLE person_apart (            -- two equal names that a clerk found to be two people
  person TEXT NOT NULL, other TEXT NOT NULL, reason TEXT, PRIMARY KEY (person, other)
) STRICT;
CREATE TABLE commitment (              -- what the journal says of a secret
  secret     TEXT NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL,            -- resident-id, other, phone, account
  commitment TEXT NOT NULL,            -- SHA-256 over salt and value
  erased     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE ownership (
  uid            TEXT NOT NULL PRIMARY KEY,
  part           TEXT NOT NULL REFERENCES part (uid) DEFERRABLE INITIALLY DEFERRED,
  person         TEXT NOT NULL REFERENCES person (uid) DEFERRABLE INITIALLY DEFERRED,
  place          INTEGER NOT NULL,     -- order on the certificate, from 1
  representative INTEGER NOT NULL DEFAULT 0,
  since          TEXT,
  until          TEXT                  -- the day it was sold or inherited; NULL = owner now
) STRICT;
CREATE INDEX ownership_part ON ownership (part);
CREATE INDEX ownership_person ON ownership (person);

------------------------------------------------------------------------------- projection: cases
CREATE TABLE case_file (
  uid           TEXT NOT NULL PRIMARY KEY,
  number        TEXT NOT NULL UNIQUE,
  title         TEXT NOT NULL,
  track         TEXT NOT NULL CHECK (track IN ('multi-owner', 'single-owner')),
  scope_level   TEXT NOT NULL CHECK (scope_level IN ('compound', 'building', 'entrance')),
  policy        TEXT NOT NULL,         -- profile name
  policy_version TEXT NOT NULL,
  registered_on TEXT NOT NULL
) STRICT;
-- Behind its office and year a case has a number, not a text: 10000 comes after 9999.
CREATE INDEX case_file_order ON case_file (rtrim (number, '0123456789'), length (number), number);
CREATE TABLE case_entrance (
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  entrance TEXT NOT NULL REFERENCES entrance (uid) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (case_uid, entrance)
) STRICT;
CREATE INDEX case_entrance_entrance ON case_entrance (entrance);
CREATE TABLE case_applicant (
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  part     TEXT NOT NULL REFERENCES part (uid) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (case_uid, part)
) STRICT;
CREATE INDEX case_applicant_part ON case_applicant (part);
CREATE TABLE lift (
  uid      TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  entrance TEXT NOT NULL REFERENCES entrance (uid) DEFERRABLE INITIALLY DEFERRED,
  place    INTEGER NOT NULL,           -- 1, 2, … within the case
  dropped_on TEXT,                     -- the day it left the case: nothing waits for it any more
  UNIQUE (case_uid, place)
) STRICT;
CREATE INDEX lift_entrance ON lift (entrance);
CREATE TABLE deadline (
  case_uid    TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  what        TEXT NOT NULL,           -- which clock (rules/jt-stage.h)
  subject     TEXT NOT NULL,           -- uid of the row it runs for
  last_day    TEXT,                    -- NULL while paused
  provisional INTEGER NOT NULL,
  met_on      TEXT,
  PRIMARY KEY (case_uid, what, subject)
) STRICT;
CREATE INDEX deadline_waiting ON deadline (case_uid, last_day, what, subject)
  WHERE met_on IS NULL AND last_day NOT NULL;
-- What waits, the nearest day first; what stands still comes last.
CREATE INDEX deadline_due
  ON deadline (coalesce (last_day, '9999-12-31'), case_uid, what, subject) WHERE met_on IS NULL;
CREATE TABLE visit (
  uid      TEXT NOT NULL PRIMARY KEY,
  part     TEXT NOT NULL REFERENCES part (uid) DEFERRABLE INITIALLY DEFERRED,
  case_uid TEXT REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  on_day   TEXT NOT NULL,
  by_user  TEXT NOT NULL,
  outcome  TEXT NOT NULL,
  note     TEXT,
  withdrawn INTEGER NOT NULL DEFAULT 0 -- a slip of typing: nothing counts or shows it
) STRICT;
CREATE INDEX visit_part ON visit (part);
CREATE INDEX visit_case ON visit (case_uid);
-- A document that was changed stays; the row that says how it is now names it.  Rows are only ever
-- added, so that offices may add them apart from each other.
CREATE TABLE document (                -- a paper of a case, its file in the attachment folder
  uid       TEXT NOT NULL PRIMARY KEY,
  supersedes TEXT,                     -- uid of the document as it was before
  case_uid  TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  lift_uid  TEXT REFERENCES lift (uid) DEFERRABLE INITIALLY DEFERRED, -- at a stage of a lift
  stage     TEXT NOT NULL,
  kind      TEXT NOT NULL,
  number    TEXT,
  on_day    TEXT,
  issuer    TEXT,
  original  INTEGER,
  pages     INTEGER,
  status    TEXT,                      -- 缺, 收, 退, 归档
  file_name TEXT,
  file_hash TEXT                       -- content hash; the file lies in the attachment folder
) STRICT;
CREATE INDEX document_case ON document (case_uid);
CREATE INDEX document_lift ON document (lift_uid);
CREATE INDEX document_supersedes ON document (supersedes);
CREATE INDEX document_file ON document (file_hash);

------------------------------------------------------------------------------- projection: votes
CREATE TABLE vote (
  uid          TEXT NOT NULL PRIMARY KEY,
  case_uid     TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  place        INTEGER NOT NULL,       -- 1, 2, … within the case
  starts       TEXT NOT NULL,          -- moment of the first day
  ends         TEXT NOT NULL,          -- as announced; a date alone means 24:00
  extended_to  TEXT,
  reference_day TEXT NOT NULL,         -- the roll was locked with the owners of this day
  policy_version TEXT NOT NULL,
  closed_at    TEXT,
  seal         TEXT,                   -- hash over the exported lines
  UNIQUE (case_uid, place)
) STRICT;
CREATE INDEX vote_running ON vote (case_uid, place) WHERE closed_at IS NULL;
CREATE TABLE motion (
  uid            TEXT NOT NULL PRIMARY KEY,
  vote           TEXT NOT NULL REFERENCES vote (uid) DEFERRABLE INITIALLY DEFERRED,
  kind           TEXT NOT NULL CHECK (kind IN ('lift', 'fund')),
  part_num       INTEGER NOT NULL, part_den    INTEGER NOT NULL,
  consent_num    INTEGER NOT NULL, consent_den INTEGER NOT NULL,
  consent_strict INTEGER NOT NULL,
  verdict        TEXT,                 -- set when sealed: met, not-met
  UNIQUE (vote, kind)
) STRICT;
CREATE TABLE roll_part (               -- the locked roll, one line a part
  vote         TEXT NOT NULL REFERENCES vote (uid) DEFERRABLE INITIALLY DEFERRED,
  line         INTEGER NOT NULL,       -- order of the roll, from 1
  part         TEXT NOT NULL,          -- uid; the roll outlives later changes of the part
  label        TEXT NOT NULL,          -- compound/building/entrance/room as it stood
  entrance     TEXT,                   -- uid of the first entrance it lies under, NULL for none
  area         INTEGER NOT NULL,
  area_basis   TEXT,
  voter        INTEGER NOT NULL,       -- number within this roll, from 1
  joined_voter INTEGER NOT NULL,       -- the same with overlapping sets of owners joined
  straddles    INTEGER NOT NULL DEFAULT 0, -- reaches beyond the scope
  PRIMARY KEY (vote, line)
) STRICT;
CREATE UNIQUE INDEX roll_part_part ON roll_part (vote, part);
CREATE TABLE roll_voter (
  vote   TEXT NOT NULL REFERENCES vote (uid) DEFERRABLE INITIALLY DEFERRED,
  voter  INTEGER NOT NULL,
  reason TEXT NOT NULL,                -- why these parts are one voter (rules/jt-voter.h)
  PRIMARY KEY (vote, voter)
) STRICT;
CREATE TABLE roll_owner (              -- who the owners were when the roll was locked
  vote   TEXT NOT NULL, part TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
  place  INTEGER NOT NULL,             -- order of the certificate, within the part
  PRIMARY KEY (vote, part, person)
) STRICT;
CREATE TABLE paper (                   -- one signed paper for one part
  uid         TEXT NOT NULL PRIMARY KEY,
  vote        TEXT NOT NULL REFERENCES vote (uid) DEFERRABLE INITIALLY DEFERRED,
  part        TEXT NOT NULL,
  serial      TEXT,
  received_on TEXT NOT NULL,           -- date or moment
  signed_on   TEXT,
  channel     TEXT,
  collector   TEXT,
  note        TEXT,
  invalid_reason TEXT,
  proxy       TEXT,
  typed_by    TEXT NOT NULL,
  typed_at    TEXT NOT NULL,
  checked_by  TEXT,
  check_reason TEXT,                   -- why who typed it may check it too
  withdrawn   INTEGER NOT NULL DEFAULT 0,
  sealed      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX paper_vote_part ON paper (vote, part);
CREATE TABLE paper_choice (
  paper  TEXT NOT NULL REFERENCES paper (uid) DEFERRABLE INITIALLY DEFERRED,
  motion TEXT NOT NULL REFERENCES motion (uid) DEFERRABLE INITIALLY DEFERRED,
  choice TEXT NOT NULL CHECK (choice IN ('yes', 'no', 'abstain', 'invalid', 'proxy-pending')),
  PRIMARY KEY (paper, motion)
) STRICT;
CREATE TABLE paper_supersedes (
  newer TEXT NOT NULL, older TEXT NOT NULL, PRIMARY KEY (newer, older)
) STRICT;
CREATE INDEX paper_choice_motion ON paper_choice (motion);
CREATE INDEX paper_supersedes_older ON paper_supersedes (older);
CREATE TABLE decision (                -- a supervisor's written decision on a disputed verdict
  uid         TEXT NOT NULL PRIMARY KEY,
  motion      TEXT NOT NULL REFERENCES motion (uid) DEFERRABLE INITIALLY DEFERRED,
  met         INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  by_user     TEXT NOT NULL,
  by_name     TEXT NOT NULL,
  on_day      TEXT NOT NULL,
  papers_seen TEXT NOT NULL            -- SHA-256 over the sorted uids of the papers then: a new
                                       -- paper voids it
) STRICT;
CREATE INDEX decision_motion ON decision (motion);

CREATE TRIGGER paper_keep_insert BEFORE INSERT ON paper
  WHEN EXISTS (SELECT 1 FROM paper WHERE uid = new.uid AND sealed = 1)
BEGIN SELECT RAISE (ABORT, 'sealed papers are never replaced'); END;
CREATE TRIGGER paper_keep_update BEFORE UPDATE ON paper WHEN old.sealed = 1
BEGIN SELECT RAISE (ABORT, 'sealed papers are never changed'); END;
CREATE TRIGGER paper_keep_delete BEFORE DELETE ON paper WHEN old.sealed = 1
BEGIN SELECT RAISE (ABORT, 'sealed papers are never removed'); END;
CREATE TRIGGER paper_choice_keep_update BEFORE UPDATE ON paper_choice
  WHEN EXISTS (SELECT 1 FROM paper WHERE uid = old.paper AND sealed = 1)
BEGIN SELECT RAISE (ABORT, 'sealed papers are never changed'); END;
CREATE TRIGGER paper_choice_keep_delete BEFORE DELETE ON paper_choice
  WHEN EXISTS (SELECT 1 FROM paper WHERE uid = old.paper AND sealed = 1)
BEGIN SELECT RAISE (ABORT, 'sealed papers are never removed'); END;
CREATE TRIGGER paper_choice_keep_insert BEFORE INSERT ON paper_choice
  WHEN EXISTS (SELECT 1 FROM paper WHERE uid = new.paper AND sealed = 1)
BEGIN SELECT RAISE (ABORT, 'sealed papers are never changed'); END;
CREATE TRIGGER paper_supersedes_keep_update BEFORE UPDATE ON paper_supersedes
  WHEN EXISTS (SELECT 1 FROM paper WHERE uid IN (old.newer, old.older) AND sealed = 1)
BEGIN SELECT RAISE (ABORT, 'sealed papers are never changed'); END;
CREATE TRIGGER paper_supersedes_keep_delete BEFORE DELETE ON paper_supersedes
  WHEN EXISTS (SELECT 1 FROM paper WHERE uid IN (old.newer, old.older) AND sealed = 1)
BEGIN SELECT RAISE (ABORT, 'sealed papers are never removed'); END;

------------------------------------------------------------- kept totals (never in the journal)
CREATE TABLE motion_total (
  motion TEXT NOT NULL PRIMARY KEY,
  total_area INTEGER NOT NULL,         total_voters INTEGER NOT NULL,
  participating_area INTEGER NOT NULL, participating_voters INTEGER NOT NULL,
  consenting_area INTEGER NOT NULL,    consenting_voters INTEGER NOT NULL,
  papers INTEGER NOT NULL,             -- parts with a paper of any kind
  parts INTEGER NOT NULL,
  verdict TEXT NOT NULL,
  disputed INTEGER NOT NULL,
  decided INTEGER NOT NULL
) STRICT;
CREATE TABLE entrance_total (
  entrance TEXT NOT NULL PRIMARY KEY,
  parts INTEGER NOT NULL,
  area INTEGER NOT NULL,               -- sum of the known ones
  unknown_areas INTEGER NOT NULL,
  owners INTEGER NOT NULL              -- of now, each person once after joins
) STRICT;
-- What a name is found by (rules/jt-name-key.h): full-text search knows no pattern of two Chinese
-- characters, and reading every name takes a quarter of a second for three million.
CREATE TABLE name_key (
  rank INTEGER NOT NULL,               -- 0 the whole name, 1 its initials, 2 from a later character
  key  TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (rank, key, name)
) STRICT, WITHOUT ROWID;

----------------------------------------------------------------------------- indexes for searching
-- Figures at a telephone's end are found in an index of the table that holds it, and nowhere else:
-- when the value is erased, so is what it was found by.
CREATE INDEX IF NOT EXISTS secret_tail
  ON secret (substr (replace (replace (value, '-', ''), ' ', ''), -4));
CREATE INDEX person_phone_phone ON person_phone (phone);
CREATE INDEX part_room ON part (room_key);
CREATE INDEX building_name ON building (name_key);
