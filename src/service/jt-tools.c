/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-tools.h"

#include "jt-sheet-file.h"
#include "jt-recount-file.h"
#include "jt-tally-json.h"
#include "jt-weights-file.h"

static JsonObject *
tally_of (JtMotionKind motion, GArray *lines, GError **error)
{
  const JtRollLine *roll = (const JtRollLine *) (gconstpointer) lines->data;
  g_autoptr (JtTally) tally = NULL;
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) unknown = g_ptr_array_new ();
  const JtTally *variants[1];
  g_auto (JtSettle) settle = { 0 };
  JtVerdict verdict;

  tally = jt_recount (roll, lines->len, jt_motion_kind_floor (motion), error);
  if (tally == NULL)
    return NULL;
  for (guint i = 0; i < lines->len; i++)
    {
      g_ptr_array_add (labels, roll[i].part);
      if (roll[i].area == JT_AREA_UNKNOWN)
        g_ptr_array_add (unknown, roll[i].part);
    }
  g_ptr_array_add (unknown, NULL);

  variants[0] = tally;
  jt_verdict_of (variants, 1, &verdict);
  if (verdict.kind != JT_VERDICT_INDETERMINATE)
    jt_settle_of (tally, &settle);
  return jt_tally_json (jt_motion_kind_nick (motion), &verdict, &settle,
                        (const char *const *) labels->pdata,
                        (const char *const *) unknown->pdata);
}

static JsonObject *
count_vote (const JtRecountFile *file, GError **error)
{
  g_autoptr (JsonArray) motions = json_array_new ();
  JsonObject *answer;

  for (guint i = 0; i < file->motions->len; i++)
    {
      const JtRecountMotion *motion = g_ptr_array_index (file->motions, i);
      JsonObject *tally = tally_of (motion->kind, motion->lines, error);

      if (tally == NULL)
        return NULL;
      json_array_add_object_element (motions, tally);
    }
  answer = json_object_new ();
  json_object_set_array_member (answer, "motions", g_steal_pointer (&motions));
  return answer;
}

JsonObject *
jt_tool_recount (const char *path, JtMotionKind motion, GError **error)
{
  g_autoptr (JtSheet) sheet = jt_sheet_file_read (path, error);
  g_autoptr (JtRecountFile) file = NULL;
  const JtRecountMotion *only;

  if (sheet == NULL)
    return NULL;
  file = jt_recount_file_read (sheet, error);
  if (file == NULL)
    return NULL;
  if (file->is_vote)
    return count_vote (file, error);
  only = g_ptr_array_index (file->motions, 0);
  return tally_of (motion, only->lines, error);
}

JsonObject *
jt_tool_allocate (const char *path, JtMoney total, GError **error)
{
  g_autoptr (JtSheet) sheet = jt_sheet_file_read (path, error);
  g_autoptr (JtWeightsFile) file = NULL;
  g_autofree JtMoney *shares = NULL;
  g_autofree char *sum = jt_money_format (total);
  JsonObject *answer;
  JsonArray *rows;

  if (sheet == NULL)
    return NULL;
  file = jt_weights_file_read (sheet, error);
  if (file == NULL)
    return NULL;
  shares = g_new0 (JtMoney, file->weights->len);
  if (!jt_allocate ((const JtWeight *) (gconstpointer) file->weights->data, file->weights->len,
                    total, shares, NULL, error))
    return NULL;

  rows = json_array_sized_new (file->weights->len);
  for (guint i = 0; i < file->weights->len; i++)
    {
      JsonObject *row = json_object_new ();
      g_autofree char *amount = jt_money_format (shares[i]);

      json_object_set_string_member (row, "part", g_ptr_array_index (file->parts, i));
      json_object_set_string_member (row, "amount", amount);
      json_array_add_object_element (rows, row);
    }
  answer = json_object_new ();
  json_object_set_string_member (answer, "total", sum);
  json_object_set_array_member (answer, "shares", rows);
  return answer;
}
