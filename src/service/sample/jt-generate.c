/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-generate.h"

#include "jt-generate-courses.h"
#include "jt-generate-places.h"
#include "jt-office-private.h"
#include "jt-roster.h"
#include "jt-rows.h"
#include "jt-rule-error.h"
#include "jt-sample-case.h"
#include "jt-sample-roster.h"
#include "jt-store-place.h"

#define BUILDINGS_A_COMPOUND 10

/* One compound in so many has the surnames of Korean families. */
#define COMPOUNDS_TO_KOREAN 20

/* How much one transaction takes: each waits for the disk once. */
#define ROWS_A_BATCH 5000
#define CASES_A_BATCH 50

/* The day on which the generated book is shown; what happens in its cases is dated before it. */
#define LAST_DAY "2026-11-18"

/* What is to be made, and how far it is made. */
typedef struct
{
  JtOffice *office;
  guint64 seed;
  GArray *buildings; /* JtSampleBuilding */
  GStringChunk *names;
  guint64 n_entrances;
  guint64 n_rows_left; /* of the households that are still to be imported */
  guint n_made;        /* buildings that are imported */
  JtSampleMaker maker;
  GPtrArray *cases; /* JtSampleCase, all of them */
  guint n_told;     /* cases that are told */
} Plan;

static void
plan_clear (Plan *plan)
{
  g_array_unref (plan->buildings);
  g_string_chunk_free (plan->names);
  g_ptr_array_unref (plan->cases);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

/* ----------------------------------------------------------------------------- what to make */

/* A full building: two shops along the street take the place of three flats. */
static guint
count_rows (const JtSampleBuilding *building)
{
  return building->entrances * building->storeys * building->flats
         - ((building->traits & JT_SAMPLE_SHOPS) != 0 ? 1 : 0);
}

/* Draws buildings until they hold all households.  The last one gets as many entrances as it needs
 * and is left unfinished. */
static void
plan_buildings (Plan *plan, guint64 households)
{
  guint64 left = households;
  JtDice dice;

  jt_dice_init (&dice, plan->seed);
  while (left > 0)
    {
      JtSampleBuilding building = { 0 };

      jt_generate_name_place (plan->buildings->len / BUILDINGS_A_COMPOUND,
                              plan->buildings->len % BUILDINGS_A_COMPOUND, plan->names, &building);
      jt_sample_draw_building (&dice, &building);
      if (count_rows (&building) > left)
        {
          const guint rows_an_entrance = building.storeys * building.flats;

          building.traits &= ~(guint) JT_SAMPLE_SHOPS;
          building.entrances = (guint) ((left + rows_an_entrance - 1) / rows_an_entrance);
        }
      left -= MIN (left, count_rows (&building));
      plan->n_entrances += building.entrances;
      g_array_append_val (plan->buildings, building);
    }
  plan->n_rows_left = households;
}

/* -------------------------------------------------------------------------------- households */

/* As many whole compounds as one transaction takes, so that none is loaded twice. */
static gboolean
import_some (JtOffice *office, gpointer data, GError **error)
{
  Plan *plan = data;
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_roster_row_free);

  while (plan->n_made < plan->buildings->len
         && (rows->len < ROWS_A_BATCH || plan->n_made % BUILDINGS_A_COMPOUND != 0))
    {
      const guint compound = plan->n_made / BUILDINGS_A_COMPOUND;

      plan->maker.stock = compound % COMPOUNDS_TO_KOREAN == COMPOUNDS_TO_KOREAN - 1
                              ? JT_SAMPLE_KOREAN
                              : JT_SAMPLE_HAN;
      jt_sample_building_rows (
          &plan->maker, &g_array_index (plan->buildings, JtSampleBuilding, plan->n_made), rows);
      plan->n_made++;
    }
  if (rows->len > plan->n_rows_left)
    g_ptr_array_set_size (rows, (int) plan->n_rows_left);
  plan->n_rows_left -= rows->len;
  return jt_sample_import (office, rows, error);
}

static gboolean
record_places (JtOffice *office, gpointer data, GError **error)
{
  const Plan *plan = data;

  return jt_sample_record_places (
             office, (const JtSampleBuilding *) (gconstpointer) plan->buildings->data,
             plan->buildings->len, error)
         && jt_generate_record_communities (office, error);
}

/* ------------------------------------------------------------------------------------- cases */

/* Whoever lives highest up applies; a vote needs every area. */
static gboolean
add_case (Plan *plan, const char *entrance, GError **error)
{
  const char *const entrances[] = { entrance, NULL };
  g_autoptr (JtRows) rows
      = jt_store_parts_of_entrances (jt_office_get_db (plan->office), entrances);
  g_autoptr (GError) failure = NULL;
  g_autofree char *applicant = NULL;
  const guint nth = plan->cases->len;
  gboolean can_vote = TRUE;
  gint64 highest = G_MININT64;
  JtSampleCase *self;

  while (jt_rows_next (rows, &failure))
    {
      const gint64 floor = jt_rows_int_or (rows, "floor", 0);

      can_vote = can_vote && !jt_rows_null (rows, "area");
      if (floor <= highest)
        continue;
      highest = floor;
      g_free (applicant);
      applicant = g_strdup (jt_rows_text (rows, "uid"));
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  self = jt_sample_case_new (plan->office, jt_generate_course (nth, can_vote), plan->seed + nth);
  self->entrance = g_strdup (entrance);
  self->applicant = g_steal_pointer (&applicant);
  g_ptr_array_add (plan->cases, self);
  return TRUE;
}

static GPtrArray *
read_entrances (Plan *plan, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_entrances (jt_office_get_db (plan->office));
  g_autoptr (GPtrArray) uids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  while (jt_rows_next (rows, &failure))
    g_ptr_array_add (uids, g_strdup (jt_rows_text (rows, "uid")));
  if (failure == NULL)
    return g_steal_pointer (&uids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* One entrance a case, evenly over the book. */
static gboolean
plan_cases (Plan *plan, guint64 cases, GError **error)
{
  g_autoptr (GPtrArray) entrances = read_entrances (plan, error);

  if (entrances == NULL)
    return FALSE;
  for (guint64 i = 0; i < cases; i++)
    if (!add_case (plan, g_ptr_array_index (entrances, i * entrances->len / cases), error))
      return FALSE;
  return TRUE;
}

static gboolean
tell_some (JtOffice *office, gpointer data, GError **error)
{
  Plan *plan = data;
  g_autoptr (GPtrArray) some = g_ptr_array_new ();

  while (plan->n_told < plan->cases->len && some->len < CASES_A_BATCH)
    g_ptr_array_add (some, g_ptr_array_index (plan->cases, plan->n_told++));
  return jt_sample_tell_cases (office, some, error);
}

/* Clocks that ran out since a case was last touched are brought up to date. */
static gboolean
update_deadlines (JtOffice *office, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  JtClock clock;

  if (!jt_clock_pretend (LAST_DAY, &clock, error))
    return FALSE;
  jt_office_set_clock (office, &clock);
  return jt_office_submit (office, "deadline-update", arguments, NULL, error);
}

/* -------------------------------------------------------------------------------- the whole */

static gboolean
fill (Plan *plan, guint64 cases, GError **error)
{
  while (plan->n_made < plan->buildings->len)
    if (!jt_office_batch (plan->office, import_some, plan, error))
      return FALSE;
  if (!jt_office_batch (plan->office, record_places, plan, error)
      || !plan_cases (plan, cases, error))
    return FALSE;
  while (plan->n_told < plan->cases->len)
    if (!jt_office_batch (plan->office, tell_some, plan, error))
      return FALSE;
  return cases == 0 || update_deadlines (plan->office, error);
}

static JsonObject *
refuse (const char *what, GError **error)
{
  g_set_error_literal (error, JT_RULE_ERROR, JT_RULE_ERROR_BAD_VALUE, what);
  return NULL;
}

JsonObject *
jt_generate_fill (JtOffice *office, gint64 cases, gint64 households, gint64 seed, GError **error)
{
  const JtClock clock = *jt_office_get_clock (office);
  g_auto (Plan) plan = { .office = office, .seed = (guint64) seed };
  JsonObject *answer;
  gboolean filled;

  plan.buildings = g_array_new (FALSE, FALSE, sizeof (JtSampleBuilding));
  plan.names = g_string_chunk_new (4096);
  plan.cases = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_sample_case_free);
  jt_dice_init (&plan.maker.dice, plan.seed + 1);
  if (households < 0)
    return refuse ("households", error);
  plan_buildings (&plan, (guint64) households);
  if (cases < 0 || (guint64) cases > plan.n_entrances)
    return refuse ("cases", error);

  filled = fill (&plan, (guint64) cases, error);
  jt_office_set_clock (office, &clock);
  if (!filled)
    return NULL;
  answer = json_object_new ();
  json_object_set_int_member (answer, "cases", cases);
  json_object_set_int_member (answer, "households", households);
  return answer;
}
