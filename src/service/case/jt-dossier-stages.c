/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-dossier-private.h"

#include <string.h>

#include "jt-rows.h"
#include "jt-store-case.h"

/* The first of two days that is known. */
static JtDay
either (JtDay one, JtDay other)
{
  return one != JT_DAY_NONE ? one : other;
}

/* The earlier of two days, unknown ones left aside. */
static JtDay
earlier (JtDay one, JtDay other)
{
  if (one == JT_DAY_NONE || other == JT_DAY_NONE)
    return either (one, other);
  return MIN (one, other);
}

/* The column besides begun_on and done_on that says when a stage began or was done: the date its
 * own document bears. */
static const struct
{
  JtStageId stage;
  const char *begun;
  const char *done;
} own_dates[] = {
  { JT_STAGE_APPLICATION, "received_on", NULL },
  { JT_STAGE_VOTE, NULL, NULL },
  { JT_STAGE_OWNER_CONSENT, NULL, "signed_on" },
  { JT_STAGE_CONTRACTOR, NULL, "contract_on" },
  { JT_STAGE_DESIGN, "survey_on", NULL },
  { JT_STAGE_JOINT_REVIEW, "submitted_on", "opinion_on" },
  { JT_STAGE_PLANNING_PERMIT, NULL, "issued_on" },
  { JT_STAGE_CONSTRUCTION_PERMIT, NULL, "issued_on" },
  { JT_STAGE_INSTALLATION_NOTICE, NULL, "told_on" },
  { JT_STAGE_SUPERVISION_INSPECTION, "applied_on", "inspected_on" },
  { JT_STAGE_REGISTRATION, "applied_on", "registered_on" },
  { JT_STAGE_OPERATION, "opened_on", NULL },
  { JT_STAGE_OBJECTIONS, "raised_on", "outcome_on" },
  { JT_STAGE_FUNDING, "on_day", NULL },
  { JT_STAGE_UTILITIES, "applied_on", NULL },
  { JT_STAGE_COMPLETION_FILING, NULL, "filed_on" },
  { JT_STAGE_ARCHIVE, NULL, "handed_on" },
  { JT_STAGE_SETTLEMENT, NULL, "audit_on" },
  { JT_STAGE_PART_CONSENT, NULL, "signed_on" },
};

static JtStageDates
read_dates (JtDossier *self, JtRows *rows, JtStageId stage)
{
  JtStageDates dates = { .begun = jt_dossier_day (rows, "begun_on"),
                         .done = jt_dossier_day (rows, "done_on"),
                         .document = jt_dossier_text (self, rows, "document_number") };

  for (gsize i = 0; i < G_N_ELEMENTS (own_dates); i++)
    {
      if (own_dates[i].stage != stage)
        continue;
      if (own_dates[i].begun != NULL)
        dates.begun = either (dates.begun, jt_dossier_day (rows, own_dates[i].begun));
      if (own_dates[i].done != NULL)
        dates.done = either (dates.done, jt_dossier_day (rows, own_dates[i].done));
    }
  return dates;
}

/* A lane has many rows: it began with the first and is done when every one is. */
static void
add_lane_dates (JtStageDates *lane, const JtStageDates *row, gboolean first)
{
  lane->begun = earlier (lane->begun, earlier (row->begun, row->done));
  if (first)
    lane->done = row->done;
  else if (lane->done != JT_DAY_NONE)
    lane->done = row->done == JT_DAY_NONE ? JT_DAY_NONE : MAX (lane->done, row->done);
  if (lane->document == NULL)
    lane->document = row->document;
}

/* ----------------------------------------------------------------- what single stages add to it */

static void
take_eligibility (JtDossier *self, JtRows *rows)
{
  static const struct
  {
    const char *word;
    JtOwnership ownership;
  } words[] = {
    { "multi", JT_OWNERSHIP_MULTI },
    { "single-public", JT_OWNERSHIP_SINGLE_PUBLIC },
    { "single-private", JT_OWNERSHIP_SINGLE_PRIVATE },
  };
  const char *ownership = jt_rows_text (rows, "ownership");

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].word, ownership) == 0)
      self->facts.eligibility.ownership = words[i].ownership;
  for (guint i = 0; i < self->places->len; i++)
    {
      JtEligibilityPlace *place = &g_array_index (self->places, JtEligibilityPlace, i);

      place->listed = jt_dossier_tristate (rows, "listed");
      place->lawful = jt_dossier_tristate (rows, "lawful");
    }
}

/* An appraisal says yes as a whole, or by its two results. */
static void
take_appraisal (JtDossier *self, JtRows *rows)
{
  const char *structure = jt_rows_text (rows, "structure_result");
  const char *fire = jt_rows_text (rows, "fire_result");
  JtTristate suitable = jt_dossier_tristate (rows, "suitable");

  if (suitable == JT_TRISTATE_UNKNOWN && structure != NULL && fire != NULL)
    suitable = g_str_has_prefix (structure, "passed") && g_str_has_prefix (fire, "passed")
                   ? JT_TRISTATE_YES
                   : JT_TRISTATE_NO;
  self->facts.eligibility.appraisal = suitable;
  self->facts.appraiser_qualified = jt_dossier_tristate (rows, "qualified");
  self->facts.appraiser_licence = jt_dossier_day (rows, "licence_until");
  self->facts.appraisal_until = jt_dossier_day (rows, "valid_until");
}

static void
take_part_consent (JtDossier *self, JtRows *rows)
{
  JtPartConsent consent = { .signed_on = jt_dossier_day (rows, "signed_on") };

  consent.part = jt_dossier_text (self, rows, "space");
  if (consent.part == NULL)
    consent.part = jt_dossier_text (self, rows, "part");
  if (consent.part == NULL)
    consent.part = "";
  g_array_append_val (self->part_consents, consent);
}

static void
take_objection (JtDossier *self, JtRows *rows)
{
  JtObjection objection = { .name = jt_dossier_text (self, rows, "number"),
                            .raised = jt_dossier_day (rows, "raised_on"),
                            .received = jt_dossier_day (rows, "received_on"),
                            .closed = jt_dossier_day (rows, "outcome_on"),
                            .agreed = jt_dossier_day (rows, "agreement_on"),
                            .confirmed = jt_dossier_day (rows, "confirmed_on") };

  if (objection.name == NULL)
    objection.name = jt_dossier_text (self, rows, "uid");
  objection.confirmable
      = g_strcmp0 (jt_rows_text (rows, "mediation_kind"), "mediation-committee") == 0;
  objection.organised
      = earlier (jt_dossier_day (rows, "mediation_on"), jt_dossier_day (rows, "refusal_on"));
  g_array_append_val (self->objections, objection);
  g_ptr_array_add (self->objection_uids, (gpointer) jt_dossier_text (self, rows, "uid"));
}

static void
take_contractor (JtDossier *self, JtRows *rows)
{
  const char *listed = jt_rows_text (rows, "listed");
  const char *supplier = jt_rows_text (rows, "supplier_listed");
  JtContractFacts *contract = &self->facts.contract;

  if (listed != NULL)
    self->facts.contractor_listed
        = g_str_equal (listed, "none") ? JT_TRISTATE_NO : JT_TRISTATE_YES;
  if (supplier != NULL)
    contract->supplier_listed
        = g_str_equal (supplier, "province") ? JT_TRISTATE_YES : JT_TRISTATE_NO;
  contract->price = jt_rows_int_or (rows, "price", JT_PRICE_UNKNOWN);
  contract->published_price = jt_rows_int_or (rows, "published_price", JT_PRICE_UNKNOWN);
  contract->lift_price = jt_rows_int_or (rows, "lift_price", JT_PRICE_UNKNOWN);
  contract->lift_published_price = jt_rows_int_or (rows, "lift_published_price", JT_PRICE_UNKNOWN);
  contract->signed_on = jt_dossier_day (rows, "contract_on");
  contract->framework_until = jt_dossier_day (rows, "framework_until");
  contract->supplier_framework_until = jt_dossier_day (rows, "supplier_framework_until");
}

static void
take_review (JtDossier *self, JtRows *rows)
{
  const char *opinion = jt_rows_text (rows, "opinion");

  self->facts.review.correction_told = jt_dossier_day (rows, "correction_notice_on");
  self->facts.review.accepted = jt_dossier_day (rows, "accepted_on");
  if (opinion != NULL)
    self->facts.review.positive
        = g_str_equal (opinion, "negative") ? JT_TRISTATE_NO : JT_TRISTATE_YES;
}

static void
take_acceptance (JtDossier *self, JtRows *rows)
{
  JtAcceptanceFacts *acceptance = &self->facts.acceptance;

  acceptance->survey = jt_dossier_tristate (rows, "survey_present");
  acceptance->design = jt_dossier_tristate (rows, "design_present");
  acceptance->construction = jt_dossier_tristate (rows, "construction_present");
  acceptance->supervision = jt_dossier_tristate (rows, "supervision_present");
  acceptance->passed = jt_dossier_tristate (rows, "passed");
  acceptance->papers_handed_over = jt_dossier_day (rows, "handover_on");
}

static void
take_funding (JtDossier *self, JtRows *rows)
{
  const char *source = jt_rows_text (rows, "source");
  const char *kind = jt_rows_text (rows, "kind");

  if (source != NULL && g_str_has_prefix (source, "subsidy") && g_strcmp0 (kind, "paid-in") == 0)
    self->facts.subsidy_paid
        = earlier (self->facts.subsidy_paid, jt_dossier_day (rows, "on_day"));
}

static void
take_suspension (JtDossier *self, JtRows *rows)
{
  JtSuspension suspension = { .from = jt_dossier_day (rows, "begun_on"),
                              .until = jt_dossier_day (rows, "done_on"),
                              .reason = jt_dossier_text (self, rows, "reason") };

  if (suspension.from != JT_DAY_NONE)
    g_array_append_val (self->suspensions, suspension);
}

static void
take_lift (JtDossier *self, JtRows *rows, JtStageId stage)
{
  const int position = jt_dossier_lift_at (self, jt_rows_text (rows, "lift_uid"));
  JtLiftFacts *lift;

  if (position < 0)
    return;
  lift = &g_array_index (self->lifts, JtLiftFacts, position);
  lift->stages[stage] = read_dates (self, rows, stage);

  if (stage == JT_STAGE_INSTALLATION_NOTICE)
    {
      lift->notice_channel = jt_dossier_text (self, rows, "channel");
      lift->notice_by_installer = jt_dossier_tristate (rows, "by_installer");
    }
  else if (stage == JT_STAGE_INSTALLATION)
    {
      lift->load_kg = jt_rows_int_or (rows, "load_kg", -1);
      lift->door_width_mm = jt_rows_int_or (rows, "door_width_mm", -1);
    }
  else if (stage == JT_STAGE_SUPERVISION_INSPECTION)
    {
      lift->inspection_passed = jt_dossier_tristate (rows, "passed");
      lift->next_inspection = jt_dossier_day (rows, "next_inspection_on");
    }
  else if (stage == JT_STAGE_REGISTRATION)
    lift->use_unit_named = jt_dossier_day (rows, "use_unit_named_on");
  else if (stage == JT_STAGE_OPERATION)
    lift->next_inspection
        = either (jt_dossier_day (rows, "next_inspection_on"), lift->next_inspection);
}

static void
take_row (JtDossier *self, JtRows *rows, JtStageId stage)
{
  JtCaseFacts *facts = &self->facts;

  switch (stage)
    {
    case JT_STAGE_ELIGIBILITY:
      take_eligibility (self, rows);
      break;
    case JT_STAGE_APPRAISAL:
      take_appraisal (self, rows);
      break;
    case JT_STAGE_VOTE:
      facts->vote.notice_posted = jt_dossier_day (rows, "notice_posted_on");
      facts->vote.lift_met = jt_dossier_tristate (rows, "lift_met");
      break;
    case JT_STAGE_PART_CONSENT:
      take_part_consent (self, rows);
      break;
    case JT_STAGE_OBJECTIONS:
      take_objection (self, rows);
      break;
    case JT_STAGE_CONTRACTOR:
      take_contractor (self, rows);
      break;
    case JT_STAGE_DESIGN:
      if (jt_dossier_tristate (rows, "drawing_review_passed") == JT_TRISTATE_YES)
        facts->drawing_review_passed = jt_dossier_day (rows, "drawing_review_on");
      break;
    case JT_STAGE_JOINT_REVIEW:
      take_review (self, rows);
      break;
    case JT_STAGE_CONSTRUCTION_PERMIT:
      facts->construction_permit.valid_until = jt_dossier_day (rows, "valid_until");
      facts->construction_permit.revoked = jt_dossier_day (rows, "revoked_on");
      break;
    case JT_STAGE_FUNDING:
      take_funding (self, rows);
      break;
    case JT_STAGE_ACCEPTANCE:
      take_acceptance (self, rows);
      break;
    case JT_STAGE_SUSPENDED:
      take_suspension (self, rows);
      break;
    default:
      break;
    }
}

static gboolean
load_stage (JtDossier *self, JtDb *db, const JtStageRow *row, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_rows (db, row->nick, self->case_uid);
  g_autoptr (GError) read_error = NULL;
  gboolean first = TRUE;

  while (jt_rows_next (rows, &read_error))
    {
      if (row->level == JT_STAGE_LEVEL_LIFT)
        take_lift (self, rows, row->id);
      else
        {
          const JtStageDates dates = read_dates (self, rows, row->id);

          take_row (self, rows, row->id);
          add_lane_dates (&self->facts.stages[row->id], &dates, first);
          if (row->level == JT_STAGE_LEVEL_CASE && row->id != JT_STAGE_PART_CONSENT)
            self->facts.stages[row->id] = dates;
        }
      first = FALSE;
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

static gboolean
load_pauses (JtDossier *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_rows (db, "review_pause", self->case_uid);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JtPause pause = { .from = jt_dossier_day (rows, "from_on"),
                        .to = jt_dossier_day (rows, "until_on") };

      if (pause.from != JT_DAY_NONE)
        g_array_append_val (self->pauses, pause);
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

gboolean
jt_dossier_load_stages (JtDossier *self, JtDb *db, GError **error)
{
  for (guint stage = 0; stage < JT_STAGE_LAST; stage++)
    if (!load_stage (self, db, jt_stage_row ((JtStageId) stage), error))
      return FALSE;
  return load_pauses (self, db, error);
}
