-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stages that run beside the others, and those of a single lift: see schema-stages.sql.

---------------------------------------------------------------------- lanes: each row its own uid

-- 异议调解 (Scheme (四)); never void
CREATE TABLE stage_objections (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  number TEXT,
  raised_on TEXT CHECK (raised_on GLOB '????-??-??'),
  received_on TEXT CHECK (received_on GLOB '????-??-??'), -- by the 街道
  real_name INTEGER CHECK (real_name IN (0, 1)), -- raised in writing under the real name
  objector_part TEXT,                     -- uid of a part
  objector TEXT,                          -- standing in words, no personal data
  standing TEXT CHECK (standing IN ('entrance', 'neighbour', 'other-owner', 'outside')),
  ground TEXT CHECK (ground IN ('daylight', 'sunlight', 'ventilation', 'noise', 'passage',
    'safety', 'structure', 'pipes', 'value', 'cost', 'procedure', 'exclusive-part',
    'green-parking-fire', 'privacy', 'obstruction', 'other')),
  grounds TEXT,
  channel TEXT,
  evidence TEXT,
  -- the 30-day confirmation is for where the law gives it
  mediation_kind TEXT CHECK (mediation_kind IN ('street', 'mediation-committee', 'other')),
  mediation_body TEXT,
  mediation_on TEXT CHECK (mediation_on GLOB '????-??-??'), -- first session
  sessions INTEGER,
  refusal_on TEXT CHECK (refusal_on GLOB '????-??-??'), -- written refusal
  outcome TEXT CHECK (outcome IN ('agreed', 'withdrawn', 'failed', 'not-interested',
    'merged', 'civil-suit', 'review', 'administrative-suit')),
  outcome_on TEXT CHECK (outcome_on GLOB '????-??-??'),
  merged_into TEXT,                       -- uid of another objection
  agreement_number TEXT,
  agreement_on TEXT CHECK (agreement_on GLOB '????-??-??'), -- takes effect
  confirmed_on TEXT CHECK (confirmed_on GLOB '????-??-??'), -- by the court (人民调解法 33)
  told_court_on TEXT CHECK (told_court_on GLOB '????-??-??'), -- 诉讼引导告知
  court TEXT,
  court_number TEXT,
  court_state TEXT,
  stay_of_execution INTEGER CHECK (stay_of_execution IN (0, 1)),
  obstructed_on TEXT CHECK (obstructed_on GLOB '????-??-??'),
  dissuaded_on TEXT CHECK (dissuaded_on GLOB '????-??-??'),
  dissuaded_by TEXT,                      -- by role
  recording TEXT,
  police_number TEXT                      -- 接处警编号
) STRICT;
CREATE INDEX stage_objections_case ON stage_objections (case_uid);

-- 资金, the ledger (Scheme (十一)-(十三))
CREATE TABLE stage_funding (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  source TEXT CHECK (source IN ('subsidy-province', 'subsidy-city', 'owners',
    'provident-fund', 'provident-gain', 'maintenance-fund', 'housing-reform-fund',
    'utilities', 'employer', 'loan', 'other')),
  kind TEXT CHECK (kind IN ('planned', 'applied', 'approved', 'paid-in', 'released',
    'returned')),
  amount INTEGER CHECK (amount >= 0),     -- fen: never negative: the kind says which way
  on_day TEXT CHECK (on_day GLOB '????-??-??'),
  part TEXT,                              -- uid of a part: whose share or withdrawal
  person TEXT,                            -- uid of a person: who paid or withdrew
  -- of who withdrew a provident fund
  relation TEXT CHECK (relation IN ('owner', 'spouse', 'parent', 'child')),
  node TEXT,                              -- of the agreement
  evidence TEXT,
  terms TEXT CHECK (terms IN ('receivable', 'at-cost', 'waived')), -- utilities only
  -- it moved money of the co-managed account
  account_line INTEGER CHECK (account_line IN (0, 1)),
  owners_confirmed_on TEXT CHECK (owners_confirmed_on GLOB '????-??-??'),
  contractor_confirmed_on TEXT CHECK (contractor_confirmed_on GLOB '????-??-??'),
  government_confirmed_on TEXT CHECK (government_confirmed_on GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_funding_case ON stage_funding (case_uid);

-- 管线迁改与电力扩容
CREATE TABLE stage_utilities (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  kind TEXT CHECK (kind IN ('electricity', 'gas', 'water', 'heating', 'sewage', 'telecom',
    'other')),
  unit TEXT,                              -- the utility
  applied_on TEXT CHECK (applied_on GLOB '????-??-??'),
  cost INTEGER,                           -- fen
  terms TEXT CHECK (terms IN ('receivable', 'at-cost', 'waived')),
  capacity TEXT
) STRICT;
CREATE INDEX stage_utilities_case ON stage_utilities (case_uid);

-- 竣工备案与规划核实消防备案
CREATE TABLE stage_completion_filing (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  kind TEXT CHECK (kind IN ('completion', 'planning', 'fire')),
  body TEXT,
  filed_on TEXT CHECK (filed_on GLOB '????-??-??'),
  result TEXT CHECK (result IN ('passed', 'failed', 'exempt')),
  exemption_document TEXT
) STRICT;
CREATE INDEX stage_completion_filing_case ON stage_completion_filing (case_uid);

-- 档案移交
CREATE TABLE stage_archive (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  receiver TEXT,                          -- 城建档案馆
  handed_on TEXT CHECK (handed_on GLOB '????-??-??'),
  list_number TEXT,
  items INTEGER,
  returned_on TEXT CHECK (returned_on GLOB '????-??-??') -- for completion
) STRICT;
CREATE INDEX stage_archive_case ON stage_archive (case_uid);

-- 决算
CREATE TABLE stage_settlement (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  total INTEGER,                          -- fen: investment
  works_cost INTEGER,                     -- fen
  lift_cost INTEGER,                      -- fen
  utilities_cost INTEGER,                 -- fen
  other_cost INTEGER,                     -- fen
  audit_body TEXT,
  audit_number TEXT,
  audit_on TEXT CHECK (audit_on GLOB '????-??-??'),
  owners_money INTEGER,                   -- fen
  provident_money INTEGER,                -- fen
  maintenance_money INTEGER,              -- fen
  subsidy_money INTEGER,                  -- fen
  other_money INTEGER                     -- fen
) STRICT;
CREATE INDEX stage_settlement_case ON stage_settlement (case_uid);

-- 暂停; begun_on and done_on are its first and last day
CREATE TABLE stage_suspended (
  uid TEXT NOT NULL PRIMARY KEY,
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  reason TEXT CHECK (reason IN ('winter', 'objection', 'funds', 'weather', 'court',
    'utilities', 'other')),
  reason_text TEXT,
  reported_on TEXT CHECK (reported_on GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_suspended_case ON stage_suspended (case_uid);

----------------------------------------- stages of level lift: one row a lift, its uid the lift's

-- 安装告知与监检申报 (特种设备安全法 23)
CREATE TABLE stage_installation_notice (
  uid TEXT NOT NULL PRIMARY KEY,          -- the lift
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  lift_uid TEXT NOT NULL REFERENCES lift (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  channel TEXT,                           -- window, platform, post
  told_on TEXT CHECK (told_on GLOB '????-??-??'),
  regulator TEXT,
  by_installer INTEGER CHECK (by_installer IN (0, 1)), -- told by the installing unit itself
  installer TEXT,
  installer_uscc TEXT,
  installer_licence TEXT,
  maker_authorised INTEGER CHECK (maker_authorised IN (0, 1)), -- (特种设备安全法 22)
  inspection_applied_on TEXT CHECK (inspection_applied_on GLOB '????-??-??'),
  inspection_body TEXT
) STRICT;
CREATE INDEX stage_installation_notice_case ON stage_installation_notice (case_uid);
CREATE INDEX stage_installation_notice_lift ON stage_installation_notice (lift_uid);

-- 电梯安装
CREATE TABLE stage_installation (
  uid TEXT NOT NULL PRIMARY KEY,          -- the lift
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  lift_uid TEXT NOT NULL REFERENCES lift (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  maker TEXT,
  brand TEXT,
  model TEXT,
  product_number TEXT,
  load_kg INTEGER,                        -- 320 or more
  speed_mm_s INTEGER,
  stops INTEGER,
  doors INTEGER,
  door_width_mm INTEGER,                  -- 800 or more
  responsible TEXT                        -- project leader by role
) STRICT;
CREATE INDEX stage_installation_case ON stage_installation (case_uid);
CREATE INDEX stage_installation_lift ON stage_installation (lift_uid);

-- 监督检验 (特种设备安全法 25)
CREATE TABLE stage_supervision_inspection (
  uid TEXT NOT NULL PRIMARY KEY,          -- the lift
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  lift_uid TEXT NOT NULL REFERENCES lift (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  body TEXT,
  applied_on TEXT CHECK (applied_on GLOB '????-??-??'),
  inspected_on TEXT CHECK (inspected_on GLOB '????-??-??'),
  report_number TEXT,
  passed INTEGER CHECK (passed IN (0, 1)),
  defects TEXT,
  -- as the report prints it
  next_inspection_on TEXT CHECK (next_inspection_on GLOB '????-??-??'),
  next_test_on TEXT CHECK (next_test_on GLOB '????-??-??') -- as the report prints it
) STRICT;
CREATE INDEX stage_supervision_inspection_case ON stage_supervision_inspection (case_uid);
CREATE INDEX stage_supervision_inspection_lift ON stage_supervision_inspection (lift_uid);

-- 使用登记 (Scheme (十); 特种设备安全法 33)
CREATE TABLE stage_registration (
  uid TEXT NOT NULL PRIMARY KEY,          -- the lift
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  lift_uid TEXT NOT NULL REFERENCES lift (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  applied_on TEXT CHECK (applied_on GLOB '????-??-??'),
  registered_on TEXT CHECK (registered_on GLOB '????-??-??'),
  certificate_number TEXT,                -- 使用登记证
  registration_code TEXT,                 -- 设备注册代码
  device_code TEXT,                       -- 特种设备代码, 20 characters
  regulator TEXT,
  use_unit TEXT,                          -- 使用单位
  use_unit_uscc TEXT,
  use_unit_named_on TEXT CHECK (use_unit_named_on GLOB '????-??-??'),
  entrusted TEXT,                         -- contract that entrusts it
  safety_director TEXT,                   -- 安全总监, an official role holder
  safety_officer TEXT,                    -- 安全管理员, an official role holder
  street_assisted INTEGER CHECK (street_assisted IN (0, 1)) -- 街道协助
) STRICT;
CREATE INDEX stage_registration_case ON stage_registration (case_uid);
CREATE INDEX stage_registration_lift ON stage_registration (lift_uid);

-- 使用与维保 (Scheme (六)(十)); reports are rows of lift_inspection
CREATE TABLE stage_operation (
  uid TEXT NOT NULL PRIMARY KEY,          -- the lift
  case_uid TEXT NOT NULL REFERENCES case_file (uid) DEFERRABLE INITIALLY DEFERRED,
  lift_uid TEXT NOT NULL REFERENCES lift (uid) DEFERRABLE INITIALLY DEFERRED,
  begun_on TEXT CHECK (begun_on GLOB '????-??-??'),
  done_on TEXT CHECK (done_on GLOB '????-??-??'),
  document_number TEXT,
  document_on TEXT CHECK (document_on GLOB '????-??-??'),
  note TEXT,
  opened_on TEXT CHECK (opened_on GLOB '????-??-??'), -- put into use
  operator TEXT,                          -- 专业运营单位 of a 托管
  operator_uscc TEXT,
  operator_contract TEXT,
  operator_from TEXT CHECK (operator_from GLOB '????-??-??'),
  operator_until TEXT CHECK (operator_until GLOB '????-??-??'),
  maintenance_unit TEXT,
  maintenance_uscc TEXT,
  maintenance_licence TEXT,
  maintenance_contract TEXT,
  maintenance_from TEXT CHECK (maintenance_from GLOB '????-??-??'),
  maintenance_until TEXT CHECK (maintenance_until GLOB '????-??-??'),
  emergency_phone TEXT,                   -- as posted, 24 h
  insurance_number TEXT,
  insurance_until TEXT CHECK (insurance_until GLOB '????-??-??'),
  -- as the last report prints it
  next_inspection_on TEXT CHECK (next_inspection_on GLOB '????-??-??'),
  next_test_on TEXT CHECK (next_test_on GLOB '????-??-??'), -- as the last report prints it
  -- every 15 days (监察条例 31)
  last_maintenance_on TEXT CHECK (last_maintenance_on GLOB '????-??-??'),
  stopped_on TEXT CHECK (stopped_on GLOB '????-??-??'),
  stop_reason TEXT,
  handed_back_on TEXT CHECK (handed_back_on GLOB '????-??-??')
) STRICT;
CREATE INDEX stage_operation_case ON stage_operation (case_uid);
CREATE INDEX stage_operation_lift ON stage_operation (lift_uid);
