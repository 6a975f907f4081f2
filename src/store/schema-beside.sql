-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a stage has several of: see schema-stages.sql.

------------------------------------------------------------ rows beside a stage: each its own uid

-- one household's answer, not binding
CREATE TABLE wish (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  part TEXT,                              -- uid of a part
  asked TEXT,                             -- uid of a person: who was asked
  wish TEXT CHECK (wish IN ('willing', 'unwilling', 'undecided', 'not-reached')),
  worries TEXT,
  suggestions TEXT,
  on_day TEXT CHECK (on_day GLOB '????-??-??'),
  by_user TEXT,                           -- uid of a user
  channel TEXT
) STRICT;
CREATE INDEX wish_case ON wish (case_uid);

-- one meeting
CREATE TABLE consultation_session (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  on_day TEXT CHECK (on_day GLOB '????-??-??'),
  place TEXT,
  chair TEXT,                             -- by role
  co_hosts TEXT,                          -- committees, manager, title holder that took part
  recorder TEXT,                          -- by role: who wrote the minutes
  form TEXT,
  topics TEXT,
  opinions TEXT,
  attendance INTEGER,
  minutes TEXT
) STRICT;
CREATE INDEX consultation_session_case ON consultation_session (case_uid);

-- who came
CREATE TABLE consultation_attendee (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  session TEXT,                           -- uid of the meeting
  part TEXT,                              -- uid of a part
  person TEXT,                            -- uid of a person
  standing TEXT CHECK (standing IN ('owner', 'family', 'residents-committee',
    'owners-committee', 'property-committee', 'manager', 'title-unit', 'grid-leader',
    'building-head', 'other')),
  organisation TEXT,                      -- for whom who is no owner came
  signed INTEGER CHECK (signed IN (0, 1))
) STRICT;
CREATE INDEX consultation_attendee_case ON consultation_attendee (case_uid);

-- who helps: 楼栋长, 热心居民; whether anybody belongs to a party is nobody's business
CREATE TABLE consultation_helper (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  part TEXT,                              -- uid of a part
  person TEXT,                            -- uid of a person
  role TEXT CHECK (role IN ('grid-leader', 'building-head', 'entrance-head', 'resident')),
  helps_with TEXT,
  agreed_on TEXT CHECK (agreed_on GLOB '????-??-??')
) STRICT;
CREATE INDEX consultation_helper_case ON consultation_helper (case_uid);

-- 咨询来访登记 (Scheme (十六))
CREATE TABLE inquiry (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  on_day TEXT CHECK (on_day GLOB '????-??-??'),
  channel TEXT CHECK (channel IN ('visit', 'phone', 'hotline', 'letter', 'online', 'other')),
  part TEXT,                              -- uid of a part: whose household asked
  standing TEXT,                          -- of who asked, in words, no personal data
  subject TEXT,
  received_by TEXT,                       -- by role
  answer TEXT,
  answered_on TEXT CHECK (answered_on GLOB '????-??-??'),
  answered_by TEXT,                       -- by role
  outcome TEXT CHECK (outcome IN ('explained', 'passed-on', 'objection', 'open'))
) STRICT;
CREATE INDEX inquiry_case ON inquiry (case_uid);

-- what one part pays of a plan; it owes that only once it was signed
CREATE TABLE agreement_share (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  part TEXT,                              -- uid of a part
  person TEXT,                            -- uid of a person: who signed
  signed_on TEXT CHECK (signed_on GLOB '????-??-??'),
  weight_num INTEGER,                     -- exact fraction
  weight_den INTEGER,
  amount INTEGER,                         -- fen: negative for compensation
  extra INTEGER CHECK (extra IN (0, 1)),  -- got the odd fen
  by_hand INTEGER CHECK (by_hand IN (0, 1)), -- agreed, not shared out by weight
  subsidy INTEGER,                        -- fen: part of it a subsidy covers
  paid INTEGER,                           -- fen
  receipt TEXT,
  joined_later INTEGER CHECK (joined_later IN (0, 1))
) STRICT;
CREATE INDEX agreement_share_case ON agreement_share (case_uid);

-- who was compared
CREATE TABLE contractor_candidate (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  name TEXT,
  uscc TEXT,
  kind TEXT CHECK (kind IN ('epc', 'lift')),
  listed TEXT CHECK (listed IN ('province', 'city', 'none')),
  price INTEGER,                          -- fen
  published_price INTEGER,                -- fen
  framework_number TEXT,
  reason TEXT,                            -- why it was chosen, or not
  chosen INTEGER CHECK (chosen IN (0, 1))
) STRICT;
CREATE INDEX contractor_candidate_case ON contractor_candidate (case_uid);

-- one co-owner's signature
CREATE TABLE part_consent_signature (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  consent TEXT,                           -- uid of the row of stage_part_consent
  person TEXT,                            -- uid of a person
  signed_on TEXT CHECK (signed_on GLOB '????-??-??'),
  form TEXT                               -- signature, seal, fingerprint, two witnesses
) STRICT;
CREATE INDEX part_consent_signature_case ON part_consent_signature (case_uid);

-- time that is not counted when told in writing (行政许可法 45)
CREATE TABLE review_pause (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  from_on TEXT CHECK (from_on GLOB '????-??-??'),
  until_on TEXT CHECK (until_on GLOB '????-??-??'), -- last day; NULL while it lasts
  reason TEXT CHECK (reason IN ('hearing', 'inspection', 'testing', 'quarantine',
    'appraisal', 'experts'))
) STRICT;
CREATE INDEX review_pause_case ON review_pause (case_uid);

-- 三方共管账户
CREATE TABLE account (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  name TEXT,                              -- 户名
  bank TEXT,                              -- 开户行
  account TEXT,                           -- uid of a secret: 账号
  nature TEXT,
  agreement_number TEXT,                  -- 共管协议
  agreement_on TEXT CHECK (agreement_on GLOB '????-??-??'),
  seals TEXT,                             -- the three 预留印鉴, by party
  owners_money INTEGER CHECK (owners_money IN (0, 1)), -- owners' money goes in by agreement
  refund TEXT                             -- what happens on termination
) STRICT;
CREATE INDEX account_case ON account (case_uid);

-- 五方责任主体 (Scheme (九))
CREATE TABLE responsible_party (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  role TEXT CHECK (role IN ('construction-owner', 'survey', 'design', 'contractor',
    'supervision')),
  organisation TEXT,
  uscc TEXT,
  leader TEXT,                            -- uid of a person: project leader
  certificate TEXT,                       -- uid of a secret: of the leader
  commitment_number TEXT
) STRICT;
CREATE INDEX responsible_party_case ON responsible_party (case_uid);

-- 定期检验, 自行检测 and other reports of a lift
CREATE TABLE lift_inspection (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  lift_uid TEXT NOT NULL REFERENCES lift (uid) DEFERRABLE INITIALLY DEFERRED,
  document_number TEXT,
  note TEXT,
  kind TEXT CHECK (kind IN ('periodic', 'self-test', 're-use', 'accident')),
  body TEXT,
  report_number TEXT,
  on_day TEXT CHECK (on_day GLOB '????-??-??'),
  passed INTEGER CHECK (passed IN (0, 1)),
  next_inspection_on TEXT CHECK (next_inspection_on GLOB '????-??-??'), -- as printed
  next_test_on TEXT CHECK (next_test_on GLOB '????-??-??'), -- as printed
  defects TEXT
) STRICT;
CREATE INDEX lift_inspection_case ON lift_inspection (case_uid);
CREATE INDEX lift_inspection_lift ON lift_inspection (lift_uid);
