/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jt-sharing.h"

#include "jt-office-private.h"
#include "jt-place-lookup.h"
#include "jt-read.h"
#include "jt-rows.h"
#include "jt-store-case.h"
#include "jt-store-place.h"

static void
share_free (gpointer data)
{
  JtShare *share = data;

  g_free (share->label);
  g_free (share->part);
  g_free (share->row);
  g_free (share->signed_on);
  g_free (share);
}

void
jt_sharing_free (JtSharing *sharing)
{
  if (sharing == NULL)
    return;
  g_free (sharing->method);
  g_free (sharing->ladder);
  g_free (sharing->plan_version);
  g_ptr_array_unref (sharing->shares);
  g_free (sharing);
}

static JtShare *
share_new (JtRows *part, char *label)
{
  JtShare *share = g_new0 (JtShare, 1);

  share->part = g_strdup (jt_rows_text (part, "uid"));
  share->label = label;
  share->line.label = label;
  share->line.floor = jt_rows_null (part, "floor") ? JT_SHARE_FLOOR_UNKNOWN
                                                   : (int) jt_rows_int (part, "floor");
  share->line.area = jt_rows_int_or (part, "area", JT_AREA_UNKNOWN);
  share->line.weight = (JtWeight){ 1, 1 };
  return share;
}

static char *
entrance_of (JtRows *part)
{
  g_auto (GStrv) names = jt_part_entrance_names (part);
  g_autofree char *entrances = g_strjoinv ("、", names);

  return g_strconcat (jt_rows_text (part, "building_name"), entrances, NULL);
}

/* Rooms stand alone where one entrance decides, else with theirs. */
static gboolean
read_parts (JtDb *db, const char *case_uid, JtSharing *sharing, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_parts_of_case (db, case_uid);
  g_autoptr (GPtrArray) entrances = g_ptr_array_new_with_free_func (g_free);
  gboolean several = FALSE;
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      g_ptr_array_add (entrances, entrance_of (rows));
      g_ptr_array_add (sharing->shares, share_new (rows, g_strdup (jt_rows_text (rows, "room"))));
      several = several
                || !g_str_equal (g_ptr_array_index (entrances, 0),
                                 g_ptr_array_index (entrances, entrances->len - 1));
    }
  for (guint i = 0; several && i < entrances->len; i++)
    {
      JtShare *share = g_ptr_array_index (sharing->shares, i);
      char *label = g_strdup_printf ("%s %s", (char *) g_ptr_array_index (entrances, i),
                                     share->label);

      g_free (share->label);
      share->label = label;
      share->line.label = label;
    }
  return jt_read_ended (read_error, error);
}

static JtShare *
find_share (const JtSharing *sharing, const char *part)
{
  for (guint i = 0; i < sharing->shares->len; i++)
    {
      JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (g_strcmp0 (share->part, part) == 0)
        return share;
    }
  return NULL;
}

/* A share stays when its part has left the scope, so that it is seen. */
static JtShare *
add_outside (JtDb *db, JtSharing *sharing, const char *part, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_part_by_uid (db, part != NULL ? part : "");
  JtShare *share;
  gboolean found;

  if (!jt_read_first (rows, &found, error))
    return NULL;
  if (found)
    share = share_new (rows, jt_part_label (rows));
  else
    {
      share = g_new0 (JtShare, 1);
      share->part = g_strdup (part);
      share->line.floor = JT_SHARE_FLOOR_UNKNOWN;
      share->line.area = JT_AREA_UNKNOWN;
    }
  g_ptr_array_add (sharing->shares, share);
  return share;
}

static void
read_share (JtShare *share, JtRows *row)
{
  g_free (share->row);
  g_free (share->signed_on);
  share->row = g_strdup (jt_rows_text (row, "uid"));
  share->signed_on = g_strdup (jt_rows_text (row, "signed_on"));
  share->subsidy = jt_rows_int_or (row, "subsidy", 0);
  share->paid = jt_rows_int_or (row, "paid", 0);
  share->line.joins = TRUE;
  share->line.by_hand = jt_rows_int_or (row, "by_hand", 0) != 0;
  share->line.amount = jt_rows_int_or (row, "amount", 0);
  share->line.extra = jt_rows_int_or (row, "extra", 0) != 0;
  if (jt_rows_int_or (row, "weight_num", -1) >= 0 && jt_rows_int_or (row, "weight_den", 0) > 0)
    share->line.weight = (JtWeight){ (guint64) jt_rows_int (row, "weight_num"),
                                     (guint64) jt_rows_int (row, "weight_den") };
}

/* Two rows of one part are two shares, as they were recorded. */
static gboolean
read_shares (JtDb *db, const char *case_uid, JtSharing *sharing, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_rows (db, "agreement_share", case_uid);
  GError *read_error = NULL;

  while (jt_rows_next (rows, &read_error))
    {
      JtShare *share = find_share (sharing, jt_rows_text (rows, "part"));

      if (share == NULL || share->row != NULL)
        share = add_outside (db, sharing, jt_rows_text (rows, "part"), error);
      if (share == NULL)
        return FALSE;
      read_share (share, rows);
    }
  return jt_read_ended (read_error, error);
}

static gboolean
read_terms (JtDb *db, const char *case_uid, JtSharing *sharing, GError **error)
{
  g_autoptr (JtRows) rows = jt_store_stage_rows (db, "agreement", case_uid);
  gboolean found;

  if (!jt_read_first (rows, &found, error) || !found)
    return !found;
  sharing->has_total = !jt_rows_null (rows, "total");
  sharing->total = jt_rows_int_or (rows, "total", 0);
  sharing->method = g_strdup (jt_rows_text (rows, "method"));
  sharing->ladder = g_strdup (jt_rows_text (rows, "ladder"));
  sharing->plan_version = g_strdup (jt_rows_text (rows, "plan_version"));
  return TRUE;
}

JtSharing *
jt_sharing_load (JtDb *db, const char *case_uid, GError **error)
{
  g_autoptr (JtSharing) sharing = g_new0 (JtSharing, 1);

  sharing->shares = g_ptr_array_new_with_free_func (share_free);
  if (!read_terms (db, case_uid, sharing, error) || !read_parts (db, case_uid, sharing, error)
      || !read_shares (db, case_uid, sharing, error))
    return NULL;
  return g_steal_pointer (&sharing);
}

JtSharing *
jt_office_sharing (JtOffice *office, const char *case_uid, GError **error)
{
  g_return_val_if_fail (JT_IS_OFFICE (office) && case_uid != NULL, NULL);
  return jt_sharing_load (jt_office_get_db (office), case_uid, error);
}

JtShareLine *
jt_sharing_lines (const JtSharing *sharing)
{
  JtShareLine *lines;

  g_return_val_if_fail (sharing != NULL, NULL);

  lines = g_new0 (JtShareLine, sharing->shares->len + 1);
  for (guint i = 0; i < sharing->shares->len; i++)
    lines[i] = ((const JtShare *) g_ptr_array_index (sharing->shares, i))->line;
  return lines;
}

guint
jt_sharing_count (const JtSharing *sharing)
{
  guint count = 0;

  g_return_val_if_fail (sharing != NULL, 0);

  for (guint i = 0; i < sharing->shares->len; i++)
    count += ((const JtShare *) g_ptr_array_index (sharing->shares, i))->line.joins ? 1 : 0;
  return count;
}

guint
jt_sharing_count_signed (const JtSharing *sharing)
{
  guint count = 0;

  g_return_val_if_fail (sharing != NULL, 0);

  for (guint i = 0; i < sharing->shares->len; i++)
    count += ((const JtShare *) g_ptr_array_index (sharing->shares, i))->signed_on != NULL ? 1 : 0;
  return count;
}

gboolean
jt_sharing_gap (const JtSharing *sharing, JtMoney *gap)
{
  g_autofree JtShareLine *lines = NULL;

  g_return_val_if_fail (sharing != NULL && gap != NULL, FALSE);

  if (!sharing->has_total || jt_sharing_count (sharing) == 0)
    return FALSE;
  lines = jt_sharing_lines (sharing);
  return jt_share_plan_gap (lines, sharing->shares->len, sharing->total, gap, NULL);
}

JtMoney
jt_sharing_due (const JtSharing *sharing, JtMoney *paid)
{
  JtMoney due = 0;
  JtMoney received = 0;

  g_return_val_if_fail (sharing != NULL, 0);

  for (guint i = 0; i < sharing->shares->len; i++)
    {
      const JtShare *share = g_ptr_array_index (sharing->shares, i);

      if (share->signed_on == NULL || share->line.amount <= 0)
        continue;
      due += share->line.amount - share->subsidy;
      received += share->paid;
    }
  if (paid != NULL)
    *paid = received;
  return due;
}
