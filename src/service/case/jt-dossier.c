/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-dossier.h"

#include "jt-builtin.h"
#include "jt-dossier-private.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-store-case.h"
#include "jt-store-place.h"

/* ---------------------------------------------------------------------------- reading columns */

JtDay
jt_dossier_day (JtRows *rows, const char *column)
{
  const char *text = jt_rows_text (rows, column);
  JtDay day;

  return text != NULL && jt_day_parse (text, &day, NULL) ? day : JT_DAY_NONE;
}

JtTristate
jt_dossier_tristate (JtRows *rows, const char *column)
{
  if (jt_rows_null (rows, column))
    return JT_TRISTATE_UNKNOWN;
  return jt_rows_int (rows, column) != 0 ? JT_TRISTATE_YES : JT_TRISTATE_NO;
}

const char *
jt_dossier_text (JtDossier *self, JtRows *rows, const char *column)
{
  const char *text = jt_rows_text (rows, column);

  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

int
jt_dossier_lift_at (const JtDossier *self, const char *lift_uid)
{
  guint position;

  if (g_ptr_array_find_with_equal_func (self->lift_uids, lift_uid, g_str_equal, &position))
    return (int) position;
  return -1;
}

/* ------------------------------------------------------------------------------------ loading */

static gboolean
load_case (JtDossier *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_case_by_uid (db, self->case_uid);
  g_autoptr (JtPolicy) policy = NULL;
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_NO_SUCH_CASE, self->case_uid);
      return FALSE;
    }
  self->facts.single_owner = g_str_equal (jt_rows_text (rows, "track"), "single-owner");
  /* A case runs under the profile it began with; the program ships every version it ever had. */
  policy = jt_builtin_policy (jt_rows_text (rows, "policy"), error);
  if (policy == NULL)
    return FALSE;
  jt_stage_terms_of_policy (policy, &self->facts.terms);
  return TRUE;
}

static gboolean
load_entrances (JtDossier *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_case_entrances (db, self->case_uid);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      g_autofree char *name
          = g_strdup_printf ("%s-%s", jt_rows_text (rows, "building_name"),
                             jt_rows_text (rows, "name"));
      JtScopeEntrance entrance = { .name = g_string_chunk_insert_const (self->strings, name) };
      JtEligibilityPlace place = { .name = entrance.name };

      place.storeys = (int) jt_rows_int_or (rows, "storeys", JT_STOREYS_UNKNOWN);
      place.has_lift = jt_dossier_tristate (rows, "has_lift");
      g_array_append_val (self->entrances, entrance);
      g_array_append_val (self->places, place);
      g_ptr_array_add (self->entrance_uids,
                       (gpointer) jt_dossier_text (self, rows, "uid"));
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

/* Counts a household's application in every entrance that its part lies under. */
static gboolean
load_applicants (JtDossier *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_case_applicants (db, self->case_uid);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      g_auto (GStrv) uids = g_strsplit (jt_rows_text (rows, "entrance_uids"), "、", -1);

      for (guint i = 0; uids[i] != NULL; i++)
        {
          guint position;

          if (g_ptr_array_find_with_equal_func (self->entrance_uids, uids[i], g_str_equal,
                                                &position))
            g_array_index (self->entrances, JtScopeEntrance, position).applicants++;
        }
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

static gboolean
load_parts (JtDossier *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_titles_of_case (db, self->case_uid);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const char *named = jt_rows_text (rows, "title");
      JtTitle title = JT_TITLE_UNKNOWN;

      if (named != NULL && !jt_title_parse (named, &title))
        title = JT_TITLE_UNKNOWN;
      self->facts.eligibility.titles[title]++;
      if (jt_rows_null (rows, "area"))
        {
          g_autofree char *label = g_strdup_printf (
              "%s-%s-%s", jt_rows_text (rows, "building_name"),
              jt_rows_text (rows, "entrance_names"), jt_rows_text (rows, "room"));

          g_ptr_array_add (self->without_area,
                           g_string_chunk_insert_const (self->strings, label));
        }
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

static gboolean
load_lifts (JtDossier *self, JtDb *db, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_case_lifts (db, self->case_uid);
  g_autoptr (GError) read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      const int place = (int) jt_rows_int (rows, "place");
      g_autofree char *name
          = g_strdup_printf ("%s-%s", jt_rows_text (rows, "building_name"),
                             jt_rows_text (rows, "entrance_name"));
      JtLiftFacts lift;

      jt_lift_facts_init (&lift, g_string_chunk_insert_const (self->strings, name));
      g_array_append_val (self->lifts, lift);
      g_array_append_val (self->lift_places, place);
      g_ptr_array_add (self->lift_uids, (gpointer) jt_dossier_text (self, rows, "uid"));
    }
  if (read_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&read_error));
  return FALSE;
}

/* The facts borrow the arrays only when these no longer grow. */
static void
hand_over (JtDossier *self)
{
  JtCaseFacts *facts = &self->facts;

  g_ptr_array_add (self->without_area, NULL);
  facts->entrances = (const JtScopeEntrance *) (gconstpointer) self->entrances->data;
  facts->n_entrances = self->entrances->len;
  facts->eligibility.places = (const JtEligibilityPlace *) (gconstpointer) self->places->data;
  facts->eligibility.n_places = self->places->len;
  facts->vote.parts_without_area = (const char *const *) self->without_area->pdata;
  facts->part_consents = (const JtPartConsent *) (gconstpointer) self->part_consents->data;
  facts->n_part_consents = self->part_consents->len;
  facts->objections = (const JtObjection *) (gconstpointer) self->objections->data;
  facts->n_objections = self->objections->len;
  facts->review.pauses = (const JtPause *) (gconstpointer) self->pauses->data;
  facts->review.n_pauses = self->pauses->len;
  facts->suspensions = (const JtSuspension *) (gconstpointer) self->suspensions->data;
  facts->n_suspensions = self->suspensions->len;
  g_ptr_array_add (self->above_share, NULL);
  facts->funding.above_share = (const char *const *) self->above_share->pdata;
  facts->lifts = (const JtLiftFacts *) (gconstpointer) self->lifts->data;
  facts->n_lifts = self->lifts->len;
}

JtDossier *
jt_dossier_load (JtDb *db, const char *case_uid, const JtClock *clock, JtCalendar *calendar,
                 GError **error)
{
  g_autoptr (JtDossier) self = g_new0 (JtDossier, 1);

  self->case_uid = g_strdup (case_uid);
  self->strings = g_string_chunk_new (1024);
  self->entrances = g_array_new (FALSE, TRUE, sizeof (JtScopeEntrance));
  self->entrance_uids = g_ptr_array_new ();
  self->places = g_array_new (FALSE, TRUE, sizeof (JtEligibilityPlace));
  self->without_area = g_ptr_array_new ();
  self->part_consents = g_array_new (FALSE, TRUE, sizeof (JtPartConsent));
  self->objections = g_array_new (FALSE, TRUE, sizeof (JtObjection));
  self->objection_uids = g_ptr_array_new ();
  self->pauses = g_array_new (FALSE, TRUE, sizeof (JtPause));
  self->suspensions = g_array_new (FALSE, TRUE, sizeof (JtSuspension));
  self->lifts = g_array_new (FALSE, TRUE, sizeof (JtLiftFacts));
  self->lift_uids = g_ptr_array_new ();
  self->lift_places = g_array_new (FALSE, TRUE, sizeof (int));
  self->above_share = g_ptr_array_new ();
  jt_case_facts_init (&self->facts, jt_clock_today (clock), calendar);

  if (!load_case (self, db, error) || !load_entrances (self, db, error)
      || !load_applicants (self, db, error) || !load_parts (self, db, error)
      || !load_lifts (self, db, error) || !jt_dossier_load_stages (self, db, error)
      || !jt_dossier_load_funding (self, db, error) || !jt_dossier_load_vote (self, db, error))
    return NULL;
  hand_over (self);
  return g_steal_pointer (&self);
}

void
jt_dossier_free (JtDossier *self)
{
  if (self == NULL)
    return;
  g_free (self->case_uid);
  g_string_chunk_free (self->strings);
  g_array_unref (self->entrances);
  g_ptr_array_unref (self->entrance_uids);
  g_array_unref (self->places);
  g_ptr_array_unref (self->without_area);
  g_array_unref (self->part_consents);
  g_array_unref (self->objections);
  g_ptr_array_unref (self->objection_uids);
  g_array_unref (self->pauses);
  g_array_unref (self->suspensions);
  g_array_unref (self->lifts);
  g_ptr_array_unref (self->lift_uids);
  g_array_unref (self->lift_places);
  g_ptr_array_unref (self->above_share);
  g_free (self);
}

/* ------------------------------------------------------------------------------------- asking */

JtCaseFacts *
jt_dossier_facts (JtDossier *self)
{
  return &self->facts;
}

const char *
jt_dossier_lift_uid (const JtDossier *self, guint lift)
{
  g_return_val_if_fail (lift < self->lift_uids->len, NULL);
  return g_ptr_array_index (self->lift_uids, lift);
}

int
jt_dossier_lift_place (const JtDossier *self, guint lift)
{
  g_return_val_if_fail (lift < self->lift_places->len, 0);
  return g_array_index (self->lift_places, int, lift);
}

int
jt_dossier_find_lift (const JtDossier *self, gint64 place)
{
  for (guint i = 0; i < self->lift_places->len; i++)
    if (g_array_index (self->lift_places, int, i) == place)
      return (int) i;
  return -1;
}

const char *
jt_dossier_deadline_subject (const JtDossier *self, const JtStageDeadline *deadline)
{
  if (deadline->subject < 0)
    return self->case_uid;
  if (deadline->clock == JT_STAGE_CLOCK_MEDIATION
      || deadline->clock == JT_STAGE_CLOCK_CONFIRMATION)
    return g_ptr_array_index (self->objection_uids, (guint) deadline->subject);
  return g_ptr_array_index (self->lift_uids, (guint) deadline->subject);
}

void
jt_stage_terms_of_policy (const JtPolicy *policy, JtStageTerms *terms)
{
  /* What the profile leaves open is negative there and here: its clock does not run. */
  terms->objection_days = jt_policy_get_number (policy, JT_POLICY_OBJECTION_DAYS);
  terms->review_days = jt_policy_get_number (policy, JT_POLICY_REVIEW_DAYS);
  terms->correction_days = jt_policy_get_number (policy, JT_POLICY_CORRECTION_DAYS);
  terms->notice_days = jt_policy_get_number (policy, JT_POLICY_NOTICE_DAYS);
  terms->notice_warn_below = jt_policy_get_number (policy, JT_POLICY_NOTICE_WARN_BELOW);
  terms->filing_days = jt_policy_get_number (policy, JT_POLICY_FILING_DAYS);
  terms->handover_days = jt_policy_get_number (policy, JT_POLICY_HANDOVER_DAYS);
  terms->archive_months = jt_policy_get_number (policy, JT_POLICY_ARCHIVE_MONTHS);
  terms->drawings_before_review = jt_policy_get_number (policy, JT_POLICY_DRAWINGS_FIRST) == 1;
}
