/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-vote-io.h"

#include "jt-ballot-file.h"
#include "jt-file.h"
#include "jt-json.h"
#include "jt-sheet-file.h"
#include "jt-vote-query.h"
#include "jt-wording.h"

/* ------------------------------------------------------------------------------------ reading */

/* A moment without an hour is written as its date alone, as it stood in the file. */
static char *
format_received (JtMoment received)
{
  if (received % JT_MINUTES_PER_DAY == 0)
    return jt_day_format (jt_moment_day (received));
  return jt_moment_format (received);
}

static JsonObject *
line_json (const JtBallotFileRow *row)
{
  JsonObject *line = json_object_new ();

  json_object_set_int_member (line, "row", row->number);
  json_object_set_string_member (line, "room", row->room);
  json_object_set_string_member (line, "choice", jt_ballot_nick (row->choice));
  if (!row->all_motions)
    json_object_set_string_member (line, "motion", jt_motion_kind_nick (row->motion));
  if (row->received_on != JT_MOMENT_NONE)
    {
      g_autofree char *received = format_received (row->received_on);

      json_object_set_string_member (line, "received_on", received);
    }
  if (row->signed_on != JT_DAY_NONE)
    {
      g_autofree char *signed_on = jt_day_format (row->signed_on);

      json_object_set_string_member (line, "signed_on", signed_on);
    }
  jt_json_set_text (line, "collector", row->collector);
  jt_json_set_text (line, "note", row->note);
  return line;
}

static gint
compare_rows (JsonNode *const *one, JsonNode *const *other)
{
  const gint64 a = jt_json_int (json_node_get_object (*one), "row", 0);
  const gint64 b = jt_json_int (json_node_get_object (*other), "row", 0);

  return (a > b) - (a < b);
}

/* What the reader could not make out and what the judge would not take, in the order of the file.
 */
static JsonArray *
join_rejected (const GPtrArray *diagnostics, JsonArray *judged)
{
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  JsonArray *joined = json_array_new ();

  for (guint i = 0; i < diagnostics->len; i++)
    {
      const JtDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      JsonNode *node = json_node_alloc ();
      JsonObject *row = jt_wording_rejection_json (diagnostic->row, diagnostic->column,
                                                   JT_EXCHANGE_ERROR, (int) diagnostic->code,
                                                   diagnostic->fact);

      json_node_init_object (node, row);
      json_object_unref (row);
      g_ptr_array_add (rows, node);
    }
  for (guint i = 0; judged != NULL && i < json_array_get_length (judged); i++)
    g_ptr_array_add (rows, json_array_dup_element (judged, i));

  g_ptr_array_sort (rows, (GCompareFunc) compare_rows);
  for (guint i = 0; i < rows->len; i++)
    json_array_add_element (joined, json_node_copy (g_ptr_array_index (rows, i)));
  return joined;
}

JsonObject *
jt_office_vote_record_file (JtOffice *office, const char *case_uid, const char *path,
                            GError **error)
{
  g_autoptr (JtSheet) sheet = jt_sheet_file_read (path, error);
  g_autoptr (JtBallotFile) file = NULL;
  g_autoptr (JsonObject) arguments = json_object_new ();
  g_auto (JtOutcome) outcome = { 0 };
  JsonArray *rows;
  JsonObject *answer;

  if (sheet == NULL)
    return NULL;
  file = jt_ballot_file_read (sheet, error);
  if (file == NULL)
    return NULL;

  rows = json_array_sized_new (file->rows->len);
  for (guint i = 0; i < file->rows->len; i++)
    json_array_add_object_element (rows, line_json (g_ptr_array_index (file->rows, i)));
  json_object_set_string_member (arguments, "case", case_uid);
  json_object_set_array_member (arguments, "rows", rows);
  if (!jt_office_submit (office, "paper-record", arguments, &outcome, error))
    return NULL;

  answer = json_object_new ();
  json_object_set_int_member (answer, "recorded", jt_json_int (outcome.answer, "recorded", 0));
  json_object_set_array_member (
      answer, "rejected",
      join_rejected (file->diagnostics, jt_json_array (outcome.answer, "rejected")));
  return answer;
}

/* ------------------------------------------------------------------------------------ writing */

JsonObject *
jt_office_vote_export_file (JtOffice *office, const char *case_uid, const char *path,
                            GError **error)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autoptr (JsonObject) answer = NULL;

  if (!jt_office_vote_export (office, case_uid, csv, &answer, error)
      || !jt_file_write (path, csv->str, csv->len, error))
    return NULL;
  return g_steal_pointer (&answer);
}
