-- SPDX-License-Identifier: GPL-3.0-or-later
-- One table for each stage of data/stages.csv, and the tables of rows beside one.  A part of the
-- projection: it may change freely, the journal fills it again.
--
-- Every column but the uids may be NULL: a form is filled in over months.  begun_on and done_on are
-- the stage's own dates, document_number and document_on the document that shows it.  No name,
-- telephone or certificate of a private person stands here: a person is the uid of a row of person,
-- a number that has to stay private the uid of a secret; organisations and official roles are text.
-- Dates 'YYYY-MM-DD', money in fen, truth 0 or 1.

----------------------------------------- stages of level case: one row a case, its uid the case's

-- 申请
CREATE TABLE stage_application (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  reason TEXT,                            -- why a lift is wanted
  organiser TEXT,                         -- 居委会 or 街道 that took it
  received_on TEXT CHECK (received_on GLOB '????-??-??'), -- by the 居委会
  received_by TEXT,                       -- official role that took it
  reserve_on TEXT CHECK (reserve_on GLOB '????-??-??'), -- entered into the 项目储备库
  plan_year INTEGER                       -- 年度计划 it stands in
) STRICT;
CREATE INDEX stage_application_case ON stage_application (case_uid);

-- 加装条件核查 (Scheme (一)); storeys and lift stand with the building
CREATE TABLE stage_eligibility (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  lawful INTEGER CHECK (lawful IN (0, 1)), -- 依法建设
  lawful_evidence TEXT,
  titles_evidence TEXT,                   -- what the title of each part was checked against
  storeys_evidence TEXT,                  -- registration or drawings
  lift_evidence TEXT,
  -- for expropriation or demolition-type 房屋改造, not 老旧小区改造
  listed INTEGER CHECK (listed IN (0, 1)),
  listed_evidence TEXT,
  listed_checked_on TEXT CHECK (listed_checked_on GLOB '????-??-??'),
  -- who owns the whole
  ownership TEXT CHECK (ownership IN ('multi', 'single-public', 'single-private')),
  ownership_evidence TEXT,
  -- document of a local exemption, never a reason to skip the permit
  small_works_basis TEXT
) STRICT;
CREATE INDEX stage_eligibility_case ON stage_eligibility (case_uid);

-- 意愿征询; one household's answer is a row of wish
CREATE TABLE stage_wishes (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  organiser TEXT,
  method TEXT
) STRICT;
CREATE INDEX stage_wishes_case ON stage_wishes (case_uid);

-- 基层协商; one meeting is a row of consultation_session
CREATE TABLE stage_consultation (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  organiser TEXT,                         -- 街道党组织 or whom it delegated
  delegated TEXT,
  conclusion TEXT
) STRICT;
CREATE INDEX stage_consultation_case ON stage_consultation (case_uid);

-- 检测鉴定 (Scheme (七))
CREATE TABLE stage_appraisal (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  body TEXT,                              -- the appraising organisation
  uscc TEXT,                              -- its 统一社会信用代码
  licence TEXT,                           -- number of its qualification
  licence_until TEXT CHECK (licence_until GLOB '????-??-??'),
  qualified INTEGER CHECK (qualified IN (0, 1)), -- the licence covers this work
  -- structure
  structure_result TEXT CHECK (structure_result IN ('passed', 'passed-with-measures', 'failed')),
  -- fire protection
  fire_result TEXT CHECK (fire_result IN ('passed', 'passed-with-measures', 'failed')),
  measures TEXT,                          -- what has to be done first
  suitable INTEGER CHECK (suitable IN (0, 1)), -- the building meets the requirements as a whole
  valid_until TEXT CHECK (valid_until GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_appraisal_case ON stage_appraisal (case_uid);

-- 业主表决; motions, roll and papers stand in their own tables
CREATE TABLE stage_vote (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  notice_posted_on TEXT CHECK (notice_posted_on GLOB '????-??-??'), -- 表决公告
  notice_places TEXT,
  notice_number TEXT,
  plan_version TEXT,                      -- the plan that is voted on
  ways TEXT,                              -- how papers may be returned
  tellers TEXT,                           -- by role
  roll_posted_on TEXT CHECK (roll_posted_on GLOB '????-??-??'), -- 名册公示
  roll_corrections INTEGER,               -- how many were made after it
  -- result of a vote that was held before this book was kept (补录), with its document
  lift_met INTEGER CHECK (lift_met IN (0, 1)),
  fund_met INTEGER CHECK (fund_met IN (0, 1)),
  -- maintenance fund, told before its motion
  fund_state TEXT CHECK (fund_state IN ('established', 'not-established', 'insufficient')),
  fund_basis TEXT
) STRICT;
CREATE INDEX stage_vote_case ON stage_vote (case_uid);

-- 产权人同意 (single public owner, Scheme (二))
CREATE TABLE stage_owner_consent (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  owner TEXT,                             -- uid of a person: person who owns everything
  consent INTEGER CHECK (consent IN (0, 1)),
  signed_on TEXT CHECK (signed_on GLOB '????-??-??'),
  seal INTEGER CHECK (seal IN (0, 1)),    -- sealed by the organisation
  conditions TEXT
) STRICT;
CREATE INDEX stage_owner_consent_case ON stage_owner_consent (case_uid);

-- 结果公示; begun_on and done_on are its first and last day
CREATE TABLE stage_result_notice (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  ends_at TEXT CHECK (ends_at GLOB '????-??-??*'), -- moment
  places TEXT,                            -- every entrance and compound board
  photos INTEGER,                         -- of the first and last day at each place
  issuer TEXT,
  contact TEXT,                           -- office telephone, not a person's
  report_number TEXT,                     -- 公示情况报告
  objections_received INTEGER,
  filed_on TEXT CHECK (filed_on GLOB '????-??-??') -- result and handling filed with the 居委会
) STRICT;
CREATE INDEX stage_result_notice_case ON stage_result_notice (case_uid);

-- 业主协议与建设单位; one signatory's share is a row of agreement_share
CREATE TABLE stage_agreement (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  constructing_party TEXT,                -- how the agreeing owners are called as 建设单位
  total INTEGER,                          -- fen: cost agreed
  method TEXT,                            -- floor, area, benefit, equal or agreed
  plan_version TEXT,                      -- of 费用分摊方案
  ladder TEXT,                            -- name of the preset it began from
  compensation INTEGER,                   -- fen: to lower floors, in all
  lift_property TEXT,                     -- who owns the lift
  -- electricity, maintenance, inspection, insurance, overhaul
  running_costs TEXT,
  joiners TEXT,                           -- terms for who joins later
  transfer TEXT,                          -- a successor of the flat is bound
  use_unit TEXT,                          -- planned 使用单位
  dispute TEXT                            -- how disputes are settled
) STRICT;
CREATE INDEX stage_agreement_case ON stage_agreement (case_uid);

-- 承包商与电梯选择 (Scheme (五)); candidates compared are rows of contractor_candidate
CREATE TABLE stage_contractor (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  contractor TEXT,                        -- EPC contractor
  contractor_uscc TEXT,
  listed TEXT CHECK (listed IN ('province', 'city', 'none')), -- on whose list
  list_batch TEXT,
  list_number TEXT,                       -- of the publication
  list_on TEXT CHECK (list_on GLOB '????-??-??'),
  framework_number TEXT,
  framework_until TEXT CHECK (framework_until GLOB '????-??-??'),
  contract_number TEXT,
  contract_on TEXT CHECK (contract_on GLOB '????-??-??'),
  price INTEGER,                          -- fen
  published_price INTEGER,                -- fen
  term_days INTEGER,
  warranty_months INTEGER,
  supplier TEXT,                          -- of the lift
  supplier_uscc TEXT,
  -- a city may add an EPC contractor only
  supplier_listed TEXT CHECK (supplier_listed IN ('province', 'city', 'none')),
  supplier_list_batch TEXT,
  supplier_list_number TEXT,              -- of the publication
  supplier_list_on TEXT CHECK (supplier_list_on GLOB '????-??-??'),
  supplier_framework_number TEXT,
  supplier_framework_until TEXT CHECK (supplier_framework_until GLOB '????-??-??'),
  lift_price INTEGER,                     -- fen
  lift_published_price INTEGER,           -- fen
  brand TEXT,
  model TEXT,
  chosen_how TEXT,                        -- how the owners chose: there is no default contractor
  chosen_on TEXT CHECK (chosen_on GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_contractor_case ON stage_contractor (case_uid);

-- 勘察设计与审图 (Scheme (九))
CREATE TABLE stage_design (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  survey_unit TEXT,
  survey_uscc TEXT,
  survey_on TEXT CHECK (survey_on GLOB '????-??-??'),
  design_unit TEXT,
  design_uscc TEXT,
  design_on TEXT CHECK (design_on GLOB '????-??-??'),
  plan_version TEXT,
  -- how the entrance meets the floors
  landing TEXT CHECK (landing IN ('half-landing', 'flat', 'balcony')),
  drawing_review_unit TEXT,
  drawing_review_number TEXT,
  drawing_review_on TEXT CHECK (drawing_review_on GLOB '????-??-??'),
  drawing_review_passed INTEGER CHECK (drawing_review_passed IN (0, 1))
) STRICT;
CREATE INDEX stage_design_case ON stage_design (case_uid);

-- 联合审查 (Scheme (一)(八)); time not counted is a row of review_pause
CREATE TABLE stage_joint_review (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  submitted_on TEXT CHECK (submitted_on GLOB '????-??-??'),
  -- told once what is missing (行政许可法 32)
  correction_notice_on TEXT CHECK (correction_notice_on GLOB '????-??-??'),
  correction_number TEXT,
  correction_met_on TEXT CHECK (correction_met_on GLOB '????-??-??'),
  accepted_on TEXT CHECK (accepted_on GLOB '????-??-??'), -- 受理
  acceptance_number TEXT,
  deemed INTEGER CHECK (deemed IN (0, 1)), -- 视为受理
  hearing_on TEXT CHECK (hearing_on GLOB '????-??-??'), -- (行政许可法 47)
  platform_number TEXT,                   -- 吉林省数字政保民生服务平台
  -- conditional lets the case go on
  opinion TEXT CHECK (opinion IN ('positive', 'conditional', 'negative')),
  opinion_on TEXT CHECK (opinion_on GLOB '????-??-??'),
  opinion_number TEXT,
  conditions TEXT
) STRICT;
CREATE INDEX stage_joint_review_case ON stage_joint_review (case_uid);

-- 规划许可
CREATE TABLE stage_planning_permit (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  permit_number TEXT,
  issuer TEXT,
  issued_on TEXT CHECK (issued_on GLOB '????-??-??'),
  valid_until TEXT CHECK (valid_until GLOB '????-??-??'),
  revoked_on TEXT CHECK (revoked_on GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_planning_permit_case ON stage_planning_permit (case_uid);

-- 施工许可与质量安全监督
CREATE TABLE stage_construction_permit (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  permit_number TEXT,
  issuer TEXT,
  issued_on TEXT CHECK (issued_on GLOB '????-??-??'),
  valid_until TEXT CHECK (valid_until GLOB '????-??-??'),
  revoked_on TEXT CHECK (revoked_on GLOB '????-??-??'),
  price INTEGER,                          -- fen: contract price on the permit
  supervision_number TEXT,                -- 质量安全监督手续
  supervision_on TEXT CHECK (supervision_on GLOB '????-??-??'),
  supervision_body TEXT
) STRICT;
CREATE INDEX stage_construction_permit_case ON stage_construction_permit (case_uid);

-- 土建施工; the five responsible parties are rows of responsible_party
CREATE TABLE stage_works (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  start_report_number TEXT,               -- 开工报告
  supervision_unit TEXT,                  -- 监理
  supervision_uscc TEXT,
  safety_log TEXT,                        -- where it is kept
  progress INTEGER,                       -- percent of the civil works
  defects TEXT
) STRICT;
CREATE INDEX stage_works_case ON stage_works (case_uid);

-- 竣工验收 (Scheme (十))
CREATE TABLE stage_acceptance (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  organiser TEXT,
  survey_present INTEGER CHECK (survey_present IN (0, 1)),
  design_present INTEGER CHECK (design_present IN (0, 1)),
  construction_present INTEGER CHECK (construction_present IN (0, 1)),
  supervision_present INTEGER CHECK (supervision_present IN (0, 1)),
  street_assisted INTEGER CHECK (street_assisted IN (0, 1)), -- 街道协助
  passed INTEGER CHECK (passed IN (0, 1)),
  report_number TEXT,
  defects TEXT,
  warranty_given INTEGER CHECK (warranty_given IN (0, 1)), -- 保修书
  drawings_given INTEGER CHECK (drawings_given IN (0, 1)), -- 竣工图
  -- technical documents (特种设备安全法 24)
  handover_on TEXT CHECK (handover_on GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_acceptance_case ON stage_acceptance (case_uid);

-- 终止; done_on is the end of the case
CREATE TABLE stage_withdrawn (
  uid TEXT NOT NULL PRIMARY KEY,          -- the case
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  reason TEXT CHECK (reason IN ('applicant', 'vote-not-met', 'not-eligible',
    'opinion-negative', 'funds', 'other')),
  reason_text TEXT,
  refund TEXT,                            -- what becomes of money paid in
  contacts_erased_on TEXT CHECK (contacts_erased_on GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_withdrawn_case ON stage_withdrawn (case_uid);

------------------------------- stages of level case that come several times: each row its own uid

-- 占用专有部分同意, one a part; one co-owner's signature is a row of part_consent_signature
CREATE TABLE stage_part_consent (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  -- uid of a part: the part whose exclusive space is occupied
  part TEXT,
  space TEXT,                             -- which: balcony, wall, window
  drawing TEXT,                           -- number of the drawing that shows it
  compensation INTEGER,                   -- fen
  owners INTEGER,                         -- how many have to sign
  signed_on TEXT CHECK (signed_on GLOB '????-??-??'), -- the last of all co-owners
  refused_on TEXT CHECK (refused_on GLOB '????-??-??'),
  conditions TEXT
) STRICT;
CREATE INDEX stage_part_consent_case ON stage_part_consent (case_uid);

-- 授权委托
CREATE TABLE stage_mandate (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  holder_kind TEXT CHECK (holder_kind IN ('representative', 'owners-committee',
    'property-management-committee', 'residents-committee', 'agent')), -- who is authorised
  holder TEXT,                            -- uid of a person: a representative or agent
  holder_name TEXT,                       -- an organisation or committee
  scope TEXT,                             -- application, contract, works, acceptance
  redelegation INTEGER CHECK (redelegation IN (0, 1)),
  valid_from TEXT CHECK (valid_from GLOB '????-??-??'),
  valid_until TEXT CHECK (valid_until GLOB '????-??-??'),
  revoked_on TEXT CHECK (revoked_on GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_mandate_case ON stage_mandate (case_uid);
