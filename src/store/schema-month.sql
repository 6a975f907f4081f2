-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the month's report counts: a kept table of events, one row for each thing that happened to a
-- case, by its own date, and their sums by month.  A part of the projection, made from its rows.
--
-- The words of `indicator` are those of rules/jt-indicator.c.  What happens to a whole case carries
-- the number of its lifts on that day; what is counted by the piece, in money or in people stands
-- in `amount`.  A case comes to a stage once: the first date counts.

--------------------------------------------------------------- projection: months that were sent
CREATE TABLE month_report (
  month       TEXT NOT NULL PRIMARY KEY, -- 'YYYY-MM'
  state       TEXT NOT NULL CHECK (state IN ('submitted', 'returned', 'confirmed')),
  submission  INTEGER NOT NULL,        -- 1, 2, …: a month may be returned and sent again
  as_of       TEXT NOT NULL,
  cutoff      INTEGER NOT NULL,
  since       TEXT,
  head        TEXT NOT NULL,           -- of the journal when it was counted
  cases       INTEGER NOT NULL,
  lifts       INTEGER NOT NULL,
  adjusted    TEXT,                    -- why numbers of months before it changed
  returned    TEXT,                    -- why it was returned
  submitted_by TEXT NOT NULL,          submitted_on TEXT NOT NULL,
  decided_by  TEXT,                    decided_on   TEXT
) STRICT;
CREATE TABLE month_value (             -- the numbers as they were sent; none means 0
  month      TEXT NOT NULL,
  submission INTEGER NOT NULL,
  community  TEXT NOT NULL,            -- '' where the compound has none
  indicator  TEXT NOT NULL,
  span       TEXT NOT NULL CHECK (span IN ('month', 'year', 'since', 'ever')),
  cases      INTEGER NOT NULL,
  lifts      INTEGER NOT NULL,
  amount     INTEGER NOT NULL,
  PRIMARY KEY (month, submission, community, indicator, span)
) STRICT;

----------------------------------------------- kept: what happened to cases (never in the journal)
CREATE TABLE case_event (
  case_uid  TEXT NOT NULL,
  indicator TEXT NOT NULL,
  subject   TEXT NOT NULL,             -- '' or the uid of the lift, objection or line of money
  on_day    TEXT NOT NULL,
  community TEXT NOT NULL,             -- '' where the compound has none
  cases     INTEGER NOT NULL,
  lifts     INTEGER NOT NULL,
  amount    INTEGER NOT NULL,
  PRIMARY KEY (case_uid, indicator, subject)
) STRICT, WITHOUT ROWID;
-- What was counted between two days, in the order of the sums; and who came to a stage, oldest
-- first.  Both hold all that is asked, so that no row is looked up.
CREATE INDEX case_event_day ON case_event (on_day, community, indicator, cases, lifts, amount);
CREATE INDEX case_event_course ON case_event (indicator, on_day, case_uid, community, lifts);

CREATE TABLE month_total (
  month     TEXT NOT NULL,             -- 'YYYY-MM', by the cut-off day
  community TEXT NOT NULL,
  indicator TEXT NOT NULL,
  cases     INTEGER NOT NULL,
  lifts     INTEGER NOT NULL,
  amount    INTEGER NOT NULL,
  PRIMARY KEY (month, community, indicator)
) STRICT;
-- A sum that has come down to nothing is taken out, and found without reading the others.
CREATE INDEX month_total_nothing ON month_total (month)
  WHERE cases = 0 AND lifts = 0 AND amount = 0;

CREATE TABLE case_standing (           -- where a case stands that is neither ended nor all in use
  case_uid  TEXT NOT NULL PRIMARY KEY,
  indicator TEXT NOT NULL,             -- the last stage of the course that it came to
  since     TEXT NOT NULL
) STRICT;
CREATE INDEX case_standing_stage ON case_standing (indicator, since);

CREATE TABLE standing_total (          -- how many stand there since that day
  indicator TEXT NOT NULL,
  since     TEXT NOT NULL,
  cases     INTEGER NOT NULL,
  PRIMARY KEY (indicator, since)
) STRICT;
CREATE INDEX standing_total_nothing ON standing_total (indicator) WHERE cases = 0;

-- The community that looks after a case.
CREATE VIEW case_community AS
  SELECT case_file.uid AS case_uid, coalesce (
    (SELECT compound.community FROM case_entrance
     JOIN entrance ON entrance.uid = case_entrance.entrance
     JOIN building ON building.uid = entrance.building
     JOIN compound ON compound.uid = building.compound
     WHERE case_entrance.case_uid = case_file.uid ORDER BY compound.uid LIMIT 1), '') AS community
  FROM case_file;

-- What happens to a whole case.  It may be told twice: two votes, or one that was held before this
-- book was kept (补录).
CREATE VIEW case_step AS
  SELECT case_uid, 'planned' AS indicator, '' AS subject, plan_year || '-01-01' AS on_day
  FROM stage_application WHERE plan_year BETWEEN 1900 AND 9998
  UNION ALL
  SELECT case_uid, 'reserved', '', reserve_on FROM stage_application
  UNION ALL
  SELECT case_uid, 'applied', '', coalesce (received_on, begun_on, done_on) FROM stage_application
  UNION ALL
  SELECT case_uid, 'surveyed', '', coalesce (begun_on, done_on) FROM stage_wishes
  UNION ALL
  -- A vote asks the owners too, and may be held without a survey before it.
  SELECT case_uid, 'surveyed', '', substr (starts, 1, 10) FROM vote
  UNION ALL
  SELECT case_uid, 'surveyed', '', coalesce (begun_on, done_on, document_on) FROM stage_vote
  WHERE lift_met NOT NULL
  UNION ALL
  SELECT case_uid, 'surveyed', '', coalesce (signed_on, done_on) FROM stage_owner_consent
  WHERE consent = 1
  UNION ALL
  SELECT vote.case_uid, 'vote-' || motion.verdict, '', substr (vote.closed_at, 1, 10)
  FROM vote CROSS JOIN motion ON motion.vote = vote.uid AND motion.kind = 'lift'
  WHERE motion.verdict IN ('met', 'not-met')
  UNION ALL
  SELECT case_uid, iif (lift_met, 'vote-met', 'vote-not-met'), '', coalesce (done_on, document_on)
  FROM stage_vote WHERE lift_met NOT NULL
  UNION ALL
  SELECT case_uid, 'owner-consented', '', coalesce (signed_on, done_on) FROM stage_owner_consent
  WHERE consent = 1
  UNION ALL
  SELECT case_uid, 'notice-begun', '', begun_on FROM stage_result_notice
  UNION ALL
  SELECT case_uid, 'notice-ended', '', date (done_on, '+1 day') FROM stage_result_notice
  WHERE begun_on NOT NULL
  UNION ALL
  SELECT case_uid, 'review-accepted', '', accepted_on FROM stage_joint_review
  UNION ALL
  SELECT case_uid, 'review-passed', '', coalesce (opinion_on, done_on) FROM stage_joint_review
  WHERE opinion IN ('positive', 'conditional')
  UNION ALL
  SELECT case_uid, 'review-overdue', '', date (last_day, '+1 day') FROM deadline
  WHERE what = 'review-opinion' AND (met_on IS NULL OR met_on > last_day)
  UNION ALL
  SELECT case_uid, 'permitted', '', coalesce (issued_on, done_on) FROM stage_construction_permit
  UNION ALL
  SELECT case_uid, 'works-begun', '', begun_on FROM stage_works
  UNION ALL
  SELECT stop.case_uid, 'works-stopped', stop.uid, stop.begun_on FROM stage_suspended AS stop
  JOIN stage_works AS works ON works.case_uid = stop.case_uid AND works.begun_on <= stop.begun_on
  UNION ALL
  -- A stop ends with the works, too: with their acceptance, or with the case.
  SELECT stop.case_uid, 'works-resumed', stop.uid,
         nullif (min (coalesce (date (stop.done_on, '+1 day'), '9999-12-31'),
                      coalesce (accepted.done_on, '9999-12-31'),
                      coalesce (ended.done_on, '9999-12-31')), '9999-12-31')
  FROM stage_suspended AS stop
  JOIN stage_works AS works ON works.case_uid = stop.case_uid AND works.begun_on <= stop.begun_on
  LEFT JOIN stage_acceptance AS accepted
    ON accepted.case_uid = stop.case_uid AND accepted.passed = 1
       AND accepted.done_on >= stop.begun_on
  LEFT JOIN stage_withdrawn AS ended
    ON ended.case_uid = stop.case_uid AND ended.done_on >= stop.begun_on
  UNION ALL
  SELECT ended.case_uid, 'works-abandoned', '', ended.done_on FROM stage_withdrawn AS ended
  JOIN stage_works AS works ON works.case_uid = ended.case_uid AND works.begun_on <= ended.done_on
  LEFT JOIN stage_acceptance AS accepted
    ON accepted.case_uid = ended.case_uid AND accepted.passed = 1
  WHERE accepted.done_on IS NULL OR accepted.done_on > ended.done_on
  UNION ALL
  SELECT case_uid, 'completed', '', done_on FROM stage_acceptance WHERE passed = 1
  UNION ALL
  SELECT case_uid, 'filed', '', coalesce (filed_on, done_on) FROM stage_completion_filing
  WHERE kind = 'completion' AND result IN ('passed', 'exempt')
  UNION ALL
  SELECT case_uid, 'terminated', '', done_on FROM stage_withdrawn;

-- What happens to one lift.
CREATE VIEW case_lift_step AS
  SELECT case_uid, 'registered' AS indicator, lift_uid, registered_on AS on_day
  FROM stage_registration
  UNION ALL
  SELECT case_uid, 'in-use', lift_uid, coalesce (opened_on, begun_on) FROM stage_operation
  UNION ALL
  SELECT case_uid, 'out-of-use', lift_uid, stopped_on FROM stage_operation;

-- What is counted by the piece, in people or in fen.
CREATE VIEW case_piece AS
  SELECT case_uid, 'objected' AS indicator, uid AS subject,
         coalesce (min (raised_on, received_on), raised_on, received_on) AS on_day, 1 AS amount
  FROM stage_objections
  UNION ALL
  SELECT case_uid, 'mediated', uid,
         coalesce (min (mediation_on, refusal_on), mediation_on, refusal_on), 1
  FROM stage_objections
  UNION ALL
  SELECT case_uid, 'mediation-agreed', uid, coalesce (outcome_on, agreement_on), 1
  FROM stage_objections WHERE outcome = 'agreed'
  UNION ALL
  SELECT case_uid, 'obstructed', uid, obstructed_on, 1 FROM stage_objections
  UNION ALL
  SELECT case_uid, 'mediation-overdue', subject, date (last_day, '+1 day'), 1 FROM deadline
  WHERE what = 'mediation' AND (met_on IS NULL OR met_on > last_day)
  UNION ALL
  SELECT case_uid, 'utilities-moved', uid, coalesce (begun_on, done_on), 1 FROM stage_utilities
  UNION ALL
  SELECT operation.case_uid, 'homes-served', operation.lift_uid,
         coalesce (operation.opened_on, operation.begun_on),
         (SELECT count (*) FROM part_entrance JOIN part ON part.uid = part_entrance.part
          WHERE part_entrance.entrance = lift.entrance
            AND coalesce (part.use, 'dwelling') = 'dwelling')
  FROM stage_operation AS operation JOIN lift ON lift.uid = operation.lift_uid
  UNION ALL
  SELECT operation.case_uid, 'aged-served', operation.lift_uid,
         coalesce (operation.opened_on, operation.begun_on), entrance.aged_60
  FROM stage_operation AS operation JOIN lift ON lift.uid = operation.lift_uid
  JOIN entrance ON entrance.uid = lift.entrance WHERE entrance.aged_60 NOT NULL
  UNION ALL
  SELECT case_uid, 'investment', '', coalesce (done_on, document_on, begun_on), total
  FROM stage_agreement WHERE total NOT NULL
  UNION ALL
  -- The account that settles the works takes the place of what was agreed.
  SELECT settled.case_uid, 'investment', settled.uid, coalesce (settled.audit_on, settled.done_on),
         settled.total - coalesce ((SELECT agreed.total FROM stage_agreement AS agreed
           WHERE agreed.case_uid = settled.case_uid
             AND coalesce (agreed.done_on, agreed.document_on, agreed.begun_on) NOT NULL), 0)
  FROM stage_settlement AS settled
  WHERE settled.total NOT NULL AND settled.uid = (SELECT max (uid) FROM stage_settlement AS last
    WHERE last.case_uid = settled.case_uid AND last.total NOT NULL)
  UNION ALL
  SELECT case_uid,
         CASE WHEN source = 'owners' THEN 'owners-money'
              WHEN source IN ('provident-fund', 'provident-gain') THEN 'provident-fund'
              WHEN source IN ('maintenance-fund', 'housing-reform-fund') THEN 'maintenance-fund'
              WHEN source IN ('subsidy-province', 'subsidy-city') THEN 'subsidy-paid'
              ELSE 'other-money' END,
         uid, coalesce (on_day, done_on), iif (kind = 'returned', -amount, amount)
  FROM stage_funding WHERE kind IN ('paid-in', 'returned') AND amount NOT NULL
  UNION ALL
  SELECT case_uid, 'subsidy-due', uid, coalesce (on_day, done_on), amount FROM stage_funding
  WHERE kind = 'approved' AND source IN ('subsidy-province', 'subsidy-city') AND amount NOT NULL;

-- What case_event is made from: of rows with the same key the earliest counts.
CREATE VIEW case_event_now AS
  SELECT step.case_uid AS case_uid, step.indicator AS indicator, step.subject AS subject,
         step.on_day AS on_day, place.community AS community, 1 AS cases,
         (SELECT count (*) FROM lift WHERE lift.case_uid = step.case_uid
          AND (lift.dropped_on IS NULL OR lift.dropped_on > step.on_day)) AS lifts, 0 AS amount
  FROM case_step AS step JOIN case_community AS place ON place.case_uid = step.case_uid
  WHERE step.on_day NOT NULL
  UNION ALL
  SELECT step.case_uid, step.indicator, step.lift_uid, step.on_day, place.community, 0, 1, 0
  FROM case_lift_step AS step JOIN case_community AS place ON place.case_uid = step.case_uid
  WHERE step.on_day NOT NULL
  UNION ALL
  SELECT piece.case_uid, piece.indicator, piece.subject, piece.on_day, place.community, 0, 0,
         piece.amount
  FROM case_piece AS piece JOIN case_community AS place ON place.case_uid = piece.case_uid
  WHERE piece.on_day NOT NULL;

-- The month that a day is reported in; the cut-off is a setting, the 25th by default.
CREATE VIEW case_event_month AS
  SELECT *, iif (CAST (substr (on_day, 9, 2) AS INTEGER) > coalesce ((SELECT CAST (value AS INTEGER)
           FROM setting WHERE name = 'report/cutoff'), 25),
         strftime ('%Y-%m', on_day, 'start of month', '+1 month'), substr (on_day, 1, 7)) AS month
  FROM case_event;
