/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sample-story.h"

#include "jt-ballot-box.h"
#include "jt-json.h"
#include "jt-office-private.h"
#include "jt-place-query.h"
#include "jt-sample-case.h"
#include "jt-stage-fields.h"

/* A step of a case; no step is its registration. */
typedef struct
{
  const char *day;
  JtSampleCase *in;
  const JtSampleStep *step;
} Event;

static const JtSampleStory *const stories[] = {
  &jt_sample_story_exact,       &jt_sample_story_past,     &jt_sample_story_short_area,
  &jt_sample_story_short_head,  &jt_sample_story_mediated, &jt_sample_story_overdue,
  &jt_sample_story_court,       &jt_sample_story_balcony,  &jt_sample_story_winter,
  &jt_sample_story_factory,     &jt_sample_story_new,      &jt_sample_story_no_fund,
  &jt_sample_story_double_tick,
};

JtSampleCase *
jt_sample_case_new (JtOffice *office, const JtSampleStory *story, guint64 seed)
{
  JtSampleCase *self = g_new0 (JtSampleCase, 1);

  self->office = office;
  self->story = story;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  jt_dice_init (&self->dice, seed);
  return self;
}

void
jt_sample_case_free (JtSampleCase *self)
{
  if (self == NULL)
    return;
  g_free (self->entrance);
  g_free (self->applicant);
  g_free (self->uid);
  g_hash_table_unref (self->rows);
  g_free (self);
}

/* ------------------------------------------------------------------------------- one step */

static JsonArray *
text_array (GStrv texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);
  return array;
}

static GStrv
one_text (const char *text)
{
  GStrv texts = g_new0 (char *, 2);

  texts[0] = g_strdup (text);
  return texts;
}

static gboolean
find_scope (JtSampleCase *self, GStrv *entrances, GStrv *applicants, GError **error)
{
  g_auto (GStrv) rooms = NULL;

  if (self->entrance != NULL)
    {
      *entrances = one_text (self->entrance);
      *applicants = one_text (self->applicant);
      return TRUE;
    }
  *entrances = jt_office_resolve_places (self->office, self->story->place, error);
  if (*entrances == NULL)
    return FALSE;
  rooms = g_strsplit (self->story->applicants, "|", -1);
  *applicants = jt_office_resolve_parts (self->office, (const char *const *) *entrances,
                                         (const char *const *) rooms, error);
  return *applicants != NULL;
}

static gboolean
register_case (JtSampleCase *self, GError **error)
{
  g_auto (GStrv) entrances = NULL;
  g_auto (GStrv) applicants = NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_auto (JtOutcome) outcome = { 0 };

  if (!find_scope (self, &entrances, &applicants, error))
    return FALSE;
  json_object_set_array_member (arguments, "entrances", text_array (entrances));
  json_object_set_array_member (arguments, "applicants", text_array (applicants));
  jt_json_set_text (arguments, "policy", self->story->policy);
  if (!jt_office_submit (self->office, "case-register", arguments, &outcome, error))
    return FALSE;
  self->uid = g_strdup (jt_json_text (outcome.answer, "uid"));
  return jt_sample_file_documents (self, "application", 0, self->story->registered, FALSE, error);
}

/* A row that has a label is found again by it. */
static gboolean
submit_row (JtSampleCase *self, const JtSampleStep *step, const char *command, const char *table,
            JsonObject *arguments, GError **error)
{
  JsonObject *fields = jt_sample_fields (self, table, step->fields, error);
  g_autofree char *row = NULL;

  if (fields == NULL)
    return FALSE;
  json_object_set_object_member (arguments, "fields", fields);
  if (step->lift > 0)
    json_object_set_int_member (arguments, "lift", step->lift);
  if (step->row != NULL)
    jt_json_set_text (arguments, "row", g_hash_table_lookup (self->rows, step->row));
  if (!jt_sample_submit (self, command, arguments, &row, error))
    return FALSE;
  if (step->row != NULL)
    g_hash_table_insert (self->rows, g_strdup (step->row), g_steal_pointer (&row));
  return TRUE;
}

/* The papers of a vote are there when it is over. */
static gboolean
submit_stage (JtSampleCase *self, const JtSampleStep *step, GError **error)
{
  g_autofree char *table = jt_stage_fields_table (step->what);
  g_autoptr (JsonObject) arguments = json_object_new ();
  const gboolean past = step->kind == JT_SAMPLE_PAST;

  json_object_set_string_member (arguments, "stage", step->what);
  if (past)
    json_object_set_int_member (arguments, "past", 1);
  if (!submit_row (self, step, "stage-record", table, arguments, error))
    return FALSE;
  return (g_str_equal (step->what, "vote") && !past)
         || jt_sample_file_documents (self, step->what, step->lift, step->day, past, error);
}

static gboolean
submit_beside (JtSampleCase *self, const JtSampleStep *step, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_string_member (arguments, "table", step->what);
  return submit_row (self, step, "beside-record", step->what, arguments, error);
}

static gboolean
open_vote (JtSampleCase *self, const JtSampleStep *step, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_auto (GStrv) motions = g_strsplit (step->what, "|", -1);

  json_object_set_array_member (arguments, "motions", text_array (motions));
  json_object_set_string_member (arguments, "from", step->day);
  json_object_set_string_member (arguments, "to", step->fields);
  return jt_sample_submit (self, "vote-open", arguments, NULL, error);
}

/* As the default reading has it. */
static gboolean
decide_motion (JtSampleCase *self, JtMotionKind kind, gboolean met, const char *reason,
               GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  json_object_set_string_member (arguments, "motion", jt_motion_kind_nick (kind));
  json_object_set_boolean_member (arguments, "met", met);
  json_object_set_string_member (arguments, "reason", reason);
  return jt_sample_submit (self, "vote-decide", arguments, NULL, error);
}

static gboolean
decide_vote (JtSampleCase *self, const char *reason, GError **error)
{
  JtDb *db = jt_office_get_db (self->office);
  g_autoptr (JtVote) vote = jt_vote_open_of_case (db, self->uid, error);
  g_autoptr (JtBallotBox) box = vote != NULL ? jt_ballot_box_load (db, vote->uid, error) : NULL;

  if (box == NULL)
    return FALSE;
  for (guint i = 0; i < vote->n_motions; i++)
    {
      JtVerdict verdict;

      jt_ballot_box_verdict (box, i, &verdict);
      if (verdict.disputed
          && !decide_motion (self, vote->motions[i].kind, verdict.passed, reason, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
close_vote (JtSampleCase *self, const char *day, GError **error)
{
  g_autoptr (JsonObject) arguments = json_object_new ();

  return jt_sample_submit (self, "vote-close", arguments, NULL, error)
         && jt_sample_file_documents (self, "vote", 0, day, FALSE, error);
}

static gboolean
take_step (JtSampleCase *self, const JtSampleStep *step, GError **error)
{
  switch (step->kind)
    {
    case JT_SAMPLE_STAGE:
    case JT_SAMPLE_PAST:
      return submit_stage (self, step, error);
    case JT_SAMPLE_BESIDE:
      return submit_beside (self, step, error);
    case JT_SAMPLE_WISHES:
      return jt_sample_submit_wishes (self, step->day, error);
    case JT_SAMPLE_OPEN:
      return open_vote (self, step, error);
    case JT_SAMPLE_PAPERS:
      return jt_sample_submit_papers (self, step->day, step->fields, error);
    case JT_SAMPLE_DECIDE:
      return decide_vote (self, step->fields, error);
    case JT_SAMPLE_CLOSE:
      return close_vote (self, step->day, error);
    case JT_SAMPLE_SHARES:
      return jt_sample_submit_shares (self, step->what, step->fields, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* ------------------------------------------------------------------------------- all of them */

static int
compare_events (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_strcmp0 (((const Event *) a)->day, ((const Event *) b)->day);
}

/* Days of several cases come in between each other, as they do in an office; what happens on one
 * day stays in its order. */
static GArray *
collect_events (GPtrArray *cases)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (Event));

  for (guint i = 0; i < cases->len; i++)
    {
      JtSampleCase *self = g_ptr_array_index (cases, i);
      Event event = { self->story->registered, self, NULL };

      g_array_append_val (events, event);
      for (gsize k = 0; k < self->story->n_steps; k++)
        {
          event.step = &self->story->steps[k];
          event.day = event.step->day;
          g_array_append_val (events, event);
        }
    }
  g_qsort_with_data (events->data, (int) events->len, sizeof (Event), compare_events, NULL);
  return events;
}

gboolean
jt_sample_tell_cases (JtOffice *office, GPtrArray *cases, GError **error)
{
  g_autoptr (GArray) events = collect_events (cases);

  for (guint i = 0; i < events->len; i++)
    {
      const Event *event = &g_array_index (events, Event, i);
      JtClock clock;

      if (!jt_clock_pretend (event->day, &clock, error))
        return FALSE;
      jt_office_set_clock (office, &clock);
      if (event->step == NULL ? !register_case (event->in, error)
                              : !take_step (event->in, event->step, error))
        {
          g_prefix_error (error, "%s %s %s: ", event->in->story->place, event->day,
                          event->step != NULL ? event->step->what : "");
          return FALSE;
        }
    }
  return TRUE;
}

gboolean
jt_sample_tell (JtOffice *office, GError **error)
{
  g_autoptr (GPtrArray) cases
      = g_ptr_array_new_with_free_func ((GDestroyNotify) jt_sample_case_free);

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      JtSampleCase *self = jt_sample_case_new (office, stories[i], i);

      self->files = TRUE;
      g_ptr_array_add (cases, self);
    }
  return jt_sample_tell_cases (office, cases, error);
}
